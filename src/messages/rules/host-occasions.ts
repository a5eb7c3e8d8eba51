import type { Temporal } from 'temporal-polyfill';
import { shiftByWorkingDays } from '../../programmes/rules/working-days.ts';
import { mayHaveArrived } from './message.ts';
import type { KnownMessage, MessageKind } from './message.ts';
import { about, heardOf, isReached, later, OFF_USEFUL, UNDO, unique } from './occasion.ts';
import type { Occasion, Times } from './occasion.ts';
import { remindAt } from './reminder.ts';
import type { VisitFacts } from './visit-facts.ts';

/** Rosters are known about four weeks ahead; earlier nobody can say whether it suits. */
const ROSTERS_KNOWN = { hours: 28 * 24 } as const;
const LATE_ANNOUNCED = { hours: 12 } as const;
const WORKING_DAYS_FOR_LEAD = -5;

type Coming = VisitFacts & Readonly<{ startsAt: Temporal.Instant }>;

/** Team leads, except one who is the visitor: nobody hears the same in two roles. */
export const leadsOf = ({ leadIds, visit }: VisitFacts): string[] =>
  unique(leadIds).filter((id) => id !== visit.personId);

/** Everything the host side hears of a visit that is agreed. */
export function hostComing(facts: VisitFacts): Occasion[] {
  const { startsAt } = facts.visit;
  if (startsAt === null) return [];
  const coming = { ...facts, startsAt };
  const always = [...notices(coming), ...late(coming)];
  if (facts.waitingForTeam) return always;
  const forSomebody = facts.hosting.claim === null ? withoutHost(coming) : hostReminder(coming);
  return [...always, ...forSomebody];
}

/**
 * The leads hear of the visit, whoever claims it of the claim: its id is the subject, so that each
 * claim speaks anew, no list of a visit's messages finds it, and once it was given back nothing
 * leads from the message to the visit. When a visit moves the claim stays, because a host who can
 * come need not press again; the new moment is told with the way to give it back, because who cannot
 * should need one tap only.
 */
function notices(facts: Coming): Occasion[] {
  const { visit, startsAt } = facts;
  const changed = visit.changedAt.add(UNDO);
  const toLeads = leadsOf(facts).map((lead) =>
    about(visit, 'HOST_NOTICE', lead, () => ({ dueAt: changed, usefulUntil: startsAt })),
  );
  const claim = claimOf(facts);
  // A lead who hosts and hears of the move as a lead reads it in the words for the host.
  const isTold =
    claim === null ||
    (facts.leadIds.includes(claim.personId) && isReached(claim.claimedAt, visit.changedAt));
  if (isTold) return toLeads;
  const dueAt = later(changed, claim.claimedAt.add(UNDO));
  return [...toLeads, ofClaim(facts, 'HOST_NOTICE', () => ({ dueAt, usefulUntil: startsAt }))];
}

/** Who receives the visitor; it cannot be the visitor, who may have claimed it before a swap. */
const claimOf = ({ hosting, visit }: VisitFacts) =>
  hosting.claim?.personId === visit.personId ? null : hosting.claim;

/** About the claim that stands. */
function ofClaim(facts: VisitFacts, kind: MessageKind, times: Occasion['times']): Occasion {
  const { claim } = facts.hosting;
  const { id: subjectId = '', personId: recipientId = '' } = claim ?? {};
  return { key: { kind, subjectId, revision: facts.visit.revision, recipientId }, times };
}

/** Whoever claimed it after the hour of the reminder has just had the notice itself. */
function hostReminder(facts: Coming): Occasion[] {
  const { visit, startsAt } = facts;
  const claim = claimOf(facts);
  if (claim === null) return [];
  const news = later(visit.changedAt, claim.claimedAt).add(UNDO);
  return [ofClaim(facts, 'HOST_REMINDER', () => reminded(facts, startsAt, news))];
}

function reminded(facts: VisitFacts, startsAt: Temporal.Instant, news: Temporal.Instant) {
  const dueAt = remindAt(startsAt, facts.timeZone, facts.holidays);
  return isReached(news, dueAt) ? { dueAt, usefulUntil: startsAt } : null;
}

/** Nobody receives the visitor yet: volunteers are asked, and in time it is the leads' to arrange. */
function withoutHost(facts: Coming): Occasion[] {
  const { visit, startsAt } = facts;
  const leads = leadsOf(facts);
  const volunteers = unique(facts.volunteerIds).filter(
    (id) => id !== visit.personId && !leads.includes(id),
  );
  const changed = visit.changedAt.add(UNDO);
  const called = () => ({
    dueAt: later(changed, startsAt.subtract(ROSTERS_KNOWN)),
    usefulUntil: startsAt,
  });
  const lastRelease = facts.hosting.releases.at(-1)?.releasedAt ?? visit.changedAt;
  const news = later(visit.changedAt, lastRelease).add(UNDO);
  return [
    ...volunteers.map((id) => about(visit, 'CLAIM_CALL', id, called)),
    ...leads.map((id) => about(visit, 'HOST_REMINDER', id, () => reminded(facts, startsAt, news))),
    ...wanted(facts, leads),
  ];
}

/**
 * Five working days before. A visit that was agreed later than that gives the volunteers a working
 * day first. When it was given back afterwards the leads hear it at once, and anew: that somebody
 * else is needed is all they hear.
 */
function wanted(facts: Coming, leads: readonly string[]): Occasion[] {
  const { visit, startsAt, hosting } = facts;
  if (leads.length === 0) return [];
  const release = hosting.releases.at(-1);
  const turnOfLeads = () => shiftByWorkingDays(startsAt, WORKING_DAYS_FOR_LEAD, facts);
  if (release !== undefined && isReached(turnOfLeads(), release.releasedAt)) {
    const key = { kind: 'HOST_WANTED', subjectId: release.id, revision: 0 } as const;
    const dueAt = release.releasedAt.add(UNDO);
    const times = () => ({ dueAt, usefulUntil: startsAt });
    return leads.map((recipientId) => ({ key: { ...key, recipientId }, times }));
  }
  const times = (): Times | null => {
    const leadsTurn = turnOfLeads();
    const isLate = !isReached(visit.changedAt, leadsTurn);
    const dueAt = isLate ? shiftByWorkingDays(visit.changedAt, 1, facts) : leadsTurn;
    const isReminded =
      isLate && !isReached(dueAt, remindAt(startsAt, facts.timeZone, facts.holidays));
    return isReminded ? null : { dueAt, usefulUntil: startsAt };
  };
  return leads.map((id) => about(visit, 'HOST_WANTED', id, times));
}

/** "Ik ben later": the latest announcement, as long as the visit lasts. */
function late(facts: Coming): Occasion[] {
  const { visit, hosting, startsAt } = facts;
  const { endsAt } = visit;
  const isOfThisMoment =
    hosting.late !== null && isReached(startsAt.subtract(LATE_ANNOUNCED), hosting.late.announcedAt);
  if (hosting.late === null || endsAt === null || !isOfThisMoment) return [];
  const { id: subjectId, announcedAt } = hosting.late;
  const host = claimOf(facts)?.personId;
  const readers = unique([...(host === undefined ? [] : [host]), ...leadsOf(facts)]);
  return readers.map((recipientId) => ({
    key: { kind: 'LATE_NOTICE', subjectId, revision: 0, recipientId },
    times: () => ({ dueAt: announcedAt.add(UNDO), usefulUntil: endsAt }),
  }));
}

/** Off, or without a date: whoever of the host side may have heard of it. */
export function hostOff(facts: VisitFacts, known: readonly KnownMessage[]): Occasion[] {
  const { visit, hosting } = facts;
  const times = () => off(facts, visit.changedAt);
  const leads = heardOf('HOST_NOTICE', known, visit.id).filter((id) => id !== visit.personId);
  const hosts = hosting.claim === null ? [] : heardOf('HOST_NOTICE', known, hosting.claim.id);
  const toHost = hosts.some((id) => !facts.leadIds.includes(id));
  return [
    ...leads.map((lead) => about(visit, 'HOST_CANCELLATION', lead, times)),
    ...(toHost ? [ofClaim(facts, 'HOST_CANCELLATION', times)] : []),
  ];
}

/** Who gave it back or was replaced, and had heard of it: out of the own calendar, and no more. */
export function releases(facts: VisitFacts, known: readonly KnownMessage[]): Occasion[] {
  const { visit, hosting } = facts;
  const stays = [...facts.leadIds, visit.personId, hosting.claim?.personId];
  return hosting.releases.flatMap(({ id: subjectId, releasedAt }) => {
    const notices = known.filter(
      (message) => message.kind === 'HOST_NOTICE' && message.subjectId === subjectId,
    );
    // What is under way may arrive still: nobody knows yet what there is to take back.
    if (notices.some(({ state }) => state === 'CLAIMED')) return [];
    const arrived = notices.filter(mayHaveArrived);
    // A calendar obeys only what is as new as the latest that it was told.
    const revision = Math.max(...arrived.map((message) => message.revision));
    return unique(arrived.map(({ recipientId }) => recipientId))
      .filter((recipientId) => !stays.includes(recipientId))
      .map((recipientId) => ({
        key: { kind: 'HOST_RELEASE', subjectId, revision, recipientId },
        times: () => off(facts, releasedAt),
      }));
  });
}

function off({ visit }: VisitFacts, since: Temporal.Instant): Times {
  const usefulUntil = since.add(OFF_USEFUL);
  return {
    dueAt: since.add(UNDO),
    usefulUntil: visit.startsAt === null ? usefulUntil : later(visit.startsAt, usefulUntil),
  };
}
