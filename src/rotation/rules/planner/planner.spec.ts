import fc from 'fast-check';
import { anInstance } from '../../../../test/support/rotation-instances.ts';
import { bestByTrying } from '../../../../test/support/rotation-trying.ts';
import { readJudged } from '../../../../test/support/rotation-plans.ts';
import type { Instance, InstancePlan, InstanceSlot } from './instance.ts';
import { judge } from './judge.ts';
import { Planner, plannerFor } from './planner.ts';

const STEPS = 12;

/** Plans with a budget of iterations, cooling as it goes. */
function planned(instance: Instance, iterations: number, seed = 7): Planner {
  const planner = new Planner(instance, seed);
  for (let nth = 0; nth < STEPS; nth += 1) planner.step(iterations / STEPS, nth / STEPS);
  return planner;
}

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
      { numRuns: 60 },
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
      { numRuns: 30 },
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
        const { objective, bound } = planned(instance, 1_200).progress();
        const best = bestByTrying(instance);
        expect(objective).toBe(best.objective);
        expect(bound).toBeLessThanOrEqual(best.objective);
      }),
      { numRuns: 100 },
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
      { numRuns: 60 },
    );
  });
});

describe('a gap', () => {
  const instance = anInstance(
    { leaders: 1, teams: 6, slots: 60, days: 90, towns: 1, departments: 1, room: 9 },
    5,
  );
  const leader = {
    ...instance.visitors[0]!,
    dept: 9,
    quota: [1, 0, 0],
    langs: 3,
    maxKm: 500,
    busy: [],
  };
  const alone = { ...instance, visitors: [leader] };
  const because = (changed: Instance) =>
    planned(changed, 400)
      .gaps()
      .map((gap) => gap.because);

  it('is none when there is room', () => {
    expect(because(alone)).toEqual([]);
  });

  it.each([
    ['OWN_DEPARTMENT', { ...alone, teams: alone.teams.map((team) => ({ ...team, dept: 9 })) }],
    ['LANGUAGE', { ...alone, visitors: [{ ...leader, langs: 0 }] }],
    ['CLEARANCE', { ...alone, teams: alone.teams.map((team) => ({ ...team, need: 4 })) }],
    ['NO_TEAM_WITHIN_REACH', { ...alone, visitors: [{ ...leader, x: 9_000 }] }],
    ['NO_SLOT_WITHIN_REACH', { ...alone, slots: [] }],
    ['CALENDAR_FULL', { ...alone, visitors: [{ ...leader, busy: [[-9_999, 999_999]] as const }] }],
    [
      'NO_SLOT_WITHIN_REACH',
      { ...alone, teams: alone.teams.map((team) => ({ ...team, monthCap: 0 })) },
    ],
  ] satisfies readonly (readonly [string, Instance])[])('says %s', (reason, changed) => {
    expect(because(changed)).toEqual([reason]);
  });

  it('says that the teams host all they may when others fill them', () => {
    const visitors = [0, 1, 2].map((id) => ({ ...leader, id }));
    const teams = alone.teams.map((team) => ({ ...team, monthCap: Number(team.id === 0) }));
    const slots = alone.slots.map((slot) => [slot[0], 5, 7_200 + slot[1], 7_500 + slot[1], 1, 0] as const); // prettier-ignore
    expect(because({ ...alone, visitors, teams, slots })).toEqual(['HOSTING_BUDGET', 'HOSTING_BUDGET']); // prettier-ignore
  });
});

describe('an instance that cannot be planned', () => {
  const { instance } = readJudged('locked');
  const codes = (changed: unknown) => {
    const answer = plannerFor(changed, 1);
    return answer instanceof Planner ? [] : [...new Set(answer.map(({ code }) => code))];
  };

  it('is told from one that can', () => {
    expect(codes(instance)).toEqual([]);
  });

  it.each([
    ['nothing', null],
    ['no weights', { ...instance, weights: {} }],
    ['a slot of no team', { ...instance, slots: [[99, 0, 0, 60, 1, 0]], locked: [] }],
    [
      'a slot that ends before it starts',
      { ...instance, slots: [[0, 0, 60, 0, 1, 0]], locked: [] },
    ],
    [
      'a quota for too few types',
      { ...instance, visitors: [{ ...instance.visitors[0], quota: [1] }] },
    ],
    ['half a day', { ...instance, days: 90.5 }],
  ])('is refused with what is wrong: %s', (_, changed) => {
    expect(codes(changed)).toEqual(['MALFORMED']);
  });

  it('is refused when locked visits contradict one another', () => {
    const [first] = instance.locked;
    const closed = instance.slots.map((slot) => [...slot.slice(0, 4), 0, slot[5]]);
    expect(codes({ ...instance, slots: closed })).toEqual(['LOCKED_BEYOND_CAPACITY']);
    expect(codes({ ...instance, locked: [...instance.locked, first] })).toContain('TWICE');
  });

  it('never throws, whatever stands in it', () => {
    const fields = Object.keys(instance) as (keyof Instance)[];
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const answer = plannerFor({ ...instance, [field]: value }, 1);
        if (answer instanceof Planner) answer.step(300, 0.5);
        else expect(answer.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
