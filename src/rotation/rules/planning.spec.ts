import fc from 'fast-check';
import {
  aLeader,
  aProblem,
  aSlot,
  aTeam,
  aYear,
  planOf,
  quarterOf,
  slotsOf,
} from '../../../test/support/rotation-problems.ts';
import type { KnownVisit, PlanningLeader, PlanningTeam } from './planner.ts';
import { Planning } from './planning.ts';

describe('a year that is planned', () => {
  const problem = aYear(7);
  const plan = planOf(problem);

  it('gives every leader four dates in four different quarters', () => {
    expect(plan.gaps).toEqual([]);
    for (const { id } of problem.leaders) {
      expect(slotsOf(problem, plan, id).map(quarterOf)).toEqual([0, 1, 2, 3]);
    }
  });

  it('says why, at least twice for each, and how good it is', () => {
    for (const { reasons } of plan.visits) expect(reasons.length).toBeGreaterThanOrEqual(2);
    expect(plan.bound).toBeLessThanOrEqual(plan.objective);
  });

  it('is the same again for the same seed', () => {
    expect(planOf(aYear(7))).toEqual(plan);
  });

  it('sends nobody to the own department, and nobody twice to one team', () => {
    for (const leader of problem.leaders) {
      const ids = slotsOf(problem, plan, leader.id).map(({ teamId }) => teamId);
      const own = problem.teams.filter(({ departmentId }) => departmentId === leader.departmentId);
      expect(own.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual([]);
      expect(new Set(ids).size).toBe(4);
    }
  });

  it('leaves the visits of quarters for which no slot is open yet', () => {
    const slots = Array.from({ length: 40 }, (_, index) =>
      aSlot(index, `team-${index % 24}`, index),
    );
    const early = planOf({ ...problem, slots });
    expect(early.visits).toHaveLength(12);
    const reasons = early.gaps.map(({ missing, reason }) => [missing, reason]);
    expect(reasons).toEqual(Array(12).fill([3, 'NOT_YET_OPEN']));
  });

  it('catches up on quarters that are over, a week apart at least', () => {
    const slots = Array.from({ length: 60 }, (_, index) =>
      aSlot(index, `team-${index % 24}`, 275 + index),
    );
    const late = { ...problem, slots };
    const caughtUp = planOf(late);
    expect(caughtUp.visits).toHaveLength(48);
    for (const { id } of problem.leaders) {
      const days = slotsOf(late, caughtUp, id).map(({ day }) => day);
      const gaps = days.slice(1).map((day, nth) => day - (days[nth] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(7);
    }
  });

  it('can be asked for before it is finished', () => {
    const planning = new Planning(problem);
    while (!planning.hasStarted) expect(planning.step().percent).toBeLessThanOrEqual(10);
    expect(planning.plan().visits.length).toBeGreaterThan(40);
    expect(planning.isDone).toBe(false);
  });
});

describe('the agreement', () => {
  const problem = aYear(3);
  const typesOf = (leader: PlanningLeader) => {
    const wish = { ...problem, leaders: [leader] };
    const ids = slotsOf(wish, planOf(wish), leader.id).map(({ teamId }) => teamId);
    return ids.map((id) => problem.teams.find((team) => team.id === id)?.visitTypeId).sort();
  };

  it('is followed in its shares', () => {
    const quota = new Map([
      ['contact-centre', 2],
      ['technician', 1],
      ['driver', 1],
    ]);
    const types = typesOf(aLeader(0, { quota, anyType: 0, departmentId: null }));
    expect(types).toEqual(['contact-centre', 'contact-centre', 'driver', 'technician']);
  });

  it('leads to every type where it leaves the type free', () => {
    expect(new Set(typesOf(aLeader(0, { departmentId: null }))).size).toBe(3);
  });
});

describe('what comes first', () => {
  const teams = [aTeam(0, { departmentId: 'x' }), aTeam(1, { departmentId: 'x' })];
  const slots = Array.from({ length: 24 }, (_, index) =>
    aSlot(index, `team-${index % 2}`, 5 + index * 14),
  );
  const first = (changes: Partial<PlanningLeader>) => {
    const problem = aProblem({ teams, slots, leaders: [aLeader(1, changes)] });
    const plan = planOf(problem);
    return { slot: slotsOf(problem, plan, 'leader-1')[0], reasons: plan.visits[0]?.reasons };
  };

  it('is a return visit for who has promises to settle', () => {
    for (const teamId of ['team-0', 'team-1']) {
      const { slot, reasons } = first({ returnTo: [teamId] });
      expect(slot?.teamId).toBe(teamId);
      expect(reasons?.map(({ code }) => code)).toContain('RETURN_VISIT');
    }
  });

  it('is a visit within sixty days for who begins', () => {
    const start = slots[0]?.day ?? 0;
    const { slot, reasons } = first({ firstBy: start + 20 });
    expect(slot?.day).toBeLessThanOrEqual(start + 20);
    expect(reasons?.map(({ code }) => code)).toContain('SOON_AFTER_STARTING');
  });
});

describe('doors that nobody opened', () => {
  it('are opened before a team receives its third', () => {
    const teams = [0, 1, 2].map((index) => aTeam(index, { departmentId: 'x' }));
    const slots = Array.from({ length: 120 }, (_, index) =>
      aSlot(index, `team-${index % 3}`, 3 * index, {
        shiftKind: index % 20 === 7 ? 'WEEKEND' : 'DAY',
      }),
    );
    const visited = new Set(['team-0 DAY', 'team-1 DAY']);
    const leaders = [aLeader(1), aLeader(2)];
    const problem = aProblem({ teams, slots, leaders, visited });
    const doors = leaders
      .flatMap(({ id }) => slotsOf(problem, planOf(problem), id))
      .map(({ teamId, shiftKind }) => `${teamId} ${shiftKind}`);
    for (const door of ['team-2 DAY', 'team-0 WEEKEND', 'team-1 WEEKEND', 'team-2 WEEKEND']) {
      expect(doors).toContain(door);
    }
  });
});

describe('a gap', () => {
  const slot = aSlot(0, 'team-0', 20);
  const one = (changes: Partial<PlanningLeader>, team: Partial<PlanningTeam> = {}) => {
    const leaders = [aLeader(1, { wanted: 1, ...changes })];
    const problem = aProblem({ teams: [aTeam(0, team)], slots: [slot], leaders });
    return planOf(problem).gaps.map(({ reason }) => reason);
  };

  it('is explained by what stood in the way', () => {
    expect(one({})).toEqual([]);
    expect(one({ departmentId: 'department-0' })).toEqual(['OWN_DEPARTMENT']);
    expect(one({ busy: [{ start: slot.start, end: slot.start + 30 }] })).toEqual(['DIARY']);
    expect(one({}, { load: new Map([[slot.week, 2]]) })).toEqual(['HOSTING_BUDGET']);
    expect(one({ quota: new Map([['driver', 1]]), anyType: 0 })).toEqual(['NO_SLOT']);
  });

  it('is told in numbers too: how many slots are open, and what keeps the leader from each', () => {
    const slots = [slot, aSlot(1, 'team-1', 25), aSlot(2, 'team-0', 300)];
    const busy = [{ start: slot.start, end: slot.start + 30 }];
    const teams = [aTeam(0), aTeam(1, { departmentId: 'x' })];
    const leaders = [aLeader(1, { wanted: 2, departmentId: 'x', busy })];
    const { visits, gaps } = planOf(aProblem({ teams, slots, leaders }));
    expect(visits.map(({ slotId }) => slotId)).toEqual(['slot-2']);
    expect(gaps[0]?.counts).toEqual([
      { code: 'OPEN', count: 3 },
      { code: 'OWN_DEPARTMENT', count: 1 },
      { code: 'TAKEN', count: 1 },
      { code: 'DIARY', count: 1 },
    ]);
  });

  it('is proven to be the quarter’s budget when the team bears no more', () => {
    const team = aTeam(0, { departmentId: 'x', roomInQuarter: new Map([['2027-01-01', 1]]) });
    const slots = [slot, aSlot(1, 'team-0', 40)];
    const leaders = [aLeader(1, { wanted: 1 }), aLeader(2, { wanted: 1 })];
    const { visits, gaps } = planOf(aProblem({ teams: [team], slots, leaders }));
    expect(visits).toHaveLength(1);
    expect(gaps).toMatchObject([{ missing: 1, reason: 'HOSTING_BUDGET' }]);
  });
});

describe('planning again', () => {
  const problem = aYear(5, 30, 300);
  const before = planOf(problem);
  const earlier = before.visits.map(({ leaderId, slotId }) => {
    return { leaderId, slotId, isPinned: false };
  });
  const key = ({ leaderId, slotId }: { leaderId: string; slotId: string }) => leaderId + slotId;

  it('keeps nearly everything that is still possible', () => {
    const gone = new Set(earlier.filter((_, nth) => nth % 20 === 0).map(({ slotId }) => slotId));
    const slots = problem.slots.filter(({ id }) => !gone.has(id));
    const after = new Set(planOf({ ...problem, slots, earlier }).visits.map(key));
    const possible = earlier.filter(({ slotId }) => !gone.has(slotId));
    const kept = possible.filter((visit) => after.has(key(visit)));
    expect(after.size).toBe(before.visits.length);
    expect(kept.length / possible.length).toBeGreaterThanOrEqual(0.98);
  });

  it('keeps what is pinned, and what stands', () => {
    const odd = { leaderId: 'leader-1', slotId: 'slot-2', isPinned: true };
    const pinned = planOf({ ...problem, earlier: [odd] }).visits;
    expect(pinned).toContainEqual(expect.objectContaining(odd));
    const start = problem.slots[8]?.start ?? 0;
    const standing: KnownVisit = {
      teamId: 'team-8',
      visitTypeId: 'driver',
      day: problem.slots[8]?.day ?? 0,
      time: { start, end: start + 240 },
      shiftKind: 'DAY',
      bucket: 0,
    };
    const leaders = [aLeader(1, { wanted: 3, visits: [standing] })];
    const rest = { ...problem, leaders };
    expect(slotsOf(rest, planOf(rest), 'leader-1').map(quarterOf)).toEqual([1, 2, 3]);
  });
});

describe('whatever the problem', () => {
  it('breaks no hard rule, and accounts for every wanted visit', () => {
    const shape = fc.record({
      seed: fc.nat({ max: 2_147_483_647 }),
      leaders: fc.integer({ min: 1, max: 20 }),
      slots: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(shape, ({ seed, leaders, slots }) => {
        const problem = aYear(seed, leaders, slots);
        const plan = planOf(problem);
        const taken = plan.visits.map(({ slotId }) => slotId);
        expect(new Set(taken).size).toBe(taken.length);
        for (const { id, wanted } of problem.leaders) {
          const own = slotsOf(problem, plan, id);
          const gaps = plan.gaps.filter(({ leaderId }) => leaderId === id);
          const missing = gaps.reduce((sum, gap) => sum + gap.missing, 0);
          expect(own.length + missing).toBe(wanted);
          expect(new Set(own.map(({ day }) => day)).size).toBe(own.length);
        }
      }),
      { numRuns: 8 },
    );
  });
});
