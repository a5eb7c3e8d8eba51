import { Temporal } from 'temporal-polyfill';
import type { Period, Service } from '../../programmes/rules/base-norm.ts';
import { shiftKindOf } from '../../slots/rules/shift-kind.ts';
import { quarterWith } from '../../teams/rules/hosting-quarter.ts';
import { bucketOf, dayAndMonth, yearOf } from './buckets.ts';
import { presence } from './presence.ts';
import type {
  Interval,
  KnownVisit,
  PlanningLeader,
  PlannedBefore,
  PlanningProblem,
  PlanningSlot,
  Year,
} from './planner.ts';

type Times = Readonly<{ startsAt: Temporal.Instant; endsAt: Temporal.Instant }>;

export type LeaderFacts = Readonly<{
  id: string;
  departmentId: string | null;
  /** What was agreed for the group, and what of it counts for this leader. */
  norm: number;
  adjustedNorm: number;
  shares: readonly Readonly<{ visitTypeId: string; count: number }>[];
  service: Service;
  /** Teams where promises of the leader's own wait for an answer; empty: none that must come first. */
  returnTo: readonly string[];
  /** Days on which no visit is asked of the leader. */
  exemptions: readonly Period[];
  /** Visits that wait for a new date. */
  postponed: readonly Readonly<{ teamId: string; visitTypeId: string }>[];
  busy: readonly Times[];
  /** Those that stand in this programme, and those that took place before it. */
  visits: readonly VisitFacts[];
}>;

export type VisitFacts = Readonly<{
  teamId: string;
  visitTypeId: string;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  inProgramme: boolean;
}>;

export type TeamFacts = Readonly<{
  id: string;
  visitTypeId: string;
  departmentId: string;
  timeZone: string;
  budgetPerWeek: number;
  load: ReadonlyMap<string, number>;
  roomInQuarter: ReadonlyMap<string, number>;
  visitsReceived: number;
}>;

export type SlotFacts = Times & Readonly<{ id: string; teamId: string; free: number }>;

export type RotationFacts = Readonly<{
  seed: number;
  programme: Period;
  /** The period to plan for. */
  period: Period;
  leaders: readonly LeaderFacts[];
  teams: readonly TeamFacts[];
  slots: readonly SlotFacts[];
  earlier: readonly PlannedBefore[];
  /** Visits of anybody, in the past twelve months and to come. */
  visited: readonly Readonly<{ teamId: string; startsAt: Temporal.Instant }>[];
}>;

/**
 * Turns what the rooms know into the plain values of the planner, in an order of its own. Gives way now
 * and then, because there may be tens of thousands of slots.
 */
export function* planningProblem(facts: RotationFacts): Generator<void, PlanningProblem> {
  const zones = new Map(facts.teams.map(({ id, timeZone }) => [id, timeZone]));
  const at = onSites(zones);
  const doors = yield* turned(
    facts.visited,
    ({ teamId, startsAt }) => `${teamId} ${at(teamId, startsAt).shiftKind}`,
  );
  const leaders = yield* turned(sorted(facts.leaders), (leader) =>
    planningLeader(leader, facts, at),
  );
  const slots = yield* turned(sorted(facts.slots), (slot): PlanningSlot => {
    const { id, teamId, free, startsAt } = slot;
    return { id, teamId, free, ...at(teamId, startsAt), ...interval(slot) };
  });
  return {
    seed: facts.seed,
    ...daysOf(facts.programme),
    earlier: facts.earlier,
    visited: new Set(doors),
    leaders,
    teams: sorted(facts.teams),
    slots,
  };
}

/** One after the other, and others may have their turn between them. */
function* turned<T, R>(items: readonly T[], work: (item: T) => R): Generator<void, R[]> {
  const all: R[] = [];
  for (const item of items) {
    all.push(work(item));
    yield;
  }
  return all;
}

function daysOf({ from, until }: Period): Pick<PlanningProblem, 'firstDay' | 'months'> {
  const firstDay = dayAndMonth(from).day;
  const count = dayAndMonth(until).day - firstDay + 1;
  const months = Array.from({ length: count }, (_, days) => dayAndMonth(from.add({ days })).month);
  return { firstDay, months };
}

const sorted = <T extends { id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

type OnSite = Pick<PlanningSlot, 'day' | 'month' | 'week' | 'quarter' | 'shiftKind'>;

type AtTeam = (teamId: string, startsAt: Temporal.Instant) => OnSite;

/** A moment at a team. Many begin at the same one, and a calendar is slow to ask for tens of thousands. */
function onSites(zones: ReadonlyMap<string, string>): AtTeam {
  const known = new Map<string, OnSite>();
  return (teamId, startsAt) => {
    const timeZone = zones.get(teamId) ?? 'UTC';
    const key = `${startsAt.epochMilliseconds} ${timeZone}`;
    const times = known.get(key) ?? onSite(startsAt, timeZone);
    known.set(key, times);
    return times;
  };
}

function onSite(startsAt: Temporal.Instant, timeZone: string): OnSite {
  const date = startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const week = date.subtract({ days: date.dayOfWeek - 1 }).toString();
  const quarter = quarterWith(date).toString();
  return { ...dayAndMonth(date), week, quarter, shiftKind: shiftKindOf(startsAt, timeZone) };
}

const interval = ({ startsAt, endsAt }: Times): Interval => ({
  start: Math.floor(startsAt.epochMilliseconds / 60_000),
  end: Math.ceil(endsAt.epochMilliseconds / 60_000),
});

function planningLeader(
  leader: LeaderFacts,
  { programme, period }: RotationFacts,
  at: AtTeam,
): PlanningLeader {
  const year = yearOf(presence(programme, leader), Math.max(1, leader.adjustedNorm));
  const standing = leader.visits.filter(({ inProgramme }) => inProgramme);
  return {
    id: leader.id,
    departmentId: leader.departmentId,
    year,
    wanted: Math.max(0, dueBy(period.until, year, leader) - standing.length),
    ...openQuota(leader, standing),
    firstBy: firstBy(leader, period),
    returnTo: leader.returnTo,
    postponed: leader.postponed,
    busy: [...leader.busy, ...standing.filter(hasTimes)].map(interval),
    visits: leader.visits.map((visit) => knownVisit(visit, year, at)),
  };
}

/** A newcomer's first visit is within sixty days of the first day of service. */
const FIRST_VISIT = { days: 60 } as const;

function firstBy({ service, visits }: LeaderFacts, period: Period): number | null {
  const day = service.from.add(FIRST_VISIT);
  const isOver = Temporal.PlainDate.compare(day, period.from) < 0;
  return visits.length > 0 || isOver ? null : dayAndMonth(day).day;
}

/** What the agreement expects by the end of the period: one for every bucket that has begun. */
function dueBy(until: Temporal.PlainDate, year: Year, leader: LeaderFacts): number {
  const isThere = isPresent(until, year);
  if (leader.adjustedNorm === 0 || !isThere) return 0;
  return Math.min(leader.adjustedNorm, bucketOf(year, dayAndMonth(until)) + 1);
}

const isPresent = (until: Temporal.PlainDate, year: Year): boolean =>
  dayAndMonth(until).day >= year.firstDay && year.lastDay >= year.firstDay;

/** What is still open of each share; a visit beyond its share used up free choice. */
function openQuota(
  { norm, shares }: LeaderFacts,
  standing: readonly VisitFacts[],
): Pick<PlanningLeader, 'quota' | 'anyType'> {
  const visited = new Map<string, number>();
  for (const { visitTypeId } of standing) {
    visited.set(visitTypeId, (visited.get(visitTypeId) ?? 0) + 1);
  }
  const open = shares.map(({ visitTypeId, count }) => {
    const used = Math.min(count, visited.get(visitTypeId) ?? 0);
    return { visitTypeId, left: count - used, used };
  });
  const shared = shares.reduce((sum, { count }) => sum + count, 0);
  const beyond = standing.length - open.reduce((sum, { used }) => sum + used, 0);
  return {
    quota: new Map(open.map(({ visitTypeId, left }) => [visitTypeId, left])),
    anyType: Math.max(0, norm - shared - beyond),
  };
}

const hasTimes = <T extends Pick<VisitFacts, 'startsAt' | 'endsAt'>>(
  visit: T,
): visit is T & Times => visit.startsAt !== null && visit.endsAt !== null;

function knownVisit(visit: VisitFacts, year: Year, at: AtTeam): KnownVisit {
  const { teamId, visitTypeId, startsAt, inProgramme } = visit;
  if (startsAt === null || !hasTimes(visit)) {
    return { teamId, visitTypeId, day: null, time: null, shiftKind: null, bucket: null };
  }
  const { day, month, shiftKind } = at(teamId, startsAt);
  const bucket = inProgramme ? bucketOf(year, { day, month }) : null;
  return { teamId, visitTypeId, day, time: interval(visit), shiftKind, bucket };
}
