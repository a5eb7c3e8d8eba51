import { Temporal } from 'temporal-polyfill';
import { isReleased, isShown } from './suppression.ts';

export const ITEMS = [1, 2, 3, 4] as const;
export const VALUES = [1, 2, 3, 4, 5] as const;

/** How often one value was given to one item. */
export type Tally = Readonly<{ item: number; value: number; count: number }>;

/** What waits for its release, and what was released before. */
export type Cell = Readonly<{ waiting: readonly Tally[]; released: readonly Tally[] }>;

export type Figure = Readonly<{ n: number; means: readonly number[] }>;

/** All twenty, also those that nobody gave: a missing one would tell something. */
export const nothing: readonly Tally[] = ITEMS.flatMap((item) =>
  VALUES.map((value) => ({ item, value, count: 0 })),
);

/** What a visit type and quarter become with one more host's four values. */
export function withAnswer(cell: Cell, values: readonly number[], k: number): Cell {
  const waiting = cell.waiting.map((tally) => ({
    ...tally,
    count: tally.count + (values[tally.item - 1] === tally.value ? 1 : 0),
  }));
  if (!isReleased(answersIn(waiting), k)) return { ...cell, waiting };
  return { waiting: nothing, released: sumOf(cell.released, waiting) };
}

/** The one thing that is ever shown; null while fewer than `k` answers were released. */
export function figure(tallies: readonly Tally[], k: number): Figure | null {
  const n = answersIn(tallies);
  if (!isShown(n, k)) return null;
  const means = ITEMS.map(
    (item) => sum(ofItem(tallies, item).map(({ value, count }) => value * count)) / n,
  );
  return { n, means };
}

/** The first day of the quarter in which a visit began, by the clock at the site. */
export function quarterOf(startsAt: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  const day = startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  return quarterStart(day);
}

type Period = Readonly<{ startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }>;

/** The quarters of a programme that have begun, oldest first. */
export function quartersOf(programme: Period, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const isOver = Temporal.PlainDate.compare(programme.endsOn, today) < 0;
  const last = isOver ? programme.endsOn : today;
  const quarters: Temporal.PlainDate[] = [];
  let quarter = quarterStart(programme.startsOn);
  while (Temporal.PlainDate.compare(quarter, last) <= 0) {
    quarters.push(quarter);
    quarter = quarter.add({ months: 3 });
  }
  return quarters;
}

/** Two programmes may share a quarter, and both show it. */
export function liesIn(quarter: Temporal.PlainDate, { startsOn, endsOn }: Period): boolean {
  const after = quarter.add({ months: 3 });
  return (
    Temporal.PlainDate.compare(startsOn, after) < 0 &&
    Temporal.PlainDate.compare(quarter, endsOn) <= 0
  );
}

/** Every answer gives one value to each item. */
const answersIn = (tallies: readonly Tally[]): number =>
  sum(ofItem(tallies, 1).map(({ count }) => count));

function sumOf(some: readonly Tally[], more: readonly Tally[]): Tally[] {
  const countIn = (tallies: readonly Tally[], { item, value }: Tally): number =>
    tallies.find((tally) => tally.item === item && tally.value === value)?.count ?? 0;
  return nothing.map((tally) => ({
    ...tally,
    count: countIn(some, tally) + countIn(more, tally),
  }));
}

function quarterStart(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ month: day.month - ((day.month - 1) % 3), day: 1 });
}

const ofItem = (tallies: readonly Tally[], item: number): Tally[] =>
  tallies.filter((tally) => tally.item === item);
const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
