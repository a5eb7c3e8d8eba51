import { describeInBrowser, hasBrowser } from '../support/browser.ts';
import type { Visitor } from '../support/journey.ts';
import { PhoneScene, phones } from '../support/phone-scene.ts';
import { countTaps, tabTo } from '../support/taps.ts';
import { at } from '../support/world.ts';

// Driss drives, has no e-mail and no account: the code on his card is all he has. Karim signs in.
const none: string[] = [];
let scene: PhoneScene;
let driss: Visitor;

beforeAll(async () => {
  if (!hasBrowser) return;
  scene = await PhoneScene.open();
  driss = await scene.journey.visitor(390);
}, 90_000);

afterAll(async () => {
  if (hasBrowser) await scene.close();
});

const hostsOf = async (): Promise<number> => scene.house.world.db.client.hostClaim.count();

describeInBrowser('a host without e-mail does it all by the code on the card', () => {
  it('reads who comes and what they decide about, and takes another guest along', async () => {
    await driss.page.goto(await scene.card(scene.visits.hosted));
    await driss.sees('Je neemt een gast mee, Driss');
    await driss.sees('Joost Jansen, Finance');
    await driss.sees('Wat je gast ziet, telt niet mee in jouw beoordeling.');
    expect(await driss.button('Het is geweest').count()).toBe(0);
    expect(await driss.obstacles()).toEqual(none);
    expect(await hostsOf()).toBe(1);
    await driss.unfold(/^Er kom/);
    await driss.press('Ik neem deze gast mee: Joost Jansen');
    await driss.follow('Deze gast neem jij mee. Bekijk de kaart.');
    await driss.gone('Deze gast neem jij mee. Bekijk de kaart.');
    await driss.sees('ma 28 september · 10:00');
    expect(await hostsOf()).toBe(2);
    await driss.press('Geef terug');
    await driss.sees('Je gast is terug bij het team.');
    expect(await hostsOf()).toBe(1);
  });

  it('answers “gemerkt?” with one tap, which counts and leaves no name', async () => {
    await driss.page.goto(await scene.card(scene.visits.hosted));
    await driss.sees('Gemerkt?');
    await driss.press(/^Ja$/);
    await driss.gone('Gemerkt?');
    const { client } = scene.house.world.db;
    expect(await client.promiseAnswer.count({ where: { yes: 1 } })).toBe(1);
    expect(await client.auditEntry.count({ where: { action: { contains: 'onfirmAnswer' } } })).toBe(
      0,
    );
  });

  it('reads the board of the team, and adds a point that nobody can trace', async () => {
    await driss.unfold('Geleerd & gedaan van je team');
    await driss.sees('Er gaat nu een bericht uit zodra de monteur rijdt.');
    await driss.unfold('Voeg zelf een punt toe');
    await driss.fill(
      'Het punt, in één of twee zinnen',
      'De poort gaat om zes uur dicht, 06-12345678',
    );
    await driss.page.getByRole('listitem').filter({ hasText: '“06-12345678”' }).waitFor();
    await driss.press(/^Maak er “/);
    await driss.press('Voeg dit punt toe');
    await driss.sees('Je punt staat erbij.');
    expect(await driss.obstacles()).toEqual(none);
    const where = { text: { startsWith: 'De poort' } };
    const point = await scene.house.world.db.client.point.findFirstOrThrow({ where });
    expect(point).toMatchObject({ authorId: null, visitId: null });
  });

  it('takes back that nobody came, and only its own word, for a moment', async () => {
    await scene.journey.at(at('2026-09-21T12:00:00Z'));
    await driss.page.goto(await scene.card(scene.visits.hosted));
    await driss.press('Niemand gekomen');
    await driss.press('Niemand gekomen: weet je het zeker?');
    await driss.sees('Dank je wel. Het is doorgegeven.');
    expect(await scene.stateOf(scene.visits.hosted)).toBe('MISSED');
    expect(await driss.obstacles()).toEqual(none);
    await driss.press('Ongedaan maken');
    await driss.sees('Ongedaan gemaakt. Je kunt het opnieuw zeggen.');
    expect(await scene.stateOf(scene.visits.hosted)).toBe('CONFIRMED');
  });

  it('says that it happened, and then how it was in four taps', async () => {
    await driss.press('Het is geweest');
    await driss.sees('Dank je wel. Het is doorgegeven.');
    expect(await scene.stateOf(scene.visits.hosted)).toBe('DONE');
    expect(await driss.obstacles()).toEqual(none);
    const taps = await countTaps(driss.page);
    const address = await driss.page
      .getByRole('link', { name: 'Hoe was het bezoek? Vier tikken, zonder naam' })
      .getAttribute('href');
    await driss.page.goto(new URL(address ?? '').pathname);
    for (const place of [0, 1, 2, 3])
      await driss.page.getByRole('group').nth(place).getByRole('radio').nth(3).check();
    expect(await taps()).toBe(4);
    expect(await driss.obstacles()).toEqual(none);
    await driss.press('Verstuur');
    await driss.sees('Dank je wel. Je antwoord telt mee.');
  });
});

describeInBrowser('a host who signs in', () => {
  it('takes a guest along and gives it back with the keyboard alone', async () => {
    const karim = await scene.journey.known(phones.karim);
    const taps = await countTaps(karim.page);
    await karim.page.goto('/guests');
    const claim = karim.button('Ik neem deze gast mee: Joost Jansen');
    await claim.waitFor();
    const hidden = await tabTo(karim.page, claim);
    await karim.page.keyboard.press('Enter');
    const giveBack = karim.button('Geef terug: Joost Jansen');
    await giveBack.waitFor();
    hidden.push(...(await tabTo(karim.page, giveBack)));
    await karim.page.keyboard.press('Enter');
    await claim.waitFor();
    expect(hidden).toEqual(none);
    expect(await taps()).toBe(0);
    await karim.sees('Beslist over: Finance');
  });

  it('adds a point on the board of the own team, and reads what was said in any script', async () => {
    const { client } = scene.house.world.db;
    const arabic = 'العميل ينتظر طويلا';
    await client.point.updateMany({
      where: { text: { startsWith: 'De bus' } },
      data: { text: arabic },
    });
    const karim = await scene.journey.known(phones.karim);
    await karim.page.goto('/board');
    const said = karim.page.getByText(arabic);
    await said.waitFor();
    expect(await said.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await karim.fill('Het punt, in één of twee zinnen', 'Driss Jansen is altijd te laat');
    await karim.page.getByRole('listitem').filter({ hasText: '“Driss Jansen”' }).waitFor();
    await karim.press(/^Maak er “/);
    await karim.press('Voeg dit punt toe');
    await karim.sees('een collega is altijd te laat');
    expect(await karim.obstacles()).toEqual(none);
  });

  it('holds together with names as long as anybody’s', async () => {
    const long = 'Wolfeschlegelsteinhausenbergerdorff-van der Voort tot Voorst en Zutphen';
    const { client } = scene.house.world.db;
    await client.person.updateMany({ where: { givenName: 'Joost' }, data: { familyName: long } });
    const karim = await scene.journey.known(phones.karim, 320);
    await karim.page.goto('/guests');
    await karim.sees(`Joost ${long}`);
    expect(await karim.obstacles()).toEqual(none);
  });
});
