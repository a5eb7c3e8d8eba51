import type { Demand } from './demand.ts';
import { A_WAY, NONE, Placement } from './placement.ts';
import { Queue } from './queue.ts';

/**
 * The cheapest way to send every wanted visit to a host, as if there were no days: a minimum-cost
 * flow with rising steps for fairness and a dear way out for a visit that finds no place. Visits are
 * added one by one, each along the cheapest path, on which others may move to another host
 * (successive shortest paths with prices; Ahuja, Magnanti and Orlin, Network Flows, 1993, §9.7).
 *
 * Invariants after each unit, where there are no clashes: a unit is at a host where its cost plus
 * the host's price is least; a host's price lies between what its last unit and its next one cost
 * in fairness, or above the latter when the host is full. So no step of a path costs less than 0.
 */
export class Flow {
  readonly placement: Placement;
  /** What a place of the host is worth, in points. */
  readonly price: Int32Array;

  private readonly distance: Float64Array;
  private readonly via: Int32Array;
  private readonly done: Uint8Array;
  private readonly reached: number[] = [];
  private readonly queue = new Queue();
  private readonly seen: number[] = [];

  constructor(private readonly demand: Demand) {
    const { hosts } = demand;
    this.placement = new Placement(demand);
    this.price = Int32Array.from({ length: hosts }, (_, host) => demand.step(host, 0));
    this.distance = new Float64Array(hosts).fill(Infinity);
    this.via = new Int32Array(hosts);
    this.done = new Uint8Array(hosts);
  }

  get hostOf(): Int32Array {
    return this.placement.hostOf;
  }

  get load(): Int32Array {
    return this.placement.load;
  }

  /** Adds one unit. */
  add(unit: number): void {
    const { distance, price, demand, placement, queue } = this;
    for (let arc = demand.firstArc[unit]!; arc < demand.lastArc[unit]!; arc += 1) {
      const host = demand.arcHost[arc]!;
      this.label(host, demand.arcCost[arc]! + placement.clash(unit, host) + price[host]!, NONE);
    }
    let least = placement.absence(unit);
    let end = NONE;
    let endsOut = false;
    while (!queue.isEmpty) {
      const host = queue.pop();
      if (this.done[host] === 1) continue;
      if (distance[host]! >= least) break;
      this.done[host] = 1;
      this.reached.push(host);
      const here = distance[host]! - price[host]!;
      if (placement.hasRoom(host) && here + placement.step(host) < least) {
        least = here + placement.step(host);
        end = host;
        endsOut = false;
      }
      if (here + placement.outCost[host]! < least) {
        least = here + placement.outCost[host]!;
        end = host;
        endsOut = true;
      }
      const ways = placement.waysFrom(host);
      for (let way = 0; way < ways.length; way += A_WAY) {
        const other = ways[way]!;
        if (this.done[other] === 1) continue;
        const there = here + ways[way + 1]! + price[other]!;
        if (there < distance[other]! && there < least) this.label(other, there, host);
      }
    }
    for (const host of this.reached) {
      if (distance[host]! < least) price[host]! += least - distance[host]!;
    }
    placement.shift(unit, this.pathTo(end), endsOut);
    this.forgetLabels();
  }

  private label(host: number, distance: number, via: number): void {
    if (this.distance[host] === Infinity) this.seen.push(host);
    this.distance[host] = distance;
    this.via[host] = via;
    this.queue.push(distance, host);
  }

  private pathTo(end: number): number[] {
    const path: number[] = [];
    for (let host = end; host !== NONE; host = this.via[host]!) path.push(host);
    return path.reverse();
  }

  private forgetLabels(): void {
    for (const host of this.seen) {
      this.distance[host] = Infinity;
      this.done[host] = 0;
    }
    this.seen.length = 0;
    this.reached.length = 0;
    this.queue.clear();
  }

  /** Tries again what stayed out, now also with the arcs for need. */
  retry(unit: number): void {
    const { lastArc, furthestArc } = this.demand;
    if (this.hostOf[unit] !== NONE) return;
    if (lastArc[unit] === furthestArc[unit] && !this.placement.isFurtherOut(unit)) return;
    lastArc[unit] = furthestArc[unit]!;
    this.add(unit);
  }
}
