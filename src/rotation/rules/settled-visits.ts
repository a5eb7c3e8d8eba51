import { FreeRooms } from './free-rooms.ts';
import type { Pair } from './planner/instance.ts';
import type { PlanningProblem } from './planner.ts';
import { renewedVisits } from './postponed-visits.ts';

export type Settled = Readonly<{
  /** What HR pinned of an earlier draft, as far as it is still possible. */
  pinned: readonly Pair[];
  /** For each leader with promises to settle first: the earliest slot at one of those teams. */
  returns: readonly Pair[];
  /** Both, and new dates of visits that were postponed, at their own teams. */
  locked: readonly Pair[];
  /** The rest of the earlier draft. */
  others: readonly Pair[];
}>;

/** What is settled before the planner chooses; `most` visits are to be planned for each leader. */
export function settledVisits(problem: PlanningProblem, most: readonly number[]): Settled {
  const rooms = new FreeRooms(problem);
  const taken = most.map(() => 0);
  const pinned: Pair[] = [];
  const others: Pair[] = [];
  const leaderAt = new Map(problem.leaders.map(({ id }, at) => [id, at]));
  const slotAt = new Map(problem.slots.map(({ id }, at) => [id, at]));
  for (const { leaderId, slotId, isPinned } of problem.earlier) {
    const [leader, slot] = [leaderAt.get(leaderId), slotAt.get(slotId)];
    if (leader === undefined || slot === undefined) continue;
    const mayStay = taken[leader]! < most[leader]! && rooms.take(problem.leaders[leader]!, slot);
    if (!isPinned || !mayStay) {
      if (mayStay) rooms.giveBack(slot);
      others.push([leader, slot]);
    } else {
      taken[leader]! += 1;
      pinned.push([leader, slot]);
    }
  }
  const returns = returnsOf(problem, most, pinned, rooms);
  const settled = [...pinned, ...returns];
  const renewed = renewedVisits(problem, { most, settled, earlier: others, rooms });
  const locked = [...settled, ...renewed];
  const isLocked = new Set(locked.map((pair) => pair.join(' ')));
  const free = others.filter((pair) => !isLocked.has(pair.join(' ')));
  return { pinned, returns, locked, others: free };
}

function returnsOf(
  problem: PlanningProblem,
  most: readonly number[],
  pinned: readonly Pair[],
  rooms: FreeRooms,
): Pair[] {
  if (problem.leaders.every(({ returnTo }) => returnTo.length === 0)) return [];
  const isSettled = new Set(pinned.map(([leader]) => leader));
  const byStart = [...problem.slots.keys()].sort(
    (a, b) => problem.slots[a]!.start - problem.slots[b]!.start || a - b,
  );
  return problem.leaders.flatMap((leader, at): Pair[] => {
    if (leader.returnTo.length === 0 || most[at] === 0 || isSettled.has(at)) return [];
    const slot = byStart.find(
      (one) => leader.returnTo.includes(problem.slots[one]!.teamId) && rooms.take(leader, one),
    );
    return slot === undefined ? [] : [[at, slot]];
  });
}
