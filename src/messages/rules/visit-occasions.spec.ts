import { claimOf, dueBy, factsOf, sentBy } from '../../../test/support/message-facts.ts';
import { at } from '../../../test/support/visits.ts';

const assistants = { assistantIds: ['assistant'] };

describe('the brief', () => {
  const briefs = (
    facts: ReturnType<typeof factsOf>,
    now: string,
    known = sentBy(facts, '2026-01-01T00:00Z'),
  ) => dueBy(facts, now, { kinds: /BRIEF/, known });

  it('comes at nine in the morning five working days before', () => {
    expect(briefs(factsOf(), '2026-12-03T07:59:59Z')).toEqual([]);
    expect(briefs(factsOf(), '2026-12-03T08:00:00Z')).toEqual(['BRIEF 0 leader']);
  });

  it('comes at once when the visit is agreed later than that', () => {
    const late = factsOf({ changedAt: at('2026-12-08T09:00Z') });
    expect(briefs(late, '2026-12-08T09:00:15Z')).toEqual(['BRIEF 0 leader']);
  });

  it('comes once, also when the visit moves a little afterwards', () => {
    const known = sentBy(factsOf(), '2026-12-04T08:00Z');
    const moved = factsOf({ revision: 1, changedAt: at('2026-12-07T08:00Z') });
    expect(briefs(moved, '2026-12-07T09:00Z', known)).toEqual([]);
  });

  it('waits for the yes of the team', () => {
    expect(briefs(factsOf({}, { waitingForTeam: true }), '2026-12-08T09:00Z')).toEqual([]);
  });
});

describe('assistants', () => {
  it('hear of what changes, and not of the first appointment', () => {
    const known = sentBy(factsOf({}, assistants), '2026-11-20T10:00Z');
    const kinds = /CALENDAR/;
    expect(known.filter(({ recipientId }) => recipientId === 'assistant')).toEqual([]);
    const moved = factsOf({ revision: 1, changedAt: at('2026-11-25T09:00Z') }, assistants);
    expect(dueBy(moved, '2026-11-25T10:00Z', { kinds, known })).toEqual([
      'CALENDAR_INVITATION 1 leader',
      'CALENDAR_INVITATION 1 assistant',
    ]);
    const without = { state: 'POSTPONED', startsAt: null, endsAt: null, revision: 1 } as const;
    const postponed = factsOf({ ...without, changedAt: at('2026-11-25T09:00Z') }, assistants);
    expect(dueBy(postponed, '2026-11-25T10:00Z', { kinds, known })).toEqual([
      'CALENDAR_CANCELLATION 1 leader',
      'CALENDAR_CANCELLATION 1 assistant',
    ]);
  });

  it('who are of the host side hear it there', () => {
    const known = sentBy(factsOf({}, { assistantIds: ['lead'] }), '2026-11-20T10:00Z');
    const off = { state: 'CANCELLED', cancelSide: 'VISITOR', revision: 1 } as const;
    const facts = factsOf(
      { ...off, changedAt: at('2026-12-01T09:00Z') },
      { assistantIds: ['lead'] },
    );
    expect(dueBy(facts, '2026-12-01T10:00Z', { known })).toEqual([
      'CALENDAR_CANCELLATION 1 leader',
      'HOST_CANCELLATION 1 lead',
    ]);
  });
});

describe('a visit that the team calls off', () => {
  const off = (changedAt: string, changes = {}) =>
    factsOf(
      { state: 'CANCELLED', cancelSide: 'HOST', revision: 1, changedAt: at(changedAt), ...changes },
      assistants,
    );
  const known = sentBy(factsOf({}, assistants), '2026-11-20T10:00Z');
  const toLeader = (facts: ReturnType<typeof factsOf>, now: string) =>
    dueBy(facts, now, { kinds: /CALENDAR|URGENT/, known });

  it('today or tomorrow is one urgent mail, at any hour', () => {
    expect(toLeader(off('2026-12-10T05:20:00Z'), '2026-12-10T05:20:15Z')).toEqual([
      'URGENT_CHANGE 1 leader',
      'URGENT_CHANGE 1 assistant',
    ]);
    expect(toLeader(off('2026-12-08T23:30:00Z'), '2026-12-08T23:30:15Z')).toHaveLength(2);
  });

  it('earlier is told without hurry', () => {
    expect(toLeader(off('2026-12-08T22:30:00Z'), '2026-12-08T22:30:15Z')).toEqual([
      'CALENDAR_CANCELLATION 1 leader',
      'CALENDAR_CANCELLATION 1 assistant',
    ]);
  });

  it('after its end is told to nobody, and by the leader it is not urgent', () => {
    const since = off('2026-12-10T11:00Z');
    expect(dueBy(since, '2026-12-10T11:00:15Z', { kinds: /C[AE]LL|CANCEL|URGENT/, known })).toEqual(
      [],
    );
    const own = off('2026-12-10T05:20Z', { cancelSide: 'VISITOR' });
    expect(toLeader(own, '2026-12-10T05:20:15Z')[0]).toMatch(/^CALENDAR/);
  });

  it('while the leader still waited for the team’s yes is told all the same', () => {
    const facts = off('2026-12-04T09:00Z');
    expect(dueBy(facts, '2026-12-04T09:00:15Z')).toEqual([
      'CALENDAR_CANCELLATION 1 leader',
      'CALENDAR_CANCELLATION 1 assistant',
    ]);
  });
});

describe('a visit that the team moves', () => {
  const moved = (retimedFrom: string, startsAt: string, changedAt: string) =>
    factsOf({
      revision: 1,
      retimedFrom: at(retimedFrom),
      startsAt: at(startsAt),
      changedAt: at(changedAt),
    });
  const known = sentBy(factsOf(), '2026-11-20T10:00Z');
  const kinds = /CALENDAR|URGENT/;

  it('on the day itself is one urgent mail instead of the invitation', () => {
    const today = moved('2026-12-10T06:30Z', '2026-12-10T08:30Z', '2026-12-10T05:00Z');
    expect(dueBy(today, '2026-12-10T05:00:15Z', { kinds, known })).toEqual([
      'URGENT_CHANGE 1 leader',
    ]);
    const away = moved('2026-12-10T06:30Z', '2026-12-17T08:30Z', '2026-12-10T05:00Z');
    expect(dueBy(away, '2026-12-10T05:00:15Z', { kinds, known })).toHaveLength(1);
  });

  it('in good time is the invitation', () => {
    const early = moved('2026-12-10T06:30Z', '2026-12-10T08:30Z', '2026-12-01T05:00Z');
    expect(dueBy(early, '2026-12-01T05:00:15Z', { kinds, known })).toEqual([
      'CALENDAR_INVITATION 1 leader',
    ]);
  });
});

describe('a place that a colleague took over', () => {
  const left = (handedOver: 'ASKED' | 'SWAPPED') =>
    factsOf(
      {
        state: 'CANCELLED',
        cancelSide: 'VISITOR',
        revision: 1,
        changedAt: at('2026-12-01T09:00Z'),
      },
      { handedOver, hosting: { takenOverById: 'other' } },
    );
  const known = sentBy(factsOf(), '2026-11-20T10:00Z');

  it('is told by the answer to who asked, and as a cancellation to who was asked to swap', () => {
    const kinds = /CALENDAR/;
    expect(dueBy(left('ASKED'), '2026-12-01T10:00Z', { kinds, known })).toEqual([]);
    expect(dueBy(left('SWAPPED'), '2026-12-01T10:00Z', { kinds, known })).toEqual([
      'CALENDAR_CANCELLATION 1 leader',
    ]);
  });
});

describe('did it happen', () => {
  const asked = (facts: ReturnType<typeof factsOf>, now: string) =>
    dueBy(facts, now, { kinds: /DID_IT/ });

  it('is asked of leads and leader after three working days of silence, until somebody says so', () => {
    expect(asked(factsOf(), '2026-12-15T10:29:59Z')).toEqual([]);
    const both = ['DID_IT_HAPPEN 0 lead', 'DID_IT_HAPPEN 0 leader'];
    expect(asked(factsOf(), '2026-12-15T10:30:00Z')).toEqual(both);
    expect(asked(factsOf({ state: 'DONE' }), '2026-12-16T10:30:00Z')).toEqual([]);
  });

  it('counts from the logging of a visit that was not planned', () => {
    const logged = factsOf({ state: 'LOGGED', changedAt: at('2026-12-21T09:00Z') });
    expect(asked(logged, '2026-12-24T08:59Z')).toEqual([]);
    expect(asked(logged, '2026-12-24T09:00Z')).toHaveLength(2);
  });
});

it('gives one mail to a host who is the visitor’s assistant', () => {
  const facts = factsOf(
    { state: 'CANCELLED', cancelSide: 'HOST', revision: 1, changedAt: at('2026-12-10T05:20Z') },
    { assistantIds: ['host'], hosting: { claim: claimOf('host', '2026-11-23T09:00Z') } },
  );
  expect(dueBy(facts, '2026-12-10T05:21Z', { kinds: /URGENT/ })).toEqual([
    'URGENT_CHANGE 1 leader',
  ]);
});
