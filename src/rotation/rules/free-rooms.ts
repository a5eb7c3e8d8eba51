import type { PlanningLeader, PlanningProblem, PlanningSlot } from './planner.ts';

/** What slots, weeks and quarters still hold, while dates are settled one by one. */
export class FreeRooms {
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
