import { manners } from './message.ts';
import type { MessageKind } from './message.ts';

/** What somebody can switch off: groups of messages that a person understands. */
export const messageGroups = {
  LOOK_BACKS: 'LOOK_BACKS',
  VISITS: 'VISITS',
  HOSTING: 'HOSTING',
  PROMISES: 'PROMISES',
  THANKS: 'THANKS',
  DIGESTS: 'DIGESTS',
} as const;
export type MessageGroup = keyof typeof messageGroups;

/** The kinds that can wait for the reader's working hours. */
const groups = {
  LOOK_BACK_LATE: 'LOOK_BACKS',
  LOOK_BACK_OPEN: 'LOOK_BACKS',
  DID_IT_HAPPEN: 'VISITS',
  READINESS_OPEN: 'VISITS',
  CLAIM_CALL: 'HOSTING',
  PROMISE_DUE: 'PROMISES',
  PROMISE_OVERDUE: 'PROMISES',
  CONFIRMATION_ASKED: 'PROMISES',
  PROMISE_REOPENED: 'PROMISES',
  HAND_OVER_ASKED: 'PROMISES',
  HAND_OVER_ANSWERED: 'PROMISES',
  THANK_YOU: 'THANKS',
  WE_DID_IT: 'THANKS',
  OPEN_LOOK_BACKS: 'DIGESTS',
  TEAM_DIGEST: 'DIGESTS',
  HR_DIGEST: 'DIGESTS',
  SPONSOR_DIGEST: 'DIGESTS',
} as const satisfies Partial<Record<MessageKind, MessageGroup>>;

export type NudgeKind = keyof typeof groups;

export const isNudge = (kind: MessageKind): kind is NudgeKind => manners[kind] !== 'NOW';

/** Null: it concerns today or a plan, and cannot be switched off. */
export const groupOf = (kind: MessageKind): MessageGroup | null =>
  isNudge(kind) ? groups[kind] : null;

export const isGroup = (text: string): text is MessageGroup => text in messageGroups;
