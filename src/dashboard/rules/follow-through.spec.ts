import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  confirmedFollowThrough,
  isInQuarter,
  quartersBefore,
  quickWinShare,
  warningOf,
} from './follow-through.ts';
import type { DoneAnswer } from './follow-through.ts';
import { rateOf } from './measures.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const now = at('2026-11-30T12:00:00Z');
const old = at('2026-11-02T12:00:00Z');
const answer = (yes: number, partly = 0, no = 0, answeredAt = old): DoneAnswer => ({
  ...{ answeredAt, yes, partly, no },
});
const limits = { warnVisitsUp: 20, warnFollowDown: 10, warnFromVisits: 8 };
const figures = (visits: number, numerator: number, denominator = 100) => ({
  startsOn: day('2026-07-01'),
  visits,
  followThrough: rateOf(numerator, denominator),
  answeredInTime: rateOf(0, 0),
});

describe('confirmed follow-through', () => {
  it('is a yes and no no, of all answers at least 28 days old', () => {
    const young = answer(3, 0, 0, at('2026-11-02T12:00:01Z'));
    const answers = [answer(1), answer(4, 2), answer(1, 0, 1), answer(0, 2), answer(0), young];
    expect(confirmedFollowThrough(answers, now, 14)).toEqual({
      confirmed: rateOf(2, 5),
      partly: 1,
      unanswered: 1,
    });
  });

  it('keeps what the team opened again in the denominator', () => {
    expect(confirmedFollowThrough([answer(0, 0, 1), answer(1)], now, 14).confirmed).toEqual(
      rateOf(1, 2),
    );
  });

  it('waits until the asking is over where it begins later', () => {
    expect(confirmedFollowThrough([answer(1)], now, 30).confirmed).toEqual(rateOf(0, 0));
  });

  it('tells nothing apart of fewer than five answers', () => {
    const few = confirmedFollowThrough([answer(0, 1), answer(0)], now, 14);
    expect(few).toMatchObject({ partly: null, unanswered: null });
  });

  it('never counts more than there is, and a no never helps', () => {
    const counts = fc.record({ yes: fc.nat(3), partly: fc.nat(3), no: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 5, maxLength: 20 }), fc.nat(4), (given, index) => {
        const answers = given.map((one) => ({ ...one, answeredAt: old }));
        const { confirmed, partly, unanswered } = confirmedFollowThrough(answers, now, 14);
        const told = confirmed.numerator + (partly ?? 0) + (unanswered ?? 0);
        expect(told).toBeLessThanOrEqual(confirmed.denominator);
        const worse = answers.map((one, place) =>
          place === index ? { ...one, no: one.no + 1 } : one,
        );
        const after = confirmedFollowThrough(worse, now, 14).confirmed;
        expect(after.numerator).toBeLessThanOrEqual(confirmed.numerator);
        expect(after.denominator).toBe(confirmed.denominator);
      }),
    );
  });
});

it('counts quick wins that were done within fourteen days', () => {
  const raisedOn = day('2026-11-02');
  const done = (text: string | null) => ({ raisedOn, doneOn: text === null ? null : day(text) });
  const points = [done('2026-11-16'), done('2026-11-17'), done(null), done('2026-11-02')];
  expect(quickWinShare(points)).toEqual(rateOf(2, 4));
});

describe('the warning', () => {
  it.each([
    ['WARNING', figures(10, 70), figures(13, 45)],
    ['WARNING', figures(10, 70), figures(12, 60)],
    ['NONE', figures(10, 70), figures(13, 61)],
    ['NONE', figures(100, 70), figures(119, 20)],
    ['NONE', figures(10, 70), figures(13, 70)],
    ['NONE', figures(10, 70), figures(9, 20)],
    ['TOO_FEW', figures(7, 70), figures(13, 45)],
    ['TOO_FEW', figures(10, 70), figures(7, 45)],
    ['TOO_FEW', figures(10, 0, 0), figures(13, 45)],
  ] as const)('is %s', (expected, before, latest) => {
    expect(warningOf(before, latest, limits)).toBe(expected);
  });

  it('never goes away because more was visited or less was noticed', () => {
    const quarter = fc.tuple(fc.integer({ min: 8, max: 60 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(quarter, quarter, fc.nat(20), (before, latest, more) => {
        const was = figures(before[0], before[1], 40);
        if (warningOf(was, figures(latest[0], latest[1], 40), limits) !== 'WARNING') return;
        const fewer = Math.max(0, latest[1] - more);
        expect(warningOf(was, figures(latest[0] + more, fewer, 40), limits)).toBe('WARNING');
      }),
    );
  });
});

it('looks at the five quarters before this one', () => {
  expect(quartersBefore(day('2027-01-05')).map(String)).toEqual([
    '2025-10-01',
    '2026-01-01',
    '2026-04-01',
    '2026-07-01',
    '2026-10-01',
  ]);
  expect(isInQuarter(day('2026-12-31'), day('2026-10-01'))).toBe(true);
  expect(isInQuarter(day('2027-01-01'), day('2026-10-01'))).toBe(false);
});
