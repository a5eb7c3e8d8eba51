import type { Temporal } from 'temporal-polyfill';

export const messageKinds = {
  WELCOME: 'WELCOME',
  DATES_PROPOSED: 'DATES_PROPOSED',
  WAITLIST_OFFER: 'WAITLIST_OFFER',
  CALENDAR_INVITATION: 'CALENDAR_INVITATION',
  CALENDAR_CANCELLATION: 'CALENDAR_CANCELLATION',
  URGENT_CHANGE: 'URGENT_CHANGE',
  BRIEF: 'BRIEF',
  REMINDER: 'REMINDER',
  EXCHANGE_ASKED: 'EXCHANGE_ASKED',
  EXCHANGE_ANSWERED: 'EXCHANGE_ANSWERED',
  CLAIM_CALL: 'CLAIM_CALL',
  HOST_WANTED: 'HOST_WANTED',
  HOST_NOTICE: 'HOST_NOTICE',
  HOST_REMINDER: 'HOST_REMINDER',
  HOST_RELEASE: 'HOST_RELEASE',
  HOST_CANCELLATION: 'HOST_CANCELLATION',
  LATE_NOTICE: 'LATE_NOTICE',
  DID_IT_HAPPEN: 'DID_IT_HAPPEN',
  LOOK_BACK_REQUEST: 'LOOK_BACK_REQUEST',
  LOOK_BACK_LATE: 'LOOK_BACK_LATE',
  LOOK_BACK_OPEN: 'LOOK_BACK_OPEN',
  OPEN_LOOK_BACKS: 'OPEN_LOOK_BACKS',
  READINESS_OPEN: 'READINESS_OPEN',
  PROMISE_DUE: 'PROMISE_DUE',
  PROMISE_OVERDUE: 'PROMISE_OVERDUE',
  CONFIRMATION_ASKED: 'CONFIRMATION_ASKED',
  PROMISE_REOPENED: 'PROMISE_REOPENED',
  HAND_OVER_ASKED: 'HAND_OVER_ASKED',
  HAND_OVER_ANSWERED: 'HAND_OVER_ANSWERED',
  THANK_YOU: 'THANK_YOU',
  WE_DID_IT: 'WE_DID_IT',
  TEAM_DIGEST: 'TEAM_DIGEST',
  HR_DIGEST: 'HR_DIGEST',
  SPONSOR_DIGEST: 'SPONSOR_DIGEST',
  REPLY_ANSWER: 'REPLY_ANSWER',
} as const;
export type MessageKind = keyof typeof messageKinds;

/**
 * How a message reaches its reader. NOW: as soon as it is due, whatever the hour, because a plan or
 * somebody else depends on it. NUDGE and DIGEST: within the reader's working hours, bundled, capped
 * per day, and to be switched off with one click.
 */
export type Manner = 'NOW' | 'NUDGE' | 'DIGEST';

export const manners: Readonly<Record<MessageKind, Manner>> = {
  REPLY_ANSWER: 'NOW',
  WELCOME: 'NOW',
  DATES_PROPOSED: 'NOW',
  WAITLIST_OFFER: 'NOW',
  CALENDAR_INVITATION: 'NOW',
  CALENDAR_CANCELLATION: 'NOW',
  URGENT_CHANGE: 'NOW',
  BRIEF: 'NOW',
  REMINDER: 'NOW',
  EXCHANGE_ASKED: 'NOW',
  EXCHANGE_ANSWERED: 'NOW',
  CLAIM_CALL: 'NUDGE',
  HOST_WANTED: 'NOW',
  HOST_NOTICE: 'NOW',
  HOST_REMINDER: 'NOW',
  HOST_RELEASE: 'NOW',
  HOST_CANCELLATION: 'NOW',
  LATE_NOTICE: 'NOW',
  DID_IT_HAPPEN: 'NUDGE',
  LOOK_BACK_REQUEST: 'NOW',
  LOOK_BACK_LATE: 'NUDGE',
  LOOK_BACK_OPEN: 'NUDGE',
  OPEN_LOOK_BACKS: 'DIGEST',
  READINESS_OPEN: 'NUDGE',
  PROMISE_DUE: 'NUDGE',
  PROMISE_OVERDUE: 'NUDGE',
  CONFIRMATION_ASKED: 'NUDGE',
  PROMISE_REOPENED: 'NUDGE',
  HAND_OVER_ASKED: 'NUDGE',
  HAND_OVER_ANSWERED: 'NUDGE',
  THANK_YOU: 'NUDGE',
  WE_DID_IT: 'NUDGE',
  TEAM_DIGEST: 'DIGEST',
  HR_DIGEST: 'DIGEST',
  SPONSOR_DIGEST: 'DIGEST',
};

/** What a kind of message speaks of; of a visit also by a claim on it or an announcement. */
export type Subject = 'ACCOUNT' | 'INVITATION' | 'EXCHANGE' | 'REPLY' | 'VISIT';

const subjects: Partial<Record<MessageKind, Subject>> = {
  WELCOME: 'ACCOUNT',
  DATES_PROPOSED: 'INVITATION',
  WAITLIST_OFFER: 'INVITATION',
  EXCHANGE_ASKED: 'EXCHANGE',
  EXCHANGE_ANSWERED: 'EXCHANGE',
  REPLY_ANSWER: 'REPLY',
};

export const subjectOf = (kind: MessageKind): Subject => subjects[kind] ?? 'VISIT';

/** Those that may have a claim or an announcement as their subject instead of the visit itself. */
const ofParts: readonly MessageKind[] = [
  'HOST_WANTED',
  'HOST_NOTICE',
  'HOST_REMINDER',
  'HOST_RELEASE',
  'HOST_CANCELLATION',
  'LATE_NOTICE',
];

export const mayBeOfPart = (kind: MessageKind): boolean => ofParts.includes(kind);

export const messageStates = {
  CLAIMED: 'CLAIMED',
  SENT: 'SENT',
  DEAD: 'DEAD',
  EXPIRED: 'EXPIRED',
} as const;
export type MessageState = keyof typeof messageStates;

/** What makes two messages the same message; it is claimed once for ever. */
export type MessageKey = Readonly<{
  kind: MessageKind;
  /**
   * What it speaks of: a visit; to the host the claim on it, for LATE_NOTICE the announcement; an
   * invitation (DATES_PROPOSED, WAITLIST_OFFER), an account (WELCOME), an exchange, a promise or its
   * answer; a team or a programme for a digest.
   */
  subjectId: string;
  /**
   * Of the visit, so that a visit that moves speaks anew and nothing has to be cleaned up; of a
   * digest, the period it is about, such as 202647; 0 for an announcement, an exchange, and what the
   * leads hear of a claim that ended.
   */
  revision: number;
  recipientId: string;
}>;

export type DueMessage = MessageKey &
  Readonly<{
    dueAt: Temporal.Instant;
    /** From this moment it would no longer be of use, and is not sent. */
    usefulUntil: Temporal.Instant;
  }>;

/** What is remembered of a message that was claimed before. */
export type KnownMessage = MessageKey & Readonly<{ state: MessageState; failure: string | null }>;

/** The link broke, or the process ended, before the mail server said what became of the message. */
export const NO_ANSWER = 'NO_ANSWER';

export const sameKey = (message: MessageKey): string =>
  `${message.kind} ${message.subjectId} ${message.revision} ${message.recipientId}`;

/** Whether the reader may have it; of one that is under way, nobody can say yet. */
export const mayHaveArrived = ({ state, failure }: KnownMessage): boolean =>
  state === 'SENT' || (state !== 'CLAIMED' && failure === NO_ANSWER);
