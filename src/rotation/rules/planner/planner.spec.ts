import fc from 'fast-check';
import { withExtras } from '../../../../test/support/rotation-extras.ts';
import { anInstance } from '../../../../test/support/rotation-instances.ts';
import { bestByTrying } from '../../../../test/support/rotation-trying.ts';
import { planned } from '../../../../test/support/rotation-planned.ts';
import { readJudged } from '../../../../test/support/rotation-plans.ts';
import type { Instance, InstancePlan, InstanceSlot } from './instance.ts';
import { judge } from './judge.ts';
import { Planner } from './planner.ts';

const planOf = (planner: Planner): InstancePlan => ({ visits: planner.visits() });

const outlines = fc.record({
  leaders: fc.integer({ min: 1, max: 14 }),
  teams: fc.integer({ min: 1, max: 9 }),
  slots: fc.integer({ min: 0, max: 120 }),
  days: fc.constantFrom(30, 90, 365),
  towns: fc.integer({ min: 1, max: 3 }),
  departments: fc.integer({ min: 1, max: 4 }),
  room: fc.constantFrom(0.6, 0.97, 1.8),
});

/** Also with what an earlier plan left: some of its visits confirmed, the others to be kept if possible. */
const instances = fc
  .record({ outline: outlines, seed: fc.nat(), locked: fc.constantFrom(0, 0, 3) })
  .map(({ outline, seed, locked }): Instance => {
    const fresh = anInstance(outline, seed);
    if (locked === 0) return fresh;
    const { visits } = planOf(planned(fresh, 600));
    return { ...fresh, locked: visits.slice(0, locked), previous: visits.slice(locked) };
  });

describe('a plan', () => {
  it('breaks nothing, costs what the judge says, and never less than the bound', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const planner = planned(instance, 1_200);
        const verdict = judge(instance, planOf(planner));
        const { objective, bound } = planner.progress();
        expect(verdict.hard).toEqual({});
        expect(objective).toBe(verdict.objective);
        expect(bound).not.toBeNull();
        expect(bound).toBeLessThanOrEqual(objective);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same seed and the same steps', () => {
    fc.assert(
      fc.property(instances, fc.nat(), (instance, seed) => {
        const [one, other] = [planned(instance, 900, seed), planned(instance, 900, seed)];
        expect(one.visits()).toEqual(other.visits());
      }),
      { numRuns: 15 },
    );
  });

  it('can be had at any moment, and is valid', () => {
    const instance = anInstance(
      { leaders: 20, teams: 9, slots: 200, days: 90, towns: 2, departments: 4, room: 0.97 },
      3,
    );
    const planner = new Planner(instance, 1);
    let before = Infinity;
    for (let nth = 0; nth < 60; nth += 1) {
      const { objective } = planner.step(7, nth / 60);
      const verdict = judge(instance, planOf(planner));
      expect(verdict.hard).toEqual({});
      expect(verdict.objective).toBe(objective);
      expect(objective).toBeLessThanOrEqual(before);
      before = objective;
    }
  });

  it('keeps every locked visit', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const visits = planned(instance, 900).visits().map(String);
        for (const pair of instance.locked) expect(visits).toContain(String(pair));
      }),
      { numRuns: 20 },
    );
  });

  it('gives a reason for each visit that is missing', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const planner = planned(instance, 900);
        const { terms } = judge(instance, planOf(planner));
        const missing = planner.gaps().reduce((sum, gap) => sum + gap.missing, 0);
        expect(missing * instance.weights.shortfall).toBe(terms.shortfall);
        expect(planner.unplaceable()).toBeLessThanOrEqual(missing);
      }),
      { numRuns: 20 },
    );
  });

  it('stays as it was when only one visit fell out', () => {
    const { instance, plan } = readJudged('summer');
    const [fallen, ...previous] = plan.visits;
    const slots = instance.slots.map((slot, id) =>
      id === fallen?.[1] ? ([...slots4(slot), 0, slot[5]] as const) : slot,
    );
    const weights = { ...instance.weights, stability: 400 };
    const again = planned({ ...instance, slots, previous, weights }, 2_400);
    const visits = again.visits().map(String);
    expect(previous.filter((pair) => !visits.includes(String(pair)))).toEqual([]);
    expect(visits.length).toBe(plan.visits.length);
  });
});

const slots4 = ([team, day, start, end]: InstanceSlot) => [team, day, start, end] as const;

const wantedIn = ({ visitors }: Instance): number =>
  visitors.flatMap(({ quota }) => quota).reduce((sum, count) => sum + count, 0);

const tiny = fc.record({
  outline: fc.record({
    leaders: fc.integer({ min: 1, max: 4 }),
    teams: fc.integer({ min: 1, max: 4 }),
    slots: fc.integer({ min: 1, max: 9 }),
    days: fc.constantFrom(30, 60),
    towns: fc.constantFrom(1, 2),
    departments: fc.constantFrom(2, 3),
    room: fc.constantFrom(0.7, 1.8),
  }),
  seed: fc.nat(),
});

describe('a tiny plan', () => {
  it('is the best there is: no other has fewer points', () => {
    fc.assert(
      fc.property(tiny, ({ outline, seed }) => {
        const instance = anInstance(outline, seed);
        const planner = planned(instance, 1_200);
        const { objective, bound } = planner.progress();
        const best = bestByTrying(instance);
        expect(objective).toBe(best.objective);
        expect(bound).toBeLessThanOrEqual(best.objective);
        expect(planner.unplaceable()).toBeLessThanOrEqual(wantedIn(instance) - best.visits);
      }),
      { numRuns: 60 },
    );
  });

  it('is the best there is, also with what only our model knows', () => {
    fc.assert(
      fc.property(tiny, ({ outline, seed }) => {
        const instance = withExtras(anInstance(outline, seed), seed);
        const planner = planned(instance, 6_000);
        const { objective, bound } = planner.progress();
        const verdict = judge(instance, planOf(planner));
        const missing = planner.gaps().reduce((sum, gap) => sum + gap.missing, 0);
        expect(verdict.hard).toEqual({});
        expect(objective).toBe(verdict.objective);
        expect(objective).toBe(bestByTrying(instance).objective);
        expect(bound).toBeLessThanOrEqual(objective);
        expect(missing * instance.weights.shortfall).toBe(verdict.terms.shortfall);
      }),
      { numRuns: 40 },
    );
  });

  it('never has fewer visits for more places', () => {
    fc.assert(
      fc.property(tiny, fc.nat(), ({ outline, seed }, which) => {
        const instance = anInstance(outline, seed);
        const slots = instance.slots.map(
          ([team, day, start, end, places, peak], slot) =>
            [team, day, start, end, places + Number(slot === which % outline.slots), peak] as const,
        );
        const more = planned({ ...instance, slots }, 1_200).visits();
        expect(more.length).toBeGreaterThanOrEqual(bestByTrying(instance).visits);
      }),
      { numRuns: 40 },
    );
  });
});
