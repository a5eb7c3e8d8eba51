import { bucketOf } from './buckets.ts';
import type { PlanningLeader, PlanningProblem, PlanningSlot, PlanningTeam } from './planner.ts';

/** What stands in the way of a leader in a slot, in the order in which a gap is explained. */
export type Obstacle = 'PLACE' | 'TYPE' | 'OWN_DEPARTMENT' | 'BUDGET' | 'DIARY';

/** The plan while it grows: what is taken, what is left, and what may still go where. */
export class Board {
  private readonly teams: ReadonlyMap<string, PlanningTeam>;
  private readonly taken = new Map<string, number>();
  private readonly load = new Map<string, number>();
  private readonly received = new Map<string, number>();
  private readonly covered = new Map<string, number>();
  private readonly plans = new Map<string, PlanningSlot[]>();

  constructor(readonly problem: PlanningProblem) {
    this.teams = new Map(problem.teams.map((team) => [team.id, team]));
    for (const leader of problem.leaders) {
      for (const visit of leader.visits) addTo(this.covered, cell(leader, visit.visitTypeId));
    }
  }

  team(id: string): PlanningTeam {
    const team = this.teams.get(id);
    if (team === undefined) throw new Error('A slot belongs to a team of the problem.');
    return team;
  }

  planned(leader: PlanningLeader): readonly PlanningSlot[] {
    return this.plans.get(leader.id) ?? [];
  }

  missing(leader: PlanningLeader): number {
    return leader.wanted - this.planned(leader).length;
  }

  /** Visits that the team received in the past year and receives by this plan. */
  visitsTo(team: PlanningTeam): number {
    return team.visitsReceived + (this.received.get(team.id) ?? 0);
  }

  /** Whether anybody of the leader's department visits, or visited, this type. */
  isCovered(leader: PlanningLeader, visitTypeId: string): boolean {
    return (this.covered.get(cell(leader, visitTypeId)) ?? 0) > 0;
  }

  /** The buckets of the leader's year that hold a visit. */
  filled(leader: PlanningLeader): ReadonlySet<number> {
    const known = leader.visits.map(({ bucket }) => bucket).filter((bucket) => bucket !== null);
    return new Set([...known, ...this.planned(leader).map((slot) => bucketOf(leader.year, slot))]);
  }

  place(leader: PlanningLeader, slot: PlanningSlot): void {
    this.count(leader, slot, 1);
    this.plans.set(leader.id, [...this.planned(leader), slot]);
  }

  remove(leader: PlanningLeader, slot: PlanningSlot): void {
    this.count(leader, slot, -1);
    const rest = this.planned(leader).filter(({ id }) => id !== slot.id);
    this.plans.set(leader.id, rest);
  }

  /** For one leader as the plan now stands: the first thing in the way of a slot, or null. */
  obstaclesFor(leader: PlanningLeader): (slot: PlanningSlot) => Obstacle | null {
    const mayTake = this.typesFor(leader);
    const days = new Set([...leader.visits, ...this.planned(leader)].map(({ day }) => day));
    return (slot) => {
      const team = this.team(slot.teamId);
      if (!this.hasPlace(slot)) return 'PLACE';
      if (team.departmentId === leader.departmentId) return 'OWN_DEPARTMENT';
      if (!mayTake.has(team.visitTypeId)) return 'TYPE';
      if (!this.canBear(team, slot)) return 'BUDGET';
      return days.has(slot.day) || isBusy(leader, slot) ? 'DIARY' : null;
    };
  }

  private hasPlace(slot: PlanningSlot): boolean {
    return (this.taken.get(slot.id) ?? 0) < slot.free;
  }

  /** The visit types for which the agreement leaves room. */
  private typesFor(leader: PlanningLeader): ReadonlySet<string> {
    const planned = new Map<string, number>();
    for (const slot of this.planned(leader)) addTo(planned, this.team(slot.teamId).visitTypeId);
    const open = (type: string) => (leader.quota.get(type) ?? 0) - (planned.get(type) ?? 0);
    const beyond = [...planned.keys()].reduce((sum, type) => sum + Math.max(0, -open(type)), 0);
    const types = this.problem.teams.map(({ visitTypeId }) => visitTypeId);
    return new Set(types.filter((type) => open(type) > 0 || beyond < leader.anyType));
  }

  private canBear(team: PlanningTeam, { week }: PlanningSlot): boolean {
    const load = (team.load.get(week) ?? 0) + (this.load.get(`${team.id} ${week}`) ?? 0);
    return load < team.budgetPerWeek;
  }

  private count(leader: PlanningLeader, slot: PlanningSlot, by: 1 | -1): void {
    const team = this.team(slot.teamId);
    addTo(this.taken, slot.id, by);
    addTo(this.load, `${team.id} ${slot.week}`, by);
    addTo(this.received, team.id, by);
    addTo(this.covered, cell(leader, team.visitTypeId), by);
  }
}

const cell = ({ departmentId }: PlanningLeader, visitTypeId: string): string =>
  `${departmentId} ${visitTypeId}`;

const isBusy = (leader: PlanningLeader, slot: PlanningSlot): boolean =>
  leader.busy.some(({ start, end }) => start < slot.end && slot.start < end);

function addTo(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
