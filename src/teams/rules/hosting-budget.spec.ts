import { Temporal } from 'temporal-polyfill';
import { nextFreeWeek, periodBeyond, receivesNobody } from './hosting-budget.ts';
import { periodKeys, quarterOf, lastDayOfQuarter } from './hosting-quarter.ts';
import type { PeriodLoad } from './hosting-week.ts';

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const week = (startsOn: string, booked: number, budget = 2): PeriodLoad => ({
  period: 'WEEK',
  startsOn: day(startsOn),
  booked,
  budget,
});
const quarter = (startsOn: string, booked: number, budget: number | null): PeriodLoad => ({
  period: 'QUARTER',
  startsOn: day(startsOn),
  booked,
  budget,
});

describe('the quarter of a visit', () => {
  it('begins on the first of January, April, July and October, by the clock at the site', () => {
    const newYearsEve = at('2026-12-31T22:30:00Z');
    expect(quarterOf(newYearsEve, 'Europe/Amsterdam').toString()).toBe('2026-10-01');
    expect(quarterOf(newYearsEve, 'Asia/Kathmandu').toString()).toBe('2027-01-01');
    const january = at('2027-01-01T01:00:00Z');
    expect(quarterOf(january, 'Europe/Amsterdam').toString()).toBe('2027-01-01');
    expect(quarterOf(january, 'America/St_Johns').toString()).toBe('2026-10-01');
    expect(lastDayOfQuarter(day('2026-10-01')).toString()).toBe('2026-12-31');
  });

  it('is locked beside the week, also when both begin on the same day', () => {
    const keys = periodKeys('team', at('2029-01-01T12:00:00Z'), 'Europe/Amsterdam');
    expect(keys).toEqual(['team/2029-01-01', 'team/quarter/2029-01-01']);
  });
});

describe('the next free week', () => {
  it('is the next one when nothing is known of it', () => {
    expect(nextFreeWeek(day('2026-12-07'), []).toString()).toBe('2026-12-14');
  });

  it('steps over full weeks', () => {
    const loads = [week('2026-12-14', 2), week('2026-12-21', 2), week('2026-12-28', 1)];
    expect(nextFreeWeek(day('2026-12-07'), loads).toString()).toBe('2026-12-28');
  });

  it('steps over a full quarter to the first week that begins in the next', () => {
    const loads = [quarter('2026-10-01', 5, 5), week('2027-01-04', 2)];
    expect(nextFreeWeek(day('2026-11-02'), loads).toString()).toBe('2027-01-11');
    expect(nextFreeWeek(day('2026-11-02'), [quarter('2026-10-01', 5, null)]).toString()).toBe(
      '2026-11-09',
    );
  });

  it('is no week for a team that can bear nobody', () => {
    expect(receivesNobody({ budgetPerWeek: 0, budgetPerQuarter: null })).toBe(true);
    expect(receivesNobody({ budgetPerWeek: 2, budgetPerQuarter: 0 })).toBe(true);
    expect(receivesNobody({ budgetPerWeek: 2, budgetPerQuarter: null })).toBe(false);
  });
});

describe('a smaller budget', () => {
  const loads = [
    week('2026-12-21', 2),
    week('2026-12-07', 1),
    week('2026-12-14', 2),
    quarter('2026-10-01', 5, null),
  ];
  const beyond = (budgetPerWeek: number, budgetPerQuarter: number | null) =>
    periodBeyond({ budgetPerWeek, budgetPerQuarter }, loads)?.startsOn.toString();

  it('names the first week or quarter that holds more', () => {
    expect(beyond(1, null)).toBe('2026-12-14');
    expect(beyond(2, null)).toBeUndefined();
    expect(beyond(2, 4)).toBe('2026-10-01');
    expect(beyond(2, 5)).toBeUndefined();
  });
});
