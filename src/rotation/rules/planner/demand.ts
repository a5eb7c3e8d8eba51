import type { Ledger } from './ledger.ts';
import { teamCapacity } from './capacity.ts';
import { hasRoom, isHeldUp } from './menus.ts';
import { mostOf } from './model.ts';
import type { Model } from './model.ts';
import type { Reach } from './reach.ts';

/**
 * Who wants what, for a flow. A unit is one visit of a type that a leader is still to make, a host
 * where it could be made, an arc what that would cost at least.
 */
export type Demand = Readonly<{
  units: number;
  unitLeader: Int32Array;
  unitGroup: Int32Array;
  /** Where the arcs of each unit begin, one past the last, and one past those kept for need. */
  firstArc: Int32Array;
  lastArc: Int32Array;
  furthestArc: Int32Array;
  arcHost: Int32Array;
  arcCost: Int32Array;
  hosts: number;
  capacity: Int32Array;
  /** What the next unit of a host costs beside its arc; it never falls as the load rises. */
  step: (host: number, load: number) => number;
  /** What a unit costs that goes nowhere, and what more when it is not the leader's first. */
  absence: number;
  furtherAbsence: number;
  /** What two units of a leader at one team cost; the units of a leader stand together. */
  clash: number;
  hostTeam: Int32Array;
  firstSibling: Int32Array;
  lastSibling: Int32Array;
}>;

/** A growing list of whole numbers, in half the room that an array would need. */
class Numbers {
  private items = new Int32Array(1_024);
  length = 0;

  push(item: number): void {
    if (this.length === this.items.length) {
      const more = new Int32Array(this.length + (this.length >> 1));
      more.set(this.items);
      this.items = more;
    }
    this.items[this.length] = item;
    this.length += 1;
  }

  all(): Int32Array {
    return this.items.slice(0, this.length);
  }
}

/** Collects units and arcs in growing lists. */
export class Wishes {
  readonly leader: number[] = [];
  readonly group: number[] = [];
  readonly first: number[] = [];
  readonly last: number[] = [];
  readonly furthest: number[] = [];
  private readonly host = new Numbers();
  private readonly cost = new Numbers();

  arc(host: number, cost: number): void {
    this.host.push(host);
    this.cost.push(cost);
  }

  /** A unit with the arcs from a mark up to now; those from the second mark on are for need. */
  unit(leader: number, group: number, from: number, need: number): void {
    this.leader.push(leader);
    this.group.push(group);
    this.first.push(from);
    this.last.push(need);
    this.furthest.push(this.host.length);
  }

  get mark(): number {
    return this.host.length;
  }

  demand(
    hosts: Omit<
      Demand,
      'units' | `unit${string}` | `${'first' | 'last' | 'furthest' | 'arc'}${string}`
    >,
  ): Demand {
    const { firstSibling, lastSibling } = siblings(this.leader);
    return {
      ...hosts,
      firstSibling,
      lastSibling,
      units: this.leader.length,
      unitLeader: Int32Array.from(this.leader),
      unitGroup: Int32Array.from(this.group),
      firstArc: Int32Array.from(this.first),
      lastArc: Int32Array.from(this.last),
      furthestArc: Int32Array.from(this.furthest),
      arcHost: this.host.all(),
      arcCost: this.cost.all(),
    };
  }
}

function siblings(leader: readonly number[]) {
  const firstSibling = new Int32Array(leader.length);
  const lastSibling = new Int32Array(leader.length);
  for (let unit = 0; unit < leader.length; unit += 1) {
    firstSibling[unit] = leader[unit - 1] === leader[unit] ? firstSibling[unit - 1]! : unit;
  }
  for (let unit = leader.length - 1; unit >= 0; unit -= 1) {
    lastSibling[unit] = leader[unit + 1] === leader[unit] ? lastSibling[unit + 1]! : unit + 1;
  }
  return { firstSibling, lastSibling };
}

/**
 * Visits and teams, without days. What it leaves out (days between visits, buckets, weeks) could only
 * make a plan dearer, so the cheapest flow is a bound for every plan.
 */
export function teamDemand(reach: Reach, ledger: Ledger): Demand {
  const { model } = reach;
  const wishes = new Wishes();
  const capacity = teamCapacity(model);
  for (let leader = 0; leader < model.leaders; leader += 1) {
    const { ofKind, ofAny } = openUnits(model, leader);
    const first = wishes.mark;
    for (let kind = 0; kind < model.types; kind += 1) {
      if (ofKind[kind] === 0 && (ofAny === 0 || mostOf(model, leader, kind) === 0)) continue;
      const from = wishes.mark;
      for (const { team, cost } of reach.teamsFor(leader, kind)) {
        const least = capacity[team]! > 0 ? leastSlotCost(reach, leader, team) : Infinity;
        if (least < Infinity) wishes.arc(team, cost + least);
      }
      for (let nth = 0; nth < ofKind[kind]!; nth += 1) {
        wishes.unit(leader, kind, from, wishes.mark);
      }
    }
    for (let nth = 0; nth < ofAny; nth += 1) wishes.unit(leader, model.types, first, wishes.mark);
  }
  return wishes.demand({
    hosts: model.teams,
    capacity,
    step: (team, load) => ledger.fairStep(team, model.lockedLoad[team]! + load),
    absence: model.instance.weights.shortfall,
    furtherAbsence: 0,
    clash: model.instance.weights.repeat,
    hostTeam: Int32Array.from(model.teamKind, (_, team) => team),
  });
}

/**
 * The units of a leader: of each type, and of any. Where fewer are to be planned than the types ask
 * for together, each may be of any type: that can only make a flow cheaper.
 */
export function openUnits(
  { open, openAny, openMost, types }: Model,
  leader: number,
): Readonly<{ ofKind: readonly number[]; ofAny: number }> {
  const own = [...open.subarray(leader * types, (leader + 1) * types)];
  const all = own.reduce((sum, count) => sum + count, 0) + openAny[leader]!;
  if (openMost[leader]! < all) return { ofKind: own.map(() => 0), ofAny: openMost[leader]! };
  return { ofKind: own, ofAny: openAny[leader]! };
}

function leastSlotCost(reach: Reach, leader: number, team: number): number {
  const { teamFirst, previous } = reach.model;
  const floor = previous[leader]!.length === 0 ? 0 : -Infinity;
  let least = Infinity;
  for (let slot = teamFirst[team]!; slot < teamFirst[team + 1]!; slot += 1) {
    if (!hasRoom(reach.model, slot) || !reach.isFree(leader, slot)) continue;
    if (isHeldUp(reach.model, leader, slot)) continue;
    least = Math.min(least, reach.slotCost(leader, slot));
    if (least <= floor) break;
  }
  return least;
}
