import { Temporal } from 'temporal-polyfill';
import { isWholeRhythm } from './opening.ts';
import { datesOf } from './rhythm.ts';
import type { Rhythm } from './rhythm.ts';
import { repeatedIn, singleShift } from './same-as-quarter.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const rhythm = (from: string, until: string, more: Partial<Rhythm> = {}): Rhythm => ({
  from: day(from),
  until: day(until),
  every: 'WEEKLY',
  weekdays: [],
  weekOfMonth: null,
  fromTime: '08:00',
  untilTime: '12:00',
  skipSchoolHolidays: true,
  ...more,
});
const dates = (some: Rhythm) => datesOf(some).map(String);

describe('every two weeks', () => {
  const twoWeekly = { every: 'EVERY_TWO_WEEKS' } as const;

  it('counts from the week of the first date, on each of the weekdays', () => {
    const some = rhythm('2026-10-01', '2026-10-31', { ...twoWeekly, weekdays: [1, 4] });
    expect(dates(some)).toEqual([
      '2026-10-01',
      '2026-10-12',
      '2026-10-15',
      '2026-10-26',
      '2026-10-29',
    ]);
  });

  it('begins with the first date also when that is not in the first week', () => {
    const mondays = rhythm('2026-10-01', '2026-10-31', { ...twoWeekly, weekdays: [1] });
    expect(dates(mondays)).toEqual(['2026-10-05', '2026-10-19']);
  });

  it('keeps step over the turn of a year with 53 weeks', () => {
    const mondays = rhythm('2026-12-14', '2027-01-31', { ...twoWeekly, weekdays: [1] });
    expect(dates(mondays)).toEqual(['2026-12-14', '2026-12-28', '2027-01-11', '2027-01-25']);
  });
});

describe('monthly', () => {
  const monthly = (weekOfMonth: Rhythm['weekOfMonth'], weekdays: number[]) =>
    rhythm('2026-10-01', '2027-02-28', { every: 'MONTHLY', weekdays, weekOfMonth });

  it('is the second Tuesday', () => {
    expect(dates(monthly('SECOND', [2]))).toEqual([
      '2026-10-13',
      '2026-11-10',
      '2026-12-08',
      '2027-01-12',
      '2027-02-09',
    ]);
  });

  it('is the last Friday, the fourth or the fifth', () => {
    expect(dates(monthly('LAST', [5]))).toEqual([
      '2026-10-30',
      '2026-11-27',
      '2026-12-25',
      '2027-01-29',
      '2027-02-26',
    ]);
  });

  it('is the first and the fourth of a month that begins on that weekday', () => {
    expect(dates(monthly('FIRST', [4]))[0]).toBe('2026-10-01');
    expect(dates(monthly('FOURTH', [7]))[4]).toBe('2027-02-28');
  });

  it('names a weekday and which one of the month; other rhythms do not', () => {
    const named = { every: 'MONTHLY', weekdays: [2], weekOfMonth: 'SECOND' } as const;
    expect(isWholeRhythm(named)).toBe(true);
    expect(isWholeRhythm({ ...named, weekdays: [] })).toBe(false);
    expect(isWholeRhythm({ ...named, weekOfMonth: null })).toBe(false);
    expect(isWholeRhythm({ ...named, every: 'WEEKLY' })).toBe(false);
    expect(isWholeRhythm({ ...named, every: 'WEEKLY', weekOfMonth: null })).toBe(true);
  });
});

describe('the same as last quarter', () => {
  const quarter = day('2027-01-01');
  const again = (some: Rhythm, isSeries = true) =>
    repeatedIn(quarter, [{ rhythm: some, isSeries, capacity: 2 }]);
  const datesAgain = (some: Rhythm, isSeries = true) =>
    again(some, isSeries).flatMap((part) => dates(part.rhythm));

  it('goes on with a weekly rhythm over the whole quarter', () => {
    const thursdays = rhythm('2026-10-01', '2026-12-17', { weekdays: [4] });
    const [next] = again(thursdays);
    expect(next).toMatchObject({ capacity: 2, rhythm: { fromTime: '08:00', weekdays: [4] } });
    expect(datesAgain(thursdays)).toHaveLength(12);
    expect(datesAgain(thursdays)[0]).toBe('2027-01-07');
    expect(datesAgain(thursdays).at(-1)).toBe('2027-03-25');
  });

  it('keeps every other week in step', () => {
    const mondays = rhythm('2026-10-05', '2026-12-31', { every: 'EVERY_TWO_WEEKS', weekdays: [1] });
    expect(dates(mondays).at(-1)).toBe('2026-12-28');
    expect(datesAgain(mondays).slice(0, 2)).toEqual(['2027-01-11', '2027-01-25']);
  });

  it('keeps the second Tuesday the second Tuesday', () => {
    const tuesdays = { every: 'MONTHLY', weekdays: [2], weekOfMonth: 'SECOND' } as const;
    const some = rhythm('2026-10-01', '2026-12-31', tuesdays);
    expect(datesAgain(some)).toEqual(['2027-01-12', '2027-02-09', '2027-03-09']);
  });

  it('brings a single shift back on its weekday, at the edges a week nearer', () => {
    const once = (date: string) => datesAgain(rhythm(date, date), false);
    expect(once('2026-11-10')).toEqual(['2027-02-09']);
    expect(once('2026-10-01')).toEqual(['2027-01-07']);
    expect(once('2026-12-31')).toEqual(['2027-03-25']);
  });

  it('keeps the local times of a single shift when the clocks change', () => {
    const startsAt = Temporal.Instant.from('2026-10-13T06:00:00Z');
    const shift = { startsAt, endsAt: startsAt.add({ hours: 4 }) };
    expect(singleShift(shift, 'Europe/Amsterdam')).toMatchObject({
      fromTime: '08:00',
      untilTime: '12:00',
    });
  });
});
