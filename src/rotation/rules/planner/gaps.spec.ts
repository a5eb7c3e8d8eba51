import fc from 'fast-check';
import { anInstance } from '../../../../test/support/rotation-instances.ts';
import { planned } from '../../../../test/support/rotation-planned.ts';
import { readJudged } from '../../../../test/support/rotation-plans.ts';
import type { Instance } from './instance.ts';
import { Planner, plannerFor } from './planner.ts';

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
    ['HOSTING_BUDGET', { ...alone, teams: alone.teams.map((team) => ({ ...team, monthCap: 0 })) }],
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

describe('a visit that no plan can place', () => {
  // One team, one place in each of two months: room for two visits, if the diaries allow it.
  const outline = { leaders: 2, teams: 1, slots: 2, days: 60, towns: 1, departments: 1, room: 9 };
  const instance = anInstance(outline, 1);
  const team = { ...instance.teams[0]!, dept: 9, lang: 0, need: 0, monthCap: 1, weekCap: 1 };
  const slots = [
    [0, 5, 7_500, 7_800, 1, 0],
    [0, 45, 65_100, 65_400, 1, 0],
  ] as const;
  const asked = (busy: readonly (readonly [number, number])[]) => {
    const visitors = instance.visitors.map((leader) => ({
      ...leader,
      quota: [1, 0, 0],
      langs: 3,
      maxKm: 500,
      busy,
    }));
    return planned({ ...instance, teams: [team], slots, visitors }, 400);
  };

  it('is none where each can take another month', () => {
    expect(asked([]).unplaceable()).toBe(0);
  });

  it('is proven, and counted in the bound, where all are free in the same month only', () => {
    const planner = asked([[40_000, 90_000]]);
    const { objective, bound } = planner.progress();
    expect(planner.unplaceable()).toBe(1);
    expect(planner.gaps().map(({ because }) => because)).toEqual(['HOSTING_BUDGET']);
    expect(objective - bound!).toBeLessThan(instance.weights.shortfall / 10);
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
    ['nobody', { ...instance, visitors: [], locked: [] }],
    ['no teams', { ...instance, teams: [], slots: [], locked: [] }],
    ['no types', { ...instance, kinds: [], teams: [], slots: [], locked: [], visitors: [] }],
  ])('may be nearly empty, and then has an empty plan: %s', (_, changed) => {
    expect(planned(changed, 240).visits()).toEqual([]);
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
      { numRuns: 80 },
    );
  });
});
