import { boundWith } from './bound.ts';
import { Dice } from './dice.ts';
import { faultsOf } from './faults.ts';
import type { Fault } from './faults.ts';
import { gapsOf } from './gaps.ts';
import type { Gap } from './gaps.ts';
import type { Instance, Pair } from './instance.ts';
import { Ledger } from './ledger.ts';
import { modelOf } from './model.ts';
import type { Model } from './model.ts';
import { Reach } from './reach.ts';
import { start } from './start.ts';
import type { Proof, Started } from './start.ts';

export type Progress = Readonly<{
  /** START until the start plan stands, then SEARCH. */
  phase: 'START' | 'SEARCH';
  iterations: number;
  /** Of the best plan so far. */
  objective: number;
  /** What no plan can be cheaper than; null until it is known. */
  bound: number | null;
}>;

/** Points of worsening that the search takes lightly, when it begins and when it ends. */
const WARM = 3;
const COOL = 0.45;
/** Few leaders have many moves each, and can afford to begin warmer: so many points over leaders. */
const WARMER = 150;

/**
 * Plans a rotation in steps, so that whoever runs it can stop whenever the time is up: the best plan
 * so far can be had at any moment, and it is valid from the first. The same instance, seed and steps
 * give the same plan.
 */
export class Planner {
  private readonly model: Model;
  private readonly reach: Reach;
  private readonly ledger: Ledger;
  private readonly dice: Dice;
  private readonly starting: Generator<Proof | void, Started>;
  private started: Started | null = null;
  private iterations = 0;
  private readonly best: Int32Array;
  private readonly bestCount: Int32Array;
  private bestObjective = Infinity;
  private bound: number | null = null;

  constructor(instance: Instance, seed: number) {
    this.model = modelOf(instance);
    this.reach = new Reach(this.model);
    this.ledger = new Ledger(this.model, this.reach);
    this.dice = new Dice(seed);
    this.starting = start(this.reach, this.ledger, this.dice);
    this.best = new Int32Array(this.ledger.visit.length);
    this.bestCount = new Int32Array(this.ledger.count.length);
    this.keepBest();
  }

  /**
   * Does some pieces of work. `cooled`, from 0 to 1, is how much of the time (or of the iterations)
   * is over: early on the search still accepts a worse plan on the way to a better one.
   */
  step(iterations: number, cooled: number): Progress {
    for (let nth = 0; nth < iterations; nth += 1) {
      if (this.started === null) {
        this.goOnStarting();
        this.keepBest();
      } else if (!this.isOver) this.started.search.move(this.temperature(cooled));
      this.iterations += 1;
      if (this.started !== null && nth % KEEP_EVERY === 0) this.keepBest();
    }
    this.keepBest();
    return this.progress();
  }

  /** There is nothing left to find: no plan is cheaper than the bound. */
  private get isOver(): boolean {
    return this.model.leaders === 0 || (this.bound !== null && this.bestObjective <= this.bound);
  }

  private temperature(cooled: number): number {
    const warm = WARM + WARMER / Math.max(1, this.model.leaders);
    return warm * (COOL / warm) ** Math.min(1, Math.max(0, cooled));
  }

  private goOnStarting(): void {
    const { done, value } = this.starting.next();
    if (done === true) this.started = value;
    else if (value) this.bound = Math.max(this.bound ?? -Infinity, boundWith(value, this.ledger));
  }

  progress(): Progress {
    return {
      phase: this.started === null ? 'START' : 'SEARCH',
      iterations: this.iterations,
      objective: this.bestObjective,
      bound: this.bound,
    };
  }

  private keepBest(): void {
    if (this.ledger.objective() >= this.bestObjective) return;
    this.bestObjective = this.ledger.objective();
    this.best.set(this.ledger.visit);
    this.bestCount.set(this.ledger.count);
  }

  /** The best plan so far, locked visits first. */
  visits(): Pair[] {
    const { slotId, locked, leaders } = this.model;
    const visits: Pair[] = [];
    for (let leader = 0; leader < leaders; leader += 1) {
      for (const slot of locked[leader]!) visits.push([leader, slotId[slot]!]);
      const from = leader * this.ledger.width;
      for (const slot of this.best.subarray(from, from + this.bestCount[leader]!)) {
        visits.push([leader, slotId[slot]!]);
      }
    }
    return visits;
  }

  /** What the best plan so far leaves out, and why; before the flow is done nothing is proven. */
  gaps(): Gap[] {
    if (this.started === null) return [];
    return gapsOf(this.model, this.visits(), this.reach, this.started.crowding);
  }

  /** How many visits no plan can place; 0 until it is known. */
  unplaceable(): number {
    return this.started?.crowding.unplaceable ?? 0;
  }
}

const KEEP_EVERY = 64;

/** A planner for an instance, or what keeps it from being planned. */
export function plannerFor(instance: unknown, seed: number): Planner | readonly Fault[] {
  const faults = faultsOf(instance);
  return faults.length > 0 ? faults : new Planner(instance as Instance, seed);
}
