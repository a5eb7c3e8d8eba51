import fc from 'fast-check';
import { planned } from '../../../test/support/rotation-planned.ts';
import {
  aLeader,
  aProblem,
  aSlot,
  aTeam,
  aYear,
  planOf,
  slotsOf,
} from '../../../test/support/rotation-problems.ts';
import { posed } from './instances.ts';
import { judge } from './planner/judge.ts';
import type { PlanningLeader, PlanningProblem } from './planner.ts';

/** Three teams with a slot every twelve days; team 0 and team 3 would be of one type. */
const teams = [0, 1, 2].map((index) => aTeam(index, { departmentId: 'x' }));
const slots = Array.from({ length: 24 }, (_, index) =>
  aSlot(index, `team-${index % 3}`, 20 + index * 12),
);
const lost = { teamId: 'team-1', visitTypeId: 'technician' };
const asked = (leader: Partial<PlanningLeader>, more: Partial<PlanningProblem> = {}) => {
  const leaders = [aLeader(1, { wanted: 2, postponed: [lost], ...leader })];
  const problem = aProblem({ teams, slots, leaders, ...more });
  const plan = planOf(problem);
  const dates = slotsOf(problem, plan, 'leader-1');
  const codes = plan.visits.map(({ reasons }) => reasons.map(({ code }) => code));
  return { dates, codes, gaps: plan.gaps };
};

describe('a visit that was postponed', () => {
  it('is found the earliest date at its own team that suits, and says so', () => {
    const { dates, codes } = asked({});
    expect(dates).toHaveLength(2);
    const at = dates.findIndex(({ teamId }) => teamId === 'team-1');
    expect(dates[at]?.id).toBe('slot-1');
    expect(codes[at]?.[0]).toBe('POSTPONED_VISIT');
    expect(codes.flat().filter((code) => code === 'POSTPONED_VISIT')).toHaveLength(1);
  });

  it('keeps the date that an earlier draft had found at its team', () => {
    const earlier = [{ leaderId: 'leader-1', slotId: 'slot-7', isPinned: false }];
    expect(asked({}, { earlier }).dates.map(({ id }) => id)).toContain('slot-7');
  });

  it('stays two weeks away from what stands', () => {
    const standing = {
      teamId: 'team-2',
      visitTypeId: 'driver',
      day: slots[2]!.day,
      time: slots[2]!,
      shiftKind: 'DAY',
      bucket: 0,
    } as const;
    const { dates } = asked({ wanted: 1, visits: [standing] });
    expect(dates.map(({ id }) => id)).toEqual(['slot-4']);
  });

  it('goes to another team where its own has no slot, and says that it comes instead', () => {
    const elsewhere = slots.filter(({ teamId }) => teamId !== 'team-1');
    const { dates, codes, gaps } = asked({ wanted: 1 }, { slots: elsewhere });
    expect(gaps).toEqual([]);
    expect(dates).toHaveLength(1);
    expect(codes[0]?.[0]).toBe('INSTEAD_OF_POSTPONED');
  });

  it('is not replaced by another type that the agreement does not ask for', () => {
    const elsewhere = slots.filter(({ teamId }) => teamId === 'team-0');
    const quota = new Map([
      ['technician', 1],
      ['contact-centre', 1],
    ]);
    const { codes, gaps } = asked({ quota, anyType: 0 }, { slots: elsewhere });
    expect(codes).toHaveLength(1);
    expect(codes.flat()).not.toContain('INSTEAD_OF_POSTPONED');
    expect(gaps).toMatchObject([{ missing: 1, reason: 'NO_SLOT' }]);
  });

  it('comes after the return visit of who has promises to settle first', () => {
    const { dates, codes } = asked({ returnTo: ['team-2'] });
    expect(dates[0]?.teamId).toBe('team-2');
    expect(codes[0]?.[0]).toBe('RETURN_VISIT');
    expect(dates[1]?.teamId).toBe('team-1');
    expect(codes[1]?.[0]).toBe('POSTPONED_VISIT');
  });

  it('breaks no hard rule, whoever has visits that lost their dates', () => {
    const teamsOf = fc.array(fc.nat({ max: 23 }), { minLength: 1, maxLength: 3 });
    const shape = fc.record({
      seed: fc.nat({ max: 2_147_483_647 }),
      lost: fc.array(teamsOf, { minLength: 1, maxLength: 16 }),
    });
    fc.assert(
      fc.property(shape, ({ seed, lost: teamsByLeader }) => {
        const year = aYear(seed, 16, 70);
        const leaders = year.leaders.map((leader, at): PlanningLeader => {
          const own = (teamsByLeader[at] ?? []).map((team) => year.teams[team]!);
          const postponed = own.map(({ id: teamId, visitTypeId }) => ({ teamId, visitTypeId }));
          return { ...leader, postponed };
        });
        const { instance } = posed({ ...year, leaders });
        const visits = planned(instance, 1200).visits();
        expect(judge(instance, { visits }).hard).toEqual({});
      }),
      { numRuns: 8 },
    );
  });
});
