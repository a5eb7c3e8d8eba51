import { Temporal } from 'temporal-polyfill';
import { localDayOf } from './local-hours.ts';

/** How many visits one week of a team holds, against what it can bear. */
export type WeekLoad = Readonly<{ startsOn: Temporal.PlainDate; booked: number; budget: number }>;

/** The Monday of the ISO week in which this moment falls at the site. */
export function weekOf(moment: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  const day = localDayOf(moment, timeZone);
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** Under this name a team's week is locked. */
export const weekKey = (teamId: string, week: Temporal.PlainDate): string =>
  `${teamId}/${week.toString()}`;

/** The first week after `week` that still has room; a week without a row has had no visits. */
export function nextFreeWeek(
  week: Temporal.PlainDate,
  loads: readonly WeekLoad[],
): Temporal.PlainDate {
  const full = new Set(
    loads
      .filter(({ booked, budget }) => booked >= budget)
      .map(({ startsOn }) => startsOn.toString()),
  );
  let next = week.add({ weeks: 1 });
  while (full.has(next.toString())) next = next.add({ weeks: 1 });
  return next;
}

/** The first week in which more visits were agreed than the new budget allows. */
export const weekBeyond = (budget: number, loads: readonly WeekLoad[]): WeekLoad | null =>
  loads
    .filter(({ booked }) => booked > budget)
    .sort((a, b) => Temporal.PlainDate.compare(a.startsOn, b.startsOn))[0] ?? null;
