import { Temporal } from 'temporal-polyfill';
import { weekKey, weekOf } from './hosting-week.ts';
import { localDayOf } from './local-hours.ts';

/** The first day of the calendar quarter of this day. */
export const quarterWith = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.with({ month: day.month - ((day.month - 1) % 3), day: 1 });

/** The first day of the quarter in which this moment falls at the site. */
export const quarterOf = (moment: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  quarterWith(localDayOf(moment, timeZone));

/** Both days included. */
export const lastDayOfQuarter = (quarter: Temporal.PlainDate): Temporal.PlainDate =>
  quarter.add({ months: 3 }).subtract({ days: 1 });

/** Under this name a team's quarter is locked; a Monday may be the first day of both. */
export const quarterKey = (teamId: string, quarter: Temporal.PlainDate | string): string =>
  `${teamId}/quarter/${quarter.toString()}`;

/** The week and the quarter in which a visit at this moment counts: what it locks and reserves. */
export function periodsOf(
  moment: Temporal.Instant,
  timeZone: string,
): Readonly<{ week: Temporal.PlainDate; quarter: Temporal.PlainDate }> {
  return { week: weekOf(moment, timeZone), quarter: quarterOf(moment, timeZone) };
}

export function periodKeys(teamId: string, moment: Temporal.Instant, timeZone: string): string[] {
  const { week, quarter } = periodsOf(moment, timeZone);
  return [weekKey(teamId, week), quarterKey(teamId, quarter)];
}
