import { Temporal } from 'temporal-polyfill';
import type { Visit } from '../../visits/rules/visit.ts';
import { sameKey } from './message.ts';
import type { DueMessage, KnownMessage } from './message.ts';
import { isReached, UNDO, unique } from './occasion.ts';
import type { Occasion } from './occasion.ts';
import { aboutVisit } from './visit-occasions.ts';
import type { VisitFacts } from './visit-occasions.ts';

export type InvitationFacts = Readonly<{
  id: string;
  createdAt: Temporal.Instant;
  /** Until when its last open proposal can be answered; null when nothing is left to answer. */
  openUntil: Temporal.Instant | null;
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
  newcomers: readonly NewcomerFacts[];
  /** What other desks than the one of visits have to tell. */
  others?: readonly Occasion[];
  /** Persons in service who have an e-mail address. */
  reachable: ReadonlySet<string>;
}>;

const WELCOME_USEFUL = { hours: 30 * 24 } as const;
/** What is due now and was never claimed, the earliest first. */
export function dueMessages(
  state: MessagesState,
  known: readonly KnownMessage[],
  now: Temporal.Instant,
): DueMessage[] {
  const claimed = new Set(known.map(sameKey));
  return occasions(state, known)
    .filter(({ key }) => !claimed.has(sameKey(key)))
    .flatMap(messageOf)
    .filter(({ dueAt }) => isReached(dueAt, now))
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
}

/** Every message that is true of this state, whether its moment has come or not. */
export function wantedMessages(state: MessagesState, known: readonly KnownMessage[]): DueMessage[] {
  return occasions(state, known).flatMap(messageOf);
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
    ...(state.others ?? []),
    ...state.visits.flatMap((facts) => aboutVisit(facts, said.get(facts.visit.id) ?? [])),
  ].filter(({ key }) => state.reachable.has(key.recipientId));
}

function welcome({ accountId, personId, createdAt }: NewcomerFacts): Occasion {
  return {
    key: { kind: 'WELCOME', subjectId: accountId, revision: 0, recipientId: personId },
    times: () => ({ dueAt: createdAt.add(UNDO), usefulUntil: createdAt.add(WELCOME_USEFUL) }),
  };
}

/** Until when the last of its proposals can be answered; null when none is left. */
export function openUntil(visits: readonly Visit[]): Temporal.Instant | null {
  const ends = visits
    .filter(({ state }) => state === 'PROPOSED')
    .map(({ answerBy, startsAt }) => answerBy ?? startsAt)
    .filter((moment) => moment !== null);
  return ends.sort((a, b) => Temporal.Instant.compare(b, a))[0] ?? null;
}

function datesProposed(invitation: InvitationFacts): Occasion[] {
  const { id, createdAt, openUntil: usefulUntil, readerIds } = invitation;
  if (usefulUntil === null) return [];
  return unique(readerIds).map((recipientId) => ({
    key: { kind: 'DATES_PROPOSED', subjectId: id, revision: 0, recipientId },
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
