import { hypotheses, ITEMS } from './mirror-linker.ts';
import type { Guess, Hypothesis } from './mirror-linker.ts';
import type { Given, Organisation } from './mirror-scene.ts';

/** How much oftener a guess was right than the same guesses given to the hosts by lot. */
export type Outcome = Readonly<{
  guesses: number;
  right: number;
  byChance: number;
  deviations: number;
}>;

const PUBLISHED_FROM = 5;

/** Only where five or more answered; chance is the same guesses dealt to the same hosts by lot. */
export function outcome(organisations: readonly Organisation[], { guess }: Hypothesis): Outcome {
  const surplus: number[] = [];
  let [guesses, right, byChance] = [0, 0, 0];
  for (const { given, dump } of organisations) {
    const guessed = guess(dump);
    for (const place of new Set(given.map((answer) => answer.place))) {
      const group = given.filter((answer) => answer.place === place);
      if (group.length < PUBLISHED_FROM) continue;
      const hits = hitsIn(group, guessed);
      guesses += group.length * ITEMS.length;
      right += hits.right;
      byChance += hits.byChance;
      surplus.push(hits.right - hits.byChance);
    }
  }
  return { guesses, right, byChance, deviations: deviationsFromNothing(surplus) };
}

function hitsIn(group: readonly Given[], guessed: ReadonlyMap<string, Guess>) {
  let [right, byChance] = [0, 0];
  for (const at of ITEMS) {
    for (const { visitId, values } of group) {
      const value = guessed.get(visitId)?.[at];
      if (values[at] === value) right += 1;
      byChance += group.filter((other) => other.values[at] === value).length / group.length;
    }
  }
  return { right, byChance };
}

function deviationsFromNothing(surplus: readonly number[]): number {
  const mean = surplus.reduce((sum, value) => sum + value, 0) / surplus.length;
  const variance = surplus.reduce((sum, value) => sum + (value - mean) ** 2, 0) / surplus.length;
  return variance === 0 ? 0 : mean / Math.sqrt(variance / surplus.length);
}

/** Learns on the first half which reading works best, and is judged by the second half. */
export function link(organisations: readonly Organisation[]): Outcome & { name: string } {
  const half = Math.floor(organisations.length / 2);
  const known = organisations.slice(0, half);
  const [best] = hypotheses
    .map((hypothesis) => ({ hypothesis, learnt: outcome(known, hypothesis).deviations }))
    .toSorted((a, b) => b.learnt - a.learnt);
  if (!best) throw new Error('There is no hypothesis.');
  return { name: best.hypothesis.name, ...outcome(organisations.slice(half), best.hypothesis) };
}
