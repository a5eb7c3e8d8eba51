import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../people/rules/person.ts';
import { isInService } from '../../people/rules/succession.ts';
import type { ProgrammeYear } from '../../programmes/rules/programme.ts';
import type { RefusalCode, RefusalDetails } from '../../refusals.ts';
import type { Slot } from '../../slots/rules/slot.ts';
import { isClosed } from '../../teams/rules/closed.ts';
import { quarterKey, quarterOf } from '../../teams/rules/hosting-quarter.ts';
import { weekKey, weekOf } from '../../teams/rules/hosting-week.ts';
import type { ClosedPeriod, Team } from '../../teams/rules/team.ts';
import { whyNotBookable, whyNotFree, whyNotOpen } from './booking.ts';
import type { HeldVisit, SlotFacts, VisitorFacts } from './booking.ts';
import { asOf } from './lifecycle.ts';
import { holdsPlace } from './visit.ts';
import type { Visit } from './visit.ts';
import { whyNotWait } from './waitlist.ts';

/** Whether whoever asks stands behind those who wait for a place in the slot. */
export type Line = 'RESPECTED' | 'PASSED';

/** The teams where a leader is to go before any other, and what to say about that. */
export type Redirect = Readonly<{ teamIds: ReadonlySet<string>; details: RefusalDetails }>;

/** A place in a slot that a visit holds, unless nobody answered it in time. */
export type HeldPlace = Pick<
  Visit,
  'id' | 'personId' | 'slotId' | 'placeNumber' | 'state' | 'answerBy'
>;

export type Known = Readonly<{
  people: ReadonlyMap<string, Person>;
  /** By person, today. */
  departments: ReadonlyMap<string, string>;
  visits: ReadonlyMap<string, readonly Visit[]>;
  teams: ReadonlyMap<string, Team>;
  closed: ReadonlyMap<string, readonly ClosedPeriod[]>;
  /** Teams whose closed periods do not bind the person who asks. */
  ledTeamIds: readonly string[];
  /** Those that are published. */
  programmes: readonly ProgrammeYear[];
  /** By slot. */
  held: ReadonlyMap<string, readonly HeldPlace[]>;
  /** Slots before which somebody waits: their places are for the line. */
  waitedFor: ReadonlySet<string>;
  /** How many visits the weeks and quarters hold, by `weekKey` and `quarterKey`. */
  booked: ReadonlyMap<string, number>;
  /** By person; nobody where it is not their own new choice. */
  redirects: ReadonlyMap<string, Redirect>;
}>;

/**
 * The facts by which `whyNotBookable` decides, for some leaders and some slots at once; what is taken
 * within one act counts for the rest of it.
 */
export class BookingFacts {
  /** By zone and moment. */
  private readonly days = new Map<string, Map<number, OnSite>>();
  private readonly places = new Map<string, number>();
  private readonly taken = new Map<string, number>();
  private readonly visits = new Map<string, HeldVisit[]>();

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
    const asking = { programmeRuns, now: this.now };
    return whyNotBookable(this.slot(slot), visitor, asking) ?? this.whyNotThere(personId, slot);
  }

  /** What a refusal of this leader says besides its code. */
  details(personId: string): RefusalDetails {
    return this.known.redirects.get(personId)?.details ?? {};
  }

  /** Why this leader cannot wait for a place in the slot; null when that makes sense. */
  whyNotWait(personId: string, slot: Slot): RefusalCode | null {
    const facts = this.slot(slot);
    const asking = { programmeRuns: this.programmeOn(slot) !== null, now: this.now };
    const onceFree = { ...facts, free: 1, budgetFull: false };
    const objection =
      whyNotBookable(onceFree, this.visitor(personId, slot), asking) ??
      this.whyNotThere(personId, slot);
    return whyNotWait(objection, facts);
  }

  /** The published programme on the day of the slot. */
  programmeOn(slot: Slot): ProgrammeYear | null {
    return this.onSite(slot).programme;
  }

  team(slot: Slot): Team {
    const team = this.known.teams.get(slot.teamId);
    if (team === undefined) throw new Error('A slot belongs to a team.');
    return team;
  }

  freePlaces(slot: Slot): number[] {
    const held = this.known.held.get(slot.id)?.filter((visit) => this.isHeld(visit)) ?? [];
    const numbers = held.map(({ placeNumber }) => placeNumber);
    const open = placesOf(slot).filter((number) => !numbers.includes(number));
    return open.slice(this.places.get(slot.id) ?? 0);
  }

  /** How many visits the team can still bear in the week of the slot. */
  roomInWeek(slot: Slot): number {
    return this.team(slot).budgetPerWeek - this.hosted(this.weekOf(slot));
  }

  /** The same for its quarter; null where nothing bounds it. */
  roomInQuarter(slot: Slot): number | null {
    const { budgetPerQuarter } = this.team(slot);
    return budgetPerQuarter === null ? null : budgetPerQuarter - this.hosted(this.quarterOf(slot));
  }

  /** How many more visits the slot can take: its places, and what the team can bear. */
  room(slot: Slot): number {
    return Math.min(
      this.freePlaces(slot).length,
      this.roomInWeek(slot),
      this.roomInQuarter(slot) ?? Infinity,
    );
  }

  /** From now on the leader has a place there. */
  take(personId: string, slot: Slot): void {
    const { id: slotId, startsAt, endsAt } = slot;
    this.places.set(slotId, (this.places.get(slotId) ?? 0) + 1);
    for (const key of [this.weekOf(slot), this.quarterOf(slot)]) {
      this.taken.set(key, (this.taken.get(key) ?? 0) + 1);
    }
    const visits = this.visits.get(personId) ?? [];
    this.visits.set(personId, [...visits, { slotId, startsAt, endsAt }]);
  }

  private whyNotThere(personId: string, { teamId }: Slot): RefusalCode | null {
    const redirect = this.known.redirects.get(personId);
    return redirect === undefined || redirect.teamIds.has(teamId) ? null : 'SETTLE_FIRST';
  }

  private hosted(key: string): number {
    return (this.known.booked.get(key) ?? 0) + (this.taken.get(key) ?? 0);
  }

  private slot(slot: Slot): SlotFacts {
    const { id, startsAt, endsAt, state, teamId } = slot;
    const { site, departmentId } = this.team(slot);
    const periods = this.known.closed.get(teamId) ?? [];
    const isBound = !this.known.ledTeamIds.includes(teamId);
    return {
      id,
      startsAt,
      endsAt,
      state,
      departmentId,
      closed: isBound && isClosed(periods, slot, site.timeZone),
      free: this.known.waitedFor.has(id) ? 0 : this.freePlaces(slot).length,
      budgetFull: this.roomInWeek(slot) < 1 || (this.roomInQuarter(slot) ?? 1) < 1,
    };
  }

  private visitor(personId: string, slot: Slot): VisitorFacts {
    const person = this.known.people.get(personId);
    const held = (this.known.visits.get(personId) ?? []).filter((visit) => this.isHeld(visit));
    return {
      leaderGroup: person?.leaderGroup ?? null,
      departmentId: this.known.departments.get(personId) ?? null,
      inService: person !== undefined && isInService(person, this.dayOf(slot)),
      visits: [...held, ...(this.visits.get(personId) ?? [])],
    };
  }

  private isHeld(visit: Pick<Visit, 'state' | 'answerBy'>): boolean {
    return holdsPlace(asOf(visit, this.now));
  }

  private weekOf(slot: Slot): string {
    return weekKey(slot.teamId, this.onSite(slot).week);
  }

  private quarterOf(slot: Slot): string {
    return quarterKey(slot.teamId, this.onSite(slot).quarter);
  }

  private dayOf(slot: Slot): Temporal.PlainDate {
    return this.onSite(slot).day;
  }

  /** By the calendar of its site. Many slots begin at the same moment, and a calendar is slow to ask. */
  onSite(slot: Slot): OnSite {
    const { timeZone } = this.team(slot).site;
    const inZone = this.days.get(timeZone) ?? new Map<number, OnSite>();
    const moment = slot.startsAt.epochMilliseconds;
    const known = inZone.get(moment);
    if (known !== undefined) return known;
    const day = slot.startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
    const week = weekOf(slot.startsAt, timeZone).toString();
    const quarter = quarterOf(slot.startsAt, timeZone).toString();
    const programme = this.known.programmes.find((one) => isWithin(one, day)) ?? null;
    const times = { day, week, quarter, programme };
    this.days.set(timeZone, inZone.set(moment, times));
    return times;
  }
}

/** The local day on which a moment falls, the first days of its week and its quarter as text, and the programme. */
type OnSite = Readonly<{
  day: Temporal.PlainDate;
  week: string;
  quarter: string;
  programme: ProgrammeYear | null;
}>;

const placesOf = ({ capacity }: Slot): number[] =>
  Array.from({ length: capacity }, (_, index) => index + 1);

export function isWithin({ startsOn, endsOn }: ProgrammeYear, day: Temporal.PlainDate): boolean {
  const begun = Temporal.PlainDate.compare(startsOn, day) <= 0;
  return begun && Temporal.PlainDate.compare(day, endsOn) <= 0;
}
