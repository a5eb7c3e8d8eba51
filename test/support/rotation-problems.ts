import { Temporal } from 'temporal-polyfill';
import { bucketOf, dayAndMonth, yearOf } from '../../src/rotation/rules/buckets.ts';
import type {
  Plan,
  PlanningLeader,
  PlanningProblem,
  PlanningSlot,
  PlanningTeam,
} from '../../src/rotation/rules/planner.ts';
import { Planning } from '../../src/rotation/rules/planning.ts';
import { quarterWith } from '../../src/teams/rules/hosting-quarter.ts';

const firstDay = Temporal.PlainDate.from('2027-01-01');
const lastDay = Temporal.PlainDate.from('2027-12-31');
const types = ['contact-centre', 'technician', 'driver'];
export const calendarYear = yearOf({ from: firstDay, until: lastDay }, 4);

export const aTeam = (index: number, changes: Partial<PlanningTeam> = {}): PlanningTeam => ({
  id: `team-${index}`,
  visitTypeId: types[index % types.length] ?? '',
  departmentId: `department-${index % 5}`,
  budgetPerWeek: 2,
  load: new Map(),
  roomInQuarter: new Map(),
  visitsReceived: 0,
  ...changes,
});

export const aLeader = (index: number, changes: Partial<PlanningLeader> = {}): PlanningLeader => ({
  id: `leader-${index}`,
  departmentId: `department-${index % 7}`,
  year: calendarYear,
  wanted: 4,
  quota: new Map(),
  anyType: 4,
  firstBy: null,
  returnTo: [],
  postponed: [],
  busy: [],
  visits: [],
  ...changes,
});

export const aSlot = (
  index: number,
  teamId: string,
  dayOfYear: number,
  changes: Partial<PlanningSlot> = {},
): PlanningSlot => {
  const date = firstDay.add({ days: dayOfYear });
  const start = dayAndMonth(date).day * 1440 + 480;
  const week = date.subtract({ days: date.dayOfWeek - 1 }).toString();
  return {
    id: `slot-${index}`,
    teamId,
    ...dayAndMonth(date),
    week,
    quarter: quarterWith(date).toString(),
    shiftKind: 'DAY',
    start,
    end: start + 240,
    free: 1,
    ...changes,
  };
};

export const aProblem = (changes: Partial<PlanningProblem>): PlanningProblem => ({
  seed: 7,
  firstDay: dayAndMonth(firstDay).day,
  months: Array.from({ length: 365 }, (_, days) => dayAndMonth(firstDay.add({ days })).month),
  leaders: [],
  teams: [],
  slots: [],
  earlier: [],
  visited: new Set(),
  ...changes,
});

/** Twelve leaders and sixty slots over the year, 24 teams, one leader above them all. */
export function aYear(seed: number, leaders = 12, slots = 60): PlanningProblem {
  return aProblem({
    seed,
    teams: Array.from({ length: 24 }, (_, index) => aTeam(index)),
    leaders: Array.from({ length: leaders }, (_, index) =>
      aLeader(index, index === 0 ? { departmentId: 'all-operations' } : {}),
    ),
    slots: Array.from({ length: slots }, (_, index) =>
      aSlot(index, `team-${index % 24}`, 10 + Math.floor((index * 340) / slots)),
    ),
  });
}

export function planOf(problem: PlanningProblem): Plan {
  const planning = new Planning(problem);
  while (!planning.isDone) planning.step();
  return planning.plan();
}

/** The slots of a leader, in the order of their dates. */
export const slotsOf = (problem: PlanningProblem, plan: Plan, leaderId: string): PlanningSlot[] =>
  plan.visits
    .filter((visit) => visit.leaderId === leaderId)
    .map(({ slotId }) => problem.slots.find(({ id }) => id === slotId))
    .filter((slot) => slot !== undefined);

export const quarterOf = (slot: PlanningSlot): number => bucketOf(calendarYear, slot);
