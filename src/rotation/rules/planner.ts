import type { ShiftKind } from '../../slots/rules/shift-kind.ts';
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
  /** Null while it has no date. */
  time: Interval | null;
  shiftKind: ShiftKind | null;
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
  /** The day by which a newcomer should have been somewhere; null for who is no newcomer. */
  firstBy: number | null;
  /** Where the next visit is a return visit; empty: anywhere. */
  returnTo: readonly string[];
  /** Visits of the leader that lost their date and have no other yet. */
  postponed: readonly Readonly<{ teamId: string; visitTypeId: string }>[];
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
    shiftKind: ShiftKind;
    /** Places that no visit holds. */
    free: number;
  }>;

/** A date of an earlier draft. */
export type PlannedBefore = Readonly<{ leaderId: string; slotId: string; isPinned: boolean }>;

/** Who could go where in a period: everything the planner may know, in plain values. */
export type PlanningProblem = Readonly<{
  /** The same seed gives the same plan. */
  seed: number;
  /** The days of the programme, local: since 1970, and of each its month and the quarter of its year. */
  firstDay: number;
  months: readonly number[];
  leaders: readonly PlanningLeader[];
  teams: readonly PlanningTeam[];
  /** Only those a proposal may take. */
  slots: readonly PlanningSlot[];
  /** What an earlier draft proposed; what HR pinned of it stays. */
  earlier: readonly PlannedBefore[];
  /** Teams and kinds of shift ("team kind") where somebody was in the past twelve months, or will be. */
  visited: ReadonlySet<string>;
}>;

export const gapReasons = {
  NO_SLOT: 'NO_SLOT',
  OWN_DEPARTMENT: 'OWN_DEPARTMENT',
  HOSTING_BUDGET: 'HOSTING_BUDGET',
  DIARY: 'DIARY',
  NOT_YET_OPEN: 'NOT_YET_OPEN',
  NOT_FOUND: 'NOT_FOUND',
} as const;
export type GapReason = keyof typeof gapReasons;

/** How the slots fall that a leader without a date could have had; of each group how many. */
export const gapCountCodes = {
  OPEN: 'OPEN',
  OWN_DEPARTMENT: 'OWN_DEPARTMENT',
  TAKEN: 'TAKEN',
  BUDGET: 'BUDGET',
  DIARY: 'DIARY',
  TOO_NEAR: 'TOO_NEAR',
  DID_NOT_FIT: 'DID_NOT_FIT',
} as const;
export type GapCountCode = keyof typeof gapCountCodes;
export type GapCount = Readonly<{ code: GapCountCode; count: number }>;

export type PlannedGap = Readonly<{
  leaderId: string;
  missing: number;
  reason: GapReason;
  counts: readonly GapCount[];
}>;

export type PlannedVisit = Readonly<{
  leaderId: string;
  slotId: string;
  isPinned: boolean;
  reasons: readonly VisitReason[];
}>;

export type Plan = Readonly<{
  visits: readonly PlannedVisit[];
  gaps: readonly PlannedGap[];
  /** Its points, and what no plan can have fewer than; null where that is not known yet. */
  objective: number;
  bound: number | null;
}>;

/** How far a calculation is. */
export type PlanProgress = Readonly<{
  /** From 0 to 100. */
  percent: number;
  /** Points of the best plan so far, and what no plan can have fewer than; null until it is known. */
  objective: number;
  bound: number | null;
}>;
