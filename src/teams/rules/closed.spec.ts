import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isClosed, whyNotClosable } from './closed.ts';
import type { ClosedHours } from './closed.ts';

const AMSTERDAM = 'Europe/Amsterdam';
const day = (text: string) => Temporal.PlainDate.from(text);
const at = (local: string, timeZone: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
const between = (from: string, until: string, timeZone = AMSTERDAM) => ({
  startsAt: at(from, timeZone),
  endsAt: at(until, timeZone),
});
const christmas: ClosedHours = {
  from: day('2026-12-25'),
  until: day('2026-12-25'),
  weekdays: [],
  fromTime: null,
  untilTime: null,
};
const mondayMornings: ClosedHours = {
  from: day('2026-09-01'),
  until: null,
  weekdays: [1],
  fromTime: '08:00',
  untilTime: '12:00',
};
const closed = (period: ClosedHours, from: string, until: string, timeZone = AMSTERDAM) =>
  isClosed([period], between(from, until, timeZone), timeZone);

describe('a closed day', () => {
  it('lasts from midnight to midnight at the site', () => {
    expect(closed(christmas, '2026-12-25T00:00', '2026-12-25T04:00')).toBe(true);
    expect(closed(christmas, '2026-12-25T20:00', '2026-12-26T00:00')).toBe(true);
    expect(closed(christmas, '2026-12-24T20:00', '2026-12-25T00:00')).toBe(false);
    expect(closed(christmas, '2026-12-26T00:00', '2026-12-26T04:00')).toBe(false);
  });

  it('also stops a shift that only ends on it', () => {
    expect(closed(christmas, '2026-12-24T22:00', '2026-12-25T06:00')).toBe(true);
  });

  it('is a day of the site, not of the server', () => {
    expect(closed(christmas, '2026-12-25T01:00', '2026-12-25T02:00', 'Asia/Kathmandu')).toBe(true);
    expect(closed(christmas, '2026-12-25T22:00', '2026-12-25T23:00', 'America/St_Johns')).toBe(
      true,
    );
    expect(closed(christmas, '2026-12-24T22:00', '2026-12-24T23:00', 'America/St_Johns')).toBe(
      false,
    );
  });
});

describe('closed hours on a weekday', () => {
  it('touch neither the hours beside them nor other days', () => {
    expect(closed(mondayMornings, '2026-10-26T10:00', '2026-10-26T14:00')).toBe(true);
    expect(closed(mondayMornings, '2026-10-26T12:00', '2026-10-26T16:00')).toBe(false);
    expect(closed(mondayMornings, '2026-10-26T06:00', '2026-10-26T08:00')).toBe(false);
    expect(closed(mondayMornings, '2026-10-27T08:00', '2026-10-27T12:00')).toBe(false);
  });

  it('begin with their period', () => {
    expect(closed(mondayMornings, '2026-08-31T08:00', '2026-08-31T12:00')).toBe(false);
  });

  it('keep their local time when the clocks change', () => {
    expect(closed(mondayMornings, '2026-10-19T08:00', '2026-10-19T08:30')).toBe(true);
    expect(closed(mondayMornings, '2026-10-26T08:00', '2026-10-26T08:30')).toBe(true);
    expect(closed(mondayMornings, '2027-03-29T07:30', '2027-03-29T08:00')).toBe(false);
  });

  it('may run past midnight', () => {
    const nights: ClosedHours = { ...mondayMornings, fromTime: '22:00', untilTime: '06:00' };
    expect(closed(nights, '2026-10-27T05:00', '2026-10-27T07:00')).toBe(true);
    expect(closed(nights, '2026-10-26T05:00', '2026-10-26T07:00')).toBe(false);
  });

  it('cover an hour that comes twice, both times', () => {
    const night = { ...christmas, from: day('2026-10-25'), until: day('2026-10-25') };
    const small: ClosedHours = { ...night, fromTime: '02:00', untilTime: '02:30' };
    const second = {
      startsAt: Temporal.Instant.from('2026-10-25T01:10:00Z'),
      endsAt: Temporal.Instant.from('2026-10-25T01:20:00Z'),
    };
    expect(isClosed([small], second, AMSTERDAM)).toBe(true);
  });

  it('may have only a start or only an end', () => {
    const afternoon: ClosedHours = { ...mondayMornings, fromTime: '13:00', untilTime: null };
    expect(closed(afternoon, '2026-10-26T23:00', '2026-10-26T23:30')).toBe(true);
    expect(closed(afternoon, '2026-10-27T00:00', '2026-10-27T01:00')).toBe(false);
    const morning: ClosedHours = { ...mondayMornings, fromTime: null, untilTime: '09:00' };
    expect(closed(morning, '2026-10-26T00:00', '2026-10-26T01:00')).toBe(true);
    expect(closed(morning, '2026-10-26T09:00', '2026-10-26T10:00')).toBe(false);
  });
});

describe('closing a team', () => {
  it('ends after it begins', () => {
    expect(whyNotClosable(christmas)).toBeNull();
    expect(whyNotClosable(mondayMornings)).toBeNull();
    expect(whyNotClosable({ ...christmas, until: day('2026-12-24') })).toBe('PERIOD_REVERSED');
    expect(whyNotClosable({ ...mondayMornings, untilTime: '08:00' })).toBe('INVALID_INPUT');
    expect(whyNotClosable({ ...mondayMornings, untilTime: '06:00' })).toBeNull();
  });
});

it('says closed exactly when a quarter of an hour of the interval is, in any zone', () => {
  const zones = fc.constantFrom(AMSTERDAM, 'Asia/Kathmandu', 'America/St_Johns', 'UTC');
  const quarter = fc.integer({ min: 0, max: 95 });
  const time = quarter.map((n) =>
    new Temporal.PlainTime(Math.floor(n / 4), (n % 4) * 15).toString().slice(0, 5),
  );
  const start = fc.integer({ min: 0, max: 4 * 24 * 8 });
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 });
  const from = Temporal.Instant.from('2026-11-02T00:00:00Z');
  fc.assert(
    fc.property(zones, time, time, start, fc.integer({ min: 1, max: 32 }), weekdays, (...some) => {
      const [timeZone, fromTime, untilTime, offset, length, days] = some;
      fc.pre(fromTime < untilTime);
      const period = { ...mondayMornings, weekdays: days, fromTime, untilTime };
      const quarterAt = (n: number) => from.add({ minutes: 15 * n });
      const isQuarterClosed = (n: number) => {
        const local = quarterAt(n).toZonedDateTimeISO(timeZone);
        const shown = local.toPlainTime().toString().slice(0, 5);
        const onDay = days.length === 0 || days.includes(local.dayOfWeek);
        return onDay && shown >= fromTime && shown < untilTime;
      };
      const interval = { startsAt: quarterAt(offset), endsAt: quarterAt(offset + length) };
      const expected = Array.from({ length }, (_, n) => isQuarterClosed(offset + n)).some(Boolean);
      expect(isClosed([period], interval, timeZone)).toBe(expected);
    }),
  );
});
