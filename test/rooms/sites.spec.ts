import { Countries } from '../../src/teams/countries.service.ts';
import { SitesService } from '../../src/teams/sites.service.ts';
import { actorWith, day, World } from '../support/world.ts';

let world: World;
let sites: SitesService;
let siteId: string;

beforeAll(async () => {
  world = await World.open();
  sites = new SitesService(world.db, world.audit, new Countries());
});
afterAll(() => world.close());
beforeEach(async () => {
  siteId = await world.site(`Site ${expect.getState().currentTestName ?? ''}`);
});

const listed = async () =>
  ((await sites.schoolHolidaysOf([siteId])).get(siteId) ?? []).map(
    ({ name, from, until, official }) =>
      `${name}: ${from.toString()} ${until.toString()}${official ? '' : ' own'}`,
  );
const period = (name: string, from: string, until: string) => ({
  name,
  from: day(from),
  until: day(until),
});
const refused = (code: string, details: object = {}) =>
  expect.objectContaining({ code, ...details });

describe('the calendar of a site', () => {
  it('names a country, and a region of it', async () => {
    const set = (country: string, region: string | null) =>
      sites.setSiteCalendar(world.hr, siteId, { country, region });
    expect(await set('de', 'by')).toMatchObject({ country: 'DE', region: 'BY' });
    expect(await set('NP', null)).toMatchObject({ country: 'NP', region: null });
    expect(await set('NL', '')).toMatchObject({ country: 'NL', region: null });
    const inField = (field: string) => ({ details: expect.objectContaining({ field }) as object });
    for (const country of ['XX', 'EU', 'ZZ', 'Nederland', '']) {
      await expect(set(country, null)).rejects.toEqual(
        refused('INVALID_INPUT', inField('country')),
      );
    }
    await expect(set('NL', 'BY')).rejects.toEqual(refused('INVALID_INPUT', inField('region')));
    const lead = sites.setSiteCalendar(actorWith(), siteId, { country: 'NL' });
    await expect(lead).rejects.toEqual(refused('NOT_ALLOWED'));
  });

  it('names them when the site is added, too', async () => {
    const site = { name: 'München', address: 'Platz 1', timeZone: 'Europe/Berlin' };
    const added = await sites.addSite(world.hr, { ...site, country: 'DE', region: 'BY' });
    expect(added).toMatchObject({ region: 'BY' });
    const nowhere = sites.addSite(world.hr, { ...site, name: 'X', country: 'XX' });
    await expect(nowhere).rejects.toEqual(refused('INVALID_INPUT'));
  });
});

describe('the school holidays of a site', () => {
  it('begin as a copy of those of a region, three school years of five', async () => {
    await sites.setSchoolRegion(world.hr, siteId, 'NORTH');
    expect(await listed()).toHaveLength(15);
    expect(await listed()).toContain('Herfstvakantie 2026: 2026-10-10 2026-10-18');
    const site = await sites.setSchoolRegion(world.hr, siteId, 'SOUTH');
    expect(site.schoolRegion).toBe('SOUTH');
    expect(await listed()).toHaveLength(15);
    expect(await listed()).toContain('Herfstvakantie 2026: 2026-10-17 2026-10-25');
    await sites.setSchoolRegion(world.hr, siteId, null);
    expect(await listed()).toEqual([]);
  });

  it('can be edited, removed and added, and keep what was written when the region is chosen again', async () => {
    await sites.setSchoolRegion(world.hr, siteId, 'CENTRAL');
    const [first, second] = (await sites.schoolHolidaysOf([siteId])).get(siteId) ?? [];
    const longer = period('Herfstvakantie', '2025-10-17', '2025-10-27');
    await sites.editSchoolHoliday(world.hr, first?.id ?? '', longer);
    await sites.removeSchoolHoliday(world.hr, second?.id ?? '');
    await sites.addSchoolHoliday(world.hr, siteId, period('Carnaval', '2027-02-08', '2027-02-10'));
    expect(await listed()).toHaveLength(15);
    await sites.setSchoolRegion(world.hr, siteId, 'CENTRAL');
    const again = await listed();
    expect(again).toHaveLength(16);
    expect(again[0]).toBe('Herfstvakantie: 2025-10-17 2025-10-27 own');
    expect(again).toContain('Kerstvakantie 2025: 2025-12-20 2026-01-04');
    expect(again).toContain('Carnaval: 2027-02-08 2027-02-10 own');
  });

  it('are a period that somebody means, and for HR', async () => {
    const add = (from: string, until: string, actor = world.hr) =>
      sites.addSchoolHoliday(actor, siteId, period('Vakantie', from, until));
    await expect(add('2026-10-18', '2026-10-17')).rejects.toEqual(refused('PERIOD_REVERSED'));
    await expect(add('2026-10-18', '2027-10-17')).rejects.toEqual(refused('INVALID_INPUT'));
    const lead = add('2026-10-18', '2026-10-19', actorWith(['ADMINISTRATOR']));
    await expect(lead).rejects.toEqual(refused('NOT_ALLOWED'));
    const nowhere = sites.removeSchoolHoliday(world.hr, siteId);
    await expect(nowhere).rejects.toEqual(refused('NOT_FOUND'));
    const row = { siteId, name: 'x', from: new Date('2027-01-02'), until: new Date('2027-01-01') };
    const behindOurBack = world.db.client.schoolHoliday.create({ data: row });
    await expect(behindOurBack).rejects.toEqual(refused('PERIOD_REVERSED'));
    expect(await listed()).toEqual([]);
  });
});
