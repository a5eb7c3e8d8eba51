import type { Temporal } from 'temporal-polyfill';
import type { Year } from './planner.ts';

const HOURS_A_DAY = 24;
const epochDay = (day: Temporal.PlainDate): number =>
  day.toZonedDateTime('UTC').epochMilliseconds / (HOURS_A_DAY * 3_600_000);

/** A local date as the planner counts: days since 1970 and months since the year 0. */
export function dayAndMonth(date: Temporal.PlainDate): { day: number; month: number } {
  return { day: epochDay(date), month: date.year * 12 + date.month - 1 };
}

export function yearOf(
  period: Readonly<{ from: Temporal.PlainDate; until: Temporal.PlainDate }>,
  buckets: number,
): Year {
  const first = dayAndMonth(period.from);
  const last = dayAndMonth(period.until);
  return {
    firstDay: first.day,
    lastDay: last.day,
    firstMonth: first.month,
    lastMonth: last.month,
    buckets,
  };
}

/**
 * The part of a leader's year in which a day lies. Whole months stay together, so that four visits
 * in a calendar year mean one in each quarter; only who goes more than monthly is counted in days.
 */
export function bucketOf(
  year: Year,
  { day, month }: Readonly<{ day: number; month: number }>,
): number {
  const months = year.lastMonth - year.firstMonth + 1;
  if (year.buckets <= months) return part(month - year.firstMonth, months, year.buckets);
  return part(day - year.firstDay, year.lastDay - year.firstDay + 1, year.buckets);
}

const part = (position: number, length: number, parts: number): number =>
  Math.max(0, Math.min(parts - 1, Math.floor((position * parts) / length)));
