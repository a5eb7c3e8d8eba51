import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';

const LONGEST_DAYS = 400;

/** Both days included. */
export function whyNotAskable(
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): RefusalCode | null {
  if (Temporal.PlainDate.compare(until, from) < 0) return 'PERIOD_REVERSED';
  const { days } = from.until(until, { largestUnit: 'days' });
  return days < LONGEST_DAYS ? null : 'INVALID_INPUT';
}
