import { randomUUID } from 'node:crypto';
import { MessagesService } from '../../../src/messages/messages.service.ts';
import type { Api } from '../../support/api.ts';
import { anonymous } from '../../support/api.ts';
import { Organisation } from '../../support/organisation.ts';
import { Post } from '../../support/post.ts';
import { visitOf } from '../../support/visited.ts';

type Card = Readonly<Record<string, unknown>>;

const card =
  '{ visitId team site address host deskPhone emergencyNumber customerNl customerEn whatToBring customersDeclined mayCount }';
const own = `query ($id: ID!) { dayCard(visitId: $id) ${card} }`;
const byLink = `query ($t: String!) { dayCardByLink(token: $t) ${card} }`;
const count = 'mutation ($id: ID!) { countCustomerDeclined(visitId: $id) { customersDeclined } }';
const less = 'mutation ($id: ID!) { takeBackCustomerDeclined(visitId: $id) { customersDeclined } }';
const countByLink =
  'mutation ($t: String!) { countCustomerDeclinedByLink(token: $t) { customersDeclined } }';
const write = `mutation ($input: WriteErrandInput!) { writeErrand(input: $input) { customerNl customerEn } }`;
const rate = '{ programmes { customersDeclined { visits perVisit } } }';
const NL = 'Mag mijn collega meekijken om te leren?';
const EN = 'May my colleague look on to learn?';

describe('F8 “What do I say to the customer, and what if she says no?”', () => {
  let acme: Organisation;
  let marleen: Api;
  let hanna: Api;
  let petra: Api;
  let teamId: string;
  let siteId: string;
  let programmeId: string;
  let visit: string;
  const ids = new Map<string, string>();
  const id = (name: string) => ids.get(name) ?? '';

  beforeAll(async () => {
    acme = await Organisation.open('2026-11-23T08:00:00Z');
    programmeId = await acme.programme(2026);
    teamId = await acme.world.team('Storingsdienst');
    siteId = await acme.world.site();
    for (const name of ['Marleen', 'Ilse', 'Sanne', 'Petra'])
      ids.set(name, (await acme.person(name, { leaderGroup: 'Directie' })).id);
    ids.set('Hanna', (await acme.person('Hanna', { roles: ['HR'] })).id);
    await acme.world.member(teamId, id('Petra'), 'LEAD');
    await acme.world.member(teamId, id('Sanne'));
    const since = new Date('2026-01-01T00:00:00Z');
    const delegation = { principalId: id('Marleen'), assistantId: id('Ilse'), since };
    await acme.world.db.client.delegation.create({ data: delegation });
    visit = await visitOn('2026-12-10T08:00:00Z');
    await now('2026-11-23T08:00:00Z');
  });
  afterAll(() => acme.close());

  const visitOn = (startsAt: string) =>
    visitOf(acme.world, { programmeId, personId: id('Marleen'), teamId, startsAt });
  const browser = (name: string) => acme.browser(`${name}@acme.example`);
  const now = async (moment: string) => {
    acme.world.clock.set(moment);
    [marleen, hanna, petra] = [
      await browser('marleen'),
      await browser('hanna'),
      await browser('petra'),
    ];
  };
  const shown = async (api: Api, visitId = visit): Promise<Card | null> =>
    (await api.ask<{ dayCard: Card | null }>(own, { id: visitId })).dayCard;
  const declined = async () => (await shown(marleen))?.['customersDeclined'];

  it('shows the sentence in Dutch and in English, as HR wrote it', async () => {
    const { visitTypes } = await hanna.ask<{ visitTypes: { id: string; code: string }[] }>(
      '{ visitTypes { id code } }',
    );
    const visitTypeId = visitTypes.find(({ code }) => code === 'TECHNICIAN')?.id;
    const words = { errandNl: '', errandEn: '', customerNl: NL, customerEn: EN };
    await hanna.ask(write, { input: { visitTypeId, ...words } });
    expect(await marleen.refusal(write, { input: { visitTypeId, ...words } })).toBe('NOT_ALLOWED');
    expect(await shown(marleen)).toMatchObject({ customerNl: NL, customerEn: EN });
  });

  it('shows where it is, whom to call, and the host by given name once there is one', async () => {
    expect(await shown(marleen)).toMatchObject({
      ...{ team: 'Storingsdienst', site: 'Amersfoort', address: 'Stationsplein 1, Amersfoort' },
      ...{ host: null, deskPhone: null, emergencyNumber: '112', customersDeclined: 0 },
    });
    const desk = 'mutation ($t: ID!, $p: String) { setDeskPhone(teamId: $t, phone: $p) { id } }';
    const site =
      'mutation ($s: ID!, $p: String) { setEmergencyPhone(siteId: $s, phone: $p) { id } }';
    expect(await marleen.refusal(desk, { t: teamId, p: '112' })).toBe('NOT_ALLOWED');
    expect(await marleen.refusal(site, { s: siteId, p: '112' })).toBe('NOT_ALLOWED');
    for (const bad of ['', 'bel Petra', '+31 6 1234 5678 9012 3456 78', '1', '12\n34', '112; DROP'])
      expect(await petra.refusal(desk, { t: teamId, p: bad })).toBe('INVALID_INPUT');
    await petra.ask(desk, { t: teamId, p: '+31 (0)33 555 01 20' });
    await petra.ask(site, { s: siteId, p: '033 555 0112' });
    const sanne = await browser('sanne');
    await sanne.ask('mutation ($id: ID!) { claimVisit(id: $id) }', { id: visit });
    expect(await shown(marleen)).toMatchObject({
      ...{ host: 'Sanne', deskPhone: '+31 (0)33 555 01 20', emergencyNumber: '033 555 0112' },
    });
    await hanna.ask(site, { s: siteId, p: null });
    expect(await shown(marleen)).toMatchObject({ emergencyNumber: '112' });
  });

  it('is for whoever goes, signed in or by the link in the own reminder, and for nobody else', async () => {
    for (const name of ['ilse', 'sanne', 'hanna', 'petra'])
      expect(await shown(await browser(name))).toBeNull();
    expect(await (await browser('ilse')).refusal(count, { id: visit })).toBe('NOT_ALLOWED');
    const post = Post.of(acme.app);
    await now('2026-12-09T15:00:30Z');
    await acme.app.nest.get(MessagesService, { strict: false }).sendDue(acme.world.clock.now());
    const links = (name: string) =>
      post
        .to(`${name}@acme.example`)
        .flatMap(({ text }) => text.match(/\/day-card\/[\w.-]+/g) ?? []);
    const [link = ''] = links('marleen');
    for (const name of ['ilse', 'sanne', 'petra', 'hanna']) expect(links(name)).toEqual([]);
    const t = link.replace('/day-card/', '');
    const page = await anonymous(acme.app).ask<{ dayCardByLink: Card }>(byLink, { t });
    expect(page.dayCardByLink).toMatchObject({ customerNl: NL, host: 'Sanne' });
    expect(await anonymous(acme.app).refusal(byLink, { t: `${t}x` })).toBe('LINK_INVALID');
    expect(await anonymous(acme.app).refusal(countByLink, { t })).toBe('COUNT_NOT_YET');
    await now('2026-12-10T09:00:00Z');
    await anonymous(acme.app).ask(countByLink, { t });
    expect(await declined()).toBe(1);
  });

  it('adds one for each “klant wil dit niet”, exactly once however often it is sent, and takes back', async () => {
    const key = randomUUID();
    const variables = { id: visit };
    await Promise.all([1, 2, 3, 4].map(() => marleen.send(count, { variables, key })));
    expect(await declined()).toBe(2);
    await Promise.all(Array.from({ length: 5 }, () => marleen.ask(count, variables)));
    expect(await declined()).toBe(7);
    await marleen.ask(less, variables);
    expect(await declined()).toBe(6);
    for (let index = 0; index < 8; index += 1) await marleen.ask(less, variables);
    expect(await declined()).toBe(0);
    const { client } = acme.world.db;
    await client.visit.update({ where: { id: visit }, data: { customersDeclined: 99 } });
    expect(await marleen.refusal(count, variables)).toBe('COUNT_FULL');
    await client.visit.update({ where: { id: visit }, data: { customersDeclined: 3 } });
  });

  it('counts from the start to six hours after the end, and changes nothing else of the visit', async () => {
    const before = await acme.world.db.client.visit.findUniqueOrThrow({ where: { id: visit } });
    await now('2026-12-10T16:59:00Z');
    await marleen.ask(count, { id: visit });
    const after = await acme.world.db.client.visit.findUniqueOrThrow({ where: { id: visit } });
    expect(after).toEqual({ ...before, customersDeclined: 4 });
    await now('2026-12-10T17:00:00Z');
    expect(await marleen.refusal(count, { id: visit })).toBe('COUNT_TOO_LATE');
    await now('2026-12-10T23:00:00Z');
    expect(await shown(marleen)).toBeNull();
  });

  it('shows HR the rate over five visits and more only', async () => {
    const { client } = acme.world.db;
    const rates = async (api: Api) =>
      (await api.ask<{ programmes: { customersDeclined: unknown }[] }>(rate)).programmes[0]
        ?.customersDeclined;
    await client.visit.update({ where: { id: visit }, data: { state: 'DONE' } });
    for (const date of ['01', '02', '03']) await visitOn(`2026-12-${date}T08:00:00Z`);
    await client.visit.updateMany({ data: { state: 'DONE' } });
    expect(await rates(hanna)).toBeNull();
    const fifth = await visitOn('2026-12-04T08:00:00Z');
    expect(await rates(hanna)).toBeNull();
    await client.visit.update({ where: { id: fifth }, data: { state: 'DONE' } });
    expect(await rates(hanna)).toEqual({ visits: 5, perVisit: 0.8 });
    for (const api of [marleen, petra]) expect(await rates(api)).toBeNull();
  });

  it('keeps nothing about the customer but that number', async () => {
    type Column = { table: string; column: string; type: string };
    const columns = await acme.world.db.client.$queryRaw<Column[]>`
      SELECT table_name AS "table", column_name AS "column", data_type AS "type"
      FROM information_schema.columns
      WHERE table_schema = current_schema()
        AND (column_name ILIKE '%customer%' OR column_name ILIKE '%client%' OR column_name ILIKE '%klant%')
      ORDER BY 1, 2`;
    expect(columns.map(({ table, column, type }) => `${table}.${column} ${type}`)).toEqual([
      'Visit.customersDeclined integer',
      'VisitType.customerEn text',
      'VisitType.customerNl text',
    ]);
    const audited = await acme.world.db.client.auditEntry.findMany();
    expect(audited.filter(({ action }) => /customer/i.test(action))).toEqual([]);
    for (const name of ['countCustomerDeclined', 'countCustomerDeclinedByLink']) {
      type Type = { __type: { fields: { name: string; args: { name: string }[] }[] } };
      const { __type } = await hanna.ask<Type>(
        '{ __type(name: "Mutation") { fields { name args { name } } } }',
      );
      const args = __type.fields.find((field) => field.name === name)?.args ?? [];
      expect(args.map((arg) => arg.name)).not.toContain('text');
      expect(args).toHaveLength(1);
    }
  });
});
