import { IdentityService } from '../../src/identity/identity.service.ts';
import { ExamplePeople } from '../../src/people/example-people.service.ts';
import { FirstAdministrator } from '../../src/people/first-administrator.service.ts';
import { NewcomersService } from '../../src/people/newcomers.service.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import { Refusal } from '../../src/refusals.ts';
import { testConfig } from '../support/app.ts';
import { actorWith, at, day, World } from '../support/world.ts';

let world: World;
let identity: IdentityService;
let newcomers: NewcomersService;

beforeEach(async () => {
  world = await World.open();
  identity = new IdentityService(world.db, world.clock);
  newcomers = new NewcomersService(world.db, world.audit, identity);
});
afterEach(() => world.close());

const refusal = (code: string) => expect.objectContaining({ code }) as Refusal;

describe('a newcomer', () => {
  const input = async () => ({
    givenName: ' Anna ',
    familyName: 'van Dijk',
    email: 'Anna@Acme.example',
    departmentId: await world.department('IT'),
    leaderGroup: 'Directie',
    serviceFrom: day('2026-10-01'),
  });

  it('belongs somewhere from the first day, and may sign in', async () => {
    const anna = await newcomers.addPerson(world.hr, await input());
    expect(anna).toMatchObject({
      name: 'Anna van Dijk',
      email: 'anna@acme.example',
      partTimePercent: 100,
    });
    const on = async (date: string) =>
      (await world.people.departmentsOf([anna.id], day(date))).size;
    expect([await on('2026-09-30'), await on('2026-10-01')]).toEqual([0, 1]);
    expect(await identity.accountOf(anna.id)).toMatchObject({
      email: 'anna@acme.example',
      roles: [],
    });
  });

  it('with an address that somebody has already leaves nothing behind', async () => {
    await newcomers.addPerson(world.hr, await input());
    await expect(newcomers.addPerson(world.hr, await input())).rejects.toEqual(
      refusal('ALREADY_EXISTS'),
    );
    expect(await world.db.client.person.count()).toBe(1);
    expect(await world.acts()).toEqual(['addPerson']);
  });

  it('without an address has no account', async () => {
    const driver = await newcomers.addPerson(world.hr, {
      ...(await input()),
      email: '',
      leaderGroup: '',
    });
    expect([driver.email, driver.leaderGroup, await identity.accountOf(driver.id)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is refused by everybody but HR, and when the form is wrong', async () => {
    await expect(newcomers.addPerson(actorWith(['ADMINISTRATOR']), await input())).rejects.toEqual(
      refusal('NOT_ALLOWED'),
    );
    for (const wrong of [
      { givenName: ' ' },
      { email: 'anna' },
      { partTimePercent: 0 },
      { familyName: 'a\nb' },
    ]) {
      await expect(newcomers.addPerson(world.hr, { ...(await input()), ...wrong })).rejects.toEqual(
        refusal('INVALID_INPUT'),
      );
    }
    const nowhere = { ...(await input()), departmentId: world.hr.personId };
    await expect(newcomers.addPerson(world.hr, nowhere)).rejects.toEqual(refusal('NOT_FOUND'));
  });
});

describe('leaders', () => {
  it('are those with a group and in service, by family name', async () => {
    const marleen = await world.person('Marleen', {
      familyName: 'de Vries',
      leaderGroup: 'Directie',
      department: 'IT',
    });
    await world.person('Joost', { familyName: 'van Dam', leaderGroup: 'Directie' });
    await world.person('Ilse');
    const before = await world.people.leaders();
    expect(before.map(({ name }) => name)).toEqual(['Joost van Dam', 'Marleen de Vries']);
    expect(before[1]?.departmentId).toBe(await world.department('IT'));
    const data = { serviceUntil: dateOnly(day('2026-08-31')) };
    await world.db.client.person.update({ where: { id: marleen }, data });
    expect(await world.people.leaders()).toHaveLength(1);
    const year = { from: day('2026-01-01'), until: day('2026-12-31') };
    expect(await world.people.leaders(year)).toHaveLength(2);
  });

  it('are away when they say so, as far as it touches the asked time', async () => {
    const marleen = await world.person('Marleen');
    const [startsAt, endsAt] = [at('2026-09-01T08:00:00Z'), at('2026-09-01T10:00:00Z')];
    const file = { personId: marleen, kind: 'FILE' as const, addedAt: toDate(startsAt) };
    const { id: calendarId } = await world.db.client.calendar.create({ data: file });
    await world.db.client.busyInterval.create({
      data: { personId: marleen, calendarId, startsAt: toDate(startsAt), endsAt: toDate(endsAt) },
    });
    const busy = async (from: string, until: string) =>
      (await world.people.busy([marleen], at(from), at(until))).get(marleen)?.length ?? 0;
    expect(await busy('2026-09-01T10:00:00Z', '2026-09-01T12:00:00Z')).toBe(0);
    expect(await busy('2026-09-01T09:59:00Z', '2026-09-01T12:00:00Z')).toBe(1);
  });
});

describe('the first administrator', () => {
  const first = () =>
    new FirstAdministrator(world.db, testConfig(), identity, world.people, newcomers);

  it('comes once, however many servers start at the same moment', async () => {
    await Promise.all([1, 2, 3].map(() => first().welcome('Anna.van.Dijk@acme.example')));
    await first().welcome('somebody.else@acme.example');
    const [account, ...others] = await identity.activeAccounts();
    expect(others).toEqual([]);
    expect(account).toMatchObject({
      email: 'anna.van.dijk@acme.example',
      roles: ['HR', 'ADMINISTRATOR'],
    });
    const [person] = (await world.people.byIds([account?.personId ?? ''])).values();
    expect(person).toMatchObject({ name: 'Anna van Dijk', leaderGroup: null });
    expect(await identity.administratorsAwaited()).toHaveLength(1);
  });
});

describe('the example organisation', () => {
  it('names whom one may be, and what for, in the language of the reader', async () => {
    const departmentId = await world.department('IT');
    const add = (givenName: string, leaderGroup: string | null) =>
      newcomers.addPerson(world.hr, {
        givenName,
        familyName: 'Bos',
        jobTitle: 'directeur IT',
        email: `${givenName}@acme.example`,
        departmentId,
        leaderGroup,
        serviceFrom: day('2020-01-01'),
      });
    const [ilse, marleen, anna] = [
      await add('Ilse', null),
      await add('Marleen', 'Directie'),
      await add('Anna', null),
    ];
    await identity.grantRole(anna.id, 'HR');
    await identity.grantRole(anna.id, 'HR');
    const both = { principalId: marleen.id, assistantId: ilse.id };
    await world.db.client.delegation.create({
      data: { ...both, since: toDate(world.clock.now()) },
    });
    const list = (example: boolean) =>
      new ExamplePeople(testConfig({ example }), world.db, identity, world.people).list('nl');
    expect(await list(true)).toEqual([
      { email: 'anna@acme.example', name: 'Anna Bos', role: 'HR, programmamanager' },
      { email: 'marleen@acme.example', name: 'Marleen Bos', role: 'Leidinggevende, directeur IT' },
      { email: 'ilse@acme.example', name: 'Ilse Bos', role: 'Assistent van Marleen Bos' },
    ]);
    expect(await list(false)).toBeNull();
  });
});
