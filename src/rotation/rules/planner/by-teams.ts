import type { Demand } from './demand.ts';
import type { Flow } from './flow.ts';
import type { Ledger } from './ledger.ts';
import type { Search } from './search.ts';

/** Without months: a leader chooses with what a place is worth to others, and leans to its own teams. */
export function* byTeams(
  { model }: Ledger,
  search: Search,
  demand: Demand,
  flow: Flow,
  order: Int32Array,
  guide: Int32Array,
): Generator<void> {
  const lean = 4;
  const most = model.instance.weights.shortfall / 2;
  const { months } = model;
  const price = (team: number) => Math.min(flow.price[team]!, most) + lean;
  for (let team = 0; team < model.teams; team += 1) {
    guide.fill(price(team), team * months, (team + 1) * months);
  }
  const given = unitsByLeader(demand, model.leaders);
  for (const leader of order) {
    const teams = given[leader]!.map((unit) => flow.hostOf[unit]!).filter((team) => team >= 0);
    for (const team of teams) guide.fill(0, team * months, (team + 1) * months);
    search.settleIn(leader, guide);
    for (const team of teams) guide.fill(price(team), team * months, (team + 1) * months);
    yield;
  }
}

/** The units of each leader. */
export function unitsByLeader(demand: Demand, leaders: number): number[][] {
  const units = Array.from({ length: leaders }, (): number[] => []);
  demand.unitLeader.forEach((leader, unit) => units[leader]!.push(unit));
  return units;
}
