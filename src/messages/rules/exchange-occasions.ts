import type { Temporal } from 'temporal-polyfill';
import type { ExchangeState } from '../../visits/rules/exchange.ts';
import { later, UNDO, unique } from './occasion.ts';
import type { Occasion } from './occasion.ts';

/** A question among leaders, with everybody who may answer it and everybody who may have asked it. */
export type ExchangeFacts = Readonly<{
  id: string;
  state: ExchangeState;
  askedAt: Temporal.Instant;
  answerBy: Temporal.Instant;
  answeredAt: Temporal.Instant | null;
  /** Begin of the visit that is offered; null once it has none. */
  startsAt: Temporal.Instant | null;
  /** Who is asked, and the assistants. */
  askedIds: readonly string[];
  /** Whose visit it is, and the assistants. */
  askerIds: readonly string[];
}>;

/** An answer that changed a calendar corrects it for as long as any other cancellation does. */
const ANSWER_USEFUL = { hours: 7 * 24 } as const;

/** The question as long as it can be answered, and the answer, also when none came. */
export function aboutExchange(exchange: ExchangeFacts): Occasion[] {
  switch (exchange.state) {
    case 'ASKED':
      return asked(exchange);
    case 'ACCEPTED':
    case 'DECLINED':
      return exchange.answeredAt === null ? [] : answered(exchange, exchange.answeredAt.add(UNDO));
    case 'LAPSED':
      return answered(exchange, exchange.answerBy);
    case 'WITHDRAWN':
      return [];
  }
}

function asked({ id, askedAt, answerBy, askedIds, askerIds }: ExchangeFacts): Occasion[] {
  return unique(askedIds)
    .filter((recipientId) => !askerIds.includes(recipientId))
    .map((recipientId) => ({
      key: { kind: 'EXCHANGE_ASKED', subjectId: id, revision: 0, recipientId },
      times: () => ({ dueAt: askedAt.add(UNDO), usefulUntil: answerBy }),
    }));
}

function answered(
  { id, state, startsAt, askedIds, askerIds }: ExchangeFacts,
  dueAt: Temporal.Instant,
): Occasion[] {
  const accepted = dueAt.add(ANSWER_USEFUL);
  const usefulUntil =
    state === 'ACCEPTED' ? later(startsAt ?? dueAt, accepted) : (startsAt ?? dueAt);
  return unique(askerIds)
    .filter((recipientId) => !askedIds.includes(recipientId))
    .map((recipientId) => ({
      key: { kind: 'EXCHANGE_ANSWERED', subjectId: id, revision: 0, recipientId },
      times: () => ({ dueAt, usefulUntil }),
    }));
}
