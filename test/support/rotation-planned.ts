import type { Instance } from '../../src/rotation/rules/planner/instance.ts';
import { Planner } from '../../src/rotation/rules/planner/planner.ts';

const STEPS = 12;

/** Plans with a budget of iterations, cooling as it goes. */
export function planned(instance: Instance, iterations: number, seed = 7): Planner {
  const planner = new Planner(instance, seed);
  for (let nth = 0; nth < STEPS; nth += 1) planner.step(iterations / STEPS, nth / STEPS);
  return planner;
}
