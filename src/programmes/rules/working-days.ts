import type { Temporal } from 'temporal-polyfill';

/** Public holidays as ISO dates, of the country where the days are counted. */
export type Holidays = ReadonlySet<string>;

const SATURDAY = 6;

export function isWorkingDay(day: Temporal.PlainDate, holidays: Holidays): boolean {
  return day.dayOfWeek < SATURDAY && !holidays.has(day.toString());
}

/** The day that many working days later, or earlier when negative; zero leaves the day as it is. */
export function addWorkingDays(
  day: Temporal.PlainDate,
  count: number,
  holidays: Holidays,
): Temporal.PlainDate {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let current = day;
  while (left > 0) {
    current = current.add({ days: step });
    if (isWorkingDay(current, holidays)) left -= 1;
  }
  return current;
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
