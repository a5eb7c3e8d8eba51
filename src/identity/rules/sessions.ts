import type { Temporal } from 'temporal-polyfill';

/** Enough to recognise one's own sessions by, and too little to follow somebody's day. */
export const toTheHour = (instant: Temporal.Instant): Temporal.Instant =>
  instant.round({ smallestUnit: 'hour', roundingMode: 'floor' });
