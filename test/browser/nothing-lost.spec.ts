import { Database } from '../../src/platform/database/database.service.ts';
import { describeInBrowser } from '../support/browser.ts';
import { FakeClock } from '../support/clock.ts';
import { Journey } from '../support/journey.ts';
import type { Visitor } from '../support/journey.ts';

const HR = 'beheer@acme.example';

const journey = new Journey();
let hr: Visitor;

beforeAll(() => journey.begin(HR, new FakeClock('2026-09-07T08:00:00Z')));
afterAll(() => journey.end());

const database = () => journey.app.nest.get(Database, { strict: false }).client;

describeInBrowser('what somebody typed', () => {
  it('is there again after a session that ended meanwhile', async () => {
    hr = await journey.visitor();
    await hr.signIn(HR);
    await hr.follow('Programma');
    await hr.fill('Naam', 'Een jaar van deuren');
    await database().session.deleteMany();
    await hr.press('Maak programma');
    await hr.signInHere(HR);
    await hr.button('Maak programma').waitFor();
    expect(await hr.page.getByLabel('Naam').first().inputValue()).toBe('Een jaar van deuren');
  });

  it('takes effect once when the answer to it was lost on the way', async () => {
    const keys: (string | undefined)[] = [];
    await hr.page.route('**/graphql', async (route) => {
      const request = route.request();
      if (!request.postData()?.includes('CreateProgramme')) return route.continue();
      keys.push(request.headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await hr.press('Maak programma');
    await hr.sees('Leg eerst het besluit van de ondernemingsraad vast');
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[\w-]{30,}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(await database().programme.count()).toBe(1);
  });

  it('stays in the form when the server refuses it, with the reason in words', async () => {
    await hr.fill('Naam', 'Nog een programma');
    await hr.press('Maak programma');
    await hr.sees('Er is al een programma in deze periode.');
    expect(await hr.page.getByLabel('Naam').first().inputValue()).toBe('Nog een programma');
  });
});
