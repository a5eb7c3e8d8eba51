import { groupedBy } from '../../visits/rules/grouping.ts';
import { departmentsOf } from './instance-leaders.ts';
import type { InstanceLeader, InstanceTeam } from './planner/instance.ts';
import type { PlanningProblem, PlanningSlot, PlanningTeam } from './planner.ts';
import type { Standing } from './standing-visits.ts';

/** A team without a budget for the quarter is held by its weeks alone. */
const NO_BUDGET = 100_000;
/** A team that bears half as much again as its share bears far too much. */
const TOO_MUCH = 1.5;

type Around = Readonly<{
  kinds: readonly string[];
  standing: readonly Standing[];
  visitors: readonly InstanceLeader[];
  weekOf: (day: number) => number;
  quarters: readonly number[];
}>;

export function instanceTeams(problem: PlanningProblem, around: Around): InstanceTeam[] {
  const departments = departmentsOf(problem);
  const slotsOf = groupedBy(problem.slots, ({ teamId }) => teamId);
  const standingAt = groupedBy(around.standing, ({ slot }) => problem.teams[slot[0]]!.id);
  const fair = fairShares(problem, around, slotsOf);
  return problem.teams.map((team, id): InstanceTeam => {
    const rooms = roomsOf(problem, team, slotsOf.get(team.id) ?? [], around);
    for (const { slot } of standingAt.get(team.id) ?? []) addTo(rooms, slot[1], around);
    return {
      id,
      kind: around.kinds.indexOf(team.visitTypeId),
      dept: departments.get(team.departmentId)!,
      x: 0,
      y: 0,
      lang: 0,
      need: 0,
      monthCap: NO_BUDGET,
      weekCap: team.budgetPerWeek,
      ...rooms,
      ...fair(team, standingAt.get(team.id)?.length ?? 0),
    };
  });
}

type Rooms = { weekRoom: number[]; monthRoom: number[] };

/** What each week and quarter has left for new visits. */
function roomsOf(
  { firstDay, months }: PlanningProblem,
  team: PlanningTeam,
  slots: readonly PlanningSlot[],
  { weekOf, quarters }: Around,
): Rooms {
  const weeks = weekOf(months.length - 1) + 1;
  const weekRoom = new Array<number>(weeks).fill(team.budgetPerWeek);
  const monthRoom = new Array<number>((quarters.at(-1) ?? 0) + 1).fill(NO_BUDGET);
  for (const { day, week, quarter } of slots) {
    const left = team.budgetPerWeek - (team.load.get(week) ?? 0);
    weekRoom[weekOf(day - firstDay)] = Math.max(0, left);
    const inQuarter = team.roomInQuarter.get(quarter) ?? NO_BUDGET;
    monthRoom[quarters[day - firstDay]!] = Math.max(0, inQuarter);
  }
  return { weekRoom, monthRoom };
}

/** A visit that stands has its place in its week and quarter already. */
function addTo({ weekRoom, monthRoom }: Rooms, day: number, { weekOf, quarters }: Around): void {
  weekRoom[weekOf(day)]! += 1;
  monthRoom[quarters[day]!]! += 1;
}

/**
 * What a team should bear at most, with what it received in the past year: all visits of its type,
 * over the teams of that type with open slots. Visits of any type are counted by the slots there are.
 */
function fairShares(
  { teams, slots }: PlanningProblem,
  { kinds, visitors }: Around,
  slotsOf: ReadonlyMap<string, readonly PlanningSlot[]>,
) {
  const kindOf = new Map(teams.map(({ id, visitTypeId }) => [id, kinds.indexOf(visitTypeId)]));
  const wanted = kinds.map(() => 0);
  const supply = kinds.map((_, kind) => slots.filter((slot) => kindOf.get(slot.teamId) === kind));
  for (const { quota, any = 0 } of visitors) {
    quota.forEach((count, kind) => {
      const free = slots.length === 0 ? 0 : (any * supply[kind]!.length) / slots.length;
      wanted[kind]! += count + free;
    });
  }
  const open = teams.filter(({ id }) => slotsOf.has(id));
  return ({ visitTypeId, visitsReceived }: PlanningTeam, standing: number) => {
    const ofKind = open.filter((team) => team.visitTypeId === visitTypeId);
    const before = ofKind.reduce((sum, team) => sum + team.visitsReceived, 0);
    const all = wanted[kinds.indexOf(visitTypeId)]! + before;
    const share = all / Math.max(1, ofKind.length);
    // What it received before counts as load; what stands is in the plan already.
    const past = Math.max(0, visitsReceived - standing);
    const fair1 = Math.max(0, Math.ceil(share) - past);
    return { fair1, fair2: Math.max(fair1, Math.ceil(TOO_MUCH * share) - past) };
  };
}
