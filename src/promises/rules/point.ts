import type { Temporal } from 'temporal-polyfill';
import type { Outcome } from './confirmation.ts';
import type { AnswerKind, PromiseStage } from './stage.ts';

export const pointKinds = {
  WENT_WELL: 'WENT_WELL',
  IN_THE_CUSTOMERS_WAY: 'IN_THE_CUSTOMERS_WAY',
  IN_A_COLLEAGUES_WAY: 'IN_A_COLLEAGUES_WAY',
  IDEA: 'IDEA',
} as const;
export type PointKind = keyof typeof pointKinds;

/** What was heard about a team. Who raised it is not part of it. */
export type Point = Readonly<{
  id: string;
  teamId: string;
  /** Null for what a team raised itself. */
  visitId: string | null;
  kind: PointKind;
  text: string;
  quickWin: boolean;
  /** At the site. */
  raisedOn: Temporal.PlainDate;
  /** What it is about; null: nothing was chosen. */
  themeId: string | null;
  /** The customer goal that it touches, chosen at triage. */
  goalId: string | null;
  /** When HR looked at it; null: it waits for that. */
  triagedAt: Temporal.Instant | null;
  /** The same thing, heard elsewhere; that point's promise is this one's too. */
  mergedIntoId: string | null;
  /** Merged when one of the two had its answer: its own promise answers it still. */
  keepsPromise: boolean;
  promise: PromiseMade;
}>;

/** Who answers a point, by when, and what was answered so far. */
export type PromiseMade = Readonly<{
  id: string;
  pointId: string;
  ownerId: string;
  replyBy: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  stage: PromiseStage;
  /** Oldest first. */
  answers: readonly PromiseAnswer[];
  /** Whether whoever asks may answer it now. */
  mayAnswer: boolean;
  /** The open question whether somebody takes it over, for those whom it concerns. */
  handOver: HandOver | null;
  /** Whether its owner asks colleagues of other departments to help. */
  helpWanted: boolean;
  /** In the order in which they joined. */
  helperIds: readonly string[];
}>;

/** Until the yes of who is asked, the promise stays with its owner. */
export type HandOver = Readonly<{
  id: string;
  toId: string;
  askedById: string;
  askedAt: Temporal.Instant;
  /** Whether it is whoever asks who answers it. */
  forMe: boolean;
}>;

export type PromiseAnswer = Readonly<{
  kind: AnswerKind;
  text: string;
  busyUntil: Temporal.PlainDate | null;
  answeredAt: Temporal.Instant;
  /** What the team says of it; null for what is not DONE. */
  outcome: Outcome | null;
  /** By when it is answered anew, once a no of the team opened the promise again. */
  replyBy: Temporal.PlainDate | null;
}>;
