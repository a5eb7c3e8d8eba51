import { Temporal } from 'temporal-polyfill';
import { isClosed } from '../../teams/rules/closed.ts';
import type { ClosedHours } from '../../teams/rules/closed.ts';
import { isBefore, lastDayOf, momentOf } from '../../teams/rules/local-hours.ts';
import type { Interval } from '../../teams/rules/local-hours.ts';
import { isSchoolHoliday } from '../../teams/rules/school-holidays.ts';
import type { SchoolPeriod } from '../../teams/rules/school-holidays.ts';
import { datesOf } from './rhythm.ts';
import type { Rhythm } from './rhythm.ts';

export const skipReasons = {
  PUBLIC_HOLIDAY: 'PUBLIC_HOLIDAY',
  SCHOOL_HOLIDAY: 'SCHOOL_HOLIDAY',
  TEAM_CLOSED: 'TEAM_CLOSED',
  ALREADY_OPEN: 'ALREADY_OPEN',
  PAST: 'PAST',
} as const;
export type SkipReason = keyof typeof skipReasons;

/** What may stand in the way of a date. */
export type Surroundings = Readonly<{
  timeZone: string;
  now: Temporal.Instant;
  /** ISO dates. */
  publicHolidays: ReadonlySet<string>;
  /** Of the site; they stand in the way of a rhythm that skips them. */
  schoolHolidays: readonly Pick<SchoolPeriod, 'from' | 'until'>[];
  closed: readonly ClosedHours[];
  open: readonly Interval[];
}>;

export type SkippedDate = Readonly<{ date: Temporal.PlainDate; reason: SkipReason }>;
export type Expansion = Readonly<{
  intervals: readonly Interval[];
  skipped: readonly SkippedDate[];
  /** More than one action may open. */
  tooMany: boolean;
}>;

export const MAX_SLOTS = 400;
/** Three years; further ahead nobody knows a roster. */
const LONGEST_DAYS = 1_096;

/** Each date of the rhythm as an interval at the site, or with the reason why it is skipped. */
export function expand(rhythm: Rhythm, surroundings: Surroundings): Expansion {
  const intervals: Interval[] = [];
  const skipped: SkippedDate[] = [];
  for (const date of datesOf(rhythm)) {
    const interval = shiftOn(date, rhythm, surroundings.timeZone);
    const reason = whySkipped(date, interval, rhythm, surroundings);
    if (reason === null) intervals.push(interval);
    else skipped.push({ date, reason });
  }
  return { intervals, skipped, tooMany: intervals.length > MAX_SLOTS };
}

export const isTooLong = ({ from, until }: Pick<Rhythm, 'from' | 'until'>): boolean =>
  from.until(until, { largestUnit: 'days' }).days > LONGEST_DAYS;

/**
 * The shift keeps its local times when the clocks change, so it may last an hour more or less. A time
 * that the clock skips becomes the one it shows by then (02:30 becomes 03:30), of a time that it shows
 * twice the first is meant. Where the skipped hour would let the shift end before it starts, it lasts
 * as long as the clock on the wall says.
 */
function shiftOn(date: Temporal.PlainDate, rhythm: Rhythm, timeZone: string): Interval {
  const { fromTime, untilTime } = rhythm;
  const startsAt = momentOf(date, fromTime, timeZone);
  const endsAt = momentOf(lastDayOf(date, rhythm), untilTime, timeZone);
  if (isBefore(startsAt, endsAt)) return { startsAt, endsAt };
  return { startsAt, endsAt: startsAt.add({ minutes: minutesOf(rhythm) }) };
}

const MINUTES_A_DAY = 1440;

/** How long the shift lasts on a day without a change of the clocks. */
export function minutesOf(hours: Pick<Rhythm, 'fromTime' | 'untilTime'>): number {
  const from = Temporal.PlainTime.from(hours.fromTime);
  const minutes = from.until(Temporal.PlainTime.from(hours.untilTime)).total('minutes');
  return minutes > 0 ? minutes : minutes + MINUTES_A_DAY;
}

function whySkipped(
  date: Temporal.PlainDate,
  interval: Interval,
  { skipSchoolHolidays }: Rhythm,
  around: Surroundings,
): SkipReason | null {
  if (!isBefore(around.now, interval.startsAt)) return 'PAST';
  if (around.publicHolidays.has(date.toString())) return 'PUBLIC_HOLIDAY';
  if (skipSchoolHolidays && isSchoolHoliday(date, around.schoolHolidays)) return 'SCHOOL_HOLIDAY';
  if (isClosed(around.closed, interval, around.timeZone)) return 'TEAM_CLOSED';
  return around.open.some((other) => isSame(other, interval)) ? 'ALREADY_OPEN' : null;
}

export const isSame = (a: Interval, b: Interval): boolean =>
  a.startsAt.equals(b.startsAt) && a.endsAt.equals(b.endsAt);
