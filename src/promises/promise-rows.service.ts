import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { toInstant, toPlainDate } from '../platform/database/dates.ts';
import { mayAnswer } from './rules/access.ts';
import { outcomeOf } from './rules/confirmation.ts';
import { answeredForBy, effectiveOwner } from './rules/owner.ts';
import type { Heirs } from './rules/owner.ts';
import type { HandOver, PromiseAnswer, PromiseMade } from './rules/point.ts';
import { answerKinds, dueOn, isClosing, isFinal, stageOf } from './rules/stage.ts';

/** What is read with a promise. */
export const withAnswers = {
  answers: { orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }] },
  handOvers: { where: { state: 'ASKED' } },
  helpers: { orderBy: [{ joinedAt: 'asc' }, { personId: 'asc' }], select: { personId: true } },
} satisfies Prisma.PromiseInclude;
type Row = Prisma.PromiseGetPayload<{ include: typeof withAnswers }>;

export type Reader = Readonly<{
  actor: Actor | null;
  heirs: Heirs;
  /** Whose outcome is told: answers given before this moment. */
  toldUntil: Temporal.Instant;
}>;

export const isLast = {
  kind: { in: Object.values(answerKinds).filter(isFinal) },
  reopenedAt: null,
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

export function asPromise(row: Row, today: Temporal.PlainDate, reader: Reader): PromiseMade {
  const { actor, heirs } = reader;
  const answers = row.answers.map((answer) => asAnswer(answer, reader));
  const { id, pointId } = row;
  const isAnswered = answers.some(isClosing);
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
    handOver: isAnswered ? null : handOverFor(row, actor, mine),
    helpWanted: row.helpWantedAt !== null && !isAnswered,
    helperIds: row.helpers.map(({ personId }) => personId),
  };
}

function asAnswer(row: Row['answers'][number], { toldUntil }: Reader): PromiseAnswer {
  const answer = {
    kind: row.kind,
    text: row.text,
    busyUntil: row.busyUntil && toPlainDate(row.busyUntil),
    answeredAt: toInstant(row.answeredAt),
    replyBy: row.replyBy && toPlainDate(row.replyBy),
  };
  return { ...answer, outcome: outcomeOf({ ...answer, yes: row.yes, no: row.no }, toldUntil) };
}

/** Who is asked is for who asks, who is asked and HR to know: a no needs no audience. */
function handOverFor({ handOvers }: Row, actor: Actor | null, mine: boolean): HandOver | null {
  const [open] = handOvers;
  if (open === undefined || actor === null) return null;
  const forMe = open.toId === actor.personId;
  if (!forMe && !mine) return null;
  const { id, toId, askedById, askedAt } = open;
  return { id, toId, askedById, askedAt: toInstant(askedAt), forMe };
}
