import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';

/** Both days included. */
type Days = Readonly<{ from: Temporal.PlainDate; until: Temporal.PlainDate }>;

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) < 0;

/** Days without an expected visit stand once; a cause is never asked. */
export function whyNotExempt(fresh: Days, known: readonly Days[]): RefusalCode | null {
  if (isBefore(fresh.until, fresh.from)) return 'PERIOD_REVERSED';
  const overlaps = known.some(
    ({ from, until }) => !isBefore(until, fresh.from) && !isBefore(fresh.until, from),
  );
  return overlaps ? 'EXEMPTION_OVERLAPS' : null;
}
