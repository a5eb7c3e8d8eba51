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
