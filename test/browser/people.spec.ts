import { describeInBrowser } from '../support/browser.ts';
import { signedIn } from '../support/api.ts';
import { event, file } from '../support/calendars/sample.ts';
import { FakeClock } from '../support/clock.ts';
import { files, importEverything, windows1252 } from '../support/imports.ts';
import { Journey } from '../support/journey.ts';
import type { Visitor } from '../support/journey.ts';

const HR = 'beheer@acme.example';
const MARLEEN = 'marleen@acme.example';

const journey = new Journey();
let hr: Visitor;
let leader: Visitor;

beforeAll(() => journey.begin(HR, new FakeClock('2026-09-07T08:00:00Z')));
afterAll(() => journey.end());

describeInBrowser('HR arranges what concerns one person by clicking', () => {
  it('imports a file as a Dutch Excel writes it, and is told what it was', async () => {
    await importEverything(await signedIn(journey.app, HR));
    hr = await journey.visitor();
    await hr.signIn(HR);
    await hr.follow('Leidinggevenden');
    const buffer = Buffer.from(
      windows1252(files.leaders.replace('directeur IT', 'directeur ICT België')),
    );
    await hr.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'leidinggevenden.csv', mimeType: 'text/csv', buffer });
    await hr.sees('Leidinggevenden. 2 rijen gelezen');
    await hr.press('Importeer 1 rij');
    await hr.sees('Gewijzigd: 1.');
  });

  it('exempts, moves and sees off a leader', async () => {
    await hr.follow('Marleen de Vries');
    await hr.sees('Personeelsnummer 1002');
    expect(await hr.obstacles()).toEqual([]);
    await hr.fill(/^Van\b/, '2026-10-01');
    await hr.fill('Tot en met', '2026-10-31');
    await hr.press('Stel vrij');
    await hr.sees('1 oktober 2026 t/m 31 oktober 2026');
    await hr.choose('Naar afdeling', 'Klant');
    await hr.press('Verplaats');
    await hr.sees('1 maart 2019 t/m 6 september 2026');
    await hr.fill('Laatste dag', '2026-12-31');
    await hr.fill('Zoek een opvolger', 'Judith');
    await hr.press('Kies als opvolger: Judith van Houten');
    await hr.sees('Opvolger: Judith van Houten');
    await hr.press('Leg vast');
    await hr.sees('Judith van Houten beantwoordt daarna de open toezeggingen.');
    expect(await hr.obstacles()).toEqual([]);
  });

  it('lets a leader see who plans for them, and end it with one tap', async () => {
    leader = await journey.visitor(390);
    await leader.signIn(MARLEEN);
    await leader.follow('Wie voor mij plant');
    await leader.sees('Plant voor jou sinds 7 september 2026.');
    expect(await leader.obstacles()).toEqual([]);
    await leader.press('Stop: Ilse Bos');
    await leader.sees('Niemand plant voor jou.');
  });

  it('lets a leader give a calendar and take it back; HR sees only how old it is', async () => {
    await leader.follow('Mijn agenda');
    await leader.sees('Er wordt nog geen agenda gelezen.');
    const buffer = Buffer.from(file(event('20261001T090000Z')));
    await leader.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'agenda.ics', mimeType: 'text/calendar', buffer });
    await leader.sees('Gelezen. Het bestand zelf bewaren we niet.');
    await leader.fill('Link van de agenda', 'http://intranet/agenda.ics');
    await leader.press('Lees deze agenda');
    await leader.sees('Dit adres kunnen we niet lezen.');
    await leader.fill('Link van de agenda', 'webcal://agenda.test/geheim/basic.ics');
    await leader.press('Lees deze agenda');
    await leader.sees('https://agenda.test/…');
    await leader.sees('Wordt nu gelezen.');
    expect(await leader.page.content()).not.toContain('geheim');
    expect(await leader.obstacles()).toEqual([]);
    await leader.press('Haal weg: Link naar een agenda');
    await leader.gone('https://agenda.test/…');
    await hr.page.reload();
    await hr.sees(/agenda gelezen 7 september/);
  });
});
