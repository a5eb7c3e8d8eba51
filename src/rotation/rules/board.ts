import { bucketOf } from './buckets.ts';
import type { PlanningLeader, PlanningProblem, PlanningSlot, PlanningTeam } from './planner.ts';

/** What stands in the way of a leader in a slot, in the order in which a gap is explained. */
export type Obstacle = 'PLACE' | 'TYPE' | 'OWN_DEPARTMENT' | 'BUDGET' | 'DIARY';

/** A team while the plan grows. */
export type Host = Readonly<{ team: PlanningTeam; index: number }> & { planned: number };
/** A slot while the plan grows; counters instead of look-ups, because it is asked millions of times. */
export type Spot = Readonly<{
  slot: PlanningSlot;
  index: number;
  host: Host;
  week: { left: number };
  quarter: { left: number };
}> & {
  left: number;
};

/** The plan while it grows: what is taken, what is left, and what may still go where. */
export class Board {
  readonly hosts: readonly Host[];
  readonly spots: readonly Spot[];
  private readonly covered = new Map<string, number>();
  private readonly plans = new Map<string, Spot[]>();

  constructor(readonly problem: PlanningProblem) {
    this.hosts = problem.teams.map((team, index) => {
      return { team, index, planned: 0 };
    });
    this.spots = this.spotsOf(problem.slots);
    for (const leader of problem.leaders) {
      for (const { visitTypeId } of leader.visits) this.cover(leader, visitTypeId, 1);
    }
  }

  planned(leader: PlanningLeader): readonly Spot[] {
    return this.plans.get(leader.id) ?? [];
  }

  missing(leader: PlanningLeader): number {
    return leader.wanted - this.planned(leader).length;
  }

  /** Whether anybody of the leader's department visits, or visited, this type. */
  isCovered(leader: PlanningLeader, visitTypeId: string): boolean {
    return (this.covered.get(cell(leader, visitTypeId)) ?? 0) > 0;
  }

  /** The buckets of the leader's year that hold a visit. */
  filled(leader: PlanningLeader): ReadonlySet<number> {
    const known = leader.visits.map(({ bucket }) => bucket).filter((bucket) => bucket !== null);
    const planned = this.planned(leader).map(({ slot }) => bucketOf(leader.year, slot));
    return new Set([...known, ...planned]);
  }

  place(leader: PlanningLeader, spot: Spot): void {
    this.count(leader, spot, 1);
    this.plans.set(leader.id, [...this.planned(leader), spot]);
  }

  remove(leader: PlanningLeader, spot: Spot): void {
    this.count(leader, spot, -1);
    const rest = this.planned(leader).filter((other) => other !== spot);
    this.plans.set(leader.id, rest);
  }

  /** For one leader as the plan now stands: the first thing in the way of a slot, or null. */
  obstaclesFor(leader: PlanningLeader): (spot: Spot) => Obstacle | null {
    const types = this.typesFor(leader);
    const ofHost = this.hosts.map(({ team }): Obstacle | null => {
      if (team.departmentId === leader.departmentId) return 'OWN_DEPARTMENT';
      return types.has(team.visitTypeId) ? null : 'TYPE';
    });
    const planned = this.planned(leader).map(({ slot }) => slot);
    const days = new Set([...leader.visits, ...planned].map(({ day }) => day));
    return (spot) => {
      if (spot.left < 1) return 'PLACE';
      const objection = ofHost[spot.host.index] ?? null;
      if (objection !== null) return objection;
      if (spot.week.left < 1 || spot.quarter.left < 1) return 'BUDGET';
      return days.has(spot.slot.day) || isBusy(leader, spot.slot) ? 'DIARY' : null;
    };
  }

  /** The visit types for which the agreement leaves room. */
  private typesFor(leader: PlanningLeader): ReadonlySet<string> {
    const planned = new Map<string, number>();
    for (const { host } of this.planned(leader)) addTo(planned, host.team.visitTypeId, 1);
    const open = (type: string) => (leader.quota.get(type) ?? 0) - (planned.get(type) ?? 0);
    const beyond = [...planned.keys()].reduce((sum, type) => sum + Math.max(0, -open(type)), 0);
    const types = this.problem.teams.map(({ visitTypeId }) => visitTypeId);
    return new Set(types.filter((type) => open(type) > 0 || beyond < leader.anyType));
  }

  private spotsOf(slots: readonly PlanningSlot[]): Spot[] {
    const hosts = new Map(this.hosts.map((host) => [host.team.id, host]));
    const weeks = new Map<string, { left: number }>();
    const quarters = new Map<string, { left: number }>();
    return slots.map((slot, index) => {
      const host = hosts.get(slot.teamId);
      if (host === undefined) throw new Error('A slot belongs to a team of the problem.');
      const { budgetPerWeek, load } = host.team;
      const key = `${slot.teamId} ${slot.week}`;
      const week = weeks.get(key) ?? { left: budgetPerWeek - (load.get(slot.week) ?? 0) };
      weeks.set(key, week);
      const quarter = quarters.get(`${slot.teamId} ${slot.quarter}`) ?? {
        left: host.team.roomInQuarter.get(slot.quarter) ?? Infinity,
      };
      quarters.set(`${slot.teamId} ${slot.quarter}`, quarter);
      return { slot, index, host, week, quarter, left: slot.free };
    });
  }

  private count(leader: PlanningLeader, spot: Spot, by: 1 | -1): void {
    spot.left -= by;
    spot.week.left -= by;
    spot.quarter.left -= by;
    spot.host.planned += by;
    this.cover(leader, spot.host.team.visitTypeId, by);
  }

  private cover(leader: PlanningLeader, visitTypeId: string, by: 1 | -1): void {
    addTo(this.covered, cell(leader, visitTypeId), by);
  }
}

const cell = ({ departmentId }: PlanningLeader, visitTypeId: string): string =>
  `${departmentId} ${visitTypeId}`;

const isBusy = (leader: PlanningLeader, slot: PlanningSlot): boolean =>
  leader.busy.some(({ start, end }) => start < slot.end && slot.start < end);

function addTo(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
