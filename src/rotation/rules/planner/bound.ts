import type { Demand } from './demand.ts';
import type { Ledger } from './ledger.ts';

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
  for (let unit = 0; unit < demand.units; unit += 1) {
    let least = demand.absence;
    for (let arc = demand.firstArc[unit]!; arc < demand.lastArc[unit]!; arc += 1) {
      const cost = demand.arcCost[arc]! + prices[demand.arcHost[arc]!]!;
      if (cost < least) least = cost;
    }
    bound += least;
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
