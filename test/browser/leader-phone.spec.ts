import type { Page } from '@playwright/test';
import { describeInBrowser, hasBrowser } from '../support/browser.ts';
import type { Visitor } from '../support/journey.ts';
import { onDevice } from '../support/offline.ts';
import { PhoneScene, phones } from '../support/phone-scene.ts';
import { countTaps, tabTo } from '../support/taps.ts';
import { at } from '../support/world.ts';

// A leader and her assistant on their phones: what they do from a mail, counted in taps.
const none: string[] = [];
let scene: PhoneScene;

beforeAll(async () => {
  if (hasBrowser) scene = await PhoneScene.open();
}, 90_000);

afterAll(async () => {
  if (hasBrowser) await scene.close();
});

const redOn = (page: Page): Promise<number> => page.locator('.go:visible').count();
const card = (visitor: Visitor, day: string) =>
  visitor.page.getByRole('region', { name: new RegExp(`^${day}`) });

describeInBrowser('a leader answers from the mail, without signing in', () => {
  let marleen: Visitor;
  let taps: () => Promise<number>;

  beforeAll(async () => {
    marleen = await scene.journey.visitor(390);
    taps = await countTaps(marleen.page);
  });

  it('reads the brief after three taps: the mail, “Ik ga mee”, the brief', async () => {
    await marleen.page.goto(await scene.invitation(true));
    await marleen.sees('Ga je 3 keer mee, Marleen?');
    expect(await redOn(marleen.page)).toBe(1);
    await marleen.press('Ik ga 3 keer mee');
    await marleen.sees('Je antwoord is aangekomen.');
    await marleen.press('Lees de voorbereiding');
    await marleen.sees('Voorbereiding, één minuut');
    // The first of the three opened the mail's link.
    expect(await taps()).toBe(3 - 1);
    expect(await redOn(marleen.page)).toBeLessThanOrEqual(1);
  });

  it('takes the answer back within ten seconds, on the same page', async () => {
    await marleen.press('Ongedaan maken');
    await marleen.sees('Ongedaan gemaakt. Je kunt opnieuw antwoorden.');
    await marleen.sees('Ga je 3 keer mee, Marleen?');
    expect(await scene.stateOf(scene.visits.first)).toBe('PROPOSED');
  });

  it('says yes, no and “ander moment” on one page, and chooses among three at once', async () => {
    await card(marleen, 'do 8 oktober').getByRole('radio', { name: 'Ik kan niet' }).check();
    await card(marleen, 'ma 12 oktober').getByRole('radio', { name: 'Ander moment' }).check();
    const moments = card(marleen, 'ma 12 oktober').getByRole('radio', { name: /^ma / });
    await moments.nth(2).waitFor();
    expect(await moments.count()).toBe(3);
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.press('Ik ga mee, één keer niet');
    await marleen.sees('Ga je mee, Marleen?');
    expect(await marleen.obstacles()).toEqual(none);
    expect(await scene.stateOf(scene.visits.first)).toBe('CONFIRMED');
    expect(await scene.stateOf(scene.visits.second)).toBe('DECLINED');
    expect(await scene.stateOf(scene.visits.third)).toBe('PROPOSED');
    const only = marleen.page.locator('form').filter({ hasText: 'ma 12 oktober' });
    await only.getByRole('button', { name: 'Ander moment', exact: true }).click();
    await only.getByRole('radio', { name: /^ma 19 oktober/ }).check();
    await only.getByRole('button', { name: 'Ik ga mee' }).click();
    await marleen.sees('Je nieuwe moment staat vast. Het team hoort het.');
    await marleen.sees('ma 19 oktober · 10:00');
    expect(await marleen.obstacles()).toEqual(none);
  });

  it('says what she expects by the same link, which does not show it again', async () => {
    const form = marleen.page.locator('form').filter({ hasText: 'Wat verwacht je?' }).first();
    for (const place of [0, 1, 2])
      await form.getByRole('group').nth(place).getByRole('radio').nth(3).check();
    await form.getByRole('button', { name: 'Bewaar wat ik verwacht' }).click();
    await marleen.sees('Bewaard. Na afloop lees je je zinnen weer.');
    await marleen.page.reload();
    await marleen.sees('Bewaard. Na afloop lees je je zinnen weer.');
    expect(await marleen.page.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('hears that the server is away, and tries again', async () => {
    await marleen.page.route('**/graphql', (route) => route.abort('connectionrefused'));
    await marleen.page.reload();
    await marleen.sees('Er kwam geen antwoord.');
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.page.unroute('**/graphql');
    await marleen.press('Probeer opnieuw');
    await marleen.sees('Dit staat er, Marleen');
  });
});

describeInBrowser('an assistant plans for her', () => {
  it('moves a date by the link of the mail, and signs nothing in her name', async () => {
    const ilse = await scene.journey.visitor(390);
    await ilse.page.goto(await scene.invitation(false));
    await ilse.sees('Dit staat er, Marleen');
    expect(await ilse.button(/^Ik teken dit/).count()).toBe(0);
    expect(await ilse.page.getByText('Wat verwacht je?').count()).toBe(0);
    await ilse.press('Ander moment');
    await ilse.page.getByRole('radio', { name: /^ma 26 oktober/ }).check();
    expect(await ilse.obstacles()).toEqual(none);
    await ilse.press('Verzet naar dit moment');
    await ilse.sees('ma 26 oktober · 09:00');
    await ilse.press('Ongedaan maken');
    await ilse.gone('ma 26 oktober · 09:00');
  });

  it('answers for her from the own agenda, and reads no look-back', async () => {
    const { house, people, teamId } = scene;
    const slotId = await house.slot({ teamId, startsAt: '2026-12-07T08:00:00Z' });
    await house.propose(people.marleen, slotId);
    const ilse = await scene.journey.known(phones.ilse);
    await ilse.page.goto('/agenda');
    await ilse.sees('Eén voorstel voor Marleen');
    const other = ilse.page.getByRole('button', { name: 'Ander moment', exact: true });
    await other.click();
    await ilse.sees(/Dit team heeft nu geen ander moment open/);
    await other.click();
    await ilse.press('Ik ga mee');
    await ilse.page.getByRole('status').filter({ hasText: 'Je antwoord staat erin' }).waitFor();
    expect(await ilse.obstacles()).toEqual(none);
    await ilse.page.goto(`/visits/${scene.visits.hosted}/look-back`);
    await ilse.sees('Deze pagina is er niet');
  });
});

describeInBrowser('a leader looks back', () => {
  it('tells Joost on his page what is next, and has one red button', async () => {
    const joost = await scene.journey.known(phones.joost);
    await joost.page.goto('/today');
    await joost.sees('4 keer, 0 geweest, 2 gepland');
    expect(await redOn(joost.page)).toBe(1);
    expect(await joost.obstacles()).toEqual(none);
  });

  it('answers three questions and shares a point in seven taps, by the link', async () => {
    await scene.journey.at(at('2026-09-21T12:00:00Z'));
    const joost = await scene.journey.visitor(390);
    const taps = await countTaps(joost.page);
    await joost.page.goto(scene.path('look-back', scene.visits.hosted));
    await joost.sees('Vraag 1 van 3');
    await joost.page.getByRole('textbox').click();
    await joost.page.keyboard.type('De klant belde voor de derde keer.');
    await joost.press('Verder');
    await joost.page.keyboard.type('Niemand weet wie het oplost.');
    await joost.press('Verder');
    await joost.page.keyboard.type('Ik vraag het team elke maand.');
    expect(await joost.obstacles()).toEqual(none);
    await joost.press('Bewaar mijn terugblik');
    await joost.sees('Je terugblik is bewaard.');
    await joost.page.getByLabel('Het punt, in één of twee zinnen').click();
    await joost.page.keyboard.type('Een klant belt drie keer voor hetzelfde.');
    await joost.press('Deel dit punt');
    await joost.page.getByRole('listitem').filter({ hasText: 'belt drie keer' }).waitFor();
    expect(await taps()).toBe(7 - 1);
    expect(await joost.obstacles()).toEqual(none);
  });

  it('F9 marks what points at one person while he types, and shares it once that is gone', async () => {
    const joost = await scene.journey.visitor(390);
    await joost.page.goto(scene.path('look-back', scene.visits.hosted));
    const text =
      'Karim Jansen van team Noord sprong van scherm naar scherm, 06-12345678, NL91ABNA0417164300, 123456782';
    await joost.fill('Het punt, in één of twee zinnen', text);
    for (const mark of ['06-12345678', 'NL91ABNA0417164300', '123456782', 'Karim Jansen'])
      await joost.page
        .getByRole('listitem')
        .filter({ hasText: `“${mark}”` })
        .waitFor();
    expect(await joost.obstacles()).toEqual(none);
    await joost.press('Deel dit punt');
    await joost.page.getByRole('alert').first().waitFor();
    const { client } = scene.house.world.db;
    expect(await client.point.count({ where: { text: { contains: 'Karim' } } })).toBe(0);
    const marks = joost.button(/^Maak er “/);
    for (let left = await marks.count(); left > 0; left -= 1) {
      await marks.first().click();
      await marks.nth(left - 1).waitFor({ state: 'detached' });
    }
    await joost.press('Deel dit punt');
    await joost.page.getByRole('listitem').filter({ hasText: 'een collega van team' }).waitFor();
  });
});

describeInBrowser('on a bad day', () => {
  it('keeps a look-back when the session ends in the middle of it, and hands it in after signing in', async () => {
    await scene.journey.at(at('2026-10-05T12:00:00Z'));
    const marleen = await scene.journey.known(phones.marleen);
    await marleen.page.goto(`/visits/${scene.visits.first}/look-back`);
    await marleen.fill('Wat merkte je bij klanten?', 'Ik hoorde drie keer hetzelfde.');
    await scene.house.world.db.client.session.deleteMany();
    await marleen.press('Bewaar mijn terugblik');
    await marleen.signInHere(phones.marleen);
    await marleen.sees('Je terugblik is bewaard.');
    expect(await onDevice(marleen.page)).not.toContain('drie keer hetzelfde');
    const { client } = scene.house.world.db;
    expect(await client.reflection.count({ where: { visitId: scene.visits.first } })).toBe(1);
  });

  it('is done with the keyboard alone, with the focus always in sight', async () => {
    const { house, people, teamId } = scene;
    const slotId = await house.slot({ teamId, startsAt: '2026-12-14T08:00:00Z' });
    const [visit] = await house.propose(people.joost, slotId);
    const joost = await scene.journey.visitor(390);
    const taps = await countTaps(joost.page);
    const { page } = joost;
    await page.goto(scene.path('invitation', visit?.invitationId ?? ''));
    await joost.button('Ik ga mee').waitFor();
    const hidden = await tabTo(page, joost.button('Ik ga mee'));
    await page.keyboard.press('Enter');
    await joost.button('Lees de voorbereiding').waitFor();
    hidden.push(...(await tabTo(page, joost.button('Lees de voorbereiding'))));
    await page.keyboard.press('Enter');
    await joost.sees('Voorbereiding, één minuut');
    await page.goto(scene.path('look-back', scene.visits.hosted));
    const text = page.getByLabel('Het punt, in één of twee zinnen');
    await text.waitFor();
    hidden.push(...(await tabTo(page, text)));
    await page.keyboard.type('De brief noemt geen bedrag.');
    hidden.push(...(await tabTo(page, joost.button('Deel dit punt'))));
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'noemt geen bedrag' }).waitFor();
    expect(hidden).toEqual(none);
    expect(await taps()).toBe(0);
  });
});
