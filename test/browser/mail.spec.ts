import { UnsubscribeLinks } from '../../src/messages/unsubscribe-links.service.ts';
import { describeInBrowser, hasBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import type { Visitor } from '../support/journey.ts';
import { emails, twoVisits } from '../support/two-visits.ts';
import type { Visiting } from '../support/visiting.ts';

const ADMINISTRATOR = 'robin@acme.example';
const PILOT = 'proef@acme.example';
const none: string[] = [];

const journey = new Journey();
let house: Visiting;
let robin: Visitor;
let marleen: Visitor;

beforeAll(async () => {
  if (!hasBrowser) return;
  house = await twoVisits();
  await house.account(await house.world.actor('Robin'), ADMINISTRATOR, 'ADMINISTRATOR');
  await journey.begin('nobody@acme.example', house.world.clock, house.world.url ?? '');
}, 60_000);

afterAll(async () => {
  if (!hasBrowser) return;
  await journey.end();
  await house.close();
});

describeInBrowser('the administrator looks after the mail by clicking', () => {
  it('sends a test mail, which arrives', async () => {
    robin = await journey.visitor();
    await robin.signIn(ADMINISTRATOR);
    await robin.follow('Mail');
    await robin.sees('Ja. De mailserver neemt ze aan.');
    const before = journey.smtp.to(ADMINISTRATOR).length;
    await robin.press('Stuur mij een testmail');
    await robin.sees(`De mailserver nam de testmail voor ${ADMINISTRATOR} aan.`);
    const { subject } = await journey.smtp.arrived(ADMINISTRATOR, before + 1);
    expect(subject).toContain('Testmail van Open Deur');
    expect(await robin.obstacles()).toEqual(none);
  });

  it('writes an introduction, sees it in the example, and takes it away again', async () => {
    await robin.press(/^Bekijk: Wat merkte je bij klanten\?/);
    const dialog = robin.page.getByRole('dialog');
    const frame = dialog.frameLocator('iframe');
    await frame.getByText('Wat merkte je bij klanten?').first().waitFor();
    await dialog.getByLabel('Eigen inleiding').fill('Dit jaar telt bereikbaarheid.');
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await frame.getByText('Dit jaar telt bereikbaarheid.').waitFor();
    await dialog.getByRole('button', { name: 'Haal de inleiding weg' }).click();
    await frame.getByText('Dit jaar telt bereikbaarheid.').waitFor({ state: 'detached' });
    await robin.page.keyboard.press('Escape');
    await robin.closed();
  });

  it('sends everything to one address in pilot mode, and no longer after it', async () => {
    await robin.fill('Adres voor de proef', PILOT);
    await robin.press('Zet de proefmodus aan');
    await robin.sees(`Aan: alles gaat naar ${PILOT}.`);
    await journey.messagesLeave();
    expect(journey.smtp.to(PILOT).length).toBeGreaterThan(0);
    expect(journey.smtp.to(emails.joost)).toEqual([]);
    await robin.press('Zet de proefmodus uit');
    await robin.sees('Uit: iedereen krijgt zijn eigen berichten.');
    expect(await robin.obstacles()).toEqual(none);
  });

  it('reads which answers to invitations changed nothing', async () => {
    await robin.page.goto('/mail/replies');
    await robin.sees('Er is geen mailbox ingesteld (IMAP_URL).');
    await robin.sees('Elke mail komt aan, voor zover we weten.');
    expect(await robin.obstacles()).toEqual(none);
  });

  it('tells whoever has another role once that the page is not theirs', async () => {
    const sanne = await journey.visitor();
    await sanne.signIn(emails.hr);
    await sanne.page.goto('/mail');
    await sanne.sees('Dit hoort niet bij jouw rol.');
    await sanne.page.waitForLoadState('networkidle');
    expect(await sanne.page.getByText('Dit hoort niet bij jouw rol').count()).toBe(1);
    expect(await sanne.obstacles()).toEqual(none);
  });
});

describeInBrowser('a reader decides by clicking which messages come', () => {
  const isOn = (): Promise<boolean> =>
    marleen.page.getByRole('switch', { name: /^Toezeggingen/ }).isChecked();

  it('sees what is coming and why, and switches a group off by keyboard', async () => {
    marleen = await journey.visitor(390);
    await marleen.signIn(emails.marleen);
    await marleen.page.goto('/account');
    await marleen.sees('Wat komt er aan');
    await marleen.sees('Je gaat binnenkort mee.');
    expect(await isOn()).toBe(true);
    await marleen.page.getByRole('switch', { name: /^Toezeggingen/ }).focus();
    await marleen.page.keyboard.press('Space');
    await marleen.page.getByRole('switch', { name: /^Toezeggingen/, checked: false }).waitFor();
    // The switch follows the finger; the answer comes after it.
    await marleen.page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(await marleen.obstacles()).toEqual(none);
  });

  it('changes nothing by opening the link of a mail, and one press switches off and on', async () => {
    const account = await house.world.db.client.account.findUniqueOrThrow({
      where: { email: emails.marleen },
    });
    const url = journey.app.nest
      .get(UnsubscribeLinks, { strict: false })
      .url({ personId: account.personId, groups: ['DIGESTS', 'PROMISES'] });
    const muted = () => house.world.db.client.mutedGroup.count();
    await marleen.page.goto(new URL(url).pathname);
    await marleen.sees('Overzichten');
    expect(await muted()).toBe(1);
    expect(await marleen.obstacles()).toEqual(none);
    await marleen.page.getByRole('main').getByRole('button').first().click();
    await marleen.button('Toch weer aanzetten').waitFor();
    expect(await muted()).toBe(2);
    await marleen.press('Toch weer aanzetten');
    await marleen.sees('Ze staan weer aan.');
    expect(await muted()).toBe(0);
  });
});
