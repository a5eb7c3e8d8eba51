import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';

export type SlotFacts = Readonly<{
  id: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  state: 'OPEN' | 'WITHDRAWN';
  /** Places that no visit holds; an expired proposal holds none. */
  free: number;
  /** The department of the host team. */
  departmentId: string;
  /** The team receives nobody then; does not bind the lead of that team. */
  closed: boolean;
  /** The team has enough guests in that week, or in that quarter. */
  budgetFull: boolean;
}>;

export type VisitorFacts = Readonly<{
  /** The group whose agreement applies; null for those who do not visit. */
  leaderGroup: string | null;
  /** On the day of the slot. */
  departmentId: string | null;
  inService: boolean;
  /** The visits that hold a place. */
  visits: readonly HeldVisit[];
}>;

export type HeldVisit = Readonly<{
  slotId: string | null;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
}>;

export type Asking = Readonly<{ programmeRuns: boolean; now: Temporal.Instant }>;

/**
 * Why this leader cannot have a place in this slot; `null` when there is one. The friendly answer:
 * the database gives the same codes when somebody else was faster. What the slot alone can tell comes
 * first, so that a crowd before a full slot costs little.
 */
export function whyNotBookable(
  slot: SlotFacts,
  visitor: VisitorFacts,
  asking: Asking,
): RefusalCode | null {
  const isOwnPlace = visitor.visits.some(({ slotId }) => slotId === slot.id);
  return (
    whyNotFree(slot, isOwnPlace, asking.now) ??
    whyNotOpen(slot, asking) ??
    whyNotForVisitor(slot, visitor) ??
    whyNotInDiary(slot, visitor) ??
    (slot.budgetFull ? 'HOSTING_BUDGET_FULL' : null)
  );
}

/** One's own place is a friendlier answer than "full". */
export function whyNotFree(
  slot: Pick<SlotFacts, 'state' | 'startsAt' | 'free'>,
  isOwnPlace: boolean,
  now: Temporal.Instant,
): RefusalCode | null {
  if (slot.state === 'WITHDRAWN') return 'SLOT_WITHDRAWN';
  if (Temporal.Instant.compare(slot.startsAt, now) <= 0) return 'SLOT_PAST';
  if (isOwnPlace) return 'ALREADY_IN_SLOT';
  return slot.free < 1 ? 'SLOT_FULL' : null;
}

/** Whoever it is for. */
export function whyNotOpen(
  slot: Pick<SlotFacts, 'closed'>,
  { programmeRuns }: Pick<Asking, 'programmeRuns'>,
): RefusalCode | null {
  if (slot.closed) return 'TEAM_CLOSED';
  return programmeRuns ? null : 'NO_PROGRAMME';
}

function whyNotForVisitor(slot: SlotFacts, visitor: VisitorFacts): RefusalCode | null {
  if (visitor.leaderGroup === null) return 'NOT_A_LEADER';
  if (!visitor.inService) return 'NOT_IN_SERVICE';
  return isOwnDepartment(slot.departmentId, visitor.departmentId) ? 'OWN_DEPARTMENT' : null;
}

const whyNotInDiary = (slot: SlotFacts, visitor: VisitorFacts): RefusalCode | null =>
  visitor.visits.some((visit) => overlaps(slot, visit)) ? 'OVERLAPPING_VISIT' : null;

/** Only the very same department: somebody above a division may visit its teams, or could go nowhere. */
export const isOwnDepartment = (ofTeam: string, ofVisitor: string | null): boolean =>
  ofTeam === ofVisitor;

function overlaps(slot: SlotFacts, { startsAt, endsAt }: HeldVisit): boolean {
  if (startsAt === null || endsAt === null) return false;
  const startsBefore = Temporal.Instant.compare(slot.startsAt, endsAt) < 0;
  return startsBefore && Temporal.Instant.compare(startsAt, slot.endsAt) < 0;
}

/** A visit moves to a later moment of the same team; one without a date may take any moment to come. */
export function whyNotMovable(
  from: Readonly<{ teamId: string; startsAt: Temporal.Instant | null }>,
  to: Readonly<{ teamId: string; startsAt: Temporal.Instant }>,
): RefusalCode | null {
  if (from.teamId !== to.teamId) return 'SAME_TEAM_ONLY';
  if (from.startsAt === null) return null;
  return Temporal.Instant.compare(to.startsAt, from.startsAt) > 0 ? null : 'SAME_TEAM_ONLY';
}

/** The first place of the slot that nobody holds. */
export function freePlace(places: readonly number[], held: readonly number[]): number | null {
  return [...places].sort((a, b) => a - b).find((number) => !held.includes(number)) ?? null;
}
