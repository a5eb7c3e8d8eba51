import { Wishes } from './demand.ts';
import type { Demand } from './demand.ts';
import type { Menus } from './menus.ts';
import type { Model } from './model.ts';

/**
 * Visits and months of teams, for the start plan. So that a leader's visits are spread, each is
 * pinned to a bucket of the year; months in other buckets are for need, and cost what a crowded bucket
 * does. Which
 * type is pinned to which bucket is chosen so that every part of the year is asked for equally.
 */
export function monthDemand(model: Model, menus: Menus, fairPrice: Int32Array): Demand {
  const wishes = new Wishes();
  const { crowd } = model.instance.weights;
  const asked = new Float64Array(model.types * model.months);
  for (let leader = 0; leader < model.leaders; leader += 1) {
    for (const { kind, bucket } of pins(model, menus, leader, asked)) {
      const from = wishes.mark;
      addArcs(model, menus, leader, kind, fairPrice, 0, wishes, (one) => one === bucket);
      const need = wishes.mark;
      addArcs(model, menus, leader, kind, fairPrice, crowd, wishes, (one) => one !== bucket);
      wishes.unit(leader, kind, from, need);
    }
  }
  const hosts = model.teams * model.months;
  return wishes.demand({
    hosts,
    capacity: cellCapacity(model),
    step: () => 0,
    absence: model.instance.weights.shortfall,
    furtherAbsence: model.instance.weights.shortfallConc,
    clash: model.instance.weights.repeat,
    hostTeam: Int32Array.from({ length: hosts }, (_, cell) => Math.floor(cell / model.months)),
  });
}

type Pin = Readonly<{ kind: number; bucket: number }>;

/** The buckets without a locked visit come first; each type takes the one asked for least. */
function pins(model: Model, menus: Menus, leader: number, asked: Float64Array): Pin[] {
  const { first, bucketOf, buckets: count } = menus.calendarOf(leader);
  const taken = new Float64Array(count);
  for (const slot of model.locked[leader]!) taken[bucketOf[model.slotDay[slot]!]!]! += 1;
  const chosen: Pin[] = [];
  for (let kind = model.types - 1; kind >= 0; kind -= 1) {
    for (let nth = 0; nth < model.open[leader * model.types + kind]!; nth += 1) {
      let best = 0;
      let least = Infinity;
      for (let bucket = 0; bucket < count; bucket += 1) {
        const months = monthsOf(model, first[bucket]!, first[bucket + 1]!);
        const crowd = months.reduce(
          (sum, month) => sum + asked[kind * model.months + month]! / months.length,
          taken[bucket]! * 1_000_000,
        );
        if (crowd < least) {
          least = crowd;
          best = bucket;
        }
      }
      taken[best]! += 1;
      const months = monthsOf(model, first[best]!, first[best + 1]!);
      for (const month of months) asked[kind * model.months + month]! += 1 / months.length;
      chosen.push({ kind, bucket: best });
    }
  }
  return chosen;
}

function monthsOf({ instance }: Model, from: number, until: number): number[] {
  return [...new Set(instance.monthOfDay.slice(from, until))];
}

/** A month in which few slots suit is a promise that is hard to keep: points, by how many suit. */
const NARROW = [0, 60, 30, 15, 8, 4];

/** Adds the arcs to the months of the buckets that are asked for. */
function addArcs(
  model: Model,
  menus: Menus,
  leader: number,
  kind: number,
  fairPrice: Int32Array,
  extra: number,
  wishes: Wishes,
  isAsked: (bucket: number) => boolean,
): void {
  const menu = menus.of(leader);
  const { buckets } = menus.calendarOf(leader);
  const { months, slotMonth } = model;
  const least = new Float64Array(months);
  const count = new Int32Array(months);
  for (let block = 0; block < menu.team.length; block += 1) {
    if (menu.kind[block] !== kind) continue;
    const team = menu.team[block]!;
    least.fill(Infinity);
    count.fill(0);
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      if (!isAsked(bucket)) continue;
      const shelf = block * buckets + bucket;
      for (let at = menu.first[shelf]!; at < menu.first[shelf + 1]!; at += 1) {
        const month = slotMonth[menu.slot[at]!]! - team * months;
        if (menu.slotCost[at]! < least[month]!) least[month] = menu.slotCost[at]!;
        count[month]! += 1;
      }
    }
    const own = menu.teamCost[block]! + fairPrice[team]! + extra;
    for (let month = 0; month < months; month += 1) {
      if (count[month] === 0) continue;
      wishes.arc(team * months + month, own + least[month]! + (NARROW[count[month]!] ?? 0));
    }
  }
}

function cellCapacity({ places, slots, slotMonth, monthRoom }: Model): Int32Array {
  const seats = new Int32Array(monthRoom.length);
  for (let slot = 0; slot < slots; slot += 1)
    seats[slotMonth[slot]!]! += Math.max(0, places[slot]!);
  return seats.map((count, cell) => Math.max(0, Math.min(count, monthRoom[cell]!)));
}
