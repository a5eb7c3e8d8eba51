import { dateOnly } from '../../src/platform/database/dates.ts';
import { Links } from '../../src/platform/links.ts';
import { describeInBrowser, hasBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import type { Visitor } from '../support/journey.ts';
import { here, note, onDevice, saved, storedNotes } from '../support/offline.ts';
import { Visiting } from '../support/visiting.ts';
import { at, day } from '../support/world.ts';

// Marleen says yes to Monday 12 October, signs, reads what the team said before, and goes.
const journey = new Journey();
const MARLEEN = 'marleen@acme.example';
const none: string[] = [];
let house: Visiting;
let marleen: Visitor;
let visitId: string;

beforeAll(async () => {
  if (!hasBrowser) return;
  house = await Visiting.open();
  const teamId = await house.world.team('Storingsdienst Noord');
  const leader = await house.leader('Marleen');
  await house.account(leader, MARLEEN);
  const slot = await house.slot({ teamId, startsAt: '2026-10-12T08:00:00Z' });
  const [visit] = await house.propose(leader, slot);
  visitId = visit?.id ?? '';
  await heard(teamId, leader.personId);
  await journey.begin('nobody@acme.example', house.world.clock, house.world.url ?? '');
}, 60_000);

afterAll(async () => {
  if (!hasBrowser) return;
  await journey.end();
  await house.close();
});

/** More than fits on a page, each as long as a point and its answer can be. */
async function heard(teamId: string, ownerId: string): Promise<void> {
  const text = 'Klanten wachten op een monteur die het onderdeel niet bij zich heeft. '.repeat(7);
  const customer = {
    customerNl: 'Mag mijn collega meekijken?',
    customerEn: 'May my colleague look on?',
  };
  const texts = { errandNl: 'Volg een eigen afspraak. '.repeat(20), ...customer };
  const { client } = house.world.db;
  await client.visitType.updateMany({
    data: {
      ...texts,
      bringNl: 'Draag dichte schoenen. '.repeat(20),
      questionsNl: [text.slice(0, 200)],
    },
  });
  for (let index = 0; index < 30; index += 1) {
    const raisedOn = dateOnly(day('2026-03-01').add({ days: index }));
    const answer = { kind: 'NO_BECAUSE', text, answeredAt: raisedOn, answeredBy: ownerId } as const;
    const promise = { create: { ownerId, replyBy: raisedOn, answers: { create: answer } } };
    await client.point.create({
      data: { teamId, kind: 'IDEA', text: `${index}: ${text}`.slice(0, 500), raisedOn, promise },
    });
  }
}

const cardOf = (id: string): string =>
  `/day-card/${journey.app.nest.get(Links, { strict: false }).sign('day-card', id)}`;

const pagesIn = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describeInBrowser('before a visit, by tapping', () => {
  it('asks what is to be signed right after the yes, and the yes stands', async () => {
    await journey.messagesLeave();
    marleen = await journey.visitor(390);
    await marleen.page.goto(journey.linkTo(MARLEEN, 'invitation'));
    expect(await marleen.page.getByText('Klaar om te gaan').count()).toBe(0);
    await marleen.press('Ik ga mee');
    await marleen.sees('Klaar om te gaan');
    await marleen.sees('Staat vast');
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.page.getByText('Lees wat je tekent').nth(1).click();
    await marleen.sees(/Wat ik over klanten en collega’s hoor en zie, blijft daar/);
    await marleen.press('Ik teken dit: Geheimhoudingsverklaring');
    await marleen.sees('Geldt tot en met 6 september 2027');
    await marleen.sees('Staat vast');
    expect(await marleen.obstacles()).toEqual(none);
  });

  it('shows on the visit what is signed and what the team said, and prints it on one sheet', async () => {
    await marleen.signIn(MARLEEN);
    await marleen.page.goto(`/visits/${visitId}`);
    await marleen.sees('Geldt tot en met 6 september 2027');
    await marleen.press('Ik teken dit: Veiligheidsinstructie');
    await marleen.page.getByText('Getekend').nth(1).waitFor();
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.follow('Voorbereiding op één A4');
    await marleen.sees('Wat dit team eerder zei, en wat ervan kwam');
    await marleen.sees(/En nog \d+ oudere punten\./);
    expect(await marleen.obstacles()).toEqual(none);
    const sheet = await marleen.page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pagesIn(sheet)).toBe(1);
    // As it stands on a screen it takes more: what is left out and made small is what fits.
    await marleen.page.emulateMedia({ media: 'screen' });
    expect(pagesIn(await marleen.page.pdf({ format: 'A4' }))).toBeGreaterThan(1);
    await marleen.page.emulateMedia({ media: null });
  });

  it('counts on the day a customer who would rather not, and takes it back', async () => {
    await journey.at(at('2026-10-12T09:00:00Z'));
    await marleen.signIn(MARLEEN);
    await marleen.page.goto(`/visits/${visitId}/day-card`);
    await marleen.sees('Noodgeval: 112');
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.press('Klant wil dit niet');
    await marleen.sees('Eén keer geteld.');
    await marleen.press('Neem één terug');
    await marleen.sees('Nog niemand.');
    expect(await marleen.obstacles()).toEqual(none);
  });

  it('keeps each note by the link alone, without coverage too, and shows none to who opens it later', async () => {
    const reader = await journey.visitor(390);
    const { page } = reader;
    await page.goto(cardOf(visitId));
    const field = page.getByLabel('Wat wil je onthouden?');
    await field.fill('Half');
    await page.reload();
    await field.waitFor();
    expect(await field.inputValue()).toBe('Half');
    await page.context().setOffline(true);
    await note(reader, 'Zonder inloggen.');
    await here(reader).waitFor();
    expect(await reader.obstacles()).toEqual(none);
    await page.context().setOffline(false);
    await saved(reader).waitFor();
    expect(await storedNotes(house.world.db)).toBe(1);
    expect(await onDevice(page)).not.toContain('Zonder inloggen.');
    await page.reload();
    await field.waitFor();
    expect(await field.inputValue()).toBe('');
    expect(await page.getByText('Zonder inloggen.').count()).toBe(0);
  });

  it('loses no note to a device that is full, and sends what waits all the same', async () => {
    const reader = await journey.visitor(390);
    const { page } = reader;
    await page.goto(cardOf(visitId));
    await page.getByLabel('Wat wil je onthouden?').waitFor();
    await page.context().setOffline(true);
    await note(reader, 'Nog plaats.');
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The device is full.', 'QuotaExceededError');
      };
    });
    await note(reader, 'Geen plaats meer.');
    await here(reader).nth(1).waitFor();
    await page.context().setOffline(false);
    await saved(reader).nth(1).waitFor();
    expect(await storedNotes(house.world.db)).toBe(3);
  });

  it('keeps a note where the browser forbids every storage and knows no worker', async () => {
    const reader = await journey.visitor(320);
    const { page } = reader;
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('Storage is forbidden.', 'SecurityError');
          },
        });
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    await page.goto(cardOf(visitId));
    await note(reader, 'Op een vreemd toestel.');
    await saved(reader).waitFor();
    expect(await storedNotes(house.world.db)).toBe(4);
    expect(await reader.obstacles()).toEqual(none);
  });
});
