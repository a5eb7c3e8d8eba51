import { readFileSync } from 'node:fs';
import { Dice } from '../../src/rotation/rules/planner/dice.ts';
import type { Instance, InstancePlan, Pair } from '../../src/rotation/rules/planner/instance.ts';

/**
 * A small instance with a valid plan, and what the reference judge of the shared format (a program
 * of its own, in another language) said of the plans that `variations` makes of it: the objective,
 * what is broken and how often, and the terms in the order of the model's table.
 */
export type Judged = Readonly<{
  instance: Instance;
  plan: InstancePlan;
  verdicts: readonly (readonly [
    objective: number,
    hard: Record<string, number>,
    terms: Record<string, number>,
  ])[];
}>;

export const judgedFiles = ['summer', 'year', 'locked', 'nights', 'replanned', 'crossed'] as const;

export const readJudged = (name: (typeof judgedFiles)[number]): Judged =>
  JSON.parse(readFileSync(`test/support/plans/${name}.json`, 'utf8')) as Judged;

/** Plans near a valid one and plans far from it: some hold, most are broken in one way or several. */
export function variations(
  { visitors, slots }: Instance,
  { visits }: InstancePlan,
  count: number,
): InstancePlan[] {
  return Array.from({ length: count }, (_, seed) => {
    const dice = new Dice(seed);
    const anyPair = (): Pair => [dice.below(visitors.length), dice.below(slots.length)];
    const changes = dice.below(6);
    const changed: Pair[] = seed % 5 === 0 ? [] : [...visits];
    for (let change = 0; change < changes; change += 1) {
      const at = dice.below(Math.max(1, changed.length));
      const act = dice.below(5);
      if (act === 0) changed.splice(at, 1);
      else if (act === 1) changed[at] = anyPair();
      else if (act === 2) changed[at] = [anyPair()[0], changed[at]?.[1] ?? 0];
      else if (act === 3) changed.push(changed[at] ?? anyPair());
      else changed.push(anyPair());
    }
    if (seed % 5 === 0) for (let nth = 0; nth < dice.below(30); nth += 1) changed.push(anyPair());
    return { visits: changed };
  });
}
