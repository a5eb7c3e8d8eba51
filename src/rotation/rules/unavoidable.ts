import { pairKey } from './instances.ts';
import type { Posed } from './instances.ts';
import type { InstanceLeader } from './planner/instance.ts';

/**
 * Points that every plan has, beside those that the planner's flow proves. The flow knows visits,
 * teams and places, but not what a visit opens: where fewer visits are to be made than doors are
 * shut, some stay shut whatever one does, and a department that makes two visits sees two kinds of
 * work at most. These terms are counted apart from those of the flow, so that both bounds add up.
 */
export function unavoidable(posed: Posed): number {
  const { instance } = posed;
  const { door = 0, cover, late = 0 } = instance.weights;
  const open = instance.visitors.map((leader) => openVisits(posed, leader));
  const reach = new Within(posed);
  return (
    door * doorsThatStayShut(posed, open, reach) +
    cover * kindsThatStayUnseen(posed, open, reach) +
    late * newcomersTooLate(posed, open, reach)
  );
}

/** What a leader may still visit beside the visits that are locked. */
function openVisits({ instance }: Posed, { id, quota, any = 0, most }: InstanceLeader): number {
  const agreed = quota.reduce((sum, count) => sum + count, any);
  const locked = instance.locked.filter(([leader]) => leader === id).length;
  return Math.max(0, (most ?? agreed) - locked);
}

/** Who can be where at all, by department, diary and type. */
class Within {
  private readonly ofKind: readonly (readonly number[])[];
  private readonly locked: ReadonlySet<string>;

  constructor(private readonly posed: Posed) {
    const { instance } = posed;
    this.ofKind = instance.kinds.map((_, kind) =>
      [...instance.slots.keys()].filter((slot) => {
        return instance.teams[instance.slots[slot]![0]]!.kind === kind;
      }),
    );
    this.locked = new Set(instance.locked.map(pairKey));
  }

  slotsOf(kind: number): readonly number[] {
    return this.ofKind[kind]!;
  }

  isFree(leader: InstanceLeader, slot: number): boolean {
    if (this.locked.has(pairKey([leader.id, slot]))) return true;
    const { instance, firstStanding } = this.posed;
    const [team, , start, end, places] = instance.slots[slot]!;
    if (slot >= firstStanding || places < 1) return false;
    if (instance.teams[team]!.dept === leader.dept) return false;
    return !leader.busy.some(([from, to]) => from < end && start < to);
  }
}

function doorsThatStayShut({ instance }: Posed, open: readonly number[], reach: Within): number {
  const doors = instance.doors ?? [];
  const goers = instance.visitors.filter(({ id }) => open[id]! > 0 || hasLock(instance, id));
  const reachable = doors.filter((slots) =>
    slots.some((slot) => goers.some((leader) => reach.isFree(leader, slot))),
  ).length;
  const visits = open.reduce((sum, count) => sum + count, 0) + instance.locked.length;
  return doors.length - Math.min(reachable, visits);
}

function kindsThatStayUnseen({ instance }: Posed, open: readonly number[], reach: Within): number {
  const covered = new Set((instance.covered ?? []).map(([dept, kind]) => `${dept} ${kind}`));
  const departments = new Set(instance.visitors.map(({ dept }) => dept));
  return [...departments].reduce((sum, dept) => {
    const leaders = instance.visitors.filter((leader) => leader.dept === dept);
    const goers = leaders.filter(({ id }) => open[id]! > 0 || hasLock(instance, id));
    const wanted = [...instance.kinds.keys()].filter(
      (kind) => !covered.has(`${dept} ${kind}`) && leaders.some((leader) => wants(leader, kind)),
    );
    const within = wanted.filter((kind) =>
      reach.slotsOf(kind).some((slot) => goers.some((leader) => reach.isFree(leader, slot))),
    ).length;
    const visits = goers.reduce(
      (all, { id }) => all + open[id]! + instance.locked.filter(([who]) => who === id).length,
      0,
    );
    return sum + wanted.length - Math.min(within, visits);
  }, 0);
}

function newcomersTooLate({ instance }: Posed, open: readonly number[], reach: Within): number {
  return instance.visitors.filter((leader) => {
    const { id, firstBy } = leader;
    if (firstBy === undefined) return false;
    if (open[id] === 0 && !hasLock(instance, id)) return true;
    return ![...instance.slots.keys()].some(
      (slot) => instance.slots[slot]![1] <= firstBy && reach.isFree(leader, slot),
    );
  }).length;
}

const hasLock = ({ locked }: Posed['instance'], id: number): boolean =>
  locked.some(([leader]) => leader === id);

const wants = ({ quota, any = 0 }: InstanceLeader, kind: number): boolean =>
  any > 0 || (quota[kind] ?? 0) > 0;
