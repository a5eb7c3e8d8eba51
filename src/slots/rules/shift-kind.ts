import type { Temporal } from 'temporal-polyfill';

export const shiftKinds = {
  EARLY: 'EARLY',
  DAY: 'DAY',
  EVENING: 'EVENING',
  WEEKEND: 'WEEKEND',
} as const;
export type ShiftKind = keyof typeof shiftKinds;

const EARLY_FROM = 5;
const DAY_FROM = 8;
const EVENING_FROM = 16;
const SATURDAY = 6;

/**
 * By the clock at the site when the shift begins: on Saturday or Sunday WEEKEND; else EARLY from
 * 05:00, DAY from 08:00, EVENING from 16:00 and through the night.
 */
export function shiftKindOf(startsAt: Temporal.Instant, timeZone: string): ShiftKind {
  const { dayOfWeek, hour } = startsAt.toZonedDateTimeISO(timeZone);
  if (dayOfWeek >= SATURDAY) return 'WEEKEND';
  if (hour < EARLY_FROM || hour >= EVENING_FROM) return 'EVENING';
  return hour < DAY_FROM ? 'EARLY' : 'DAY';
}
