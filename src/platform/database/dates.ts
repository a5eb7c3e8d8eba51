import { Temporal } from 'temporal-polyfill';

/** The database's edge: Prisma speaks `Date`, everything else speaks Temporal. */
export const toDate = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);
export const toInstant = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** A calendar date is kept as midnight UTC, whatever the site's zone. */
export const dateOnly = (day: Temporal.PlainDate): Date => new Date(`${day.toString()}T00:00:00Z`);
export const toPlainDate = (date: Date): Temporal.PlainDate =>
  new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
