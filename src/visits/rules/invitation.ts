import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import { whyNot } from './lifecycle.ts';
import type { Visit } from './visit.ts';

export type Answer = Readonly<{ accept: readonly string[]; decline: readonly string[] }>;
export type AnswerPlan = Readonly<{
  objection: RefusalCode | null;
  accept: readonly Visit[];
  decline: readonly Visit[];
}>;

/**
 * What an answer to an invitation changes: all or nothing. What was answered the same way before is
 * left out, so that pressing again changes nothing.
 */
export function planAnswer(
  visits: readonly Visit[],
  answer: Answer,
  now: Temporal.Instant,
): AnswerPlan {
  const named = [...answer.accept, ...answer.decline];
  const unknown = named.some((id) => !visits.some((visit) => visit.id === id));
  if (unknown || new Set(named).size !== named.length) return nothing('NOT_FOUND');
  const accept = visits.filter(({ id }) => answer.accept.includes(id)).filter(isNotYetAccepted);
  const decline = visits.filter(({ id }) => answer.decline.includes(id)).filter(isNotYetDeclined);
  const [objection] = [
    ...accept.map((visit) => whyNot('ACCEPT', visit, now)),
    ...decline.map((visit) => whyNot('DECLINE', visit, now)),
  ].filter((code) => code !== null);
  return objection === undefined ? { objection: null, accept, decline } : nothing(objection);
}

const nothing = (objection: RefusalCode): AnswerPlan => ({ objection, accept: [], decline: [] });

/** Whoever said yes and has been there since said yes all the same. */
export const isNotYetAccepted = ({ state }: Visit): boolean =>
  state !== 'CONFIRMED' && state !== 'DONE';

export const isNotYetDeclined = ({ state, declineCause }: Visit): boolean =>
  state !== 'DECLINED' || declineCause !== 'NO';

/** The link works until the last visit behind it has ended: the one for November still in November. */
export function isLinkAlive(visits: readonly Visit[], now: Temporal.Instant): boolean {
  return visits.some(({ endsAt }) => endsAt === null || Temporal.Instant.compare(now, endsAt) < 0);
}
