import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import type { Visit, VisitState } from '../../visits/rules/visit.ts';
import { isLate } from './look-back.ts';

export const NOTES_PER_VISIT = 200;

const states: readonly VisitState[] = ['CONFIRMED', 'DONE'];

/** A device whose clock runs ahead wrote it now at the latest. */
export function writtenBy(device: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(device, now) > 0 ? now : device;
}

/**
 * Notes are written from the day before the visit, at the site, until a look-back is late. What counts
 * is when one wrote, not when the device found a connection again.
 */
export function whyNotNote(
  { state, startsAt, endsAt }: Pick<Visit, 'state' | 'startsAt' | 'endsAt'>,
  writtenAt: Temporal.Instant,
  timeZone: string,
): RefusalCode | null {
  if (!states.includes(state)) return 'WRONG_STATE';
  if (startsAt === null || endsAt === null) return 'VISIT_NOT_DONE';
  const dayBefore = startsAt.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 });
  const from = dayBefore.toZonedDateTime(timeZone).toInstant();
  const isEarly = Temporal.Instant.compare(writtenAt, from) < 0;
  return isEarly || isLate(endsAt, writtenAt) ? 'NOTE_NOT_NOW' : null;
}
