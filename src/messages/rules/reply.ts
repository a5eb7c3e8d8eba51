import type { RefusalCode } from '../../refusals.ts';
import { asOf } from '../../visits/rules/lifecycle.ts';
import type { Visit, VisitState } from '../../visits/rules/visit.ts';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarAnswer, CalendarReply } from './calendar-reply.ts';

/** What an answer from a calendar asks for, in the words of the page. */
export type ReplyAct = 'ACCEPT' | 'DECLINE' | 'CANCEL' | 'MOVE';

/** Why an answer changes nothing; the others are refusals that the page gives too. */
export type ReplyRefusal =
  'FORGED' | 'NOT_THE_VISITOR' | 'OLD_INVITATION' | 'OLDER_ANSWER' | RefusalCode;

export type ReplyPlan =
  | Readonly<{ act: Exclude<ReplyAct, 'MOVE'> }>
  | Readonly<{ act: 'MOVE'; slotId: string }>
  /** There is nothing to change, or nothing before somebody chooses. */
  | Readonly<{ act: null; refusal: null }>
  | Readonly<{ act: null; refusal: ReplyRefusal }>;

const nothing: ReplyPlan = { act: null, refusal: null };
const refused = (refusal: ReplyRefusal): ReplyPlan => ({ act: null, refusal });

/**
 * Accepting is the yes to a proposal, and to a visit that stands it changes nothing. Declining is
 * the no to a proposal and "Ik kan niet" to a visit that stands. A counter-proposal is "Ander moment"
 * when the team has a slot at that time that the page would offer; else it leaves everything as it is,
 * and so does "perhaps": then one chooses on the page, from what the team offers.
 */
export function planReply(
  { answer, sequence }: Pick<CalendarReply, 'answer' | 'sequence'>,
  stored: Visit,
  { now, otherSlotId }: Readonly<{ now: Temporal.Instant; otherSlotId: string | null }>,
): ReplyPlan {
  const visit = asOf(stored, now);
  if (sequence !== visit.revision) return refused('OLD_INVITATION');
  if (visit.declineCause === 'EXPIRED') return refused('PROPOSAL_EXPIRED');
  const plan = answersTo[visit.state]?.[answer] ?? refused('WRONG_STATE');
  return plan === nothing && answer === 'COUNTER' && otherSlotId !== null
    ? { act: 'MOVE', slotId: otherSlotId }
    : plan;
}

type Plans = Readonly<Partial<Record<CalendarAnswer, ReplyPlan>>>;

/** A no to what is off already is no news. */
const off: Plans = { DECLINED: nothing };
const answersTo: Readonly<Partial<Record<VisitState, Plans>>> = {
  PROPOSED: {
    ACCEPTED: { act: 'ACCEPT' },
    DECLINED: { act: 'DECLINE' },
    TENTATIVE: nothing,
    COUNTER: nothing,
  },
  CONFIRMED: {
    ACCEPTED: nothing,
    DECLINED: { act: 'CANCEL' },
    TENTATIVE: nothing,
    COUNTER: nothing,
  },
  DECLINED: off,
  CANCELLED: off,
};

type Known = Readonly<{ id: string; email: string | null }>;
type Sender = Readonly<{ from: string | null; sender: string | null }>;

/**
 * Who answered: whoever sent it in somebody else's name (RFC 5322, section 3.6.2), when that is a
 * registered assistant; else whoever it is from, when that is the leader or such an assistant. A
 * service that sends for its users names itself as sender too, so an unknown sender says nothing.
 */
export function answererOf(
  { from, sender }: Sender,
  leader: Known,
  assistants: readonly Known[],
): string | null {
  const named = (address: string | null, people: readonly Known[]): string | undefined =>
    address === null ? undefined : people.find(({ email }) => email === address)?.id;
  return named(sender, assistants) ?? named(from, [leader, ...assistants]) ?? null;
}

/** Whether nothing else tells the one who answered what became of it. */
export function isToldByNothingElse(
  plan: ReplyPlan,
  { answer }: Pick<CalendarReply, 'answer'>,
  about: Readonly<{ byLeader: boolean; waitingForTeam: boolean }>,
): boolean {
  if (plan.act === null) return plan.refusal !== null || !isPlain(answer);
  // The calendar that knows the former moment, and those who read along, are told the new one.
  if (plan.act === 'MOVE') return false;
  if (!about.byLeader) return true;
  // The invitation and the cancellation go to the leader's calendar, the former after the team's yes.
  return plan.act === 'DECLINE' || (plan.act === 'ACCEPT' && about.waitingForTeam);
}

const isPlain = (answer: CalendarAnswer): boolean => answer === 'ACCEPTED' || answer === 'DECLINED';
