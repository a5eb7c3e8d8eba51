import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { datesOf } from './rhythm.ts';
import type { Rhythm } from './rhythm.ts';
import { expand, minutesOf } from './series.ts';
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
const inZone = (timeZone: string): Surroundings => ({ ...quiet, timeZone });
const shown = (some: Rhythm, around = quiet) =>
  expand(some, around).intervals.map(({ startsAt, endsAt }) => [startsAt, endsAt].join(' '));
const skips = (some: Rhythm, around: Surroundings) =>
  expand(some, around).skipped.map(({ date, reason }) => [date, reason].join(' '));

describe('a series', () => {
  it('takes the weekdays from the first to the last day', () => {
    const mondaysAndThursdays = rhythm('2026-11-02', '2026-11-12', { weekdays: [1, 4] });
    expect(expand(mondaysAndThursdays, quiet).intervals).toHaveLength(4);
    expect(expand(rhythm('2026-11-02', '2026-11-12'), quiet).intervals).toHaveLength(11);
  });

  it('keeps its local times when the clocks change', () => {
    const sundays = rhythm('2026-10-18', '2026-11-01', { weekdays: [7] });
    expect(shown(sundays)).toEqual([
      '2026-10-18T06:00:00Z 2026-10-18T10:00:00Z',
      '2026-10-25T07:00:00Z 2026-10-25T11:00:00Z',
      '2026-11-01T07:00:00Z 2026-11-01T11:00:00Z',
    ]);
    expect(shown(rhythm('2027-03-28'))).toEqual(['2027-03-28T06:00:00Z 2027-03-28T10:00:00Z']);
  });

  it('lasts an hour more or less when the clocks change during the shift', () => {
    const night = { fromTime: '22:00', untilTime: '06:00' };
    expect(shown(rhythm('2026-10-24', '2026-10-24', night))).toEqual([
      '2026-10-24T20:00:00Z 2026-10-25T05:00:00Z',
    ]);
    expect(shown(rhythm('2027-03-27', '2027-03-27', night))).toEqual([
      '2027-03-27T21:00:00Z 2027-03-28T04:00:00Z',
    ]);
  });

  it('moves a time that the clock skips forward, and still ends after it starts', () => {
    const early = { fromTime: '02:30', untilTime: '07:00' };
    expect(shown(rhythm('2027-03-28', '2027-03-28', early))).toEqual([
      '2027-03-28T01:30:00Z 2027-03-28T05:00:00Z',
    ]);
    const short = { fromTime: '02:30', untilTime: '03:15' };
    expect(shown(rhythm('2027-03-28', '2027-03-28', short))).toEqual([
      '2027-03-28T01:30:00Z 2027-03-28T02:15:00Z',
    ]);
  });

  it('takes the first of a time that the clock shows twice', () => {
    const early = { fromTime: '02:30', untilTime: '07:00' };
    expect(shown(rhythm('2026-10-25', '2026-10-25', early))).toEqual([
      '2026-10-25T00:30:00Z 2026-10-25T06:00:00Z',
    ]);
  });

  it('does so in every zone and rhythm: in St John’s the clock jumps on another day', () => {
    const stJohns = inZone('America/St_Johns');
    const twice = { fromTime: '01:30', untilTime: '05:00' };
    expect(shown(rhythm('2026-11-01', '2026-11-01', twice), stJohns)).toEqual([
      '2026-11-01T04:00:00Z 2026-11-01T08:30:00Z',
    ]);
    const never = { fromTime: '02:30', untilTime: '06:00' };
    expect(shown(rhythm('2027-03-14', '2027-03-14', never), stJohns)).toEqual([
      '2027-03-14T06:00:00Z 2027-03-14T08:30:00Z',
    ]);
    const lastSundays = { every: 'MONTHLY', weekdays: [7], weekOfMonth: 'LAST' } as const;
    const early = { ...lastSundays, fromTime: '02:30', untilTime: '07:00' };
    expect(shown(rhythm('2027-02-01', '2027-03-31', early))).toEqual([
      '2027-02-28T01:30:00Z 2027-02-28T06:00:00Z',
      '2027-03-28T01:30:00Z 2027-03-28T05:00:00Z',
    ]);
    const nights = { every: 'EVERY_TWO_WEEKS', weekdays: [7], fromTime: '02:30' } as const;
    expect(shown(rhythm('2026-10-11', '2026-11-08', { ...nights, untilTime: '07:00' }))).toEqual([
      '2026-10-11T00:30:00Z 2026-10-11T05:00:00Z',
      '2026-10-25T00:30:00Z 2026-10-25T06:00:00Z',
      '2026-11-08T01:30:00Z 2026-11-08T06:00:00Z',
    ]);
    const kathmandu = shown(rhythm('2026-10-25', '2026-10-25', twice), inZone('Asia/Kathmandu'));
    expect(kathmandu).toEqual(['2026-10-24T19:45:00Z 2026-10-24T23:15:00Z']);
  });

  it('ends the next day when the shift runs past midnight', () => {
    const late = { fromTime: '20:00', untilTime: '00:00' };
    expect(shown(rhythm('2026-11-05', '2026-11-05', late))).toEqual([
      '2026-11-05T19:00:00Z 2026-11-05T23:00:00Z',
    ]);
  });

  it('runs on the clock of the site, a quarter or half an hour off as it may be', () => {
    expect(shown(rhythm('2026-10-25'), inZone('Asia/Kathmandu'))).toEqual([
      '2026-10-25T02:15:00Z 2026-10-25T06:15:00Z',
    ]);
    const stJohns = inZone('America/St_Johns');
    expect(shown(rhythm('2026-10-25'), stJohns)).toEqual([
      '2026-10-25T10:30:00Z 2026-10-25T14:30:00Z',
    ]);
    expect(shown(rhythm('2026-11-02'), stJohns)).toEqual([
      '2026-11-02T11:30:00Z 2026-11-02T15:30:00Z',
    ]);
    expect(shown(rhythm('2027-03-28'), stJohns)).toEqual([
      '2027-03-28T10:30:00Z 2027-03-28T14:30:00Z',
    ]);
  });
});

describe('a date is skipped', () => {
  it('on a public holiday of the site', () => {
    const holidays = { ...quiet, publicHolidays: new Set(['2026-12-25']) };
    expect(skips(rhythm('2026-12-24', '2026-12-27'), holidays)).toEqual([
      '2026-12-25 PUBLIC_HOLIDAY',
    ]);
  });

  it('in a school holiday of the site, unless the rhythm goes on in those', () => {
    const autumn = { from: day('2026-10-17'), until: day('2026-10-25') };
    const around = { ...quiet, schoolHolidays: [autumn] };
    const sundays = { weekdays: [7] };
    expect(skips(rhythm('2026-10-11', '2026-11-01', sundays), around)).toEqual([
      '2026-10-18 SCHOOL_HOLIDAY',
      '2026-10-25 SCHOOL_HOLIDAY',
    ]);
    const always = { ...sundays, skipSchoolHolidays: false };
    expect(skips(rhythm('2026-10-11', '2026-11-01', always), around)).toEqual([]);
    const both = { ...around, publicHolidays: new Set(['2026-10-18']) };
    expect(skips(rhythm('2026-10-18'), both)).toEqual(['2026-10-18 PUBLIC_HOLIDAY']);
  });

  it('when the team is closed in those hours', () => {
    const mornings = {
      from: day('2026-11-01'),
      until: null,
      weekdays: [1],
      fromTime: '08:00',
      untilTime: '10:00',
    };
    const around = { ...quiet, closed: [mornings] };
    expect(skips(rhythm('2026-11-02', '2026-11-03'), around)).toEqual(['2026-11-02 TEAM_CLOSED']);
    const afternoon = { fromTime: '10:00', untilTime: '12:00' };
    expect(skips(rhythm('2026-11-02', '2026-11-02', afternoon), around)).toEqual([]);
  });

  it('when the same shift is open already, not when another one is', () => {
    const open = expand(rhythm('2026-11-03'), quiet).intervals;
    const around = { ...quiet, open };
    expect(skips(rhythm('2026-11-02', '2026-11-03'), around)).toEqual(['2026-11-03 ALREADY_OPEN']);
    const longer = { untilTime: '13:00' };
    expect(skips(rhythm('2026-11-02', '2026-11-03', longer), around)).toEqual([]);
  });

  it('when the shift has begun', () => {
    const around = { ...quiet, now: at('2026-11-03T07:00:00Z') };
    expect(skips(rhythm('2026-11-02', '2026-11-04'), around)).toEqual([
      '2026-11-02 PAST',
      '2026-11-03 PAST',
    ]);
  });
});

describe('whatever the rhythm', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const anyRhythm = fc
    .record({
      from: fc.integer({ min: 0, max: 500 }),
      length: fc.integer({ min: 0, max: 20 }),
      every: fc.constantFrom('WEEKLY' as const, 'EVERY_TWO_WEEKS' as const, 'MONTHLY' as const),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
      weekOfMonth: fc.constantFrom('SECOND' as const, 'LAST' as const),
      skipSchoolHolidays: fc.boolean(),
      fromTime: time,
      untilTime: time,
    })
    .filter(({ fromTime, untilTime }) => fromTime !== untilTime)
    .map(({ from, length, ...rest }) => {
      const first = day('2026-09-01').add({ days: from });
      return { ...rest, from: first, until: first.add({ days: length }) };
    });
  const zone = fc.constantFrom('Europe/Amsterdam', 'Asia/Kathmandu', 'America/St_Johns', 'UTC');

  it('every date is opened or skipped once, in order', () => {
    fc.assert(
      fc.property(anyRhythm, zone, (some, timeZone) => {
        const around = { ...inZone(timeZone), publicHolidays: new Set(['2026-12-25']) };
        const { intervals, skipped } = expand(some, around);
        expect(intervals.length + skipped.length).toBe(datesOf(some).length);
        const starts = intervals.map(({ startsAt }) => startsAt);
        expect([...starts].sort((a, b) => Temporal.Instant.compare(a, b))).toEqual(starts);
      }),
    );
  });

  it('a shift ends after it starts and differs at most an hour from the wall clock', () => {
    fc.assert(
      fc.property(anyRhythm, zone, (some, timeZone) => {
        for (const { startsAt, endsAt } of expand(some, inZone(timeZone)).intervals) {
          const minutes = startsAt.until(endsAt).total('minutes');
          expect(minutes).toBeGreaterThan(0);
          expect(Math.abs(minutes - minutesOf(some))).toBeLessThanOrEqual(60);
        }
      }),
    );
  });

  it('a shift starts at its local time, unless the clock skips it', () => {
    fc.assert(
      fc.property(anyRhythm, zone, (some, timeZone) => {
        for (const { startsAt } of expand(some, inZone(timeZone)).intervals) {
          const local = startsAt.toZonedDateTimeISO(timeZone);
          const skippedHour = local.startOfDay().hoursInDay < 24;
          if (!skippedHour) expect(local.toPlainTime().toString().slice(0, 5)).toBe(some.fromTime);
        }
      }),
    );
  });
});
