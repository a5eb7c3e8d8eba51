import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { ProgrammeYears } from '../programmes/programme-years.service.ts';
import type { RefusalCode } from '../refusals.ts';
import { SlotOccupancy } from '../slots/slot-occupancy.service.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { periodKeys, quarterKey } from '../teams/rules/hosting-quarter.ts';
import { weekKey, weekOf } from '../teams/rules/hosting-week.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { BookingVetoes } from './booking-vetoes.service.ts';
import { PlacesService } from './places.service.ts';
import { whyNotFree } from './rules/booking.ts';
import { BookingFacts } from './rules/facts.ts';
import type { HeldPlace, Line, Redirect } from './rules/facts.ts';
import { groupedBy } from './rules/grouping.ts';
import { asOf } from './rules/lifecycle.ts';
import { holdingStates, holdsPlace } from './rules/visit.ts';
import type { Visit } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';

/** Reads what `whyNotBookable` has to know, for some leaders and some slots at once. */
@Injectable()
export class BookingFactsService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammeYears,
    private readonly teams: TeamsService,
    private readonly slots: SlotsService,
    private readonly occupancy: SlotOccupancy,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
    private readonly vetoes: BookingVetoes,
  ) {}

  onModuleInit(): void {
    this.occupancy.fillIn((slotIds) => this.freePlaces(slotIds));
  }

  async read(
    actor: Actor | null,
    personIds: readonly string[],
    slots: readonly Slot[],
    { line = 'RESPECTED', leaving = [], standing, isLocked = false, isChoice }: Reading = {},
  ): Promise<BookingFacts> {
    const { held, waitedFor } = standing ?? (await this.standing(slots, line));
    const stays = ({ id }: Pick<Visit, 'id'>) => !leaving.some((visit) => visit.id === id);
    const teamIds = [...new Set(slots.map(({ teamId }) => teamId))];
    const teams = await this.teams.byIds(teamIds);
    const known = {
      people: await this.people.byIds(personIds),
      departments: await this.people.departmentsOf(personIds),
      visits: groupedBy((await this.visitsOf(personIds)).filter(stays), personOf),
      teams,
      booked: await this.bookedIn(slots, teams, [
        ...leaving,
        // Whoever holds the locks has written down what nobody answered in time.
        ...(isLocked ? [] : await this.places.overdueAt(teamIds)),
      ]),
      closed: await this.teams.closedPeriodsOf(teamIds),
      ledTeamIds: await this.ledBy(actor),
      programmes: await this.programmes.published(),
      held: groupedBy(held.filter(stays), slotOf),
      waitedFor,
      redirects: await this.redirects(isChoice ? personIds : []),
    };
    return new BookingFacts(known, this.clock.now());
  }

  private async ledBy(actor: Actor | null): Promise<readonly string[]> {
    return actor === null ? [] : this.teams.teamsLedBy(actor.personId);
  }

  private async redirects(personIds: readonly string[]): Promise<ReadonlyMap<string, Redirect>> {
    return personIds.length === 0 ? new Map() : this.vetoes.redirects(personIds);
  }

  /** What the slot alone can tell, without a look at who wants to book it for whom. */
  whyNotFree(personId: string, slot: Slot, { held, waitedFor }: Standing): RefusalCode | null {
    const now = this.clock.now();
    const still = held.filter((visit) => visit.slotId === slot.id && holdsPlace(asOf(visit, now)));
    const isOwnPlace = still.some((visit) => visit.personId === personId);
    const free = waitedFor.has(slot.id) ? 0 : slot.capacity - still.length;
    return whyNotFree({ ...slot, free }, isOwnPlace, now);
  }

  /** Who holds the places of these slots, and before which of them somebody waits. */
  async standing(slots: readonly Slot[], line: Line): Promise<Standing> {
    const slotIds = slots.map(({ id }) => id);
    return {
      held: await this.places.visitsIn(slotIds),
      waitedFor: line === 'PASSED' ? nobody : await this.places.waitedFor(slotIds),
    };
  }

  /** Free places by slot. */
  async freePlaces(slotIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const slots = await this.slots.byIds(slotIds);
    const held = await this.places.heldIn(slotIds);
    const waitedFor = await this.places.waitedFor(slotIds);
    const now = this.clock.now();
    const isHeld = (visit: Visit) => holdsPlace(asOf(visit, now));
    const free = ({ id, capacity }: Slot) =>
      waitedFor.has(id) ? 0 : capacity - (held.get(id) ?? []).filter(isHeld).length;
    return new Map([...slots.values()].map((slot) => [slot.id, free(slot)]));
  }

  /** Why the actor cannot book each of these slots, by slot; nothing where nothing is in the way. */
  async objections(
    actor: Actor,
    slotIds: readonly string[],
  ): Promise<ReadonlyMap<string, RefusalCode>> {
    const slots = [...(await this.slots.byIds(slotIds)).values()];
    const facts = await this.read(actor, [actor.personId], slots, { isChoice: true });
    const objections = new Map<string, RefusalCode>();
    for (const slot of slots) {
      const objection = facts.whyNot(actor.personId, slot);
      if (objection !== null) objections.set(slot.id, objection);
    }
    return objections;
  }

  /** What the weeks and quarters of these slots hold; a proposal not answered in time takes no room. */
  private async bookedIn(
    slots: readonly Slot[],
    teams: ReadonlyMap<string, Team>,
    gone: readonly Visit[],
  ): Promise<ReadonlyMap<string, number>> {
    const zoneOf = (teamId: string) => teams.get(teamId)?.site.timeZone ?? 'UTC';
    const first = firstWeek(slots, zoneOf);
    if (first === null) return new Map();
    const booked = await this.loadsFrom([...teams.keys()], first);
    for (const { teamId, startsAt } of gone) {
      const keys = startsAt === null ? [] : periodKeys(teamId, startsAt, zoneOf(teamId));
      for (const key of keys) countDown(booked, key);
    }
    return booked;
  }

  private async loadsFrom(
    teamIds: readonly string[],
    first: Temporal.PlainDate,
  ): Promise<Map<string, number>> {
    const booked = new Map<string, number>();
    for (const [teamId, loads] of await this.teams.loadsOf(teamIds, first)) {
      for (const load of loads) {
        const keyOf = load.period === 'WEEK' ? weekKey : quarterKey;
        booked.set(keyOf(teamId, load.startsOn), load.booked);
      }
    }
    return booked;
  }

  private async visitsOf(personIds: readonly string[]): Promise<Visit[]> {
    return this.records.find({
      personId: { in: [...personIds] },
      state: { in: [...holdingStates] },
    });
  }
}

/** The first week in which one of them begins; a calendar is slow to ask for tens of thousands. */
function firstWeek(
  slots: readonly Slot[],
  zoneOf: (teamId: string) => string,
): Temporal.PlainDate | null {
  const earliest = new Map<string, Temporal.Instant>();
  for (const { teamId, startsAt } of slots) {
    const zone = zoneOf(teamId);
    const known = earliest.get(zone);
    if (known !== undefined && known.epochMilliseconds <= startsAt.epochMilliseconds) continue;
    earliest.set(zone, startsAt);
  }
  const weeks = [...earliest].map(([zone, moment]) => weekOf(moment, zone));
  return weeks.sort((a, b) => Temporal.PlainDate.compare(a, b))[0] ?? null;
}

type Standing = Readonly<{ held: readonly HeldPlace[]; waitedFor: ReadonlySet<string> }>;

type Reading = Readonly<{
  line?: Line;
  /** Where it was just read. */
  standing?: Standing;
  /** The persons, weeks and slots are locked (`PlacesService.hold`). */
  isLocked?: boolean;
  /** Whether it is what the persons newly choose; what was chosen for them, or before, is not. */
  isChoice?: boolean;
  /** Visits whose places and times are thought away. */
  leaving?: readonly Visit[];
}>;

const nobody: ReadonlySet<string> = new Set();
const personOf = ({ personId }: Visit): string => personId;
const slotOf = ({ slotId }: HeldPlace): string | null => slotId;
const countDown = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, Math.max(0, (counts.get(key) ?? 0) - 1));
