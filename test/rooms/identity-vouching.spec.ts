import { Challenges } from '../../src/identity/challenges.service.ts';
import { IdentityModule } from '../../src/identity/identity.module.ts';
import { PasskeySignIn } from '../../src/identity/passkey-sign-in.service.ts';
import { Passkeys } from '../../src/identity/passkeys.service.ts';
import { Vouching } from '../../src/identity/vouching.service.ts';
import type { Actor, Role } from '../../src/platform/actor.ts';
import { openRooms } from '../support/rooms.ts';
import { outcome, personWithAccount, tally, wrong } from '../support/signing-in.ts';
import { SoftKey } from '../support/soft-key.ts';
import { World } from '../support/world.ts';

const site = 'http://open-deur.test';
const browser = { token: 'b'.repeat(43), session: null, address: '192.0.2.1' };

let world: World;
let passkeys: Passkeys;
let vouching: Vouching;
let signIn: PasskeySignIn;
let challenges: Challenges;
let hr: Actor;

beforeAll(async () => {
  world = await World.open();
  const desk = await openRooms(world, [IdentityModule]);
  passkeys = desk(Passkeys);
  vouching = desk(Vouching);
  signIn = desk(PasskeySignIn);
  challenges = desk(Challenges);
  hr = await somebody('HR');
});
afterAll(() => world.close());

let number = 0;
async function somebody(...roles: Role[]): Promise<Actor> {
  number += 1;
  const email = `somebody-${number}@acme.example`;
  const ids = await personWithAccount(world.db, 'Anna', email, ...roles);
  return { ...ids, roles, assurance: 'LOW' };
}

async function added(actor: Actor): Promise<{ id: string; key: SoftKey }> {
  const key = new SoftKey(site);
  const options = await passkeys.prepareToAdd(actor, browser);
  const { id } = await passkeys.add(actor, 'Laptop', key.created(options), browser);
  return { id, key };
}

async function typed(actor: Actor, code: string, { id, key }: { id: string; key: SoftKey }) {
  const options = await vouching.prepare(actor, id, true, browser);
  return vouching.vouchByCode(actor, code, key.used(options), browser);
}

const assuranceBy = async ({ key }: { key: SoftKey }): Promise<string> => {
  const response = key.used(await signIn.prepare(browser));
  return (await signIn.signIn(response, browser)).actor.assurance;
};

describe('a code that is handed over', () => {
  it('makes the passkey sure that signs beside it, once', async () => {
    const anna = await somebody();
    const mine = await added(anna);
    const planted = await added(anna);
    const { code } = await vouching.makeCode(hr, anna.personId);
    expect((await typed(anna, code, mine)).actor.assurance).toBe('HIGH');
    expect(await outcome(typed(anna, code, planted))).toBe('VOUCHING_CODE_OVER');
    expect(await assuranceBy(mine)).toBe('HIGH');
    expect(await assuranceBy(planted)).toBe('LOW');
  });

  it('may be tried five times, also by twenty at the same moment', async () => {
    const anna = await somebody();
    const mine = await added(anna);
    const { code } = await vouching.makeCode(hr, anna.personId);
    const answers = [];
    for (let time = 0; time < 20; time += 1) {
      const key = await added({ ...anna, accountId: (await somebody()).accountId });
      await world.db.client.passkey.update({
        where: { id: key.id },
        data: { accountId: anna.accountId },
      });
      const options = await vouching.prepare(anna, key.id, true, browser);
      answers.push(key.key.used(options));
    }
    const all = answers.map((answer) =>
      outcome(vouching.vouchByCode(anna, wrong(code), answer, browser)),
    );
    expect(tally(await Promise.all(all))).toEqual({
      VOUCHING_CODE_WRONG: 5,
      VOUCHING_CODE_OVER: 15,
    });
    expect(await outcome(typed(anna, code, mine))).toBe('VOUCHING_CODE_OVER');
  });

  it('works for ten minutes, and no longer once there is a newer one', async () => {
    const anna = await somebody();
    const mine = await added(anna);
    const first = await vouching.makeCode(hr, anna.personId);
    const second = await vouching.makeCode(hr, anna.personId);
    if (first.code !== second.code) {
      expect(await outcome(typed(anna, first.code, mine))).toBe('VOUCHING_CODE_WRONG');
    }
    world.clock.advance({ minutes: 10 });
    expect(await outcome(typed(anna, second.code, mine))).toBe('VOUCHING_CODE_OVER');
  });

  it('is nobody else’s', async () => {
    const [anna, bram] = [await somebody(), await somebody()];
    const [hers, his] = [await added(anna), await added(bram)];
    const { code } = await vouching.makeCode(hr, anna.personId);
    expect(await outcome(typed(bram, code, his))).toBe('VOUCHING_CODE_OVER');
    const options = await vouching.prepare(anna, hers.id, true, browser);
    const foreign = his.key.used(options);
    expect(await outcome(vouching.vouchByCode(anna, code, foreign, browser))).toBe(
      'PASSKEY_REFUSED',
    );
  });

  it('is made ten times a day at most, and kept as a hash only', async () => {
    const anna = await somebody();
    const made: string[] = [];
    const codes: string[] = [];
    for (let time = 0; time < 11; time += 1) {
      made.push(
        await outcome(
          vouching.makeCode(hr, anna.personId).then(({ code }) => {
            codes.push(code);
          }),
        ),
      );
    }
    expect(tally(made)).toEqual({ in: 10, TOO_MANY_CODES: 1 });
    const kept = JSON.stringify([
      await world.db.client.vouchingCode.findMany(),
      await world.db.client.auditEntry.findMany(),
    ]);
    for (const code of codes) expect(kept).not.toContain(`"${code}"`);
  });
});

describe('a passkey', () => {
  it('signs once: of ten who come with the same answer, one comes in', async () => {
    const anna = await somebody();
    const mine = await added(anna);
    const answer = mine.key.used(await signIn.prepare(browser));
    const all = Array.from({ length: 10 }, () => outcome(signIn.signIn(answer, browser)));
    expect(tally(await Promise.all(all))).toEqual({ in: 1, PASSKEY_EXPIRED: 9 });
  });

  it('would sign several times if its challenge were only looked at', async () => {
    const anna = await somebody();
    await added(anna);
    const purpose = { purpose: 'SIGN_IN', accountId: null } as const;
    const challenge = await challenges.make(purpose, browser.token, browser.address);
    const carelessly = async () => {
      await world.db.client.passkeyChallenge.findUniqueOrThrow({ where: { challenge } });
      await world.db.client.passkeyChallenge.deleteMany({ where: { challenge } });
    };
    const all = Array.from({ length: 10 }, () => outcome(carelessly()));
    expect(tally(await Promise.all(all))['in']).toBeGreaterThan(1);
  });

  it('of a copied key comes in once, also when both use it at the same moment', async () => {
    const anna = await somebody();
    const { key } = await added(anna);
    const options = await Promise.all([1, 2].map(() => signIn.prepare(browser)));
    const answers = options.map((one) => {
      key.counter = 6;
      return key.used(one);
    });
    const all = answers.map((answer) => outcome(signIn.signIn(answer, browser)));
    expect(tally(await Promise.all(all))).toEqual({ in: 1, PASSKEY_REFUSED: 1 });
  });

  it('vouches for another one only when it is sure itself', async () => {
    const anna = await somebody();
    const [first, second] = [await added(anna), await added(anna)];
    expect(await outcome(vouching.prepare(anna, second.id, false, browser))).toBe('NOT_FOUND');
    const { code } = await vouching.makeCode(hr, anna.personId);
    await typed(anna, code, first);
    const options = await vouching.prepare(anna, second.id, false, browser);
    const byItself = second.key.used(options);
    expect(await outcome(vouching.vouchByPasskey(anna, second.id, byItself, browser))).toBe(
      'PASSKEY_REFUSED',
    );
    const again = await vouching.prepare(anna, second.id, false, browser);
    await vouching.vouchByPasskey(anna, second.id, first.key.used(again), browser);
    expect(await assuranceBy(second)).toBe('HIGH');
  });

  it('that is added in a sure session is sure', async () => {
    const anna = await somebody();
    expect(await assuranceBy(await added({ ...anna, assurance: 'HIGH' }))).toBe('HIGH');
  });

  it('of an account that no longer signs in is refused', async () => {
    const anna = await somebody();
    const mine = await added(anna);
    await world.db.client.account.update({
      where: { id: anna.accountId },
      data: { deactivatedAt: new Date(0) },
    });
    expect(await outcome(assuranceBy(mine))).toBe('PASSKEY_REFUSED');
  });

  it('is asked for by one network 300 times in fifteen minutes', async () => {
    const address = '198.51.100.7';
    const all: string[] = [];
    for (let time = 0; time < 302; time += 1) {
      all.push(await outcome(signIn.prepare({ token: browser.token, address })));
    }
    expect(tally(all)).toEqual({ in: 300, TRY_AGAIN: 2 });
  });
});
