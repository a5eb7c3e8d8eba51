import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { quarterWith } from '../../teams/rules/hosting-quarter.ts';
import { bucketOf, dayAndMonth, yearOf } from './buckets.ts';
import { greedyPlan } from './greedy.ts';
import type {
  Plan,
  PlanningLeader,
  PlanningProblem,
  PlanningSlot,
  PlanningTeam,
} from './planner.ts';

const firstDay = Temporal.PlainDate.from('2027-01-01');
const lastDay = Temporal.PlainDate.from('2027-12-31');
const types = ['contact-centre', 'technician', 'driver'];

const aTeam = (index: number, changes: Partial<PlanningTeam> = {}): PlanningTeam => ({
  id: `team-${index}`,
  visitTypeId: types[index % types.length] ?? '',
  departmentId: `department-${index % 5}`,
  budgetPerWeek: 2,
  load: new Map(),
  roomInQuarter: new Map(),
  visitsReceived: 0,
  ...changes,
});

const aLeader = (index: number, changes: Partial<PlanningLeader> = {}): PlanningLeader => ({
  id: `leader-${index}`,
  departmentId: `department-${index % 7}`,
  year: yearOf({ from: firstDay, until: lastDay }, 4),
  wanted: 4,
  quota: new Map(),
  anyType: 4,
  busy: [],
  visits: [],
  ...changes,
});

const aSlot = (index: number, teamId: string, dayOfYear: number): PlanningSlot => {
  const date = firstDay.add({ days: dayOfYear });
  const start = dayAndMonth(date).day * 1440 + 480;
  const week = date.subtract({ days: date.dayOfWeek - 1 }).toString();
  return {
    id: `slot-${index}`,
    teamId,
    ...dayAndMonth(date),
    week,
    quarter: quarterWith(date).toString(),
    start,
    end: start + 240,
    free: 1,
  };
};

/** Twelve leaders and sixty slots over the year, six teams, one leader above them all. */
function aYear(seed: number, leaders = 12, slots = 60): PlanningProblem {
  const teams = Array.from({ length: 24 }, (_, index) => aTeam(index));
  return {
    seed,
    teams,
    leaders: Array.from({ length: leaders }, (_, index) =>
      aLeader(index, index === 0 ? { departmentId: 'all-operations' } : {}),
    ),
    slots: Array.from({ length: slots }, (_, index) =>
      aSlot(index, `team-${index % 24}`, 10 + Math.floor((index * 340) / slots)),
    ),
  };
}

const slotsOf = (problem: PlanningProblem, plan: Plan, leaderId: string): PlanningSlot[] =>
  plan.visits
    .filter((visit) => visit.leaderId === leaderId)
    .map(({ slotId }) => problem.slots.find(({ id }) => id === slotId))
    .filter((slot) => slot !== undefined);

describe('greedyPlan', () => {
  const problem = aYear(7);
  const plan = greedyPlan(problem);

  it('gives every leader four dates in four different quarters', () => {
    expect(plan.gaps).toEqual([]);
    for (const { id, year } of problem.leaders) {
      const quarters = slotsOf(problem, plan, id).map((slot) => bucketOf(year, slot));
      expect(quarters).toEqual([0, 1, 2, 3]);
    }
  });

  it('says why, at least twice for each', () => {
    for (const { reasons } of plan.visits) expect(reasons.length).toBeGreaterThanOrEqual(2);
  });

  it('plans the same again for the same seed, and otherwise for another', () => {
    expect(greedyPlan(aYear(7))).toEqual(plan);
    expect(greedyPlan(aYear(8))).not.toEqual(plan);
  });

  it('sends nobody to the own department, and somebody above it everywhere', () => {
    for (const leader of problem.leaders) {
      const teams = slotsOf(problem, plan, leader.id).map(({ teamId }) => teamId);
      const own = problem.teams.filter(({ departmentId }) => departmentId === leader.departmentId);
      expect(teams.filter((id) => own.some((team) => team.id === id))).toEqual([]);
    }
    expect(slotsOf(problem, plan, 'leader-0')).toHaveLength(4);
  });

  it('varies teams and types', () => {
    for (const { id } of problem.leaders) {
      const teams = slotsOf(problem, plan, id).map(({ teamId }) => teamId);
      expect(new Set(teams).size).toBe(4);
    }
  });

  it('follows the shares of the agreement', () => {
    const quota = new Map([
      ['contact-centre', 2],
      ['technician', 1],
      ['driver', 1],
    ]);
    const leaders = [aLeader(0, { quota, anyType: 0, departmentId: null })];
    const wish = { ...problem, leaders };
    const visited = slotsOf(wish, greedyPlan(wish), 'leader-0').map(
      ({ teamId }) => problem.teams.find(({ id }) => id === teamId)?.visitTypeId,
    );
    expect([...visited].sort()).toEqual([
      'contact-centre',
      'contact-centre',
      'driver',
      'technician',
    ]);
  });

  it('leaves the visits of quarters for which no slot is open yet', () => {
    const slots = Array.from({ length: 40 }, (_, index) =>
      aSlot(index, `team-${index % 24}`, index),
    );
    const early = greedyPlan({ ...problem, slots });
    for (const leader of problem.leaders) {
      expect(slotsOf({ ...problem, slots }, early, leader.id)).toHaveLength(1);
    }
    const reasons = early.gaps.map(({ missing, reason }) => [missing, reason]);
    expect(reasons).toEqual(Array(12).fill([3, 'NO_SLOT']));
  });

  it('catches up on quarters that are over', () => {
    const slots = Array.from({ length: 60 }, (_, index) =>
      aSlot(index, `team-${index % 24}`, 275 + index),
    );
    expect(greedyPlan({ ...problem, slots }).visits).toHaveLength(48);
  });

  it('spreads the load over the teams', () => {
    const slots = Array.from({ length: 480 }, (_, index) =>
      aSlot(index, `team-${index % 24}`, 5 + Math.floor((index * 350) / 480)),
    );
    const plan = greedyPlan({ ...problem, slots });
    const visited = plan.visits.map(({ slotId }) => slots.find(({ id }) => id === slotId)?.teamId);
    const loads = problem.teams.map(({ id }) => visited.filter((teamId) => teamId === id).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(3);
  });

  it('lets a neighbour move when that makes room', () => {
    const teams = [aTeam(0, { departmentId: 'sales' }), aTeam(1)];
    const slots = [aSlot(0, 'team-0', 20), aSlot(1, 'team-1', 40)];
    for (let seed = 0; seed < 20; seed += 1) {
      const leaders = [
        aLeader(1, { wanted: 1, departmentId: null }),
        aLeader(2, { wanted: 1, departmentId: 'sales' }),
      ];
      expect(greedyPlan({ seed, teams, slots, leaders }).gaps).toEqual([]);
    }
  });
});

describe('a gap', () => {
  const one = (changes: Partial<PlanningLeader>, team: Partial<PlanningTeam> = {}) => {
    const slot = aSlot(0, 'team-0', 20);
    const leaders = [aLeader(1, { wanted: 1, ...changes })];
    const plan = greedyPlan({ seed: 1, teams: [aTeam(0, team)], slots: [slot], leaders });
    return plan.gaps.map(({ reason }) => reason);
  };
  const slot = aSlot(0, 'team-0', 20);

  it('is explained by what stood in the way', () => {
    expect(one({})).toEqual([]);
    expect(one({ departmentId: 'department-0' })).toEqual(['OWN_DEPARTMENT']);
    expect(one({ busy: [{ start: slot.start, end: slot.start + 30 }] })).toEqual(['DIARY']);
    expect(one({}, { load: new Map([[slot.week, 2]]) })).toEqual(['HOSTING_BUDGET']);
    expect(one({ quota: new Map([['driver', 1]]), anyType: 0 })).toEqual(['NO_SLOT']);
  });
});

describe('whatever the problem', () => {
  it('breaks no hard rule, and accounts for every wanted visit', () => {
    const shape = fc.record({
      seed: fc.integer(),
      leaders: fc.integer({ min: 1, max: 20 }),
      slots: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(shape, ({ seed, leaders, slots }) => {
        const problem = aYear(seed, leaders, slots);
        const plan = greedyPlan(problem);
        const taken = plan.visits.map(({ slotId }) => slotId);
        expect(new Set(taken).size).toBe(taken.length);
        for (const { id, wanted } of problem.leaders) {
          const planned = slotsOf(problem, plan, id);
          const missing = plan.gaps.find(({ leaderId }) => leaderId === id)?.missing ?? 0;
          expect(planned.length + missing).toBe(wanted);
          expect(new Set(planned.map(({ day }) => day)).size).toBe(planned.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to what a team can bear in a quarter', () => {
    const busy = [aTeam(0, { roomInQuarter: new Map([['2027-01-01', 1]]) })];
    const slots = [aSlot(0, 'team-0', 20), aSlot(1, 'team-0', 40), aSlot(2, 'team-0', 120)];
    const leaders = [
      aLeader(1, { wanted: 1 }),
      aLeader(2, { wanted: 1 }),
      aLeader(3, { wanted: 1 }),
    ];
    const { visits, gaps } = greedyPlan({ seed: 1, teams: busy, leaders, slots });
    expect(visits.filter(({ slotId }) => slotId !== 'slot-2')).toHaveLength(1);
    expect(visits).toHaveLength(2);
    expect(gaps).toMatchObject([{ missing: 1, reason: 'HOSTING_BUDGET' }]);
  });
});
