import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Leader } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { toDate } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { turn } from '../platform/turns.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Period, Service } from '../programmes/rules/base-norm.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { BookingFactsService } from '../visits/booking-facts.service.ts';
import { BookingVetoes } from '../visits/booking-vetoes.service.ts';
import { ProposalsService } from '../visits/proposals.service.ts';
import { adjustedNorm } from '../visits/rules/adjusted-norm.ts';
import type { BookingFacts } from '../visits/rules/facts.ts';
import { groupedBy } from '../visits/rules/grouping.ts';
import { bearingOf } from '../visits/rules/next-dates.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import type { PlannedBefore } from './rules/planner.ts';
import type { LeaderFacts, RotationFacts, SlotFacts, TeamFacts } from './rules/problem.ts';

type Run = Readonly<{
  programmeId: string;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  seed: number;
}>;

type Times = Readonly<{ startsAt: Temporal.Instant; endsAt: Temporal.Instant }>;

/** Slots that are looked at before others get a turn. */
const AT_ONCE = 500;

/** Everything the planner may know, read from the rooms that own it. */
@Injectable()
export class RotationFactsService {
  constructor(
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly teams: TeamsService,
    private readonly slots: SlotsService,
    private readonly visits: VisitsService,
    private readonly booking: BookingFactsService,
    private readonly proposals: ProposalsService,
    private readonly vetoes: BookingVetoes,
  ) {}

  /** With what an earlier draft proposed. */
  async read(
    { programmeId, from, until, seed }: Run,
    earlier: readonly PlannedBefore[],
  ): Promise<RotationFacts> {
    const programme = found(await this.programmes.byId(programmeId));
    const period = { from, until };
    const known = await this.ofProgrammeAndEarlier(programme, from);
    const visits = known.filter((visit) => bearingOf(visit) === 'STANDS');
    const slots = await this.slots.open(from, until);
    const booking = await this.booking.read(null, [], slots);
    return {
      seed,
      programme: { from: programme.startsOn, until: programme.endsOn },
      period,
      leaders: await this.leaders(programme, period, known),
      teams: await this.teamsFor(slots, booking, visits),
      slots: await this.proposable(slots, booking, programme),
      earlier,
      visited: visits.filter(hasBegin),
    };
  }

  /** Visits of this programme, whatever became of them, and what took place in the year before the period. */
  private async ofProgrammeAndEarlier(
    { id, startsOn }: Programme,
    from: Temporal.PlainDate,
  ): Promise<Visit[]> {
    const earlier = { gte: toDate(this.startOf(from.subtract({ years: 1 }))) };
    const before = { lt: toDate(this.startOf(startsOn)) };
    return this.visits.visitsOf({
      OR: [{ programmeId: id }, { state: 'DONE', startsAt: { ...earlier, ...before } }],
    });
  }

  private async leaders(
    programme: Programme,
    period: Period,
    visits: readonly Visit[],
  ): Promise<LeaderFacts[]> {
    const leaders = await this.people.leaders(period);
    const ids = leaders.map(({ id }) => id);
    const until = this.startOf(period.until.add({ days: 1 }));
    const busy = await this.people.busy(ids, this.startOf(period.from), until);
    const exemptions = await this.people.exemptionsOf(ids);
    const redirects = await this.vetoes.redirects(ids);
    const visitsOf = groupedBy(visits, ({ personId }) => personId);
    return leaders.map((leader): LeaderFacts => {
      const own = visitsOf.get(leader.id) ?? [];
      const exempt = exemptions.get(leader.id) ?? [];
      const service = { from: leader.serviceFrom, until: leader.serviceUntil };
      return {
        id: leader.id,
        departmentId: leader.departmentId,
        ...agreementOf(leader, programme, exempt),
        service,
        exemptions: exempt,
        returnTo: [...(redirects.get(leader.id)?.teamIds ?? [])],
        busy: [
          ...(busy.get(leader.id) ?? []),
          ...own.flatMap(momentsNotWanted),
          ...this.away(period, service, exempt),
        ],
        postponed: own
          .filter((visit) => bearingOf(visit) === 'NEEDS_A_DATE')
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
        visits: own
          .filter((visit) => bearingOf(visit) === 'STANDS')
          .map((visit) => ({ ...visit, inProgramme: visit.programmeId === programme.id })),
      };
    });
  }

  /** The days of the period on which the leader is exempt, or not in service. */
  private away(period: Period, { from, until }: Service, exemptions: readonly Period[]): Times[] {
    const outside: Period[] = [{ from: period.from, until: from.subtract({ days: 1 }) }];
    if (until !== null) outside.push({ from: until.add({ days: 1 }), until: period.until });
    return [...exemptions, ...outside]
      .map((days) => ({
        startsAt: this.startOf(days.from),
        endsAt: this.startOf(days.until.add({ days: 1 })),
      }))
      .filter(({ startsAt, endsAt }) => Temporal.Instant.compare(startsAt, endsAt) < 0);
  }

  private async teamsFor(
    slots: readonly Slot[],
    booking: BookingFacts,
    visits: readonly Visit[],
  ): Promise<TeamFacts[]> {
    const ofTeam = groupedBy(slots, ({ teamId }) => teamId);
    const received = groupedBy(visits, ({ teamId }) => teamId);
    const facts: TeamFacts[] = [];
    for (const team of await this.teams.teams()) {
      await turn();
      facts.push({
        ...team,
        timeZone: team.site.timeZone,
        visitsReceived: received.get(team.id)?.length ?? 0,
        load: loadsOf(team, ofTeam.get(team.id) ?? [], booking),
        roomInQuarter: roomInQuarters(ofTeam.get(team.id) ?? [], booking),
      });
    }
    return facts;
  }

  /** Free, not closed, and early enough for a proposal to be answered before the notice period. */
  private async proposable(
    slots: readonly Slot[],
    booking: BookingFacts,
    programme: Programme,
  ): Promise<SlotFacts[]> {
    const facts: SlotFacts[] = [];
    // What can be answered in time depends on the moment and the holidays of the site alone.
    const inTime = new Map<string, boolean>();
    for (const [nth, slot] of slots.entries()) {
      if (nth % AT_ONCE === 0) await turn();
      if (booking.whyNotOpen(slot) !== null) continue;
      const key = `${slot.startsAt.epochMilliseconds} ${booking.team(slot).site.id}`;
      const isInTime =
        inTime.get(key) ?? this.proposals.answerBy(slot, booking, programme) !== null;
      inTime.set(key, isInTime);
      if (isInTime) facts.push({ ...slot, free: booking.freePlaces(slot).length });
    }
    return facts;
  }

  private startOf(day: Temporal.PlainDate): Temporal.Instant {
    return day.toZonedDateTime(this.config.timeZone).toInstant();
  }
}

/** When a visit was to be that did not suit: nobody is asked for the same moment again. */
function momentsNotWanted(visit: Visit): Times[] {
  const bearing = bearingOf(visit);
  // What a postponed visit leaves behind is the moment to which its last change could be undone.
  if (bearing === 'NEEDS_A_DATE') return timesOf(visit.undo);
  return bearing === 'NOT_THEN' ? timesOf(visit) : [];
}

type Moment = Temporal.Instant | string | null;

function timesOf(times: Readonly<{ startsAt: Moment; endsAt: Moment }> | null): Times[] {
  if (!times?.startsAt || !times.endsAt) return [];
  const { startsAt, endsAt } = times;
  return [{ startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) }];
}

const hasBegin = <T extends Readonly<{ startsAt: Temporal.Instant | null }>>(
  visit: T,
): visit is T & { startsAt: Temporal.Instant } => visit.startsAt !== null;

/** What is taken of each week in which the team has a slot. */
function loadsOf(
  { budgetPerWeek }: Team,
  slots: readonly Slot[],
  booking: BookingFacts,
): ReadonlyMap<string, number> {
  return new Map(
    slots.map((slot) => [
      booking.onSite(slot).week.toString(),
      budgetPerWeek - booking.roomInWeek(slot),
    ]),
  );
}

/** What the team can still bear in each quarter in which it has a slot, where a budget bounds it. */
function roomInQuarters(
  slots: readonly Slot[],
  booking: BookingFacts,
): ReadonlyMap<string, number> {
  const rooms = slots.map((slot) => [
    booking.onSite(slot).quarter.toString(),
    booking.roomInQuarter(slot),
  ]);
  return new Map(rooms.filter((entry): entry is [string, number] => entry[1] !== null));
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
