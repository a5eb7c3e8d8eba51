import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { toInstant, toPlainDate } from '../platform/database/dates.ts';
import { mayAnswer } from './rules/access.ts';
import { answeredForBy, effectiveOwner } from './rules/owner.ts';
import type { Heirs } from './rules/owner.ts';
import type { PromiseMade } from './rules/point.ts';
import { answerKinds, dueOn, isFinal, stageOf } from './rules/stage.ts';

/** What is read with a promise. */
export const withAnswers = {
  answers: { orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.PromiseInclude;
type Row = Prisma.PromiseGetPayload<{ include: typeof withAnswers }>;

export type Reader = Readonly<{ actor: Actor | null; heirs: Heirs }>;

export const isLast = {
  kind: { in: Object.values(answerKinds).filter(isFinal) },
} satisfies Prisma.PromiseAnswerWhereInput;

/** What this person has to answer or has answered: an heir has what is open, who left what is done. */
export function ownedBy(personId: string, heirs: Heirs): Prisma.PromiseWhereInput {
  const inherited = answeredForBy(personId, heirs).filter((id) => id !== personId);
  const own = heirs.has(personId) ? { answers: { some: isLast } } : {};
  return {
    OR: [
      { ownerId: personId, ...own },
      { ownerId: { in: inherited }, answers: { none: isLast } },
    ],
  };
}

export function asPromise(
  row: Row,
  today: Temporal.PlainDate,
  { actor, heirs }: Reader,
): PromiseMade {
  const answers = row.answers.map(({ kind, text, busyUntil, answeredAt }) => ({
    kind,
    text,
    busyUntil: busyUntil && toPlainDate(busyUntil),
    answeredAt: toInstant(answeredAt),
  }));
  const { id, pointId } = row;
  const isAnswered = answers.some(({ kind }) => isFinal(kind));
  const ownerId = effectiveOwner(row.ownerId, isAnswered, heirs);
  const known = { replyBy: toPlainDate(row.replyBy), answers };
  const mine =
    actor !== null && mayAnswer({ personId: actor.personId, isHr: isHr(actor) }, ownerId);
  return {
    id,
    pointId,
    ownerId,
    ...known,
    dueOn: dueOn(known),
    stage: stageOf(known, today),
    mayAnswer: mine && !isAnswered,
  };
}
