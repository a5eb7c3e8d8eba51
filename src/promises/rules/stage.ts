import { Temporal } from 'temporal-polyfill';

export type AnswerKind = 'DONE' | 'BUSY' | 'NO_BECAUSE';

/** Where a promise stands, in the words of the board. */
export type Stage = 'HEARD' | 'BUSY' | 'OVERDUE' | 'DONE' | 'NO_BECAUSE';

export type GivenAnswer = Readonly<{ kind: AnswerKind; busyUntil: Temporal.PlainDate | null }>;

/** A promise with its answers, oldest first. */
export type AnswerablePromise = Readonly<{
  replyBy: Temporal.PlainDate;
  answers: readonly GivenAnswer[];
}>;

/** The date by which an answer is due: at first the reply-by date, then the one that "busy" named last. */
export function dueOn({ replyBy, answers }: AnswerablePromise): Temporal.PlainDate {
  return answers.findLast(({ kind }) => kind === 'BUSY')?.busyUntil ?? replyBy;
}

/** A promise is late on the day after it was due; a final answer, however late, ends that. */
export function stageOf(promise: AnswerablePromise, today: Temporal.PlainDate): Stage {
  const latest = promise.answers.at(-1)?.kind;
  if (latest === 'DONE' || latest === 'NO_BECAUSE') return latest;
  if (Temporal.PlainDate.compare(dueOn(promise), today) < 0) return 'OVERDUE';
  return latest ?? 'HEARD';
}
