import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import { isClosing } from './stage.ts';
import type { AnswerKind, GivenAnswer } from './stage.ts';

/** What a member says of an answer that calls something done. */
export const confirmations = { YES: 'YES', PARTLY: 'PARTLY', NO: 'NO' } as const;
export type Confirmation = keyof typeof confirmations;

/** All that anybody is told of what the members said: neither how many nor who. */
export const outcomes = { OPEN: 'OPEN', NOTICED: 'NOTICED', REOPENED: 'REOPENED' } as const;
export type Outcome = keyof typeof outcomes;

/** Days in which the team is asked before an outcome is told. */
export const DAYS_OF_ASKING = 14;

/** Days for which a member finds the question; who answers its link later still counts. */
export const DAYS_OPEN = 90;

type Answered = Readonly<{
  kind: AnswerKind;
  answeredAt: Temporal.Instant;
  replyBy?: Temporal.PlainDate | null;
  yes: number;
  no: number;
}>;

/** Of an answer given at `answeredAt`, the first moment at which the team is asked. */
export const askedFrom = (answeredAt: Temporal.Instant, afterDays: number): Temporal.Instant =>
  answeredAt.add({ hours: afterDays * 24 });

/**
 * That something was noticed is told on one day for all, the one on which the days of asking end,
 * whenever somebody said so: the moment of a change would tell who was there.
 */
export function outcomeOf(answer: Answered, toldUntil: Temporal.Instant): Outcome | null {
  if (answer.kind !== 'DONE') return null;
  if (answer.replyBy) return 'REOPENED';
  const isTold = Temporal.Instant.compare(answer.answeredAt, toldUntil) <= 0;
  return isTold && answer.yes > 0 && answer.no === 0 ? 'NOTICED' : 'OPEN';
}

/** A question stands from the day it is asked for as long as the answer is the promise's last. */
export function whyNotConfirm(
  { answers, index, answeredAt }: Asked,
  afterDays: number,
  now: Temporal.Instant,
): RefusalCode | null {
  const isLast = index === answers.length - 1;
  if (answers[index]?.kind !== 'DONE' || !isLast) return 'CONFIRMATION_CLOSED';
  const isAsked = Temporal.Instant.compare(askedFrom(answeredAt, afterDays), now) <= 0;
  return isAsked ? null : 'CONFIRMATION_NOT_ASKED';
}

/** A promise's answers, oldest first, and which of them is meant. */
export type Asked = Readonly<{
  answers: readonly GivenAnswer[];
  index: number;
  answeredAt: Temporal.Instant;
}>;

/** The first no opens the promise again; those after it add nothing to that. */
export const reopens = (given: Confirmation, answer: GivenAnswer): boolean =>
  given === 'NO' && isClosing(answer);
