import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import type { RefusalCode } from '../refusals.ts';
import { SlotOccupancy } from '../slots/slot-occupancy.service.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { isClosed } from '../teams/rules/closed.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { ClosedPeriod, Team } from '../teams/teams.service.ts';
import { PlacesService } from './places.service.ts';
import { whyNotBookable, whyNotFree, whyNotOpen } from './rules/booking.ts';
import type { HeldVisit, SlotFacts, VisitorFacts } from './rules/booking.ts';
import { groupedBy } from './rules/grouping.ts';
import { asOf } from './rules/lifecycle.ts';
import { holdingStates, holdsPlace } from './rules/visit.ts';
import type { Visit } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';

type Known = Readonly<{
  people: ReadonlyMap<string, Person>;
  departments: ReadonlyMap<string, string>;
  visits: ReadonlyMap<string, readonly Visit[]>;
  teams: ReadonlyMap<string, Team>;
  closed: ReadonlyMap<string, readonly ClosedPeriod[]>;
  /** Teams whose closed periods do not bind the person who asks. */
  ledTeamIds: readonly string[];
  programmes: readonly Programme[];
  held: ReadonlyMap<string, readonly Visit[]>;
}>;

/** What was taken since the facts were read, within the same act. */
type Taken = Readonly<{ personId: string; slot: Slot }>;

/** The facts by which `whyNotBookable` decides, for some leaders and some slots at once. */
export class BookingFacts {
  private readonly taken: Taken[] = [];

  constructor(
    private readonly known: Known,
    private readonly now: Temporal.Instant,
  ) {}

  knows(personId: string): boolean {
    return this.known.people.has(personId);
  }

  /** Whoever it is for. */
  whyNotOpen(slot: Slot): RefusalCode | null {
    const facts = this.slot(slot);
    const programmeRuns = this.programmeOn(slot) !== null;
    return whyNotFree(facts, false, this.now) ?? whyNotOpen(facts, { programmeRuns });
  }

  whyNot(personId: string, slot: Slot): RefusalCode | null {
    const programmeRuns = this.programmeOn(slot) !== null;
    const visitor = this.visitor(personId, slot);
    return whyNotBookable(this.slot(slot), visitor, { programmeRuns, now: this.now });
  }

  /** The published programme on the day of the slot. */
  programmeOn(slot: Slot): Programme | null {
    const day = this.dayOf(slot);
    return this.known.programmes.find((programme) => isWithin(programme, day)) ?? null;
  }

  team(slot: Slot): Team {
    const team = this.known.teams.get(slot.teamId);
    if (team === undefined) throw new Error('A slot belongs to a team.');
    return team;
  }

  freePlaces(slot: Slot): number[] {
    const held = (this.known.held.get(slot.id) ?? []).filter((visit) => this.isHeld(visit));
    const numbers = held.map(({ placeNumber }) => placeNumber);
    const open = placesOf(slot).filter((number) => !numbers.includes(number));
    return open.slice(this.taken.filter((taken) => taken.slot.id === slot.id).length);
  }

  /** From now on the leader has a place there. */
  take(personId: string, slot: Slot): void {
    this.taken.push({ personId, slot });
  }

  private slot(slot: Slot): SlotFacts {
    const { id, startsAt, endsAt, state, teamId } = slot;
    const { site, departmentId } = this.team(slot);
    const periods = this.known.closed.get(teamId) ?? [];
    const closed =
      !this.known.ledTeamIds.includes(teamId) && isClosed(periods, slot, site.timeZone);
    return {
      id,
      startsAt,
      endsAt,
      state,
      departmentId,
      closed,
      free: this.freePlaces(slot).length,
    };
  }

  private visitor(personId: string, slot: Slot): VisitorFacts {
    const person = this.known.people.get(personId);
    const taken = this.taken.filter((one) => one.personId === personId);
    const visits: HeldVisit[] = [
      ...(this.known.visits.get(personId) ?? []).filter((visit) => this.isHeld(visit)),
      ...taken.map(({ slot: { id, startsAt, endsAt } }) => ({ slotId: id, startsAt, endsAt })),
    ];
    return {
      leaderGroup: person?.leaderGroup ?? null,
      departmentId: this.known.departments.get(personId) ?? null,
      inService: person !== undefined && isInService(person, this.dayOf(slot)),
      visits,
    };
  }

  private isHeld(visit: Visit): boolean {
    return holdsPlace(asOf(visit, this.now));
  }

  private dayOf(slot: Slot): Temporal.PlainDate {
    return slot.startsAt.toZonedDateTimeISO(this.team(slot).site.timeZone).toPlainDate();
  }
}

@Injectable()
export class BookingFactsService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly teams: TeamsService,
    private readonly slots: SlotsService,
    private readonly occupancy: SlotOccupancy,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
  ) {}

  onModuleInit(): void {
    this.occupancy.fillIn((slotIds) => this.freePlaces(slotIds));
  }

  async read(
    actor: Actor | null,
    personIds: readonly string[],
    slots: readonly Slot[],
  ): Promise<BookingFacts> {
    const teamIds = [...new Set(slots.map(({ teamId }) => teamId))];
    const known: Known = {
      people: await this.people.byIds(personIds),
      departments: await this.people.departmentsOf(personIds),
      visits: await this.visitsOf(personIds),
      teams: await this.teams.byIds(teamIds),
      closed: await this.teams.closedPeriodsOf(teamIds),
      ledTeamIds: actor === null ? [] : await this.teams.teamsLedBy(actor.personId),
      programmes: await this.programmes.published(),
      held: await this.places.heldIn(slots.map(({ id }) => id)),
    };
    return new BookingFacts(known, this.clock.now());
  }

  /** What the slot alone can tell, without a look at who wants to book it for whom. */
  async whyNotFree(personId: string, slot: Slot): Promise<RefusalCode | null> {
    const now = this.clock.now();
    const visits = (await this.places.heldIn([slot.id])).get(slot.id) ?? [];
    const held = visits.filter((visit) => holdsPlace(asOf(visit, now)));
    const isOwnPlace = held.some((visit) => visit.personId === personId);
    return whyNotFree({ ...slot, free: slot.capacity - held.length }, isOwnPlace, now);
  }

  /** Free places by slot. */
  async freePlaces(slotIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const slots = await this.slots.byIds(slotIds);
    const held = await this.places.heldIn(slotIds);
    const now = this.clock.now();
    const isHeld = (visit: Visit) => holdsPlace(asOf(visit, now));
    const taken = (id: string) => (held.get(id) ?? []).filter(isHeld).length;
    return new Map([...slots.values()].map(({ id, capacity }) => [id, capacity - taken(id)]));
  }

  /** Why the actor cannot book each of these slots, by slot; nothing where nothing is in the way. */
  async objections(
    actor: Actor,
    slotIds: readonly string[],
  ): Promise<ReadonlyMap<string, RefusalCode>> {
    const slots = [...(await this.slots.byIds(slotIds)).values()];
    const facts = await this.read(actor, [actor.personId], slots);
    const objections = new Map<string, RefusalCode>();
    for (const slot of slots) {
      const objection = facts.whyNot(actor.personId, slot);
      if (objection !== null) objections.set(slot.id, objection);
    }
    return objections;
  }

  private async visitsOf(
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Visit[]>> {
    const visits = await this.records.find({
      personId: { in: [...personIds] },
      state: { in: [...holdingStates] },
    });
    return groupedBy(visits, ({ personId }) => personId);
  }
}

const placesOf = ({ capacity }: Slot): number[] =>
  Array.from({ length: capacity }, (_, index) => index + 1);

function isInService({ serviceFrom, serviceUntil }: Person, day: Temporal.PlainDate): boolean {
  if (Temporal.PlainDate.compare(serviceFrom, day) > 0) return false;
  return serviceUntil === null || Temporal.PlainDate.compare(day, serviceUntil) <= 0;
}

function isWithin({ startsOn, endsOn }: Programme, day: Temporal.PlainDate): boolean {
  const begun = Temporal.PlainDate.compare(startsOn, day) <= 0;
  return begun && Temporal.PlainDate.compare(day, endsOn) <= 0;
}
