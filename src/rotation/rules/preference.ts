import type { Board } from './board.ts';
import { bucketOf } from './buckets.ts';
import { chance } from './chance.ts';
import type { PlanningLeader, PlanningSlot } from './planner.ts';

/** Penalty points, in the proportions of the planner's model. */
const points = {
  bucketFilled: 1000,
  cellCovered: 500,
  teamAgain: 300,
  typeAgain: 150,
  teamVisitedBefore: 100,
  teamLoad: 40,
  dayTooClose: 10,
} as const;

/** Visits closer together than this teach less than they could. */
const COMFORTABLE_DAYS = 28;

/**
 * For one leader as the plan now stands: how little a slot suits, the least is taken. Chance decides
 * only between slots that are otherwise equal.
 */
export function unsuitabilityFor(
  board: Board,
  leader: PlanningLeader,
  leaderIndex: number,
): (slot: PlanningSlot, slotIndex: number) => number {
  const filled = board.filled(leader);
  const planned = board.planned(leader);
  const knownTeams = new Set(leader.visits.map(({ teamId }) => teamId));
  const types = [
    ...leader.visits.map(({ visitTypeId }) => visitTypeId),
    ...planned.map(({ teamId }) => board.team(teamId).visitTypeId),
  ];
  const days = [...leader.visits, ...planned].map(({ day }) => day).filter((day) => day !== null);
  return (slot, slotIndex) => {
    const team = board.team(slot.teamId);
    return (
      points.bucketFilled * Number(filled.has(bucketOf(leader.year, slot))) +
      points.cellCovered * Number(board.isCovered(leader, team.visitTypeId)) +
      points.teamAgain * planned.filter(({ teamId }) => teamId === team.id).length +
      points.teamVisitedBefore * Number(knownTeams.has(team.id)) +
      points.typeAgain * types.filter((type) => type === team.visitTypeId).length +
      points.teamLoad * board.visitsTo(team) +
      points.dayTooClose * tooClose(days, slot.day) +
      chance(board.problem.seed, leaderIndex, slotIndex)
    );
  };
}

function tooClose(days: readonly number[], day: number): number {
  const nearest = Math.min(COMFORTABLE_DAYS, ...days.map((other) => Math.abs(other - day)));
  return COMFORTABLE_DAYS - nearest;
}
