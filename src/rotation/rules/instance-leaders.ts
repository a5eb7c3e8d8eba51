import { bucketOf } from './buckets.ts';
import type { InstanceLeader, Pair } from './planner/instance.ts';
import type { KnownVisit, PlanningLeader, PlanningProblem } from './planner.ts';
import { datedVisits, MINUTES_A_DAY } from './standing-visits.ts';
import { APART, APART_BEHIND } from './weights.ts';

const EVERY_DAY = 0b111_1111;
/** What the product does not ask or know keeps nobody from anything. */
const anywhere = { x: 0, y: 0, maxKm: 1, langs: 1, clear: 0, prefDow: EVERY_DAY } as const;

/** Visits to plan, and parts of the year that have slots and no visit yet. */
export type OpenParts = Readonly<{ most: number; empty: number }>;

type Around = Readonly<{
  kinds: readonly string[];
  /** By leader. */
  open: readonly OpenParts[];
  returns: readonly Pair[];
  teams: ReadonlyMap<string, number>;
}>;

export function instanceLeaders(
  problem: PlanningProblem,
  { kinds, open, returns, teams }: Around,
): InstanceLeader[] {
  const departments = departmentsOf(problem);
  const partsOf = partsByYear(problem);
  const evenParts = partsAmongSlots(problem);
  const back = new Map(returns.map(([leader, slot]) => [leader, problem.slots[slot]!.start]));
  return problem.leaders.map((leader, id): InstanceLeader => {
    const standing = datedVisits(problem, leader);
    const { most, empty } = open[id]!;
    const isBehind = most > empty;
    const parts = isBehind ? evenParts(most) : partsOf(leader);
    const firstBy = leader.firstBy === null ? undefined : leader.firstBy - problem.firstDay;
    return {
      id,
      dept: departments.get(leader.departmentId)!,
      ...anywhere,
      ...agreementOf(leader, kinds, standing, most),
      minGap: isBehind ? APART_BEHIND : APART,
      buckets: parts.length,
      parts,
      ...(firstBy === undefined ? {} : { firstBy: Math.max(0, firstBy) }),
      busy: busyOf(problem, leader, back.get(id)),
      hist: leader.visits.filter(isBefore).flatMap(({ teamId }) => teams.get(teamId) ?? []),
    };
  });
}

/** Not of this programme. */
const isBefore = ({ bucket, day }: KnownVisit): boolean => bucket === null && day !== null;

/** A number for each department, and one for leaders who belong to none. */
export function departmentsOf({
  teams,
  leaders,
}: PlanningProblem): ReadonlyMap<string | null, number> {
  const ids = [...teams, ...leaders].map(({ departmentId }) => departmentId);
  return new Map([...new Set(ids)].map((id, index) => [id, index]));
}

/** What is open, and what standing visits already hold of it, because those are counted too. */
function agreementOf(
  leader: PlanningLeader,
  kinds: readonly string[],
  standing: readonly KnownVisit[],
  most: number,
): Pick<InstanceLeader, 'quota' | 'any' | 'most'> {
  const held = (kind: string) => standing.filter(({ visitTypeId }) => visitTypeId === kind).length;
  const quota = kinds.map((kind) => (leader.quota.get(kind) ?? 0) + held(kind));
  const shares = [...leader.quota.values()].reduce((sum, count) => sum + count, 0);
  const any = Math.max(leader.anyType, leader.wanted - shares);
  return { quota, any, most: most + standing.length };
}

/** The first day of each part of the leader's year. */
function partsByYear({ firstDay, months }: PlanningProblem) {
  const known = new Map<string, readonly number[]>();
  return ({ year }: PlanningLeader): readonly number[] => {
    const key = Object.values(year).join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const buckets = months.map((month, at) => bucketOf(year, { day: firstDay + at, month }));
    const parts = buckets.flatMap((bucket, at) => (bucket === buckets[at - 1] ? [] : [at]));
    known.set(key, parts);
    return parts;
  };
}

/**
 * Who is behind makes several visits in one part of the year; they lie apart in what there is of it:
 * equal parts of the days from the first slot to the last, after the days before them.
 */
function partsAmongSlots({ firstDay, slots }: PlanningProblem): (count: number) => number[] {
  const days = slots.map(({ day }) => day - firstDay);
  const first = days.reduce((least, day) => Math.min(least, day), Infinity);
  const last = days.reduce((most, day) => Math.max(most, day), 0);
  const length = last - first + 1;
  return (count) => {
    const starts = Array.from({ length: count }, (_, nth) => {
      return first + Math.floor((nth * length) / count);
    });
    return [...new Set([0, ...starts])];
  };
}

/** Also busy until the return visit, because that comes first. */
function busyOf(
  { firstDay }: PlanningProblem,
  { busy }: PlanningLeader,
  until: number | undefined,
): [number, number][] {
  const origin = firstDay * MINUTES_A_DAY;
  const own = busy.map(({ start, end }): [number, number] => [start - origin, end - origin]);
  return until === undefined ? own : [...own, [-MINUTES_A_DAY, until - origin]];
}
