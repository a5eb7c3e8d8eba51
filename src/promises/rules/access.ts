import { isHr } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';

/** What decides what somebody may see and do here. */
export type Viewer = Readonly<{
  personId: string;
  isOffice: boolean;
  teamIds: readonly string[];
  /** Oneself, and those who have left and whose promises one answers. */
  answersFor: readonly string[];
}>;

type OwnedBy = { promise: { is: { ownerId: { in: string[] } } } };

/** The one condition on points under which every read of this room stands. */
export type VisiblePoints = {
  OR?: (
    | { teamId: { in: string[] } }
    | OwnedBy
    | { keepsPromise: false; mergedInto: { is: OwnedBy } }
    | { promise: { is: { handOvers: { some: { toId: string; state: 'ASKED' } } } } }
    | { promise: { is: { helpers: { some: { personId: string } } } } }
    | { authorId: string }
  )[];
};

/**
 * A point is for the team that it is about, for whoever has to answer it, is asked to take it over or
 * helps with it, for whoever shared it, and for the office, which sees all.
 */
export function visiblePoints(viewer: Viewer): VisiblePoints {
  if (viewer.isOffice) return {};
  return {
    OR: [
      { teamId: { in: [...viewer.teamIds] } },
      { promise: { is: { ownerId: { in: [...viewer.answersFor] } } } },
      { promise: { is: { handOvers: { some: { toId: viewer.personId, state: 'ASKED' } } } } },
      { promise: { is: { helpers: { some: { personId: viewer.personId } } } } },
      {
        keepsPromise: false,
        mergedInto: { is: { promise: { is: { ownerId: { in: [...viewer.answersFor] } } } } },
      },
      { authorId: viewer.personId },
    ],
  };
}

/** Choosing themes, goals and owners, and saying that two points are one. */
export const whyNotTriage = (actor: Actor): RefusalCode | null =>
  isHr(actor) ? null : 'NOT_ALLOWED';

/** HR may answer too, because owners leave. */
export function mayAnswer(
  actor: Readonly<{ personId: string; isHr: boolean }>,
  ownerId: string,
): boolean {
  return actor.isHr || actor.personId === ownerId;
}

/** Only who was there can say what was seen, also where an assistant plans the visit. */
export function maySharePoint(askedBy: string, visitor: string): RefusalCode | null {
  return askedBy === visitor ? null : 'NOT_ALLOWED';
}

export function mayAddTeamPoint(viewer: Viewer, teamId: string): RefusalCode | null {
  return viewer.teamIds.includes(teamId) ? null : 'NOT_ALLOWED';
}

/** A board is its team's; the office sees every one. */
export const maySeeBoard = (viewer: Viewer, teamId: string): boolean =>
  viewer.isOffice || viewer.teamIds.includes(teamId);
