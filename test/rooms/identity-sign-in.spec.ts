import { Refusal } from '../../src/refusals.ts';
import { FrontDoor, outcome, tally, wrong } from '../support/signing-in.ts';

let door: FrontDoor;

beforeAll(async () => {
  door = await FrontDoor.open();
});
afterAll(() => door.world.close());

describe('asking for a mail', () => {
  it('does the same for an unknown address, except for the mail', async () => {
    const { email, browser } = await door.somebody();
    const statements = async (address: string) => {
      const seen: string[] = [];
      const stop = door.world.db.onStatement((sql) => seen.push(sql));
      await door.request(address, browser);
      stop();
      return seen;
    };
    const before = door.post.mails.length;
    const unknown = await statements('nobody@acme.example');
    expect(door.post.mails.length).toBe(before);
    expect(await statements(email)).toEqual(unknown);
    expect(door.post.mails.length).toBe(before + 1);
  });

  it('keeps hashes only', async () => {
    const { email, browser } = await door.somebody();
    const { link, code } = await door.asked(email, browser);
    const kept = JSON.stringify(await door.world.db.client.signInRequest.findMany());
    for (const secret of [link, code.replace(' ', ''), browser.token, email]) {
      expect(kept).not.toContain(secret);
    }
  });

  it('sends five mails in fifteen minutes and no more', async () => {
    const { email, browser } = await door.somebody();
    const before = door.post.mails.length;
    for (let time = 0; time < 8; time += 1) await door.asked(email, browser);
    expect(door.post.mails.length - before).toBe(5);
    door.world.clock.advance({ minutes: 15 });
    await door.asked(email, browser);
    expect(door.post.mails.length - before).toBe(6);
  });

  it('sends nothing to an account that no longer signs in', async () => {
    const { email, browser } = await door.somebody();
    await door.world.db.client.account.update({
      where: { email },
      data: { deactivatedAt: new Date(0) },
    });
    const before = door.post.mails.length;
    await door.asked(email, browser);
    expect(door.post.mails.length).toBe(before);
  });
});

describe('the link', () => {
  it('lets one of ten in who come at the same moment', async () => {
    const { email, browser } = await door.somebody();
    const { link } = await door.asked(email, browser);
    const all = Array.from({ length: 10 }, () => outcome(door.signIn.signInByLink(link, browser)));
    expect(tally(await Promise.all(all))).toEqual({ in: 1, LINK_INVALID: 9 });
  });

  it('would let several in if it were only looked at before it is marked', async () => {
    const { email, browser } = await door.somebody();
    const { link } = await door.asked(email, browser);
    const where = { linkHash: door.secrets.hash('link', link) };
    const carelessly = async () => {
      const request = await door.world.db.client.signInRequest.findUniqueOrThrow({ where });
      if (request.usedAt) throw new Refusal('LINK_INVALID');
      await door.world.db.client.signInRequest.update({ where, data: { usedAt: new Date(0) } });
    };
    const all = Array.from({ length: 10 }, () => outcome(carelessly()));
    expect(tally(await Promise.all(all))['in']).toBeGreaterThan(1);
  });

  it('works for fifteen minutes, in the browser that asked', async () => {
    const { email, browser } = await door.somebody();
    const { link } = await door.asked(email, browser);
    const other = { token: door.secrets.token(), session: null };
    expect(await outcome(door.signIn.signInByLink(link, other))).toBe('LINK_OTHER_BROWSER');
    door.world.clock.advance({ minutes: 15 });
    expect(await outcome(door.signIn.signInByLink(link, browser))).toBe('LINK_EXPIRED');
  });

  it('ends the session that the browser had', async () => {
    const { email, browser } = await door.somebody();
    const first = await door.signIn.signInByLink((await door.asked(email, browser)).link, browser);
    const { link } = await door.asked(email, browser);
    const second = await door.signIn.signInByLink(link, { ...browser, session: first.token });
    expect(await door.sessions.actorOf(first.token)).toBeNull();
    expect(await door.sessions.actorOf(second.token)).toEqual(second.actor);
  });
});

describe('the six digits', () => {
  it('let in the browser that asked, once', async () => {
    const { email, browser } = await door.somebody();
    const { code } = await door.asked(email, browser);
    const other = { token: door.secrets.token(), session: null };
    expect(await outcome(door.signIn.signInByCode(code, other))).toBe('CODE_WRONG');
    expect(await outcome(door.signIn.signInByCode(code, browser))).toBe('in');
    expect(await outcome(door.signIn.signInByCode(code, browser))).toBe('CODE_WRONG');
  });

  it('may be guessed five times, also by twenty at the same moment', async () => {
    const { email, browser } = await door.somebody();
    const { code } = await door.asked(email, browser);
    const all = Array.from({ length: 20 }, () =>
      outcome(door.signIn.signInByCode(wrong(code), browser)),
    );
    expect(tally(await Promise.all(all))).toEqual({ CODE_WRONG: 5, TOO_MANY_TRIES: 15 });
    expect(await outcome(door.signIn.signInByCode(code, browser))).toBe('TOO_MANY_TRIES');
  });

  it('may be guessed thirty times a day over all mails, and the link still works', async () => {
    const { email, browser } = await door.somebody();
    const tried: string[] = [];
    for (let mail = 0; mail < 7; mail += 1) {
      door.world.clock.advance({ minutes: 15 });
      const { code } = await door.asked(email, browser);
      for (let time = 0; time < 5; time += 1) {
        tried.push(await outcome(door.signIn.signInByCode(wrong(code), browser)));
      }
    }
    expect(tally(tried)).toEqual({ CODE_WRONG: 30, TOO_MANY_TRIES: 5 });
    expect(await outcome(door.signIn.signInByLink(door.post.latest().link, browser))).toBe('in');
  });

  it('of the latest mail count', async () => {
    const { email, browser } = await door.somebody();
    const first = await door.asked(email, browser);
    door.world.clock.advance({ seconds: 1 });
    const second = await door.asked(email, browser);
    if (first.code !== second.code) {
      expect(await outcome(door.signIn.signInByCode(first.code, browser))).toBe('CODE_WRONG');
    }
    expect(await outcome(door.signIn.signInByCode(second.code, browser))).toBe('in');
  });

  it('of an unknown address let nobody in', async () => {
    const browser = door.browser();
    await door.request('nobody-at-all@acme.example', browser);
    const where = { browserHash: door.secrets.hash('browser', browser.token) };
    const { linkHash } = await door.world.db.client.signInRequest.findFirstOrThrow({ where });
    const codeHash = door.secrets.hash('code', linkHash, '123456');
    await door.world.db.client.signInRequest.updateMany({ where, data: { codeHash } });
    expect(await outcome(door.signIn.signInByCode('123456', browser))).toBe('LINK_INVALID');
  });
});
