import type { Demand } from './demand.ts';

export const NONE = -1;
const NEVER = 100_000_000;

/**
 * How a host can pass on one of its units: to which host, at what extra cost, and which unit; three
 * numbers a way, in one list, because there are thousands of lists.
 */
export type Ways = Int32Array;
export const A_WAY = 3;

const nowhere: Ways = new Int32Array(0);

/** Which unit is where, and what moving one on would cost. */
export class Placement {
  /** The host of each unit, or -1. */
  readonly hostOf: Int32Array;
  readonly load: Int32Array;
  /** The least extra cost of sending a unit of the host away altogether, and which. */
  readonly outCost: Int32Array;
  readonly outUnit: Int32Array;
  private readonly guests: number[][];
  private readonly ways: (Ways | null)[];
  /** Units that were added and found no host. */
  private readonly isOut: Uint8Array;
  /** For merging the ways of several units. */
  private readonly least: Int32Array;
  private readonly leastUnit: Int32Array;
  private readonly met: Int32Array;

  constructor(readonly demand: Demand) {
    const { hosts, units } = demand;
    this.hostOf = new Int32Array(units).fill(NONE);
    this.load = new Int32Array(hosts);
    this.outCost = new Int32Array(hosts).fill(NEVER);
    this.outUnit = new Int32Array(hosts);
    this.guests = Array.from({ length: hosts }, () => []);
    this.ways = new Array<Ways | null>(hosts).fill(nowhere);
    this.isOut = new Uint8Array(units);
    this.least = new Int32Array(hosts).fill(NEVER);
    this.leastUnit = new Int32Array(hosts);
    this.met = new Int32Array(hosts);
  }

  hasRoom(host: number): boolean {
    return this.load[host]! < this.demand.capacity[host]!;
  }

  /** What the next unit of a host costs beside its arc. */
  step(host: number): number {
    return this.demand.step(host, this.load[host]!);
  }

  /** What it costs that another unit of the leader is at the same team. */
  clash(unit: number, host: number): number {
    const { firstSibling, lastSibling, clash, hostTeam } = this.demand;
    let cost = 0;
    if (clash === 0) return cost;
    for (let other = firstSibling[unit]!; other < lastSibling[unit]!; other += 1) {
      const there = this.hostOf[other]!;
      if (other !== unit && there !== NONE && hostTeam[there] === hostTeam[host]) cost += clash;
    }
    return cost;
  }

  private siblingTeams(unit: number): number[] {
    const { firstSibling, lastSibling, clash, hostTeam } = this.demand;
    const teams: number[] = [];
    if (clash === 0) return teams;
    for (let other = firstSibling[unit]!; other < lastSibling[unit]!; other += 1) {
      const there = this.hostOf[other]!;
      if (other !== unit && there !== NONE) teams.push(hostTeam[there]!);
    }
    return teams;
  }

  absence(unit: number): number {
    const { firstSibling, lastSibling, furtherAbsence, absence } = this.demand;
    if (furtherAbsence === 0) return absence;
    for (let other = firstSibling[unit]!; other < lastSibling[unit]!; other += 1) {
      if (other !== unit && this.isOut[other] === 1) return absence + furtherAbsence;
    }
    return absence;
  }

  /** Out, though another unit of the same leader is too. */
  isFurtherOut(unit: number): boolean {
    return this.isOut[unit] === 1 && this.absence(unit) > this.demand.absence;
  }

  /**
   * Moves units along a path of hosts: the unit to the first, from each host one of its units to the
   * next, and from the last one out when the path ends outside. An empty path leaves the unit out.
   */
  shift(unit: number, path: readonly number[], endsOut: boolean): void {
    let moving = unit;
    const moved = [unit];
    for (let nth = 0; nth < path.length; nth += 1) {
      const host = path[nth]!;
      const next = path[nth + 1];
      let pushed = NONE;
      if (next !== undefined) pushed = this.unitFor(host, next);
      else if (endsOut) pushed = this.outUnit[host]!;
      if (pushed !== NONE) {
        this.leave(pushed);
        moved.push(pushed);
      }
      this.enter(moving, host);
      moving = pushed;
    }
    if (path.length === 0) this.isOut[unit] = 1;
    else if (moving !== NONE) this.isOut[moving] = 1;
    this.forget(moved, path);
  }

  /** Moves one unit on from each host of a ring to the next. */
  rotate(ring: readonly number[]): void {
    const movers = ring.map((host, nth) => this.unitFor(host, ring[(nth + 1) % ring.length]!));
    for (const mover of movers) this.leave(mover);
    movers.forEach((mover, nth) => this.enter(mover, ring[(nth + 1) % ring.length]!));
    this.forget(movers, ring);
  }

  /** Takes a unit from its host. */
  take(unit: number): void {
    const host = this.hostOf[unit]!;
    this.leave(unit);
    this.forget([unit], [host]);
  }

  private unitFor(host: number, next: number): number {
    const ways = this.waysFrom(host);
    let way = 0;
    while (ways[way] !== next) way += A_WAY;
    return ways[way + 2]!;
  }

  private leave(unit: number): void {
    const host = this.hostOf[unit]!;
    const guests = this.guests[host]!;
    guests[guests.indexOf(unit)] = guests.at(-1)!;
    guests.pop();
    this.load[host]! -= 1;
    this.hostOf[unit] = NONE;
  }

  private enter(unit: number, host: number): void {
    this.guests[host]!.push(unit);
    this.load[host]! += 1;
    this.hostOf[unit] = host;
    this.isOut[unit] = 0;
  }

  /** What these hosts could pass on has changed, and where the siblings are, because they mind. */
  private forget(units: readonly number[], hosts: readonly number[]): void {
    for (const host of hosts) this.forgetHost(host);
    const { firstSibling, lastSibling, clash } = this.demand;
    if (clash === 0) return;
    for (const unit of units) {
      for (let other = firstSibling[unit]!; other < lastSibling[unit]!; other += 1) {
        if (this.hostOf[other] !== NONE) this.forgetHost(this.hostOf[other]!);
      }
    }
  }

  private forgetHost(host: number): void {
    this.ways[host] = null;
    this.outCost[host] = NEVER;
    for (const unit of this.guests[host]!) {
      const cost = this.absence(unit) - this.costAt(unit, host) - this.clash(unit, host);
      if (cost >= this.outCost[host]) continue;
      this.outCost[host] = cost;
      this.outUnit[host] = unit;
    }
  }

  private costAt(unit: number, host: number): number {
    const { firstArc, lastArc, arcHost, arcCost } = this.demand;
    for (let arc = firstArc[unit]!; arc < lastArc[unit]!; arc += 1) {
      if (arcHost[arc] === host) return arcCost[arc]!;
    }
    return 0;
  }

  /** Of all units at a host the cheapest to pass on, for each other host they could go to. */
  waysFrom(host: number): Ways {
    return (this.ways[host] ??= this.merge(host));
  }

  private merge(from: number): Ways {
    const { firstArc, lastArc, arcHost, arcCost, clash, hostTeam } = this.demand;
    const { least, leastUnit, met } = this;
    let count = 0;
    for (const unit of this.guests[from]!) {
      const own = this.costAt(unit, from) + this.clash(unit, from);
      const others = this.siblingTeams(unit);
      for (let arc = firstArc[unit]!; arc < lastArc[unit]!; arc += 1) {
        const to = arcHost[arc]!;
        let cost = arcCost[arc]! - own;
        if (others.length > 0 && others.includes(hostTeam[to]!)) cost += clash;
        if (cost >= least[to]! || to === from) continue;
        if (least[to] === NEVER) {
          met[count] = to;
          count += 1;
        }
        least[to] = cost;
        leastUnit[to] = unit;
      }
    }
    const ways = new Int32Array(count * A_WAY);
    for (let nth = 0; nth < count; nth += 1) {
      const to = met[nth]!;
      ways[nth * A_WAY] = to;
      ways[nth * A_WAY + 1] = least[to]!;
      ways[nth * A_WAY + 2] = leastUnit[to]!;
      least[to] = NEVER;
    }
    return ways;
  }
}
