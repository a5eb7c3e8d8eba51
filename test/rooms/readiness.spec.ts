import { ReadinessItems } from '../../src/programmes/readiness-items.service.ts';
import type { WriteReadinessItem } from '../../src/programmes/readiness-items.service.ts';
import { VisitTypesService } from '../../src/programmes/visit-types.service.ts';
import type { Api } from '../support/api.ts';
import { Organisation } from '../support/organisation.ts';
import { refusalOf } from '../support/visiting.ts';
import { visitOf } from '../support/visited.ts';
import { actorWith, World } from '../support/world.ts';

const sign = 'mutation ($v: ID!, $i: ID!) { signReadiness(visitId: $v, itemId: $i) { id } }';
const nowhere = '019b0000-0000-7000-8000-000000000000';

describe('signing what is asked', () => {
  let acme: Organisation;
  let marleen: Api;
  let joost: Api;
  let visit: string;
  let item: string;
  let items: ReadinessItems;
  const hr = actorWith(['HR']);
  let written: WriteReadinessItem;

  beforeAll(async () => {
    acme = await Organisation.open('2026-09-07T08:00:00Z');
    const programmeId = await acme.programme(2026);
    const leader = await acme.person('Marleen', { leaderGroup: 'Directie' });
    await acme.person('Joost', { leaderGroup: 'Directie' });
    const teamId = await acme.world.team('Storingsdienst');
    const where = { programmeId, personId: leader.id, teamId, startsAt: '2026-12-10T08:00:00Z' };
    visit = await visitOf(acme.world, where);
    [marleen, joost] = [
      await acme.browser('marleen@acme.example'),
      await acme.browser('joost@acme.example'),
    ];
    items = acme.app.nest.get(ReadinessItems, { strict: false });
    const { id, ...all } = await acme.world.db.client.readinessItem.findFirstOrThrow({
      where: { code: 'CONFIDENTIALITY' },
    });
    item = id;
    const { code: _, ...words } = all;
    const types = await acme.world.db.client.visitType.findMany({ where: { code: 'TECHNICIAN' } });
    written = { ...words, visitTypeIds: types.map((type) => type.id) };
  });
  afterAll(() => acme.close());

  const rows = () => acme.world.db.client.readinessSignature.count();

  it('keeps one signature of two taps at the same moment, and one entry in the audit', async () => {
    const taps = [1, 2, 3, 4].map(() => marleen.refusal(sign, { v: visit, i: item }));
    const answers = await Promise.all(taps);
    expect(answers.toSorted()).toEqual([null, ...Array(3).fill('SIGNED_ALREADY')].toSorted());
    expect(await rows()).toBe(1);
    const { auditEntry } = acme.world.db.client;
    const acts = await auditEntry.findMany({ where: { action: 'signReadiness' } });
    expect(acts.map(({ subjectId, changes }) => ({ subjectId, changes }))).toEqual([
      { subjectId: visit, changes: { itemId: [null, item] } },
    ]);
  });

  it('does not sign for another, for another kind of visit, or for nothing', async () => {
    const { client } = acme.world.db;
    const other = await items.addReadinessItem(hr, { ...written, visitTypeIds: [] });
    for (const [v, i] of [
      [visit, other.id],
      [visit, nowhere],
      [nowhere, item],
      ['x', item],
      [visit, "'; DROP"],
    ])
      expect(await marleen.refusal(sign, { v, i })).toBe('NOT_FOUND');
    expect(await joost.refusal(sign, { v: visit, i: item })).toBe('NOT_FOUND');
    await client.visit.update({ where: { id: visit }, data: { state: 'PROPOSED' } });
    expect(await marleen.refusal(sign, { v: visit, i: item })).toBe('WRONG_STATE');
    await client.visit.update({ where: { id: visit }, data: { state: 'CONFIRMED' } });
    expect(await rows()).toBe(1);
  });

  it('says from when signing helps, where a signature would have ended before the visit', async () => {
    const short = await items.addReadinessItem(hr, { ...written, validMonths: 1 });
    expect(await marleen.refusal(sign, { v: visit, i: short.id })).toBe('SIGN_LATER');
    acme.world.clock.set('2026-11-11T08:00:00Z');
    const later = await acme.browser('marleen@acme.example');
    expect(await later.refusal(sign, { v: visit, i: short.id })).toBeNull();
  });

  it('leaves what was signed as it was signed when HR writes the item anew', async () => {
    const signed = () =>
      acme.world.db.client.readinessSignature.findFirst({ where: { itemId: item } });
    const before = await signed();
    await items.editReadinessItem(hr, item, { ...written, validMonths: 1, nameNl: 'Anders' });
    expect(await signed()).toEqual(before);
  });

  it('refuses words that nobody can sign, and writes nothing of them', async () => {
    const before = await items.all(hr);
    const bad: Partial<WriteReadinessItem>[] = [
      { nameNl: '' },
      { nameEn: 'x'.repeat(81) },
      { nameNl: 'twee\nregels' },
      { textNl: 'te kort' },
      { textEn: 'x'.repeat(2_001) },
      { textNl: 'Ik teken dit\u202e en niets anders.' },
      { validMonths: 0 },
      { validMonths: 61 },
      { validMonths: 1.5 },
    ];
    for (const change of bad) {
      const input = { ...written, ...change };
      expect(await refusalOf(items.editReadinessItem(hr, item, input))).toBe('INVALID_INPUT');
      expect(await refusalOf(items.addReadinessItem(hr, input))).toBe('INVALID_INPUT');
    }
    for (const id of [nowhere, 'x']) {
      const input = { ...written, visitTypeIds: [...written.visitTypeIds, id] };
      expect(await refusalOf(items.editReadinessItem(hr, item, input))).toBe('NOT_FOUND');
      expect(await refusalOf(items.editReadinessItem(hr, id, written))).toBe('NOT_FOUND');
    }
    expect(await items.all(hr)).toEqual(before);
    expect(await refusalOf(items.all(actorWith()))).toBe('NOT_ALLOWED');
  });
});

describe('what an organisation begins with', () => {
  it.each(['server', 'embedded'] as const)(
    'is there once, also when two replicas start at the same moment on the %s database',
    async (kind) => {
      const world = await World.open(kind);
      const replica = () =>
        new ReadinessItems(world.db, world.audit, new VisitTypesService(world.db, world.audit));
      await Promise.all([replica().ensureDefaults(), replica().ensureDefaults()]);
      const { readinessItem, visitTypeReadiness } = world.db.client;
      expect(await readinessItem.count()).toBe(5);
      expect(await visitTypeReadiness.count()).toBe(15);
      await visitTypeReadiness.deleteMany();
      await replica().ensureDefaults();
      expect(await visitTypeReadiness.count()).toBe(0);
      await world.close();
    },
  );
});
