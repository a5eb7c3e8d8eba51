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

describe('a session', () => {
  it('lasts thirty days, and not a moment longer', async () => {
    const { email, browser } = await somebody();
    const { token } = await signIn.signInByLink((await asked(email, browser)).link, browser);
    world.clock.advance({ days: 29, hours: 23, minutes: 59 });
    expect(await sessions.actorOf(token)).not.toBeNull();
    world.clock.advance({ minutes: 1 });
    expect(await sessions.actorOf(token)).toBeNull();
  });

  it('ends when the account does', async () => {
    const { email, browser } = await somebody();
    const { token } = await signIn.signInByLink((await asked(email, browser)).link, browser);
    await world.db.client.account.update({
      where: { email },
      data: { deactivatedAt: new Date(0) },
    });
    expect(await sessions.actorOf(token)).toBeNull();
  });

  it('is forgotten once it is over, as requests are after a day', async () => {
    const { email, browser } = await somebody();
    await signIn.signInByLink((await asked(email, browser)).link, browser);
    world.clock.advance({ days: 30, minutes: 1 });
    await signIn.forgetOld();
    expect(await world.db.client.session.count()).toBe(0);
    expect(await world.db.client.signInRequest.count()).toBe(0);
  });

  it('leaves a line in the audit, with ids only', async () => {
    const { email, browser } = await somebody();
    const { actor } = await signIn.signInByLink((await asked(email, browser)).link, browser);
    const entries = await world.db.client.auditEntry.findMany({
      where: { actorId: actor.personId },
    });
    expect(entries).toMatchObject([
      { action: 'signIn', subjectType: 'Account', subjectId: actor.accountId, changes: {} },
    ]);
  });
});

describe('the example organisation', () => {
  const inExample = (example: boolean) => {
    const { db, clock, audit } = world;
    const mail = post as unknown as Mail;
    return new SignInService(db, clock, testConfig({ example }), audit, mail, secrets, sessions);
  };

  it('lets anybody be anybody it has, and exists nowhere else', async () => {
    const { email, browser } = await somebody();
    const { actor } = await inExample(true).signInAsExample(email.toUpperCase(), browser);
    expect(actor.assurance).toBe('LOW');
    const nobody = inExample(true).signInAsExample('nobody@acme.example', browser);
    expect(await outcome(nobody)).toBe('NOT_FOUND');
    expect(await outcome(inExample(false).signInAsExample(email, browser))).toBe('NOT_FOUND');
  });
});
