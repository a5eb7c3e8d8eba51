import { Temporal } from 'temporal-polyfill';
import { quarterWith } from './hosting-quarter.ts';
import type { PeriodLoad } from './hosting-week.ts';

/** Visits that a team can bear. */
export type HostingBudget = Readonly<{
  budgetPerWeek: number;
  /** Null: as many as the weeks allow. */
  budgetPerQuarter: number | null;
}>;

/** Nobody visits a team that can bear nobody, whatever the week. */
export const receivesNobody = ({ budgetPerWeek, budgetPerQuarter }: HostingBudget): boolean =>
  budgetPerWeek === 0 || budgetPerQuarter === 0;

const isFull = ({ booked, budget }: PeriodLoad): boolean => budget !== null && booked >= budget;

/**
 * The first week after `week` that still has room and begins in a quarter that has; a period without
 * a row has had no visits.
 */
export function nextFreeWeek(
  week: Temporal.PlainDate,
  loads: readonly PeriodLoad[],
): Temporal.PlainDate {
  const full = new Set(
    loads.filter(isFull).map(({ period, startsOn }) => `${period} ${startsOn.toString()}`),
  );
  const isFree = (monday: Temporal.PlainDate): boolean =>
    !full.has(`WEEK ${monday.toString()}`) &&
    !full.has(`QUARTER ${quarterWith(monday).toString()}`);
  let next = week.add({ weeks: 1 });
  while (!isFree(next)) next = next.add({ weeks: 1 });
  return next;
}

/** The first period in which more visits were agreed than the new budget allows. */
export function periodBeyond(
  { budgetPerWeek, budgetPerQuarter }: HostingBudget,
  loads: readonly PeriodLoad[],
): PeriodLoad | null {
  const most = { WEEK: budgetPerWeek, QUARTER: budgetPerQuarter ?? Infinity };
  const beyond = loads.filter(({ period, booked }) => booked > most[period]);
  return beyond.sort((a, b) => Temporal.PlainDate.compare(a.startsOn, b.startsOn))[0] ?? null;
}
