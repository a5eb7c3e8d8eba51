import { randomInt } from 'node:crypto';
import { describeInBrowser } from '../support/browser.ts';
import type { Visitor } from '../support/journey.ts';
import { judgeRows, record, scale } from '../support/proof.ts';
import { seeded } from '../support/random.ts';
import { emails } from '../support/two-visits.ts';
import { loseTheAnswer, Van } from '../support/van.ts';

judgeRows();

const ROWS = scale({ full: 20, reduced: 6 });
const FLAPS = scale({ full: 50, reduced: 8 });
const PATIENCE = scale({ full: 600_000, reduced: 90_000 });
const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
const random = seeded(seed);
const none = { notes: 0, declined: 0 };

const van = new Van();
beforeAll(() => van.open(), 60_000);
afterAll(() => van.close());

async function noted(id: string, what: string): Promise<void> {
  const { notes, declined } = await van.tooMany();
  const lost = Math.max(0, -notes) + Math.max(0, -declined);
  const doubled = Math.max(0, notes) + Math.max(0, declined);
  record({
    id,
    what: `${what} (seed ${seed})`,
    must: '0 lost, 0 doubled',
    measured: `${lost} lost, ${doubled} doubled`,
    ok: lost + doubled === 0,
  });
}

async function write(visitor: Visitor, rows: number): Promise<void> {
  for (let row = 0; row < rows; row += 1) {
    if (row % 2 === 0) await van.note(visitor);
    else await van.decline(visitor);
  }
}

describeInBrowser('what is written without coverage', () => {
  let marleen: Visitor;

  it(
    'O1 arrives once, whatever the network does to requests and answers',
    async () => {
      marleen = await van.marleen();
      await van.trouble(marleen.page, random);
      await marleen.page.context().setOffline(true);
      await write(marleen, ROWS / 2);
      await van.flap(marleen.page, FLAPS / 2);
      await write(marleen, ROWS / 2);
      const flaps = await van.flap(marleen.page, FLAPS / 2);
      expect(flaps).toBeGreaterThanOrEqual(FLAPS / 2);
      await marleen.page.unrouteAll({ behavior: 'ignoreErrors' });
      await noted('O1', `${ROWS} acts, at least ${FLAPS} breaks, errors, lost and double answers`);
    },
    PATIENCE,
  );

  it(
    'O2 arrives once from two tabs that find the network together',
    async () => {
      const tab = await van.anotherTab(marleen);
      await marleen.page.context().setOffline(true);
      await write(marleen, ROWS / 2);
      await write(tab, ROWS / 2);
      await marleen.page.context().setOffline(false);
      await van.delivered(tab.page);
      await tab.page.close();
      await noted('O2', `${ROWS} acts in two tabs`);
    },
    PATIENCE,
  );

  it(
    'O3 arrives once when the tab is killed while an act is on its way',
    async () => {
      // Acted upon, and then silence.
      const answered = new Promise<void>((resolve) => {
        void marleen.page.route('**/graphql', async (route) => {
          if (!route.request().postData()?.includes('SaveNote.')) return route.continue();
          await route.fetch();
          resolve();
        });
      });
      await van.note(marleen);
      await answered;
      const { page } = marleen;
      marleen = await van.anotherTab(marleen);
      await page.close({ runBeforeUnload: false });
      await van.flap(marleen.page, 1);
      await noted('O3', 'a tab killed between the act and its answer');
    },
    PATIENCE,
  );

  it(
    'O4 arrives from a device whose clock is a day wrong',
    async () => {
      const now = van.journey.app.clock.now();
      for (const hours of [-24, 24]) {
        await marleen.page.clock.setFixedTime(now.add({ hours }).epochMilliseconds);
        await marleen.page.context().setOffline(true);
        await van.note(marleen);
        await marleen.page.context().setOffline(false);
        await van.delivered(marleen.page);
      }
      await marleen.page.clock.setFixedTime(now.epochMilliseconds);
      await noted('O4', 'a clock a day behind, and a day ahead');
    },
    PATIENCE,
  );

  it(
    'O5 waits for its author when the session has ended, and is nobody else’s',
    async () => {
      await marleen.page.context().setOffline(true);
      await van.note(marleen);
      const before = await van.arrived();
      await van.sessionsEnd();
      await marleen.page.context().setOffline(false);
      await marleen.sees('1 wacht tot je inlogt');
      await marleen.signIn(emails.joost);
      await marleen.page.goto('/visits');
      await marleen.sees('Mijn bezoeken');
      expect(await marleen.page.getByText(/Aantekening \d/).count()).toBe(0);
      expect(await van.arrived()).toEqual(before);
      await marleen.signIn(emails.marleen);
      await van.delivered(marleen.page);
      await noted('O5', 'a session that ended, and somebody else in between');
    },
    PATIENCE,
  );

  it(
    'O0 negative control: without an idempotency key a lost answer doubles what was done',
    async () => {
      await van.toCard(marleen);
      expect(await van.tooMany()).toEqual(none);
      await van.trouble(marleen.page, random, loseTheAnswer, false);
      await van.decline(marleen);
      await marleen.sees('1 wacht op bereik');
      await marleen.page.unrouteAll({ behavior: 'ignoreErrors' });
      await van.flap(marleen.page, 1);
      const { declined } = await van.tooMany();
      record({
        id: 'O0',
        what: 'negative control: a lost answer, without a key',
        must: 'doubled',
        measured: `${declined} doubled`,
        ok: declined > 0,
      });
    },
    PATIENCE,
  );
});
