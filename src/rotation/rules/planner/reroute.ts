import type { Demand } from './demand.ts';
import { A_WAY, NONE } from './placement.ts';
import type { Placement } from './placement.ts';

/** Moves on one path, at most. */
const LONGEST = 24;
/** Rings that are turned for one unit, at most. */
const RINGS = 24;

/**
 * Finds another host for a unit that cannot use its own. A place has then come free, so prices no
 * longer tell which moves cost nothing: labels are corrected until none falls (Bellman and Ford).
 * A path that bites its tail is a ring of moves that pays by itself; it is turned, and the search
 * begins anew.
 */
export class Reroute {
  private readonly distance: Float64Array;
  private readonly via: Int32Array;

  constructor(
    private readonly demand: Demand,
    private readonly placement: Placement,
  ) {
    this.distance = new Float64Array(demand.hosts);
    this.via = new Int32Array(demand.hosts);
  }

  /** The arc to the unit's host becomes dearer, and the unit finds its way anew. */
  turnDown(unit: number, dearer: number): void {
    const { demand, placement } = this;
    const host = placement.hostOf[unit]!;
    if (host === NONE) return;
    for (let arc = demand.firstArc[unit]!; arc < demand.lastArc[unit]!; arc += 1) {
      if (demand.arcHost[arc] === host) demand.arcCost[arc]! += dearer;
    }
    placement.take(unit);
    this.add(unit);
  }

  /** Adds a unit, whatever the prices say. */
  add(unit: number): void {
    const { placement } = this;
    for (let attempt = 0; attempt < RINGS; attempt += 1) {
      const met = this.label(unit);
      const ring = this.ringAmong(met);
      if (ring === null) {
        this.shift(unit, met);
        return;
      }
      placement.rotate(ring);
    }
    this.shiftDirectly(unit);
  }

  /** Labels every host that can be reached and lists them. */
  private label(unit: number): number[] {
    const { demand, placement, distance, via } = this;
    distance.fill(Infinity);
    let waiting: number[] = [];
    for (let arc = demand.firstArc[unit]!; arc < demand.lastArc[unit]!; arc += 1) {
      const host = demand.arcHost[arc]!;
      distance[host] = demand.arcCost[arc]! + placement.clash(unit, host);
      via[host] = NONE;
      waiting.push(host);
    }
    const met = new Set(waiting);
    for (let round = 0; round < LONGEST && waiting.length > 0; round += 1) {
      const fallen = new Set<number>();
      for (const host of waiting) {
        const ways = placement.waysFrom(host);
        for (let way = 0; way < ways.length; way += A_WAY) {
          const other = ways[way]!;
          const there = distance[host]! + ways[way + 1]!;
          if (there >= distance[other]!) continue;
          distance[other] = there;
          via[other] = host;
          fallen.add(other);
        }
      }
      waiting = [...fallen];
      for (const host of waiting) met.add(host);
    }
    return [...met];
  }

  private ringAmong(met: readonly number[]): number[] | null {
    const passedFor = new Map<number, number>();
    for (const end of met) {
      const path: number[] = [];
      for (let host = end; host !== NONE && passedFor.get(host) === undefined;) {
        passedFor.set(host, end);
        path.push(host);
        host = this.via[host]!;
        if (host !== NONE && passedFor.get(host) === end) {
          return path.slice(path.indexOf(host)).reverse();
        }
      }
    }
    return null;
  }

  private shift(unit: number, met: readonly number[]): void {
    const { placement, distance } = this;
    let least = placement.absence(unit);
    let end = NONE;
    let endsOut = false;
    for (const host of met) {
      if (placement.hasRoom(host) && distance[host]! + placement.step(host) < least) {
        least = distance[host]! + placement.step(host);
        end = host;
        endsOut = false;
      }
      if (distance[host]! + placement.outCost[host]! < least) {
        least = distance[host]! + placement.outCost[host]!;
        end = host;
        endsOut = true;
      }
    }
    const path: number[] = [];
    for (let host = end; host !== NONE; host = this.via[host]!) path.push(host);
    placement.shift(unit, path.reverse(), endsOut);
  }

  private shiftDirectly(unit: number): void {
    const { demand, placement } = this;
    let least = placement.absence(unit);
    let best = NONE;
    for (let arc = demand.firstArc[unit]!; arc < demand.lastArc[unit]!; arc += 1) {
      const host = demand.arcHost[arc]!;
      if (!placement.hasRoom(host) || demand.arcCost[arc]! >= least) continue;
      least = demand.arcCost[arc]!;
      best = host;
    }
    placement.shift(unit, best === NONE ? [] : [best], false);
  }
}
