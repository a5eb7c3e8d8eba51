import type { Demand } from './demand.ts';

const NONE = -1;
/** Hosts on a path, at most, when labels are corrected. */
const PATIENCE = 24;

/**
 * The cheapest way to send every wanted visit to a host, as if there were no days: a minimum-cost
 * flow from visits over teams, with rising steps for fairness and a dear way out for a visit that
 * finds no place. Visits are added one by one, each along the cheapest path, on which others may
 * move to another host (successive shortest paths with prices, Ahuja, Magnanti and Orlin 1993, §9.7).
 *
 * Invariants, after each unit: a unit is at a host where its cost plus the host's price is least;
 * a host's price lies between what its last visit and its next one cost in fairness, or above the
 * latter when the host is full. They make every move along a path cost nothing or more.
 */
export class Flow {
  /** The host of each unit, or -1. */
  readonly hostOf: Int32Array;
  /** What a place of the host is worth, in points. */
  readonly price: Int32Array;
  readonly load: Int32Array;

  /** The units at each host. */
  private readonly guests: number[][];
  /** A host's row in the two lists below, and its place in the rows of its group. */
  private readonly row: Int32Array;
  private readonly place: Int32Array;
  /** The least extra cost of moving one of its units to another of the group, and which. */
  private readonly moveCost: Int32Array;
  private readonly mover: Int32Array;
  /** The least extra cost of sending one of its units away altogether. */
  private readonly outCost: Int32Array;
  private readonly outMover: Int32Array;
  private readonly distance: Float64Array;
  private readonly via: Int32Array;
  private readonly done: Uint8Array;
  private readonly reached: number[] = [];
  /** Units that were added and found no place. */
  private readonly isOut: Uint8Array;

  constructor(private readonly demand: Demand) {
    const { hosts, groups } = demand;
    this.hostOf = new Int32Array(demand.units).fill(NONE);
    this.price = Int32Array.from({ length: hosts }, (_, host) => demand.step(host, 0));
    this.isOut = new Uint8Array(demand.units);
    this.load = new Int32Array(hosts);
    this.guests = Array.from({ length: hosts }, () => []);
    this.row = new Int32Array(hosts);
    this.place = new Int32Array(hosts);
    let size = 0;
    for (const group of groups) {
      for (let place = 0; place < group.length; place += 1) {
        this.place[group[place]!] = place;
        this.row[group[place]!] = size;
        size += group.length;
      }
    }
    this.moveCost = new Int32Array(size);
    this.mover = new Int32Array(size);
    this.outCost = new Int32Array(hosts);
    this.outMover = new Int32Array(hosts);
    this.distance = new Float64Array(hosts);
    this.via = new Int32Array(hosts);
    this.done = new Uint8Array(hosts);
  }

  /** Adds one unit. */
  add(unit: number): void {
    const { distance, price, demand } = this;
    const group = demand.groups[demand.unitGroup[unit]!]!;
    for (const host of group) {
      distance[host] = Infinity;
      this.done[host] = 0;
    }
    for (let arc = demand.firstArc[unit]!; arc < demand.lastArc[unit]!; arc += 1) {
      const host = demand.arcHost[arc]!;
      distance[host] = demand.arcCost[arc]! + this.clash(unit, host) + price[host]!;
      this.via[host] = NONE;
    }
    let least = this.absence(unit);
    let end = NONE;
    let endsOut = true;
    this.reached.length = 0;
    for (;;) {
      const host = this.nearest(group);
      if (host === NONE || distance[host]! >= least) break;
      this.done[host] = 1;
      this.reached.push(host);
      const here = distance[host]! - price[host]!;
      if (
        this.load[host]! < demand.capacity[host]! &&
        here + demand.step(host, this.load[host]!) < least
      ) {
        least = here + demand.step(host, this.load[host]!);
        end = host;
        endsOut = false;
      }
      if (this.guests[host]!.length === 0) continue;
      if (here + this.outCost[host]! < least) {
        least = here + this.outCost[host]!;
        end = host;
        endsOut = true;
      }
      this.relax(host, group, here);
    }
    for (const host of this.reached) {
      if (distance[host]! < least) price[host]! += least - distance[host]!;
    }
    this.shift(unit, end, endsOut);
  }

  private nearest(group: Int32Array): number {
    let nearest = NONE;
    let least = Infinity;
    for (const host of group) {
      if (this.done[host] === 0 && this.distance[host]! < least) {
        least = this.distance[host]!;
        nearest = host;
      }
    }
    return nearest;
  }

  private relax(host: number, group: Int32Array, here: number): void {
    const { distance, moveCost, price } = this;
    const row = this.row[host]!;
    for (let place = 0; place < group.length; place += 1) {
      const other = group[place]!;
      const there = here + moveCost[row + place]! + price[other]!;
      if (this.done[other] === 0 && there < distance[other]!) {
        distance[other] = there;
        this.via[other] = host;
      }
    }
  }

  /** Moves units along the path that ends at a host, or with one of its units on the way out. */
  private shift(unit: number, end: number, endsOut: boolean): void {
    if (end === NONE) {
      this.isOut[unit] = 1;
      return;
    }
    const moved: number[] = [unit];
    if (endsOut) {
      moved.push(this.outMover[end]!);
      this.leave(this.outMover[end]!, end);
    }
    const changed = new Set<number>([end]);
    let host = end;
    while (this.via[host] !== NONE) {
      const before = this.via[host]!;
      const mover = this.mover[this.row[before]! + this.place[host]!]!;
      this.leave(mover, before);
      this.enter(mover, host);
      changed.add(before);
      moved.push(mover);
      host = before;
    }
    this.enter(unit, host);
    for (const one of moved) this.noteSiblings(one, changed);
    for (const one of changed) this.count(one);
  }

  /** The teams where the leader's other units are. */
  private clashing(unit: number): number[] {
    const { firstSibling, lastSibling, clash, hostTeam } = this.demand;
    const teams: number[] = [];
    if (clash === 0) return teams;
    for (let other = firstSibling[unit]!; other < lastSibling[unit]!; other += 1) {
      if (other !== unit && this.hostOf[other] !== NONE) teams.push(hostTeam[this.hostOf[other]!]!);
    }
    return teams;
  }

  /** What a unit minds depends on where the leader's others are. */
  private noteSiblings(unit: number, changed: Set<number>): void {
    const { firstSibling, lastSibling, clash } = this.demand;
    if (clash === 0) return;
    for (let other = firstSibling[unit]!; other < lastSibling[unit]!; other += 1) {
      if (this.hostOf[other] !== NONE) changed.add(this.hostOf[other]!);
    }
  }

  /** What it costs that another unit of the leader is at the same team. */
  private clash(unit: number, host: number): number {
    const { firstSibling, lastSibling, clash, hostTeam } = this.demand;
    let cost = 0;
    if (clash === 0) return cost;
    for (let other = firstSibling[unit]!; other < lastSibling[unit]!; other += 1) {
      const there = this.hostOf[other]!;
      if (other !== unit && there !== NONE && hostTeam[there] === hostTeam[host]) cost += clash;
    }
    return cost;
  }

  private absence(unit: number): number {
    const { firstSibling, lastSibling, furtherAbsence, absence } = this.demand;
    if (furtherAbsence === 0) return absence;
    for (let other = firstSibling[unit]!; other < lastSibling[unit]!; other += 1) {
      if (other !== unit && this.isOut[other] === 1) return absence + furtherAbsence;
    }
    return absence;
  }

  /** Tries again what stayed away though others of the same leader do too. */
  retry(): void {
    for (let unit = 0; unit < this.demand.units; unit += 1) {
      if (this.isOut[unit] === 1 && this.absence(unit) > this.demand.absence) this.add(unit);
    }
  }

  /** A unit cannot use its host: that arc becomes dearer, and the unit finds its way anew. */
  turnDown(unit: number, dearer: number): void {
    const { demand } = this;
    const host = this.hostOf[unit]!;
    if (host === NONE) return;
    for (let arc = demand.firstArc[unit]!; arc < demand.lastArc[unit]!; arc += 1) {
      if (demand.arcHost[arc] === host) demand.arcCost[arc]! += dearer;
    }
    this.leave(unit, host);
    this.count(host);
    this.addAnew(unit);
  }

  /**
   * Adds a unit when a place has come free and prices no longer tell: labels are corrected until none
   * falls any more (Bellman and Ford). A path that would bite its tail is given up.
   */
  private addAnew(unit: number, attempts = PATIENCE): void {
    const { demand, distance, moveCost, via } = this;
    const group = demand.groups[demand.unitGroup[unit]!]!;
    for (const host of group) distance[host] = Infinity;
    let waiting: number[] = [];
    let direct = NONE;
    let directCost = this.absence(unit);
    for (let arc = demand.firstArc[unit]!; arc < demand.lastArc[unit]!; arc += 1) {
      const host = demand.arcHost[arc]!;
      distance[host] = demand.arcCost[arc]! + this.clash(unit, host);
      via[host] = NONE;
      waiting.push(host);
      const isFree = this.load[host]! < demand.capacity[host]!;
      if (isFree && distance[host]! < directCost) {
        directCost = distance[host]!;
        direct = host;
      }
    }
    for (let round = 0; round < PATIENCE && waiting.length > 0; round += 1) {
      const fallen = new Set<number>();
      for (const host of waiting) {
        if (this.guests[host]!.length === 0) continue;
        const row = this.row[host]!;
        for (let place = 0; place < group.length; place += 1) {
          const other = group[place]!;
          const there = distance[host]! + moveCost[row + place]!;
          if (there >= distance[other]!) continue;
          distance[other] = there;
          via[other] = host;
          fallen.add(other);
        }
      }
      waiting = [...fallen];
    }
    for (const host of group) {
      const cycle = distance[host]! < Infinity ? this.cycleFrom(host) : null;
      if (cycle === null) continue;
      this.rotate(cycle);
      if (attempts > 0) this.addAnew(unit, attempts - 1);
      else this.shift(unit, direct, false);
      return;
    }
    let least = this.absence(unit);
    let end = NONE;
    let endsOut = false;
    for (const host of group) {
      const room = this.load[host]! < demand.capacity[host]!;
      if (room && distance[host]! + demand.step(host, this.load[host]!) < least) {
        least = distance[host]! + demand.step(host, this.load[host]!);
        end = host;
        endsOut = false;
      }
      if (this.guests[host]!.length > 0 && distance[host]! + this.outCost[host]! < least) {
        least = distance[host]! + this.outCost[host]!;
        end = host;
        endsOut = true;
      }
    }
    this.shift(unit, end, endsOut);
  }

  /** The hosts of a cycle on the way back from a host, or null. */
  private cycleFrom(end: number): number[] | null {
    const passed: number[] = [];
    for (let host = end; host !== NONE; host = this.via[host]!) {
      if (passed.includes(host)) return passed.slice(passed.indexOf(host));
      passed.push(host);
    }
    return null;
  }

  /** Moves one unit on from each host of a cycle to the one before it in the list. */
  private rotate(cycle: readonly number[]): void {
    const movers = cycle.map((host) => {
      const before = this.via[host]!;
      return this.mover[this.row[before]! + this.place[host]!]!;
    });
    movers.forEach((mover) => this.leave(mover, this.hostOf[mover]!));
    movers.forEach((mover, nth) => this.enter(mover, cycle[nth]!));
    const changed = new Set<number>(cycle);
    for (const mover of movers) this.noteSiblings(mover, changed);
    for (const host of changed) this.count(host);
  }

  private leave(unit: number, host: number): void {
    const guests = this.guests[host]!;
    guests[guests.indexOf(unit)] = guests.at(-1)!;
    guests.pop();
    this.load[host]! -= 1;
    this.hostOf[unit] = NONE;
    this.isOut[unit] = 1;
  }

  private enter(unit: number, host: number): void {
    this.guests[host]!.push(unit);
    this.load[host]! += 1;
    this.hostOf[unit] = host;
    this.isOut[unit] = 0;
  }

  private groupSize(host: number): number {
    return this.demand.groups[this.demand.hostGroup[host]!]!.length;
  }

  /** Counts anew what moving a unit of this host would cost. */
  private count(host: number): void {
    const { demand, moveCost, mover } = this;
    const row = this.row[host]!;
    const never = 100_000_000;
    moveCost.fill(never, row, row + this.groupSize(host));
    this.outCost[host] = never;
    for (const unit of this.guests[host]!) {
      const others = this.clashing(unit);
      const first = demand.firstArc[unit]!;
      const last = demand.lastArc[unit]!;
      let own = 0;
      for (let arc = first; arc < last; arc += 1) {
        if (demand.arcHost[arc] === host) own = demand.arcCost[arc]!;
      }
      for (let arc = first; arc < last; arc += 1) {
        const at = row + this.place[demand.arcHost[arc]!]!;
        let cost = demand.arcCost[arc]! - own;
        if (others.length > 0 && others.includes(demand.hostTeam[demand.arcHost[arc]!]!)) {
          cost += demand.clash;
        }
        if (cost < moveCost[at]!) {
          moveCost[at] = cost;
          mover[at] = unit;
        }
      }
      const absence = this.absence(unit);
      if (absence - own < this.outCost[host]!) {
        this.outCost[host] = absence - own;
        this.outMover[host] = unit;
      }
    }
  }
}
