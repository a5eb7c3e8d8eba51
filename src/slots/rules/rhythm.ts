import { Temporal } from 'temporal-polyfill';

export const rhythmKinds = {
  WEEKLY: 'WEEKLY',
  EVERY_TWO_WEEKS: 'EVERY_TWO_WEEKS',
  MONTHLY: 'MONTHLY',
} as const;
export type RhythmKind = keyof typeof rhythmKinds;

export const weeksOfMonth = {
  FIRST: 'FIRST',
  SECOND: 'SECOND',
  THIRD: 'THIRD',
  FOURTH: 'FOURTH',
  LAST: 'LAST',
} as const;
export type WeekOfMonth = keyof typeof weeksOfMonth;

/** A shift in local time at the site, on the given weekdays (1 is Monday; none means every day). */
export type Rhythm = Readonly<{
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  every: RhythmKind;
  weekdays: readonly number[];
  /** Which of its weekdays in the month, "the second Tuesday"; of a monthly rhythm only. */
  weekOfMonth: WeekOfMonth | null;
  fromTime: string;
  untilTime: string;
  skipSchoolHolidays: boolean;
}>;

type Dates = Pick<Rhythm, 'from' | 'until' | 'every' | 'weekdays' | 'weekOfMonth'>;

/** From the first to the last day, in order, as the calendar alone says. */
export function datesOf({
  from,
  until,
  every,
  weekdays,
  weekOfMonth,
}: Dates): Temporal.PlainDate[] {
  const { days } = from.until(until, { largestUnit: 'days' });
  const all = Array.from({ length: Math.max(0, days + 1) }, (_, at) => from.add({ days: at }));
  const dates = all.filter((day) => weekdays.length === 0 || weekdays.includes(day.dayOfWeek));
  if (every === 'MONTHLY') return dates.filter((day) => isIn(weekOfMonth, day));
  return every === 'WEEKLY' ? dates : everyOtherWeek(dates);
}

/** Counted from the week in which the first date falls, so that the first date always counts. */
function everyOtherWeek(dates: readonly Temporal.PlainDate[]): Temporal.PlainDate[] {
  const [first] = dates;
  if (first === undefined) return [];
  const monday = mondayOf(first);
  return dates.filter((day) => {
    const { weeks } = monday.until(mondayOf(day), { largestUnit: 'weeks' });
    return weeks % 2 === 0;
  });
}

const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.subtract({ days: day.dayOfWeek - 1 });

const order: readonly WeekOfMonth[] = ['FIRST', 'SECOND', 'THIRD', 'FOURTH'];

/** The fifth of its weekdays in a month is the last one only. */
function isIn(week: WeekOfMonth | null, day: Temporal.PlainDate): boolean {
  if (week === 'LAST') return day.day + 7 > day.daysInMonth;
  return order[Math.floor((day.day - 1) / 7)] === week;
}
