import type { RefusalCode } from '../../refusals.ts';
import { groupedBy } from '../../visits/rules/grouping.ts';
import { explained } from './explanations.ts';
import { pairKey, posed as pose } from './instances.ts';
import type { Posed } from './instances.ts';
import type { Instance, InstanceSlot, InstanceTeam, Pair } from './planner/instance.ts';
import { judge } from './planner/judge.ts';
import { terms } from './planner/verdict.ts';
import type { Term, Verdict, Violation } from './planner/verdict.ts';
import type { PlannedBefore, PlannedVisit, PlanningProblem } from './planner.ts';

/** What changes when one visit of a plan moves: fewer points are better. */
export type Move = Readonly<{
  slotId: string;
  /** What forbids it; null where it may. */
  whyNot: RefusalCode | null;
  points: number;
  /** The terms of the score that change, those that weigh most first. */
  terms: readonly Readonly<{ term: Term; points: number }>[];
}>;

/** A plan, and the visit of it that is to move; null where its slot can no longer be had. */
export type Moving = Readonly<{ plan: readonly Pair[]; leader: number; from: number | null }>;

/** What a broken rule is called; in the order in which it is told. */
const refusals: readonly (readonly [Violation, RefusalCode])[] = [
  ['duplicate', 'ALREADY_IN_SLOT'],
  ['capacity', 'SLOT_FULL'],
  ['ownDept', 'OWN_DEPARTMENT'],
  ['unavailable', 'DRAFT_DIARY_FULL'],
  ['gap', 'DRAFT_TOO_NEAR'],
  ['weekCap', 'HOSTING_BUDGET_FULL'],
  ['monthCap', 'HOSTING_BUDGET_FULL'],
  ['overQuota', 'DRAFT_BEYOND_AGREEMENT'],
  ['language', 'DRAFT_NOT_POSSIBLE'],
  ['clearance', 'DRAFT_NOT_POSSIBLE'],
  ['tooFar', 'DRAFT_NOT_POSSIBLE'],
  ['lockedMissing', 'DRAFT_NOT_POSSIBLE'],
];

/**
 * Tells what moving a visit does, by the judge of the planner. Only one leader moves, so that
 * everybody else is poured into the room that is left: a slot is judged in microseconds, and the
 * difference is what it would be for the plan as a whole.
 */
export class Moves {
  private readonly year: YearAmongOthers;
  private readonly own: readonly number[];
  private readonly stays: readonly number[];

  constructor(
    private readonly posed: Posed,
    { plan, leader, from }: Moving,
  ) {
    this.year = new YearAmongOthers(posed, plan, leader);
    this.own = plan.filter(([who]) => who === leader).map(([, slot]) => slot);
    this.stays = this.own.filter((slot) => slot !== from);
  }

  /** To a slot, by its place in the problem. */
  to(slot: number): Move {
    const slots = [...new Set([...this.own, slot])];
    const { instance, at } = this.year.around(slots);
    const planned = (chosen: readonly number[]) => ({
      visits: [...this.year.locked, ...chosen].map((one): Pair => [0, at.get(one)!]),
    });
    const before = judge(instance, planned(this.own));
    const without = judge(instance, planned(this.stays));
    const after = judge(instance, planned([...this.stays, slot]));
    return {
      slotId: this.posed.problem.slots[slot]!.id,
      whyNot: whyNot(without, after) ?? this.whyNotFirst(slot),
      points: after.objective - before.objective,
      terms: changed(before, after),
    };
  }

  /** Who has promises to settle first goes back there before anything else. */
  private whyNotFirst(slot: number): RefusalCode | null {
    const { slots, leaders } = this.posed.problem;
    const { returnTo } = leaders[this.year.leader]!;
    if (returnTo.length === 0) return null;
    const [first] = [...this.stays, slot].sort((a, b) => slots[a]!.start - slots[b]!.start);
    return returnTo.includes(slots[first!]!.teamId) ? null : 'SETTLE_FIRST';
  }
}

/** Only what the visit adds there: what others break, because something changed, is not its doing. */
const whyNot = (without: Verdict, after: Verdict): RefusalCode | null =>
  refusals.find(([what]) => (after.hard[what] ?? 0) > (without.hard[what] ?? 0))?.[1] ?? null;

const changed = (before: Verdict, after: Verdict): Move['terms'] =>
  terms
    .map((term) => ({ term, points: after.terms[term] - before.terms[term] }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));

/** One leader's year, with everybody else's visits as room that is taken. */
class YearAmongOthers {
  /** Visits of the leader that stand, by their slots. */
  readonly locked: readonly number[];
  private readonly others: ReadonlyMap<number, number>;
  private readonly teams = new Map<number, InstanceTeam>();
  private readonly guests: ReadonlyMap<string, readonly InstanceSlot[]>;
  private readonly covered: readonly (readonly [number, number])[];
  private readonly doorOf: ReadonlyMap<number, string>;

  constructor(
    private readonly posed: Posed,
    plan: readonly Pair[],
    readonly leader: number,
  ) {
    const { instance, firstStanding } = posed;
    const standing = instance.locked.filter(([, slot]) => slot >= firstStanding);
    this.locked = standing.filter(([who]) => who === leader).map(([, slot]) => slot);
    const others = [...standing, ...plan].filter(([who]) => who !== leader);
    this.others = countsOf(others.map(([, slot]) => slot));
    this.guests = groupedBy(
      others.map(([, slot]) => instance.slots[slot]!),
      ([team]) => String(team),
    );
    this.covered = coveredWith(instance, others, instance.visitors[leader]!.dept);
    this.doorOf = doorsOf(instance, this.others);
  }

  /** The leader as the only one, and only the slots in question and their teams. */
  around(chosen: readonly number[]): Readonly<{ instance: Instance; at: Map<number, number> }> {
    const { instance } = this.posed;
    const slots = [...this.locked, ...chosen];
    const at = new Map(slots.map((slot, nth) => [slot, nth]));
    const teamIds = [...new Set(slots.map((slot) => instance.slots[slot]![0]))];
    const team = new Map(teamIds.map((id, nth) => [id, nth]));
    const who = instance.visitors[this.leader]!;
    const doors = groupedBy(slots, (slot) => this.doorOf.get(slot) ?? null);
    const reduced: Instance = {
      ...instance,
      visitors: [{ ...who, id: 0, hist: who.hist.flatMap((id) => team.get(id) ?? []) }],
      teams: teamIds.map((id, nth) => ({ ...this.team(id), id: nth })),
      slots: slots.map((slot): InstanceSlot => {
        const [id, day, start, end, places, peak] = instance.slots[slot]!;
        return [team.get(id)!, day, start, end, places - (this.others.get(slot) ?? 0), peak];
      }),
      locked: this.locked.map((slot): Pair => [0, at.get(slot)!]),
      previous: instance.previous
        .filter(([whose, slot]) => whose === this.leader && at.has(slot))
        .map(([, slot]): Pair => [0, at.get(slot)!]),
      covered: this.covered,
      doors: [...doors.values()].map((door) => door.map((slot) => at.get(slot)!)),
    };
    return { instance: reduced, at };
  }

  /** What a team has left, and how near it is to its fair share, with everybody else's visits. */
  private team(id: number): InstanceTeam {
    const known = this.teams.get(id);
    if (known !== undefined) return known;
    const { teams, monthOfDay, dow0 } = this.posed.instance;
    const team = teams[id]!;
    const guests = this.guests.get(String(id)) ?? [];
    const weekRoom = [...(team.weekRoom ?? [])];
    const monthRoom = [...(team.monthRoom ?? [])];
    for (const [, day] of guests) {
      weekRoom[Math.floor((day + dow0) / 7)]! -= 1;
      monthRoom[monthOfDay[day]!]! -= 1;
    }
    const fair1 = team.fair1 - guests.length;
    const left = { ...team, weekRoom, monthRoom, fair1, fair2: team.fair2 - guests.length };
    this.teams.set(id, left);
    return left;
  }
}

function countsOf(slots: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const slot of slots) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  return counts;
}

function coveredWith(
  { covered = [], visitors, slots, teams }: Instance,
  others: readonly Pair[],
  dept: number,
): (readonly [number, number])[] {
  const byOthers = others.filter(([who]) => visitors[who]!.dept === dept);
  const kinds = new Set(byOthers.map(([, slot]) => teams[slots[slot]![0]]!.kind));
  return [...covered, ...[...kinds].map((kind) => [dept, kind] as const)];
}

/** The door of each slot, as far as nobody else opens it. */
function doorsOf(
  { doors = [] }: Instance,
  visited: ReadonlyMap<number, number>,
): ReadonlyMap<number, string> {
  const shut = new Map<number, string>();
  doors.forEach((slots, door) => {
    if (slots.some((slot) => visited.has(slot))) return;
    for (const slot of slots) shut.set(slot, String(door));
  });
  return shut;
}

/** Those that may be made, with the fewest points first; of equal ones the earliest. */
export function bestMoves(
  { problem }: Posed,
  moves: readonly Move[],
  most: number,
): readonly Move[] {
  const start = new Map(problem.slots.map((slot) => [slot.id, slot.start]));
  return moves
    .filter(({ whyNot: objection }) => objection === null)
    .sort((a, b) => a.points - b.points || start.get(a.slotId)! - start.get(b.slotId)!)
    .slice(0, most);
}

/**
 * The problem for who moves visits by hand: nothing is settled beforehand, because what HR does by
 * hand is what is settled. Who has promises to settle first is still known.
 */
export function posedByHand(problem: PlanningProblem): Posed {
  const leaders = problem.leaders.map((leader) => ({ ...leader, returnTo: [] }));
  const earlier = problem.earlier.map((visit) => ({ ...visit, isPinned: false }));
  return { ...pose({ ...problem, leaders, earlier }), problem };
}

/** The dates of a draft as the planner reads them; without those whose slot can no longer be had. */
export function pairsIn(
  { problem }: Posed,
  visits: readonly Pick<PlannedBefore, 'leaderId' | 'slotId'>[],
): Pair[] {
  const leaders = new Map(problem.leaders.map(({ id }, at) => [id, at]));
  const slots = new Map(problem.slots.map(({ id }, at) => [id, at]));
  return visits.flatMap(({ leaderId, slotId }): Pair[] => {
    const [leader, slot] = [leaders.get(leaderId), slots.get(slotId)];
    return leader === undefined || slot === undefined ? [] : [[leader, slot]];
  });
}

/** Why each of these dates, now that one of them moved. */
export function reasonsFor(posed: Posed, plan: readonly Pair[]): PlannedVisit[] {
  const { slots, leaders } = posed.problem;
  const inTime = [...plan].sort(([, a], [, b]) => slots[a]!.start - slots[b]!.start);
  const returns = leaders.flatMap(({ returnTo }, at) => {
    const first = inTime.find(([leader]) => leader === at);
    const goesBack = first !== undefined && returnTo.includes(slots[first[1]]!.teamId);
    return goesBack ? [pairKey(first)] : [];
  });
  return explained({ ...posed, returns: new Set(returns) }, plan);
}
