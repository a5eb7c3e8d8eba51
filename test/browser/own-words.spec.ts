import { signedIn } from '../support/api.ts';
import { describeInBrowser, hasBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import type { Visitor } from '../support/journey.ts';
import { emails, twoVisits } from '../support/two-visits.ts';
import type { Visiting } from '../support/visiting.ts';
import { at } from '../support/world.ts';

// Marleen goes to Noord on Monday 21 September, 10.00–13.00 uur, and writes for herself.
const journey = new Journey();
const none: string[] = [];
let house: Visiting;
let marleen: Visitor;
let path: string;

beforeAll(async () => {
  if (!hasBrowser) return;
  house = await twoVisits();
  await journey.begin('nobody@acme.example', house.world.clock, house.world.url ?? '');
  await journey.at(at('2026-09-20T08:00:00Z'));
}, 60_000);

afterAll(async () => {
  if (!hasBrowser) return;
  await journey.end();
  await house.close();
});

/** Another device, signed in with what a mailbox does not give. */
async function surely(email: string, width = 390): Promise<Visitor> {
  const visitor = await journey.visitor(width);
  const value = (await signedIn(journey.app, email, 'HIGH')).cookie('od-session');
  await visitor.page.context().addCookies([{ name: 'od-session', value, url: journey.app.url }]);
  return visitor;
}

const first = (visitor: Visitor) => visitor.page.getByLabel('Wat merkte je bij klanten?');

describeInBrowser('what a leader writes for herself', () => {
  it('begins with what she expects', async () => {
    marleen = await journey.visitor(390);
    await marleen.signIn(emails.marleen);
    await marleen.page.goto('/visits');
    await marleen.follow(/ma 21 september/);
    await marleen.sees('Wat verwacht je?');
    path = new URL(marleen.page.url()).pathname;
    for (const [place, value] of [4, 2, 5].entries())
      await marleen.page
        .locator(`input[name="expected-${place}"]`)
        .nth(value - 1)
        .check();
    await marleen.press('Bewaar wat ik verwacht');
    await marleen.sees('Bewaard. Tot het begint kun je het nog veranderen.');
    expect(await marleen.obstacles()).toEqual(none);
  });

  it('goes on with a note, which a mail session does not read back', async () => {
    await journey.at(at('2026-09-21T11:30:00Z'));
    await marleen.page.goto(path);
    await marleen.sees('Waar ben je trots op in je werk?');
    await marleen.fill('Wat wil je onthouden?', 'Zij kent elke klant bij naam.');
    await marleen.press('Bewaar aantekening');
    await marleen.sees('1 aantekening bewaard.');
    await marleen.press('Lees het terug');
    await marleen.sees(/Teruglezen kan als je inlogt met een bevestigde passkey/);
    expect(await marleen.obstacles()).toEqual(none);
  });

  it('is there to the last letter when the tab is killed in the middle of a sentence', async () => {
    await marleen.page.goto(`${path}/look-back`);
    await first(marleen).pressSequentially('Drie klanten belden over');
    await marleen.sees(/^Bewaard /);
    await first(marleen).pressSequentially(' dezelfde re');
    const again = await marleen.page.context().newPage();
    await marleen.page.close({ runBeforeUnload: false });
    await again.goto(`${path}/look-back`);
    await again.getByLabel('Wat merkte je bij klanten?').waitFor();
    const typed = await again.getByLabel('Wat merkte je bij klanten?').inputValue();
    expect(typed).toBe('Drie klanten belden over dezelfde re');
    await again.getByText(/^Bewaard /).waitFor();
    await again.close();
  });

  it('is fetched, finished and read on another device, by passkey', async () => {
    const laptop = await surely(emails.marleen);
    await laptop.page.goto(`${path}/look-back`);
    await laptop.press('Haal het op');
    await laptop.sees(/^Staat op dit toestel/);
    expect(await first(laptop).inputValue()).toBe('Drie klanten belden over dezelfde re');
    await first(laptop).fill('Drie klanten belden over dezelfde rekening.');
    for (const further of [1, 2, 3]) {
      await laptop.press('Verder');
      await laptop.sees(`Vraag ${further + 1} van 4`);
    }
    for (const place of [0, 1, 2])
      await laptop.page.locator(`input[name="found-${place}"]`).nth(1).check();
    expect(await laptop.obstacles()).toEqual(none);
    await laptop.press('Bewaar mijn terugblik');
    await laptop.sees('Je terugblik is bewaard.');
    await laptop.page.goto(path);
    await laptop.sees('Vooraf 4, achteraf 2. 2 stappen verschil');
    await laptop.press('Lees het terug');
    await laptop.sees('Drie klanten belden over dezelfde rekening.');
    await laptop.sees('Zij kent elke klant bij naam.');
    expect(await laptop.obstacles()).toEqual(none);
    await laptop.press('Haal weg');
    await laptop.press('Ja, haal weg');
    await laptop.gone('Zij kent elke klant bij naam.');
    expect(await laptop.page.getByText('Concept van je terugblik').count()).toBe(0);
  }, 60_000);
});

describeInBrowser('the desk', () => {
  it('says that no reporting channel is set, and takes one', async () => {
    const hr = await surely(emails.hr, 1280);
    await hr.page.goto('/programme');
    await hr.sees('Nog niet ingevuld. Op die pagina’s staat dat er geen meldweg is.');
    const unsafe = hr.page.getByRole('form', { name: 'Vul in: Onveilige situatie' });
    await unsafe.getByLabel('Naam, Nederlands').fill('Meldlijn veiligheid');
    await unsafe.getByLabel('Naam, Engels').fill('Safety line');
    await unsafe.getByLabel('Telefoon, adres of pagina').fill('088 123 00 00');
    await unsafe.getByRole('button', { name: 'Bewaar' }).click();
    await unsafe.getByRole('button', { name: 'Haal weg' }).waitFor();
    expect(await hr.obstacles()).toEqual(none);
    await hr.press('Verander: TECHNICIAN');
    await hr.fill('Zin 1, Nederlands', 'De klant weet wanneer wij komen.');
    await hr.press('Bewaar deze zinnen');
    await hr.sees('De klant weet wanneer wij komen.');
    const reader = await surely(emails.joost);
    await journey.at(at('2026-09-24T12:00:00Z'));
    await reader.page.goto('/visits');
    await reader.follow(/do 24 september/);
    await reader.sees('Meldlijn veiligheid: 088 123 00 00');
    await reader.sees('Nog niet ingevuld. HR kan dat doen.');
  }, 60_000);
});
