import { Temporal } from 'temporal-polyfill';

export const ITEMS = [1, 2, 3, 4] as const;
export const VALUES = [1, 2, 3, 4, 5] as const;

/** How often one value was given to one item, and the number of it that may be shown. */
export type Tally = Readonly<{ item: number; value: number; count: number; released: number }>;

export type Figure = Readonly<{ n: number; means: readonly number[] }>;

/** Opinions show from five answers on, and then in steps of five: no step can be one person's. */
const STEP = 5;

/** What the twenty tallies of a visit type and quarter become with one more host's four values. */
export function withAnswer(tallies: readonly Tally[], values: readonly number[]): Tally[] {
  const counted = tallies.map((tally) => ({
    ...tally,
    count: tally.count + (values[tally.item - 1] === tally.value ? 1 : 0),
  }));
  const n = sum(ofItem(counted, 1).map(({ count }) => count));
  return n % STEP === 0 ? counted.map((tally) => ({ ...tally, released: tally.count })) : counted;
}

/** The one thing that is ever shown; null while fewer than five have answered. */
export function figure(tallies: readonly Tally[]): Figure | null {
  const n = sum(ofItem(tallies, 1).map(({ released }) => released));
  if (n < STEP) return null;
  const means = ITEMS.map(
    (item) => sum(ofItem(tallies, item).map(({ value, released }) => value * released)) / n,
  );
  return { n, means };
}

/** The first day of the quarter in which a visit began, by the clock at the site. */
export function quarterOf(startsAt: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  const day = startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  return quarterStart(day);
}

/** The quarters of a programme that have begun, oldest first. */
export function quartersOf(
  programme: Readonly<{ startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }>,
  today: Temporal.PlainDate,
): Temporal.PlainDate[] {
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

function quarterStart(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ month: day.month - ((day.month - 1) % 3), day: 1 });
}

const ofItem = (tallies: readonly Tally[], item: number): Tally[] =>
  tallies.filter((tally) => tally.item === item);
const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
