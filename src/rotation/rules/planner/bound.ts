import type { Demand } from './demand.ts';
import type { Ledger } from './ledger.ts';
import type { Proof } from './start.ts';

/** Points of an absence that may be left to decide, for a try; the best is then looked for nearby. */
const LEFT = [50, 100, 200, 400, 800, 1_600, 3_200];
const CLOSER = 6;

/**
 * The bound of the flow over teams, and what it is when so many visits are missing as must be. Those
 * cost an absence each; counting most of it for them, and only what is left of it for whoever stays
 * away, is never more than a plan costs, whatever is left. So the best of some tries is a bound.
 */
export function boundWith({ demand, flow, crowding }: Proof, ledger: Ledger): number {
  const { unplaceable } = crowding;
  const withLeft = (absence: number) => {
    const counted = demand.absence - absence;
    if (counted <= 0) return -Infinity;
    const prices = flow.price.map((price) =>
      price > absence ? Math.max(0, price - counted) : price,
    );
    return boundOf({ ...demand, absence }, ledger, prices) + counted * unplaceable;
  };
  const plain = boundOf(demand, ledger, flow.price);
  if (unplaceable === 0) return plain;
  let [best, at] = [-Infinity, 0];
  const look = (absence: number) => {
    const bound = withLeft(absence);
    if (bound > best) [best, at] = [bound, absence];
  };
  for (const absence of LEFT) look(absence);
  for (let step = at / 4, nth = 0; nth < CLOSER; nth += 1, step /= 2) {
    const middle = at;
    look(Math.round(middle - step));
    look(Math.round(middle + step));
  }
  return Math.max(plain, best);
}

/**
 * What no plan can be cheaper than, whatever prices it is computed with (weak duality): every visit
 * takes the team that is cheapest with its price, or stays away; every team takes as many as pay
 * best. It reads nothing of how the prices were found, so a fault there can weaken but not break it.
 *
 * To it comes what is the same in every plan: the locked visits, proposals that cannot stay, and
 * leaders of whom several types cannot be placed anywhere.
 */
export function boundOf(demand: Demand, ledger: Ledger, prices: ArrayLike<number>): number {
  let bound = fixedCost(demand, ledger);
  for (let unit = 0; unit < demand.units;) {
    const first = unit;
    while (areAlike(demand, first, unit)) unit += 1;
    bound += cheapest(demand, prices, first, unit - first);
  }
  for (let host = 0; host < demand.hosts; host += 1) {
    let least = 0;
    let cost = 0;
    for (let load = 0; load < demand.capacity[host]!; load += 1) {
      cost += demand.step(host, load) - prices[host]!;
      if (demand.step(host, load) >= prices[host]!) break;
      least = Math.min(least, cost);
    }
    bound += least;
  }
  return bound;
}

/** Whether two units are visits of one type and one leader, to the same teams. */
const areAlike = (
  { unitLeader, unitGroup, firstArc, lastArc }: Demand,
  one: number,
  other: number,
) =>
  unitLeader[one] === unitLeader[other] &&
  unitGroup[one] === unitGroup[other] &&
  firstArc[one] === firstArc[other] &&
  lastArc[one] === lastArc[other];

/** What so many visits of one type cost a leader at least: each team once, or again for more. */
function cheapest(
  { firstArc, lastArc, arcHost, arcCost, clash, absence }: Demand,
  prices: ArrayLike<number>,
  unit: number,
  visits: number,
): number {
  const least = new Array<number>(visits).fill(absence);
  for (let arc = firstArc[unit]!; arc < lastArc[unit]!; arc += 1) {
    let cost = arcCost[arc]! + prices[arcHost[arc]!]!;
    for (; cost < least[visits - 1]!; cost += clash) {
      let at = visits - 1;
      for (; at > 0 && least[at - 1]! > cost; at -= 1) least[at] = least[at - 1]!;
      least[at] = cost;
    }
  }
  return least.reduce((sum, cost) => sum + cost, 0);
}

/** What the ledger of locked visits alone costs, without what is wanted beside them. */
function fixedCost(demand: Demand, { model, fixed }: Ledger): number {
  const { shortfall, shortfallConc } = model.instance.weights;
  const wanted = new Int32Array(model.leaders);
  const hopeless = new Int32Array(model.leaders);
  for (let unit = 0; unit < demand.units; unit += 1) {
    const leader = demand.unitLeader[unit]!;
    wanted[leader]! += 1;
    hopeless[leader]! += Number(demand.firstArc[unit] === demand.lastArc[unit]);
  }
  let cost = fixed;
  for (let leader = 0; leader < model.leaders; leader += 1) {
    const further = (count: number) => shortfallConc * Math.max(0, count - 1);
    cost -= shortfall * wanted[leader]! + further(wanted[leader]!);
    cost += further(hopeless[leader]!);
  }
  return cost;
}
