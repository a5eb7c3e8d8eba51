import type { Temporal } from 'temporal-polyfill';
import type { Range } from './busy-times.ts';

export type CalendarKind = 'MICROSOFT' | 'GOOGLE' | 'ADDRESS' | 'FILE';

/** How far a leader's calendar is looked ahead. */
const MONTHS_AHEAD = 12;
const HOURS_APART = 4;
const MINUTES_AFTER_FAILURE = [15, 60, 240, 720, 1440];

/** From the beginning of today, where the organisation is. */
export function rangeFrom(now: Temporal.Instant, timeZone: string): Range {
  const today = now.toZonedDateTimeISO(timeZone).startOfDay();
  return {
    from: today.epochMilliseconds,
    until: today.add({ months: MONTHS_AHEAD }).epochMilliseconds,
  };
}

/** A file does not change, so it is not read again. */
export const nextReading = (kind: CalendarKind, now: Temporal.Instant): Temporal.Instant | null =>
  kind === 'FILE' ? null : now.add({ hours: HOURS_APART });

/** Later and later, at least once a day; `failures` counts this one too. */
export function afterFailures(failures: number, now: Temporal.Instant): Temporal.Instant {
  const last = MINUTES_AFTER_FAILURE.length - 1;
  const minutes = MINUTES_AFTER_FAILURE[Math.min(Math.max(failures, 1) - 1, last)];
  return now.add({ minutes: minutes ?? 0 });
}
