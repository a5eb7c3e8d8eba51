import { describeInBrowser, hasBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import type { Visitor } from '../support/journey.ts';
import { emptied, here, note, onDevice, saved, storedNotes } from '../support/offline.ts';
import { quiet, refusedByPolicy, scriptWithin, watchPolicy } from '../support/policy.ts';
import { customerWords, emails, receivedBy, twoVisits } from '../support/two-visits.ts';
import type { Visiting } from '../support/visiting.ts';
import { at } from '../support/world.ts';

// Marleen is with Noord on Monday 21 September, 10.00–13.00 uur, and her telephone finds no network.
const journey = new Journey();
const none: string[] = [];
let house: Visiting;
let marleen: Visitor;
let path: string;

beforeAll(async () => {
  if (!hasBrowser) return;
  house = await twoVisits();
  await house.world.db.client.visitType.updateMany({ data: customerWords });
  await receivedBy(house, 'Karim');
  await journey.begin('nobody@acme.example', house.world.clock, house.world.url ?? '', {
    trustedDocuments: 'required',
  });
  await journey.at(at('2026-09-21T07:00:00Z'));
}, 60_000);

afterAll(async () => {
  if (!hasBrowser) return;
  await journey.end();
  await house.close();
});

describeInBrowser('E7 in a van without coverage', () => {
  it('keeps the client and the day card on the device once they were read', async () => {
    marleen = await journey.traveller();
    await marleen.signIn(emails.marleen);
    await marleen.page.goto('/visits');
    await marleen.follow(/ma 21 september/);
    path = new URL(marleen.page.url()).pathname;
    await marleen.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await marleen.page.goto(`${path}/day-card`);
    await marleen.sees('Noodgeval: 112');
    await marleen.page.getByLabel('Wat wil je onthouden?').waitFor();
  });

  it('opens the day card within half a second, and says how old it is', async () => {
    await marleen.page.context().setOffline(true);
    const started = performance.now();
    await marleen.page.goto(`${path}/day-card`);
    await marleen.sees('Noodgeval: 112');
    // Half a second on a machine of its own; here others may be busy beside it.
    expect(performance.now() - started).toBeLessThan(1_500);
    await marleen.sees('van 09:00, zonder bereik');
    expect(await marleen.obstacles()).toEqual(none);
  });

  it('keeps three notes through a reload, each "op dit toestel"', async () => {
    for (const text of ['Eerste.', 'Tweede.']) await note(marleen, text);
    const tab = journey.with(await marleen.page.context().newPage());
    // Another tab, of which the clock is a day ahead.
    await tab.page.clock.setFixedTime(Date.parse('2026-09-22T07:00:00Z'));
    await tab.page.goto(`${path}/day-card`);
    await note(tab, 'Derde.');
    await here(marleen).nth(2).waitFor();
    await tab.page.close();
    journey.without(tab);
    expect(await here(marleen).count()).toBe(3);
    await marleen.page.reload();
    await here(marleen).nth(2).waitFor();
    await marleen.sees(/3 wachten op bereik/);
    expect(await marleen.obstacles()).toEqual(none);
  });

  it('has exactly three on the server when the first answer was lost, and says "opgeslagen"', async () => {
    let cut = 0;
    await marleen.page.route('**/graphql', async (route) => {
      if (cut > 0 || !route.request().postData()?.includes('SaveNote.')) return route.continue();
      cut += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await marleen.page.context().setOffline(false);
    await saved(marleen).nth(2).waitFor();
    expect(cut).toBe(1);
    expect(await storedNotes(house.world.db)).toBe(3);
    expect(await onDevice(marleen.page)).not.toContain('Eerste.');
    await marleen.page.unrouteAll();
  });
});

const online = (is: boolean): Promise<void> => marleen.page.context().setOffline(!is);
const visit = () =>
  house.world.db.client.visit.findUniqueOrThrow({ where: { id: path.split('/').at(-1) ?? '' } });

describeInBrowser('what else is done without coverage', () => {
  it('F8 says what to tell the customer in both languages, and counts once there is coverage', async () => {
    await journey.at(at('2026-09-21T08:30:00Z'));
    await marleen.page.goto(`${path}/day-card`);
    await marleen.sees('Mag mijn collega meekijken?');
    await marleen.sees('May my colleague look?');
    await marleen.sees('Nog niemand.');
    await online(false);
    await marleen.press('Klant wil dit niet');
    await marleen.press('Klant wil dit niet');
    await marleen.press('Neem één terug');
    await marleen.sees('Eén keer geteld. 3 wachten op bereik.');
    await online(true);
    expect(await emptied(marleen.page, 20_000)).toBe(true);
    await marleen.page.getByText('3 wachten op bereik').first().waitFor({ state: 'detached' });
    await marleen.sees('Eén keer geteld.');
    expect((await visit()).customersDeclined).toBe(1);
  });

  it('says that being late was not told yet, and tells the last of it', async () => {
    await marleen.page.goto(path);
    await marleen.button(/^20 min/).waitFor();
    await online(false);
    await marleen.press(/^20 min/);
    await marleen.sees('Nog niet verstuurd: er is geen bereik.');
    await marleen.press(/^30 min/);
    await marleen.sees(/^1 wacht op bereik/);
    await online(true);
    await marleen.gone('Nog niet verstuurd: er is geen bereik.');
    await marleen.page.reload();
    await marleen.page.getByRole('button', { name: /^30 min/, pressed: true }).waitFor();
  });

  it('keeps what the server refuses, with the words and the reason', async () => {
    await marleen.page.clock.setFixedTime(Date.parse('2026-09-17T08:30:00Z'));
    await marleen.page.goto(`${path}/day-card`);
    await marleen.page.getByLabel('Wat wil je onthouden?').waitFor();
    await online(false);
    await note(marleen, 'Uit de tijd.');
    await journey.at(at('2026-09-21T08:31:00Z'));
    await online(true);
    await marleen.sees('Dit is niet opgeslagen');
    await marleen.page.locator('blockquote', { hasText: 'Uit de tijd.' }).waitFor();
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.press('Haal weg');
    await marleen.press('Ja, haal weg');
    await marleen.gone('Dit is niet opgeslagen');
    expect(await onDevice(marleen.page)).not.toContain('Uit de tijd.');
  });

  it('loses not a word to a new version of the client, which comes when one asks for it', async () => {
    const half = 'Half geschreven, ';
    await marleen.fill('Wat wil je onthouden?', half);
    const field = marleen.page.getByLabel('Wat wil je onthouden?');
    // Another address of the same worker is a newer version to the browser, and its own one again.
    await marleen.page.evaluate(() => navigator.serviceWorker.register('/sw.js?next'));
    for (let version = 0; version < 2; version += 1) {
      await marleen.sees('Er is een nieuwe versie.');
      expect(await field.inputValue()).toBe(half);
      const loaded = marleen.page.waitForEvent('load');
      await marleen.press('Neem haar nu');
      await loaded;
      await field.waitFor();
      expect(await field.inputValue()).toBe(half);
    }
    await field.fill('');
  });

  it('has the words of a look-back off the device once the server has them', async () => {
    await journey.at(at('2026-09-21T11:30:00Z'));
    await marleen.page.goto(`${path}/look-back`);
    await marleen.page.getByLabel('Wat merkte je bij klanten?').waitFor();
    await marleen.page.evaluate(() => dispatchEvent(new Event('beforeinstallprompt')));
    await online(false);
    await marleen.fill('Wat merkte je bij klanten?', 'Wachten duurt lang.');
    await marleen.press('Bewaar mijn terugblik');
    await marleen.sees('Je terugblik staat op dit toestel en gaat mee zodra er bereik is.');
    expect(await onDevice(marleen.page)).toContain('Wachten duurt lang.');
    await online(true);
    await marleen.sees('Je terugblik is bewaard.');
    expect(await onDevice(marleen.page)).not.toContain('Wachten duurt lang.');
  });

  it('offers the home screen after the look-back, once', async () => {
    await marleen.sees('Zet Open Deur op je beginscherm');
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.press('Niet nodig');
    await marleen.gone('Zet Open Deur op je beginscherm');
    await marleen.page.reload();
    await marleen.page.evaluate(() => dispatchEvent(new Event('beforeinstallprompt')));
    await marleen.sees('Je terugblik is bewaard.');
    await marleen.page.getByLabel('Waarvoor bedank je?').waitFor();
    expect(await marleen.page.getByText('Zet Open Deur op je beginscherm').count()).toBe(0);
  });

  it('keeps a thank-you until there is coverage, and gives it once', async () => {
    await online(false);
    await marleen.fill('Waarvoor bedank je?', 'Fijn dat ik mee mocht.');
    await marleen.press('Geef dit bedankje');
    await here(marleen).waitFor();
    expect(await onDevice(marleen.page)).toContain('Fijn dat ik mee mocht.');
    await online(true);
    await marleen.sees('Je bedankje is gegeven.');
    expect(await house.world.db.client.thanks.count()).toBe(1);
    expect(await onDevice(marleen.page)).not.toContain('Fijn dat ik mee mocht.');
  });

  it('holds up signing out while something waits, and leaves nothing behind', async () => {
    await marleen.page.goto(`${path}/day-card`);
    await marleen.page.getByLabel('Wat wil je onthouden?').waitFor();
    await marleen.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('SaveNote.') ? route.abort() : route.continue(),
    );
    await note(marleen, 'Blijft hier.');
    await marleen.sees(/^1 wacht op bereik/);
    await marleen.press('Log uit');
    await marleen.sees('Er wacht nog iets op dit toestel');
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.press('Verstuur het eerst');
    await marleen.sees('Het lukt nog niet: er is geen bereik.');
    await marleen.press('Gooi weg en log uit');
    await marleen.press('Ja, gooi weg en log uit');
    await marleen.sees('Stuur mij een mail');
    const kept = await onDevice(marleen.page);
    for (const words of ['Blijft hier.', 'Noodgeval', 'Stationsplein'])
      expect(kept).not.toContain(words);
    expect(await storedNotes(house.world.db)).toBe(3);
  });
});

describeInBrowser('the content security policy', () => {
  it('is broken by none of the main pages, and would be by a script within one', async () => {
    const hr = await journey.visitor();
    await watchPolicy(hr.page);
    for (const [email, paths] of [
      [
        emails.marleen,
        ['/today', '/visits', path, `${path}/day-card`, `${path}/look-back`, '/account'],
      ],
      [emails.hr, ['/overview', '/leaders', '/programme', '/teams', '/rotation', '/mail']],
    ] as const) {
      await hr.signIn(email);
      for (const page of paths) {
        await hr.page.goto(page);
        await quiet(hr.page);
        expect([page, await refusedByPolicy(hr.page)]).toEqual([page, none]);
      }
    }
    await hr.page.evaluate(scriptWithin);
    expect(await refusedByPolicy(hr.page)).toHaveLength(1);
  }, 60_000);
});
