import highs from 'highs';
import { distance } from '../../src/rotation/rules/planner/distance.ts';
import type { Instance, InstanceLeader } from '../../src/rotation/rules/planner/instance.ts';

/** Its types are those of a CommonJS module; what Node loads is an ES module. */
const load = highs as unknown as typeof highs.default;

type Sum = (readonly [variable: string, times: number])[];

/** A whole-number programme in the LP format (https://lpsolve.sourceforge.net/5.1/CPLEX-format.htm). */
class Programme {
  private readonly costs: Sum = [];
  private readonly rows: string[] = [];
  private readonly bounds: string[] = [];
  private readonly whole: string[] = [];

  variable(cost: number, most: number): string {
    const name = `x${this.costs.length}`;
    this.costs.push([name, cost]);
    this.bounds.push(` 0 <= ${name} <= ${most}`);
    this.whole.push(` ${name}`);
    return name;
  }

  row(sum: Sum, relation: '<=' | '>=' | '=', right: number): void {
    if (sum.length === 0) return;
    this.rows.push(` r${this.rows.length}: ${written(sum)} ${relation} ${right}`);
  }

  /** What a group costs for each member beyond so many. */
  beyond(group: readonly string[], most: number, cost: number): void {
    if (group.length <= most) return;
    const excess = this.variable(cost, group.length);
    this.row([...ones(group), [excess, -1]], '<=', most);
  }

  text(): string {
    const parts = ['Minimize', ` obj: ${written(this.costs)}`, 'Subject To', ...this.rows];
    return [...parts, 'Bounds', ...this.bounds, 'General', ...this.whole, 'End', ''].join('\n');
  }
}

/** A term a line, because the reader takes no long ones. */
const written = (sum: Sum): string =>
  sum.map(([name, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} ${name}`).join('\n ');

const ones = (names: readonly string[]): Sum => names.map((name) => [name, 1]);

/** The variables by what they have in common. */
class Groups {
  private readonly groups = new Map<string | number, string[]>();

  add(key: string | number, name: string): void {
    const group = this.groups.get(key) ?? [];
    group.push(name);
    this.groups.set(key, group);
  }

  all(): [string | number, string[]][] {
    return [...this.groups];
  }
}

type Visit = Readonly<{ name: string; slot: number; team: number; kind: number; day: number }>;
type Shared = Readonly<Record<'slots' | 'weeks' | 'months' | 'teams' | 'covers', Groups>>;

/** The least points of any plan for an instance without locked visits, by another's solver. */
export async function optimumByHighs(instance: Instance): Promise<number> {
  const solver = await load();
  const solution = solver.solve(programmeOf(instance).text(), { mip_rel_gap: 0 });
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}.`);
  return Math.round(solution.ObjectiveValue);
}

function programmeOf(instance: Instance): Programme {
  const { weights, teams, slots, visitors } = instance;
  const programme = new Programme();
  const groups = () => new Groups();
  const shared = { slots: groups(), weeks: groups(), months: groups(), teams: groups(), covers: groups() }; // prettier-ignore
  for (const leader of visitors) addLeader(programme, instance, leader, shared);
  for (const [slot, group] of shared.slots.all()) {
    programme.row(ones(group), '<=', slots[Number(slot)]![4]);
  }
  const teamOf = (cell: string | number) => teams[Number.parseInt(String(cell), 10)]!;
  for (const [cell, group] of shared.weeks.all()) programme.row(ones(group), '<=', teamOf(cell).weekCap); // prettier-ignore
  for (const [cell, group] of shared.months.all()) programme.row(ones(group), '<=', teamOf(cell).monthCap); // prettier-ignore
  for (const [team, group] of shared.teams.all()) {
    programme.beyond(group, teamOf(team).fair1, weights.fair1);
    programme.beyond(group, teamOf(team).fair2, weights.fair2);
  }
  for (const [, group] of shared.covers.all()) {
    programme.row(ones([...group, programme.variable(weights.cover, 1)]), '>=', 1);
  }
  return programme;
}

function addLeader(
  programme: Programme,
  instance: Instance,
  leader: InstanceLeader,
  shared: Shared,
): void {
  const { weights, days, dow0, monthOfDay } = instance;
  const visits = visitsOf(programme, instance, leader);
  const buckets = new Groups();
  const teams = new Groups();
  for (const { name, slot, team, kind, day } of visits) {
    shared.slots.add(slot, name);
    shared.weeks.add(`${team} ${Math.floor((day + dow0) / 7)}`, name);
    shared.months.add(`${team} ${monthOfDay[day]!}`, name);
    shared.teams.add(team, name);
    shared.covers.add(`${leader.dept} ${kind}`, name);
    buckets.add(Math.floor((day * leader.buckets) / days), name);
    teams.add(team, name);
  }
  const missing = leader.quota.map((quota, kind) => {
    const name = programme.variable(weights.shortfall, quota);
    const ofKind = visits.filter((visit) => visit.kind === kind);
    programme.row(ones([...ofKind.map((visit) => visit.name), name]), '=', quota);
    // A type that is wanted and never visited is uncovered, also when nobody could visit it.
    if (quota > 0)
      shared.covers.add(`${leader.dept} ${kind}`, programme.variable(weights.cover, 0));
    return name;
  });
  const further = programme.variable(weights.shortfallConc, 1_000);
  programme.row([...ones(missing), [further, -1]], '<=', 1);
  for (const [, group] of buckets.all()) programme.beyond(group, 1, weights.crowd);
  for (const [, group] of teams.all()) programme.beyond(group, 1, weights.repeat);
  const gap = Math.max(1, leader.minGap);
  for (let first = 0; first < days; first += 1) {
    const near = visits.filter(({ day }) => day >= first && day < first + gap);
    if (near.length > 1) programme.row(ones(near.map(({ name }) => name)), '<=', 1);
  }
}

function visitsOf(
  programme: Programme,
  { slots, teams, weights, dow0 }: Instance,
  leader: InstanceLeader,
): Visit[] {
  return slots.flatMap(([at, day, start, end, places, peak], slot): Visit[] => {
    const team = teams[at]!;
    const km = distance(leader.x - team.x, leader.y - team.y);
    const obstacles = [
      places < 1 || leader.quota[team.kind] === 0 || team.dept === leader.dept,
      ((leader.langs >> team.lang) & 1) === 0 || (team.need & ~leader.clear) !== 0,
      km > leader.maxKm || leader.busy.some(([from, to]) => from < end && start < to),
    ];
    if (obstacles.includes(true)) return [];
    const cost =
      weights.km10 * Math.min(weights.kmCap, Math.floor(km / 10)) +
      weights.peak * peak +
      (leader.hist.includes(at) ? weights.history : 0) +
      ((leader.prefDow >> ((day + dow0) % 7)) & 1 ? 0 : weights.weekday);
    return [{ name: programme.variable(cost, 1), slot, team: at, kind: team.kind, day }];
  });
}
