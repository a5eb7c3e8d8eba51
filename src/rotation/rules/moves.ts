import type { RefusalCode } from '../../refusals.ts';
import { explained } from './explanations.ts';
import { pairKey, posing } from './instances.ts';
import type { Posed } from './instances.ts';
import type { Pair } from './planner/instance.ts';
import { judge } from './planner/judge.ts';
import { terms } from './planner/verdict.ts';
import type { Term, Verdict, Violation } from './planner/verdict.ts';
import type { PlannedBefore, PlannedVisit, PlanningProblem } from './planner.ts';
import { YearAmongOthers } from './year-among-others.ts';

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
    const { judged, before, after } = this.weighed(slot);
    return {
      slotId: this.posed.problem.slots[slot]!.id,
      whyNot: whyNot(judged(this.stays), after) ?? this.whyNotFirst(slot),
      points: after.objective - before.objective,
      terms: changed(before, after),
    };
  }

  private weighed(slot: number) {
    const slots = [...new Set([...this.own, slot])];
    const { instance, at } = this.year.around(slots);
    const judged = (chosen: readonly number[]): Verdict =>
      judge(instance, {
        visits: [...this.year.locked, ...chosen].map((one): Pair => [0, at.get(one)!]),
      });
    return { judged, before: judged(this.own), after: judged([...this.stays, slot]) };
  }

  private pointsOf(slot: number): number {
    const { before, after } = this.weighed(slot);
    return after.objective - before.objective;
  }

  /**
   * Those of the slots that may be taken, with the fewest points first; of equal ones the earliest.
   * Slots that are alike are weighed once, and whether one is allowed is asked only until there are
   * enough. Gives way now and then, because there may be tens of thousands.
   */
  *best(slots: readonly number[], most: number): Generator<void, readonly Move[]> {
    const points = new Map<string, number>();
    const weighed: { slot: number; points: number }[] = [];
    for (const slot of slots) {
      yield;
      if (!this.mayFit(slot)) continue;
      const alike = this.year.alike(slot);
      const known = points.get(alike) ?? this.pointsOf(slot);
      points.set(alike, known);
      weighed.push({ slot, points: known });
    }
    const { slots: times } = this.posed.problem;
    weighed.sort((a, b) => a.points - b.points || times[a.slot]!.start - times[b.slot]!.start);
    return yield* this.allowed(weighed, most);
  }

  private *allowed(
    inOrder: readonly Readonly<{ slot: number }>[],
    most: number,
  ): Generator<void, readonly Move[]> {
    const best: Move[] = [];
    // A kind of visit of which there are as many as was agreed is full in every slot.
    const full = new Set<number>();
    for (const { slot } of inOrder) {
      if (best.length === most) break;
      yield;
      const kind = this.year.kindOf(slot);
      if (full.has(kind)) continue;
      const move = this.to(slot);
      if (move.whyNot === 'DRAFT_BEYOND_AGREEMENT') full.add(kind);
      if (move.whyNot === null) best.push(move);
    }
    return best;
  }

  /** Without what the judge forbids in most slots, and what is quicker to tell than to judge. */
  private mayFit(slot: number): boolean {
    return this.year.hasRoom(slot) && this.year.hasTime(slot, this.stays);
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

/**
 * The problem for who moves visits by hand: nothing is settled beforehand, because what HR does by
 * hand is what is settled. Who has promises to settle first is still known.
 */
export function* posedByHand(problem: PlanningProblem): Generator<void, Posed> {
  const leaders = problem.leaders.map((leader) => ({ ...leader, returnTo: [], postponed: [] }));
  const earlier = problem.earlier.map((visit) => ({ ...visit, isPinned: false }));
  const posed = yield* posing({ ...problem, leaders, earlier });
  return { ...posed, problem };
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
