import type { Pair } from './planner/instance.ts';
import type { PlanningLeader, PlanningProblem, PlanningSlot } from './planner.ts';

export type Settled = Readonly<{
  /** What HR pinned of an earlier draft, as far as it is still possible. */
  pinned: readonly Pair[];
  /** For each leader with promises to settle first: the earliest slot at one of those teams. */
  returns: readonly Pair[];
  /** The rest of the earlier draft. */
  others: readonly Pair[];
}>;

/** What is settled before the planner chooses; `most` visits are to be planned for each leader. */
export function settledVisits(problem: PlanningProblem, most: readonly number[]): Settled {
  const rooms = new Rooms(problem);
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
  return { pinned, returns: returnsOf(problem, most, pinned, rooms), others };
}

function returnsOf(
  problem: PlanningProblem,
  most: readonly number[],
  pinned: readonly Pair[],
  rooms: Rooms,
): Pair[] {
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

/** What slots, weeks and quarters still hold. */
class Rooms {
  private readonly left = new Map<string, number>();
  private readonly teams: ReadonlyMap<string, PlanningProblem['teams'][number]>;

  constructor(private readonly problem: PlanningProblem) {
    this.teams = new Map(problem.teams.map((team) => [team.id, team]));
  }

  /** Takes a place for the leader, if there is one that suits. */
  take(leader: PlanningLeader, slot: number): boolean {
    const one = this.problem.slots[slot]!;
    if (this.teams.get(one.teamId)?.departmentId === leader.departmentId) return false;
    if (leader.busy.some(({ start, end }) => start < one.end && one.start < end)) return false;
    const rooms = this.roomsOf(one);
    if (rooms.some(([, room]) => room < 1)) return false;
    for (const [key, room] of rooms) this.left.set(key, room - 1);
    return true;
  }

  giveBack(slot: number): void {
    for (const [key, room] of this.roomsOf(this.problem.slots[slot]!)) this.left.set(key, room + 1);
  }

  private roomsOf({ id, teamId, week, quarter, free }: PlanningSlot): [string, number][] {
    const team = this.teams.get(teamId);
    const inWeek = (team?.budgetPerWeek ?? 0) - (team?.load.get(week) ?? 0);
    const inQuarter = team?.roomInQuarter.get(quarter) ?? Infinity;
    const first: [string, number][] = [
      [id, free],
      [`${teamId} week ${week}`, inWeek],
      [`${teamId} quarter ${quarter}`, inQuarter],
    ];
    return first.map(([key, room]) => [key, this.left.get(key) ?? room]);
  }
}
