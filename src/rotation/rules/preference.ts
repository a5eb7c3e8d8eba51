import type { Board, Host, Spot } from './board.ts';
import { bucketOf } from './buckets.ts';
import { chance } from './chance.ts';
import type { PlanningLeader } from './planner.ts';

/** Penalty points, in the proportions of the planner's model. */
const points = {
  bucketFilled: 1000,
  cellCovered: 500,
  teamAgain: 300,
  typeAgain: 150,
  teamVisitedBefore: 100,
  /** For each visit that this plan brings the team, and each that it received in the past year. */
  teamLoad: 60,
  teamVisited: 25,
  dayTooClose: 10,
} as const;

/** Visits closer together than this teach less than they could. */
const COMFORTABLE_DAYS = 28;
/** From here on a team is as well known as any: the past may not outweigh what it has to bear now. */
const WELL_VISITED = 4;

/**
 * For one leader as the plan now stands: how little a slot suits, the least is taken. Chance decides
 * only between slots that are otherwise equal.
 */
export function unsuitabilityFor(
  board: Board,
  leader: PlanningLeader,
  leaderIndex: number,
): (spot: Spot) => number {
  const ofHost = board.hosts.map((host) => unsuitabilityOf(host, board, leader));
  const filled = board.filled(leader);
  const planned = board.planned(leader).map(({ slot }) => slot);
  const days = [...leader.visits, ...planned].map(({ day }) => day).filter((day) => day !== null);
  return ({ slot, host, index }) =>
    (ofHost[host.index] ?? 0) +
    points.bucketFilled * Number(filled.has(bucketOf(leader.year, slot))) +
    points.dayTooClose * tooClose(days, slot.day) +
    chance(board.problem.seed, leaderIndex, index);
}

function unsuitabilityOf(
  { team, planned: load }: Host,
  board: Board,
  leader: PlanningLeader,
): number {
  const planned = board.planned(leader).map(({ host }) => host.team);
  const types = [...leader.visits, ...planned].map(({ visitTypeId }) => visitTypeId);
  const visitedBefore = leader.visits.some(({ teamId }) => teamId === team.id);
  return (
    points.cellCovered * Number(board.isCovered(leader, team.visitTypeId)) +
    points.teamAgain * planned.filter(({ id }) => id === team.id).length +
    points.teamVisitedBefore * Number(visitedBefore) +
    points.typeAgain * types.filter((type) => type === team.visitTypeId).length +
    points.teamLoad * load +
    points.teamVisited * Math.min(WELL_VISITED, team.visitsReceived)
  );
}

function tooClose(days: readonly number[], day: number): number {
  let nearest = COMFORTABLE_DAYS;
  for (const other of days) nearest = Math.min(nearest, Math.abs(other - day));
  return COMFORTABLE_DAYS - nearest;
}
