import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import { lastDayOf, localDayOf, momentOf, overlaps } from './local-hours.ts';
import type { Interval, LocalHours } from './local-hours.ts';

/** Days, or hours on some weekdays (1 is Monday; none means every day), without visitors. */
export type ClosedHours = LocalHours &
  Readonly<{
    from: Temporal.PlainDate;
    /** Last day; null: until further notice. */
    until: Temporal.PlainDate | null;
    weekdays: readonly number[];
  }>;

export function whyNotClosable(hours: Omit<ClosedHours, 'weekdays'>): RefusalCode | null {
  const { from, until, fromTime, untilTime } = hours;
  if (until !== null && Temporal.PlainDate.compare(until, from) < 0) return 'PERIOD_REVERSED';
  return fromTime !== null && fromTime === untilTime ? 'INVALID_INPUT' : null;
}

/** Whether any part of the interval falls in hours in which the team receives nobody. */
export function isClosed(
  periods: readonly ClosedHours[],
  interval: Interval,
  timeZone: string,
): boolean {
  // Most teams are never closed, and a list asks this of every slot.
  if (periods.length === 0) return false;
  // Closed hours that began the evening before may still last.
  const first = localDayOf(interval.startsAt, timeZone).subtract({ days: 1 });
  const last = localDayOf(interval.endsAt, timeZone);
  return periods.some((period) =>
    daysBetween(later(period.from, first), earlier(period.until ?? last, last)).some(
      (day) => fallsOn(period, day) && overlaps(closedOn(period, day, timeZone), interval),
    ),
  );
}

const fallsOn = (period: ClosedHours, day: Temporal.PlainDate): boolean =>
  period.weekdays.length === 0 || period.weekdays.includes(day.dayOfWeek);

const closedOn = (period: ClosedHours, day: Temporal.PlainDate, timeZone: string): Interval => ({
  startsAt: momentOf(day, period.fromTime, timeZone),
  // Both of a repeated hour belong to what is closed.
  endsAt: momentOf(lastDayOf(day, period), period.untilTime, timeZone, 'later'),
});

function daysBetween(from: Temporal.PlainDate, until: Temporal.PlainDate): Temporal.PlainDate[] {
  const { days } = from.until(until, { largestUnit: 'days' });
  return Array.from({ length: Math.max(0, days + 1) }, (_, offset) => from.add({ days: offset }));
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? b : a;
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? a : b;
