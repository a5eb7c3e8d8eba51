import { Temporal } from 'temporal-polyfill';
import { lastDayOfQuarter, quarterWith } from '../../teams/rules/hosting-quarter.ts';
import { localDayOf } from '../../teams/rules/local-hours.ts';
import type { Interval } from '../../teams/rules/local-hours.ts';
import { datesOf } from './rhythm.ts';
import type { PlanPart } from './plan.ts';
import type { Rhythm } from './rhythm.ts';

/** What a team had open in a quarter: a rhythm, or a shift on one day. */
export type Opened = Readonly<{
  rhythm: Rhythm;
  /** False: the shift was opened alone. */
  isSeries: boolean;
  capacity: number;
}>;

/** Thirteen weeks: as long as a quarter, and the same weekday. */
const WEEKS = 13;

export const quarterBefore = (quarter: Temporal.PlainDate): Temporal.PlainDate =>
  quarter.subtract({ months: 3 });

/**
 * The same in the quarter that begins on this day: a rhythm goes on as it was, also on the days on
 * which a holiday left a gap; a single shift comes back on its weekday thirteen weeks later.
 */
export function repeatedIn(quarter: Temporal.PlainDate, opened: readonly Opened[]): PlanPart[] {
  return opened.flatMap(({ rhythm, isSeries, capacity }) => {
    const next = isSeries ? goOn(rhythm, quarter) : later(rhythm, quarter);
    return next === null ? [] : [{ rhythm: next, capacity }];
  });
}

/** Every two weeks stays in step, because the rhythm begins on its own first date of the quarter. */
function goOn(rhythm: Rhythm, quarter: Temporal.PlainDate): Rhythm | null {
  const until = lastDayOfQuarter(quarter);
  const isWithin = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, quarter) >= 0;
  const [from] = datesOf({ ...rhythm, until }).filter(isWithin);
  return from === undefined ? null : { ...rhythm, from, until };
}

/** A quarter is thirteen weeks and a day or so: at its edges the shift stays a week nearer. */
function later(rhythm: Rhythm, quarter: Temporal.PlainDate): Rhythm | null {
  const days = [WEEKS, WEEKS + 1, WEEKS - 1].map((weeks) => rhythm.from.add({ weeks }));
  const day = days.find((one) => quarterWith(one).equals(quarter));
  return day === undefined ? null : { ...rhythm, from: day, until: day };
}

/** A shift that was opened alone, as a rhythm of one day. */
export function singleShift({ startsAt, endsAt }: Interval, timeZone: string): Rhythm {
  const day = localDayOf(startsAt, timeZone);
  return {
    from: day,
    until: day,
    every: 'WEEKLY',
    weekdays: [],
    weekOfMonth: null,
    fromTime: localTimeOf(startsAt, timeZone),
    untilTime: localTimeOf(endsAt, timeZone),
    skipSchoolHolidays: true,
  };
}

const localTimeOf = (moment: Temporal.Instant, timeZone: string): string =>
  moment.toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5);
