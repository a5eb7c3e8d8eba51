import { Temporal } from 'temporal-polyfill';
import { quarterOf } from '../../teams/rules/hosting-quarter.ts';
import type { Visit } from '../../visits/rules/visit.ts';
import { APART, weights } from './weights.ts';

/** How many are shown; with fewer than three to offer, those there are. */
const ALTERNATIVES = 6;
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

/**
 * The moments that suit the rest of the visitor's year best, by the points of the planner: a quarter
 * without another visit, and no other visit near. Of those that are equal the earliest; told in the
 * order of their dates.
 */
export function bestMoments<Moment extends Readonly<{ startsAt: Temporal.Instant }>>(
  moments: readonly Moment[],
  others: readonly Temporal.Instant[],
  timeZone: string,
): Moment[] {
  const quarters = new Set(others.map((other) => quarterOf(other, timeZone).toString()));
  const isNear = (at: Temporal.Instant) => (other: Temporal.Instant) =>
    Math.abs(other.until(at).total('hours')) < APART * HOURS_A_DAY;
  const points = ({ startsAt }: Moment): number =>
    weights.crowd * Number(quarters.has(quarterOf(startsAt, timeZone).toString())) +
    weights.shortfall * Number(others.some(isNear(startsAt)));
  const ranked = moments.map((moment) => ({ moment, points: points(moment) }));
  return ranked
    .sort((a, b) => a.points - b.points || compare(a.moment, b.moment))
    .slice(0, ALTERNATIVES)
    .map(({ moment }) => moment)
    .sort(compare);
}

const HOURS_A_DAY = 24;
const compare = (
  a: Readonly<{ startsAt: Temporal.Instant }>,
  b: Readonly<{ startsAt: Temporal.Instant }>,
): number => Temporal.Instant.compare(a.startsAt, b.startsAt);
