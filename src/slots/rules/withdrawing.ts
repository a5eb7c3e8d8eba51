import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import type { Slot } from './slot.ts';

export function whyNotWithdrawable(
  { state, startsAt }: Pick<Slot, 'state' | 'startsAt'>,
  now: Temporal.Instant,
): RefusalCode | null {
  if (state === 'WITHDRAWN') return 'SLOT_WITHDRAWN';
  return Temporal.Instant.compare(startsAt, now) <= 0 ? 'SLOT_PAST' : null;
}

/** A slot keeps its door open: it moves to another time to come, and ends after it begins. */
export function whyNotRetime(
  slot: Pick<Slot, 'state' | 'startsAt'>,
  to: Pick<Slot, 'startsAt' | 'endsAt'>,
  now: Temporal.Instant,
): RefusalCode | null {
  if (Temporal.Instant.compare(to.startsAt, to.endsAt) >= 0) return 'PERIOD_REVERSED';
  return whyNotWithdrawable(slot, now) ?? whyNotWithdrawable({ ...slot, ...to }, now);
}
