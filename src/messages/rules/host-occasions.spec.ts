import { claimOf, dueBy, factsOf, sentBy } from '../../../test/support/message-facts.ts';
import { at } from '../../../test/support/visits.ts';

const host = /HOST|CLAIM|LATE/;
const CLAIMED = '2026-11-23T09:00:00Z';
const claimed = { hosting: { claim: claimOf('host', CLAIMED) } };
const release = (releasedAt: string) => ({ id: 'claim of host', releasedAt: at(releasedAt) });

describe('who claims a visit', () => {
  it('hears of it fifteen seconds later, while the leads have heard before', () => {
    const known = sentBy(factsOf(), '2026-11-20T10:00Z');
    const facts = factsOf({}, claimed);
    expect(dueBy(facts, '2026-11-23T09:00:14Z', { kinds: host, known })).toEqual([]);
    expect(dueBy(facts, '2026-11-23T09:00:15Z', { kinds: host, known })).toEqual([
      'HOST_NOTICE 0 host',
    ]);
  });

  it('keeps the claim when the visit moves, and hears the new moment', () => {
    const known = sentBy(factsOf({}, claimed), '2026-11-23T10:00Z');
    const moved = factsOf({ revision: 1, changedAt: at('2026-11-25T09:00Z') }, claimed);
    expect(dueBy(moved, '2026-11-25T10:00Z', { kinds: host, known })).toEqual([
      'HOST_NOTICE 1 lead',
      'HOST_NOTICE 1 host',
    ]);
  });

  it('hears of each claim anew', () => {
    const known = sentBy(factsOf({}, claimed), '2026-11-23T10:00Z');
    const again = { ...claimOf('host', '2026-11-24T09:00Z'), id: 'another claim' };
    const facts = factsOf({}, { hosting: { claim: again } });
    expect(dueBy(facts, '2026-11-24T10:00Z', { kinds: host, known })).toEqual([
      'HOST_NOTICE 0 host',
    ]);
  });

  it('is a lead: gets one mail about a move, and one about the own claim', () => {
    const own = { hosting: { claim: claimOf('lead', CLAIMED) } };
    const known = sentBy(factsOf(), '2026-11-20T10:00Z');
    const atFirst = { kinds: host, known };
    expect(dueBy(factsOf({}, own), '2026-11-23T10:00Z', atFirst)).toEqual(['HOST_NOTICE 0 lead']);
    const moved = factsOf({ revision: 1, changedAt: at('2026-11-25T09:00Z') }, own);
    expect(dueBy(moved, '2026-11-25T10:00Z', { kinds: host })).toEqual(['HOST_NOTICE 1 lead']);
  });

  it('is reminded at four on the working day before, and not right after claiming', () => {
    const reminders = (facts: ReturnType<typeof factsOf>, now: string) =>
      dueBy(facts, now, { kinds: /HOST_REMINDER/ });
    expect(reminders(factsOf({}, claimed), '2026-12-09T14:59:59Z')).toEqual([]);
    expect(reminders(factsOf({}, claimed), '2026-12-09T15:00:00Z')).toEqual([
      'HOST_REMINDER 0 host',
    ]);
    const late = factsOf({}, { hosting: { claim: claimOf('host', '2026-12-09T15:30Z') } });
    expect(reminders(late, '2026-12-09T16:00:00Z')).toEqual([]);
  });
});

it('tells a lead who is the visitor nothing as a lead', () => {
  const facts = factsOf({}, { leadIds: ['leader', 'lead'], volunteerIds: ['leader'] });
  expect(dueBy(facts, '2026-12-09T16:00Z').filter((each) => each.endsWith(' leader'))).toEqual([
    'CALENDAR_INVITATION 0 leader',
    'BRIEF 0 leader',
    'REMINDER 0 leader',
  ]);
});

describe('who gave it back or was replaced', () => {
  const known = sentBy(factsOf({}, claimed), '2026-11-23T10:00Z');
  const released = (more = {}) =>
    factsOf({}, { hosting: { releases: [release('2026-11-24T09:00Z')], ...more } });
  const options = { kinds: /HOST_RELEASE|HOST_NOTICE/, known };

  it('gets it out of the calendar, once', () => {
    expect(dueBy(released(), '2026-11-24T09:00:14Z', options)).toEqual([]);
    expect(dueBy(released(), '2026-11-24T09:00:15Z', options)).toEqual(['HOST_RELEASE 0 host']);
    const after = sentBy(released(), '2026-11-24T10:00Z', known);
    expect(dueBy(released(), '2026-11-25T10:00Z', { ...options, known: after })).toEqual([]);
  });

  it('hears nothing who never heard of it, nor who is the host again', () => {
    expect(dueBy(released(), '2026-11-24T10:00Z', { ...options, known: [] })).toEqual([
      'HOST_NOTICE 0 lead',
    ]);
    const again = { claim: { ...claimOf('host', '2026-11-24T09:00:05Z'), id: 'another claim' } };
    expect(dueBy(released(again), '2026-11-24T10:00Z', options)).toEqual(['HOST_NOTICE 0 host']);
  });

  it('waits while the notice is under way, because nobody knows whether it arrived', () => {
    const underWay = known.map((message) => ({ ...message, state: 'CLAIMED' as const }));
    expect(dueBy(released(), '2026-11-24T10:00Z', { ...options, known: underWay })).toEqual([]);
  });
});

describe('a visit without a host', () => {
  const volunteers = { volunteerIds: ['volunteer', 'lead', 'leader'] };
  const calls = (facts: ReturnType<typeof factsOf>, now: string) =>
    dueBy(facts, now, { kinds: /CLAIM_CALL|HOST_WANTED/ });

  it('is called to the volunteers, from four weeks before, and never to the visitor', () => {
    expect(calls(factsOf({}, volunteers), '2026-11-20T09:00:15Z')).toEqual([
      'CLAIM_CALL 0 volunteer',
    ]);
    const early = factsOf({ changedAt: at('2026-10-01T09:00Z') }, volunteers);
    expect(calls(early, '2026-11-12T06:29:59Z')).toEqual([]);
    expect(calls(early, '2026-11-12T06:30:00Z')).toEqual(['CLAIM_CALL 0 volunteer']);
  });

  it('is called no longer once claimed, nor before the team has said yes', () => {
    expect(calls(factsOf({}, { ...volunteers, ...claimed }), '2026-12-09T10:00Z')).toEqual([]);
    expect(
      calls(factsOf({}, { ...volunteers, waitingForTeam: true }), '2026-12-09T10:00Z'),
    ).toEqual([]);
  });

  it('is the leads’ to arrange five working days before', () => {
    expect(calls(factsOf(), '2026-12-03T06:29:59Z')).toEqual([]);
    expect(calls(factsOf(), '2026-12-03T06:30:00Z')).toEqual(['HOST_WANTED 0 lead']);
  });

  it('gives the volunteers a working day when it was agreed later than that', () => {
    const late = factsOf({ changedAt: at('2026-12-04T09:00Z') });
    expect(calls(late, '2026-12-07T08:59:59Z')).toEqual([]);
    expect(calls(late, '2026-12-07T09:00:00Z')).toEqual(['HOST_WANTED 0 lead']);
    // The reminder of the day before says it as well.
    expect(calls(factsOf({ changedAt: at('2026-12-09T09:00Z') }), '2026-12-10T06:00Z')).toEqual([]);
  });

  it('is the leads’ again, at once and anew, when it was given back after that', () => {
    const facts = factsOf({}, { hosting: { releases: [release('2026-12-08T09:00Z')] } });
    const known = sentBy(factsOf(), '2026-12-03T10:00Z');
    expect(dueBy(facts, '2026-12-08T09:00:15Z', { kinds: /WANTED/, known })).toEqual([
      'HOST_WANTED 0 lead',
    ]);
  });

  it('is in the leads’ reminder', () => {
    expect(dueBy(factsOf(), '2026-12-09T15:00Z', { kinds: /HOST_REMINDER/ })).toEqual([
      'HOST_REMINDER 0 lead',
    ]);
  });
});

describe('a visitor who comes later', () => {
  const late = (announcedAt: string) => ({
    hosting: {
      ...claimed.hosting,
      late: { id: 'late', minutes: 20, announcedAt: at(announcedAt) },
    },
  });

  it('is told to host and leads, until the visit is over', () => {
    const facts = factsOf({}, late('2026-12-10T06:10:00Z'));
    const kinds = /LATE/;
    expect(dueBy(facts, '2026-12-10T06:10:15Z', { kinds })).toEqual([
      'LATE_NOTICE 0 host',
      'LATE_NOTICE 0 lead',
    ]);
  });

  it('is not what was announced for an earlier moment', () => {
    const facts = factsOf({}, late('2026-12-01T06:10:00Z'));
    expect(dueBy(facts, '2026-12-09T06:10:15Z', { kinds: /LATE/ })).toEqual([]);
  });
});

it('tells host and leads that it is off, if they heard that it was on', () => {
  const known = sentBy(factsOf({}, claimed), '2026-11-23T10:00Z');
  const off = { state: 'CANCELLED', cancelSide: 'VISITOR', revision: 1 } as const;
  const facts = factsOf({ ...off, changedAt: at('2026-12-01T09:00Z') }, claimed);
  const kinds = /HOST/;
  expect(dueBy(facts, '2026-12-01T09:00:15Z', { kinds, known })).toEqual([
    'HOST_CANCELLATION 1 lead',
    'HOST_CANCELLATION 1 host',
  ]);
  expect(dueBy(facts, '2026-12-01T09:00:15Z', { kinds })).toEqual([]);
});
