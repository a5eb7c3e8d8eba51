import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, isWorkingDay } from '../../programmes/rules/working-days.ts';
import type { Holidays } from '../../programmes/rules/working-days.ts';

/** When somebody works, as far as we may assume: the same hours on every working day. */
export type WorkingHours = Readonly<{
  /** IANA name. */
  timeZone: string;
  holidays: Holidays;
  /** On the clock of the reader; `until` is the first moment that is outside. */
  from: Temporal.PlainTime;
  until: Temporal.PlainTime;
}>;

export const dayOfReader = (
  moment: Temporal.Instant,
  { timeZone }: Pick<WorkingHours, 'timeZone'>,
): Temporal.PlainDate => moment.toZonedDateTimeISO(timeZone).toPlainDate();

export function isWithin(moment: Temporal.Instant, hours: WorkingHours): boolean {
  const local = moment.toZonedDateTimeISO(hours.timeZone);
  const time = local.toPlainTime();
  return (
    isWorkingDay(local.toPlainDate(), hours.holidays) &&
    Temporal.PlainTime.compare(hours.from, time) <= 0 &&
    Temporal.PlainTime.compare(time, hours.until) < 0
  );
}

/** The first moment from this one on at which the reader works. */
export function nextWithin(moment: Temporal.Instant, hours: WorkingHours): Temporal.Instant {
  if (isWithin(moment, hours)) return moment;
  const local = moment.toZonedDateTimeISO(hours.timeZone);
  const today = local.toPlainDate();
  const isEarly = Temporal.PlainTime.compare(local.toPlainTime(), hours.from) < 0;
  const isToday = isEarly && isWorkingDay(today, hours.holidays);
  return opening(isToday ? today : addWorkingDays(today, 1, hours.holidays), hours);
}

/** The beginning of the next working day after the one of this moment. */
export const nextDayWithin = (moment: Temporal.Instant, hours: WorkingHours): Temporal.Instant =>
  opening(addWorkingDays(dayOfReader(moment, hours), 1, hours.holidays), hours);

const opening = (day: Temporal.PlainDate, { timeZone, from }: WorkingHours): Temporal.Instant =>
  day.toZonedDateTime({ timeZone, plainTime: from }).toInstant();
