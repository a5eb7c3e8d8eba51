import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';

/** GIVEN: the host has not said whether the team may see it. */
export const thanksStates = { GIVEN: 'GIVEN', SHARED: 'SHARED', KEPT: 'KEPT' } as const;
export type ThanksState = keyof typeof thanksStates;

export type Thanks = Readonly<{
  id: string;
  visitId: string;
  teamId: string;
  authorId: string;
  toId: string;
  text: string;
  state: ThanksState;
  givenAt: Temporal.Instant;
}>;

/** Shown for ten seconds; two more for the way there. The message waits for fifteen. */
const UNDO = { seconds: 12 } as const;

export function whyNotTakeBack({ givenAt }: Thanks, now: Temporal.Instant): RefusalCode | null {
  return Temporal.Instant.compare(now, givenAt.add(UNDO)) > 0 ? 'UNDO_TOO_LATE' : null;
}

/** Its author and whom it thanks; the team of the visit once that colleague agrees. */
export function maySeeThanks(
  { authorId, toId, teamId, state }: Thanks,
  viewer: Readonly<{ personId: string; teamIds: readonly string[] }>,
): boolean {
  if (viewer.personId === authorId || viewer.personId === toId) return true;
  return state === 'SHARED' && viewer.teamIds.includes(teamId);
}
