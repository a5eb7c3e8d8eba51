import fc from 'fast-check';
import { aLeader, aProblem, aSlot, aTeam } from '../../../test/support/rotation-problems.ts';
import { planned } from '../../../test/support/rotation-planned.ts';
import { posed } from './instances.ts';
import { judge } from './planner/judge.ts';
import { unavoidable } from './unavoidable.ts';

describe('what no plan can avoid', () => {
  const teams = [0, 1, 2].map((index) => aTeam(index, { departmentId: 'x' }));
  const slots = [10, 100, 190].map((day, index) => aSlot(index, `team-${index}`, day));
  const one = (changes: Parameters<typeof aLeader>[1]) =>
    unavoidable(posed(aProblem({ teams, slots, leaders: [aLeader(1, changes)] })));

  it('is the doors for which there are too few visits', () => {
    // Three doors are shut and three kinds unseen; one visit opens one of each.
    expect(one({ wanted: 1 })).toBe(2 * 500 + 2 * 500);
    expect(one({ wanted: 4 })).toBe(0);
  });

  it('is what nobody can reach', () => {
    expect(one({ departmentId: 'x' })).toBe(3 * 500 + 3 * 500);
  });

  it('is a newcomer who cannot be anywhere in time', () => {
    const day = slots[0]!.day;
    expect(one({ firstBy: day })).toBe(0);
    expect(one({ firstBy: day - 1 })).toBe(800);
  });

  it('is never more than a plan has of these terms, whatever the problem', () => {
    const shape = fc.record({
      leaders: fc.integer({ min: 1, max: 6 }),
      slots: fc.integer({ min: 0, max: 14 }),
      seed: fc.nat({ max: 9999 }),
    });
    fc.assert(
      fc.property(shape, ({ leaders, slots: count, seed }) => {
        const asked = posed(
          aProblem({
            teams: Array.from({ length: 5 }, (_, index) => aTeam(index)),
            slots: Array.from({ length: count }, (_, index) =>
              aSlot(index, `team-${(index * seed) % 5}`, (index * 23 + seed) % 360, {
                shiftKind: (index + seed) % 3 === 0 ? 'EVENING' : 'DAY',
              }),
            ),
            leaders: Array.from({ length: leaders }, (_, index) =>
              aLeader(index, {
                wanted: (index + seed) % 3,
                firstBy: index % 2 === 0 ? null : 20700 + (seed % 300),
              }),
            ),
          }),
        );
        const { terms } = judge(asked.instance, { visits: planned(asked.instance, 240).visits() });
        expect(unavoidable(asked)).toBeLessThanOrEqual(terms.door + terms.cover + terms.late);
      }),
      { numRuns: 40 },
    );
  });
});
