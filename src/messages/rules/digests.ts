import type { Temporal } from 'temporal-polyfill';
import type { Occasion } from './occasion.ts';

/** The week or month that a digest looks at, and for how long it is of use. */
export type Period = Readonly<{
  /** 202647: week 47 of 2026. 202611: November 2026. */
  number: number;
  from: Temporal.PlainDate;
  /** First day that no longer belongs to it. */
  until: Temporal.PlainDate;
}>;

export function weekAround(day: Temporal.PlainDate): Period {
  const from = day.subtract({ days: day.dayOfWeek - 1 });
  const number = (day.yearOfWeek ?? day.year) * 100 + (day.weekOfYear ?? 0);
  return { number, from, until: from.add({ days: 7 }) };
}

/** The month before the one of this day: what a monthly digest looks back on. */
export function monthBefore(day: Temporal.PlainDate): Period {
  const until = day.with({ day: 1 });
  const from = until.subtract({ months: 1 });
  return { number: from.year * 100 + from.month, from, until };
}

export type DigestKind = 'TEAM_DIGEST' | 'HR_DIGEST' | 'SPONSOR_DIGEST';

/** From the first midnight of the week until its end; of a month, through the month that follows. */
export function digest(
  kind: DigestKind,
  subjectId: string,
  recipientId: string,
  { period, timeZone }: Readonly<{ period: Period; timeZone: string }>,
): Occasion {
  const isWeekly = kind === 'TEAM_DIGEST';
  const begins = isWeekly ? period.from : period.until;
  const ends = isWeekly ? period.until : period.until.add({ months: 1 });
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant();
  return {
    key: { kind, subjectId, revision: period.number, recipientId },
    times: () => ({ dueAt: midnight(begins), usefulUntil: midnight(ends) }),
  };
}

/** The smallest group of which a mail tells a share; a mail travels further than a page. */
const SMALLEST_GROUP = 5;

/** The share in whole percents; null for a group that is too small to tell of. */
export function percentOf({
  numerator,
  denominator,
}: Readonly<{ numerator: number; denominator: number }>): number | null {
  return denominator < SMALLEST_GROUP ? null : Math.round((100 * numerator) / denominator);
}
