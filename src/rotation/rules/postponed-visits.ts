import { groupedBy } from '../../visits/rules/grouping.ts';
import type { FreeRooms } from './free-rooms.ts';
import type { Pair } from './planner/instance.ts';
import type { PlanningLeader, PlanningProblem } from './planner.ts';
import { APART } from './weights.ts';

type Around = Readonly<{
  /** Visits to plan for each leader. */
  most: readonly number[];
  /** What was settled before. */
  settled: readonly Pair[];
  /** What an earlier draft had. */
  earlier: readonly Pair[];
  rooms: FreeRooms;
}>;

/**
 * New dates for visits that were postponed, each at its own team: the one that an earlier draft had
 * found, else the earliest that suits, because who moves a visit is expected soon. Where the team has
 * no slot that suits, the visit is one of those that the planner chooses.
 */
export function renewedVisits(problem: PlanningProblem, around: Around): Pair[] {
  if (problem.leaders.every(({ postponed }) => postponed.length === 0)) return [];
  const inTime = [...problem.slots.keys()].sort(
    (a, b) => problem.slots[a]!.start - problem.slots[b]!.start || a - b,
  );
  const slotsOf = groupedBy(inTime, (slot) => problem.slots[slot]!.teamId);
  return problem.leaders.flatMap((leader, at): Pair[] => {
    if (leader.postponed.length === 0) return [];
    const own = around.settled.filter(([who]) => who === at).map(([, slot]) => slot);
    const known = around.earlier.filter(([who]) => who === at).map(([, slot]) => slot);
    const fresh: number[] = [];
    for (const { teamId, visitTypeId } of leader.postponed) {
      const dates = [...own, ...fresh];
      const isSettled = own.some((slot) => problem.slots[slot]!.teamId === teamId);
      if (isSettled || dates.length >= around.most[at]! || !isAgreed(leader, visitTypeId)) continue;
      const there = slotsOf.get(teamId) ?? [];
      const slot = [...there.filter((one) => known.includes(one)), ...there].find(
        (one) => isApart(problem, leader, [...dates, one]) && around.rooms.take(leader, one),
      );
      if (slot !== undefined) fresh.push(slot);
    }
    return fresh.map((slot): Pair => [at, slot]);
  });
}

const isAgreed = ({ quota, anyType }: PlanningLeader, visitTypeId: string): boolean =>
  anyType > 0 || (quota.get(visitTypeId) ?? 0) > 0;

/** The last of these slots lies apart from the others and from what stands, and comes after a return visit. */
function isApart(
  { slots }: PlanningProblem,
  leader: PlanningLeader,
  dates: readonly number[],
): boolean {
  const day = slots[dates.at(-1)!]!.day;
  const others = dates.slice(0, -1).map((slot) => slots[slot]!.day);
  const standing = leader.visits.flatMap((visit) => visit.day ?? []);
  if (leader.returnTo.length > 0 && others.some((other) => day < other)) return false;
  return [...others, ...standing].every((other) => Math.abs(other - day) >= APART);
}
