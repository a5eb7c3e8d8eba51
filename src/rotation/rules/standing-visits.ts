import type { InstanceSlot } from './planner/instance.ts';
import type { Interval, KnownVisit, PlanningProblem } from './planner.ts';

export const MINUTES_A_DAY = 1_440;

/** A visit that stands, in a slot of its own. */
export type Standing = Readonly<{ leader: number; slot: InstanceSlot }>;
type Dated = KnownVisit & Readonly<{ day: number; time: Interval; bucket: number }>;

export function standingVisits(problem: PlanningProblem): Standing[] {
  const teams = new Map(problem.teams.map(({ id }, index) => [id, index]));
  return problem.leaders.flatMap((leader, at) =>
    datedVisits(problem, leader).map(({ teamId, day, time }) => {
      return { leader: at, slot: timed(problem, teams.get(teamId)!, day, time, 1) };
    }),
  );
}

/** The leader's visits that stand on a day of the programme. */
export function datedVisits(
  { firstDay, months, teams }: Pick<PlanningProblem, 'firstDay' | 'months' | 'teams'>,
  { visits }: Readonly<{ visits: readonly KnownVisit[] }>,
): Dated[] {
  const isOn = (visit: KnownVisit): visit is Dated =>
    visit.bucket !== null &&
    visit.day !== null &&
    visit.time !== null &&
    visit.day >= firstDay &&
    visit.day < firstDay + months.length;
  return visits.filter(isOn).filter(({ teamId }) => teams.some(({ id }) => id === teamId));
}

/** A slot as the planner reads it: days and minutes since the programme began. */
export function timed(
  { firstDay }: Pick<PlanningProblem, 'firstDay'>,
  team: number,
  day: number,
  { start, end }: Interval,
  places: number,
): InstanceSlot {
  const origin = firstDay * MINUTES_A_DAY;
  return [team, day - firstDay, start - origin, Math.max(start + 1, end) - origin, places, 0];
}
