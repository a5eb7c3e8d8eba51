import { Temporal } from 'temporal-polyfill';

/** Both days included. */
type Days = Readonly<{ from: Temporal.PlainDate; until: Temporal.PlainDate }>;

/** Whether no visit, and so nothing about one, is expected of somebody on this day. */
export const isExempt = (exemptions: readonly Days[], day: Temporal.PlainDate): boolean =>
  exemptions.some(
    ({ from, until }) =>
      Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0,
  );
