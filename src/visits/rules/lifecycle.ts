import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import type { CancelSide, Visit, VisitState } from './visit.ts';

/** What can be done to a visit, by the verbs of the trade. */
export const visitActions = {
  ACCEPT: 'ACCEPT',
  DECLINE: 'DECLINE',
  POSTPONE: 'POSTPONE',
  CANCEL: 'CANCEL',
  AGREE: 'AGREE',
  CONFIRM_IT_HAPPENED: 'CONFIRM_IT_HAPPENED',
  REPORT_MISSED: 'REPORT_MISSED',
  CONTEST: 'CONTEST',
  DECIDE_CONTEST: 'DECIDE_CONTEST',
  ASK_STAND_IN: 'ASK_STAND_IN',
  ASK_SWAP: 'ASK_SWAP',
  ANNOUNCE_LATE: 'ANNOUNCE_LATE',
  CLAIM: 'CLAIM',
  GIVE_BACK: 'GIVE_BACK',
  ARRANGE_HOST: 'ARRANGE_HOST',
  REFLECT: 'REFLECT',
} as const;
export type VisitAction = keyof typeof visitActions;

type Moment = 'ANY' | 'BEFORE_START' | 'ON_THE_DAY' | 'AFTER_END';
type Transition = Readonly<{ from: readonly VisitState[]; when: Moment }>;

/**
 * The life of a visit as one table: from which states, and when. A visitor who stays away after the
 * start is not a cancellation, while the other sides may still say afterwards what happened.
 */
const transitions: Readonly<Record<VisitAction, Transition>> = {
  ACCEPT: { from: ['PROPOSED'], when: 'BEFORE_START' },
  DECLINE: { from: ['PROPOSED'], when: 'BEFORE_START' },
  POSTPONE: { from: ['PROPOSED', 'CONFIRMED', 'POSTPONED'], when: 'BEFORE_START' },
  CANCEL: { from: ['PROPOSED', 'CONFIRMED', 'POSTPONED'], when: 'ANY' },
  AGREE: { from: ['CONFIRMED'], when: 'BEFORE_START' },
  CONFIRM_IT_HAPPENED: { from: ['CONFIRMED', 'LOGGED'], when: 'AFTER_END' },
  REPORT_MISSED: { from: ['CONFIRMED', 'LOGGED'], when: 'AFTER_END' },
  CONTEST: { from: ['MISSED'], when: 'ANY' },
  DECIDE_CONTEST: { from: ['MISSED'], when: 'ANY' },
  ASK_STAND_IN: { from: ['CONFIRMED'], when: 'BEFORE_START' },
  ASK_SWAP: { from: ['CONFIRMED'], when: 'BEFORE_START' },
  ANNOUNCE_LATE: { from: ['CONFIRMED'], when: 'ON_THE_DAY' },
  CLAIM: { from: ['CONFIRMED'], when: 'BEFORE_START' },
  GIVE_BACK: { from: ['CONFIRMED'], when: 'BEFORE_START' },
  ARRANGE_HOST: { from: ['CONFIRMED'], when: 'BEFORE_START' },
  REFLECT: { from: ['CONFIRMED', 'DONE'], when: 'AFTER_END' },
};

/** Why this cannot be done to this visit now, whoever asks; `null` when it can. */
export function whyNot(
  action: VisitAction,
  stored: Visit,
  now: Temporal.Instant,
): RefusalCode | null {
  const visit = asOf(stored, now);
  const { from, when } = transitions[action];
  if (isExpired(visit)) return 'PROPOSAL_EXPIRED';
  if (!from.includes(visit.state)) return 'WRONG_STATE';
  return whyNotAgain(action, visit) ?? whyNotNow(when, visit, now);
}

/** Whoever decides about an older visit than the one that is there looks again first. */
export function whyNotSeen(
  { revision }: Pick<Visit, 'revision'>,
  seen: number | null | undefined,
): RefusalCode | null {
  return seen === null || seen === undefined || seen === revision ? null : 'CHANGED_MEANWHILE';
}

/** "Nobody came" is contested once, and what was contested is decided once. */
function whyNotAgain(action: VisitAction, visit: Visit): RefusalCode | null {
  if (action === 'CONTEST') return visit.contestedAt === null ? null : 'CONTESTED_ALREADY';
  if (action !== 'DECIDE_CONTEST') return null;
  const isOpen = visit.contestedAt !== null && visit.contestDecidedAt === null;
  return isOpen ? null : 'WRONG_STATE';
}

/** The visitor declines a proposal and cancels a visit, both before it starts. */
export function whyNotCancel(
  side: CancelSide,
  visit: Visit,
  now: Temporal.Instant,
): RefusalCode | null {
  const objection = whyNot('CANCEL', visit, now);
  if (objection !== null || side !== 'VISITOR') return objection;
  return visit.state === 'PROPOSED' ? 'WRONG_STATE' : whyNotNow('BEFORE_START', visit, now);
}

function whyNotNow(when: Moment, visit: Visit, now: Temporal.Instant): RefusalCode | null {
  switch (when) {
    case 'BEFORE_START':
      return isReached(visit.startsAt, now) ? 'SLOT_PAST' : null;
    case 'ON_THE_DAY':
      return whyNotOnTheDay(visit, now);
    case 'AFTER_END':
      return isReached(visit.endsAt, now) ? null : 'NOT_OVER_YET';
    case 'ANY':
      return null;
  }
}

/** From twelve hours before it starts: earlier, moving it is the better message. */
function whyNotOnTheDay({ startsAt, endsAt }: Visit, now: Temporal.Instant): RefusalCode | null {
  if (startsAt === null || !isReached(startsAt.subtract({ hours: 12 }), now)) return 'NOT_TODAY';
  return isReached(endsAt, now) ? 'SLOT_PAST' : null;
}

/**
 * The visit as it is to be shown at a moment: a proposal whose answer is overdue has expired, also
 * when nobody has written that down yet.
 */
export function asOf<V extends Pick<Visit, 'state' | 'answerBy'>>(
  visit: V,
  now: Temporal.Instant,
): V {
  if (visit.state !== 'PROPOSED' || !isReached(visit.answerBy, now)) return visit;
  return { ...visit, ...expired };
}

export const expired = {
  state: 'DECLINED',
  declineCause: 'EXPIRED',
  slotId: null,
  placeNumber: null,
} as const;

/** What calling a visit off changes; a calendar that shows it hears of it. */
export const cancelled = ({ revision }: Pick<Visit, 'revision'>, cancelSide: CancelSide) =>
  ({
    state: 'CANCELLED',
    cancelSide,
    slotId: null,
    placeNumber: null,
    revision: revision + 1,
  }) as const;

const isExpired = (visit: Visit) => visit.state === 'DECLINED' && visit.declineCause === 'EXPIRED';

/** A moment that is not known has not been reached. */
export function isReached(moment: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return moment !== null && Temporal.Instant.compare(moment, now) <= 0;
}
