import fc from 'fast-check';
import { aLeader, aProblem, aSlot, aTeam, aYear } from '../../../test/support/rotation-problems.ts';
import { planned } from '../../../test/support/rotation-planned.ts';
import { posed } from './instances.ts';
import { Moves } from './moves.ts';
import type { Pair } from './planner/instance.ts';
import { judge } from './planner/judge.ts';
import type { PlanningLeader } from './planner.ts';

describe('moving a visit', () => {
  it('costs what the whole plan costs more, and breaks what the whole plan breaks more', () => {
    const problem = aYear(3, 12, 90);
    const asked = posed(problem);
    const plan = planned(asked.instance, 1200).visits();
    const whole = (visits: readonly Pair[]) => judge(asked.instance, { visits });
    const before = whole(plan);
    const nth = fc.nat({ max: plan.length - 1 });
    fc.assert(
      fc.property(nth, fc.nat({ max: problem.slots.length - 1 }), (which, slot) => {
        const [leader, from] = plan[which]!;
        const { points, whyNot } = new Moves(asked, { plan, leader, from }).to(slot);
        const after = whole([...plan.filter((_, at) => at !== which), [leader, slot]]);
        expect(points).toBe(after.objective - before.objective);
        expect(whyNot === null).toBe(after.feasible);
      }),
      { numRuns: 60 },
    );
  });

  const teams = [0, 1, 2].map((index) => aTeam(index, { departmentId: 'x' }));
  const slots = [10, 100, 190, 280].map((day, index) => aSlot(index, `team-${index % 3}`, day));
  const further = [aSlot(4, 'team-1', 200), aSlot(5, 'team-1', 101), aSlot(6, 'team-0', 192)];
  const moving = (slot: number, leader: Partial<PlanningLeader> = {}) => {
    const all = [...slots, ...further];
    const asked = posed(aProblem({ teams, slots: all, leaders: [aLeader(1, leader)] }));
    const plan = [0, 1, 2].map((one): Pair => [0, one]);
    return { asked, move: new Moves(asked, { plan, leader: 0, from: 2 }).to(slot) };
  };

  it('says which terms make it worse', () => {
    const { move } = moving(4);
    expect(move).toMatchObject({ slotId: 'slot-4', whyNot: null });
    expect(move.terms.find(({ term }) => term === 'repeat')?.points).toBe(300);
    expect(move.points).toBe(move.terms.reduce((sum, { points }) => sum + points, 0));
  });

  it('is forbidden where a rule stands in the way, each with its own answer', () => {
    expect(moving(5).move.whyNot).toBe('DRAFT_TOO_NEAR');
    expect(moving(1).move.whyNot).toBe('ALREADY_IN_SLOT');
    const { start } = slots[3]!;
    expect(moving(3, { busy: [{ start, end: start + 1 }] }).move.whyNot).toBe('DRAFT_DIARY_FULL');
    expect(moving(3, { departmentId: 'x' }).move.whyNot).toBe('OWN_DEPARTMENT');
    expect(moving(3, { returnTo: ['team-2'] }).move.whyNot).toBe('SETTLE_FIRST');
  });

  it('is offered with the best first, and only where it may be: as if every slot were weighed', () => {
    const problem = aYear(5, 12, 120);
    const asked = posed(problem);
    const plan = planned(asked.instance, 1200).visits();
    const [leader, from] = plan[7]!;
    const moves = new Moves(asked, { plan, leader, from });
    const slots = problem.slots.map((_, slot) => slot).filter((slot) => slot !== from);
    const allowed = slots.map((slot) => moves.to(slot)).filter(({ whyNot }) => whyNot === null);
    const points = allowed.map((move) => move.points).sort((a, b) => a - b);
    const offered = ended(moves.best(slots, 25));
    expect(offered.every(({ whyNot }) => whyNot === null)).toBe(true);
    expect(offered.map((move) => move.points)).toEqual(points.slice(0, 25));
  });
});

function ended<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
