import { Temporal } from 'temporal-polyfill';
import { whyNotMeant, whyNotOpenable } from './opening.ts';
import type { Rhythm } from './rhythm.ts';
import { expand } from './series.ts';
import type { Surroundings } from './series.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const rhythm = (from: string, until = from, more: Partial<Rhythm> = {}): Rhythm => ({
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
const quiet: Surroundings = {
  timeZone: 'Europe/Amsterdam',
  now: at('2026-01-01T00:00:00Z'),
  publicHolidays: new Set(),
  schoolHolidays: [],
  closed: [],
  open: [],
};

describe('opening', () => {
  const why = (some: Rhythm, around = quiet) => whyNotOpenable(expand(some, around));

  it('stops at 400 slots', () => {
    expect(why(rhythm('2026-02-01', '2027-03-07'))).toBeNull();
    expect(why(rhythm('2026-02-01', '2027-03-08'))).toBe('TOO_MANY_DATES');
  });

  it('is about a shift in a period that somebody means', () => {
    expect(whyNotMeant(rhythm('2026-02-01', '2029-01-31'))).toBeNull();
    expect(whyNotMeant(rhythm('2026-02-01', '2029-02-02'))).toBe('TOO_MANY_DATES');
    expect(whyNotMeant(rhythm('1900-01-01', '2199-12-31'))).toBe('TOO_MANY_DATES');
    expect(whyNotMeant(rhythm('2026-02-02', '2026-02-01'))).toBe('PERIOD_REVERSED');
    const shift = (fromTime: string, untilTime: string) =>
      whyNotMeant(rhythm('2026-02-02', '2026-02-02', { fromTime, untilTime }));
    expect(shift('20:00', '08:00')).toBeNull();
    expect(shift('08:00', '08:00')).toBe('INVALID_INPUT');
    expect(shift('08:00', '07:30')).toBe('INVALID_INPUT');
  });

  it('wants at least one date, and says what stands in its way', () => {
    expect(why(rhythm('2026-11-02', '2026-11-03', { weekdays: [6] }))).toBe('NO_DATES');
    expect(why(rhythm('2025-11-02'))).toBe('SLOT_PAST');
    expect(why(rhythm('2026-11-02'), { ...quiet, publicHolidays: new Set(['2026-11-02']) })).toBe(
      'NO_DATES',
    );
    const open = expand(rhythm('2026-11-02'), quiet).intervals;
    expect(why(rhythm('2026-11-02'), { ...quiet, open })).toBe('SLOT_EXISTS');
  });
});
