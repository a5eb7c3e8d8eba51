import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Exemption, Interval, Leader } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { eachInTurns } from '../platform/turns.ts';
import type { Period, Service } from '../programmes/rules/base-norm.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { BookingVetoes } from '../visits/booking-vetoes.service.ts';
import type { PlanningVisit } from '../visits/planning-visits.service.ts';
import { adjustedNorm } from '../visits/rules/adjusted-norm.ts';
import type { Redirect } from '../visits/rules/facts.ts';
import { groupedBy } from '../visits/rules/grouping.ts';
import { bearingOf } from '../visits/rules/next-dates.ts';
import type { LeaderFacts } from './rules/problem.ts';

type Known = Readonly<{
  programme: Programme;
  period: Period;
  busy: ReadonlyMap<string, readonly Interval[]>;
  exemptions: ReadonlyMap<string, readonly Exemption[]>;
  redirects: ReadonlyMap<string, Redirect>;
  visitsOf: ReadonlyMap<string, readonly PlanningVisit[]>;
  startOf: (day: Temporal.PlainDate) => Temporal.Instant;
}>;

/** What the planner may know of the leaders. */
@Injectable()
export class LeaderFactsService {
  constructor(
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly vetoes: BookingVetoes,
  ) {}

  /** With the visits of the programme, whatever became of them, and those before it. */
  async read(
    programme: Programme,
    period: Period,
    visits: readonly PlanningVisit[],
  ): Promise<LeaderFacts[]> {
    const leaders = await this.people.leaders(period);
    const ids = leaders.map(({ id }) => id);
    const startOf = this.startsOfDays();
    const until = startOf(period.until.add({ days: 1 }));
    const known: Known = {
      programme,
      period,
      busy: await this.people.busy(ids, startOf(period.from), until),
      exemptions: await this.people.exemptionsOf(ids),
      redirects: await this.vetoes.redirects(ids),
      visitsOf: groupedBy(visits, ({ personId }) => personId),
      startOf,
    };
    return eachInTurns(leaders, (leader) => factsOf(leader, known));
  }

  /** Many leaders share their days, and a calendar is slow to ask. */
  private startsOfDays(): Known['startOf'] {
    const known = new Map<string, Temporal.Instant>();
    return (day) => {
      const key = day.toString();
      const start = known.get(key) ?? day.toZonedDateTime(this.config.timeZone).toInstant();
      known.set(key, start);
      return start;
    };
  }
}

function factsOf(leader: Leader, known: Known): LeaderFacts {
  const { programme } = known;
  const own = known.visitsOf.get(leader.id) ?? [];
  const exemptions = known.exemptions.get(leader.id) ?? [];
  const service = { from: leader.serviceFrom, until: leader.serviceUntil };
  return {
    id: leader.id,
    departmentId: leader.departmentId,
    ...agreementOf(leader, programme, exemptions),
    service,
    exemptions,
    returnTo: [...(known.redirects.get(leader.id)?.teamIds ?? [])],
    busy: [
      ...(known.busy.get(leader.id) ?? []),
      ...own.flatMap(momentsNotWanted),
      ...away(service, exemptions, known),
    ],
    postponed: own
      .filter((visit) => bearingOf(visit) === 'NEEDS_A_DATE')
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    visits: own
      .filter((visit) => bearingOf(visit) === 'STANDS')
      .map((visit) => ({ ...visit, inProgramme: visit.programmeId === programme.id })),
  };
}

/** The days of the period on which the leader is exempt, or not in service. */
function away(
  { from, until }: Service,
  exemptions: readonly Period[],
  { period, startOf }: Known,
): Interval[] {
  const outside: Period[] = [{ from: period.from, until: from.subtract({ days: 1 }) }];
  if (until !== null) outside.push({ from: until.add({ days: 1 }), until: period.until });
  return [...exemptions, ...outside]
    .filter((days) => Temporal.PlainDate.compare(days.from, days.until) <= 0)
    .map((days) => ({
      startsAt: startOf(days.from),
      endsAt: startOf(days.until.add({ days: 1 })),
    }));
}

/** When a visit was to be that did not suit: nobody is asked for the same moment again. */
function momentsNotWanted(visit: PlanningVisit): Interval[] {
  const bearing = bearingOf(visit);
  // What a postponed visit leaves behind is the moment to which its last change could be undone.
  if (bearing === 'NEEDS_A_DATE') return timesOf(visit.undo);
  return bearing === 'NOT_THEN' ? timesOf(visit) : [];
}

type Moment = Temporal.Instant | string | null;

function timesOf(times: Readonly<{ startsAt: Moment; endsAt: Moment }> | null): Interval[] {
  if (!times?.startsAt || !times.endsAt) return [];
  const { startsAt, endsAt } = times;
  return [{ startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) }];
}

function agreementOf(
  leader: Leader,
  programme: Programme,
  exemptions: readonly Period[],
): Pick<LeaderFacts, 'norm' | 'adjustedNorm' | 'shares'> {
  const agreement = programme.agreements.find(
    ({ leaderGroup }) => leaderGroup === leader.leaderGroup,
  );
  const norm = agreement?.norm ?? 0;
  return {
    norm,
    shares: agreement?.shares ?? [],
    adjustedNorm: adjustedNorm({ ...leader, norm, exemptions, programme }),
  };
}
