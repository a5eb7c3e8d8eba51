import { anInstance, outlines } from '../../../../test/support/rotation-instances.ts';
import { optimumByHighs } from '../../../../test/support/rotation-oracle.ts';
import { planned } from '../../../../test/support/rotation-planned.ts';
import { scale } from '../../../../test/support/proof.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);

describe('the best plan, by another solver (HiGHS)', () => {
  it('is what the planner finds on small random instances', async () => {
    for (const seed of seeds(scale({ full: 300, reduced: 12 }))) {
      const room = [0.7, 0.97, 1.8][seed % 3]!;
      const leaders = 2 + (seed % 5);
      const outline = { leaders, teams: 4, slots: 24, days: 60, towns: 2, departments: 3, room };
      const instance = anInstance(outline, seed);
      const { objective, bound } = planned(instance, 9_000).progress();
      const optimum = await optimumByHighs(instance);
      expect({ seed, objective }).toEqual({ seed, objective: optimum });
      expect(bound).toBeLessThanOrEqual(optimum);
    }
  });

  it('is nearly found for thirty leaders: a tenth of a percent', async () => {
    for (const seed of seeds(scale({ full: 20, reduced: 1 }))) {
      const instance = anInstance({ ...outlines.S, room: seed % 2 ? 0.97 : 1.8 }, seed);
      const { objective } = planned(instance, 15_000).progress();
      const optimum = await optimumByHighs(instance);
      expect(objective).toBeGreaterThanOrEqual(optimum);
      expect(objective).toBeLessThanOrEqual(optimum * 1.001 + 1);
    }
  });
});
