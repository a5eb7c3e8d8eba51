import type { Demand } from './demand.ts';
import { hasRoom, isHeldUp } from './menus.ts';
import type { Model } from './model.ts';
import type { Reach } from './reach.ts';

/** What no plan can place, and who competes for it. */
export type Crowding = Readonly<{
  /** Visits that are missing in every plan, whoever it is that goes without. */
  unplaceable: number;
  /** Leader × (types + 1) + type of all who compete for places that are all taken. */
  cells: ReadonlySet<number>;
}>;

/** Searches for one piece of work. */
const AT_ONCE = 8;
const NOBODY = -1;

/**
 * The most visits that fit at all: a flow from leaders and types through slots, weeks and months of
 * teams, as if a leader's visits did not mind one another. Places are nested (a slot in a week of a
 * month in a month), so whoever meets a full one may ask any guest within it to go elsewhere. Leaving
 * out days between visits can only place more: what this flow leaves out, every plan leaves out, and
 * the places that the last searches met are full in every plan with so many visits (P. Hall, 1935).
 *
 * Searches of one round share what they have met, as in A. Pothen and C. Fan, Computing the Block
 * Triangular Form of a Sparse Matrix, 1990, doi:10.1145/98267.98287; a round that places nobody ends it.
 */
export class Crowd {
  private readonly model: Model;
  private readonly groups: readonly Group[];
  /** Visits in each slot, week of a month, and month. */
  private readonly inSlot: Int32Array;
  private readonly inWeek: Int32Array;
  private readonly inMonth: Int32Array;
  /** Week of a month of each slot; where its slots begin, and one past the last. */
  private readonly weekOf: Int32Array;
  private readonly weekFirst: number[] = [];
  private readonly guests: number[][];
  /** In which round a group, a slot, a week or a month was met. */
  private readonly metGroup: Int32Array;
  private readonly metSlot: Int32Array;
  private readonly metWeek: Int32Array;
  private readonly metMonth: Int32Array;
  /** How a slot and a group were met: by which group, and through which slot from which of its own. */
  private readonly slotBy: Int32Array;
  private readonly groupThrough: Int32Array;
  private readonly groupFrom: Int32Array;
  private round = 0;

  constructor(
    private readonly reach: Reach,
    private readonly demand: Demand,
  ) {
    const { model } = reach;
    this.model = model;
    this.groups = groupsOf(model, demand);
    const { slots } = model;
    this.weekOf = new Int32Array(slots);
    this.layWeeks();
    this.inSlot = new Int32Array(slots);
    this.inWeek = new Int32Array(this.weekFirst.length);
    this.inMonth = new Int32Array(model.monthRoom.length);
    this.guests = Array.from({ length: slots }, () => []);
    this.metGroup = new Int32Array(this.groups.length);
    this.metSlot = new Int32Array(slots);
    this.metWeek = new Int32Array(this.weekFirst.length);
    this.metMonth = new Int32Array(model.monthRoom.length);
    this.slotBy = new Int32Array(slots);
    this.groupThrough = new Int32Array(this.groups.length);
    this.groupFrom = new Int32Array(this.groups.length);
  }

  /** A week that lies in two months counts as one in each. */
  private layWeeks(): void {
    const { slots, slotWeek, slotMonth } = this.model;
    for (let slot = 0; slot < slots; slot += 1) {
      const isSame =
        slot > 0 &&
        slotWeek[slot] === slotWeek[slot - 1] &&
        slotMonth[slot] === slotMonth[slot - 1];
      if (!isSame) this.weekFirst.push(slot);
      this.weekOf[slot] = this.weekFirst.length - 1;
    }
    this.weekFirst.push(slots);
  }

  /** Places what can be placed, in small pieces of work. */
  *fill(): Generator<void, Crowding> {
    const waiting = this.groups.map(({ units }) => units);
    for (let placed = 1; placed > 0;) {
      placed = 0;
      this.round += 1;
      for (let group = 0; group < this.groups.length; group += 1) {
        while (waiting[group]! > 0 && this.place(group)) {
          waiting[group]! -= 1;
          placed += 1;
        }
        if (group % AT_ONCE === 0) yield;
      }
    }
    return {
      unplaceable: waiting.reduce((sum, count) => sum + count, 0),
      cells: new Set(
        this.groups.filter((_, nth) => this.metGroup[nth] === this.round).map(({ cell }) => cell),
      ),
    };
  }

  /** One visit more for a group: over guests who go elsewhere until one finds room. */
  private place(first: number): boolean {
    this.metGroup[first] = this.round;
    this.groupThrough[first] = NOBODY;
    const queue = [first];
    for (let nth = 0; nth < queue.length; nth += 1) {
      const slot = this.look(queue[nth]!, queue);
      if (slot === NOBODY) continue;
      this.shift(slot);
      return true;
    }
    return false;
  }

  /** A slot with room for a group; those in the way of it elsewhere join the queue. */
  private look(group: number, queue: number[]): number {
    const { model, metMonth, metSlot, round } = this;
    const { teamFirst, slotMonth, monthLast } = model;
    const { leader, firstUnit } = this.groups[group]!;
    const { firstArc, lastArc, arcHost } = this.demand;
    for (let arc = firstArc[firstUnit]!; arc < lastArc[firstUnit]!; arc += 1) {
      const team = arcHost[arc]!;
      for (let slot = teamFirst[team]!; slot < teamFirst[team + 1]!; slot += 1) {
        if (metMonth[slotMonth[slot]!] === round) slot = monthLast[slotMonth[slot]!]! - 1;
        else if (metSlot[slot] !== round && this.suits(leader, group, slot)) {
          this.slotBy[slot] = group;
          if (this.hasPlace(slot, queue)) return slot;
          metSlot[slot] = round;
        }
      }
    }
    return NOBODY;
  }

  private suits(leader: number, group: number, slot: number): boolean {
    return (
      this.reach.isFree(leader, slot) &&
      hasRoom(this.model, slot) &&
      !isHeldUp(this.model, leader, slot) &&
      !this.guests[slot]!.includes(group)
    );
  }

  /** Whether there is room; if not, all guests of what is full are asked. */
  private hasPlace(slot: number, queue: number[]): boolean {
    const { model, inSlot, inWeek, inMonth, weekOf, weekFirst, round } = this;
    const { places, slotWeek, slotMonth, weekRoom, monthRoom, monthFirst, monthLast } = model;
    const week = weekOf[slot]!;
    const month = slotMonth[slot]!;
    if (inSlot[slot]! >= places[slot]!) this.ask(slot, slot, slot + 1, queue);
    else if (inWeek[week]! >= weekRoom[slotWeek[slot]!]!) {
      if (this.metWeek[week] === round) return false;
      this.metWeek[week] = round;
      this.ask(slot, weekFirst[week]!, weekFirst[week + 1]!, queue);
    } else if (inMonth[month]! >= monthRoom[month]!) {
      this.metMonth[month] = round;
      this.ask(slot, monthFirst[month]!, monthLast[month]!, queue);
    } else return true;
    return false;
  }

  private ask(slot: number, from: number, until: number, queue: number[]): void {
    for (let held = from; held < until; held += 1) {
      for (const guest of this.guests[held]!) {
        if (this.metGroup[guest] === this.round) continue;
        this.metGroup[guest] = this.round;
        this.groupThrough[guest] = slot;
        this.groupFrom[guest] = held;
        queue.push(guest);
      }
    }
  }

  /** Everybody on the way to a slot with room moves on by one. */
  private shift(last: number): void {
    for (let slot = last; slot !== NOBODY;) {
      const group = this.slotBy[slot]!;
      this.book(slot, group, 1);
      slot = this.groupThrough[group]!;
      if (slot !== NOBODY) this.book(this.groupFrom[group]!, group, -1);
    }
  }

  private book(slot: number, group: number, by: 1 | -1): void {
    const guests = this.guests[slot]!;
    if (by === 1) guests.push(group);
    else guests.splice(guests.indexOf(group), 1);
    this.inSlot[slot]! += by;
    this.inWeek[this.weekOf[slot]!]! += by;
    this.inMonth[this.model.slotMonth[slot]!]! += by;
  }
}

/** The visits of one type that a leader is still to make; `firstUnit` knows the teams. */
type Group = { leader: number; cell: number; firstUnit: number; units: number };

function groupsOf({ types }: Model, { units, unitLeader, unitGroup }: Demand): Group[] {
  const groups: Group[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    const leader = unitLeader[unit]!;
    const cell = leader * (types + 1) + unitGroup[unit]!;
    const last = groups.at(-1);
    if (last?.cell === cell) last.units += 1;
    else groups.push({ leader, cell, firstUnit: unit, units: 1 });
  }
  return groups;
}
