import type { Actor } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';

/** Nobody looks back for somebody else, also not whoever plans that person's diary. */
export function mayLookBack(askedBy: string, visitor: string): RefusalCode | null {
  return askedBy === visitor ? null : 'NOT_ALLOWED';
}

/** That somebody looked back is for the author and for HR's figures; what was written is for neither list nor query. */
export function maySeeThatItWasWritten(
  viewer: Readonly<{ personId: string; isHr: boolean }>,
  visitor: string,
): boolean {
  return viewer.isHr || viewer.personId === visitor;
}

/**
 * What somebody wrote for themselves is read by the author alone, in a session that a mailbox does
 * not open: an assistant reads along there. No role changes that.
 */
export function whyNotReadBack(
  { personId, assurance }: Pick<Actor, 'personId' | 'assurance'>,
  author: string,
): RefusalCode | null {
  if (personId !== author) return 'NOT_ALLOWED';
  return assurance === 'HIGH' ? null : 'READING_NEEDS_PASSKEY';
}
