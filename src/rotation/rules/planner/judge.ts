import { bucketOf } from './agreement.ts';
import { distance } from './distance.ts';
import type { Instance, InstanceLeader, InstancePlan, Pair } from './instance.ts';
import { judgeQuota } from './judge-quota.ts';
import { Tally, terms } from './verdict.ts';
import type { Breaking, Points, Term, Verdict, Violation, Visit } from './verdict.ts';

const DAYS_A_WEEK = 7;
const key = ([leader, slot]: Pair): string => `${leader} ${slot}`;

/**
 * What a plan is worth by the model, computed from the instance alone and without the planner's own
 * bookkeeping, so that the one can be held against the other.
 */
export function judge(instance: Instance, plan: InstancePlan): Verdict {
  const hard = new Map<Violation, number>();
  const points = Object.fromEntries(terms.map((term) => [term, 0])) as Record<Term, number>;
  const locks = new Set(instance.locked.map(key));
  const visits = plan.visits.map((pair) => visitOf(instance, pair, locks));
  const violate = (what: Violation, times: number): void => {
    if (times > 0) hard.set(what, (hard.get(what) ?? 0) + times);
  };
  const planned = new Set(plan.visits.map(key));
  violate('duplicate', visits.length - planned.size);
  violate('lockedMissing', instance.locked.filter((pair) => !planned.has(key(pair))).length);
  judgeTeams(instance, visits, points, violate);
  for (const visit of visits) if (!visit.isLocked) judgeEligibility(instance, visit, violate);
  judgeLeaders(instance, visits, points, violate);
  const dropped = instance.previous.filter((pair) => !planned.has(key(pair))).length;
  points.stability = instance.weights.stability * dropped;
  points.door = (instance.weights.door ?? 0) * shut(instance, plan);
  return verdict(hard, points);
}

function verdict(hard: ReadonlyMap<Violation, number>, points: Points): Verdict {
  const broken = [...hard.values()].reduce((sum, times) => sum + times, 0);
  const sum = (...names: Term[]) => names.reduce((total, name) => total + points[name], 0);
  return {
    feasible: hard.size === 0,
    hard: Object.fromEntries(hard),
    objective: sum(...terms),
    terms: points,
    tiers: [
      broken,
      sum('shortfall', 'shortfallConc'),
      sum('crowd', 'late'),
      sum('repeat', 'history', 'cover', 'door', 'kind'),
      points.fair,
      sum('weekday', 'travel', 'peak'),
      points.stability,
    ],
  };
}

function visitOf({ slots }: Instance, pair: Pair, locks: ReadonlySet<string>): Visit {
  const [leader, slot] = pair;
  const [team, day, start, end, , peak] = slots[slot]!;
  return { leader, slot, team, day, start, end, peak, isLocked: locks.has(key(pair)) };
}

function judgeTeams(
  { slots, teams, weights, dow0, monthOfDay }: Instance,
  visits: readonly Visit[],
  points: Points,
  violate: Breaking,
): void {
  const taken = new Tally();
  const weeks = new Tally();
  const months = new Tally();
  const loads = new Tally();
  for (const { slot, team, day } of visits) {
    taken.add(slot);
    weeks.add(`${team} ${Math.floor((day + dow0) / DAYS_A_WEEK)}`);
    months.add(`${team} ${monthOfDay[day]!}`);
    loads.add(team);
  }
  const teamOf = (cell: string | number) => teams[Number.parseInt(String(cell), 10)]!;
  for (const [slot, count] of taken.entries()) violate('capacity', count - slots[Number(slot)]![4]);
  const nth = (cell: string | number) => Number(String(cell).split(' ')[1]);
  for (const [cell, count] of weeks.entries()) {
    const { weekCap, weekRoom } = teamOf(cell);
    violate('weekCap', count - (weekRoom?.[nth(cell)] ?? weekCap));
  }
  for (const [cell, count] of months.entries()) {
    const { monthCap, monthRoom } = teamOf(cell);
    violate('monthCap', count - (monthRoom?.[nth(cell)] ?? monthCap));
  }
  for (const { id, fair1, fair2 } of teams) {
    points.fair += weights.fair1 * Math.max(0, loads.of(id) - fair1);
    points.fair += weights.fair2 * Math.max(0, loads.of(id) - fair2);
  }
}

function judgeEligibility({ visitors, teams }: Instance, visit: Visit, violate: Breaking): void {
  const leader = visitors[visit.leader]!;
  const team = teams[visit.team]!;
  const isBusy = leader.busy.some(([from, to]) => from < visit.end && visit.start < to);
  violate('unavailable', Number(isBusy));
  violate('ownDept', Number(team.dept === leader.dept));
  violate('language', Number(((leader.langs >> team.lang) & 1) === 0));
  violate('clearance', Number((team.need & ~leader.clear) !== 0));
  violate('tooFar', Number(distance(leader.x - team.x, leader.y - team.y) > leader.maxKm));
}

function judgeLeaders(
  instance: Instance,
  visits: readonly Visit[],
  points: Points,
  violate: Breaking,
): void {
  const byLeader = instance.visitors.map((): Visit[] => []);
  for (const visit of visits) byLeader[visit.leader]!.push(visit);
  const covered = new Set((instance.covered ?? []).map(([dept, kind]) => `${dept} ${kind}`));
  const wanted = new Set<string>();
  for (const leader of instance.visitors) {
    const own = byLeader[leader.id]!.sort((a, b) => a.start - b.start);
    const kinds = new Tally();
    for (const { team } of own) kinds.add(instance.teams[team]!.kind);
    leader.quota.forEach((quota, kind) => {
      if (quota > 0 || (leader.any ?? 0) > 0) wanted.add(`${leader.dept} ${kind}`);
      if (kinds.of(kind) > 0) covered.add(`${leader.dept} ${kind}`);
    });
    judgeQuota(instance, leader, own, points, violate);
    violate('gap', tooClose(leader, own));
    judgePreference(instance, leader, own, points);
  }
  const missed = [...wanted].filter((cell) => !covered.has(cell)).length;
  points.cover = instance.weights.cover * missed;
}

/** Doors that nobody opened and the plan does not open either. */
function shut({ doors = [] }: Instance, { visits }: InstancePlan): number {
  const visited = new Set(visits.map(([, slot]) => slot));
  return doors.filter((slots) => !slots.some((slot) => visited.has(slot))).length;
}

/** Neighbours in the order of their starts may not overlap, nor may neighbouring days be too near. */
function tooClose({ minGap }: InstanceLeader, own: readonly Visit[]): number {
  const days = own.map(({ day }) => day).sort((a, b) => a - b);
  let broken = 0;
  for (let index = 1; index < own.length; index += 1) {
    const before = own[index - 1]!;
    const after = own[index]!;
    const isNear = days[index]! - days[index - 1]! < Math.max(1, minGap);
    if (before.isLocked && after.isLocked) continue;
    if (isNear || after.start < before.end) broken += 1;
  }
  return broken;
}

function judgePreference(
  instance: Instance,
  leader: InstanceLeader,
  own: readonly Visit[],
  points: Points,
): void {
  const { teams, weights, dow0 } = instance;
  const buckets = new Tally();
  const visited = new Tally();
  for (const { team: at, day, peak } of own) {
    const team = teams[at]!;
    buckets.add(bucketOf(instance, leader, day));
    visited.add(at);
    if (leader.hist.includes(at)) points.history += weights.history;
    if (((leader.prefDow >> ((day + dow0) % DAYS_A_WEEK)) & 1) === 0)
      points.weekday += weights.weekday;
    const tens = Math.floor(distance(leader.x - team.x, leader.y - team.y) / 10);
    points.travel += weights.km10 * Math.min(weights.kmCap, tens);
    points.peak += weights.peak * peak;
  }
  const { firstBy } = leader;
  const isLate = firstBy !== undefined && !own.some(({ day }) => day <= firstBy);
  if (isLate) points.late += weights.late ?? 0;
  points.crowd += weights.crowd * buckets.beyondFirst();
  points.repeat += weights.repeat * visited.beyondFirst();
}
