import fc from 'fast-check';
import { aVisit, at } from '../../../test/support/visits.ts';
import { declinedRate, whyNoDayCard, whyNotCount } from './day-card.ts';

/** 10 December 2026, 08:00–11:00 UTC. */
const visit = aVisit();

describe('the day card', () => {
  it('is there from the yes until twelve hours after the end', () => {
    expect(whyNoDayCard(visit, at('2026-11-24T08:00:00Z'))).toBeNull();
    expect(whyNoDayCard(visit, at('2026-12-10T22:59:59Z'))).toBeNull();
    expect(whyNoDayCard(visit, at('2026-12-10T23:00:00Z'))).toBe('LINK_EXPIRED');
    for (const state of ['PROPOSED', 'POSTPONED', 'CANCELLED', 'DECLINED', 'MISSED'] as const)
      expect(whyNoDayCard(aVisit({ state }), at('2026-12-10T08:00:00Z'))).toBe('WRONG_STATE');
  });

  it('counts from the start until six hours after the end', () => {
    expect(whyNotCount(visit, at('2026-12-10T07:59:59Z'))).toBe('COUNT_NOT_YET');
    expect(whyNotCount(visit, at('2026-12-10T08:00:00Z'))).toBeNull();
    expect(whyNotCount(aVisit({ state: 'DONE' }), at('2026-12-10T16:59:59Z'))).toBeNull();
    expect(whyNotCount(visit, at('2026-12-10T17:00:00Z'))).toBe('COUNT_TOO_LATE');
    expect(whyNotCount(aVisit({ state: 'CANCELLED' }), at('2026-12-10T09:00:00Z'))).toBe(
      'WRONG_STATE',
    );
  });
});

describe('how often a customer would rather not', () => {
  it('is told over five visits and more only', () => {
    expect(declinedRate([1, 0, 2, 0])).toBeNull();
    expect(declinedRate([1, 0, 2, 0, 1])).toEqual({ visits: 5, perVisit: 0.8 });
  });

  it('does not change with one more visit, so that nothing is learnt of it', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 99 }), (before, another) => {
        const after = [...before, another];
        fc.pre(after.length % 5 !== 0);
        expect(declinedRate(after)).toEqual(declinedRate(before));
      }),
    );
  });
});
