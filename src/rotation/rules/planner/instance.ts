/** Points for what one would rather not have; the plan with the fewest is the best. */
export type Weights = Readonly<{
  /** A visit of the agreement that is not planned, and each further one of the same leader. */
  shortfall: number;
  shortfallConc: number;
  /** A visit beyond the first in a bucket of the leader's year. */
  crowd: number;
  /** A second or further visit to one team; a team that the leader visited last period. */
  repeat: number;
  history: number;
  /** A department that wants a type and visits it nowhere. */
  cover: number;
  /** A visit to a team beyond its fair share, and beyond one and a half times that. */
  fair1: number;
  fair2: number;
  /** A weekday that the leader does not prefer; a peak day of the team. */
  weekday: number;
  peak: number;
  /** For every 10 km, counted up to `kmCap` times. */
  km10: number;
  kmCap: number;
  /** A visit of the previous plan that is dropped. */
  stability: number;
}>;

/** `id` is the place in the list; `langs`, `clear` and `prefDow` are bit sets. */
export type InstanceLeader = Readonly<{
  id: number;
  dept: number;
  x: number;
  y: number;
  maxKm: number;
  langs: number;
  clear: number;
  /** Visits of each type. */
  quota: readonly number[];
  /** Days between two visits, at least. */
  minGap: number;
  /** The equal parts of the period, one visit in each. */
  buckets: number;
  prefDow: number;
  /** UTC minutes since the period began. */
  busy: readonly (readonly [number, number])[];
  hist: readonly number[];
}>;

export type InstanceTeam = Readonly<{
  id: number;
  kind: number;
  dept: number;
  x: number;
  y: number;
  lang: number;
  need: number;
  monthCap: number;
  weekCap: number;
  fair1: number;
  fair2: number;
}>;

/** Team, day of the period, start and end in UTC minutes, places, peak (0 or 1). */
export type InstanceSlot = readonly [number, number, number, number, number, number];

/** A leader and a slot, by their places in the lists. */
export type Pair = readonly [leader: number, slot: number];

/** A planning problem in the shared format; what else stands in the file is ignored. */
export type Instance = Readonly<{
  name: string;
  days: number;
  /** Weekday of the first day, Monday is 0. */
  dow0: number;
  monthOfDay: readonly number[];
  kinds: readonly string[];
  weights: Weights;
  visitors: readonly InstanceLeader[];
  teams: readonly InstanceTeam[];
  slots: readonly InstanceSlot[];
  /** Confirmed visits, which stay. */
  locked: readonly Pair[];
  /** Proposals of the previous plan. */
  previous: readonly Pair[];
}>;

export type InstancePlan = Readonly<{ visits: readonly Pair[] }>;
