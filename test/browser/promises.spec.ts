import type { Actor } from '../../src/platform/actor.ts';
import { describeInBrowser, hasBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import type { Visitor } from '../support/journey.ts';
import { Raised } from '../support/raised.ts';
import { at } from '../support/world.ts';

// Two teams say the same thing; it is merged, handed over, called done, noticed, and heard again.
const AMERSFOORT = 'Klanten horen pas in de ochtend hoe laat de monteur komt.';
const GOES = 'De klant hoort pas in de ochtend hoe laat de monteur komt.';
const ZWOLLE = 'Klanten horen nog steeds pas in de ochtend hoe laat wij komen.';
const WITH_GOES = 'Gehoord bij 2 van 3 bezoeken, op 2 locaties, door 1 leidinggevende.';
const journey = new Journey();
const none: string[] = [];
const people = new Map<string, Actor>();
const teams = new Map<string, string>();
let raised: Raised;
let hr: Visitor;

const who = (name: string): Actor => people.get(name) as Actor;

beforeAll(async () => {
  if (!hasBrowser) return;
  raised = await Raised.open();
  for (const name of ['Marleen', 'Olga', 'Petra', 'Joost']) {
    people.set(name, await raised.account(name));
  }
  for (const [place, name] of Object.entries({
    Amersfoort: 'Petra',
    Goes: 'Joost',
    Zwolle: null,
  })) {
    const teamId = await raised.world.team(`Monteurs ${place}`, {
      siteId: await raised.world.site(place),
    });
    teams.set(place, teamId);
    if (name) await raised.world.member(teamId, who(name).personId);
  }
  await hear('Amersfoort', AMERSFOORT, 'Marleen');
  await hear('Goes', GOES, 'Marleen');
  await raised.visit(teams.get('Zwolle') ?? '', who('Marleen'), 'DONE');
  await journey.begin('nobody@acme.example', raised.world.clock, raised.world.url ?? '');
  hr = await surely(raised.hr, 1280);
}, 60_000);

afterAll(async () => {
  if (!hasBrowser) return;
  await journey.end();
  await raised.world.close();
});

async function hear(place: string, text: string, owner: string): Promise<void> {
  const point = await raised.heard(teams.get(place) ?? '', who('Marleen'), { text });
  const data = { ownerId: who(owner).personId };
  await raised.world.db.client.promise.update({ where: { id: point.promise.id }, data });
}

/** At a browser of their own, signed in with what a mailbox does not give. */
async function surely({ personId }: Actor, width = 390): Promise<Visitor> {
  const { email } = await raised.world.db.client.account.findFirstOrThrow({ where: { personId } });
  return journey.known(email, width, 'HIGH');
}

const openPromises = async (name: string): Promise<Visitor> => {
  const visitor = await surely(who(name));
  await visitor.page.goto('/promises');
  return visitor;
};

describeInBrowser('HR with what was raised', () => {
  it('merges what two teams said, sees on how many visits it was heard, and takes it apart again', async () => {
    await hr.page.goto('/triage');
    await hr.sees('Monteurs Amersfoort, gehoord op 2 november');
    expect(await hr.obstacles()).toEqual(none);
    await hr.press(`Voeg hierbij: ${AMERSFOORT}`);
    await hr.sees(WITH_GOES);
    await hr.page.goto('/follow-up');
    await hr.choose('Toon', 'Alles wat openstaat');
    await hr.sees(WITH_GOES);
    expect(await hr.obstacles()).toEqual(none);
    await hr.press(`Maak weer los: ${GOES}`);
    await hr.gone(WITH_GOES);
    await hr.page.goto('/triage');
    await hr.press(`Voeg hierbij: ${AMERSFOORT}`);
    await hr.sees(WITH_GOES);
    const heading = hr.page.getByRole('heading', { name: AMERSFOORT });
    const card = hr.page.getByRole('article').filter({ has: heading });
    await card.getByRole('button', { name: 'Gezien' }).click();
    await heading.waitFor({ state: 'detached' });
  });

  it('keeps themes, what is prepared, and from when on is asked and warned', async () => {
    await hr.page.goto('/themes');
    const themes = hr.page.getByRole('region', { name: 'Thema’s', exact: true });
    await themes.getByLabel('Naam in het Nederlands').fill('Wachten');
    await themes.getByLabel('Naam in het Engels').fill('Waiting');
    await themes.getByRole('button', { name: 'Voeg toe' }).click();
    await hr.page.getByRole('button', { name: 'Hernoem: Wachten' }).waitFor();
    expect(await hr.obstacles()).toEqual(none);
    await hr.page.goto('/preparation');
    await hr.sees('Opdracht en zin voor de klant');
    expect(await hr.obstacles()).toEqual(none);
    await hr.page.goto('/programme');
    const days = hr.page.getByLabel('Dagen na “gedaan” tot de vraag “gemerkt?”');
    await days.fill('10');
    await hr.press('Bewaar de drempels');
    await hr.sees(/^Bewaard\.$/);
    expect(await hr.obstacles()).toEqual(none);
  });

  it('reads the same in English and in the dark', async () => {
    await hr.page.getByRole('button', { name: 'English' }).first().click();
    await hr.page.getByRole('button', { name: /dark/i }).first().click();
    const pages = {
      '/triage': 'Answered by Marleen Jansen',
      '/themes': 'Time slot',
      '/preparation': 'Errand and sentence for the customer',
      '/programme': 'Save the thresholds',
      '/follow-up': 'Nothing here.',
    };
    for (const [path, words] of Object.entries(pages)) {
      await hr.page.goto(path);
      await hr.sees(words);
      expect([path, ...(await hr.obstacles())]).toEqual([path]);
    }
  }, 30_000);
});

describeInBrowser('a promise', () => {
  it('goes to who takes it over, and not before the yes', async () => {
    const marleen = await openPromises('Marleen');
    await marleen.press('Vraag iemand het over te nemen');
    await marleen.fill('Zoek een collega op naam', 'Olga');
    await marleen.press(/^Vraag Olga/);
    await marleen.sees(/^Gevraagd aan Olga/);
    expect(await marleen.obstacles()).toEqual(none);
    const olga = await openPromises('Olga');
    await olga.sees('Neem jij dit over?');
    await olga.sees('Er wacht niets op jouw antwoord.');
    expect(await olga.obstacles()).toEqual(none);
    await olga.press('Ja, ik neem het over');
    await olga.sees('Nog open · 1');
    await olga.press('Geef antwoord');
    await olga.page.getByLabel('Gedaan').check();
    await olga.fill('Wat is er veranderd? (mag leeg)', 'We bellen nu een uur vooraf.');
    await olga.press('Antwoord het team');
    await olga.sees('Beantwoord');
    await marleen.page.reload();
    await marleen.sees('Er wacht niets op jouw antwoord.');
  });

  it('is asked about after ten days as HR chose, of each team in its own words', async () => {
    await journey.at(at('2026-11-12T12:30:00Z'));
    const petra = await openPromises('Petra');
    await petra.sees('Gemerkt?');
    await petra.sees(AMERSFOORT);
    expect(await petra.obstacles()).toEqual(none);
    await petra.press('Een beetje');
    await petra.gone('Gemerkt?');
    const joost = await journey.visitor(390);
    await joost.page.goto(await linkFor('Joost'));
    await joost.sees(GOES);
    expect(await joost.page.getByText(AMERSFOORT).count()).toBe(0);
    expect(await joost.obstacles()).toEqual(none);
    await joost.press('Ja');
    await joost.sees('Dank je wel. Je antwoord telt mee.');
    await joost.page.reload();
    await joost.sees('Je antwoordde hier al op. Dank je wel.');
  });

  it('stays done where it was answered and waits where it is heard again', async () => {
    await hear('Zwolle', ZWOLLE, 'Marleen');
    await hr.page.goto('/triage');
    await hr.press(`Merge into this: ${AMERSFOORT}`);
    await hr.sees('Answered before, and heard again since.');
    await hr.page.goto('/follow-up');
    await hr.choose('Show', 'Everything');
    await hr.sees('Keeps its own promise: one of the two had its answer already.');
    expect(await hr.obstacles()).toEqual(none);
    const marleen = await openPromises('Marleen');
    await marleen.sees('Nog open · 1');
    await marleen.sees(ZWOLLE);
    const petra = await surely(who('Petra'));
    await petra.page.goto('/board');
    await petra.sees('Vaker gehoord: 3 keer');
    await petra.sees('Sindsdien weer gehoord');
    expect(await petra.obstacles()).toEqual(none);
  });
});

/** The path of a member's own link. */
async function linkFor(name: string): Promise<string> {
  const { id: answerId } = await raised.world.db.client.promiseAnswer.findFirstOrThrow();
  const { personId } = who(name);
  return new URL(raised.desks.marks.url({ answerId, personId })).pathname;
}
