import { ProgrammesService } from '../../src/programmes/programmes.service.ts';
import { VisitTypesService } from '../../src/programmes/visit-types.service.ts';
import { TeamSettingsService } from '../../src/teams/team-settings.service.ts';
import { HostingLoads } from '../../src/teams/hosting-loads.service.ts';
import { TeamsService } from '../../src/teams/teams.service.ts';
import { at, day, World } from '../support/world.ts';

describe.each(['server', 'embedded'] as const)(
  'the hosting budget of a quarter, on the %s database',
  (kind) => {
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

    it('bounds its weeks together, and names the first free week after it', async () => {
      const teamId = await world.team('Kwartaal', { budgetPerWeek: 2 });
      await settings.setHostingBudget(world.hr, teamId, 2, 3);
      for (const date of ['2026-10-06', '2026-10-07', '2026-11-03']) {
        await reserve(teamId, `${date}T08:00:00Z`);
      }
      await expect(reserve(teamId, '2026-11-10T08:00:00Z')).rejects.toMatchObject({
        code: 'HOSTING_BUDGET_FULL',
        details: { nextFreeWeek: '2027-01-04' },
      });
      expect(await booked(teamId)).not.toContain('2026-11-09: 1 of 2');
      await reserve(teamId, '2027-01-05T08:00:00Z');
      await world.db.transaction(() => teams.release(teamId, at('2026-10-06T08:00:00Z')));
      await reserve(teamId, '2026-11-10T08:00:00Z');
    });

    it('is kept by many visits that are booked in one act', async () => {
      const teamId = await world.team('Samen', { budgetPerWeek: 5 });
      await settings.setHostingBudget(world.hr, teamId, 5, 3);
      const visits = (dates: readonly string[]) =>
        dates.map((date) => ({ teamId, startsAt: at(`${date}T08:00:00Z`) }));
      const many = visits(['2026-10-06', '2026-10-13', '2026-10-20', '2026-10-27']);
      const all = () => world.db.transaction(() => teams.reserveAll(many));
      await expect(all()).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
      expect(await booked(teamId)).toEqual([]);
      await world.db.transaction(() => teams.reserveAll(many.slice(1)));
      await expect(reserve(teamId, '2026-10-06T08:00:00Z')).rejects.toMatchObject({
        code: 'HOSTING_BUDGET_FULL',
      });
    });

    it('counts what was booked before it was set, and is not set below that', async () => {
      const teamId = await world.team('Later bepaald', { budgetPerWeek: 5 });
      await reserve(teamId, '2026-10-06T08:00:00Z');
      await reserve(teamId, '2026-11-03T08:00:00Z');
      await expect(settings.setHostingBudget(world.hr, teamId, 5, 1)).rejects.toMatchObject({
        code: 'QUARTER_BELOW_BOOKED',
        details: { quarter: '2026-10-01', booked: 2 },
      });
      await settings.setHostingBudget(world.hr, teamId, 5, 2);
      await expect(reserve(teamId, '2026-12-01T08:00:00Z')).rejects.toMatchObject({
        code: 'HOSTING_BUDGET_FULL',
      });
      expect((await settings.setHostingBudget(world.hr, teamId, 4)).budgetPerQuarter).toBe(2);
      await settings.setHostingBudget(world.hr, teamId, 4, null);
      await reserve(teamId, '2026-12-01T08:00:00Z');
      for (const perQuarter of [-1, 651, 1.5]) {
        await expect(
          settings.setHostingBudget(world.hr, teamId, 4, perQuarter),
        ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      }
    });

    it('stands in the database as well', async () => {
      const teamId = await world.team('Feit', { budgetPerWeek: 5 });
      await settings.setHostingBudget(world.hr, teamId, 5, 1);
      await reserve(teamId, '2026-10-06T08:00:00Z');
      const behindOurBack = world.db.client.teamLoad.updateMany({
        where: { teamId, period: 'QUARTER' },
        data: { booked: { increment: 1 } },
      });
      await expect(behindOurBack).rejects.toMatchObject({ code: 'HOSTING_BUDGET_FULL' });
    });
  },
);
