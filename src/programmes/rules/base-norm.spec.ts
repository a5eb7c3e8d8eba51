import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { baseNorm, daysIn, normForDays, presentDays } from './base-norm.ts';
import type { Period } from './base-norm.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const period = (from: string, until: string): Period => ({ from: day(from), until: day(until) });
const year = period('2026-01-01', '2026-12-31');
const programme = { startsOn: year.from, endsOn: year.until };
const leader = {
  norm: 4,
  partTimePercent: 100,
  serviceFrom: day('2020-03-01'),
  serviceUntil: null,
  programme,
};

describe('the base norm', () => {
  it('is the agreement for who works full time all year', () => {
    expect(baseNorm(leader)).toBe(4);
  });

  it('is 2 of 4 for half a working week', () => {
    expect(baseNorm({ ...leader, partTimePercent: 50 })).toBe(2);
  });

  it('is 1 of 4 for who joined on 1 October', () => {
    expect(baseNorm({ ...leader, serviceFrom: day('2026-10-01') })).toBe(1);
  });

  it('counts the last day of service', () => {
    expect(baseNorm({ ...leader, serviceUntil: day('2026-06-30') })).toBe(1);
    expect(baseNorm({ ...leader, serviceUntil: day('2026-07-02') })).toBe(2);
  });

  it('is at least 1 for who was present 90 days', () => {
    expect(baseNorm({ ...leader, norm: 1, serviceFrom: day('2026-10-03') })).toBe(1);
    expect(baseNorm({ ...leader, norm: 1, serviceFrom: day('2026-10-04') })).toBe(0);
  });

  it('is nothing where nothing was agreed, or who was not there', () => {
    expect(baseNorm({ ...leader, norm: 0 })).toBe(0);
    expect(baseNorm({ ...leader, serviceUntil: day('2025-12-31') })).toBe(0);
    expect(baseNorm({ ...leader, serviceFrom: day('2027-01-01') })).toBe(0);
  });

  it('does not lose a visit to a rounding error', () => {
    expect(normForDays({ norm: 50, partTimePercent: 58, presentDays: 365, periodDays: 365 })).toBe(
      29,
    );
  });
});

describe('the days somebody was present', () => {
  const service = { from: day('2020-01-01'), until: null };

  it('leaves out exempt days, each once', () => {
    expect(presentDays(year, service, [period('2026-01-01', '2026-06-30')])).toBe(184);
    const twice = [period('2026-03-01', '2026-06-30'), period('2025-12-01', '2026-03-31')];
    expect(presentDays(year, service, twice)).toBe(184);
    const within = [period('2026-01-01', '2026-06-30'), period('2026-02-01', '2026-02-03')];
    expect(presentDays(year, service, within)).toBe(184);
  });

  it('counts 29 February', () => {
    expect(daysIn(period('2028-01-01', '2028-12-31'))).toBe(366);
  });

  it('equals counting day by day', () => {
    const anyPeriod = fc
      .tuple(fc.integer({ min: -40, max: 400 }), fc.integer({ min: 0, max: 200 }))
      .map(([from, length]) => ({
        from: year.from.add({ days: from }),
        until: year.from.add({ days: from + length }),
      }));
    fc.assert(
      fc.property(anyPeriod, fc.array(anyPeriod, { maxLength: 4 }), (served, exemptions) => {
        const inside = (date: Temporal.PlainDate, { from, until }: Period) =>
          Temporal.PlainDate.compare(from, date) <= 0 &&
          Temporal.PlainDate.compare(date, until) <= 0;
        let count = 0;
        for (let offset = 0; offset < 365; offset += 1) {
          const date = year.from.add({ days: offset });
          if (inside(date, served) && !exemptions.some((each) => inside(date, each))) count += 1;
        }
        expect(presentDays(year, served, exemptions)).toBe(count);
      }),
      { numRuns: 40 },
    );
  });

  it('never makes more of it than was agreed', () => {
    const share = fc.record({
      norm: fc.integer({ min: 0, max: 52 }),
      partTimePercent: fc.integer({ min: 1, max: 100 }),
      presentDays: fc.integer({ min: 0, max: 365 }),
      periodDays: fc.constant(365),
    });
    fc.assert(
      fc.property(share, (some) => {
        const visits = normForDays(some);
        expect(visits).toBeLessThanOrEqual(some.norm);
        expect(visits).toBeGreaterThanOrEqual(0);
        expect(Number.isInteger(visits)).toBe(true);
      }),
    );
  });
});
