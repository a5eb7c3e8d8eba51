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

export type GivenAnswer = Readonly<{
  kind: AnswerKind;
  busyUntil: Temporal.PlainDate | null;
  /** By when the promise is answered anew, once a no of the team opened it again. */
  replyBy?: Temporal.PlainDate | null;
}>;

/** A promise with its answers, oldest first. */
export type AnswerablePromise = Readonly<{
  replyBy: Temporal.PlainDate;
  answers: readonly GivenAnswer[];
}>;

/**
 * The date by which an answer is due: at first the reply-by date, then the one that "busy" named
 * last, and after a no of the team the one that the reopening set.
 */
export function dueOn({ replyBy, answers }: AnswerablePromise): Temporal.PlainDate {
  const dated = answers.map((answer) => answer.replyBy ?? answer.busyUntil);
  return dated.findLast((date) => date !== null) ?? replyBy;
}

export const isFinal = (kind: AnswerKind): boolean => kind !== 'BUSY';

/** Whether the answer ends the promise: what a no of the team opened again does so no more. */
export const isClosing = ({ kind, replyBy }: GivenAnswer): boolean => isFinal(kind) && !replyBy;

/** The answers since the promise was last opened: a reopened one begins anew. */
export function sinceOpened<Answer extends GivenAnswer>(answers: readonly Answer[]): Answer[] {
  return answers.slice(answers.findLastIndex(({ replyBy }) => replyBy) + 1);
}

/** A promise is late on the day after it was due; a final answer, however late, ends that. */
export function stageOf(promise: AnswerablePromise, today: Temporal.PlainDate): PromiseStage {
  const latest = sinceOpened(promise.answers).at(-1);
  if (latest && isClosing(latest)) return latest.kind;
  if (Temporal.PlainDate.compare(dueOn(promise), today) < 0) return 'OVERDUE';
  return latest?.kind ?? 'HEARD';
}
