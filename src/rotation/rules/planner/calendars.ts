import { bucketOf as bucketIn } from './agreement.ts';
import type { InstanceLeader } from './instance.ts';

/** Where a day stands in its bucket: too near the one before, too near the one after, or neither. */
export const FREE = 0;
export const EARLY = 1;
export const LATE = 2;

/** A leader's year in equal buckets, and where in them a visit can get in another's way. */
export type Calendar = Readonly<{
  gap: number;
  buckets: number;
  /** The bucket of each day, and the first day of each bucket and one past the last. */
  bucketOf: Int32Array;
  first: Int32Array;
  /** FREE, EARLY, LATE, or both. */
  zone: Uint8Array;
}>;

/** Leaders with the same buckets and the same gap share the calendar. */
export class Calendars {
  private readonly known = new Map<string, Calendar>();

  constructor(private readonly days: number) {}

  of(parts: Pick<InstanceLeader, 'buckets' | 'parts'>, minGap: number): Calendar {
    const key = `${parts.parts?.join(' ') ?? parts.buckets} ${minGap}`;
    const known = this.known.get(key) ?? calendarOf(this.days, parts, Math.max(1, minGap));
    this.known.set(key, known);
    return known;
  }
}

function calendarOf(
  days: number,
  parts: Pick<InstanceLeader, 'buckets' | 'parts'>,
  gap: number,
): Calendar {
  const bucketOf = new Int32Array(days);
  const firsts: number[] = [];
  for (let day = 0; day < days; day += 1) {
    const bucket = bucketIn({ days }, parts, day);
    if (day === 0 || bucket !== bucketIn({ days }, parts, day - 1)) firsts.push(day);
    bucketOf[day] = firsts.length - 1;
  }
  const count = firsts.length;
  firsts.push(days);
  const zone = bucketOf.map((bucket, day) => {
    const isEarly = bucket > 0 && day < firsts[bucket]! - 1 + gap;
    const isLate = bucket < count - 1 && day > firsts[bucket + 1]! - gap;
    return Number(isEarly) * EARLY + Number(isLate) * LATE;
  });
  return {
    gap,
    buckets: count,
    bucketOf,
    first: Int32Array.from(firsts),
    zone: Uint8Array.from(zone),
  };
}
