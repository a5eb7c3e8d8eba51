import { Temporal } from 'temporal-polyfill';
import { toDate } from '../../src/platform/database/dates.ts';
import { MessagesScene } from './messages.ts';
import type { ReceivedMail } from './smtp.ts';

const ZONE = 'Europe/Amsterdam';
/** At the beginning of the working day, and around noon. */
const HOURS = ['08:30', '13:00'];

/** A leader with an assistant, a sponsor with a deputy, and a clock that ticks past the look. */
export class Ladder {
  assistant = '';
  sponsor = '';
  deputy = '';

  private constructor(readonly scene: MessagesScene) {}

  static async open(): Promise<Ladder> {
    return new Ladder(await MessagesScene.open());
  }

  async begin(start: string): Promise<void> {
    const { scene } = this;
    await scene.begin(start);
    this.assistant = await scene.person('Ilse', { familyName: 'Bos' });
    this.sponsor = await scene.person('Judith', { familyName: 'van Houten' });
    this.deputy = await scene.person('Bas', { familyName: 'de Jong' });
    const since = toDate(scene.clock.now());
    await scene.db.delegation.create({
      data: { principalId: scene.leader, assistantId: this.assistant, since },
    });
    await this.name({ sponsorId: this.sponsor, deputyId: this.deputy });
    await this.decide();
  }

  async name(who: Readonly<{ sponsorId: string | null; deputyId: string | null }>): Promise<void> {
    await this.change(who);
  }

  /** What the works council decided; null: nothing yet. */
  async decide(number: string | null = 'OR-7'): Promise<void> {
    const councilDecidedOn = number === null ? null : new Date('2026-01-05');
    await this.change({ councilDecisionNumber: number, councilDecidedOn });
  }

  /** At this wall-clock time in Amsterdam, everything due goes out. */
  async at(time: string): Promise<void> {
    this.scene.clock.setLocal(time);
    await this.scene.messages.sendDue(this.scene.clock.now());
  }

  /** As if the process had looked twice a day. */
  async until(time: string): Promise<void> {
    const { clock } = this.scene;
    const end = Temporal.PlainDateTime.from(time);
    const local = () => clock.now().toZonedDateTimeISO(ZONE).toPlainDateTime();
    const isBefore = (one: Temporal.PlainDateTime, other: Temporal.PlainDateTime) =>
      Temporal.PlainDateTime.compare(one, other) < 0;
    for (let day = local().toPlainDate(); ; day = day.add({ days: 1 })) {
      for (const hour of HOURS) {
        const next = day.toPlainDateTime(hour);
        if (!isBefore(next, end)) return this.at(time);
        if (isBefore(local(), next)) await this.at(next.toString());
      }
    }
  }

  /** Subjects of what somebody has received. */
  heard(givenName: string): string[] {
    return this.scene.smtp.to(addressOf(givenName)).map(({ subject = '' }) => subject);
  }

  /** What somebody has read, on one line. */
  read(givenName: string): string[] {
    return this.scene.smtp
      .to(addressOf(givenName))
      .map(({ text = '' }) => text.replace(/\s+/g, ' '));
  }

  /** The mails that can be switched off. */
  nudges(): ReceivedMail[] {
    return this.scene.smtp.mails.filter((mail) => headerOf(mail, 'list-unsubscribe') !== undefined);
  }

  private async change(data: Record<string, unknown>): Promise<void> {
    await this.scene.db.programme.update({ where: { id: this.scene.programme }, data });
  }
}

export const headerOf = (mail: ReceivedMail | undefined, key: string): string | undefined =>
  mail?.headers.find((each) => each.key === key)?.value;

const addressOf = (givenName: string): string => `${givenName.toLowerCase()}@acme.example`;
