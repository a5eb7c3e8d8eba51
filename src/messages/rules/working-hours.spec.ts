import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { at } from '../../../test/support/visits.ts';
import { dayOfReader, isWithin, nextDayWithin, nextWithin } from './working-hours.ts';
import type { WorkingHours } from './working-hours.ts';

const hours = (timeZone: string, ...holidays: string[]): WorkingHours => ({
  timeZone,
  holidays: new Set(holidays),
  from: Temporal.PlainTime.from('08:30'),
  until: Temporal.PlainTime.from('17:30'),
});
const amsterdam = hours('Europe/Amsterdam', '2026-12-25');
const local = (moment: Temporal.Instant, { timeZone }: WorkingHours) =>
  moment.toZonedDateTimeISO(timeZone).toPlainDateTime().toString();

describe('working hours', () => {
  it.each([
    ['in the night', '2026-11-24T02:00:00Z', '2026-11-24T08:30:00'],
    ['at its first moment', '2026-11-24T07:30:00Z', '2026-11-24T08:30:00'],
    ['in the afternoon', '2026-11-24T15:00:00Z', '2026-11-24T16:00:00'],
    ['at its end', '2026-11-24T16:30:00Z', '2026-11-25T08:30:00'],
    ['on Friday evening', '2026-11-27T19:00:00Z', '2026-11-30T08:30:00'],
    ['on Christmas Day', '2026-12-25T11:00:00Z', '2026-12-28T08:30:00'],
    ['in the night in which the clock goes back', '2026-10-25T01:30:00Z', '2026-10-26T08:30:00'],
    ['in the night in which it goes forward', '2027-03-28T01:30:00Z', '2027-03-29T08:30:00'],
  ])('begin, for who is waiting %s', (_when, moment, expected) => {
    expect(local(nextWithin(at(moment), amsterdam), amsterdam)).toBe(expected);
  });

  it('are those of the reader’s own clock', () => {
    const now = at('2026-11-24T08:00:00Z');
    expect(isWithin(now, hours('Europe/Amsterdam'))).toBe(true);
    expect(isWithin(now, hours('Asia/Kathmandu'))).toBe(true);
    expect(isWithin(now, hours('America/St_Johns'))).toBe(false);
  });

  it('are found in every zone and across every change of the clock, and no later than need be', () => {
    const zones = ['Europe/Amsterdam', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe'];
    const start = at('2026-10-01T00:00:00Z');
    const minutes = fc.integer({ min: 0, max: 240 * 24 * 60 });
    const holidays = fc.subarray(['2026-10-26', '2026-12-25', '2027-03-29', '2027-03-30']);
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, holidays, (zone, later, closed) => {
        const reader = hours(zone, ...closed);
        const moment = start.add({ minutes: later });
        const next = nextWithin(moment, reader);
        expect(isWithin(next, reader)).toBe(true);
        expect(Temporal.Instant.compare(moment, next)).toBeLessThanOrEqual(0);
        // Nothing between would have done: neither the moment itself nor just before what was found.
        const justBefore = next.subtract({ minutes: 1 });
        if (Temporal.Instant.compare(moment, next) < 0)
          expect(isWithin(moment, reader) || isWithin(justBefore, reader)).toBe(false);
        const tomorrow = nextDayWithin(moment, reader);
        expect(isWithin(tomorrow, reader)).toBe(true);
        expect(
          Temporal.PlainDate.compare(dayOfReader(moment, reader), dayOfReader(tomorrow, reader)),
        ).toBe(-1);
      }),
      { numRuns: 500 },
    );
  });
});
