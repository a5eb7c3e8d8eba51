import { Database } from '../../src/platform/database/database.service.ts';
import { toInstant } from '../../src/platform/database/dates.ts';
import { RotationService } from '../../src/rotation/rotation.service.ts';
import { describeInBrowser } from '../support/browser.ts';
import { FakeClock } from '../support/clock.ts';
import { Journey } from '../support/journey.ts';
import type { Visitor } from '../support/journey.ts';
import { leadersFile } from '../support/main-job.ts';

const HR = 'beheer@acme.example';
const PETRA = 'petra@acme.example';
const MARLEEN = 'marleen@acme.example';

// What the test of the same name proves over HTTP, done here by the three groups with their own hands.
const journey = new Journey();
let hr: Visitor;
let lead: Visitor;
let leader: Visitor;

// The server answers nothing but what the client asks by name.
beforeAll(() =>
  journey.begin(HR, new FakeClock('2026-09-07T08:00:00Z'), undefined, {
    trustedDocuments: 'required',
  }),
);
afterAll(() => journey.end());

describeInBrowser('HR prepares the programme by clicking', () => {
  it('lets the first administrator in with the six digits of a mail', async () => {
    hr = await journey.visitor();
    await hr.signIn(HR);
    await hr.sees('Er is nog geen programma');
  });

  it('publishes a programme only after the works council decided', async () => {
    await hr.follow('Programma');
    await hr.fill('Naam', 'Open Deur 2026');
    await hr.fill('Begint op', '2026-01-01');
    await hr.fill('Eindigt op', '2026-12-31');
    await hr.press('Maak programma');
    await hr.sees('Leg eerst het besluit van de ondernemingsraad vast');
    expect(await hr.button('Publiceer dit programma').isDisabled()).toBe(true);

    await hr.fill('Groep leidinggevenden', 'Directie');
    await hr.fill('Keer per jaar', '4');
    await hr.fill('Klantcontactcentrum', '2');
    await hr.press('Bewaar deze afspraak');
    await hr.sees('2× Klantcontactcentrum');
    expect(await hr.obstacles()).toEqual([]);
    await hr.fill('Nummer van het besluit', 'OR 2026-14');
    await hr.fill('Datum van het besluit', '2026-08-20');
    await hr.press('Leg vast');
    await hr.sees('Besluit OR 2026-14 van 20 augustus 2026.');
    await hr.press('Publiceer dit programma');
    await hr.sees('Gepubliceerd');
  });

  it('reads what is wrong in a file, and imports the mended one', async () => {
    await hr.follow('Leidinggevenden');
    const upload = (content: string) =>
      hr.page.locator('input[type=file]').setInputFiles({
        name: 'leidinggevenden.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(content),
      });
    await upload(leadersFile.replace('joost@acme.example', 'joost@'));
    await hr.sees('1 fout. Er is niets veranderd.');
    await hr.page.getByRole('cell', { name: 'e-mail' }).first().waitFor();
    expect(await hr.obstacles()).toEqual([]);
    await upload(leadersFile);
    await hr.sees('Er is nog niets veranderd.');
    await hr.press(/^Importeer \d rijen$/);
    await hr.sees('2 leidinggevenden');
    await hr.sees('Marleen de Vries');
  });

  it('adds a site, a team and its team lead', async () => {
    await hr.press('Voeg iemand toe');
    const dialog = hr.page.getByRole('dialog');
    await dialog.getByLabel('Voornaam').fill('Petra');
    expect(await hr.obstacles()).toEqual([]);
    await dialog.getByLabel('Achternaam').fill('de Wit');
    await dialog.getByLabel('E-mailadres').fill(PETRA);
    await dialog.getByLabel('Afdeling').selectOption({ label: 'Organisatie' });
    await dialog.getByRole('button', { name: 'Voeg toe' }).click();
    await hr.closed();

    await hr.follow('Teams');
    await hr.press('Voeg een locatie toe');
    await dialog.getByLabel('Naam').fill('Klantencentrum Zwolle');
    await dialog.getByLabel('Adres').fill('Stationsplein 12, Zwolle');
    await dialog.getByRole('button', { name: 'Voeg een locatie toe' }).click();
    await hr.closed();
    await hr.press('Voeg een team toe');
    await dialog.getByLabel('Naam').fill('Klantcontact Zwolle');
    await dialog.getByLabel('Locatie').selectOption({ label: 'Klantencentrum Zwolle' });
    await dialog.getByLabel('Soort meeloopmoment').selectOption({ label: 'Klantcontactcentrum' });
    await dialog.getByLabel('Afdeling').selectOption({ label: 'Organisatie' });
    await dialog.getByRole('button', { name: 'Voeg een team toe' }).click();

    await hr.page.getByRole('heading', { name: 'Klantcontact Zwolle' }).waitFor();
    await hr.fill('Zoek op naam', 'Petra');
    await hr.choose('Als', 'Teamleider');
    await hr.press('Voeg toe: Petra de Wit');
    await hr.sees('1 teamlid');
    expect(await hr.obstacles()).toEqual([]);
  });
});

describeInBrowser('the dates are found by clicking', () => {
  it('lets the team lead open a quarter of slots; the button says how many', async () => {
    lead = await journey.visitor();
    await lead.signIn(PETRA);
    await lead.follow('Plekken');
    await lead.fill('Van', '2026-10-01');
    await lead.fill('Tot en met', '2026-12-31');
    const weekdays = lead.page.getByRole('group', { name: 'Op welke dagen' });
    await weekdays.getByText('vr').click();
    await weekdays.getByText('do').click();
    await lead.sees(/vr 25 dec: feestdag/);
    await lead.press('Zet 12 plekken open');
    await lead.sees('12 plekken staan open.');
    await lead.sees('12 open plekken');
    expect(await lead.obstacles()).toEqual([]);
  });

  it('lets HR propose a rotation, and tells how far it is also where nothing tells the page', async () => {
    const { clock } = hr.page;
    const refused = hr.page.waitForResponse('**/events');
    await hr.page.route('**/events', (route) => route.fulfill({ status: 503 }));
    await hr.follow('Rooster');
    await hr.fill('Van', '2026-10-01');
    await hr.fill('Tot en met', '2026-12-31');
    await hr.press('Stel momenten voor');
    await hr.sees('We zoeken voor iedereen momenten die passen');
    await refused;
    for (let times = 0; times < 2; times += 1) {
      // Where it was told, it would ask after nine seconds more.
      const asks = hr.page.waitForRequest(
        (request) => (request.postData() ?? '').includes('RotationProgress'),
        { timeout: 8_000 },
      );
      await clock.fastForward(1_000);
      await asks;
    }
    const listens = hr.page.waitForResponse(
      (response) => response.url().endsWith('/events') && response.ok(),
    );
    await hr.page.unroute('**/events');
    await clock.fastForward(5_000);
    await listens;
  });

  it('lets HR read the reasons of the rotation and publish it', async () => {
    await journey.app.nest.get(RotationService, { strict: false }).runDue();
    await hr.sees(/momenten voorgesteld$/);
    await hr.page.getByRole('heading', { name: 'Marleen de Vries' }).waitFor();
    expect(await hr.obstacles()).toEqual([]);
    await hr.press('Publiceer en stuur 2 uitnodigingen');
    await hr.sees('Gepubliceerd. Iedereen krijgt één mail');
  });

  it('lets the leader accept every date in one press, without signing in', async () => {
    await journey.messagesLeave();
    leader = await journey.visitor(390);
    await leader.page.goto(journey.linkTo(MARLEEN, 'invitation'));
    await leader.button(/^Ik ga \d keer mee$/).waitFor();
    expect(await leader.obstacles()).toEqual([]);
    await leader.press(/^Ik ga \d keer mee$/);
    await leader.sees('Je antwoord is aangekomen.');
    await leader.sees('Staat vast');
    expect(await leader.page.getByText('Staat vast').count()).toBeGreaterThan(1);
    await leader.page.reload();
    await leader.sees('Staat vast');
    expect(await leader.button(/^Ik ga/).count()).toBe(0);
  });
});

describeInBrowser('the visit is lived and followed up by clicking', () => {
  it('lets the team lead say that it happened, once it has', async () => {
    await lead.follow('Gasten');
    await lead.sees('Marleen de Vries');
    expect(await lead.button(/^Het is geweest/).count()).toBe(0);
    const { client } = journey.app.nest.get(Database, { strict: false });
    const { endsAt } = await client.visit.findFirstOrThrow({
      where: { state: 'CONFIRMED' },
      orderBy: { endsAt: 'asc' },
    });
    await journey.at(toInstant(endsAt as Date).add({ minutes: 10 }));
    await lead.signIn(PETRA);
    await lead.press(/^Het is geweest: Marleen de Vries/);
    await lead.page.getByText('Geweest', { exact: true }).first().waitFor();
    expect(await lead.obstacles()).toEqual([]);
  });

  it('keeps every keystroke of the look-back on the device, and nothing once it is sent', async () => {
    await journey.messagesLeave();
    await leader.page.goto(journey.linkTo(MARLEEN, 'look-back'));
    await leader.fill('Wat merkte je bij klanten?', 'De klant wachtte langer dan ik dacht.');
    await leader.page.reload();
    const written = await leader.page.getByLabel('Wat merkte je bij klanten?').inputValue();
    expect(written).toBe('De klant wachtte langer dan ik dacht.');
    await leader.press('Bewaar mijn terugblik');
    await leader.sees('Je terugblik is bewaard.');
    const kept = await leader.page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).not.toContain('langer dan ik dacht');
  });

  it('turns a shared point into a promise that the leader answers', async () => {
    await leader.fill('Het punt, in één of twee zinnen', 'De brief noemt geen bedrag.');
    await leader.page.getByLabel(/^Dit neem ik zelf op mij/).check();
    await leader.press('Deel dit punt');
    await leader.page.getByRole('listitem').filter({ hasText: 'noemt geen bedrag' }).waitFor();
    expect(await leader.obstacles()).toEqual([]);
    await leader.signIn(MARLEEN);
    await leader.follow('Geleerd & gedaan');
    await leader.press('Geef antwoord');
    expect(await leader.obstacles()).toEqual([]);
    await leader.fill('Wat is er veranderd?', 'De brief noemt nu het bedrag.');
    await leader.press('Antwoord het team');
    await leader.sees('Er wacht niets op jouw antwoord.');
  });

  it('shows the team what was done, and HR the figures of exactly this', async () => {
    await lead.follow('Geleerd & gedaan');
    await lead.sees('De brief noemt nu het bedrag.');
    expect(await lead.obstacles()).toEqual([]);
    await journey.at(journey.app.clock.now().add({ hours: 24 * 20 }));
    await hr.signIn(HR);
    await hr.sees('1 van 1 toezeggingen waarvan de datum voorbij is');
    await hr.sees('1 van 1 bezoeken die geweest zijn');
    expect(await hr.obstacles()).toEqual([]);
  });
});
