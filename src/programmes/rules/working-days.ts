import type { Temporal } from 'temporal-polyfill';

/** Public holidays as ISO dates, of the country where the days are counted. */
export type Holidays = ReadonlySet<string>;

const SATURDAY = 6;
const DAYS = 7;

export function isWorkingDay(day: Temporal.PlainDate, holidays: Holidays): boolean {
  return day.dayOfWeek < SATURDAY && !holidays.has(day.toString());
}

/** The day that many working days later, or earlier when negative; zero leaves the day as it is. */
export function addWorkingDays(
  day: Temporal.PlainDate,
  count: number,
  holidays: Holidays,
): Temporal.PlainDate {
  const plain = day.add({ days: daysOverWeekends(day.dayOfWeek, count) });
  // Nearly always no holiday lies between, and steps of one day are slow for many visits.
  if (count === 0 || !hasHoliday(holidays, day, plain)) return plain;
  const step = Math.sign(count);
  let left = Math.abs(count);
  let current = day;
  while (left > 0) {
    current = current.add({ days: step });
    if (isWorkingDay(current, holidays)) left -= 1;
  }
  return current;
}

/** How many days so many working days are, from this day of the week on. */
function daysOverWeekends(dayOfWeek: number, count: number): number {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let days = 0;
  while (left > 0) {
    days += step;
    const reached = (((dayOfWeek - 1 + days) % DAYS) + DAYS) % DAYS;
    if (reached + 1 < SATURDAY) left -= 1;
  }
  return days;
}

/** ISO dates are in order as they are written. */
function hasHoliday(holidays: Holidays, one: Temporal.PlainDate, other: Temporal.PlainDate) {
  const [from = '', until = ''] = [one.toString(), other.toString()].sort();
  for (const holiday of holidays) if (from <= holiday && holiday <= until) return true;
  return false;
}

/** The same time on the clock at the site, that many working days later or earlier. */
export function shiftByWorkingDays(
  moment: Temporal.Instant,
  count: number,
  site: Readonly<{ timeZone: string; holidays: Holidays }>,
): Temporal.Instant {
  const local = moment.toZonedDateTimeISO(site.timeZone);
  const day = addWorkingDays(local.toPlainDate(), count, site.holidays);
  return day
    .toZonedDateTime({ timeZone: site.timeZone, plainTime: local.toPlainTime() })
    .toInstant();
}
