import type { Temporal } from 'temporal-polyfill';
import type { VisitReason } from './reasons.ts';

export const visitStates = {
  PROPOSED: 'PROPOSED',
  CONFIRMED: 'CONFIRMED',
  POSTPONED: 'POSTPONED',
  LOGGED: 'LOGGED',
  DONE: 'DONE',
  MISSED: 'MISSED',
  DECLINED: 'DECLINED',
  CANCELLED: 'CANCELLED',
} as const;
export type VisitState = keyof typeof visitStates;

export const declineCauses = { NO: 'NO', EXPIRED: 'EXPIRED' } as const;
export type DeclineCause = keyof typeof declineCauses;

export const cancelSides = {
  VISITOR: 'VISITOR',
  HOST: 'HOST',
  PROGRAMME: 'PROGRAMME',
  FORCE_MAJEURE: 'FORCE_MAJEURE',
} as const;
export type CancelSide = keyof typeof cancelSides;

/** What the latest act changed, and whose act it was; moments as text, as the database keeps it. */
export type Undo = Readonly<{
  by: string;
  state: VisitState;
  declineCause: DeclineCause | null;
  cancelSide: CancelSide | null;
  slotId: string | null;
  placeNumber: number | null;
  startsAt: string | null;
  endsAt: string | null;
  answerBy: string | null;
  confirmedAt: string | null;
  teamAgreedAt: string | null;
}>;

/** One booked visit of one leader to one slot. */
export type Visit = Readonly<{
  id: string;
  programmeId: string;
  invitationId: string | null;
  personId: string;
  teamId: string;
  visitTypeId: string;
  /** With `placeNumber`: the place it holds; both null once it holds none. */
  slotId: string | null;
  placeNumber: number | null;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  state: VisitState;
  declineCause: DeclineCause | null;
  cancelSide: CancelSide | null;
  revision: number;
  reasons: readonly VisitReason[];
  proposedAt: Temporal.Instant | null;
  answerBy: Temporal.Instant | null;
  confirmedAt: Temporal.Instant | null;
  teamAgreedAt: Temporal.Instant | null;
  /** The visit whose place it took over, by a stand-in or a swap. */
  standsInForId: string | null;
  /** The day at the site, of a visit that was not planned and was logged afterwards. */
  loggedOn: Temporal.PlainDate | null;
  contestedAt: Temporal.Instant | null;
  contestDecidedAt: Temporal.Instant | null;
  undo: Undo | null;
  changedAt: Temporal.Instant;
  /** Where its team moved it away from, until its calendar entry changes again. */
  retimedFrom: Temporal.Instant | null;
}>;

/** The states in which a visit holds its place; the database's constraints name the same three. */
export const holdingStates = ['PROPOSED', 'CONFIRMED', 'DONE'] as const;

export const holdsPlace = ({ state }: Pick<Visit, 'state'>): boolean =>
  (holdingStates as readonly VisitState[]).includes(state);
