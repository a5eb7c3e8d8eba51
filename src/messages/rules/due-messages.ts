import { Temporal } from 'temporal-polyfill';
import type { Holidays } from '../../programmes/rules/working-days.ts';
import type { Visit, VisitState } from '../../visits/rules/visit.ts';
import { mayHaveArrived, sameKey } from './message.ts';
import type { DueMessage, KnownMessage, MessageKey, MessageKind } from './message.ts';
import { remindAt } from './reminder.ts';
import { replyAnswer, replyAnswerTimes } from './reply-answer.ts';
import type { ReplyFacts } from './reply-answer.ts';

export type VisitFacts = Readonly<{
  visit: Visit;
  /** Inside the notice period the team's yes is still needed. */
  waitingForTeam: boolean;
  reflected: boolean;
  leadIds: readonly string[];
  /** Who claimed the visit, as far as anybody did. */
  hostId: string | null;
  /** IANA name of the site's zone. */
  timeZone: string;
  holidays: Holidays;
}>;

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
  /** Answers from calendars whose sender hears what became of them. */
  replies?: readonly ReplyFacts[];
  /** Persons in service who have an e-mail address. */
  reachable: ReadonlySet<string>;
}>;

/** Time to take back a press of a button before others hear of it. */
export const UNDO = { seconds: 15 } as const;
const LOOK_BACK_USEFUL = { hours: 10 * 24 } as const;
const WELCOME_USEFUL = { hours: 30 * 24 } as const;
/** A visit that lost its date frees the calendar also when its old time has just begun. */
const CANCELLATION_USEFUL = { hours: 7 * 24 } as const;

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

type Times = Pick<DueMessage, 'dueAt' | 'usefulUntil'>;
/**
 * Something to tell somebody. Its times are worked out only when asked for, because nearly all of
 * what there is to tell has been told; null means that it is not to be told after all.
 */
type Occasion = Readonly<{ key: MessageKey; times: () => Times | null }>;

function messageOf({ key, times }: Occasion): DueMessage[] {
  const known = times();
  return known === null ? [] : [{ ...key, ...known }];
}

function occasions(state: MessagesState, known: readonly KnownMessage[]): Occasion[] {
  const said = bySubject(known);
  return [
    ...state.newcomers.map(welcome),
    ...state.invitations.flatMap(datesProposed),
    ...(state.replies ?? []).map(aboutReply),
    ...state.visits.flatMap((facts) => aboutVisit(facts, said.get(facts.visit.id) ?? [])),
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
  const { id, createdAt, openUntil: usefulUntil, readerIds } = invitation;
  if (usefulUntil === null) return [];
  return unique(readerIds).map((recipientId) => ({
    key: { kind: 'DATES_PROPOSED', subjectId: id, revision: 0, recipientId },
    times: () => ({ dueAt: createdAt.add(UNDO), usefulUntil }),
  }));
}

type Telling = (facts: VisitFacts, known: readonly KnownMessage[]) => Occasion[];
const nothing: Telling = () => [];
const callOff: Telling = ({ visit }, known) => withdrawals(visit, known);

const tellings: Readonly<Record<VisitState, Telling>> = {
  PROPOSED: nothing,
  CONFIRMED: (facts, known) => [...aboutComingVisit(facts, known), ...lookBack(facts)],
  LOGGED: nothing,
  DONE: lookBack,
  MISSED: nothing,
  DECLINED: nothing,
  CANCELLED: callOff,
  POSTPONED: callOff,
};

const aboutVisit: Telling = (facts, known) => tellings[facts.visit.state](facts, known);

function aboutComingVisit(facts: VisitFacts, known: readonly KnownMessage[]): Occasion[] {
  const { visit, leadIds, hostId } = facts;
  const { startsAt, changedAt } = visit;
  if (startsAt === null) return [];
  const times = () => ({ dueAt: changedAt.add(UNDO), usefulUntil: startsAt });
  const hosts = hostId === null ? leadIds : [hostId, ...leadIds];
  const notices = unique(hosts).map((lead) => about(visit, 'HOST_NOTICE', lead, times));
  const invitation = about(visit, 'CALENDAR_INVITATION', visit.personId, times);
  if (!facts.waitingForTeam) return [invitation, ...notices, reminder(facts, startsAt)];
  // A calendar that still shows the former moment is corrected without waiting for the team.
  return heardOf('CALENDAR_INVITATION', known).length > 0 ? [invitation, ...notices] : notices;
}

/** Whoever hears of the visit after the hour of the reminder has just had the invitation itself. */
function reminder(facts: VisitFacts, startsAt: Temporal.Instant): Occasion {
  const { visit, timeZone, holidays } = facts;
  return about(visit, 'REMINDER', visit.personId, () => {
    const dueAt = remindAt(startsAt, timeZone, holidays);
    const isNews = !isReached(visit.changedAt.add(UNDO), dueAt);
    return isNews ? null : { dueAt, usefulUntil: startsAt };
  });
}

function lookBack({ visit, reflected, waitingForTeam }: VisitFacts): Occasion[] {
  const { endsAt } = visit;
  if (endsAt === null || reflected || waitingForTeam) return [];
  const times = () => ({ dueAt: endsAt, usefulUntil: endsAt.add(LOOK_BACK_USEFUL) });
  return [about(visit, 'LOOK_BACK_REQUEST', visit.personId, times)];
}

/** Only who may have heard that the visit is on hears that it is off. */
function withdrawals(visit: Visit, known: readonly KnownMessage[]): Occasion[] {
  const times = () => {
    const off = visit.changedAt.add(CANCELLATION_USEFUL);
    return {
      dueAt: visit.changedAt.add(UNDO),
      usefulUntil: visit.startsAt === null ? off : later(visit.startsAt, off),
    };
  };
  const toLeader = heardOf('CALENDAR_INVITATION', known);
  const toHosts = heardOf('HOST_NOTICE', known);
  return [
    ...toLeader.map((reader) => about(visit, 'CALENDAR_CANCELLATION', reader, times)),
    ...toHosts.map((reader) => about(visit, 'HOST_CANCELLATION', reader, times)),
  ];
}

const heardOf = (kind: MessageKind, known: readonly KnownMessage[]): string[] =>
  unique(
    known
      .filter((message) => message.kind === kind && mayHaveArrived(message))
      .map(({ recipientId }) => recipientId),
  );

const about = (
  { id: subjectId, revision }: Visit,
  kind: MessageKind,
  recipientId: string,
  times: Occasion['times'],
): Occasion => ({ key: { kind, subjectId, revision, recipientId }, times });

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const isReached = (moment: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(moment, now) <= 0;

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  isReached(one, other) ? other : one;

function bySubject(known: readonly KnownMessage[]): ReadonlyMap<string, readonly KnownMessage[]> {
  const groups = new Map<string, KnownMessage[]>();
  for (const message of known) {
    const group = groups.get(message.subjectId);
    if (group) group.push(message);
    else groups.set(message.subjectId, [message]);
  }
  return groups;
}
