import { Accounts } from '../../src/identity/accounts.service.ts';
import { IdentityModule } from '../../src/identity/identity.module.ts';
import { Sessions } from '../../src/identity/sessions.service.ts';
import { PeopleAccounts } from '../../src/people/accounts.service.ts';
import { PeopleModule } from '../../src/people/people.module.ts';
import type { Actor, Role } from '../../src/platform/actor.ts';
import { Gate } from '../support/gate.ts';
import { openRooms } from '../support/rooms.ts';
import { outcome, personWithAccount } from '../support/signing-in.ts';
import { World } from '../support/world.ts';

let world: World;
let accounts: Accounts;
let people: PeopleAccounts;
let sessions: Sessions;

beforeAll(async () => {
  world = await World.open();
  const desk = await openRooms(world, [IdentityModule, PeopleModule]);
  accounts = desk(Accounts);
  people = desk(PeopleAccounts);
  sessions = desk(Sessions);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.client.account.deleteMany();
});

let number = 0;
async function somebody(...roles: Role[]): Promise<Actor> {
  number += 1;
  const email = `somebody-${number}@acme.example`;
  const ids = await personWithAccount(world.db, 'Anna', email, ...roles);
  return { ...ids, roles, assurance: 'LOW' };
}

async function session({ accountId }: Actor): Promise<string> {
  return (await sessions.open(accountId, 'LOW'))?.token ?? '';
}

const administrators = () =>
  world.db.client.account.count({
    where: { roles: { has: 'ADMINISTRATOR' }, deactivatedAt: null },
  });

describe('a role', () => {
  it('is granted and withdrawn by an administrator, each with a line in the audit', async () => {
    const ada = await somebody('ADMINISTRATOR');
    const anna = await somebody();
    expect(await accounts.grantRole(ada, anna.personId, 'HR')).toEqual(['HR']);
    expect(await accounts.grantRole(ada, anna.personId, 'HR')).toEqual(['HR']);
    expect(await accounts.withdrawRole(ada, anna.personId, 'HR')).toEqual([]);
    const lines = await world.db.client.auditEntry.findMany({
      where: { subjectId: anna.personId },
      orderBy: { id: 'asc' },
    });
    expect(lines).toMatchObject([
      { action: 'grantRole', actorId: ada.personId, changes: { roles: ['', 'HR'] } },
      { action: 'withdrawRole', actorId: ada.personId, changes: { roles: ['HR', ''] } },
    ]);
  });

  it('signs out everywhere when it changes', async () => {
    const ada = await somebody('ADMINISTRATOR');
    const anna = await somebody();
    const token = await session(anna);
    await accounts.grantRole(ada, anna.personId, 'HR');
    expect(await sessions.actorOf(token)).toBeNull();
  });

  it('counts as it is now, not as it was when the session began', async () => {
    const ada = await somebody('ADMINISTRATOR');
    const bob = await somebody('ADMINISTRATOR');
    await accounts.withdrawRole(ada, bob.personId, 'ADMINISTRATOR');
    expect(await outcome(accounts.grantRole(bob, bob.personId, 'ADMINISTRATOR'))).toBe(
      'NOT_ALLOWED',
    );
  });

  it('is not given from a mailbox by whoever has something surer', async () => {
    const ada = await somebody('ADMINISTRATOR');
    const anna = await somebody();
    await world.db.client.passkey.create({
      data: {
        accountId: ada.accountId,
        credentialId: 'a key',
        publicKey: Uint8Array.of(1),
        name: 'Key',
        createdAt: new Date(0),
        vouchedAt: new Date(0),
      },
    });
    expect(await outcome(accounts.grantRole(ada, anna.personId, 'HR'))).toBe('SURER_SIGN_IN');
    const sure = { ...ada, assurance: 'HIGH' } as const;
    expect(await outcome(accounts.grantRole(sure, anna.personId, 'HR'))).toBe('in');
  });
});

describe('the last administrator', () => {
  it('is neither removed nor deactivated, by nobody', async () => {
    const ada = await somebody('ADMINISTRATOR', 'HR');
    expect(await outcome(accounts.withdrawRole(ada, ada.personId, 'ADMINISTRATOR'))).toBe(
      'LAST_ADMINISTRATOR',
    );
    expect(await outcome(accounts.deactivate(ada, ada.personId))).toBe('LAST_ADMINISTRATOR');
    const bob = await somebody('ADMINISTRATOR');
    await accounts.deactivate(ada, bob.personId);
    expect(await outcome(accounts.deactivate(ada, ada.personId))).toBe('LAST_ADMINISTRATOR');
    expect(await administrators()).toBe(1);
  });

  const withdraw = (by: Actor, whom: Actor) =>
    outcome(accounts.withdrawRole(by, whom.personId, 'ADMINISTRATOR'));
  const deactivate = (by: Actor, whom: Actor) => outcome(accounts.deactivate(by, whom.personId));

  it('is left when two remove each other at the same moment', async () => {
    for (let round = 0; round < 20; round += 1) {
      await world.db.client.account.deleteMany();
      const [ada, bob] = [await somebody('ADMINISTRATOR'), await somebody('ADMINISTRATOR')];
      const first = round % 2 === 0 ? withdraw : deactivate;
      const second = round % 4 < 2 ? withdraw : deactivate;
      const both = [first(ada, bob), second(bob, ada)];
      expect((await Promise.all(both)).sort()).toEqual(['NOT_ALLOWED', 'in']);
      expect(await administrators()).toBe(1);
    }
  });

  it('would not be left without the lock', async () => {
    const gate = await Gate.build(world.url ?? '', 'Account');
    const [ada, bob] = [await somebody('ADMINISTRATOR'), await somebody('ADMINISTRATOR')];
    const { lockAll } = world.db;
    world.db.lockAll = () => Promise.resolve();
    await gate.close();
    const both = [withdraw(ada, bob), withdraw(bob, ada)];
    await gate.openWhenWaiting(2);
    await Promise.all(both);
    world.db.lockAll = lockAll;
    await gate.end();
    expect(await administrators()).toBe(0);
  });
});

describe('an account that is switched off', () => {
  it('ends sessions, open mails and codes at once, and comes back without them', async () => {
    const hr = await somebody('HR');
    const anna = await somebody();
    const token = await session(anna);
    const { accountId } = anna;
    const over = { createdAt: new Date(0), expiresAt: new Date(0) };
    await world.db.client.signInRequest.create({
      data: { accountId, emailHash: 'e', browserHash: 'b', linkHash: 'l', codeHash: 'c', ...over },
    });
    await world.db.client.vouchingCode.create({
      data: { accountId, codeHash: 'c', expiresAt: new Date(0) },
    });
    await accounts.deactivate(hr, anna.personId);
    expect(await sessions.actorOf(token)).toBeNull();
    expect(await world.db.client.vouchingCode.count({ where: { accountId } })).toBe(0);
    expect(await world.db.client.signInRequest.count({ where: { accountId, usedAt: null } })).toBe(
      0,
    );
    expect(await sessions.open(accountId, 'LOW')).toBeNull();
    await accounts.reactivate(hr, anna.personId);
    expect(await sessions.actorOf(token)).toBeNull();
    expect(await sessions.open(accountId, 'LOW')).not.toBeNull();
  });

  it('is the business of HR, unless it has a role', async () => {
    const hr = await somebody('HR');
    const ada = await somebody('ADMINISTRATOR');
    const other = await somebody('HR');
    expect(await outcome(accounts.deactivate(hr, other.personId))).toBe('NOT_ALLOWED');
    expect(await outcome(accounts.deactivate(ada, other.personId))).toBe('in');
    expect(await outcome(accounts.reactivate(hr, other.personId))).toBe('NOT_ALLOWED');
    expect(await outcome(accounts.deactivate(await somebody(), hr.personId))).toBe('NOT_ALLOWED');
  });
});

describe('an address', () => {
  it('changes for mails and for signing in together, and signs out everywhere', async () => {
    const hr = await somebody('HR');
    const anna = await somebody();
    const token = await session(anna);
    await people.changeEmail(hr, anna.personId, ' Anna.New@Acme.example ');
    const row = await world.db.client.account.findUniqueOrThrow({
      where: { personId: anna.personId },
      include: { person: true },
    });
    expect([row.email, row.person.email]).toEqual(Array(2).fill('anna.new@acme.example'));
    expect(await sessions.actorOf(token)).toBeNull();
  });

  it('is never somebody else’s, nor that of somebody with a role by HR', async () => {
    const hr = await somebody('HR');
    const ada = await somebody('ADMINISTRATOR');
    const anna = await somebody();
    const { email } = await world.db.client.account.findUniqueOrThrow({
      where: { id: ada.accountId },
    });
    expect(await outcome(people.changeEmail(hr, anna.personId, email))).toBe('ALREADY_EXISTS');
    expect(await outcome(people.changeEmail(hr, ada.personId, 'mine@acme.example'))).toBe(
      'NOT_ALLOWED',
    );
  });

  it('brings an account to somebody who had none', async () => {
    const hr = await somebody('HR');
    const personId = await world.person('Petra');
    await people.changeEmail(hr, personId, 'petra@acme.example');
    const { email } = await world.db.client.account.findUniqueOrThrow({ where: { personId } });
    expect(email).toBe('petra@acme.example');
  });
});

describe('whoever has left', () => {
  const leaves = (personId: string) =>
    world.db.client.person.update({
      where: { id: personId },
      data: { serviceUntil: new Date('2020-06-30') },
    });

  it('is out from the day after the last one, and stays out', async () => {
    const anna = await somebody();
    const token = await session(anna);
    expect(await people.retireLeavers()).toBe(0);
    await leaves(anna.personId);
    expect(await people.retireLeavers()).toBe(1);
    expect(await sessions.actorOf(token)).toBeNull();
    expect(await sessions.open(anna.accountId, 'LOW')).toBeNull();
    expect(await people.retireLeavers()).toBe(0);
  });

  it('keeps the account as the last administrator, so that somebody can let a new one in', async () => {
    const ada = await somebody('ADMINISTRATOR');
    await leaves(ada.personId);
    expect(await people.retireLeavers()).toBe(0);
    expect(await administrators()).toBe(1);
  });
});
