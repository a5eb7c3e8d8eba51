import { Temporal } from 'temporal-polyfill';
import type { Visit } from '../../visits/rules/visit.ts';

/** How many are shown; with fewer than three to offer, those there are. */
export const ALTERNATIVES = 6;
const ahead = { hours: 24 * 182 } as const;

/** From when on a visit could be held instead: later than planned, and never in the past. */
export function alternativesWithin(
  { startsAt }: Pick<Visit, 'startsAt'>,
  now: Temporal.Instant,
): Readonly<{ after: Temporal.Instant; until: Temporal.Instant }> {
  const after = startsAt !== null && Temporal.Instant.compare(startsAt, now) > 0 ? startsAt : now;
  return { after, until: after.add(ahead) };
}

/** What may still get another date: a visit to come, one without a date, one the host side cancelled. */
export const hasAlternatives = ({ state, cancelSide }: Visit): boolean =>
  state === 'PROPOSED' ||
  state === 'CONFIRMED' ||
  state === 'POSTPONED' ||
  (state === 'CANCELLED' && cancelSide === 'HOST');
