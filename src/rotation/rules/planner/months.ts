import { monthCapacity } from './capacity.ts';
import { Wishes } from './demand.ts';
import type { Demand } from './demand.ts';
import type { Menus } from './menus.ts';
import type { Model } from './model.ts';

/**
 * Visits and months of teams, for the start plan. So that a leader's visits are spread, each is
 * pinned to a bucket of the year; months in other buckets are for need, and cost what a crowded bucket
 * does. `seats` are slots that units already have, or -1. Another visit is pinned where the team that the flow over teams gave it has most room left.
 */
export function monthDemand(
  model: Model,
  menus: Menus,
  fairPrice: Int32Array,
  teams: Demand,
  teamOf: Int32Array,
  seats: Int32Array,
): Demand {
  const wishes = new Wishes();
  const { crowd } = model.instance.weights;
  const capacity = monthCapacity(model);
  const room = Float64Array.from(capacity);
  let unit = 0;
  for (let leader = 0; leader < model.leaders; leader += 1) {
    const first = unit;
    while (teams.unitLeader[unit] === leader) unit += 1;
    const own = seats.subarray(first, unit);
    const buckets = pins(model, menus, leader, teamOf.subarray(first, unit), own, room);
    buckets.forEach((bucket, nth) => {
      const kind = teams.unitGroup[first + nth]!;
      const from = wishes.mark;
      addArcs(model, menus, leader, kind, fairPrice, 0, wishes, (one) => one === bucket);
      const need = wishes.mark;
      addArcs(model, menus, leader, kind, fairPrice, crowd, wishes, (one) => one !== bucket);
      wishes.unit(leader, kind, from, need);
    });
  }
  const hosts = model.teams * model.months;
  return wishes.demand({
    hosts,
    capacity,
    step: () => 0,
    absence: model.instance.weights.shortfall,
    furtherAbsence: model.instance.weights.shortfallConc,
    clash: model.instance.weights.repeat,
    hostTeam: Int32Array.from({ length: hosts }, (_, cell) => Math.floor(cell / model.months)),
  });
}

/** A bucket for each of the leader's units; those without a team take what is left. */
function pins(
  model: Model,
  menus: Menus,
  leader: number,
  teams: Int32Array,
  seats: Int32Array,
  room: Float64Array,
): number[] {
  const { first, bucketOf, buckets } = menus.calendarOf(leader);
  const taken = new Int32Array(buckets);
  for (const slot of model.locked[leader]!) taken[bucketOf[model.slotDay[slot]!]!]! += 1;
  const chosen = new Array<number>(teams.length).fill(0);
  seats.forEach((slot, nth) => {
    if (slot < 0) return;
    chosen[nth] = bucketOf[model.slotDay[slot]!]!;
    taken[chosen[nth]]! += 1;
    room[model.slotMonth[slot]!]! -= 1;
  });
  const order = [...teams.keys()].sort((a, b) => teams[b]! - teams[a]!);
  for (const nth of order) {
    if (seats[nth]! >= 0) continue;
    const team = teams[nth]!;
    let best = 0;
    let most = -Infinity;
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const months = monthsOf(model, first[bucket]!, first[bucket + 1]!);
      let left = -taken[bucket]! * CROWDED;
      if (team >= 0) for (const month of months) left += room[team * model.months + month]!;
      if (left > most) {
        most = left;
        best = bucket;
      }
    }
    taken[best]! += 1;
    chosen[nth] = best;
    if (team < 0) continue;
    const months = monthsOf(model, first[best]!, first[best + 1]!);
    for (const month of months) room[team * model.months + month]! -= 1 / months.length;
  }
  return chosen;
}

/** More room than any team has. */
const CROWDED = 1_000_000;

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
    if (menu.kind[block] !== kind && kind !== model.types) continue;
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
