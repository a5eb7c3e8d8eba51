import { Database } from '../../src/platform/database/database.service.ts';
import { IdentityService } from '../../src/identity/identity.service.ts';
import { anonymous, Api } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { dateOnly } from '../../src/platform/database/dates.ts';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';
import { Post } from '../support/post.ts';
import { day } from '../support/world.ts';

const email = 'marleen@acme.example';
const request = 'mutation ($email: String!) { requestSignIn(email: $email) }';
const byLink = 'mutation ($token: String!) { signInByLink(token: $token) { assurance } }';
const byCode =
  'mutation ($code: String!) { signInByCode(code: $code) { assurance person { email } } }';
const me = '{ me { roles assurance person { name } } }';

async function addMarleen(app: AppUnderTest): Promise<void> {
  const serviceFrom = dateOnly(day('2020-01-01'));
  const person = await app.nest.get(Database, { strict: false }).client.person.create({
    data: { givenName: 'Marleen', familyName: 'de Vries', email, serviceFrom },
  });
  const identity = app.nest.get(IdentityService, { strict: false });
  await identity.createAccount({ personId: person.id, email, roles: ['HR'] });
}

async function cookiesOf(app: AppUnderTest, query: string, variables: object): Promise<string[]> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.headers.getSetCookie();
}

describe('signing in', () => {
  let app: AppUnderTest;
  let database: FreshDatabase;
  let post: Post;

  beforeAll(async () => {
    database = await freshDatabase();
    app = await startApp({ databaseUrl: database.url });
    post = Post.of(app);
    await addMarleen(app);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  // Each test may ask for mails of its own.
  beforeEach(() => app.clock.advance({ minutes: 15 }));

  it('answers as the person who came in, in the same request and in the next', async () => {
    const browser = anonymous(app);
    expect(await browser.ask(me)).toEqual({ me: null });
    await browser.ask(request, { email });
    const { signInByCode } = await browser.ask<Record<string, object>>(byCode, {
      code: post.latest().code,
    });
    expect(signInByCode).toEqual({ assurance: 'LOW', person: { email } });
    expect(await browser.ask(me)).toEqual({
      me: { roles: ['HR'], assurance: 'LOW', person: { name: 'Marleen de Vries' } },
    });
  });

  it('says the same to an unknown address, and refuses what is no address', async () => {
    const browser = anonymous(app);
    const before = post.mails.length;
    expect(await browser.ask(request, { email: 'nobody@acme.example' })).toEqual({
      requestSignIn: true,
    });
    expect(post.mails.length).toBe(before);
    expect(await browser.refusal(request, { email: 'a@b.nl\r\nBcc: x@y.nl' })).toBe(
      'INVALID_INPUT',
    );
  });

  it('writes in the language of the page', async () => {
    await anonymous(app, 'en').ask(request, { email });
    expect(post.mails.at(-1)?.subject).toMatch(/^\d{3} \d{3} – sign in to Open Deur$/);
  });

  it('hands the browser cookies that no script and no other site can use', async () => {
    const [cookie = ''] = await cookiesOf(app, request, { email });
    expect(cookie).toMatch(
      /^od-browser=[\w-]{43}; Max-Age=86400; Path=\/; .*HttpOnly; SameSite=Lax$/,
    );
  });

  it('does nothing when the link is only looked at', async () => {
    const browser = anonymous(app);
    await browser.ask(request, { email });
    const { link } = post.latest();
    for (let time = 0; time < 3; time += 1) await fetch(`${app.url}/sign-in/${link}`);
    const query = encodeURIComponent(`mutation { signInByLink(token: "${link}") { assurance } }`);
    const got = await fetch(`${app.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': 'x' },
    });
    expect(got.status).toBe(405);
    expect(await anonymous(app).refusal(byLink, { token: link })).toBe('LINK_OTHER_BROWSER');
    expect(await browser.refusal(byLink, { token: link })).toBeNull();
    expect(await browser.refusal(byLink, { token: link })).toBe('LINK_INVALID');
  });

  it('counts a wrong try also when it carries a key for repetition', async () => {
    const browser = anonymous(app);
    await browser.ask(request, { email });
    const { code } = post.latest();
    const wrong = code === '111 111' ? '222222' : '111111';
    const tries = [];
    for (let time = 0; time < 6; time += 1) {
      const { errors } = await browser.send(byCode, {
        variables: { code: wrong },
        key: 'the-same-key',
      });
      tries.push(errors?.[0]?.extensions['code']);
    }
    expect(tries).toEqual([...Array<string>(5).fill('CODE_WRONG'), 'TOO_MANY_TRIES']);
  });

  it('ends with signing out, on the server as well', async () => {
    const browser = anonymous(app);
    await browser.ask(request, { email });
    await browser.ask(byLink, { token: post.latest().link });
    const session = browser.cookie('od-session');
    const copy = new Api(app.url).withCookie('od-session', session);
    expect(await copy.refusal('{ departments { name } }')).toBeNull();
    await browser.ask('mutation { signOut }');
    const thief = new Api(app.url).withCookie('od-session', session);
    expect(await thief.ask(me)).toEqual({ me: null });
    expect(await thief.refusal('{ departments { name } }')).toBe('SIGN_IN_FIRST');
  });

  it('costs a request one statement', async () => {
    const browser = anonymous(app);
    await browser.ask(request, { email });
    await browser.ask(byLink, { token: post.latest().link });
    const seen: string[] = [];
    const stop = app.nest.get(Database, { strict: false }).onStatement((sql) => seen.push(sql));
    await browser.send('{ me { roles assurance } }');
    stop();
    expect(seen).toHaveLength(1);
  });

  it('is not offered without a mail outside the example organisation', async () => {
    const browser = anonymous(app);
    const example = 'mutation ($email: String!) { signInAsExample(email: $email) { roles } }';
    expect(await browser.refusal(example, { email })).toBe('NOT_FOUND');
    expect(await browser.ask('{ examplePeople { email } }')).toEqual({ examplePeople: null });
  });
});

it('prefixes its cookies where the product is reached by https', async () => {
  const { url, drop } = await freshDatabase();
  const app = await startApp({ databaseUrl: url, config: { publicUrl: 'https://open-deur.test' } });
  const [cookie] = await cookiesOf(app, request, { email });
  expect(cookie).toMatch(/^__Host-od-browser=.*; Path=\/; .*Secure/);
  await app.close();
  await drop();
});
