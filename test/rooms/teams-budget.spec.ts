import { setTimeout as pause } from 'node:timers/promises';
import { ProgrammesService } from '../../src/programmes/programmes.service.ts';
import { VisitTypesService } from '../../src/programmes/visit-types.service.ts';
import { TeamSettingsService } from '../../src/teams/team-settings.service.ts';
import { HostingLoads } from '../../src/teams/hosting-loads.service.ts';
import { TeamsService } from '../../src/teams/teams.service.ts';
import { at, day, World } from '../support/world.ts';

const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'counted',
    (error: { code?: string }) => String(error.code),
  );
const count = (outcomes: readonly string[], wanted: string): number =>
  outcomes.filter((outcome) => outcome === wanted).length;

describe.each(['server', 'embedded'] as const)('the hosting budget, on the %s database', (kind) => {
  let world: World;
  let teams: TeamsService;
  let settings: TeamSettingsService;

  beforeAll(async () => {
    world = await World.open(kind);
    const { db, audit, clock, people } = world;
    const visitTypes = new VisitTypesService(db, audit);
    const programmes = new ProgrammesService(db, audit, clock, visitTypes);
    teams = new TeamsService(db, people, new HostingLoads(db));
    settings = new TeamSettingsService(db, clock, audit, people, programmes, teams);
  });
  afterAll(() => world.close());

  const reserve = (teamId: string, moment: string) =>
    world.db.transaction(() => teams.reserve(teamId, at(moment)));
  const booked = async (teamId: string) =>
    (await teams.loadsFrom(teamId, day('2026-01-01')))
      .filter(({ period }) => period === 'WEEK')
      .map(({ startsOn, ...load }) => `${startsOn.toString()}: ${load.booked} of ${load.budget}`);

  it('is spent in the week of the site, given back, and names the next free week', async () => {
    const siteId = await world.site('Kathmandu', 'Asia/Kathmandu', 'NP');
    const teamId = await world.team('Kathmandu', { siteId, budgetPerWeek: 1 });
    // Sunday evening in Europe is Monday in Nepal.
    await reserve(teamId, '2026-12-13T20:00:00Z');
    await reserve(teamId, '2026-12-22T06:00:00Z');
    expect(await booked(teamId)).toEqual(['2026-12-14: 1 of 1', '2026-12-21: 1 of 1']);
    await expect(reserve(teamId, '2026-12-16T06:00:00Z')).rejects.toMatchObject({
      code: 'HOSTING_BUDGET_FULL',
      details: { nextFreeWeek: '2026-12-28' },
    });
    await world.db.transaction(() => teams.release(teamId, at('2026-12-14T06:00:00Z')));
    await world.db.transaction(() => teams.release(teamId, at('2026-12-14T06:00:00Z')));
    expect(await booked(teamId)).toContain('2026-12-14: 0 of 1');
    await reserve(teamId, '2026-12-16T06:00:00Z');
  });

  it('is never exceeded by visits that are booked at once', async () => {
    const teamId = await world.team('Drukte', { budgetPerWeek: 3 });
    const moments = Array.from({ length: 12 }, () => '2026-12-16T08:00:00Z');
    const outcomes = await Promise.all(moments.map((each) => outcomeOf(reserve(teamId, each))));
    expect(count(outcomes, 'counted')).toBe(3);
    expect(count(outcomes, 'HOSTING_BUDGET_FULL')).toBe(9);
    expect(await booked(teamId)).toEqual(['2026-12-14: 3 of 3']);
  });

  it('is not spent by a booking that is undone', async () => {
    const teamId = await world.team('Spijt');
    const undone = world.db.transaction(async () => {
      await teams.reserve(teamId, at('2026-12-16T08:00:00Z'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await booked(teamId)).toEqual([]);
  });

  it('of none receives nobody', async () => {
    const teamId = await world.team('Gesloten', { budgetPerWeek: 0 });
    await expect(reserve(teamId, '2026-12-16T08:00:00Z')).rejects.toMatchObject({
      code: 'TEAM_CLOSED',
    });
  });

  it('changes for this week and later, not below what is booked', async () => {
    const teamId = await world.team('Rek', { budgetPerWeek: 2 });
    await reserve(teamId, '2026-08-26T08:00:00Z');
    await reserve(teamId, '2026-09-02T08:00:00Z');
    await reserve(teamId, '2026-12-16T08:00:00Z');
    await reserve(teamId, '2026-12-16T08:00:00Z');
    await expect(settings.setHostingBudget(world.hr, teamId, 1)).rejects.toMatchObject({
      code: 'BUDGET_BELOW_BOOKED',
      details: { week: '2026-12-14', booked: 2 },
    });
    expect((await teams.team(teamId))?.budgetPerWeek).toBe(2);
    await settings.setHostingBudget(world.hr, teamId, 4);
    expect((await booked(teamId)).sort()).toEqual([
      '2026-08-24: 1 of 2',
      '2026-08-31: 1 of 4',
      '2026-12-14: 2 of 4',
    ]);
    await reserve(teamId, '2026-12-16T08:00:00Z');
  });

  it('that changes while a visit is being booked also holds for that visit', async () => {
    const teamId = await world.team('Wedloop', { budgetPerWeek: 4 });
    let decide = (): void => undefined;
    const decision = new Promise<void>((resolve) => (decide = resolve));
    const booking = world.db.transaction(async () => {
      await teams.reserve(teamId, at('2026-12-16T08:00:00Z'));
      await decision;
    });
    await pause(100);
    const change = settings.setHostingBudget(world.hr, teamId, 1);
    await pause(200);
    decide();
    await Promise.all([booking, change]);
    expect(await booked(teamId)).toEqual(['2026-12-14: 1 of 1']);
  });
});
