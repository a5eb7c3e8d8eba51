import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import { isClosing, sinceOpened } from './stage.ts';
import type { AnswerKind, GivenAnswer } from './stage.ts';

export type NewAnswer = Readonly<{
  kind: AnswerKind;
  text: string;
  busyUntil: Temporal.PlainDate | null;
}>;

/** A reason shorter than this explains nothing; the database holds the same line. */
export const SHORTEST_REASON = 20;

const MOST_BUSY_ANSWERS = 2;

/** Asked under the promise's lock, with all answers given so far, so that two at once are counted. */
export function whyNotAnswer(
  answer: NewAnswer,
  given: readonly GivenAnswer[],
  today: Temporal.PlainDate,
): RefusalCode | null {
  if (given.some(isClosing)) return 'PROMISE_ANSWERED';
  switch (answer.kind) {
    case 'DONE':
      return null;
    case 'BUSY':
      if (sinceOpened(given).length >= MOST_BUSY_ANSWERS) return 'BUSY_TWICE';
      return isAfter(answer.busyUntil, today) ? null : 'BUSY_NEEDS_DATE';
    case 'NO_BECAUSE':
      // Counted in characters as PostgreSQL does, not in UTF-16 units; spaces in a row explain nothing.
      return [...answer.text.replace(/\s+/g, ' ').trim()].length < SHORTEST_REASON
        ? 'ANSWER_TOO_SHORT'
        : null;
  }
}

function isAfter(date: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean {
  return date !== null && Temporal.PlainDate.compare(date, today) > 0;
}
