import type { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '../../programmes/rules/working-days.ts';
import type { Holidays } from '../../programmes/rules/working-days.ts';

const WORKING_DAYS_BEFORE = -5;
const HOUR_OF_BRIEF = '09:00';

/** Five working days before the visit, at nine in the morning on the clock of the site. */
export function briefAt(
  startsAt: Temporal.Instant,
  { timeZone, holidays }: Readonly<{ timeZone: string; holidays: Holidays }>,
): Temporal.Instant {
  const visitDay = startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  return addWorkingDays(visitDay, WORKING_DAYS_BEFORE, holidays)
    .toZonedDateTime({ timeZone, plainTime: HOUR_OF_BRIEF })
    .toInstant();
}
