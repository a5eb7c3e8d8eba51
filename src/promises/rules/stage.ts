import { Temporal } from 'temporal-polyfill';

export const answerKinds = { DONE: 'DONE', BUSY: 'BUSY', NO_BECAUSE: 'NO_BECAUSE' } as const;
export type AnswerKind = keyof typeof answerKinds;

/** Where a promise stands, in the words of the board. */
export const promiseStages = {
  HEARD: 'HEARD',
  BUSY: 'BUSY',
  OVERDUE: 'OVERDUE',
  DONE: 'DONE',
  NO_BECAUSE: 'NO_BECAUSE',
} as const;
export type PromiseStage = keyof typeof promiseStages;

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

export const isFinal = (kind: AnswerKind): boolean => kind !== 'BUSY';

/** A promise is late on the day after it was due; a final answer, however late, ends that. */
export function stageOf(promise: AnswerablePromise, today: Temporal.PlainDate): PromiseStage {
  const latest = promise.answers.at(-1)?.kind;
  if (latest !== undefined && isFinal(latest)) return latest;
  if (Temporal.PlainDate.compare(dueOn(promise), today) < 0) return 'OVERDUE';
  return latest ?? 'HEARD';
}
