import type { Temporal } from 'temporal-polyfill';
import { shiftByWorkingDays } from '../../programmes/rules/working-days.ts';
import type { Visit, VisitState } from '../../visits/rules/visit.ts';
import { briefAt } from './brief.ts';
import { hostComing, hostOff, leadsOf, releases } from './host-occasions.ts';
import type { KnownMessage } from './message.ts';
import { mayHaveArrived } from './message.ts';
import { about, heardOf, isReached, later, OFF_USEFUL, UNDO, unique } from './occasion.ts';
import type { Occasion, Times } from './occasion.ts';
import { readinessOpen } from './readiness-occasions.ts';
import { remindAt } from './reminder.ts';
import { isCalledOffUrgently, isRetimedUrgently } from './urgent.ts';
import type { VisitFacts } from './visit-facts.ts';

const LOOK_BACK_USEFUL = { hours: 10 * 24 } as const;
const QUESTION_USEFUL = { hours: 30 * 24 } as const;

type Telling = (facts: VisitFacts, known: readonly KnownMessage[]) => Occasion[];
const nothing: Telling = () => [];
/** After its end nobody plans by it any more: who was away is then a matter of record. */
const callOff: Telling = (facts, known) =>
  isOver(facts)
    ? []
    : [...withdrawals(facts, known), ...hostOff(facts, known), ...releases(facts, known)];

const isOver = ({ visit }: VisitFacts): boolean =>
  visit.endsAt !== null && isReached(visit.endsAt, visit.changedAt);

const tellings: Readonly<Record<VisitState, Telling>> = {
  PROPOSED: nothing,
  CONFIRMED: (facts, known) => [
    ...aboutComingVisit(facts, known),
    ...readinessOpen(facts),
    ...hostComing(facts),
    ...releases(facts, known),
    ...lookBack(facts),
    ...didItHappen(facts),
  ],
  LOGGED: (facts) => didItHappen(facts),
  DONE: (facts) => lookBack(facts),
  MISSED: nothing,
  DECLINED: nothing,
  CANCELLED: callOff,
  POSTPONED: callOff,
};

/** Everything there is to tell about one visit, from what was said before of it and of its claims. */
export const aboutVisit: Telling = (facts, known) => tellings[facts.visit.state](facts, known);

function aboutComingVisit(facts: VisitFacts, known: readonly KnownMessage[]): Occasion[] {
  const { visit } = facts;
  const { startsAt, changedAt, personId } = visit;
  if (startsAt === null) return [];
  const times = () => ({ dueAt: changedAt.add(UNDO), usefulUntil: startsAt });
  const isNews = isRetimedUrgently(facts) && wasInvited(visit, known);
  const kind = isNews ? 'URGENT_CHANGE' : 'CALENDAR_INVITATION';
  // Assistants hear of what changes: the first appointment is the leader's own calendar's.
  const readers = wasInvited(visit, known) ? [personId, ...assistantsOf(facts)] : [personId];
  const invitations = readers.map((reader) => about(visit, kind, reader, times));
  if (!facts.waitingForTeam)
    return [...invitations, ...brief(facts, known), reminder(facts, startsAt)];
  // A calendar that still shows the former moment is corrected without waiting for the team.
  return heardOf('CALENDAR_INVITATION', known, visit.id).length > 0 ? invitations : [];
}

/** Of an earlier moment than the one that is agreed now. */
const wasInvited = ({ id, revision }: Visit, known: readonly KnownMessage[]): boolean =>
  known.some(
    (message) =>
      message.kind === 'CALENDAR_INVITATION' &&
      message.subjectId === id &&
      message.revision < revision &&
      mayHaveArrived(message),
  );

/** Whoever hears of the visit after the hour of the reminder has just had the invitation itself. */
function reminder(facts: VisitFacts, startsAt: Temporal.Instant): Occasion {
  const { visit, timeZone, holidays } = facts;
  return about(visit, 'REMINDER', visit.personId, () => {
    const dueAt = remindAt(startsAt, timeZone, holidays);
    const isNews = !isReached(visit.changedAt.add(UNDO), dueAt);
    return isNews ? null : { dueAt, usefulUntil: startsAt };
  });
}

/**
 * Once: whoever had it and moves the visit afterwards gets the new moment with the invitation, and
 * finds the brief where it was.
 */
function brief(facts: VisitFacts, known: readonly KnownMessage[]): Occasion[] {
  const { visit } = facts;
  const { startsAt, changedAt, personId } = visit;
  if (startsAt === null) return [];
  return [
    about(visit, 'BRIEF', personId, () => {
      const [planned, settled] = [briefAt(startsAt, facts), changedAt.add(UNDO)];
      const dueAt = later(planned, settled);
      const isMove = !isReached(settled, planned);
      const wasTold = heardOf('BRIEF', known, visit.id).includes(personId);
      return isMove && wasTold ? null : { dueAt, usefulUntil: startsAt };
    }),
  ];
}

function lookBack({ visit, reflected, waitingForTeam }: VisitFacts): Occasion[] {
  const { endsAt } = visit;
  if (endsAt === null || reflected || waitingForTeam) return [];
  const times = () => ({ dueAt: endsAt, usefulUntil: endsAt.add(LOOK_BACK_USEFUL) });
  return [about(visit, 'LOOK_BACK_REQUEST', visit.personId, times)];
}

/** Nobody said in three working days whether it happened: both sides are asked, once each. */
function didItHappen(facts: VisitFacts): Occasion[] {
  const { visit } = facts;
  const { endsAt, state, changedAt, personId } = visit;
  if (endsAt === null) return [];
  const times = () => {
    const since = state === 'LOGGED' ? later(endsAt, changedAt) : endsAt;
    const dueAt = shiftByWorkingDays(since, 3, facts);
    return { dueAt, usefulUntil: dueAt.add(QUESTION_USEFUL) };
  };
  return [...leadsOf(facts), personId].map((reader) =>
    about(visit, 'DID_IT_HAPPEN', reader, times),
  );
}

/**
 * Only who may have heard that the visit is on hears that it is off; the leader also when it was not
 * the leader who called it off, because the yes was the leader's. What cannot wait is one mail: it
 * takes the visit out of the calendar itself. A place that a colleague took over is told by the
 * colleague's answer.
 */
function withdrawals(facts: VisitFacts, known: readonly KnownMessage[]): Occasion[] {
  const { visit, handedOver } = facts;
  if (handedOver === 'ASKED') return [];
  const invited = heardOf('CALENDAR_INVITATION', known, visit.id);
  const { cancelSide, confirmedAt, personId } = visit;
  const isNews = cancelSide !== null && cancelSide !== 'VISITOR' && confirmedAt !== null;
  const leaders = isNews ? [...invited, personId] : invited;
  if (leaders.length === 0) return [];
  const kind = isCalledOffUrgently(facts) ? 'URGENT_CHANGE' : 'CALENDAR_CANCELLATION';
  const readers = unique([...leaders, ...assistantsOf(facts)]);
  return readers.map((reader) => about(visit, kind, reader, () => whenOff(visit)));
}

/** A visit that lost its date frees the calendar also when its old time has just begun. */
function whenOff({ changedAt, startsAt }: Visit): Times {
  const off = changedAt.add(OFF_USEFUL);
  return {
    dueAt: changedAt.add(UNDO),
    usefulUntil: startsAt === null ? off : later(startsAt, off),
  };
}

/** Those who are not of the host side themselves: nobody hears the same twice. */
const assistantsOf = (facts: VisitFacts): string[] =>
  facts.assistantIds.filter(
    (id) => !facts.leadIds.includes(id) && id !== facts.hosting.claim?.personId,
  );
