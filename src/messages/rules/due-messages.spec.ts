import fc from 'fast-check';
import { factsOf as facts, sent, stateOf } from '../../../test/support/message-facts.ts';
import { at } from '../../../test/support/visits.ts';
import { dueMessages } from './due-messages.ts';
import type { InvitationFacts, MessagesState } from './due-messages.ts';
import type { VisitFacts } from './visit-facts.ts';
import { sameKey } from './message.ts';
import type { DueMessage, KnownMessage } from './message.ts';

const LEADER = 'leader';
const ASSISTANT = 'assistant';
const kinds = (messages: readonly DueMessage[]): string[] =>
  messages.map(({ kind, revision, recipientId }) => `${kind} ${revision} ${recipientId}`);

/** Everything up to `now` is sent; what remains of the new state? */
function afterSending(before: MessagesState, until: string, state: MessagesState, now: string) {
  const known = dueMessages(before, [], at(until)).map(sent);
  return kinds(dueMessages(state, known, at(now)));
}

describe('a confirmed visit', () => {
  it('is told to leader and team lead fifteen seconds later, not before', () => {
    expect(dueMessages(stateOf(facts()), [], at('2026-11-20T09:00:14Z'))).toEqual([]);
    expect(kinds(dueMessages(stateOf(facts()), [], at('2026-11-20T09:00:15Z')))).toEqual([
      'CALENDAR_INVITATION 0 leader',
      'HOST_NOTICE 0 lead',
    ]);
  });

  it('is told once', () => {
    expect(
      afterSending(stateOf(facts()), '2026-11-20T10:00Z', stateOf(facts()), '2026-12-01T10:00Z'),
    ).toEqual([]);
  });

  it('is told to nobody who has no address', () => {
    const state = { ...stateOf(facts()), reachable: new Set([LEADER]) };
    expect(kinds(dueMessages(state, [], at('2026-11-20T10:00Z')))).toEqual([
      'CALENDAR_INVITATION 0 leader',
    ]);
  });

  it('speaks anew when it moves, under its new revision only', () => {
    const moved = facts({ revision: 1, changedAt: at('2026-11-21T09:00Z') });
    expect(
      afterSending(stateOf(facts()), '2026-11-20T10:00Z', stateOf(moved), '2026-11-21T09:01Z'),
    ).toEqual(['CALENDAR_INVITATION 1 leader', 'HOST_NOTICE 1 lead']);
  });

  it('waits with the calendar for the yes of the team', () => {
    const waiting = facts({}, { waitingForTeam: true });
    expect(kinds(dueMessages(stateOf(waiting), [], at('2026-12-09T16:00Z')))).toEqual([
      'HOST_NOTICE 0 lead',
    ]);
  });

  it('corrects a calendar that shows the former moment without waiting for the team', () => {
    const moved = facts(
      { revision: 1, changedAt: at('2026-12-08T09:00Z') },
      { waitingForTeam: true },
    );
    expect(
      afterSending(stateOf(facts()), '2026-11-20T10:00Z', stateOf(moved), '2026-12-08T10:00Z'),
    ).toEqual(['CALENDAR_INVITATION 1 leader', 'HOST_NOTICE 1 lead']);
  });
});

describe('a visit that is off', () => {
  const cancelled = facts({
    state: 'CANCELLED',
    cancelSide: 'VISITOR',
    revision: 1,
    changedAt: at('2026-11-30T16:00Z'),
  });

  it('is told to those who heard that it was on', () => {
    expect(
      afterSending(stateOf(facts()), '2026-11-20T10:00Z', stateOf(cancelled), '2026-11-30T16:01Z'),
    ).toEqual(['CALENDAR_CANCELLATION 1 leader', 'HOST_CANCELLATION 1 lead']);
  });

  it('is told to nobody when nobody knew', () => {
    expect(dueMessages(stateOf(cancelled), [], at('2026-11-30T16:01Z'))).toEqual([]);
  });

  it('is told when the answer of the mail server was lost, and not when it said no', () => {
    const [first] = dueMessages(stateOf(facts()), [], at('2026-11-20T10:00Z')) as [DueMessage];
    const tried = (failure: string | null): KnownMessage[] => [
      { ...first, state: 'EXPIRED', failure },
    ];
    const soon = at('2026-11-30T16:01Z');
    expect(dueMessages(stateOf(cancelled), tried('NO_ANSWER'), soon)).toHaveLength(1);
    expect(dueMessages(stateOf(cancelled), tried('RCPT TO 451'), soon)).toEqual([]);
    expect(dueMessages(stateOf(cancelled), tried(null), soon)).toEqual([]);
    const underWay: KnownMessage = { ...first, state: 'CLAIMED', failure: null };
    expect(dueMessages(stateOf(cancelled), [underWay], soon)).toEqual([]);
  });
});

describe('the reminder', () => {
  const remindersAt = (some: VisitFacts, now: string) =>
    kinds(dueMessages(stateOf(some), [], at(now))).filter((each) => each.startsWith('REMINDER'));

  it('leaves at 16:00 at the site on the working day before', () => {
    expect(remindersAt(facts(), '2026-12-09T14:59:59Z')).toEqual([]);
    expect(remindersAt(facts(), '2026-12-09T15:00:00Z')).toEqual(['REMINDER 0 leader']);
  });

  it('is not sent for the date that was moved ten seconds before', () => {
    const moved = facts({
      revision: 1,
      changedAt: at('2026-12-09T14:59:50Z'),
      startsAt: at('2026-12-17T06:30:00Z'),
      endsAt: at('2026-12-17T10:30:00Z'),
    });
    expect(remindersAt(moved, '2026-12-09T15:00:00Z')).toEqual([]);
    expect(remindersAt(moved, '2026-12-16T15:00:00Z')).toEqual(['REMINDER 1 leader']);
  });

  it('is left out for who booked after its hour, because the invitation just said it all', () => {
    const late = facts({ changedAt: at('2026-12-09T16:00:00Z') });
    expect(remindersAt(late, '2026-12-09T18:00:00Z')).toEqual([]);
  });

  it('loses its use when the visit starts', () => {
    const due = dueMessages(stateOf(facts()), [], at('2026-12-09T15:00Z'));
    expect(due.at(-1)?.usefulUntil.toString()).toBe('2026-12-10T06:30:00Z');
  });
});

describe('the request to look back', () => {
  const after = '2026-12-10T10:30:00Z';
  const requests = (some: VisitFacts, now = after) =>
    kinds(dueMessages(stateOf(some), [], at(now))).filter((each) => each.startsWith('LOOK_BACK'));

  it('comes when the visit ends, confirmed by the host or not', () => {
    expect(requests(facts(), '2026-12-10T10:29:59Z')).toEqual([]);
    expect(requests(facts())).toEqual(['LOOK_BACK_REQUEST 0 leader']);
    const done = facts({ state: 'DONE', changedAt: at('2026-12-10T10:40:00Z') });
    expect(requests(done, '2026-12-10T10:40:00Z')).toEqual(['LOOK_BACK_REQUEST 0 leader']);
  });

  it('does not come after the look-back itself, nor when nobody came', () => {
    expect(requests(facts({}, { reflected: true }))).toEqual([]);
    expect(requests(facts({ state: 'MISSED' }))).toEqual([]);
  });

  it('is of use for ten days', () => {
    const due = dueMessages(stateOf(facts({ state: 'DONE' })), [], at(after));
    expect(due.map(({ usefulUntil }) => usefulUntil.toString())).toEqual(['2026-12-20T10:30:00Z']);
  });
});

describe('proposed dates', () => {
  const invitation = {
    id: 'invitation',
    createdAt: at('2026-11-20T09:00Z'),
    openUntil: at('2026-12-04T09:00Z'),
    readerIds: [LEADER, ASSISTANT, ASSISTANT],
    fromWaitlist: false,
  };
  const due = (changes: Partial<InvitationFacts>) =>
    kinds(
      dueMessages(
        { ...stateOf(), invitations: [{ ...invitation, ...changes }] },
        [],
        at('2026-11-20T09:00:15Z'),
      ),
    );

  it('go to the leader and each assistant in one mail', () => {
    expect(due({})).toEqual(['DATES_PROPOSED 0 leader', 'DATES_PROPOSED 0 assistant']);
  });

  it('are not sent once nothing is left to answer', () => {
    expect(due({ openUntil: null })).toEqual([]);
  });
});

it('welcomes an administrator who has not signed in yet', () => {
  const newcomers = [
    { accountId: 'account', personId: 'other', createdAt: at('2026-11-20T09:00Z') },
  ];
  const due = dueMessages({ ...stateOf(), newcomers }, [], at('2026-11-20T09:01Z'));
  expect(kinds(due)).toEqual(['WELCOME 0 other']);
});

it('never wants a message twice, and wants nothing that was claimed', () => {
  const states = [
    'PROPOSED',
    'CONFIRMED',
    'POSTPONED',
    'DONE',
    'MISSED',
    'DECLINED',
    'CANCELLED',
  ] as const;
  const some = fc.record({
    state: fc.constantFrom(...states),
    revision: fc.integer({ min: 0, max: 5 }),
    days: fc.integer({ min: -20, max: 60 }),
    waitingForTeam: fc.boolean(),
    reflected: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), (history) => {
      let known: KnownMessage[] = [];
      let now = at('2026-11-01T09:00Z');
      for (const { state, revision, days, ...more } of history) {
        const startsAt = now.add({ hours: 24 * days });
        const times = { startsAt, endsAt: startsAt.add({ hours: 4 }), changedAt: now };
        now = now.add({ hours: 30 });
        const due = dueMessages(stateOf(facts({ state, revision, ...times }, more)), known, now);
        known = [...known, ...due.map(sent)];
      }
      expect(new Set(known.map(sameKey)).size).toBe(known.length);
    }),
  );
});
