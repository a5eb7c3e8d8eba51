import { Temporal } from 'temporal-polyfill';
import { isClosing, stageOf } from '../../promises/rules/stage.ts';
import type { AnswerKind } from '../../promises/rules/stage.ts';
import type { VisitState } from '../../visits/rules/visit.ts';

/** A share with what it was made of; no share of nothing. */
export type Rate = Readonly<{ numerator: number; denominator: number; rate: number | null }>;

/** How a leader's agreement stands; `missing` is what has neither taken place nor a date. */
export type Progress = Readonly<{
  adjustedNorm: number;
  done: number;
  confirmed: number;
  proposed: number;
  missing: number;
}>;

export type PromiseFacts = Readonly<{
  replyBy: Temporal.PlainDate;
  /** Oldest first; `answeredOn` is the date at the site. */
  answers: readonly Readonly<{
    kind: AnswerKind;
    busyUntil: Temporal.PlainDate | null;
    answeredOn: Temporal.PlainDate;
    /** By when it is answered anew, once a no of the team opened it again. */
    replyBy?: Temporal.PlainDate | null;
  }>[];
}>;

export function rateOf(numerator: number, denominator: number): Rate {
  return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}

/** Nothing counts as a visit until the host side has said that it happened. */
export function progressOf(
  adjustedNorm: number,
  visits: readonly Readonly<{ state: VisitState }>[],
): Progress {
  const inState = (state: VisitState): number =>
    visits.filter((visit) => visit.state === state).length;
  const [done, confirmed, proposed] = [inState('DONE'), inState('CONFIRMED'), inState('PROPOSED')];
  const missing = Math.max(0, adjustedNorm - done - confirmed);
  return { adjustedNorm, done, confirmed, proposed, missing };
}

/**
 * Leaders who keep what was agreed ÷ leaders of whom anything is expected. While the programme is
 * not closed a confirmed date counts too: then the rate says who is on course.
 */
export function rhythmRate(leaders: readonly Progress[], closed: boolean): Rate {
  const expected = leaders.filter(({ adjustedNorm }) => adjustedNorm > 0);
  const kept = expected.filter(
    ({ adjustedNorm, done, confirmed }) => done + (closed ? 0 : confirmed) >= adjustedNorm,
  );
  return rateOf(kept.length, expected.length);
}

/**
 * Promises answered in time ÷ promises whose day has come or whose answer has. "Busy" is an answer
 * until the date it names, and what the team opened again is due anew.
 */
export function answeredInTimeRate(
  promises: readonly PromiseFacts[],
  today: Temporal.PlainDate,
): Rate {
  const outcomes = promises.map((promise) => outcomeOf(promise, today));
  const inTime = outcomes.filter((outcome) => outcome === 'IN_TIME').length;
  const late = outcomes.filter((outcome) => outcome === 'LATE').length;
  return rateOf(inTime, inTime + late);
}

export function promisesOverdue(
  promises: readonly PromiseFacts[],
  today: Temporal.PlainDate,
): number {
  return promises.filter((promise) => stageOf(promise, today) === 'OVERDUE').length;
}

/** Look-backs within 48 hours ÷ visits done. */
export function reflectionWithin48h(
  visits: readonly Readonly<{ state: VisitState; lookedBack: 'IN_TIME' | 'LATE' | 'NOT' }>[],
): Rate {
  const done = visits.filter(({ state }) => state === 'DONE');
  return rateOf(done.filter(({ lookedBack }) => lookedBack === 'IN_TIME').length, done.length);
}

function outcomeOf(
  { replyBy, answers }: PromiseFacts,
  today: Temporal.PlainDate,
): 'IN_TIME' | 'LATE' | 'NOT_DUE_YET' {
  let due = replyBy;
  for (const answer of answers) {
    if (Temporal.PlainDate.compare(answer.answeredOn, due) > 0) return 'LATE';
    if (isClosing(answer)) return 'IN_TIME';
    due = answer.replyBy ?? answer.busyUntil ?? due;
  }
  if (Temporal.PlainDate.compare(due, today) < 0) return 'LATE';
  return answers.length > 0 ? 'IN_TIME' : 'NOT_DUE_YET';
}
