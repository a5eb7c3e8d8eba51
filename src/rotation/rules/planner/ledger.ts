import { againOf, agreed, bucketOf, missingOf } from './agreement.ts';
import type { Agreed } from './agreement.ts';
import { Covers } from './covers.ts';
import { Doors } from './doors.ts';
import { Guests } from './guests.ts';
import type { InstanceLeader } from './instance.ts';
import type { Model } from './model.ts';
import type { Reach } from './reach.ts';

/**
 * A plan and what it costs, kept up to date with every visit that is put in or taken out. Locked
 * visits are in it from the start and are never taken out.
 *
 * Invariants: `left`, `monthLeft` and `weekLeft` are never negative; `blocked[slot]` counts which of
 * the three are used up for it; `objective()` is what the judge would say.
 */
export class Ledger {
  /** How many of place, week and month are used up: 0 means that the slot may be taken. */
  readonly blocked: Uint8Array;
  /** Slots of each team that may be taken. */
  readonly openSlots: Int32Array;
  readonly left: Int32Array;
  readonly monthLeft: Int32Array;
  readonly weekLeft: Int32Array;
  readonly load: Int32Array;
  /** Leader × width: the visits beside the locked ones, in no order. */
  readonly visit: Int32Array;
  readonly count: Int32Array;
  readonly width: number;
  /** What each leader's own visits cost, shortfall included. */
  readonly cost: Float64Array;
  readonly covers: Covers;
  readonly doors: Doors;
  private readonly agreements: readonly Agreed[];
  private readonly held: Int32Array;
  private readonly guests: Guests;
  /** What the locked visits alone cost, nothing covered by others counted. */
  readonly fixed: number;
  private own = 0;
  private shared = 0;

  constructor(
    readonly model: Model,
    private readonly reach: Reach,
  ) {
    const { leaders, types, slots, openMost } = model;
    this.blocked = new Uint8Array(slots);
    this.openSlots = new Int32Array(model.teams);
    this.left = model.places.slice();
    this.monthLeft = model.monthRoom.slice();
    this.weekLeft = model.weekRoom.slice();
    this.load = model.lockedLoad.slice();
    const width = openMost.reduce((most, count) => Math.max(most, count), 1);
    this.width = width;
    this.agreements = model.instance.visitors.map(agreed);
    this.held = new Int32Array(types);
    this.covers = new Covers(model);
    this.doors = new Doors(model);
    this.visit = new Int32Array(leaders * width);
    this.count = new Int32Array(leaders);
    this.cost = new Float64Array(leaders);
    this.guests = new Guests(model);
    this.openBooks();
    const avoidable = this.covers.cost() + this.doors.cost() + this.late();
    this.fixed = this.own + this.shared - avoidable;
  }

  private openBooks(): void {
    const { model } = this;
    const { weights, visitors, teams } = model.instance;
    for (let slot = 0; slot < model.slots; slot += 1) {
      const week = this.weekLeft[model.slotWeek[slot]!]!;
      const month = this.monthLeft[model.slotMonth[slot]!]!;
      this.blocked[slot] = Number(this.left[slot]! <= 0) + Number(week <= 0) + Number(month <= 0);
      if (this.blocked[slot] === 0) this.openSlots[model.slotTeam[slot]!]! += 1;
    }
    for (const { id } of visitors) {
      for (const slot of model.locked[id]!) {
        this.covers.pass(id, slot, 1);
        this.doors.pass(slot, 1);
      }
    }
    this.shared += this.covers.cost() + this.doors.cost();
    for (const { id } of teams) {
      for (let load = 0; load < this.load[id]!; load += 1) this.shared += this.fairStep(id, load);
    }
    for (const { id } of visitors) this.settle(id);
    this.shared += weights.stability * model.instance.previous.length;
  }

  /** What newcomers cost who are nowhere in time yet. */
  private late(): number {
    const { visitors, weights } = this.model.instance;
    return visitors.reduce((sum, who) => sum + Number(this.isLate(who)) * (weights.late ?? 0), 0);
  }

  private isLate({ id, firstBy }: InstanceLeader): boolean {
    if (firstBy === undefined) return false;
    return !this.slotsOf(id).some((slot) => this.model.slotDay[slot]! <= firstBy);
  }

  /** What the next visit to a team costs, by how many there are. */
  fairStep(team: number, load: number): number {
    const { teams, weights } = this.model.instance;
    const { fair1, fair2 } = teams[team]!;
    return (load >= fair1 ? weights.fair1 : 0) + (load >= fair2 ? weights.fair2 : 0);
  }

  objective(): number {
    return this.own + this.shared;
  }

  put(leader: number, slot: number): void {
    this.visit[leader * this.width + this.count[leader]!] = slot;
    this.count[leader]! += 1;
    this.guests.enter(leader, slot);
    this.book(leader, slot, 1);
  }

  /** Takes out all visits of a leader that are not locked. */
  clear(leader: number): void {
    for (let nth = 0; nth < this.count[leader]!; nth += 1) {
      const slot = this.visit[leader * this.width + nth]!;
      this.guests.leave(leader, slot);
      this.book(leader, slot, -1);
    }
    this.count[leader] = 0;
  }

  /** Counts a visit in (1) or out (-1) wherever it is counted. */
  private book(leader: number, slot: number, by: 1 | -1): void {
    const { model, load } = this;
    const team = model.slotTeam[slot]!;
    if (by === -1) load[team]! -= 1;
    this.shared += by * this.fairStep(team, load[team]!);
    if (by === 1) load[team]! += 1;
    this.shared += this.covers.pass(leader, slot, by) + this.doors.pass(slot, by);
    if (spend(this.left, slot, by)) this.blockSlot(slot, by);
    const month = model.slotMonth[slot]!;
    if (spend(this.monthLeft, month, by)) {
      this.block(model.monthFirst[month]!, model.monthLast[month]!, by);
    }
    const week = model.slotWeek[slot]!;
    if (spend(this.weekLeft, week, by)) {
      this.block(model.weekFirst[week]!, model.weekLast[week]!, by);
    }
  }

  private block(from: number, to: number, by: 1 | -1): void {
    for (let slot = from; slot < to; slot += 1) this.blockSlot(slot, by);
  }

  private blockSlot(slot: number, by: 1 | -1): void {
    const before = this.blocked[slot]!;
    this.blocked[slot] = before + by;
    if (before === 0 || before + by === 0) this.openSlots[this.model.slotTeam[slot]!]! -= by;
  }

  /** Somebody whose visit stands in the way of this slot, picked by `turn`; -1 when nobody can be asked. */
  guestInTheWay(slot: number, turn: number): number {
    if (this.left[slot] === 0) return this.guests.inSlot(slot, turn);
    if (this.weekLeft[this.model.slotWeek[slot]!] === 0) return this.guests.inWeekOf(slot, turn);
    return this.guests.inMonthOf(slot, turn);
  }

  /** Somebody who visits the team; -1 when nobody does. */
  guestOfTeam(team: number, turn: number): number {
    return this.guests.ofTeam(team, turn);
  }

  /** Counts anew what the leader's own visits cost; after `put` and `clear`, before `objective`. */
  settle(leader: number): void {
    const cost = this.ownCost(leader);
    this.own += cost - this.cost[leader]!;
    this.cost[leader] = cost;
  }

  /** The leader's slots beside the locked ones; good until the next change. */
  heldBy(leader: number): Int32Array {
    const from = leader * this.width;
    return this.visit.subarray(from, from + this.count[leader]!);
  }

  /** The leader's slots, locked ones included, in the order of their days. */
  slotsOf(leader: number): number[] {
    const slots = [...this.model.locked[leader]!, ...this.heldBy(leader)];
    return slots.sort((a, b) => this.model.slotDay[a]! - this.model.slotDay[b]!);
  }

  private ownCost(leader: number): number {
    const { model, reach, held } = this;
    const { weights, visitors } = model.instance;
    const who = visitors[leader]!;
    const agreement = this.agreements[leader]!;
    const slots = this.slotsOf(leader);
    held.fill(0);
    for (const slot of slots) held[model.teamKind[model.slotTeam[slot]!]!]! += 1;
    const missing = missingOf(agreement, held);
    let cost = againOf(agreement, weights, held);
    if (this.isLate(who)) cost += weights.late ?? 0;
    cost += weights.shortfall * missing + weights.shortfallConc * Math.max(0, missing - 1);
    let bucket = -1;
    for (let nth = 0; nth < slots.length; nth += 1) {
      const slot = slots[nth]!;
      const team = model.slotTeam[slot]!;
      cost += reach.teamCost(leader, team) + reach.slotCost(leader, slot);
      const before = bucket;
      bucket = bucketOf(model.instance, who, model.slotDay[slot]!);
      if (bucket === before) cost += weights.crowd;
      for (let other = 0; other < nth; other += 1) {
        if (model.slotTeam[slots[other]!] === team) {
          cost += weights.repeat;
          break;
        }
      }
    }
    return cost;
  }
}

/** Uses or returns one; true when that was the last one, or the first to come back. */
function spend(left: Int32Array, at: number, by: 1 | -1): boolean {
  const before = left[at]!;
  left[at] = before - by;
  return before === (by === 1 ? 1 : 0);
}
