import type { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '../../programmes/rules/working-days.ts';
import type { Holidays } from '../../programmes/rules/working-days.ts';

const HOUR_OF_REMINDER = '16:00';

/** The last working day before the visit, at four in the afternoon on the clock of the site. */
export function remindAt(
  startsAt: Temporal.Instant,
  timeZone: string,
  holidays: Holidays,
): Temporal.Instant {
  const visitDay = startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  return addWorkingDays(visitDay, -1, holidays)
    .toZonedDateTime({ timeZone, plainTime: HOUR_OF_REMINDER })
    .toInstant();
}
