import type { Instance, Pair } from '../../src/rotation/rules/planner/instance.ts';
import { judge } from '../../src/rotation/rules/planner/judge.ts';

/**
 * The best plan of a tiny instance, found by trying them all: what each leader could do alone, in
 * every combination, as the judge sees it.
 */
export function bestByTrying(instance: Instance): { objective: number; visits: number } {
  const choices = instance.visitors.map(({ id }) => yearsOf(instance, id));
  let best = { objective: Infinity, visits: 0 };
  const go = (leader: number, visits: readonly Pair[]): void => {
    const years = choices[leader];
    if (years === undefined) {
      const { objective } = judge(instance, { visits });
      if (objective < best.objective) best = { objective, visits: visits.length };
      return;
    }
    for (const year of years) {
      const together = [...visits, ...year];
      if (holds(instance, together)) go(leader + 1, together);
    }
  };
  go(0, []);
  return best;
}

/** Whether some visits break nothing; adding to a broken plan never mends it. */
const holds = (instance: Instance, visits: readonly Pair[]): boolean =>
  judge(instance, { visits }).feasible;

/** Every set of visits that the leader could make if nobody else went anywhere. */
function yearsOf(instance: Instance, leader: number): Pair[][] {
  let years: Pair[][] = [[]];
  for (let slot = 0; slot < instance.slots.length; slot += 1) {
    const longer = years
      .map((year): Pair[] => [...year, [leader, slot]])
      .filter((year) => holds(instance, year));
    years = [...years, ...longer];
  }
  return years;
}
