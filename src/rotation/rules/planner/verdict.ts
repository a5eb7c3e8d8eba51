const violations = [
  'duplicate',
  'lockedMissing',
  'capacity',
  'unavailable',
  'ownDept',
  'language',
  'clearance',
  'tooFar',
  'weekCap',
  'monthCap',
  'overQuota',
  'gap',
] as const;
export type Violation = (typeof violations)[number];

export const terms = [
  'shortfall',
  'shortfallConc',
  'crowd',
  'repeat',
  'cover',
  'fair',
  'history',
  'weekday',
  'travel',
  'peak',
  'stability',
  'door',
  'kind',
  'late',
] as const;
export type Term = (typeof terms)[number];

export type Verdict = Readonly<{
  feasible: boolean;
  hard: Partial<Record<Violation, number>>;
  objective: number;
  terms: Record<Term, number>;
  /** Hard, quota, spread, variety, fairness, preference, stability. */
  tiers: readonly number[];
}>;

export type Visit = Readonly<{
  leader: number;
  slot: number;
  team: number;
  day: number;
  start: number;
  end: number;
  peak: number;
  isLocked: boolean;
}>;

/** Counts a breach so many times. */
export type Breaking = (what: Violation, times: number) => void;
export type Points = Record<Term, number>;

/** Counts of things by a key, 0 for what was never counted. */
export class Tally {
  private readonly counts = new Map<string | number, number>();
  add(what: string | number, by = 1): void {
    this.counts.set(what, this.of(what) + by);
  }
  of(what: string | number): number {
    return this.counts.get(what) ?? 0;
  }
  entries(): [string | number, number][] {
    return [...this.counts];
  }
  /** How often something was counted beyond its first time. */
  beyondFirst(): number {
    return this.entries().reduce((sum, [, count]) => sum + count - 1, 0);
  }
}
