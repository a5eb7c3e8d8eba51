import type { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import { holdsOne } from './access.ts';
import type { Relations } from './access.ts';
import { isReached } from './lifecycle.ts';
import type { Visit } from './visit.ts';

/** So long after the end the card is still there, and so long something is counted late. */
const CARD_ENDS = { hours: 12 } as const;
const COUNT_ENDS = { hours: 6 } as const;
/** More than one visit can bring. */
export const MOST_DECLINED = 99;

/** The card is for whoever goes. */
export const maySeeDayCard = (relations: Relations): boolean => holdsOne(['SELF'], relations);

/** From the yes of both sides on, so that it can be on the phone before the coverage ends. */
export function whyNoDayCard(visit: Visit, now: Temporal.Instant): RefusalCode | null {
  const isAgreed = visit.state === 'CONFIRMED' || visit.state === 'DONE';
  if (!isAgreed || visit.endsAt === null) return 'WRONG_STATE';
  return isReached(visit.endsAt.add(CARD_ENDS), now) ? 'LINK_EXPIRED' : null;
}

/** Only while one is there, and for some hours after: whoever counts later no longer knows. */
export function whyNotCount(visit: Visit, now: Temporal.Instant): RefusalCode | null {
  const isOn = visit.state === 'CONFIRMED' || visit.state === 'DONE';
  if (!isOn || visit.startsAt === null || visit.endsAt === null) return 'WRONG_STATE';
  if (!isReached(visit.startsAt, now)) return 'COUNT_NOT_YET';
  return isReached(visit.endsAt.add(COUNT_ENDS), now) ? 'COUNT_TOO_LATE' : null;
}

/** How many customers would rather not, on average over so many visits. */
export type DeclinedRate = Readonly<{ visits: number; perVisit: number }>;

/** Released in steps, so that no difference between two releases tells of one visit. */
const STEP = 5;

/** Over the earliest visits, in steps of five; null below five. */
export function declinedRate(countsByEnd: readonly number[]): DeclinedRate | null {
  const visits = countsByEnd.length - (countsByEnd.length % STEP);
  if (visits === 0) return null;
  const total = countsByEnd.slice(0, visits).reduce((sum, count) => sum + count, 0);
  return { visits, perVisit: Math.round((total / visits) * 10) / 10 };
}
