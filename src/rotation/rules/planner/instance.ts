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
  /** A door that nobody opened, and that a plan leaves shut. 0 where it is not said. */
  door?: number;
  /** A leader's second and further visit of one type, where the agreement leaves the type free. */
  kind?: number;
  /** A newcomer's first visit that comes late. */
  late?: number;
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
  /** Visits beside those, of whatever type; 0 where it is not said. */
  any?: number;
  /** Visits altogether; where it is not said, as many as the two above. */
  most?: number;
  /** Days between two visits, at least. */
  minGap: number;
  /** The equal parts of the period, one visit in each. */
  buckets: number;
  /** Where the parts are not equal: the first day of each; as many as `buckets`, the first is 0. */
  parts?: readonly number[];
  /** The day by which a newcomer should have been somewhere. */
  firstBy?: number;
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
  /** Where not every week and month has the same room: each one's own, locked visits included. */
  weekRoom?: readonly number[];
  monthRoom?: readonly number[];
  fair1: number;
  fair2: number;
}>;

/** Team, day of the period, start and end in UTC minutes, places, peak (0 or 1). */
export type InstanceSlot = readonly [number, number, number, number, number, number];

/** A leader and a slot, by their places in the lists. */
export type Pair = readonly [leader: number, slot: number];

/**
 * A planning problem in the shared format; what else stands in the file is ignored. What may be
 * missing is ours: the shared format knows nothing of it, and without it the two are one.
 */
export type Instance = Readonly<{
  name: string;
  days: number;
  /** Weekday of the first day, Monday is 0. */
  dow0: number;
  /** The months, or whatever the longer of the two caps counts. */
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
  /** Departments and types that were visited before, and need no visit for that. */
  covered?: readonly (readonly [dept: number, kind: number])[];
  /** Doors that nobody opened for long: of each its slots. */
  doors?: readonly (readonly number[])[];
}>;

export type InstancePlan = Readonly<{ visits: readonly Pair[] }>;
