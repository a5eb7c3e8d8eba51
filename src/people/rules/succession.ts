import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';

/** What decides who answers for whom. */
export type Served = Readonly<{
  id: string;
  serviceFrom: Temporal.PlainDate;
  /** Last day of service. */
  serviceUntil: Temporal.PlainDate | null;
  successorId: string | null;
}>;

export const hasLeft = (
  { serviceUntil }: Pick<Served, 'serviceUntil'>,
  day: Temporal.PlainDate,
): boolean => serviceUntil !== null && Temporal.PlainDate.compare(serviceUntil, day) < 0;

export const isInService = (
  person: Pick<Served, 'serviceFrom' | 'serviceUntil'>,
  day: Temporal.PlainDate,
): boolean => !hasLeft(person, day) && Temporal.PlainDate.compare(person.serviceFrom, day) <= 0;

/**
 * Who stands in on this day for somebody who has left: the named successor, or the successor's own
 * when that one has left too. Null: nobody was named, or nobody of them is in service.
 */
export function successorOn(
  leaver: Served,
  people: ReadonlyMap<string, Served>,
  day: Temporal.PlainDate,
): string | null {
  const seen = new Set<string>([leaver.id]);
  let next = people.get(leaver.successorId ?? '');
  // Two who succeed each other would go round for ever.
  while (next !== undefined && !seen.has(next.id)) {
    if (isInService(next, day)) return next.id;
    seen.add(next.id);
    next = people.get(next.successorId ?? '');
  }
  return null;
}

/** A successor who has yet to start is welcome: until then HR answers. */
export function whyNotSucceed(
  leaverId: string,
  successor: Served,
  lastDay: Temporal.PlainDate,
): RefusalCode | null {
  if (successor.id === leaverId) return 'SUCCESSOR_ITSELF';
  return hasLeft(successor, lastDay.add({ days: 1 })) ? 'SUCCESSOR_LEAVES' : null;
}
