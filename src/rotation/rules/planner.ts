import type { VisitReason } from '../../visits/rules/reasons.ts';

/** Both in minutes since 1970, UTC. */
export type Interval = Readonly<{ start: number; end: number }>;

/** The part of the programme's year in which a leader is there, cut into equal buckets. */
export type Year = Readonly<{
  /** Days since 1970, local; both included. */
  firstDay: number;
  lastDay: number;
  /** Months since the year 0, local; both included. */
  firstMonth: number;
  lastMonth: number;
  /** As many as the leader visits in a year, so that one visit belongs in each. */
  buckets: number;
}>;

/** A visit that stands, or one from before this programme. */
export type KnownVisit = Readonly<{
  teamId: string;
  visitTypeId: string;
  /** Days since 1970, local; null while it has no date. */
  day: number | null;
  /** The bucket it fills in this programme's year; null before it, or without a date. */
  bucket: number | null;
}>;

export type PlanningLeader = Readonly<{
  id: string;
  departmentId: string | null;
  year: Year;
  /** Visits to plan in this period. */
  wanted: number;
  /** Visits still open by type; what is wanted beyond them goes to any type. */
  quota: ReadonlyMap<string, number>;
  anyType: number;
  /** When the leader cannot come, visits that stand included. */
  busy: readonly Interval[];
  visits: readonly KnownVisit[];
}>;

export type PlanningTeam = Readonly<{
  id: string;
  visitTypeId: string;
  departmentId: string;
  /** Visits a week that the team can bear. */
  budgetPerWeek: number;
  /** What of it is taken, by week. */
  load: ReadonlyMap<string, number>;
  /** What the team can still bear in a quarter; a quarter that is not in it is not bounded. */
  roomInQuarter: ReadonlyMap<string, number>;
  /** In the past twelve months. */
  visitsReceived: number;
}>;

export type PlanningSlot = Interval &
  Readonly<{
    id: string;
    teamId: string;
    /** Local at the site: days since 1970, months since the year 0, first day of the ISO week and of the quarter. */
    day: number;
    month: number;
    week: string;
    quarter: string;
    /** Places that no visit holds. */
    free: number;
  }>;

/** Who could go where in a period: everything the planner may know, in plain values. */
export type PlanningProblem = Readonly<{
  /** The same seed gives the same plan. */
  seed: number;
  leaders: readonly PlanningLeader[];
  teams: readonly PlanningTeam[];
  /** Only those a proposal may take. */
  slots: readonly PlanningSlot[];
}>;

export const gapReasons = {
  NO_SLOT: 'NO_SLOT',
  OWN_DEPARTMENT: 'OWN_DEPARTMENT',
  HOSTING_BUDGET: 'HOSTING_BUDGET',
  DIARY: 'DIARY',
} as const;
export type GapReason = keyof typeof gapReasons;

export type PlannedVisit = Readonly<{
  leaderId: string;
  slotId: string;
  reasons: readonly VisitReason[];
}>;

export type Plan = Readonly<{
  visits: readonly PlannedVisit[];
  gaps: readonly Readonly<{ leaderId: string; missing: number; reason: GapReason }>[];
}>;

export type Planner = (problem: PlanningProblem) => Plan;
