import type { Temporal } from 'temporal-polyfill';

export const messageKinds = {
  WELCOME: 'WELCOME',
  DATES_PROPOSED: 'DATES_PROPOSED',
  CALENDAR_INVITATION: 'CALENDAR_INVITATION',
  CALENDAR_CANCELLATION: 'CALENDAR_CANCELLATION',
  HOST_NOTICE: 'HOST_NOTICE',
  HOST_CANCELLATION: 'HOST_CANCELLATION',
  REMINDER: 'REMINDER',
  LOOK_BACK_REQUEST: 'LOOK_BACK_REQUEST',
  REPLY_ANSWER: 'REPLY_ANSWER',
} as const;
export type MessageKind = keyof typeof messageKinds;

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
  /** A visit, an invitation (DATES_PROPOSED), an account (WELCOME) or a mail (REPLY_ANSWER). */
  subjectId: string;
  /** Of the visit, so that a visit that moves speaks anew and nothing has to be cleaned up. */
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
