import { IncomingMails } from '../../src/messages/incoming-mails.service.ts';
import { Config } from '../../src/platform/config.ts';
import { toDate } from '../../src/platform/database/dates.ts';
import { eventIn } from './calendar.ts';
import { startDovecot } from './dovecot.ts';
import type { Dovecot } from './dovecot.ts';
import { MessagesScene } from './messages.ts';
import { at } from './world.ts';

export const LEADER = 'marleen@acme.example';

/** The messages with a real IMAP server that answers come to. */
export class RepliesScene {
  private constructor(
    readonly scene: MessagesScene,
    readonly dovecot: Dovecot,
  ) {}

  static async open(): Promise<RepliesScene> {
    const dovecot = await startDovecot();
    try {
      return new RepliesScene(
        await MessagesScene.open('server', { imapUrl: dovecot.url }),
        dovecot,
      );
    } catch (error) {
      await dovecot.close();
      throw error;
    }
  }

  async begin(): Promise<void> {
    await this.dovecot.empty();
    await this.scene.begin();
    // The inbox counts on, so what was noted before is no longer needed.
    await this.scene.db.$executeRaw`TRUNCATE "IncomingMail", "InboxLook", "FailingAddress"`;
  }

  async close(): Promise<void> {
    await this.scene.close();
    await this.dovecot.close();
  }

  async read(): Promise<void> {
    await this.scene.service(IncomingMails).read();
  }

  /** Lets these mails come in and reads them. */
  async receive(...mails: string[]): Promise<void> {
    await this.dovecot.deliver(...mails);
    await this.read();
  }

  /** A visit whose invitation has gone out, and the UID by which the leader's calendar knows it. */
  async invited(
    state: 'CONFIRMED' | 'PROPOSED' = 'CONFIRMED',
  ): Promise<{ id: string; uid: string }> {
    const id = await this.scene.visit('2026-12-10T06:30:00Z');
    await this.scene.sendSoon();
    const mail = this.scene.smtp.to(LEADER).findLast(({ attachments }) => attachments.length > 0);
    if (mail === undefined) throw new Error('No invitation was sent.');
    if (state === 'PROPOSED')
      await this.scene.change(id, {
        state,
        confirmedAt: null,
        answerBy: toDate(this.scene.clock.now().add({ hours: 48 })),
      });
    return { id, uid: eventIn(mail).uid };
  }

  /** Four hours at which the team receives one guest. */
  async slot(startsAt: string): Promise<string> {
    const start = at(startsAt);
    await this.publish();
    const { id } = await this.scene.db.slot.create({
      data: {
        teamId: this.scene.team,
        startsAt: toDate(start),
        endsAt: toDate(start.add({ hours: 4 })),
        places: { create: { number: 1 } },
      },
    });
    return id;
  }

  /** From then on the leader may book. */
  private async publish(): Promise<void> {
    const { db, leader, programme } = this.scene;
    const leaderGroup = 'Directie';
    await db.person.update({ where: { id: leader }, data: { leaderGroup } });
    await db.programme.update({
      where: { id: programme },
      data: {
        state: 'PUBLISHED',
        noCouncilBecause: 'An organisation that exists in a test only.',
        agreements: {
          connectOrCreate: {
            where: { programmeId_leaderGroup: { programmeId: programme, leaderGroup } },
            create: { leaderGroup, norm: 4 },
          },
        },
      },
    });
  }

  /** What a process of its own needs to read the same mailbox into the same database. */
  environment(): Record<string, string> {
    const { sessionSecret, journalKey, mailFrom } = this.scene.service(Config);
    return {
      DATABASE_URL: this.scene.database.url ?? '',
      EXAMPLE: '0',
      SMTP_URL: this.scene.smtp.url,
      IMAP_URL: this.dovecot.url,
      MAIL_FROM: mailFrom,
      PUBLIC_URL: 'http://localhost:0',
      SESSION_SECRET: sessionSecret,
      JOURNAL_KEY: journalKey.toString('hex'),
      LOG_LEVEL: 'silent',
    };
  }

  async stateOf(id: string): Promise<string> {
    return (await this.scene.db.visit.findUniqueOrThrow({ where: { id } })).state;
  }

  /** What became of the mails, in words: "REFUSED FORGED". */
  async outcomes(): Promise<string[]> {
    const rows = await this.scene.db.incomingMail.findMany({ orderBy: { uid: 'asc' } });
    return rows.map(({ outcome, reason }) => (reason === null ? outcome : `${outcome} ${reason}`));
  }

  async assistant(givenName: string): Promise<string> {
    const assistantId = await this.scene.person(givenName, { familyName: 'Bos' });
    const since = toDate(this.scene.clock.now());
    const data = { principalId: this.scene.leader, assistantId, since };
    await this.scene.db.delegation.create({ data });
    return assistantId;
  }
}
