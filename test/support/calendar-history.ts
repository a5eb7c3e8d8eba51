import type { Temporal } from 'temporal-polyfill';
import { calendarOf } from '../../src/messages/rules/calendar.ts';
import { dueMessages } from '../../src/messages/rules/due-messages.ts';
import type { MessagesState } from '../../src/messages/rules/due-messages.ts';
import type { DueMessage, KnownMessage } from '../../src/messages/rules/message.ts';
import { calendarEvent, calendarMethodOf } from '../../src/messages/rules/visit-calendar.ts';
import { cancelled } from '../../src/visits/rules/lifecycle.ts';
import { restored, undoOf } from '../../src/visits/rules/undo.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import type { Random } from './random.ts';
import { aVisit, at } from './visits.ts';

export const READERS = ['leader', 'host', 'lead'] as const;
export type Reader = (typeof READERS)[number];

const START = at('2026-09-07T08:00:00Z');

/**
 * What happens to one visit, and what is sent about it: the true rules of dueness, of the life of a
 * visit and of its calendar part, between them a clock and a mail server that fails now and then. A
 * visit may change between the moment a message is claimed and the moment it is written.
 */
export class CalendarHistory {
  readonly sent: Record<Reader, string[]> = { leader: [], host: [], lead: [] };
  visit: Visit = aVisit({ startsAt: null, endsAt: null, state: 'POSTPONED', slotId: null });
  waiting = false;
  private now: Temporal.Instant = START;
  private known: KnownMessage[] = [];

  constructor(private readonly random: Random) {
    this.change(this.dated());
  }

  play(steps: number): this {
    for (let step = 0; step < steps; step += 1) {
      this.act();
      if (this.random.below(3) > 0) this.send();
    }
    for (let round = 0; round < 8; round += 1) this.send(true);
    return this;
  }

  /** What the calendar of this reader should show at the end. */
  expected(reader: Reader): Visit | null {
    const invited = reader === 'leader' ? 'CALENDAR_INVITATION' : 'HOST_NOTICE';
    const heard = this.known.some((one) => one.recipientId === reader && one.kind === invited);
    return this.visit.state === 'CONFIRMED' && heard ? this.visit : null;
  }

  private act(): void {
    const { random, visit } = this;
    const acts: Readonly<Record<Visit['state'], readonly (() => void)[]>> = {
      CONFIRMED: [
        () => this.change(this.dated()),
        () => this.change(this.undated()),
        () => this.change(cancelled(visit, random.pick(['VISITOR', 'HOST', 'PROGRAMME']))),
        () => this.agree(),
      ],
      POSTPONED: [() => this.change(this.dated()), () => this.change(cancelled(visit, 'HOST'))],
      CANCELLED: [() => this.takeBack()],
      PROPOSED: [],
      LOGGED: [],
      DONE: [],
      MISSED: [],
      DECLINED: [],
    };
    random.pick(acts[visit.state])();
  }

  /** Everything that is due, unless the server has a bad moment, one message after the other. */
  private send(surely = false): void {
    this.now = this.now.add({ seconds: 15 + this.random.below(5_000) });
    const tick = this.now;
    for (const message of dueMessages(this.state(), this.known, tick)) {
      if (!surely && this.random.below(6) === 0) continue;
      if (!surely && this.random.below(10) === 0) this.act();
      this.write(message, tick);
    }
  }

  private write(message: DueMessage, tick: Temporal.Instant): void {
    this.known.push({ ...message, state: 'SENT', failure: null });
    const event = calendarEvent({
      message,
      visit: this.visit,
      letter: {
        team: 'Monteurs Amersfoort',
        place: 'Depot Amersfoort',
        bring: '',
        questions: [],
        visitor: 'Marleen de Vries',
        jobTitle: '',
        waitingForTeam: this.waiting,
      },
      reader: {
        person: readerOf(message.recipientId),
        isHost: message.recipientId === 'host',
      },
      organizer: { publicUrl: 'https://open-deur.example', address: 'open-deur@acme.example' },
      secret: 'c0ffee',
      now: tick,
    });
    if (event !== null) this.sent[message.recipientId as Reader].push(calendarOf(event));
    else if (
      calendarMethodOf(message, this.visit, message.recipientId) === 'REQUEST' &&
      this.visit.state === 'CONFIRMED'
    )
      throw new Error('An invitation without an appointment.');
  }

  private state(): MessagesState {
    return {
      visits: [
        {
          visit: this.visit,
          waitingForTeam: this.waiting,
          reflected: false,
          readinessOpen: false,
          leadIds: ['lead'],
          assistantIds: [],
          volunteerIds: [],
          hosting: {
            claim: { id: 'claim', personId: 'host', claimedAt: START },
            releases: [],
            late: null,
            takenOverById: null,
          },
          handedOver: null,
          timeZone: 'Europe/Amsterdam',
          holidays: new Set(),
        },
      ],
      invitations: [],
      exchanges: [],
      newcomers: [],
      reachable: new Set(READERS),
    };
  }

  private dated(): Partial<Visit> {
    const startsAt = START.add({ hours: 24 * (60 + this.random.below(300)) });
    this.waiting = this.random.below(4) === 0;
    return {
      state: 'CONFIRMED',
      startsAt,
      endsAt: startsAt.add({ hours: 3 }),
      teamAgreedAt: null,
      revision: this.visit.revision + 1,
    };
  }

  private undated(): Partial<Visit> {
    return { state: 'POSTPONED', startsAt: null, endsAt: null, revision: this.visit.revision + 1 };
  }

  private agree(): void {
    if (!this.waiting) return;
    this.waiting = false;
    this.change({ teamAgreedAt: this.now, revision: this.visit.revision + 1 });
  }

  private takeBack(): void {
    const { undo, revision } = this.visit;
    if (undo !== null) this.change(restored(undo, revision));
  }

  private change(changes: Partial<Visit>): void {
    this.now = this.now.add({ seconds: 1 + this.random.below(20) });
    const undo = undoOf(this.visit, 'leader');
    this.visit = { ...this.visit, undo, ...changes, changedAt: this.now };
  }
}

const readerOf = (id: string) => ({
  id,
  name: id,
  email: `${id}@acme.example`,
  locale: 'nl' as const,
});

/** The mails as they arrive: some twice, some never, in any order. Whether the last one did. */
export function delivered<T>(
  mails: readonly T[],
  random: Random,
): { arrived: T[]; lastArrived: boolean } {
  const copies = mails.map(() => random.pick([0, 1, 1, 1, 1, 2, 3]));
  const arrived = mails.flatMap((mail, index) => Array<T>(copies[index] ?? 0).fill(mail));
  for (let place = arrived.length - 1; place > 0; place -= 1) {
    const other = random.below(place + 1);
    [arrived[place], arrived[other]] = [arrived[other] as T, arrived[place] as T];
  }
  return { arrived, lastArrived: mails.length === 0 || (copies.at(-1) ?? 0) > 0 };
}
