import { groupedBy } from '../../visits/rules/grouping.ts';
import type { Posed } from './instances.ts';
import type { Pair } from './planner/instance.ts';
import type { GapCount, GapCountCode, PlanningLeader, PlanningSlot } from './planner.ts';

const codes: readonly GapCountCode[] = [
  'OWN_DEPARTMENT',
  'TAKEN',
  'BUDGET',
  'DIARY',
  'TOO_NEAR',
  'DID_NOT_FIT',
];

/** Why leaders fall short in numbers: how the slots fall that are open, each by what stands first in the way. */
export class GapCounts {
  private readonly guests: ReadonlyMap<string, number>;
  private readonly own: ReadonlyMap<string, readonly Pair[]>;
  private readonly teams: ReadonlyMap<string, Posed['problem']['teams'][number]>;

  constructor(
    private readonly posed: Posed,
    visits: readonly Pair[],
  ) {
    const { problem, firstStanding } = posed;
    this.own = groupedBy(visits, ([leader]) => String(leader));
    this.teams = new Map(problem.teams.map((team) => [team.id, team]));
    const guests = new Map<string, number>();
    for (const [, at] of visits.filter(([, slot]) => slot < firstStanding)) {
      const slot = problem.slots[at]!;
      for (const key of [slot.id, ...periodsOf(slot)]) guests.set(key, (guests.get(key) ?? 0) + 1);
    }
    this.guests = guests;
  }

  /**
   * How many are open of the types that are missing, then what kept the leader from them. The number
   * after the last type stands for any that the agreement asks for.
   */
  of(leader: number, missing: ReadonlySet<number>): GapCount[] {
    const { instance, problem } = this.posed;
    const who = problem.leaders[leader]!;
    const isOfAny = missing.has(instance.kinds.length);
    const slots = problem.slots.filter((slot, at) =>
      isOfAny ? this.isAsked(who, slot) : missing.has(instance.teams[instance.slots[at]![0]]!.kind),
    );
    const counts = new Map<GapCountCode, number>();
    for (const slot of slots) {
      const code = this.obstacle(leader, who, slot);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const told = codes
      .map((code) => ({ code, count: counts.get(code) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
    return [{ code: 'OPEN', count: slots.length }, ...told];
  }

  private isAsked({ quota, anyType }: PlanningLeader, { teamId }: PlanningSlot): boolean {
    const visitTypeId = this.teams.get(teamId)?.visitTypeId ?? '';
    return anyType > 0 || (quota.get(visitTypeId) ?? 0) > 0;
  }

  private obstacle(at: number, who: PlanningLeader, slot: PlanningSlot): GapCountCode {
    const team = this.teams.get(slot.teamId);
    if (team?.departmentId === who.departmentId) return 'OWN_DEPARTMENT';
    if (slot.free - this.guestsOf(slot.id) < 1) return 'TAKEN';
    if (this.isBudgetUsed(slot)) return 'BUDGET';
    if (who.busy.some(({ start, end }) => start < slot.end && slot.start < end)) return 'DIARY';
    return this.isNear(at, slot) ? 'TOO_NEAR' : 'DID_NOT_FIT';
  }

  private isBudgetUsed(slot: PlanningSlot): boolean {
    const { budgetPerWeek, load, roomInQuarter } = this.teams.get(slot.teamId)!;
    const [week, quarter] = periodsOf(slot);
    const leftInWeek = budgetPerWeek - (load.get(slot.week) ?? 0) - this.guestsOf(week);
    const leftInQuarter = (roomInQuarter.get(slot.quarter) ?? Infinity) - this.guestsOf(quarter);
    return leftInWeek < 1 || leftInQuarter < 1;
  }

  private isNear(at: number, { day }: PlanningSlot): boolean {
    const { instance, problem } = this.posed;
    const { minGap } = instance.visitors[at]!;
    return (this.own.get(String(at)) ?? []).some(([, slot]) => {
      return Math.abs(instance.slots[slot]![1] + problem.firstDay - day) < minGap;
    });
  }

  private guestsOf(key: string): number {
    return this.guests.get(key) ?? 0;
  }
}

const periodsOf = ({ teamId, week, quarter }: PlanningSlot): readonly [string, string] => [
  `${teamId} week ${week}`,
  `${teamId} quarter ${quarter}`,
];
