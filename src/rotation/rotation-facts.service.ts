import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Config } from '../platform/config.ts';
import { found } from '../platform/refuse.ts';
import { eachInTurns } from '../platform/turns.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { BookingFactsService } from '../visits/booking-facts.service.ts';
import { PlanningVisits } from '../visits/planning-visits.service.ts';
import type { PlanningVisit } from '../visits/planning-visits.service.ts';
import { ProposalsService } from '../visits/proposals.service.ts';
import type { BookingFacts } from '../visits/rules/facts.ts';
import { groupedBy } from '../visits/rules/grouping.ts';
import { bearingOf } from '../visits/rules/next-dates.ts';
import { holdsPlace } from '../visits/rules/visit.ts';
import { LeaderFactsService } from './leader-facts.service.ts';
import type { PlannedBefore } from './rules/planner.ts';
import type { RotationFacts, SlotFacts, TeamFacts } from './rules/problem.ts';

type Run = Readonly<{
  programmeId: string;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  seed: number;
}>;

/** A day at a site begins and ends within so many hours of the organisation's day. */
const ZONES = { hours: 26 } as const;

/** Everything the planner may know, read from the rooms that own it. */
@Injectable()
export class RotationFactsService {
  constructor(
    private readonly config: Config,
    private readonly programmes: ProgrammesService,
    private readonly teams: TeamsService,
    private readonly slots: SlotsService,
    private readonly visits: PlanningVisits,
    private readonly booking: BookingFactsService,
    private readonly proposals: ProposalsService,
    private readonly leaders: LeaderFactsService,
  ) {}

  /** With what an earlier draft proposed. */
  async read(
    { programmeId, from, until, seed }: Run,
    earlier: readonly PlannedBefore[],
  ): Promise<RotationFacts> {
    const programme = found(await this.programmes.byId(programmeId));
    const period = { from, until };
    const { known, held } = await this.visitsFor(programme, from);
    const visits = known.filter((visit) => bearingOf(visit) === 'STANDS');
    const slots = await this.slots.open(from, until);
    const waitedFor = await this.visits.waitedFor(this.startOf(from).subtract(ZONES));
    const booking = await this.booking.read(null, [], slots, { standing: { held, waitedFor } });
    return {
      seed,
      programme: { from: programme.startsOn, until: programme.endsOn },
      period,
      leaders: await this.leaders.read(programme, period, known),
      teams: await this.teamsFor(slots, booking, visits),
      slots: await this.proposable(slots, booking, programme),
      earlier,
      visited: visits.filter(hasBegin),
    };
  }

  /**
   * Visits of this programme, whatever became of them, and what took place in the year before the
   * period; and whoever holds a place from then on.
   */
  private async visitsFor(
    { id, startsOn }: Programme,
    from: Temporal.PlainDate,
  ): Promise<Readonly<{ known: PlanningVisit[]; held: PlanningVisit[] }>> {
    const done = {
      from: this.startOf(from.subtract({ years: 1 })),
      before: this.startOf(startsOn),
    };
    const heldFrom = this.startOf(from).subtract(ZONES);
    const all = await this.visits.read({ programmeId: id, done, heldFrom });
    return {
      known: all.filter((visit) => visit.programmeId === id || tookPlace(visit, done)),
      held: all.filter((visit) => visit.slotId !== null && holdsPlace(visit)),
    };
  }

  private async teamsFor(
    slots: readonly Slot[],
    booking: BookingFacts,
    visits: readonly PlanningVisit[],
  ): Promise<TeamFacts[]> {
    const ofTeam = groupedBy(slots, ({ teamId }) => teamId);
    const received = groupedBy(visits, ({ teamId }) => teamId);
    return eachInTurns(await this.teams.teams(), (team): TeamFacts => ({
      ...team,
      timeZone: team.site.timeZone,
      visitsReceived: received.get(team.id)?.length ?? 0,
      load: loadsOf(team, ofTeam.get(team.id) ?? [], booking),
      roomInQuarter: roomInQuarters(team, ofTeam.get(team.id) ?? [], booking),
    }));
  }

  /** Free, not closed, and early enough for a proposal to be answered before the notice period. */
  private async proposable(
    slots: readonly Slot[],
    booking: BookingFacts,
    programme: Programme,
  ): Promise<SlotFacts[]> {
    const isInTime = this.proposals.inTime(booking, programme);
    const facts = await eachInTurns(slots, (slot): SlotFacts | null => {
      if (booking.whyNotOpen(slot) !== null || !isInTime(slot)) return null;
      return { ...slot, free: booking.freePlaces(slot).length };
    });
    return facts.filter((slot) => slot !== null);
  }

  private startOf(day: Temporal.PlainDate): Temporal.Instant {
    return day.toZonedDateTime(this.config.timeZone).toInstant();
  }
}

const tookPlace = (
  { state, startsAt }: PlanningVisit,
  { from, before }: Readonly<{ from: Temporal.Instant; before: Temporal.Instant }>,
): boolean =>
  state === 'DONE' &&
  startsAt !== null &&
  Temporal.Instant.compare(from, startsAt) <= 0 &&
  Temporal.Instant.compare(startsAt, before) < 0;

const hasBegin = <T extends Readonly<{ startsAt: Temporal.Instant | null }>>(
  visit: T,
): visit is T & { startsAt: Temporal.Instant } => visit.startsAt !== null;

/** What is taken of each week in which the team has a slot. */
function loadsOf(
  { budgetPerWeek }: Team,
  slots: readonly Slot[],
  booking: BookingFacts,
): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const slot of slots) {
    const { week } = booking.onSite(slot);
    if (!loads.has(week)) loads.set(week, budgetPerWeek - booking.roomInWeek(slot));
  }
  return loads;
}

/** What the team can still bear in each quarter in which it has a slot, where a budget bounds it. */
function roomInQuarters(
  { budgetPerQuarter }: Team,
  slots: readonly Slot[],
  booking: BookingFacts,
): ReadonlyMap<string, number> {
  const rooms = new Map<string, number>();
  if (budgetPerQuarter === null) return rooms;
  for (const slot of slots) {
    const { quarter } = booking.onSite(slot);
    const room = rooms.has(quarter) ? null : booking.roomInQuarter(slot);
    if (room !== null) rooms.set(quarter, room);
  }
  return rooms;
}
