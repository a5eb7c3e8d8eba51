import { askOnly } from './ask-only.ts';
import { byTeams, unitsByLeader } from './by-teams.ts';
import { Crowd } from './crowding.ts';
import type { Crowding } from './crowding.ts';
import { teamDemand } from './demand.ts';
import type { Demand } from './demand.ts';
import type { Dice } from './dice.ts';
import { firstPlan } from './first-plan.ts';
import { Flow } from './flow.ts';
import type { Ledger } from './ledger.ts';
import { Menus } from './menus.ts';
import { monthDemand } from './months.ts';
import { isWithin } from './model.ts';
import type { Model } from './model.ts';
import type { Reach } from './reach.ts';
import { Reroute } from './reroute.ts';
import { resume } from './resume.ts';
import { Response } from './response.ts';
import { Search } from './search.ts';

/** Teams of one type on a menu. */
const BREADTH = 16;
/** Months of teams beyond which a flow over months would take too long. */
const MOST_MONTHS = 6_000;
const ROUNDS = 24;

/** The flow over teams, from which a bound follows, and who goes without in every plan. */
export type Proof = Readonly<{ demand: Demand; flow: Flow; crowding: Crowding }>;

/** Before it is known who goes without. */
const nobody: Crowding = { unplaceable: 0, cells: new Set() };

export type Started = Proof & Readonly<{ search: Search }>;

/**
 * The start plan, in small pieces of work. First a plan that is there at once. Then a flow over teams:
 * a bound, and what a place of each team is worth. Then a flow over months of teams, with every visit pinned to its part of the year;
 * leaders choose their slots in the months they were given. Where the diary does not allow it, the
 * flow is told so and gives another month. What is left over takes what there is. Last a third flow
 * counts what no plan can place, which raises the bound.
 */
export function* start(reach: Reach, ledger: Ledger, dice: Dice): Generator<Proof | void, Started> {
  resume(ledger, reach);
  yield* firstPlan(ledger, reach, dice);
  startAnew(ledger, reach);
  const demand = teamDemand(reach, ledger);
  yield;
  const flow = new Flow(demand);
  yield* addAll(flow, demand, dice);
  yield { demand, flow, crowding: nobody };
  const menus = new Menus(reach, flow.price, BREADTH);
  const response = new Response(ledger, menus, dice);
  const search = new Search(ledger, menus, response, dice);
  const { model } = ledger;
  const order = Int32Array.from({ length: model.leaders }, (_, leader) => leader);
  dice.shuffle(order);
  const guide = new Int32Array(model.teams * model.months);
  if (guide.length <= MOST_MONTHS) {
    yield* byMonths(ledger, menus, search, dice, demand, flow, guide);
  } else yield* byTeams(ledger, search, demand, flow, order, guide);
  for (const leader of order) {
    if (ledger.cost[leader]! >= model.instance.weights.shortfall) search.settleIn(leader, null);
    yield;
  }
  const crowding = yield* new Crowd(reach, demand).fill();
  yield { demand, flow, crowding };
  return { demand, flow, crowding, search };
}

/** Takes out all but what is still possible of the previous plan. */
function startAnew(ledger: Ledger, reach: Reach): void {
  for (let leader = 0; leader < ledger.model.leaders; leader += 1) {
    ledger.clear(leader);
    ledger.settle(leader);
  }
  resume(ledger, reach);
}

function* addAll(flow: Flow, demand: Demand, dice: Dice): Generator<void> {
  const units = Int32Array.from({ length: demand.units }, (_, unit) => unit);
  dice.shuffle(units);
  for (const unit of units) {
    flow.add(unit);
    yield;
  }
}

/** For each unit the slot that one of the leader's visits already has, or -1. */
function seatsOf({ model, visit, count, width }: Ledger, demand: Demand): Int32Array {
  const seats = new Int32Array(demand.units).fill(-1);
  let unit = 0;
  while (unit < demand.units) {
    const leader = demand.unitLeader[unit]!;
    const slots = [...visit.subarray(leader * width, leader * width + count[leader]!)];
    for (; demand.unitLeader[unit] === leader; unit += 1) {
      const isOfKind = (slot: number) =>
        demand.unitGroup[unit] === model.types ||
        model.teamKind[model.slotTeam[slot]!] === demand.unitGroup[unit];
      const at = slots.findIndex(isOfKind);
      if (at >= 0) seats[unit] = slots.splice(at, 1)[0]!;
    }
  }
  return seats;
}

/** Keeps the units that have a seat and adds the others; prices say nothing when most is given. */
function* addRest(
  flow: Flow,
  reroute: Reroute,
  demand: Demand,
  dice: Dice,
  seated: Int32Array,
): Generator<void> {
  const units = Int32Array.from({ length: demand.units }, (_, unit) => unit);
  dice.shuffle(units);
  for (const unit of units) {
    if (seated[unit]! >= 0) flow.placement.shift(unit, [seated[unit]!], false);
  }
  yield;
  for (const unit of units) {
    if (seated[unit]! < 0) reroute.add(unit);
    yield;
  }
}

/** The part of a team's price that is fairness; the rest says how scarce it is. */
function fairPrices(ledger: Ledger, { price, load }: Flow): Int32Array {
  return price.map((points, team) => {
    const last = ledger.model.lockedLoad[team]! + load[team]! - 1;
    return Math.min(points, last < 0 ? 0 : ledger.fairStep(team, last));
  });
}

function* byMonths(
  ledger: Ledger,
  menus: Menus,
  search: Search,
  dice: Dice,
  teamDemands: Demand,
  teams: Flow,
  guide: Int32Array,
): Generator<void> {
  const { model } = ledger;
  const { shortfall, shortfallConc, crowd } = model.instance.weights;
  yield* menus.writeAll();
  const seats = seatsOf(ledger, teamDemands);
  const fair = fairPrices(ledger, teams);
  const demand = monthDemand(model, menus, fair, teamDemands, teams.hostOf, seats);
  yield;
  const flow = new Flow(demand);
  const reroute = new Reroute(demand, flow.placement);
  const seated = seats.map((slot) => (slot < 0 ? slot : model.slotMonth[slot]!));
  if (seats.some((slot) => slot >= 0)) yield* addRest(flow, reroute, demand, dice, seated);
  else yield* addAll(flow, demand, dice);
  for (let round = 0; round < 2; round += 1) {
    for (let unit = 0; unit < demand.units; unit += 1) flow.retry(unit);
    yield;
  }
  const given = unitsByLeader(demand, model.leaders);
  let changed = new Set<number>();
  demand.unitLeader.forEach((leader, unit) => {
    if (flow.hostOf[unit] !== seated[unit]) changed.add(leader);
  });
  guide.fill(2 * (shortfall + shortfallConc));
  for (let round = 0; round < ROUNDS && changed.size > 0; round += 1) {
    const before = flow.hostOf.slice();
    for (const leader of changed) search.leave(leader);
    for (const leader of changed) {
      settleGiven(model, search, leader, given[leader]!, before, guide);
      yield;
    }
    const waiting = new Set<number>();
    for (const leader of changed) {
      for (const unit of unmet(ledger, leader, given[leader]!, before)) {
        waiting.add(leader);
        if (flow.hostOf[unit] === before[unit]) reroute.turnDown(unit, crowd);
      }
      yield;
    }
    changed = waiting;
    demand.unitLeader.forEach((leader, unit) => {
      if (flow.hostOf[unit] !== before[unit]) changed.add(leader);
    });
  }
}

/** The leader chooses within the months that the flow gave, and no more visits than it gave. */
function settleGiven(
  model: Model,
  search: Search,
  leader: number,
  units: readonly number[],
  hostOf: Int32Array,
  guide: Int32Array,
): void {
  const dear = guide[0]!;
  const hosts = units.map((unit) => hostOf[unit]!).filter((host) => host >= 0);
  const { teamKind, months } = model;
  for (const host of hosts) guide[host] = 0;
  const kinds: number[] = [];
  for (const host of hosts) {
    const kind = teamKind[Math.floor(host / months)]!;
    if (isWithin(model, leader, [...kinds, kind])) kinds.push(kind);
  }
  askOnly(model, leader, kinds, () => search.settleIn(leader, guide));
  for (const host of hosts) guide[host] = dear;
}

/** The units whose month the leader could not use. */
function unmet(
  ledger: Ledger,
  leader: number,
  units: readonly number[],
  hostOf: Int32Array,
): number[] {
  const cells = new Map<number, number>();
  for (const slot of ledger.slotsOf(leader)) {
    const cell = ledger.model.slotMonth[slot]!;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  return units.filter((unit) => {
    const count = cells.get(hostOf[unit]!) ?? 0;
    cells.set(hostOf[unit]!, count - 1);
    return hostOf[unit]! >= 0 && count <= 0;
  });
}
