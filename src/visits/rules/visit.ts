import type { Temporal } from 'temporal-polyfill';
import type { VisitReason } from './reasons.ts';

export const visitStates = {
  PROPOSED: 'PROPOSED',
  CONFIRMED: 'CONFIRMED',
  POSTPONED: 'POSTPONED',
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
  changedAt: Temporal.Instant;
}>;

/** The states in which a visit holds its place; the database's constraints name the same three. */
export const holdingStates = ['PROPOSED', 'CONFIRMED', 'DONE'] as const;

export const holdsPlace = ({ state }: Pick<Visit, 'state'>): boolean =>
  (holdingStates as readonly VisitState[]).includes(state);
