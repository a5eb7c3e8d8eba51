import { Temporal } from 'temporal-polyfill';
import { localDayOf } from './local-hours.ts';

/** How many visits a week or a quarter of a team holds, against what it can bear. */
export type PeriodLoad = Readonly<{
  period: 'WEEK' | 'QUARTER';
  /** A Monday, or the first day of the quarter. */
  startsOn: Temporal.PlainDate;
  booked: number;
  /** Null: counted, not bounded. */
  budget: number | null;
}>;

/** The Monday of the ISO week in which this moment falls at the site. */
export function weekOf(moment: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  const day = localDayOf(moment, timeZone);
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** Under this name a team's week is locked. */
export const weekKey = (teamId: string, week: Temporal.PlainDate | string): string =>
  `${teamId}/${week.toString()}`;
