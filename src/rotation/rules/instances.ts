import { bucketOf } from './buckets.ts';
import { departmentsOf, instanceLeaders } from './instance-leaders.ts';
import type { OpenParts } from './instance-leaders.ts';
import { instanceTeams } from './instance-teams.ts';
import type { Instance, InstanceSlot, Pair } from './planner/instance.ts';
import type { PlanningLeader, PlanningProblem } from './planner.ts';
import { settledVisits } from './settled-visits.ts';
import { standingVisits, timed } from './standing-visits.ts';
import type { Standing } from './standing-visits.ts';
import { weights } from './weights.ts';

/** The first day of 1970 was a Thursday: so many days after a Monday. */
const MONDAY = 3;

/** The product's problem as the planner reads it, and what its numbers mean. */
export type Posed = Readonly<{
  instance: Instance;
  problem: PlanningProblem;
  /** Visits that the leader is to make in a part of the year for which no slot is open yet. */
  notYetOpen: readonly number[];
  /** The numbers of visits that stand begin here; before them are the slots of the problem. */
  firstStanding: number;
  /** Pairs that are not up for choice: HR pinned them, or settling comes first. */
  pinned: ReadonlySet<string>;
  returns: ReadonlySet<string>;
}>;

export const pairKey = ([leader, slot]: Pair): string => `${leader} ${slot}`;

/**
 * Poses a problem. Visits that stand are locked, each in a slot of its own; the weeks and quarters of
 * a team have the room that is left, and that of those visits. The quarter takes the place of the
 * month, because it is what a hosting budget counts beside the week. What the product does not ask
 * or know (languages, distances, preferred weekdays) keeps nobody from anything.
 */
export function posed(problem: PlanningProblem): Posed {
  const steps = posing(problem);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same, step by step, for who lets others have their turn between them. */
export function* posing(problem: PlanningProblem): Generator<void, Posed> {
  const teams = new Map(problem.teams.map(({ id }, index) => [id, index]));
  const kinds = kindsOf(problem);
  const standing = standingVisits(problem);
  yield;
  const slots = problem.slots.map((slot) =>
    timed(problem, teams.get(slot.teamId)!, slot.day, slot, slot.free),
  );
  yield;
  const open = openParts(problem);
  yield;
  const most = open.map(({ most }) => most);
  const { pinned, returns, locked, others } = settledVisits(problem, most);
  yield;
  const visitors = instanceLeaders(problem, { kinds, open, returns, teams });
  yield;
  const calendar = calendarOf(problem);
  const hosts = instanceTeams(problem, { kinds, standing, visitors, ...calendar });
  yield;
  const instance: Instance = {
    name: 'rotation',
    days: problem.months.length,
    dow0: calendar.dow0,
    monthOfDay: calendar.quarters,
    kinds,
    weights,
    visitors,
    teams: hosts,
    ...withStanding(slots, standing, locked),
    previous: others,
    covered: coveredBy(problem, kinds),
    doors: shutDoors(problem),
  };
  const notYetOpen = problem.leaders.map(({ wanted }, at) => wanted - most[at]!);
  const settled = { pinned: keysOf(pinned), returns: keysOf(returns) };
  return { instance, problem, notYetOpen, firstStanding: slots.length, ...settled };
}

const keysOf = (pairs: readonly Pair[]): ReadonlySet<string> => new Set(pairs.map(pairKey));

/** Visits that stand come after the slots that are open, and stay where they are. */
const withStanding = (
  slots: readonly InstanceSlot[],
  standing: readonly Standing[],
  locked: readonly Pair[],
): Pick<Instance, 'slots' | 'locked'> => ({
  slots: [...slots, ...standing.map(({ slot }) => slot)],
  locked: [...standing.map(({ leader }, nth): Pair => [leader, slots.length + nth]), ...locked],
});

/** Every type that a team shows or an agreement asks for. */
function kindsOf({ teams, leaders }: PlanningProblem): string[] {
  const shown = teams.map(({ visitTypeId }) => visitTypeId);
  const asked = leaders.flatMap(({ quota }) => [...quota.keys()]);
  return [...new Set([...shown, ...asked])].sort();
}

/** The weekday of the first day, and of each day its week and its calendar quarter, from the first. */
function calendarOf({ firstDay, months }: PlanningProblem) {
  const dow0 = (((firstDay + MONDAY) % 7) + 7) % 7;
  const quarters = months.map((month) => Math.floor(month / 3));
  return {
    dow0,
    weekOf: (day: number) => Math.floor((day + dow0) / 7),
    quarters: quarters.map((quarter) => quarter - (quarters[0] ?? 0)),
  };
}

/**
 * How many visits of each leader have a place in the year: a part for which no slot is open yet keeps
 * its visit, and what is behind is caught up on.
 */
function openParts(problem: PlanningProblem): OpenParts[] {
  const known = new Map<string, ReadonlySet<number>>();
  const partsWithSlots = ({ year }: PlanningLeader): ReadonlySet<number> => {
    const key = Object.values(year).join(' ');
    const parts = known.get(key) ?? new Set(problem.slots.map((slot) => bucketOf(year, slot)));
    known.set(key, parts);
    return parts;
  };
  return problem.leaders.map((leader) => {
    const parts = partsWithSlots(leader);
    const last = Math.max(-1, ...parts);
    const filled = new Set(leader.visits.map(({ bucket }) => bucket));
    const empty = [...parts].filter((part) => !filled.has(part)).length;
    const standing = leader.visits.filter(({ bucket, day }) => bucket !== null || day === null);
    const behind = last + 1 - standing.length;
    return { most: Math.max(0, Math.min(leader.wanted, Math.max(behind, empty))), empty };
  });
}

/** Departments that went to a type before, as far back as the problem knows. */
function coveredBy(problem: PlanningProblem, kinds: readonly string[]): [number, number][] {
  const departments = departmentsOf(problem);
  return problem.leaders
    .flatMap(({ departmentId, visits }) =>
      visits.map(({ visitTypeId }): [number, number] => [
        departments.get(departmentId)!,
        kinds.indexOf(visitTypeId),
      ]),
    )
    .filter(([, kind]) => kind >= 0);
}

/** A door is a kind of shift at a team; those through which nobody came, with their slots. */
function shutDoors({ slots, visited }: PlanningProblem): number[][] {
  const doors = new Map<string, number[]>();
  slots.forEach(({ teamId, shiftKind }, slot) => {
    const door = `${teamId} ${shiftKind}`;
    if (visited.has(door)) return;
    doors.set(door, [...(doors.get(door) ?? []), slot]);
  });
  return [...doors.values()];
}
