import { DelegationsService } from '../../src/people/delegations.service.ts';
import { DepartmentsService } from '../../src/people/departments.service.ts';
import { Refusal } from '../../src/refusals.ts';
import { actorWith, day, World } from '../support/world.ts';

let world: World;
let delegations: DelegationsService;
let departments: DepartmentsService;

beforeEach(async () => {
  world = await World.open();
  const { db, clock, audit } = world;
  delegations = new DelegationsService(db, clock, audit, world.people);
  departments = new DepartmentsService(db, audit);
});
afterEach(() => world.close());

const refusal = (code: string) => expect.objectContaining({ code }) as Refusal;

describe('who sees whom', () => {
  it('oneself, whom one assists, and who assists; the office sees everybody', async () => {
    const [marleen, ilse, piet] = [
      await world.actor('Marleen'),
      await world.actor('Ilse'),
      await world.actor('Piet'),
    ];
    await delegations.grant(world.hr, marleen.personId, ilse.personId);
    const seen = async (who: typeof marleen) => {
      const all = [marleen, ilse, piet].map(({ personId }) => world.people.person(who, personId));
      return (await Promise.all(all)).flatMap((person) => person?.givenName ?? []);
    };
    expect(await seen(marleen)).toEqual(['Marleen', 'Ilse']);
    expect(await seen(ilse)).toEqual(['Marleen', 'Ilse']);
    expect(await seen(piet)).toEqual(['Piet']);
    expect(await seen(world.hr)).toEqual(['Marleen', 'Ilse', 'Piet']);
    await delegations.revoke(ilse, marleen.personId, ilse.personId);
    expect(await seen(ilse)).toEqual(['Ilse']);
  });

  it('answers alike for a stranger, for nobody and for what is no id', async () => {
    const piet = await world.actor('Piet');
    const other = await world.person('Marleen');
    for (const id of [other, '018f0000-0000-7000-8000-000000000000', 'x', "' OR 1=1"]) {
      expect(await world.people.person(piet, id)).toBeNull();
    }
  });

  it('leaves the lists to the office', async () => {
    const piet = await world.actor('Piet');
    await expect(world.people.search(piet, { first: 10 })).rejects.toEqual(refusal('NOT_ALLOWED'));
    await expect(world.people.listLeaders(piet)).rejects.toEqual(refusal('NOT_ALLOWED'));
  });

  it('searches by all words, alphabetically', async () => {
    await world.person('Marleen', { familyName: 'de Vries' });
    await world.person('Marleen', { familyName: 'Bos' });
    await world.person('Piet', { familyName: 'van Vliet' });
    const names = async (search: string) =>
      (await world.people.search(world.hr, { search, first: 10 })).map(({ name }) => name);
    expect(await names('marleen')).toEqual(['Marleen Bos', 'Marleen de Vries']);
    expect(await names('VRIES mar')).toEqual(['Marleen de Vries']);
    expect(await names(' ')).toHaveLength(3);
    await expect(world.people.search(world.hr, { first: 0 })).rejects.toEqual(
      refusal('INVALID_INPUT'),
    );
  });
});

describe('a delegation', () => {
  it('is given by the principal or HR, once, and ended by either of both', async () => {
    const [marleen, ilse, piet] = [
      await world.actor('Marleen'),
      await world.actor('Ilse'),
      await world.actor('Piet'),
    ];
    const both = [marleen.personId, ilse.personId] as const;
    await expect(delegations.grant(ilse, ...both)).rejects.toEqual(refusal('NOT_FOUND'));
    await delegations.grant(marleen, ...both);
    await delegations.grant(world.hr, ...both);
    expect(await world.people.principalsOf(ilse.personId)).toEqual([marleen.personId]);
    expect(await world.people.mayActFor(ilse, marleen.personId)).toBe('ASSISTANT');
    await expect(delegations.revoke(piet, ...both)).rejects.toEqual(refusal('NOT_FOUND'));
    await delegations.revoke(ilse, ...both);
    await delegations.revoke(ilse, ...both);
    expect(await world.people.mayActFor(ilse, marleen.personId)).toBeNull();
    expect(await world.acts()).toEqual(['grantDelegation', 'revokeDelegation']);
  });

  it('names in the audit for whom somebody else acted', async () => {
    const [marleen, ilse] = [await world.person('Marleen'), await world.person('Ilse')];
    await delegations.grant(world.hr, marleen, ilse);
    const [entry] = await world.db.client.auditEntry.findMany();
    expect(entry).toMatchObject({
      actorId: world.hr.personId,
      onBehalfOf: marleen,
      subjectId: ilse,
    });
  });

  it('is one when two are given at the same moment', async () => {
    const both = [await world.person('Marleen'), await world.person('Ilse')] as const;
    await Promise.allSettled([1, 2, 3, 4].map(() => delegations.grant(world.hr, ...both)));
    expect(await world.db.client.delegation.count()).toBe(1);
  });
});

describe('a department', () => {
  it('of today follows the calendar of the organisation, not of Greenwich', async () => {
    const marleen = await world.person('Marleen', { department: 'IT' });
    const to = await world.department('Klant');
    await departments.movePeople([{ personId: marleen, departmentId: to }], day('2026-09-02'));
    const departmentAt = async (moment: string) => {
      world.clock.set(moment);
      return (await world.people.departmentsOf([marleen])).get(marleen);
    };
    expect(await departmentAt('2026-09-01T21:59:59Z')).toBe(await world.department('IT'));
    expect(await departmentAt('2026-09-01T22:00:00Z')).toBe(to);
  });

  it('that somebody left stays on record', async () => {
    const marleen = await world.person('Marleen', { department: 'IT' });
    await departments.movePeople(
      [{ personId: marleen, departmentId: await world.department('Klant') }],
      day('2026-09-01'),
    );
    await departments.movePeople(
      [{ personId: marleen, departmentId: await world.department('IT') }],
      day('2026-10-01'),
    );
    const rows = (await departments.membershipsOf([marleen])).get(marleen) ?? [];
    expect(
      rows.map(({ from, until }) => `${from.toString()} – ${until?.toString() ?? ''}`),
    ).toEqual(['2020-01-01 – 2026-08-31', '2026-09-01 – 2026-09-30', '2026-10-01 – ']);
  });

  it('has a contact whom HR names', async () => {
    const [it, bas] = [await world.department('IT'), await world.person('Bas')];
    await expect(departments.nameContact(actorWith(), it, bas)).rejects.toEqual(
      refusal('NOT_ALLOWED'),
    );
    await expect(departments.nameContact(world.hr, it, it)).rejects.toEqual(refusal('NOT_FOUND'));
    expect((await departments.nameContact(world.hr, it, bas)).contactId).toBe(bas);
    expect((await departments.nameContact(world.hr, it, null)).contactId).toBeNull();
  });
});
