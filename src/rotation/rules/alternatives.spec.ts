import { at, aVisit } from '../../../test/support/visits.ts';
import { alternativesWithin, bestMoments, hasAlternatives } from './alternatives.ts';

const now = at('2026-12-01T08:00:00Z');

describe('another date for a visit', () => {
  it('is later than planned', () => {
    expect(alternativesWithin(aVisit(), now).after.toString()).toBe('2026-12-10T08:00:00Z');
  });

  it('is never in the past, and any time to come for a visit without a date', () => {
    const past = aVisit({ startsAt: at('2026-11-01T08:00:00Z') });
    expect(alternativesWithin(past, now).after).toEqual(now);
    expect(alternativesWithin(aVisit({ startsAt: null }), now).after).toEqual(now);
  });

  it('is best in a quarter without another visit, and far from any other', () => {
    const many = Array.from({ length: 12 }, (_, week) => {
      return { startsAt: at('2026-11-03T08:00:00Z').add({ hours: 24 * 7 * week }) };
    });
    const other = [at('2026-11-10T08:00:00Z')];
    const best = bestMoments(many, other, 'Europe/Amsterdam').map(({ startsAt }) =>
      startsAt.toString().slice(0, 10),
    );
    expect(best).toEqual([
      '2026-11-24',
      '2026-12-01',
      '2026-12-08',
      '2027-01-05',
      '2027-01-12',
      '2027-01-19',
    ]);
  });

  it('is for visits to come, and for what the host side cancelled', () => {
    expect(hasAlternatives(aVisit())).toBe(true);
    expect(hasAlternatives(aVisit({ state: 'POSTPONED' }))).toBe(true);
    expect(hasAlternatives(aVisit({ state: 'CANCELLED', cancelSide: 'HOST' }))).toBe(true);
    expect(hasAlternatives(aVisit({ state: 'CANCELLED', cancelSide: 'VISITOR' }))).toBe(false);
    expect(hasAlternatives(aVisit({ state: 'DONE' }))).toBe(false);
  });
});
