import { Temporal } from 'temporal-polyfill';
import type { Visit } from '../../visits/rules/visit.ts';
import { aboutExchange } from './exchange-occasions.ts';
import type { ExchangeFacts } from './exchange-occasions.ts';
import { sameKey } from './message.ts';
import type { DueMessage, KnownMessage, MessageKey } from './message.ts';
import { isReached, UNDO, unique } from './occasion.ts';
import type { Occasion } from './occasion.ts';
import { subjectsOfVisit } from './visit-facts.ts';
import type { VisitFacts } from './visit-facts.ts';
import { replyAnswer, replyAnswerTimes } from './reply-answer.ts';
import type { ReplyFacts } from './reply-answer.ts';
import { aboutVisit } from './visit-occasions.ts';

export type InvitationFacts = Readonly<{
  id: string;
  createdAt: Temporal.Instant;
  /** Until when its last open proposal can be answered; null when nothing is left to answer. */
  openUntil: Temporal.Instant | null;
  /** A place that came free, offered to the first in line. */
  fromWaitlist: boolean;
  /** The leader and the active assistants. */
  readerIds: readonly string[];
}>;

/** An administrator who has never signed in. */
export type NewcomerFacts = Readonly<{
  accountId: string;
  personId: string;
  createdAt: Temporal.Instant;
}>;

export type MessagesState = Readonly<{
  visits: readonly VisitFacts[];
  invitations: readonly InvitationFacts[];
  exchanges: readonly ExchangeFacts[];
  newcomers: readonly NewcomerFacts[];
  /** Answers from calendars whose sender hears what became of them. */
  replies?: readonly ReplyFacts[];
  /** What other desks than the one of visits have to tell. */
  others?: readonly Occasion[];
  /** Persons in service who have an e-mail address. */
  reachable: ReadonlySet<string>;
}>;

const WELCOME_USEFUL = { hours: 30 * 24 } as const;

/** Everything that a message about this state can have as its subject. */
export const subjectsOf = ({
  visits,
  invitations,
  exchanges,
  newcomers,
  replies = [],
}: MessagesState): string[] => [
  ...visits.flatMap(subjectsOfVisit),
  ...invitations.map(({ id }) => id),
  ...exchanges.map(({ id }) => id),
  ...newcomers.map(({ accountId }) => accountId),
  ...replies.map(({ id }) => id),
];

type Among = (key: MessageKey) => boolean;
const all: Among = () => true;

/** What is due now and was never claimed, the earliest first; only among those that are asked for. */
export function dueMessages(
  state: MessagesState,
  known: readonly KnownMessage[],
  now: Temporal.Instant,
  among: Among = all,
): DueMessage[] {
  const claimed = new Set(known.map(sameKey));
  return occasions(state, known)
    .filter(({ key }) => among(key) && !claimed.has(sameKey(key)))
    .flatMap(messageOf)
    .filter(({ dueAt }) => isReached(dueAt, now))
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
}

/** Every message that is true of this state, whether its moment has come or not. */
export function wantedMessages(
  state: MessagesState,
  known: readonly KnownMessage[],
  among: Among = all,
): DueMessage[] {
  return occasions(state, known)
    .filter(({ key }) => among(key))
    .flatMap(messageOf);
}

function messageOf({ key, times }: Occasion): DueMessage[] {
  const known = times();
  return known === null ? [] : [{ ...key, ...known }];
}

function occasions(state: MessagesState, known: readonly KnownMessage[]): Occasion[] {
  const said = bySubject(known);
  return [
    ...state.newcomers.map(welcome),
    ...state.invitations.flatMap(datesProposed),
    ...state.exchanges.flatMap(aboutExchange),
    ...(state.others ?? []),
    ...(state.replies ?? []).map(aboutReply),
    ...state.visits.flatMap((facts) =>
      aboutVisit(
        facts,
        subjectsOfVisit(facts).flatMap((id) => said.get(id) ?? []),
      ),
    ),
  ].filter(({ key }) => state.reachable.has(key.recipientId));
}

function welcome({ accountId, personId, createdAt }: NewcomerFacts): Occasion {
  return {
    key: { kind: 'WELCOME', subjectId: accountId, revision: 0, recipientId: personId },
    times: () => ({ dueAt: createdAt.add(UNDO), usefulUntil: createdAt.add(WELCOME_USEFUL) }),
  };
}

const aboutReply = (reply: ReplyFacts): Occasion => ({
  key: replyAnswer(reply),
  times: () => replyAnswerTimes(reply),
});

/** Until when the last of its proposals can be answered; null when none is left. */
export function openUntil(visits: readonly Visit[]): Temporal.Instant | null {
  const ends = visits
    .filter(({ state }) => state === 'PROPOSED')
    .map(({ answerBy, startsAt }) => answerBy ?? startsAt)
    .filter((moment) => moment !== null);
  return ends.sort((a, b) => Temporal.Instant.compare(b, a))[0] ?? null;
}

function datesProposed(invitation: InvitationFacts): Occasion[] {
  const { id, createdAt, openUntil: usefulUntil, readerIds, fromWaitlist } = invitation;
  if (usefulUntil === null) return [];
  const kind = fromWaitlist ? 'WAITLIST_OFFER' : 'DATES_PROPOSED';
  return unique(readerIds).map((recipientId) => ({
    key: { kind, subjectId: id, revision: 0, recipientId },
    times: () => ({ dueAt: createdAt.add(UNDO), usefulUntil }),
  }));
}

function bySubject(known: readonly KnownMessage[]): ReadonlyMap<string, readonly KnownMessage[]> {
  const groups = new Map<string, KnownMessage[]>();
  for (const message of known) {
    const group = groups.get(message.subjectId);
    if (group) group.push(message);
    else groups.set(message.subjectId, [message]);
  }
  return groups;
}
