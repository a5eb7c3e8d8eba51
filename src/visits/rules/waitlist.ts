import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';

/** The first in line has a day to click, and never longer than until the slot starts. */
const patience = { hours: 24 } as const;

/** A place is offered once taking it back is no longer possible. */
export const OFFERED_AFTER = { seconds: 15 } as const;

export function offerAnswerBy(
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant | null {
  if (Temporal.Instant.compare(startsAt, now) <= 0) return null;
  const day = now.add(patience);
  return Temporal.Instant.compare(day, startsAt) < 0 ? day : startsAt;
}

/**
 * One waits only for what one would take: a full slot, or a team with enough guests that week. A full
 * slot hides no other objection, so `onceFree` is what is in the way when a place has come free.
 */
export function whyNotWait(
  onceFree: RefusalCode | null,
  { free, budgetFull }: Readonly<{ free: number; budgetFull: boolean }>,
): RefusalCode | null {
  return onceFree ?? (free > 0 && !budgetFull ? 'PLACE_IS_FREE' : null);
}

export type Turns<Entry> = Readonly<{ offered: readonly Entry[]; dropped: readonly Entry[] }>;

/**
 * Who is offered the free places, in the order of the line. Whoever cannot come then loses the turn
 * and the place in line; when only the team has no room, the line stays as it is.
 */
export function turns<Entry extends Readonly<{ personId: string }>>(
  line: readonly Entry[],
  free: number,
  whyNot: (personId: string) => RefusalCode | null,
): Turns<Entry> {
  const offered: Entry[] = [];
  const dropped: Entry[] = [];
  for (const entry of line) {
    if (offered.length >= free) break;
    const objection = whyNot(entry.personId);
    if (objection === null) offered.push(entry);
    else if (isOwn(objection)) dropped.push(entry);
  }
  return { offered, dropped };
}

/** Something about the person, and not about the slot or the team. */
const isOwn = (objection: RefusalCode): boolean =>
  [
    'NOT_A_LEADER',
    'NOT_IN_SERVICE',
    'OWN_DEPARTMENT',
    'OVERLAPPING_VISIT',
    'ALREADY_IN_SLOT',
  ].includes(objection);
