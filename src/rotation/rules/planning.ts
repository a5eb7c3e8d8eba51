import { explained } from './explanations.ts';
import { GapCounts } from './gap-counts.ts';
import { posed } from './instances.ts';
import type { Posed } from './instances.ts';
import type { Gap, GapReason as Because } from './planner/gaps.ts';
import { Planner, plannerFor } from './planner/planner.ts';
import { unavoidable } from './unavoidable.ts';
import type { GapReason, Plan, PlanningProblem, PlanProgress } from './planner.ts';

/** Moves for each leader, and the fewest and the most: what a plan gains after them is little. */
const MOVES = 250;
const FEWEST = 4_000;
const MOST = 300_000;
/** Pieces of work between two looks at the clock and at who asks for an end. */
const PIECES = 64;
/** Of the whole, what the start plan takes. */
const START = 10;

/**
 * Plans in pieces, each a moment's work, and says after each how far it is; whoever runs it may ask
 * for the plan at any moment. Its end depends on nothing but the problem, so that the same seed on the
 * same facts gives the same plan.
 */
export class Planning {
  private readonly posed: Posed;
  private readonly planner: Planner;
  private readonly moves: number;
  /** What every plan has beside what the planner proves. */
  private readonly least: number;
  private started = 0;
  private moved = 0;

  constructor(problem: PlanningProblem) {
    this.posed = posed(problem);
    const planner = plannerFor(this.posed.instance, problem.seed);
    if (!(planner instanceof Planner)) {
      throw new Error(`The planner refuses: ${JSON.stringify(planner)}`);
    }
    this.planner = planner;
    this.least = unavoidable(this.posed);
    this.moves = Math.min(MOST, Math.max(FEWEST, problem.leaders.length * MOVES));
  }

  get isDone(): boolean {
    return this.moved >= this.moves;
  }

  /** The plan is worth asking for: every leader was given what the start plan found. */
  get hasStarted(): boolean {
    return this.planner.progress().phase === 'SEARCH';
  }

  step(): PlanProgress {
    const { phase } = this.planner.progress();
    const { objective, bound } = this.planner.step(PIECES, this.moved / this.moves);
    if (phase === 'START') this.started += PIECES;
    else this.moved += PIECES;
    return { percent: this.percent(), objective, bound: this.proven(bound) };
  }

  private proven(bound: number | null): number | null {
    return bound === null ? null : bound + this.least;
  }

  private percent(): number {
    if (this.isDone) return 100;
    const searched = Math.floor(((100 - START) * this.moved) / this.moves);
    if (this.hasStarted) return START + searched;
    // How many pieces the start takes is known only afterwards: about as many as there are visits.
    const visits = this.posed.instance.visitors.reduce((sum, { most = 0 }) => sum + most, 1);
    return Math.min(START - 1, Math.floor((START * this.started) / (4 * visits)));
  }

  plan(): Plan {
    const { objective, bound } = this.planner.progress();
    const visits = this.planner.visits();
    return {
      objective,
      bound: this.proven(bound),
      visits: explained(this.posed, visits),
      gaps: gapsIn(this.posed, this.planner.gaps(), new GapCounts(this.posed, visits)),
    };
  }
}

const reasons: Readonly<Record<Because, GapReason>> = {
  OWN_DEPARTMENT: 'OWN_DEPARTMENT',
  // The product asks for no language, clearance or distance before a visit; these cannot occur.
  LANGUAGE: 'NO_SLOT',
  CLEARANCE: 'NO_SLOT',
  NO_TEAM_WITHIN_REACH: 'NO_SLOT',
  NO_SLOT_WITHIN_REACH: 'NO_SLOT',
  HOSTING_BUDGET: 'HOSTING_BUDGET',
  CALENDAR_FULL: 'DIARY',
  NOT_FOUND: 'NOT_FOUND',
};

/** By leader, and for each reason one. */
function gapsIn(
  { instance, problem, notYetOpen }: Posed,
  gaps: readonly Gap[],
  inNumbers: GapCounts,
): Plan['gaps'] {
  return problem.leaders.flatMap(({ id }, leader) => {
    const own: { reason: GapReason; kind: number; missing: number }[] = gaps
      .filter((gap) => gap.leader === leader)
      .map(({ because, kind, missing }) => ({ reason: reasons[because], kind, missing }));
    const later = notYetOpen[leader]!;
    const any = instance.kinds.length;
    if (later > 0) own.push({ reason: 'NOT_YET_OPEN', kind: any, missing: later });
    return [...new Set(own.map(({ reason }) => reason))].map((reason) => {
      const alike = own.filter((one) => one.reason === reason);
      const missing = alike.reduce((sum, one) => sum + one.missing, 0);
      const counts = inNumbers.of(leader, new Set(alike.map(({ kind }) => kind)));
      return { leaderId: id, missing, reason, counts };
    });
  });
}
