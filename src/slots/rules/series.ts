import { Temporal } from 'temporal-polyfill';
import { isClosed } from '../../teams/rules/closed.ts';
import type { ClosedHours } from '../../teams/rules/closed.ts';
import { isBefore, lastDayOf, momentOf } from '../../teams/rules/local-hours.ts';
import type { Interval } from '../../teams/rules/local-hours.ts';

export type SkipReason = 'PUBLIC_HOLIDAY' | 'TEAM_CLOSED' | 'ALREADY_OPEN' | 'PAST';

/** A shift in local time at the site, on the given weekdays (1 is Monday; none means every day). */
export type Rhythm = Readonly<{
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  weekdays: readonly number[];
  fromTime: string;
  untilTime: string;
}>;

/** What may stand in the way of a date. */
export type Surroundings = Readonly<{
  timeZone: string;
  now: Temporal.Instant;
  /** ISO dates. */
  publicHolidays: ReadonlySet<string>;
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
/** So far we look, weekdays that are skipped included. */
const MAX_DATES = 2 * MAX_SLOTS;
const DAYS_A_WEEK = 7;

/** Each date of the rhythm as an interval at the site, or with the reason why it is skipped. */
export function expand(rhythm: Rhythm, surroundings: Surroundings): Expansion {
  const dates = datesOf(rhythm);
  if (dates.length > MAX_DATES) return { intervals: [], skipped: [], tooMany: true };
  const intervals: Interval[] = [];
  const skipped: SkippedDate[] = [];
  for (const date of dates) {
    const interval = shiftOn(date, rhythm, surroundings.timeZone);
    const reason = whySkipped(date, interval, surroundings);
    if (reason === null) intervals.push(interval);
    else skipped.push({ date, reason });
  }
  return { intervals, skipped, tooMany: intervals.length > MAX_SLOTS };
}

/** One more than we would open is enough to see that it is too much, however long the period. */
function datesOf(rhythm: Rhythm): Temporal.PlainDate[] {
  const dates: Temporal.PlainDate[] = [];
  const last = rhythm.from.add({ days: (MAX_DATES + 1) * DAYS_A_WEEK });
  const until = Temporal.PlainDate.compare(last, rhythm.until) < 0 ? last : rhythm.until;
  for (
    let date = rhythm.from;
    Temporal.PlainDate.compare(date, until) <= 0 && dates.length <= MAX_DATES;
    date = date.add({ days: 1 })
  ) {
    if (rhythm.weekdays.length === 0 || rhythm.weekdays.includes(date.dayOfWeek)) dates.push(date);
  }
  return dates;
}

/**
 * The shift keeps its local times when the clocks change, so it may last an hour more or less. Where
 * the skipped hour would let it end before it starts, it lasts as long as the clock on the wall says.
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
  around: Surroundings,
): SkipReason | null {
  if (!isBefore(around.now, interval.startsAt)) return 'PAST';
  if (around.publicHolidays.has(date.toString())) return 'PUBLIC_HOLIDAY';
  if (isClosed(around.closed, interval, around.timeZone)) return 'TEAM_CLOSED';
  return around.open.some((other) => isSame(other, interval)) ? 'ALREADY_OPEN' : null;
}

const isSame = (a: Interval, b: Interval): boolean =>
  a.startsAt.equals(b.startsAt) && a.endsAt.equals(b.endsAt);
