import { expectationFigure } from '../../src/dashboard/rules/expectations.ts';
import { figure, nothing, withAnswer } from '../../src/mirror/rules/release.ts';
import type { Cell } from '../../src/mirror/rules/release.ts';
import { FEWEST, strictest } from '../../src/mirror/rules/suppression.ts';
import { withThreshold } from '../../src/programmes/rules/council.ts';
import type { Seen } from './opinion-solving.ts';
import type { Random } from './random.ts';

/** What somebody saw, of whom it was, and how many opinions there are in all. */
export type Year = Readonly<{ seen: readonly Seen[]; opinions: number }>;

type Place = { cell: Cell; among: number[]; programmes: readonly number[] };
type Known = Readonly<{ n: number; mean: number }>;
type Programme = { mirrorThreshold: number; pendingThreshold: number | null };

const PLACES = 6;
const ITEM = 0;

/**
 * A year of an organisation with two programmes that share a quarter: hosts answer, leaders look back,
 * HR asks for every figure of every programme at any moment, and moves the thresholds; a lower one
 * counts once the works council has decided, and never goes under five here.
 */
export class OpinionYear {
  private readonly seen: Seen[] = [];
  private readonly values: number[] = [];
  private readonly programmes: Programme[] = [0, 1].map(() => ({
    mirrorThreshold: FEWEST,
    pendingThreshold: null,
  }));
  private readonly places: Place[] = Array.from({ length: PLACES }, (_, n) => ({
    cell: { waiting: nothing, released: [] },
    among: [],
    // The places in the middle lie in both.
    programmes: [[0], [0, 1], [1]][n % 3] ?? [0],
  }));
  private readonly leaders: number[][] = [[], []];

  /** `careless`: as if whatever is there were shown, from the threshold on. */
  constructor(
    private readonly random: Random,
    private readonly careless = false,
  ) {}

  live(days: number): Year {
    for (let day = 0; day < days; day += 1) {
      this.happen();
      this.ask();
    }
    return { seen: this.seen, opinions: this.values.length };
  }

  private happen(): void {
    const what = this.random.below(10);
    if (what < 6) this.host(this.random.pick(this.places));
    else if (what < 8) this.leader(this.random.below(2));
    else if (what < 9) this.threshold(this.random.pick(this.programmes));
    else this.decide(this.random.pick(this.programmes));
  }

  private host(place: Place): void {
    const value = 1 + this.random.below(5);
    place.among.push(this.values.push(value) - 1);
    place.cell = withAnswer(place.cell, [value, 3, 3, 3], this.thresholdOf(place));
  }

  private leader(programme: number): void {
    this.leaders[programme]?.push(this.values.push(this.random.below(5)) - 1);
  }

  private threshold(programme: Programme): void {
    const wanted = FEWEST + this.random.below(8);
    Object.assign(programme, withThreshold(programme.mirrorThreshold, wanted));
  }

  private decide(programme: Programme): void {
    programme.mirrorThreshold = programme.pendingThreshold ?? programme.mirrorThreshold;
    programme.pendingThreshold = null;
  }

  private thresholdOf({ programmes }: Place): number {
    return strictest(programmes.map((n) => this.programmes[n]?.mirrorThreshold ?? FEWEST));
  }

  /** Everything there is to ask for; what is not shown is an answer too, and says nothing. */
  private ask(): void {
    for (const place of this.places) {
      const k = this.thresholdOf(place);
      const shown = figure(place.cell.released, k);
      this.look(place.among, k, shown && { n: shown.n, mean: shown.means[ITEM] ?? 0 });
    }
    for (const [n, among] of this.leaders.entries()) {
      const k = this.programmes[n]?.mirrorThreshold ?? FEWEST;
      this.look(among, k, this.ofLeaders(among, k));
    }
  }

  private ofLeaders(among: readonly number[], k: number): Known | null {
    const { n, mean } = expectationFigure(this.valuesOf(among), k);
    return n === null || mean === null ? null : { n, mean };
  }

  private look(among: readonly number[], k: number, shown: Known | null): void {
    this.note(among, this.careless ? this.everything(among, k) : shown);
  }

  private valuesOf(among: readonly number[]): number[] {
    return among.map((at) => this.values[at] ?? 0);
  }

  private everything(among: readonly number[], k: number): Known | null {
    if (among.length < k) return null;
    const sum = this.valuesOf(among).reduce((total, value) => total + value, 0);
    return { n: among.length, mean: sum / among.length };
  }

  /** Who the first so many were is known to whoever watched: visits are no secret. */
  private note(among: readonly number[], known: Known | null): void {
    if (known === null) return;
    const seen = { among: among.slice(0, known.n), sum: known.mean * known.n };
    const last = this.seen.findLast((each) => each.among.at(-1) === seen.among.at(-1));
    if (last?.among.length !== seen.among.length) this.seen.push(seen);
  }
}
