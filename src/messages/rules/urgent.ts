import { Temporal } from 'temporal-polyfill';
import type { Visit } from '../../visits/rules/visit.ts';

type Known = Readonly<{ visit: Visit; timeZone: string }>;

/** The host side called it off on the day itself or the day before: somebody may be on the way. */
export function isCalledOffUrgently({ visit, timeZone }: Known): boolean {
  const { state, cancelSide, startsAt, endsAt, changedAt } = visit;
  if (state !== 'CANCELLED' || cancelSide !== 'HOST') return false;
  return isSoon(startsAt, changedAt, timeZone) && isAfter(endsAt, changedAt);
}

/** The team moved it away from today or tomorrow, or to there. */
export function isRetimedUrgently({ visit, timeZone }: Known): boolean {
  const { state, retimedFrom, startsAt, changedAt } = visit;
  if (state !== 'CONFIRMED' || retimedFrom === null) return false;
  return isSoon(retimedFrom, changedAt, timeZone) || isSoon(startsAt, changedAt, timeZone);
}

/** Today or tomorrow on the calendar of the site. */
function isSoon(
  moment: Temporal.Instant | null,
  seenFrom: Temporal.Instant,
  timeZone: string,
): boolean {
  if (moment === null) return false;
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate();
  return Temporal.PlainDate.compare(day(moment), day(seenFrom).add({ days: 1 })) <= 0;
}

const isAfter = (moment: Temporal.Instant | null, other: Temporal.Instant): boolean =>
  moment !== null && Temporal.Instant.compare(moment, other) > 0;
