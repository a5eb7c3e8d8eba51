import { testConfig } from '../support/app.ts';
import { FrontDoor, outcome } from '../support/signing-in.ts';

let door: FrontDoor;

beforeAll(async () => {
  door = await FrontDoor.open();
});
afterAll(() => door.world.close());

describe('a session', () => {
  it('lasts thirty days, and not a moment longer', async () => {
    const { email, browser } = await door.somebody();
    const { token } = await door.signIn.signInByLink(
      (await door.asked(email, browser)).link,
      browser,
    );
    door.world.clock.advance({ days: 29, hours: 23, minutes: 59 });
    expect(await door.sessions.actorOf(token)).not.toBeNull();
    door.world.clock.advance({ minutes: 1 });
    expect(await door.sessions.actorOf(token)).toBeNull();
  });

  it('ends when the account does', async () => {
    const { email, browser } = await door.somebody();
    const { token } = await door.signIn.signInByLink(
      (await door.asked(email, browser)).link,
      browser,
    );
    await door.world.db.client.account.update({
      where: { email },
      data: { deactivatedAt: new Date(0) },
    });
    expect(await door.sessions.actorOf(token)).toBeNull();
  });

  it('is forgotten once it is over, as requests are after a day', async () => {
    const { email, browser } = await door.somebody();
    await door.signIn.signInByLink((await door.asked(email, browser)).link, browser);
    door.world.clock.advance({ days: 30, minutes: 1 });
    await door.signIn.forgetOld();
    expect(await door.world.db.client.session.count()).toBe(0);
    expect(await door.world.db.client.signInRequest.count()).toBe(0);
  });

  it('leaves a line in the audit, with ids only', async () => {
    const { email, browser } = await door.somebody();
    const { actor } = await door.signIn.signInByLink(
      (await door.asked(email, browser)).link,
      browser,
    );
    const entries = await door.world.db.client.auditEntry.findMany({
      where: { actorId: actor.personId },
    });
    expect(entries).toMatchObject([
      { action: 'signIn', subjectType: 'Account', subjectId: actor.accountId, changes: {} },
    ]);
  });
});

describe('the example organisation', () => {
  const inExample = (example: boolean) => door.signInWith(testConfig({ example }));

  it('lets anybody be anybody it has, and exists nowhere else', async () => {
    const { email, browser } = await door.somebody();
    const { actor } = await inExample(true).signInAsExample(email.toUpperCase(), browser);
    expect(actor.assurance).toBe('LOW');
    const nobody = inExample(true).signInAsExample('nobody@acme.example', browser);
    expect(await outcome(nobody)).toBe('NOT_FOUND');
    expect(await outcome(inExample(false).signInAsExample(email, browser))).toBe('NOT_FOUND');
  });
});
