import { Temporal } from 'temporal-polyfill';

export type Interval = Readonly<{ startsAt: Temporal.Instant; endsAt: Temporal.Instant }>;

/**
 * Local hours at a site, "08:00". Without a start they begin with the day, without an end they end
 * with it; an end that is not later than the start lies on the next day.
 */
export type LocalHours = Readonly<{ fromTime: string | null; untilTime: string | null }>;

/** Which of the two moments is meant when the clock shows a time twice. */
type Repeated = 'earlier' | 'later';

/** A time that the clock skips becomes the one that it shows by then: 02:30 becomes 03:30. */
export function momentOf(
  day: Temporal.PlainDate,
  time: string | null,
  timeZone: string,
  repeated: Repeated = 'earlier',
): Temporal.Instant {
  if (time === null) return day.toZonedDateTime(timeZone).toInstant();
  const local = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const disambiguation = repeated === 'later' ? 'later' : 'compatible';
  return local.toZonedDateTime(timeZone, { disambiguation }).toInstant();
}

export function lastDayOf(day: Temporal.PlainDate, hours: LocalHours): Temporal.PlainDate {
  const { fromTime, untilTime } = hours;
  // "08:00" and "17:00" are in the order of time as text too.
  const sameDay = untilTime !== null && untilTime > (fromTime ?? '');
  return sameDay ? day : day.add({ days: 1 });
}

export const localDayOf = (moment: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  moment.toZonedDateTimeISO(timeZone).toPlainDate();

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0;

export const overlaps = (a: Interval, b: Interval): boolean =>
  isBefore(a.startsAt, b.endsAt) && isBefore(b.startsAt, a.endsAt);

/** Whether this is a name of the IANA database, such as Asia/Kathmandu; "+01:00" is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
