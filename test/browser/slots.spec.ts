import { Database } from '../../src/platform/database/database.service.ts';
import { describeInBrowser } from '../support/browser.ts';
import { FakeClock } from '../support/clock.ts';
import { Journey } from '../support/journey.ts';
import type { Visitor } from '../support/journey.ts';

const HR = 'beheer@acme.example';
const PETRA = 'petra@acme.example';

const journey = new Journey();
let hr: Visitor;
let lead: Visitor;
let teamId: string;

beforeAll(() => journey.begin(HR, new FakeClock('2026-11-22T09:00:00Z')));
afterAll(() => journey.end());

const client = () => journey.app.nest.get(Database, { strict: false }).client;

/** A programme, a site without holidays, and Petra who leads a team there. */
async function layOut(): Promise<string> {
  const noCouncilBecause = 'An organisation that exists in a test only.';
  const days = { startsOn: new Date('2026-01-01'), endsOn: new Date('2026-12-31') };
  await client().programme.create({
    data: { name: 'Open Deur 2026', ...days, state: 'PUBLISHED', noCouncilBecause },
  });
  const { id: departmentId } = await client().department.create({ data: { name: 'Buitendienst' } });
  const { id: siteId } = await client().site.create({
    data: { name: 'Depot Goes', address: 'Kade 1, Goes', timeZone: 'Europe/Amsterdam' },
  });
  const visitType = await client().visitType.findFirstOrThrow({ where: { code: 'TECHNICIAN' } });
  const team = await client().hostTeam.create({
    data: { name: 'Monteurs Goes', siteId, visitTypeId: visitType.id, departmentId },
  });
  const serviceFrom = new Date('2020-01-01');
  const person = await client().person.create({
    data: { givenName: 'Petra', familyName: 'de Wit', email: PETRA, serviceFrom },
  });
  await client().account.create({
    data: { personId: person.id, email: PETRA, roles: [], createdAt: serviceFrom },
  });
  await client().teamMember.create({
    data: { teamId: team.id, personId: person.id, role: 'LEAD' },
  });
  return team.id;
}

describeInBrowser('HR says which days count, and asks for slots', () => {
  it('copies the school holidays of a region, and changes one', async () => {
    teamId = await layOut();
    hr = await journey.visitor();
    await hr.signIn(HR);
    await hr.follow('Teams');
    await hr.follow('Depot Goes');
    await hr.choose('Regio', 'Zuid');
    await hr.sees('Voorjaarsvakantie 2027');
    await hr.press('Pas aan: Voorjaarsvakantie 2027');
    const form = hr.page.getByRole('form', { name: 'Pas aan: Voorjaarsvakantie 2027' });
    await form.getByLabel('Naam').fill('Carnaval');
    await form.getByRole('button', { name: 'Bewaar' }).click();
    await hr.sees('Carnaval');
    await hr.sees('zelf ingevuld');
    expect(await hr.obstacles()).toEqual([]);
  });

  it('asks a team for slots in the next quarter', async () => {
    await hr.follow('Plekken vragen');
    await hr.page.getByLabel('Monteurs Goes').check();
    await hr.fill('Plekken per team', '3');
    await hr.press('Vraag plekken aan 1 team');
    await hr.sees('wacht op het team');
    expect(await hr.obstacles()).toEqual([]);
  });
});

describeInBrowser('a team answers with its doors', () => {
  it('sees what is asked, and opens a monthly rhythm with its skipped day named', async () => {
    lead = await journey.visitor();
    await lead.signIn(PETRA);
    await lead.follow('Plekken');
    await lead.sees('HR vraagt 3 plekken');
    await lead.fill('Van', '2026-10-01');
    await lead.fill('Tot en met', '2026-12-31');
    await lead.choose('Hoe vaak', 'elke maand');
    await lead.choose('De hoeveelste van de maand', 'de laatste');
    await lead.sees(/do 31 dec: schoolvakantie/);
    expect(await lead.obstacles()).toEqual([]);
    await lead.press('Zet 1 plek open');
    await lead.sees('De plek staat open.');
  });

  it('opens the next quarter like the last in two presses, and can undo it', async () => {
    await lead.page.goto('/team/guests');
    let presses = 0;
    const press = async (act: Promise<unknown>) => {
      presses += 1;
      await act;
    };
    await press(lead.follow('Plekken'));
    await press(lead.press(/^Zet dezelfde \d+ plek(ken)? open$/));
    await lead.sees(/plekken staan open\.|plek staat open\./);
    expect(presses).toBe(2);
    await lead.press('Maak ongedaan');
    await lead.button(/^Zet dezelfde \d+ plek(ken)? open$/).waitFor();
  });

  it('may also say “not this quarter”, and HR reads that', async () => {
    await lead.press('Dit kwartaal niet');
    await lead.page.getByText('HR vraagt 3 plekken').waitFor({ state: 'hidden' });
    await hr.page.reload();
    await hr.sees('dit kwartaal niet');
  });

  it('bounds its quarter, and sees what it gave', async () => {
    await lead.page.goto(`/teams/${teamId}`);
    await lead.fill('Bezoeken per kwartaal', '12');
    await lead.press('Bewaar');
    await lead.sees('Wat dit team gaf');
    await lead.page.getByRole('link', { name: 'Uren per week 2026 (CSV)' }).waitFor();
    expect(await lead.obstacles()).toEqual([]);
    const [download] = await Promise.all([
      lead.page.waitForEvent('download'),
      lead.follow('Uren per week 2026 (CSV)'),
    ]);
    expect(download.suggestedFilename()).toBe('gastgeefuren-2026.csv');
    const team = await client().hostTeam.findUniqueOrThrow({ where: { id: teamId } });
    expect(team.budgetPerQuarter).toBe(12);
  });
});

describeInBrowser('a calendar to subscribe to', () => {
  const address = async ({ page }: Visitor): Promise<string> => {
    const url = await page.getByLabel('Link van de agenda').inputValue();
    expect(await page.getByRole('link', { name: 'Open in je agenda' }).getAttribute('href')).toBe(
      url.replace(/^http:/, 'webcal:'),
    );
    return `${journey.app.url}${new URL(url).pathname}`;
  };
  const status = async (url: string): Promise<number> => (await fetch(url)).status;

  it('is made for the team’s screen, shown once, and revoked', async () => {
    await lead.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await lead.page.goto(`/teams/${teamId}`);
    await lead.sees('Agenda voor het scherm van het team');
    await lead.press('Maak een link');
    const url = await address(lead);
    await lead.press('Kopieer');
    await lead.sees('Gekopieerd');
    expect(await lead.page.evaluate(() => navigator.clipboard.readText())).toMatch(/\.ics$/);
    expect(await status(url)).toBe(200);
    expect(await lead.obstacles()).toEqual([]);
    await lead.page.reload();
    await lead.sees('Laatst opgehaald op 22 november 2026.');
    expect(await lead.page.getByLabel('Link van de agenda').count()).toBe(0);
    await lead.press('Trek de link in');
    await lead.sees('Er is nog geen link.');
    expect(await status(url)).toBe(404);
  });

  it('is one’s own on the account page, with words or with times only', async () => {
    await lead.page.goto('/account');
    await lead.press('Maak een link: Alleen je tijden');
    const former = await address(lead);
    const shown = await lead.page.getByLabel('Link van de agenda').inputValue();
    await lead.press('Maak een nieuwe link: Alleen je tijden');
    await lead.page.waitForFunction((old) => {
      const [input] = document.querySelectorAll<HTMLInputElement>('.address input');
      return input !== undefined && input.value !== old;
    }, shown);
    expect(await status(former)).toBe(404);
    expect(await status(await address(lead))).toBe(200);
    expect(await lead.obstacles()).toEqual([]);
  });

  it('is made by HR for a whole programme', async () => {
    await hr.page.goto('/programme');
    await hr.sees('Agenda van alle bezoeken');
    await hr.press('Maak een link');
    expect(await status(await address(hr))).toBe(200);
    expect(await hr.obstacles()).toEqual([]);
  });
});
