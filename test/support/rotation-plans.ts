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
    const isFar = seed % 5 === 0;
    const changed: Pair[] = isFar ? [] : [...visits];
    for (let changes = dice.below(6); changes > 0; changes -= 1) change(changed, dice, anyPair);
    for (let more = isFar ? dice.below(30) : 0; more > 0; more -= 1) changed.push(anyPair());
    return { visits: changed };
  });
}

function change(visits: Pair[], dice: Dice, anyPair: () => Pair): void {
  const at = dice.below(Math.max(1, visits.length));
  const [leader, slot] = visits[at] ?? anyPair();
  const acts = [
    () => visits.splice(at, 1),
    () => (visits[at] = anyPair()),
    () => (visits[at] = [anyPair()[0], slot]),
    () => visits.push([leader, slot]),
    () => visits.push(anyPair()),
  ];
  acts[dice.below(acts.length)]?.();
}
