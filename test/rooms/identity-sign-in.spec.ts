import { IdentityService } from '../../src/identity/identity.service.ts';
import { Secrets } from '../../src/identity/secrets.service.ts';
import { Sessions } from '../../src/identity/sessions.service.ts';
import { SignInService } from '../../src/identity/sign-in.service.ts';
import { Refusal } from '../../src/refusals.ts';
import type { Mail } from '../../src/platform/mail/mail.service.ts';
import { testConfig } from '../support/app.ts';
import { Post } from '../support/post.ts';
import { World } from '../support/world.ts';

let world: World;
let signIn: SignInService;
let sessions: Sessions;
let post: Post;
let secrets: Secrets;

beforeAll(async () => {
  world = await World.open();
  const { db, clock, audit } = world;
  const config = testConfig();
  post = new Post();
  secrets = new Secrets(config);
  sessions = new Sessions(db, clock, secrets);
  const mail = post as unknown as Mail;
  signIn = new SignInService(db, clock, config, audit, mail, secrets, sessions);
});
afterAll(() => world.close());

let number = 0;
/** Somebody new each time, so that no test feels the limits of another. */
async function somebody(): Promise<{ email: string; browser: { token: string; session: null } }> {
  number += 1;
  const email = `somebody-${number}@acme.example`;
  const identity = new IdentityService(world.db, world.clock);
  await identity.createAccount({ personId: await world.person('Anna'), email, roles: [] });
  return { email, browser: { token: secrets.token(), session: null } };
}

async function asked(email: string, browser: { token: string }) {
  await signIn.requestSignIn(email, browser.token, 'nl');
  return post.latest();
}

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'in',
    (error: unknown) => (error instanceof Refusal ? error.code : 'fault'),
  );
const tally = (outcomes: readonly string[]) =>
  Object.fromEntries(
    [...new Set(outcomes)].map((one) => [one, outcomes.filter((x) => x === one).length]),
  );
const wrong = (code: string): string => (code === '111 111' ? '222222' : '111111');

describe('asking for a mail', () => {
  it('does the same for an unknown address, except for the mail', async () => {
    const { email, browser } = await somebody();
    const statements = async (address: string) => {
      const seen: string[] = [];
      const stop = world.db.onStatement((sql) => seen.push(sql));
      await signIn.requestSignIn(address, browser.token, 'nl');
      stop();
      return seen;
    };
    const before = post.mails.length;
    const unknown = await statements('nobody@acme.example');
    expect(post.mails.length).toBe(before);
    expect(await statements(email)).toEqual(unknown);
    expect(post.mails.length).toBe(before + 1);
  });

  it('keeps hashes only', async () => {
    const { email, browser } = await somebody();
    const { link, code } = await asked(email, browser);
    const kept = JSON.stringify(await world.db.client.signInRequest.findMany());
    for (const secret of [link, code.replace(' ', ''), browser.token, email]) {
      expect(kept).not.toContain(secret);
    }
  });

  it('sends five mails in fifteen minutes and no more', async () => {
    const { email, browser } = await somebody();
    const before = post.mails.length;
    for (let time = 0; time < 8; time += 1) await asked(email, browser);
    expect(post.mails.length - before).toBe(5);
    world.clock.advance({ minutes: 15 });
    await asked(email, browser);
    expect(post.mails.length - before).toBe(6);
  });

  it('sends nothing to an account that no longer signs in', async () => {
    const { email, browser } = await somebody();
    await world.db.client.account.update({
      where: { email },
      data: { deactivatedAt: new Date(0) },
    });
    const before = post.mails.length;
    await asked(email, browser);
    expect(post.mails.length).toBe(before);
  });
});

describe('the link', () => {
  it('lets one of ten in who come at the same moment', async () => {
    const { email, browser } = await somebody();
    const { link } = await asked(email, browser);
    const all = Array.from({ length: 10 }, () => outcome(signIn.signInByLink(link, browser)));
    expect(tally(await Promise.all(all))).toEqual({ in: 1, LINK_INVALID: 9 });
  });

  it('would let several in if it were only looked at before it is marked', async () => {
    const { email, browser } = await somebody();
    const { link } = await asked(email, browser);
    const where = { linkHash: secrets.hash('link', link) };
    const carelessly = async () => {
      const request = await world.db.client.signInRequest.findUniqueOrThrow({ where });
      if (request.usedAt) throw new Refusal('LINK_INVALID');
      await world.db.client.signInRequest.update({ where, data: { usedAt: new Date(0) } });
    };
    const all = Array.from({ length: 10 }, () => outcome(carelessly()));
    expect(tally(await Promise.all(all))['in']).toBeGreaterThan(1);
  });

  it('works for fifteen minutes, in the browser that asked', async () => {
    const { email, browser } = await somebody();
    const { link } = await asked(email, browser);
    const other = { token: secrets.token(), session: null };
    expect(await outcome(signIn.signInByLink(link, other))).toBe('LINK_OTHER_BROWSER');
    world.clock.advance({ minutes: 15 });
    expect(await outcome(signIn.signInByLink(link, browser))).toBe('LINK_EXPIRED');
  });

  it('ends the session that the browser had', async () => {
    const { email, browser } = await somebody();
    const first = await signIn.signInByLink((await asked(email, browser)).link, browser);
    const { link } = await asked(email, browser);
    const second = await signIn.signInByLink(link, { ...browser, session: first.token });
    expect(await sessions.actorOf(first.token)).toBeNull();
    expect(await sessions.actorOf(second.token)).toEqual(second.actor);
  });
});

describe('the six digits', () => {
  it('let in the browser that asked, once', async () => {
    const { email, browser } = await somebody();
    const { code } = await asked(email, browser);
    const other = { token: secrets.token(), session: null };
    expect(await outcome(signIn.signInByCode(code, other))).toBe('CODE_WRONG');
    expect(await outcome(signIn.signInByCode(code, browser))).toBe('in');
    expect(await outcome(signIn.signInByCode(code, browser))).toBe('CODE_WRONG');
  });

  it('may be guessed five times, also by twenty at the same moment', async () => {
    const { email, browser } = await somebody();
    const { code } = await asked(email, browser);
    const all = Array.from({ length: 20 }, () =>
      outcome(signIn.signInByCode(wrong(code), browser)),
    );
    expect(tally(await Promise.all(all))).toEqual({ CODE_WRONG: 5, TOO_MANY_TRIES: 15 });
    expect(await outcome(signIn.signInByCode(code, browser))).toBe('TOO_MANY_TRIES');
  });

  it('may be guessed thirty times a day over all mails, and the link still works', async () => {
    const { email, browser } = await somebody();
    const tried: string[] = [];
    for (let mail = 0; mail < 7; mail += 1) {
      world.clock.advance({ minutes: 15 });
      const { code } = await asked(email, browser);
      for (let time = 0; time < 5; time += 1) {
        tried.push(await outcome(signIn.signInByCode(wrong(code), browser)));
      }
    }
    expect(tally(tried)).toEqual({ CODE_WRONG: 30, TOO_MANY_TRIES: 5 });
    expect(await outcome(signIn.signInByLink(post.latest().link, browser))).toBe('in');
  });

  it('of the latest mail count', async () => {
    const { email, browser } = await somebody();
    const first = await asked(email, browser);
    world.clock.advance({ seconds: 1 });
    const second = await asked(email, browser);
    if (first.code !== second.code) {
      expect(await outcome(signIn.signInByCode(first.code, browser))).toBe('CODE_WRONG');
    }
    expect(await outcome(signIn.signInByCode(second.code, browser))).toBe('in');
  });

  it('of an unknown address let nobody in', async () => {
    const browser = { token: secrets.token(), session: null };
    await signIn.requestSignIn('nobody-at-all@acme.example', browser.token, 'nl');
    const where = { browserHash: secrets.hash('browser', browser.token) };
    const { linkHash } = await world.db.client.signInRequest.findFirstOrThrow({ where });
    const codeHash = secrets.hash('code', linkHash, '123456');
    await world.db.client.signInRequest.updateMany({ where, data: { codeHash } });
    expect(await outcome(signIn.signInByCode('123456', browser))).toBe('LINK_INVALID');
  });
});
