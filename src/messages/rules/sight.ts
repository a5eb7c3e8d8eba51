import type { MessageKind } from './message.ts';

/** About a visit, to the one who goes and the assistants, or to both sides alike. */
export const shownToHr: readonly MessageKind[] = [
  'DATES_PROPOSED',
  'WAITLIST_OFFER',
  'CALENDAR_INVITATION',
  'CALENDAR_CANCELLATION',
  'URGENT_CHANGE',
  'BRIEF',
  'REMINDER',
  'EXCHANGE_ASKED',
  'EXCHANGE_ANSWERED',
  'DID_IT_HAPPEN',
  'LOOK_BACK_REQUEST',
  'LOOK_BACK_LATE',
  'LOOK_BACK_OPEN',
  'READINESS_OPEN',
];

/**
 * Shown as far as they went to team leads. To anybody else they would tell who claimed a visit and
 * perhaps gave it back; kinds that are on neither list, such as the call to volunteers, are not shown.
 */
export const shownWhenToLeads: readonly MessageKind[] = [
  'HOST_WANTED',
  'HOST_NOTICE',
  'HOST_REMINDER',
  'HOST_CANCELLATION',
  'LATE_NOTICE',
];
