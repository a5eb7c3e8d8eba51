import { Temporal } from 'temporal-polyfill';
import { planningProblem } from './problem.ts';
import type { PlanningProblem } from './planner.ts';
import type { LeaderFacts, RotationFacts } from './problem.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const year = { from: day('2027-01-01'), until: day('2027-12-31') };

const leader: LeaderFacts = {
  id: 'marleen',
  departmentId: 'it',
  norm: 4,
  adjustedNorm: 4,
  shares: [{ visitTypeId: 'driver', count: 2 }],
  service: { from: day('2020-01-01'), until: null },
  returnTo: [],
  exemptions: [],
  postponed: [],
  busy: [],
  visits: [],
};
const visit = (iso: string, visitTypeId: string) => ({
  teamId: 'west',
  visitTypeId,
  startsAt: Temporal.Instant.from(iso),
  endsAt: Temporal.Instant.from(iso).add({ hours: 3 }),
  inProgramme: true,
});
const facts = (changes: Partial<LeaderFacts>, period = year): RotationFacts => ({
  seed: 1,
  programme: year,
  period,
  leaders: [{ ...leader, ...changes }],
  teams: [],
  slots: [],
  earlier: [],
  visited: [],
});
const problemOf = (given: RotationFacts): PlanningProblem => {
  const pieces = planningProblem(given);
  for (;;) {
    const { done, value } = pieces.next();
    if (done === true) return value;
  }
};
const planned = (changes: Partial<LeaderFacts>, period = year) => {
  const [only] = problemOf(facts(changes, period)).leaders;
  if (only === undefined) throw new Error('one leader in, one leader out');
  return only;
};

describe('what a leader still has to plan', () => {
  it('is the agreement less what stands', () => {
    expect(planned({}).wanted).toBe(4);
    const visits = [
      visit('2027-02-01T08:00:00Z', 'driver'),
      visit('2027-05-01T08:00:00Z', 'driver'),
    ];
    expect(planned({ visits }).wanted).toBe(2);
  });

  it('grows with the quarters, and catches up on an empty one', () => {
    const second = { from: day('2027-04-01'), until: day('2027-06-30') };
    expect(planned({}, second).wanted).toBe(2);
    const visits = [visit('2027-02-01T08:00:00Z', 'driver')];
    expect(planned({ visits }, second).wanted).toBe(1);
  });

  it('is nothing for somebody who is exempt all year or comes later', () => {
    expect(planned({ adjustedNorm: 0 }).wanted).toBe(0);
    const first = { from: day('2027-01-01'), until: day('2027-03-31') };
    expect(planned({ service: { from: day('2027-10-01'), until: null } }, first).wanted).toBe(0);
  });

  it('lies in the part of the year in which the leader is not exempt', () => {
    const exemptions = [
      { from: day('2027-11-15'), until: day('2028-01-31') },
      { from: day('2027-04-01'), until: day('2027-06-30') },
      { from: day('2027-01-01'), until: day('2027-03-31') },
    ];
    const { year: there } = planned({ adjustedNorm: 1, exemptions });
    const days = ['2027-07-01', '2027-11-14'].map((iso) => Date.parse(iso) / 86_400_000);
    expect([there.firstDay, there.lastDay]).toEqual(days);
    const first = { from: day('2027-01-01'), until: day('2027-03-31') };
    expect(planned({ exemptions }, first).wanted).toBe(0);
  });

  it('keeps the shares, and counts a visit beyond its share as free choice', () => {
    expect(planned({})).toMatchObject({ quota: new Map([['driver', 2]]), anyType: 2 });
    const visits = [
      visit('2027-02-01T08:00:00Z', 'driver'),
      visit('2027-05-01T08:00:00Z', 'technician'),
    ];
    expect(planned({ visits })).toMatchObject({ quota: new Map([['driver', 1]]), anyType: 1 });
  });

  it('lies between the visits that stand', () => {
    const visits = [visit('2027-02-01T08:00:00Z', 'driver')];
    const { busy, visits: known } = planned({ visits });
    const start = Date.UTC(2027, 1, 1, 8) / 60_000;
    expect(busy).toEqual([{ start, end: start + 180 }]);
    expect(known).toMatchObject([{ bucket: 0 }]);
  });
});

describe('a slot of the problem', () => {
  it('lies on the day and in the week of its site', () => {
    const startsAt = Temporal.Instant.from('2027-01-03T23:30:00Z');
    const team = {
      id: 'west',
      visitTypeId: 'driver',
      departmentId: 'field',
      timeZone: 'Europe/Amsterdam',
      budgetPerWeek: 2,
      load: new Map<string, number>(),
      roomInQuarter: new Map<string, number>(),
      visitsReceived: 0,
    };
    const slot = {
      id: 'slot',
      teamId: 'west',
      startsAt,
      endsAt: startsAt.add({ hours: 4 }),
      free: 1,
    };
    const [placed] = problemOf({ ...facts({}), teams: [team], slots: [slot] }).slots;
    expect(placed).toMatchObject({
      week: '2027-01-04',
      quarter: '2027-01-01',
      day: Date.UTC(2027, 0, 4) / 86_400_000,
    });
  });
});
