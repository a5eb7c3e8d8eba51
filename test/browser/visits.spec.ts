import { WaitlistService } from '../../src/visits/waitlist.service.ts';
import { describeInBrowser, hasBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import type { Visitor } from '../support/journey.ts';
import { codeOn } from '../support/qr.ts';
import { emails, twoVisits } from '../support/two-visits.ts';
import type { Visiting } from '../support/visiting.ts';
import { at } from '../support/world.ts';

// Marleen goes to Noord on 21 September, Joost to Zuid on the 24th; on the way everything changes.
const journey = new Journey();
let house: Visiting;
let marleen: Visitor;
let joost: Visitor;
let petra: Visitor;
let karim: Visitor;

const none: string[] = [];

beforeAll(async () => {
  if (!hasBrowser) return;
  house = await twoVisits();
  await journey.begin('nobody@acme.example', house.world.clock, house.world.url ?? '');
}, 60_000);

afterAll(async () => {
  if (!hasBrowser) return;
  await journey.end();
  await house.close();
});

async function ownVisit(visitor: Visitor, day: string): Promise<void> {
  await visitor.page.goto('/visits');
  await visitor.follow(new RegExp(day));
  await visitor.sees('Voorbereiding, één minuut');
}

describeInBrowser('colleagues help each other out by clicking', () => {
  it('lets a leader ask another to swap, and the other say yes', async () => {
    marleen = await journey.visitor(390);
    await marleen.signIn(emails.marleen);
    await marleen.follow('Bekijk de voorbereiding');
    await marleen.press('Vraag een collega');
    await marleen.sees('Ruil met een ander bezoek');
    await marleen.page.getByRole('radio', { name: /^Joost Jansen do 24 september/ }).check();
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.press('Vraag Joost Jansen om te ruilen');
    await marleen.button('Vraag een collega').waitFor();
    await marleen.follow('Vandaag');
    await marleen.sees('Je vraag aan Joost Jansen: ruilen');

    joost = await journey.visitor(390);
    await joost.signIn(emails.joost);
    await joost.sees('Marleen Jansen vraagt of je wilt ruilen');
    expect(await joost.obstacles()).toEqual(none);
    await joost.press('Ja, ik ruil');
    await joost.gone('Marleen Jansen vraagt of je wilt ruilen');
    await ownVisit(joost, 'ma 21 september');
    await joost.sees('Je nam deze plek over van een collega.');
    expect(await joost.obstacles()).toEqual(none);
  });

  it('takes a cancellation back with the keyboard, within ten seconds', async () => {
    await ownVisit(marleen, 'do 24 september');
    await marleen.press('Ik kan niet');
    await marleen.press('Zeg af');
    await marleen.page.getByRole('status').filter({ hasText: 'Afgezegd' }).waitFor();
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.page.keyboard.press('Control+z');
    await marleen.sees('Ongedaan gemaakt.');
    await marleen.sees('Staat vast');
  });

  it('puts a leader in line before a full slot, and offers the place that comes free', async () => {
    await marleen.page.goto('/book');
    await marleen.page.getByText('Eén moment is vol').click();
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.press(/^Zet me op de wachtlijst: ma 21 september/);
    await marleen.button(/^Haal me eraf: ma 21 september/).waitFor();
    expect(await marleen.obstacles()).toEqual(none);

    await joost.press('Ander moment');
    await joost.button('Meer momenten').waitFor();
    expect(await joost.page.getByRole('radio', { name: /oktober/ }).count()).toBe(3);
    await joost.press('Meer momenten');
    expect(await joost.page.getByRole('radio', { name: /oktober/ }).count()).toBe(4);
    expect(await joost.obstacles()).toEqual(none);
    await joost.press('Nog geen nieuwe datum');
    await joost.button('Ongedaan maken').waitFor();
    await journey.at(journey.app.clock.now().add({ seconds: 20 }));
    await journey.app.nest.get(WaitlistService, { strict: false }).offerDue();

    await marleen.follow('Vandaag');
    await marleen.sees('We houden deze plek vast tot di 8 september 10:00.');
    await marleen.press('Ik ga mee');
    await marleen.sees('Je antwoord staat erin');
    await marleen.sees('ma 21 september · 10:00');
  });
});

describeInBrowser('the team takes its guest along by clicking', () => {
  it('lets a colleague say who they are happy to take along, claim and give back', async () => {
    karim = await journey.visitor(390);
    await karim.signIn(emails.karim);
    await karim.sees('Wat je gast ziet, telt niet mee in jouw beoordeling.');
    await karim.page.getByRole('radio', { name: 'Ik neem graag iemand mee' }).click();
    await karim.press('Ik neem deze gast mee: Marleen Jansen');
    await karim.button('Geef terug: Marleen Jansen').waitFor();
    await karim.page
      .getByRole('radio', { name: 'Ik neem graag iemand mee', checked: true })
      .waitFor();
    expect(await karim.obstacles()).toEqual(none);

    await ownVisit(marleen, 'ma 21 september');
    await marleen.sees('Karim neemt je mee.');
    await karim.press('Geef terug: Marleen Jansen');
    await karim.button('Ik neem deze gast mee: Marleen Jansen').waitFor();
    expect(await karim.obstacles()).toEqual(none);
  });

  it('lets the lead arrange a host and print a card, whose code gives the guest back', async () => {
    await journey.at(at('2026-09-15T08:00:00Z'));
    petra = await journey.visitor();
    await petra.signIn(emails.petra);
    await petra.sees('Nog niemand neemt mee');
    expect(await petra.obstacles()).toEqual(none);
    await petra.press('Wie neemt Marleen Jansen mee?');
    const dialog = petra.page.getByRole('dialog');
    await dialog.getByLabel('Wie neemt mee?').selectOption({ label: 'Karim Jansen' });
    expect(await petra.obstacles()).toEqual(none);
    await petra.press('Karim Jansen neemt mee');
    await petra.closed();
    await petra.follow('Kaart voor de gast Marleen Jansen');
    await petra.page.getByRole('heading', { name: 'Je neemt een gast mee, Karim' }).waitFor();
    expect(await petra.obstacles()).toEqual(none);
    await petra.page.emulateMedia({ media: 'print' });
    expect(await petra.page.getByRole('navigation').count()).toBe(0);
    await petra.page.emulateMedia({ media: 'screen' });

    const guest = await journey.visitor(390);
    const { pathname } = new URL(await codeOn(petra.page, 'QR-code van de link op deze kaart'));
    await guest.page.goto(pathname);
    await guest.sees('Je neemt een gast mee, Karim');
    expect(await guest.obstacles()).toEqual(none);
    await guest.press('Geef terug');
    await guest.sees('Je gast is terug bij het team.');
    expect(await guest.obstacles()).toEqual(none);
    await guest.page.reload();
    await guest.sees('Deze link werkt niet (meer).');
  });

  it('moves a moment over the visit in it, after saying who that is', async () => {
    await petra.follow('Gasten');
    await petra.press('Ander moment voor Marleen Jansen');
    const dialog = petra.page.getByRole('dialog');
    await dialog.getByText('1 bezoek op dit moment:').waitFor();
    await dialog.getByRole('listitem').filter({ hasText: 'Marleen Jansen' }).waitFor();
    expect(await petra.obstacles()).toEqual(none);
    await dialog.getByLabel('Nieuwe dag').fill('2026-09-22');
    await petra.press('Verzet dit moment en 1 bezoek');
    await petra.closed();
    await petra.sees('di 22 september · 10:00');
  });
});

describeInBrowser('what really happened is settled by clicking', () => {
  it('tells the team on the way that a guest is late', async () => {
    await journey.at(at('2026-09-22T06:30:00Z'));
    await ownVisit(marleen, 'di 22 september');
    await marleen.press('20 minuten');
    await marleen.sees('Het team weet dat je 20 minuten later bent.');
    expect(await marleen.obstacles()).toEqual(none);
    await petra.page.reload();
    await petra.sees('20 minuten later');
  });

  it('lets a leader contest “nobody came”, and HR decide', async () => {
    await journey.at(at('2026-09-22T12:00:00Z'));
    await petra.page.reload();
    await petra.press(/^Niemand gekomen: Marleen Jansen/);
    await petra.press('Niemand gekomen: weet je het zeker?');
    await petra.page.getByRole('status').filter({ hasText: 'Niemand gekomen' }).waitFor();
    await marleen.page.reload();
    await marleen.sees('Was je er wel?');
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.press('Ik was er wel');
    await marleen.sees('HR kijkt ernaar');

    const hr = await journey.visitor();
    await hr.signIn(emails.hr);
    await hr.page.goto('/overview');
    await hr.sees('Eén “niemand gekomen” is tegengesproken.');
    expect(await hr.obstacles()).toEqual(none);
    await hr.follow('Kijk ernaar');
    await hr.page.getByRole('radio', { name: /^Het is geweest/ }).check();
    expect(await hr.obstacles()).toEqual(none);
    await hr.press('Leg vast');
    await hr.sees('Er wacht niets op jou.');
    await marleen.page.reload();
    await marleen.page.getByText('Geweest', { exact: true }).waitFor();
  });

  it('counts a visit without an appointment as soon as a colleague says it happened', async () => {
    await joost.page.goto('/visits');
    await joost.follow('Ik was mee zonder afspraak');
    await joost.choose('Bij welk team?', 'Noord (TECHNICIAN)');
    await joost.fill('Op welke dag?', '2026-09-21');
    expect(await joost.obstacles()).toEqual(none);
    await joost.press('Geef dit door');
    await joost.sees('Dit wacht op het team.');
    expect(await joost.obstacles()).toEqual(none);
    await karim.page.reload();
    await karim.sees('Joost Jansen was er zonder afspraak.');
    expect(await karim.obstacles()).toEqual(none);
    await karim.press('Het is geweest: Joost Jansen');
    await karim.press('Ongedaan maken');
    await karim.press('Het is geweest: Joost Jansen');
    await karim.button('Ongedaan maken').waitFor();
    await joost.page.reload();
    await joost.page.getByText('Geweest', { exact: true }).waitFor();
  });

  it('offers another moment at once when the team withdraws one', async () => {
    await joost.page.goto('/book');
    await joost.page.getByRole('radio', { name: /^ma 5 oktober/ }).check();
    await joost.press(/^Ik ga mee: ma 5 oktober/);
    await joost.sees('Voorbereiding, één minuut');
    await petra.page.reload();
    await petra.press('Ander moment voor Joost Jansen');
    await petra.press('Trek in en zeg 1 bezoek af');
    await petra.closed();
    await joost.page.reload();
    await joost.sees('Het team kon niet. Dat telt niet tegen je.');
    await joost.page.getByRole('radio', { name: /^ma 12 oktober/ }).check();
    expect(await joost.obstacles()).toEqual(none);
    await joost.press(/^Ik ga mee: ma 12 oktober/);
    await joost.sees('Voorbereiding, één minuut');
  });
});
