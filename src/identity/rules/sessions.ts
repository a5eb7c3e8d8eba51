import type { Temporal } from 'temporal-polyfill';

/** Enough to recognise one's own sessions by, and too little to follow somebody's day. */
export const toTheHour = (instant: Temporal.Instant): Temporal.Instant =>
  instant.round({ smallestUnit: 'hour', roundingMode: 'floor' });

/** Never before it began, whatever the hour says. */
export const lastUse = (
  begun: Temporal.Instant,
  hour: Temporal.Instant | null,
): Temporal.Instant =>
  hour === null || hour.epochMilliseconds < begun.epochMilliseconds ? begun : hour;
