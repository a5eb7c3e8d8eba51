import type { Browser, CDPSession, Page } from '@playwright/test';
import { Database } from '../../src/platform/database/database.service.ts';
import { Config } from '../../src/platform/config.ts';
import { anonymous, signedIn } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { describeInBrowser, hasBrowser, openBrowser, visitor } from '../support/browser.ts';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';
import { askIn, Device, signedOn } from '../support/device.ts';
import { Visitor } from '../support/journey.ts';
import { startSmtp } from '../support/smtp.ts';
import type { SmtpSink } from '../support/smtp.ts';
import { personWithAccount } from '../support/signing-in.ts';

const MARLEEN = 'marleen@acme.example';
const HANNA = 'hanna@acme.example';
const ADA = 'ada@acme.example';

/** A passkey belongs to a site with a name: the same app, reached as `localhost`. */
const named = (app: AppUnderTest): AppUnderTest => {
  const url = app.url.replace('127.0.0.1', 'localhost');
  Object.assign(app.nest.get(Config, { strict: false }), { publicUrl: url });
  return { ...app, url };
};

let browser: Browser;
let database: FreshDatabase;
let smtp: SmtpSink;
let app: AppUnderTest;
let page: Page;
let marleen: Visitor;
let devices: CDPSession;
let laptop: Device;
let phone: Device;

beforeAll(async () => {
  if (!hasBrowser) return;
  browser = await openBrowser();
  database = await freshDatabase();
  smtp = await startSmtp();
  app = named(await startApp({ databaseUrl: database.url, config: { smtpUrl: smtp.url } }));
  const db = app.nest.get(Database, { strict: false });
  await personWithAccount(db, 'Marleen', MARLEEN);
  await personWithAccount(db, 'Hanna', HANNA, 'HR');
  await personWithAccount(db, 'Ada', ADA, 'ADMINISTRATOR');
  page = await visitor(browser, app, 390);
  marleen = new Visitor(page, smtp);
  devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable', { enableUI: false });
  laptop = await Device.plugIn(devices, 'internal');
});
afterAll(async () => {
  if (!hasBrowser) return;
  await browser.close();
  await app.close();
  await smtp.close();
  await database.drop();
});

const assurance = async (): Promise<string> =>
  (await askIn<{ me: { assurance: string } }>(page, '{ me { assurance } }')).data.me.assurance;

const signOut = async () => {
  await marleen.press('Log uit');
  await marleen.button('Log in met een passkey').waitFor();
};

const signInWithPasskey = async () => {
  await page.goto('/sign-in');
  await marleen.press('Log in met een passkey');
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
};

const account = async () => {
  await page.goto('/account');
  await page.getByRole('heading', { name: 'Mijn account' }).waitFor();
};

describeInBrowser('a passkey', () => {
  it('is added from a mail, and is no surer than the mail', async () => {
    await page.goto('/sign-in');
    expect(await marleen.obstacles()).toEqual([]);
    await marleen.signIn(MARLEEN);
    await marleen.follow('Mijn account');
    await marleen.sees('Je hebt nog geen passkey.');
    await marleen.fill('Naam voor deze passkey', 'Laptop');
    await marleen.press('Voeg een passkey toe');
    await page.getByRole('heading', { name: 'Laptop' }).waitFor();
    await marleen.sees('Nog niet bevestigd');
    await marleen.press('Donkere weergave');
    await marleen.press('English');
    await marleen.sees('Not confirmed yet');
    expect(await marleen.obstacles()).toEqual([]);
    await marleen.press('Nederlands');
    await signOut();
    await signInWithPasskey();
    expect(await assurance()).toBe('LOW');
  });

  it('is not added twice on one device', async () => {
    await account();
    await marleen.fill('Naam voor deze passkey', 'Nog eens');
    await marleen.press('Voeg een passkey toe');
    await marleen.sees('Op dit apparaat staat al een passkey van jou.');
  });

  it('is sure once a code that was handed over vouches for it', async () => {
    const hr = new Visitor(await visitor(browser, app), smtp);
    await hr.signIn(HANNA);
    await hr.page.goto('/access');
    await hr.sees('Ada Jansen');
    await hr.fill('Zoek op naam', 'marleen');
    await hr.press('Bekijk: Marleen Jansen');
    await hr.press('Maak een code');
    const shown = await hr.page.getByText(/^De code is \d{3} \d{3}\.$/).textContent();
    expect(await hr.obstacles()).toEqual([]);

    await account();
    await marleen.press('Bevestig met een code');
    await marleen.fill('De zes cijfers die je kreeg', shown?.replace(/\D/g, '') ?? '');
    await marleen.press('Bevestig deze passkey');
    await page.getByText('Bevestigd', { exact: true }).waitFor();
    expect(await assurance()).toBe('HIGH');
    await signOut();
    await signInWithPasskey();
    expect(await assurance()).toBe('HIGH');
  });

  it('of a second device is vouched for by the first', async () => {
    await account();
    await signOut();
    await marleen.signIn(MARLEEN);
    await account();
    phone = await Device.plugIn(devices, 'usb');
    await laptop.rest();
    await marleen.fill('Naam voor deze passkey', 'Telefoon');
    await marleen.press('Voeg een passkey toe');
    const card = page.getByRole('region', { name: 'Telefoon' });
    await card.getByText('Nog niet bevestigd').waitFor();
    expect(await assurance()).toBe('LOW');
    await laptop.wake();
    await phone.rest();
    await marleen.press('Bevestig met een andere passkey');
    await card.getByText('Bevestigd', { exact: true }).waitFor();
    expect(await assurance()).toBe('LOW');
    await laptop.rest();
    await phone.wake();
    await signInWithPasskey();
    expect(await assurance()).toBe('HIGH');
  });

  it('that was removed opens nothing any more, and its sessions end', async () => {
    const { data } = await askIn<{ me: { passkeys: { id: string; name: string }[] } }>(
      page,
      '{ me { passkeys { id name } } }',
    );
    const id = data.me.passkeys.find(({ name }) => name === 'Telefoon')?.id;
    await laptop.wake();
    const mail = await signedIn(app, MARLEEN);
    const remove = 'mutation ($id: ID!) { removePasskey(id: $id) }';
    expect(await mail.refusal(remove, { id })).toBe('SURER_SIGN_IN');
    const sure = await signedIn(app, MARLEEN, 'HIGH');
    expect(await sure.refusal(remove, { id })).toBeNull();
    expect((await askIn<{ me: unknown }>(page, '{ me { roles } }')).data.me).toBeNull();
    await laptop.rest();
    await page.goto('/sign-in');
    await marleen.press('Log in met een passkey');
    await marleen.sees('Deze passkey werkt hier niet.');
    await laptop.wake();
    await phone.unplug();
  });
});

describeInBrowser('an answer of a device', () => {
  const prepare = async () =>
    (await askIn<{ preparePasskeySignIn: string }>(page, 'mutation { preparePasskeySignIn }')).data
      .preparePasskeySignIn;
  const enter = async (response: string): Promise<string> => {
    const query =
      'mutation ($response: String!) { signInByPasskey(response: $response) { roles } }';
    const { errors } = await askIn(page, query, { response });
    return errors?.[0]?.extensions.code ?? 'in';
  };

  it('opens the door once, in the browser that asked, within five minutes', async () => {
    const answer = await signedOn(page, await prepare());
    const stranger = anonymous(app);
    await stranger.ask('mutation { preparePasskeySignIn }');
    const query =
      'mutation ($response: String!) { signInByPasskey(response: $response) { roles } }';
    expect(await stranger.refusal(query, { response: answer })).toBe('PASSKEY_EXPIRED');
    expect(await enter(answer)).toBe('in');
    expect(await enter(answer)).toBe('PASSKEY_EXPIRED');
    const late = await signedOn(page, await prepare());
    app.clock.advance({ minutes: 5 });
    expect(await enter(late)).toBe('PASSKEY_EXPIRED');
  });

  it('is refused when another site of the same name made it', async () => {
    const elsewhere = await startApp({ databaseUrl: database.url });
    const options = await prepare();
    await page.goto(`${elsewhere.url.replace('127.0.0.1', 'localhost')}/sign-in`);
    const answer = await signedOn(page, options);
    await page.goto(`${app.url}/sign-in`);
    expect(await enter(answer)).toBe('PASSKEY_REFUSED');
    await elsewhere.close();
  });

  it('is refused when it was changed, and when it comes from a copy that fell behind', async () => {
    const answer = JSON.parse(await signedOn(page, await prepare())) as {
      response: { signature: string };
    };
    const { signature } = answer.response;
    answer.response.signature = `${signature.slice(0, -6)}AAAAAA`;
    expect(await enter(JSON.stringify(answer))).toBe('PASSKEY_REFUSED');
    expect(await enter('no JSON')).toBe('PASSKEY_REFUSED');
    expect(await enter(await signedOn(page, await prepare()))).toBe('in');
    await laptop.fallBehind();
    expect(await enter(await signedOn(page, await prepare()))).toBe('PASSKEY_REFUSED');
  });
});
