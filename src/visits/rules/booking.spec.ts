import fc from 'fast-check';
import { at } from '../../../test/support/visits.ts';
import { freePlace, whyNotBookable, whyNotMovable } from './booking.ts';
import type { SlotFacts, VisitorFacts } from './booking.ts';

const slot: SlotFacts = {
  id: 'slot',
  startsAt: at('2026-12-10T08:00:00Z'),
  endsAt: at('2026-12-10T11:00:00Z'),
  state: 'OPEN',
  free: 1,
  departmentId: 'field-service',
  closed: false,
  budgetFull: false,
};
const visitor: VisitorFacts = {
  leaderGroup: 'Directie',
  departmentId: 'finance',
  inService: true,
  visits: [],
};
const asking = { programmeRuns: true, now: at('2026-11-02T09:00:00Z') };
const visitAt = (startsAt: string, endsAt: string, slotId = 'other') => ({
  slotId,
  startsAt: at(startsAt),
  endsAt: at(endsAt),
});

describe('whyNotBookable', () => {
  it('has nothing against a free place in an open slot', () => {
    expect(whyNotBookable(slot, visitor, asking)).toBeNull();
  });

  it.each([
    ['SLOT_WITHDRAWN', { state: 'WITHDRAWN' }, {}, {}],
    ['SLOT_PAST', {}, {}, { now: slot.startsAt }],
    ['TEAM_CLOSED', { closed: true }, {}, {}],
    ['NO_PROGRAMME', {}, {}, { programmeRuns: false }],
    ['NOT_A_LEADER', {}, { leaderGroup: null }, {}],
    ['NOT_IN_SERVICE', {}, { inService: false }, {}],
    ['OWN_DEPARTMENT', {}, { departmentId: 'field-service' }, {}],
    ['SLOT_FULL', { free: 0 }, {}, {}],
    ['HOSTING_BUDGET_FULL', { budgetFull: true }, {}, {}],
  ] as const)('says %s', (code, ofSlot, ofVisitor, ofAsking) => {
    const answer = whyNotBookable(
      { ...slot, ...ofSlot },
      { ...visitor, ...ofVisitor },
      { ...asking, ...ofAsking },
    );
    expect(answer).toBe(code);
  });

  it('recognises one’s own place, also when the slot is full', () => {
    const visits = [visitAt('2026-12-10T08:00:00Z', '2026-12-10T11:00:00Z', 'slot')];
    expect(whyNotBookable({ ...slot, free: 0 }, { ...visitor, visits }, asking)).toBe(
      'ALREADY_IN_SLOT',
    );
  });

  it('sees another visit at that time, and none that only touches it or has no date', () => {
    const during = visitAt('2026-12-10T10:00:00Z', '2026-12-10T13:00:00Z');
    const next = visitAt('2026-12-10T11:00:00Z', '2026-12-10T13:00:00Z');
    const undated = { slotId: null, startsAt: null, endsAt: null };
    expect(whyNotBookable(slot, { ...visitor, visits: [during] }, asking)).toBe(
      'OVERLAPPING_VISIT',
    );
    expect(whyNotBookable(slot, { ...visitor, visits: [next, undated] }, asking)).toBeNull();
  });
});

describe('whyNotMovable', () => {
  it('takes a later moment of the same team', () => {
    const from = { teamId: 'west', startsAt: slot.startsAt };
    const later = slot.startsAt.add({ hours: 24 });
    expect(whyNotMovable(from, { teamId: 'west', startsAt: later })).toBeNull();
    expect(whyNotMovable(from, { teamId: 'oost', startsAt: later })).toBe('SAME_TEAM_ONLY');
    expect(whyNotMovable(from, from)).toBe('SAME_TEAM_ONLY');
    expect(whyNotMovable({ ...from, startsAt: null }, from)).toBeNull();
  });
});

describe('freePlace', () => {
  it('gives a place of the slot that nobody holds, or none', () => {
    fc.assert(
      fc.property(fc.subarray([1, 2]), fc.subarray([1, 2]), (places, held) => {
        const free = freePlace(places, held);
        const left = places.filter((number) => !held.includes(number));
        expect(free === null ? left : [free]).toEqual(left.slice(0, 1));
      }),
    );
  });
});
