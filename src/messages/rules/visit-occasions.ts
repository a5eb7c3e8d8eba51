import type { Holidays } from '../../programmes/rules/working-days.ts';
import type { Visit, VisitState } from '../../visits/rules/visit.ts';
import type { KnownMessage } from './message.ts';
import { about, heardOf, isReached, later, UNDO, unique } from './occasion.ts';
import type { Occasion } from './occasion.ts';
import { remindAt } from './reminder.ts';
import type { Temporal } from 'temporal-polyfill';

export type VisitFacts = Readonly<{
  visit: Visit;
  /** Inside the notice period the team's yes is still needed. */
  waitingForTeam: boolean;
  reflected: boolean;
  leadIds: readonly string[];
  /** Who claimed the visit, as far as anybody did. */
  hostId: string | null;
  /** IANA name of the site's zone. */
  timeZone: string;
  holidays: Holidays;
}>;

const LOOK_BACK_USEFUL = { hours: 10 * 24 } as const;
/** A visit that lost its date frees the calendar also when its old time has just begun. */
const CANCELLATION_USEFUL = { hours: 7 * 24 } as const;

type Telling = (facts: VisitFacts, known: readonly KnownMessage[]) => Occasion[];
const nothing: Telling = () => [];
const callOff: Telling = ({ visit }, known) => withdrawals(visit, known);

const tellings: Readonly<Record<VisitState, Telling>> = {
  PROPOSED: nothing,
  CONFIRMED: (facts, known) => [...aboutComingVisit(facts, known), ...lookBack(facts)],
  LOGGED: nothing,
  DONE: lookBack,
  MISSED: nothing,
  DECLINED: nothing,
  CANCELLED: callOff,
  POSTPONED: callOff,
};

/** Everything there is to tell about one visit. */
export const aboutVisit: Telling = (facts, known) => tellings[facts.visit.state](facts, known);

function aboutComingVisit(facts: VisitFacts, known: readonly KnownMessage[]): Occasion[] {
  const { visit, leadIds, hostId } = facts;
  const { startsAt, changedAt } = visit;
  if (startsAt === null) return [];
  const times = () => ({ dueAt: changedAt.add(UNDO), usefulUntil: startsAt });
  const hosts = hostId === null ? leadIds : [hostId, ...leadIds];
  const notices = unique(hosts).map((lead) => about(visit, 'HOST_NOTICE', lead, times));
  const invitation = about(visit, 'CALENDAR_INVITATION', visit.personId, times);
  if (!facts.waitingForTeam) return [invitation, ...notices, reminder(facts, startsAt)];
  // A calendar that still shows the former moment is corrected without waiting for the team.
  return heardOf('CALENDAR_INVITATION', known).length > 0 ? [invitation, ...notices] : notices;
}

/** Whoever hears of the visit after the hour of the reminder has just had the invitation itself. */
function reminder(facts: VisitFacts, startsAt: Temporal.Instant): Occasion {
  const { visit, timeZone, holidays } = facts;
  return about(visit, 'REMINDER', visit.personId, () => {
    const dueAt = remindAt(startsAt, timeZone, holidays);
    const isNews = !isReached(visit.changedAt.add(UNDO), dueAt);
    return isNews ? null : { dueAt, usefulUntil: startsAt };
  });
}

function lookBack({ visit, reflected, waitingForTeam }: VisitFacts): Occasion[] {
  const { endsAt } = visit;
  if (endsAt === null || reflected || waitingForTeam) return [];
  const times = () => ({ dueAt: endsAt, usefulUntil: endsAt.add(LOOK_BACK_USEFUL) });
  return [about(visit, 'LOOK_BACK_REQUEST', visit.personId, times)];
}

/** Only who may have heard that the visit is on hears that it is off. */
function withdrawals(visit: Visit, known: readonly KnownMessage[]): Occasion[] {
  const times = () => {
    const off = visit.changedAt.add(CANCELLATION_USEFUL);
    return {
      dueAt: visit.changedAt.add(UNDO),
      usefulUntil: visit.startsAt === null ? off : later(visit.startsAt, off),
    };
  };
  const toLeader = heardOf('CALENDAR_INVITATION', known);
  const toHosts = heardOf('HOST_NOTICE', known);
  return [
    ...toLeader.map((reader) => about(visit, 'CALENDAR_CANCELLATION', reader, times)),
    ...toHosts.map((reader) => about(visit, 'HOST_CANCELLATION', reader, times)),
  ];
}
