import { Countries } from '../../src/teams/countries.service.ts';
import { ProgrammesService } from '../../src/programmes/programmes.service.ts';
import { VisitTypesService } from '../../src/programmes/visit-types.service.ts';
import { SitesService } from '../../src/teams/sites.service.ts';
import { TeamSettingsService } from '../../src/teams/team-settings.service.ts';
import { HostingLoads } from '../../src/teams/hosting-loads.service.ts';
import { TeamsService } from '../../src/teams/teams.service.ts';
import { actorWith, at, day, World } from '../support/world.ts';

let world: World;
let teams: TeamsService;
let settings: TeamSettingsService;
let sites: SitesService;

beforeAll(async () => {
  world = await World.open();
  const { db, audit, clock, people } = world;
  const visitTypes = new VisitTypesService(db, audit);
  const programmes = new ProgrammesService(db, audit, clock, visitTypes);
  sites = new SitesService(db, audit, new Countries());
  teams = new TeamsService(db, people, new HostingLoads(db));
  settings = new TeamSettingsService(db, clock, audit, people, programmes, teams);
});
afterAll(() => world.close());

describe('a site', () => {
  const depot = { name: 'Depot', address: 'Havenweg 1', timeZone: 'Asia/Kathmandu', country: 'np' };

  it('is added by HR, once, with a clock that exists', async () => {
    const site = await sites.addSite(world.hr, depot);
    expect(site).toMatchObject({ timeZone: 'Asia/Kathmandu', country: 'NP' });
    expect(await teams.sites()).toContainEqual(site);
    const again = sites.addSite(world.hr, depot);
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    const nowhere = sites.addSite(world.hr, { ...depot, timeZone: 'Mars/Olympus' });
    await expect(nowhere).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'timeZone' },
    });
    const notHr = sites.addSite(actorWith(['ADMINISTRATOR']), { ...depot, name: 'Other' });
    await expect(notHr).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('a team', () => {
  it('is added by HR where everything it belongs to exists', async () => {
    const input = {
      name: 'Storingsdienst',
      siteId: await world.site(),
      visitTypeId: await world.visitType(),
      departmentId: await world.department(),
      budgetPerWeek: 3,
    };
    const team = await settings.addTeam(world.hr, input);
    expect(await teams.team(team.id)).toMatchObject({ budgetPerWeek: 3, site: { country: 'NL' } });
    const homeless = settings.addTeam(world.hr, { ...input, name: 'B', siteId: team.id });
    await expect(homeless).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const greedy = settings.addTeam(world.hr, { ...input, name: 'B', budgetPerWeek: 51 });
    await expect(greedy).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is not found by what is no id', async () => {
    expect(await teams.team('nothing')).toBeNull();
  });
});

describe('the members of a team', () => {
  it('are set by HR and its leads, and seen by the team and the office', async () => {
    const teamId = await world.team('Chauffeurs Noord');
    const lead = await world.actor('Lena');
    const member = await world.actor('Mo');
    const outsider = await world.actor('Olga');
    await settings.setTeamMember(world.hr, teamId, lead.personId, 'LEAD');
    await settings.setTeamMember(lead, teamId, member.personId, 'MEMBER');
    for (const actor of [member, outsider, actorWith(['ADMINISTRATOR'])]) {
      const change = settings.setTeamMember(actor, teamId, outsider.personId, 'MEMBER');
      await expect(change).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    const both = [lead.personId, member.personId];
    const seen = async (actor: typeof lead) =>
      ((await teams.membersFor(actor, [teamId])).get(teamId) ?? []).map((one) => one.personId);
    for (const actor of [lead, member, world.hr, actorWith(['ADMINISTRATOR'])]) {
      expect(await seen(actor)).toEqual(both);
    }
    expect(await seen(outsider)).toEqual([]);
    expect(await teams.teamsLedBy(lead.personId)).toEqual([teamId]);
    expect(await teams.teamsLedBy(member.personId)).toEqual([]);
    const leads = (await teams.leadsOf([teamId])).get(teamId) ?? [];
    expect(leads.map(({ givenName }) => givenName)).toEqual(['Lena']);
    await settings.removeTeamMember(lead, teamId, member.personId);
    const twice = settings.removeTeamMember(lead, teamId, member.personId);
    await expect(twice).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await seen(member)).toEqual([]);
  });

  it('are people who exist', async () => {
    const teamId = await world.team('Chauffeurs Zuid');
    const ghost = settings.setTeamMember(world.hr, teamId, teamId, 'LEAD');
    await expect(ghost).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a closed period', () => {
  it('closes the team on the clock of its site, until it is reopened', async () => {
    const teamId = await world.team('Monteurs Oost');
    const lead = await world.actor('Lars');
    await world.member(teamId, lead.personId, 'LEAD');
    await settings.closeTeam(lead, {
      teamId,
      from: day('2026-10-01'),
      weekdays: [1, 1],
      fromTime: '08:00',
      untilTime: '12:00',
    });
    const [period] = (await teams.closedPeriodsOf([teamId])).get(teamId) ?? [];
    expect(period).toMatchObject({ weekdays: [1], until: null, fromTime: '08:00' });
    const monday = {
      startsAt: at('2026-10-26T08:00:00Z'),
      endsAt: at('2026-10-26T09:00:00Z'),
    };
    const afternoon = {
      startsAt: at('2026-10-26T11:00:00Z'),
      endsAt: at('2026-10-26T15:00:00Z'),
    };
    expect(await teams.isClosed(teamId, monday)).toBe(true);
    expect(await teams.isClosed(teamId, afternoon)).toBe(false);
    const stranger = await world.actor('Stan');
    const id = period?.id ?? '';
    await expect(settings.reopenTeam(stranger, id)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await settings.reopenTeam(lead, id);
    expect(await teams.isClosed(teamId, monday)).toBe(false);
    await expect(settings.reopenTeam(lead, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused when it makes no sense', async () => {
    const teamId = await world.team('Monteurs West');
    const close = (more: object) =>
      settings.closeTeam(world.hr, { teamId, from: day('2026-12-24'), weekdays: [], ...more });
    const reversed = close({ until: day('2026-12-23') });
    await expect(reversed).rejects.toMatchObject({ code: 'PERIOD_REVERSED' });
    const empty = close({ fromTime: '08:00', untilTime: '08:00' });
    await expect(empty).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(close({ weekdays: [8] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(close({ fromTime: '8:00' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect((await teams.closedPeriodsOf([teamId])).get(teamId)).toBeUndefined();
  });
});
