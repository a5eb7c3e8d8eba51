import type { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '../../programmes/rules/working-days.ts';
import type { Holidays } from '../../programmes/rules/working-days.ts';
import { askedFrom, DAYS_OF_ASKING } from '../../promises/rules/confirmation.ts';
import { dueOn, isClosing } from '../../promises/rules/stage.ts';
import type { AnswerKind } from '../../promises/rules/stage.ts';
import type { MessageKind } from './message.ts';
import { UNDO, unique } from './occasion.ts';
import type { Occasion, Times } from './occasion.ts';

type Answer = Readonly<{
  id: string;
  kind: AnswerKind;
  busyUntil: Temporal.PlainDate | null;
  answeredAt: Temporal.Instant;
  reopenedAt: Temporal.Instant | null;
  replyBy: Temporal.PlainDate | null;
  noticed: boolean;
  toAsk: readonly string[];
  memberIds: readonly string[];
}>;

type Asked = Readonly<{
  id: string;
  toId: string;
  askedById: string;
  state: 'ASKED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
  askedAt: Temporal.Instant;
  answeredAt: Temporal.Instant | null;
}>;

/** A promise, and who is to hear of it. */
export type PromiseFacts = Readonly<{
  id: string;
  ownerId: string;
  replyBy: Temporal.PlainDate;
  answers: readonly Answer[];
  helperIds: readonly string[];
  handOvers: readonly Asked[];
  /** The sponsor; of the sponsor's own promise the deputy; null: nobody. */
  overseerId: string | null;
  /** IANA name of the site's zone. */
  timeZone: string;
  holidays: Holidays;
  /** Days between "done" and the question to the team. */
  confirmAfterDays: number;
}>;

/** So many working days before its date an owner is reminded. */
export const REMINDED_BEFORE = 2;
const OVERDUE_USEFUL = { days: 30 } as const;
const ASKING = { hours: DAYS_OF_ASKING * 24 } as const;
const NEWS_USEFUL = { hours: 14 * 24 } as const;
const QUESTION_USEFUL = { hours: 30 * 24 } as const;

/** Everything there is to tell of a promise; what was answered is asked no more. */
export const aboutPromise = (facts: PromiseFacts): Occasion[] => [
  ...aboutDueDate(facts),
  ...facts.handOvers.flatMap((asked) => aboutHandOver(asked, facts)),
  ...facts.answers.flatMap((answer, index) =>
    aboutAnswer(answer, index === facts.answers.length - 1, facts),
  ),
];

function aboutDueDate(facts: PromiseFacts): Occasion[] {
  const { id, ownerId, answers, timeZone, holidays } = facts;
  if (answers.some(isClosing)) return [];
  const due = dueOn(facts);
  const { year, month, day } = due;
  const revision = year * 10_000 + month * 100 + day;
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant();
  const late = due.add({ days: 1 });
  const key = { subjectId: id, revision, recipientId: ownerId };
  const reminder = () => ({
    dueAt: startOf(addWorkingDays(due, -REMINDED_BEFORE, holidays)),
    usefulUntil: startOf(late),
  });
  const overdue = () => ({
    dueAt: startOf(late),
    usefulUntil: startOf(late.add(OVERDUE_USEFUL)),
  });
  return [
    { key: { ...key, kind: 'PROMISE_DUE' }, times: reminder },
    { key: { ...key, kind: 'PROMISE_OVERDUE' }, times: overdue },
  ];
}

function aboutHandOver(
  { id, toId, askedById, state, askedAt, answeredAt }: Asked,
  { answers }: PromiseFacts,
): Occasion[] {
  if (state === 'ASKED' && !answers.some(isClosing)) {
    const dueAt = askedAt.add(UNDO);
    const times = { dueAt, usefulUntil: askedAt.add(QUESTION_USEFUL) };
    return toEach('HAND_OVER_ASKED', id, [toId], times);
  }
  if ((state !== 'ACCEPTED' && state !== 'DECLINED') || answeredAt === null) return [];
  const times = { dueAt: answeredAt.add(UNDO), usefulUntil: answeredAt.add(NEWS_USEFUL) };
  return toEach('HAND_OVER_ANSWERED', id, [askedById], times);
}

function aboutAnswer(answer: Answer, isLatest: boolean, facts: PromiseFacts): Occasion[] {
  if (answer.kind !== 'DONE') return [];
  if (answer.reopenedAt !== null) return isLatest ? reopened(answer, facts) : [];
  const from = askedFrom(answer.answeredAt, facts.confirmAfterDays);
  const until = from.add(ASKING);
  const { ownerId, helperIds } = facts;
  const asked = { dueAt: from, usefulUntil: until };
  const told = { dueAt: until, usefulUntil: until.add(NEWS_USEFUL) };
  const celebrating = answer.noticed ? [...answer.memberIds, ...helperIds, ownerId] : [];
  return [
    ...toEach('CONFIRMATION_ASKED', answer.id, answer.toAsk, asked),
    ...toEach('WE_DID_IT', answer.id, celebrating, told),
  ];
}

function reopened({ id, reopenedAt }: Answer, { ownerId, overseerId }: PromiseFacts): Occasion[] {
  if (reopenedAt === null) return [];
  const times = { dueAt: reopenedAt.add(UNDO), usefulUntil: reopenedAt.add(NEWS_USEFUL) };
  const readers = overseerId === null ? [ownerId] : [ownerId, overseerId];
  return toEach('PROMISE_REOPENED', id, readers, times);
}

const toEach = (
  kind: MessageKind,
  subjectId: string,
  readers: readonly string[],
  times: Times,
): Occasion[] =>
  unique(readers).map((recipientId) => ({
    key: { kind, subjectId, revision: 0, recipientId },
    times: () => times,
  }));

const ofPromises = {
  PROMISE_DUE: 'PROMISE',
  PROMISE_OVERDUE: 'PROMISE',
  CONFIRMATION_ASKED: 'ANSWER',
  PROMISE_REOPENED: 'ANSWER',
  WE_DID_IT: 'ANSWER',
  HAND_OVER_ASKED: 'HAND_OVER',
  HAND_OVER_ANSWERED: 'HAND_OVER',
} as const satisfies Partial<Record<MessageKind, string>>;
export type PromiseKind = keyof typeof ofPromises;

export const isAboutPromise = (kind: string): kind is PromiseKind => kind in ofPromises;

/** What a message about a promise has as its subject. */
export const promiseSubject = (kind: PromiseKind): 'PROMISE' | 'ANSWER' | 'HAND_OVER' =>
  ofPromises[kind];
