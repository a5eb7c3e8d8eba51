import { Temporal } from 'temporal-polyfill';
import type { Interval } from '../../teams/rules/local-hours.ts';
import type { Rhythm } from './rhythm.ts';
import { expand, MAX_SLOTS } from './series.ts';
import type { Expansion, SkippedDate, Surroundings } from './series.ts';

/** A rhythm, or with one day a single shift, with places in each slot. */
export type PlanPart = Readonly<{ rhythm: Rhythm; capacity: number }>;
export type PlannedPart = PlanPart & Pick<Expansion, 'intervals'>;

export type PlanExpansion = Expansion & Readonly<{ parts: readonly PlannedPart[] }>;

/** Several rhythms in one act; what two of them share is opened once, with the first. */
export function expandAll(parts: readonly PlanPart[], around: Surroundings): PlanExpansion {
  const planned: PlannedPart[] = [];
  const skipped: SkippedDate[] = [];
  const open = [...around.open];
  for (const part of parts) {
    const expansion = expand(part.rhythm, { ...around, open });
    skipped.push(...expansion.skipped);
    if (expansion.intervals.length === 0) continue;
    open.push(...expansion.intervals);
    planned.push({ ...part, intervals: expansion.intervals });
  }
  const intervals = planned.flatMap((part) => part.intervals).sort(byStart);
  return {
    parts: planned,
    intervals,
    skipped: skipped.sort((a, b) => Temporal.PlainDate.compare(a.date, b.date)),
    tooMany: intervals.length > MAX_SLOTS,
  };
}

const byStart = (a: Interval, b: Interval): number =>
  Temporal.Instant.compare(a.startsAt, b.startsAt);
