import { Temporal } from 'temporal-polyfill';
import type { Visit } from '../../src/visits/rules/visit.ts';

export const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);

/** A visit on 10 December 2026, 09:00–12:00 in Amsterdam, confirmed well in advance. */
export const aVisit = (changes: Partial<Visit> = {}): Visit => ({
  id: 'visit',
  programmeId: 'programme',
  invitationId: null,
  personId: 'leader',
  teamId: 'team',
  visitTypeId: 'technician',
  slotId: 'slot',
  placeNumber: 1,
  startsAt: at('2026-12-10T08:00:00Z'),
  endsAt: at('2026-12-10T11:00:00Z'),
  state: 'CONFIRMED',
  declineCause: null,
  cancelSide: null,
  revision: 0,
  reasons: [],
  proposedAt: at('2026-11-20T08:00:00Z'),
  answerBy: at('2026-12-03T08:00:00Z'),
  confirmedAt: at('2026-11-23T08:00:00Z'),
  teamAgreedAt: null,
  standsInForId: null,
  loggedOn: null,
  contestedAt: null,
  contestDecidedAt: null,
  undo: null,
  changedAt: at('2026-11-23T08:00:00Z'),
  retimedFrom: null,
  ...changes,
});
