import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import { whyNot } from './lifecycle.ts';
import type { Visit } from './visit.ts';

export const exchangeStates = {
  ASKED: 'ASKED',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
  LAPSED: 'LAPSED',
} as const;
export type ExchangeState = keyof typeof exchangeStates;

/** One leader asks another: stand in for me, or, with another visit, swap with me. */
export type Exchange = Readonly<{
  id: string;
  visitId: string;
  otherVisitId: string | null;
  /** Who is asked. */
  personId: string;
  state: ExchangeState;
  askedAt: Temporal.Instant;
  answerBy: Temporal.Instant;
  /** When the colleague said yes or no. */
  answeredAt: Temporal.Instant | null;
}>;

/** Three days to answer, and never beyond the start of either visit. */
export const PATIENCE = { hours: 72 } as const;

export function exchangeAnswerBy(
  visits: readonly Pick<Visit, 'startsAt'>[],
  now: Temporal.Instant,
): Temporal.Instant {
  const ends = visits.map(({ startsAt }) => startsAt).filter((moment) => moment !== null);
  const [first = now] = [now.add(PATIENCE), ...ends].sort((a, b) => Temporal.Instant.compare(a, b));
  return first;
}

/** Without an answer in time the question has lapsed, also when nobody has written that down yet. */
export function asOfNow<E extends Pick<Exchange, 'state' | 'answerBy'>>(
  exchange: E,
  now: Temporal.Instant,
): E {
  const isLate = Temporal.Instant.compare(exchange.answerBy, now) <= 0;
  return exchange.state === 'ASKED' && isLate ? { ...exchange, state: 'LAPSED' } : exchange;
}

export function whyNotAnswerable(exchange: Exchange, now: Temporal.Instant): RefusalCode | null {
  const { state } = asOfNow(exchange, now);
  if (state === 'LAPSED') return 'EXCHANGE_LAPSED';
  return state === 'ASKED' ? null : 'WRONG_STATE';
}

/** Both visits have to be ahead still, and of two different leaders. */
export function whyNotExchange(
  visit: Visit,
  other: Visit | null,
  now: Temporal.Instant,
): RefusalCode | null {
  const objection = whyNot(other === null ? 'ASK_STAND_IN' : 'ASK_SWAP', visit, now);
  if (objection !== null || other === null) return objection;
  if (other.personId === visit.personId) return 'EXCHANGE_WITH_ONESELF';
  return whyNot('ASK_SWAP', other, now);
}
