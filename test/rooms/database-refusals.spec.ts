import { randomUUID } from 'node:crypto';
import { onBothDatabases } from '../support/probes.ts';
import type { Probes } from '../support/probes.ts';

onBothDatabases((p) => {
  refusals(p);
  otherPromises(p);
});

function refusals(p: () => Probes): void {
  describe.each([
    ['outside a transaction', (work: () => Promise<unknown>) => work()],
    ['inside a transaction', (work: () => Promise<unknown>) => p().db.transaction(work)],
  ])('a violated constraint, %s', (_where, run) => {
    const programme = (startsOn: string, endsOn: string) =>
      p().db.client.programme.create({
        data: { name: 'A year', startsOn: new Date(startsOn), endsOn: new Date(endsOn) },
      });

    it('speaks as a refusal when it is a unique key', async () => {
      await p().put(1);
      await expect(run(() => p().put(1))).rejects.toMatchObject({ code: 'MIRROR_LINK_USED' });
    });

    it('speaks as a refusal when it is an exclusion', async () => {
      await p().put(1, { room: 5 });
      await expect(run(() => p().put(2, { room: 5 }))).rejects.toMatchObject({ code: 'SLOT_FULL' });
    });

    it('speaks as a refusal when it is a check', async () => {
      await expect(run(() => p().put(1, { size: 0 }))).rejects.toMatchObject({
        code: 'PERIOD_REVERSED',
      });
    });

    it('stays our own fault when no refusal belongs to it', async () => {
      const attempt = run(() => p().put(1, { kind: 99 }));
      await expect(attempt).rejects.toMatchObject({ code: 'P2010' });
    });

    it('speaks the same through the models', async () => {
      await p().db.client.site.deleteMany();
      await p().db.client.programme.deleteMany();
      const data = { name: 'Depot', address: 'Kade 1', timeZone: 'Europe/Amsterdam' };
      await p().db.client.site.create({ data });
      await programme('2026-01-01', '2026-12-31');
      const unique = run(() => p().db.client.site.create({ data }));
      await expect(unique).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
      const exclusion = run(() => programme('2026-12-31', '2027-12-31'));
      await expect(exclusion).rejects.toMatchObject({ code: 'PROGRAMME_OVERLAPS' });
      const check = run(() => programme('2028-02-01', '2028-01-01'));
      await expect(check).rejects.toMatchObject({ code: 'PERIOD_REVERSED' });
      const somebody = { givenName: 'A', familyName: 'B', serviceFrom: new Date('2026-01-01') };
      const { id: personId } = await p().db.client.person.create({ data: somebody });
      const both = { sponsorId: personId, deputyId: personId };
      const oneself = run(() => p().db.client.programme.updateMany({ data: both }));
      await expect(oneself).rejects.toMatchObject({ code: 'DEPUTY_IS_SPONSOR' });
      const { id: siteId } = await p().db.client.site.findFirstOrThrow();
      const days = { from: new Date('2027-01-02'), until: new Date('2027-01-01') };
      const holiday = run(() =>
        p().db.client.schoolHoliday.create({ data: { siteId, name: 'Vakantie', ...days } }),
      );
      await expect(holiday).rejects.toMatchObject({ code: 'PERIOD_REVERSED' });
    });
  });

  it('speaks as a refusal where a person, a number or days stand once', async () => {
    const { person, exemption } = p().db.client;
    await person.deleteMany();
    const serviceFrom = new Date('2020-01-01');
    const named = { givenName: 'Anna', familyName: 'Bakker', serviceFrom };
    const anna = await person.create({ data: { ...named, personnelNumber: '7' } });
    const twin = person.create({ data: { ...named, personnelNumber: '7' } });
    await expect(twin).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    const { id } = anna;
    const alone = person.update({ where: { id }, data: { successorId: id } });
    await expect(alone).rejects.toMatchObject({ code: 'SUCCESSOR_ITSELF' });
    const days = (from: string, until: string) =>
      exemption.create({
        data: { personId: id, from: new Date(from), until: new Date(until) },
      });
    await days('2026-01-01', '2026-01-31');
    await expect(days('2026-01-31', '2026-02-28')).rejects.toMatchObject({
      code: 'EXEMPTION_OVERLAPS',
    });
  });

  it('speaks as a refusal where somebody has one calendar of each kind', async () => {
    const { person, calendar } = p().db.client;
    await person.deleteMany();
    const named = { givenName: 'Anna', familyName: 'Bakker', serviceFrom: new Date('2020-01-01') };
    const { id: personId } = await person.create({ data: named });
    const file = () =>
      calendar.create({ data: { personId, kind: 'FILE', addedAt: new Date('2026-01-01') } });
    await file();
    await expect(file()).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  it('speaks as a refusal where a feed shows one thing, and one address is its key', async () => {
    const { calendarFeed, person } = p().db.client;
    await person.deleteMany();
    const dates = { serviceFrom: new Date('2020-01-01') };
    const { id } = await person.create({
      data: { givenName: 'Anna', familyName: 'Bakker', ...dates },
    });
    const feed = (tokenHash: string, personId: string | null) =>
      calendarFeed.create({
        data: {
          kind: 'OWN',
          personId,
          madeById: id,
          tokenHash,
          locale: 'nl',
          createdAt: new Date('2026-01-01'),
        },
      });
    await feed('1', id);
    await expect(feed('2', id)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await expect(feed('3', null)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('speaks as a refusal when a deferred constraint fails at the commit', async () => {
    const attempt = p().db.transaction(async () => {
      await p().db.client.$executeRaw`SET CONSTRAINTS probe.place_holds_one_visit DEFERRED`;
      await p().put(1, { room: 5 });
      await p().put(2, { room: 5 });
    });
    await expect(attempt).rejects.toMatchObject({ code: 'SLOT_FULL' });
    expect(await p().ids()).toEqual([]);
  });
}

function otherPromises(p: () => Probes): void {
  it('locks only inside a transaction', async () => {
    await expect(p().db.lock('person', ['a'])).rejects.toThrow('none is open');
  });

  it('tells who asks which statements were sent', async () => {
    const statements: string[] = [];
    const stop = p().db.onStatement((sql) => statements.push(sql.split(' ')[0] ?? ''));
    await p().db.transaction(async () => {
      await p().db.lock('slot', ['b', 'a']);
      await p().db.client.account.count();
    });
    stop();
    await p().db.client.account.count();
    expect(statements).toEqual(['BEGIN', 'SELECT', 'SELECT', 'COMMIT']);
  });

  it('reads back the instant that was written', async () => {
    const at = new Date('2026-10-25T00:30:00.123Z');
    const data = { at, action: 'look', subjectType: 'probe', subjectId: randomUUID() };
    const { id } = await p().db.client.auditEntry.create({ data });
    expect((await p().db.client.auditEntry.findUniqueOrThrow({ where: { id } })).at).toEqual(at);
  });
}
