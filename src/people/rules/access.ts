import { isHr, isOffice } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';

/** In which capacity somebody acts for a person. */
export type Capacity = 'SELF' | 'ASSISTANT' | 'HR';

export const whyNotManage = (actor: Actor): RefusalCode | null =>
  isHr(actor) ? null : 'NOT_ALLOWED';

export const whyNotList = (actor: Actor): RefusalCode | null =>
  isOffice(actor) ? null : 'NOT_ALLOWED';

/** Address, language, group, part-time share and dates of service; for others they are null. */
export const maySeeDetails = (actor: Actor | null, personId: string): boolean =>
  actor !== null && (actor.personId === personId || isOffice(actor));

/** Whether somebody signs in, how surely, and with which roles. */
export const maySeeAccount = (actor: Actor | null): boolean => actor !== null && isOffice(actor);

/** Who assists whom: for both sides of it, and for the office. */
export const maySeeAssistants = (
  actor: Actor | null,
  personId: string,
  assistantIds: readonly string[],
): boolean =>
  maySeeDetails(actor, personId) || (actor !== null && assistantIds.includes(actor.personId));

export function capacityFor(
  actor: Actor,
  personId: string,
  principalIds: readonly string[],
): Capacity | null {
  if (actor.personId === personId) return 'SELF';
  if (principalIds.includes(personId)) return 'ASSISTANT';
  return isHr(actor) ? 'HR' : null;
}

export function whyNotGrant(
  actor: Actor,
  principalId: string,
  assistantId: string,
): RefusalCode | null {
  if (actor.personId !== principalId && !isHr(actor)) return 'NOT_FOUND';
  return principalId === assistantId ? 'DELEGATION_TO_ONESELF' : null;
}

export const whyNotRevoke = (
  actor: Actor,
  principalId: string,
  assistantId: string,
): RefusalCode | null =>
  [principalId, assistantId].includes(actor.personId) || isHr(actor) ? null : 'NOT_FOUND';

/** Which calendars are read, and how that goes: for who plans, not for the office. */
export const mayManageCalendars = (capacity: Capacity | null): boolean =>
  capacity === 'SELF' || capacity === 'ASSISTANT';

/** Whether a calendar is known and how old that is; the times themselves only the planner reads. */
export const maySeeCalendarAge = (capacity: Capacity | null): boolean => capacity !== null;
