import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Leader } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { toDate } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Period } from '../programmes/rules/base-norm.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { quarterOf } from '../teams/rules/hosting-quarter.ts';
import { weekOf } from '../teams/rules/hosting-week.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { BookingFactsService } from '../visits/booking-facts.service.ts';
import { BookingVetoes } from '../visits/booking-vetoes.service.ts';
import { ProposalsService } from '../visits/proposals.service.ts';
import { adjustedNorm } from '../visits/rules/adjusted-norm.ts';
import type { BookingFacts } from '../visits/rules/facts.ts';
import { groupedBy } from '../visits/rules/grouping.ts';
import { holdingStates, holdsPlace } from '../visits/rules/visit.ts';
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
    const visits = await this.standingAndEarlier(programme, from);
    const slots = await this.slots.open(from, until);
    const booking = await this.booking.read(null, [], slots);
    return {
      seed,
      programme: { from: programme.startsOn, until: programme.endsOn },
      period,
      leaders: await this.leaders(programme, period, visits),
      teams: await this.teamsFor(slots, booking, visits),
      slots: this.proposable(slots, booking, programme),
      earlier,
      visited: visits.filter(hasBegin),
    };
  }

  /** Visits of this programme that stand, and what took place in the year before the period. */
  private async standingAndEarlier(
    { id, startsOn }: Programme,
    from: Temporal.PlainDate,
  ): Promise<Visit[]> {
    const earlier = { gte: toDate(this.startOf(from.subtract({ years: 1 }))) };
    const before = { lt: toDate(this.startOf(startsOn)) };
    const visits = await this.visits.visitsOf({
      OR: [
        { programmeId: id, state: { in: [...holdingStates, 'POSTPONED'] } },
        { state: 'DONE', startsAt: { ...earlier, ...before } },
      ],
    });
    // A proposal that nobody answered in time still has its old state in the database.
    return visits.filter((visit) => holdsPlace(visit) || visit.state === 'POSTPONED');
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
    return leaders.map((leader) => ({
      id: leader.id,
      departmentId: leader.departmentId,
      ...agreementOf(leader, programme, exemptions.get(leader.id) ?? []),
      service: { from: leader.serviceFrom, until: leader.serviceUntil },
      returnTo: [...(redirects.get(leader.id)?.teamIds ?? [])],
      busy: busy.get(leader.id) ?? [],
      visits: visits
        .filter(({ personId }) => personId === leader.id)
        .map((visit) => ({ ...visit, inProgramme: visit.programmeId === programme.id })),
    }));
  }

  private async teamsFor(
    slots: readonly Slot[],
    booking: BookingFacts,
    visits: readonly Visit[],
  ): Promise<TeamFacts[]> {
    const ofTeam = groupedBy(slots, ({ teamId }) => teamId);
    const received = groupedBy(visits, ({ teamId }) => teamId);
    return (await this.teams.teams()).map((team) => ({
      ...team,
      timeZone: team.site.timeZone,
      visitsReceived: received.get(team.id)?.length ?? 0,
      load: loadsOf(team, ofTeam.get(team.id) ?? [], booking),
      roomInQuarter: roomInQuarters(team, ofTeam.get(team.id) ?? [], booking),
    }));
  }

  /** Free, not closed, and early enough for a proposal to be answered before the notice period. */
  private proposable(
    slots: readonly Slot[],
    booking: BookingFacts,
    programme: Programme,
  ): SlotFacts[] {
    return slots
      .filter((slot) => booking.whyNotOpen(slot) === null)
      .filter((slot) => this.proposals.answerBy(slot, booking, programme) !== null)
      .map((slot) => ({ ...slot, free: booking.freePlaces(slot).length }));
  }

  private startOf(day: Temporal.PlainDate): Temporal.Instant {
    return day.toZonedDateTime(this.config.timeZone).toInstant();
  }
}

const hasBegin = <T extends Readonly<{ startsAt: Temporal.Instant | null }>>(
  visit: T,
): visit is T & { startsAt: Temporal.Instant } => visit.startsAt !== null;

/** What is taken of each week in which the team has a slot. */
function loadsOf(
  { site, budgetPerWeek }: Team,
  slots: readonly Slot[],
  booking: BookingFacts,
): ReadonlyMap<string, number> {
  return new Map(
    slots.map((slot) => [
      weekOf(slot.startsAt, site.timeZone).toString(),
      budgetPerWeek - booking.roomInWeek(slot),
    ]),
  );
}

/** What the team can still bear in each quarter in which it has a slot, where a budget bounds it. */
function roomInQuarters(
  { site }: Team,
  slots: readonly Slot[],
  booking: BookingFacts,
): ReadonlyMap<string, number> {
  const rooms = slots.map((slot) => [
    quarterOf(slot.startsAt, site.timeZone).toString(),
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
