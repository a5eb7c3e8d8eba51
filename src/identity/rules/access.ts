import { isAdministrator, isOffice } from '../../platform/actor.ts';
import type { Actor, Role } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';

export const whyNotGiveRoles = (actor: Actor): RefusalCode | null =>
  isAdministrator(actor) ? null : 'NOT_ALLOWED';

/**
 * HR looks after ordinary accounts. One with a role is the administrator's business only: whoever may
 * change its address could sign in as it.
 */
export function whyNotManageAccount(actor: Actor, roles: readonly Role[]): RefusalCode | null {
  if (!isOffice(actor)) return 'NOT_ALLOWED';
  return roles.length === 0 || isAdministrator(actor) ? null : 'NOT_ALLOWED';
}

/** Somebody must be left who can let the others in. */
export const whyNotLose = (
  leaving: string,
  administratorIds: readonly string[],
): RefusalCode | null =>
  administratorIds.some((id) => id !== leaving) ? null : 'LAST_ADMINISTRATOR';
