import type { Visit, VisitState } from './visit.ts';

/**
 * What a visit means for the dates that its leader still needs. It STANDS: no other date is needed for
 * it. It goes on and NEEDS_A_DATE. It came to nothing, and another date is needed: NOT_THEN once more,
 * or at any moment, because it is OVER.
 */
type Bearing = 'STANDS' | 'NEEDS_A_DATE' | 'NOT_THEN' | 'OVER';

const byState: Readonly<Record<Exclude<VisitState, 'DECLINED'>, Bearing>> = {
  PROPOSED: 'STANDS',
  CONFIRMED: 'STANDS',
  DONE: 'STANDS',
  POSTPONED: 'NEEDS_A_DATE',
  CANCELLED: 'NOT_THEN',
  // Nobody came: an attempt is not a visit.
  MISSED: 'OVER',
  // Nothing counts until the host side confirms it.
  LOGGED: 'OVER',
};

/** Of a visit as it is now; who did not answer in time did not say no to that moment. */
export function bearingOf({ state, declineCause }: Pick<Visit, 'state' | 'declineCause'>): Bearing {
  if (state !== 'DECLINED') return byState[state];
  return declineCause === 'EXPIRED' ? 'OVER' : 'NOT_THEN';
}

type Alike<V, D> = (visit: V, date: D) => boolean;

/**
 * Which of these dates is for which visit that has none: by the first likeness all that can be paired,
 * by the next what is left. Of equal dates the first.
 */
export function datesFor<V, D>(
  visits: readonly V[],
  dates: readonly D[],
  likenesses: readonly Alike<V, D>[],
): ReadonlyMap<D, V> {
  const pairs = new Map<D, V>();
  const paired = new Set<V>();
  for (const isAlike of likenesses) {
    for (const visit of visits.filter((one) => !paired.has(one))) {
      const date = dates.find((one) => !pairs.has(one) && isAlike(visit, one));
      if (date === undefined) continue;
      pairs.set(date, visit);
      paired.add(visit);
    }
  }
  return pairs;
}

type Place = Readonly<{ teamId: string; visitTypeId: string }>;

export const isSameTeam = (one: Place, other: Place): boolean => one.teamId === other.teamId;
export const isSameType = (one: Place, other: Place): boolean =>
  one.visitTypeId === other.visitTypeId;
export const isAny = (): boolean => true;
