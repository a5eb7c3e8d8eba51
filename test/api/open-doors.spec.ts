import { Database } from '../../src/platform/database/database.service.ts';
import { VisitTypesService } from '../../src/programmes/visit-types.service.ts';
import { anonymous, Api, signedIn } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';

let fresh: FreshDatabase;
let app: AppUnderTest;
let hr: Api;
let departmentId: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  app = await startApp({ databaseUrl: fresh.url, config: { adminEmail: 'hr@open-deur.test' } });
  hr = await signedIn(app, 'hr@open-deur.test');
  const { departments } = await hr.ask<{ departments: { id: string }[] }>('{ departments { id } }');
  departmentId = departments[0]?.id ?? '';
});
afterAll(async () => {
  await app.close();
  await fresh.drop();
});

const addSite = `mutation ($input: AddSiteInput!) { addSite(input: $input) { id timeZone country } }`;
const addTeam = `mutation ($input: AddTeamInput!) {
  addTeam(input: $input) { id site { name } visitType { code } department { name } mayManage members { role } closedPeriods { id } }
}`;
const openSlots = `mutation ($input: OpenSlotsInput!) {
  openSlots(input: $input) { slots { id startsAt endsAt timeZone capacity state } skipped { date reason } }
}`;

async function teamNamed(name: string): Promise<string> {
  const { addSite: site } = await hr.ask<{ addSite: { id: string } }>(addSite, {
    input: { name: `Depot ${name}`, address: 'Havenweg 1, Amersfoort' },
  });
  const { visitTypes } = await hr.ask<{ visitTypes: { id: string; code: string }[] }>(
    '{ visitTypes { id code } }',
  );
  const { addTeam: team } = await hr.ask<{ addTeam: { id: string } }>(addTeam, {
    input: { name, siteId: site.id, visitTypeId: visitTypes[0]?.id, departmentId },
  });
  return team.id;
}

it('begins with five visit types, in the language of the reader', async () => {
  const query = '{ visitTypes { code name whatToBring questions } }';
  const { visitTypes: dutch } = await hr.ask<{ visitTypes: { name: string }[] }>(query);
  expect(dutch.map(({ name }) => name)).toContain('Klantcontactcentrum');
  const english = await hr.send(query, { headers: { 'accept-language': 'en' } });
  expect(JSON.stringify(english.data)).toContain('Contact centre');
});

it('takes a programme from draft to published', async () => {
  const create = `mutation { createProgramme(input: { name: "Meelopen", startsOn: "2026-01-01", endsOn: "2026-12-31" }) { id state whyNotPublishable noticeWorkingDays } }`;
  const { createProgramme: draft } = await hr.ask<{ createProgramme: { id: string } }>(create);
  expect(draft).toMatchObject({ state: 'DRAFT', whyNotPublishable: 'WORKS_COUNCIL_PENDING' });
  const [visitType] = await app.nest.get(VisitTypesService, { strict: false }).all();
  const agree = `mutation ($input: SetAgreementInput!) { setAgreement(input: $input) { agreements { leaderGroup norm shares { count visitType { name } } } } }`;
  const shares = [{ visitTypeId: visitType?.id, count: 2 }];
  const input = { programmeId: draft.id, leaderGroup: 'Directie', norm: 4, shares };
  expect(await hr.ask(agree, { input })).toMatchObject({
    setAgreement: { agreements: [{ norm: 4, shares: [{ count: 2 }] }] },
  });
  const publish = 'mutation ($id: ID!) { publishProgramme(id: $id) { state whyNotPublishable } }';
  expect(await hr.refusal(publish, { id: draft.id })).toBe('WORKS_COUNCIL_PENDING');
  const record = `mutation ($input: CouncilDecisionInput!) { recordCouncilDecision(input: $input) { noCouncilBecause } }`;
  const noCouncilBecause = 'Wij zijn met minder dan vijftig.';
  await hr.ask(record, { input: { programmeId: draft.id, noCouncilBecause } });
  expect(await hr.ask(publish, { id: draft.id })).toEqual({
    publishProgramme: { state: 'PUBLISHED', whyNotPublishable: 'PROGRAMME_PUBLISHED' },
  });
});

it('opens a rhythm of slots as the preview said', async () => {
  const teamId = await teamNamed('Storingsdienst');
  const input = {
    teamId,
    from: '2026-10-20',
    until: '2026-10-30',
    weekdays: [1, 2],
    fromTime: '07:30',
    untilTime: '11:30',
  };
  const preview = `query ($input: OpenSlotsInput!) { slotPreview(input: $input) { starts skipped { date } } }`;
  const starts = ['2026-10-20T05:30:00Z', '2026-10-26T06:30:00Z', '2026-10-27T06:30:00Z'];
  expect(await hr.ask(preview, { input })).toEqual({ slotPreview: { starts, skipped: [] } });
  const { openSlots: opened } = await hr.ask<{ openSlots: { slots: { startsAt: string }[] } }>(
    openSlots,
    { input },
  );
  expect(opened.slots.map(({ startsAt }) => startsAt)).toEqual(starts);
  expect(opened.slots[0]).toMatchObject({ timeZone: 'Europe/Amsterdam', capacity: 1 });
  expect(await hr.refusal(openSlots, { input })).toBe('SLOT_EXISTS');
});

it('shows a lead the own team, and a stranger neither its people nor its doors', async () => {
  const teamId = await teamNamed('Chauffeurs');
  const add = `mutation ($input: AddPersonInput!) { addPerson(input: $input) { id } }`;
  const person = async (givenName: string) => {
    const names = { givenName, familyName: 'Bakker', email: `${givenName}@open-deur.test` };
    const input = { ...names, departmentId, serviceFrom: '2020-01-01' };
    const { addPerson } = await hr.ask<{ addPerson: { id: string } }>(add, { input });
    return { id: addPerson.id, api: await signedIn(app, names.email) };
  };
  const [lead, stranger] = [await person('lena'), await person('stan')];
  const set = `mutation ($teamId: ID!, $personId: ID!) { setTeamMember(teamId: $teamId, personId: $personId, role: LEAD) { id } }`;
  await hr.ask(set, { teamId, personId: lead.id });
  const team = `query ($id: ID!) { team(id: $id) { mayManage members { role person { name } } } me { teams { role team { name } } } }`;
  expect(await lead.api.ask(team, { id: teamId })).toEqual({
    team: { mayManage: true, members: [{ role: 'LEAD', person: { name: 'lena Bakker' } }] },
    me: { teams: [{ role: 'LEAD', team: { name: 'Chauffeurs' } }] },
  });
  expect(await stranger.api.ask(team, { id: teamId })).toEqual({
    team: { mayManage: false, members: [] },
    me: { teams: [] },
  });
  const input = {
    teamId,
    from: '2026-10-20',
    until: '2026-10-20',
    fromTime: '08:00',
    untilTime: '12:00',
  };
  expect(await stranger.api.refusal(openSlots, { input })).toBe('NOT_ALLOWED');
  await lead.api.ask(openSlots, { input });
  const slots = '{ slots(from: "2026-10-01", until: "2026-10-31") { team { name } } }';
  expect(await lead.api.ask(slots)).toEqual({ slots: [{ team: { name: 'Chauffeurs' } }] });
  expect(await stranger.api.ask(slots)).toEqual({ slots: [] });
  expect(await anonymous(app).refusal(slots)).toBe('SIGN_IN_FIRST');
});

it('needs as many statements for a hundred slots as for one', async () => {
  const query = `query ($from: Date!, $until: Date!) { slots(from: $from, until: $until) {
    startsAt timeZone team { name mayManage site { name } visitType { name } department { name } members { person { name } } }
  } }`;
  const database = app.nest.get(Database, { strict: false });
  const statements = async (from: string, until: string) => {
    let count = 0;
    const stop = database.onStatement(() => (count += 1));
    const { slots } = await hr.ask<{ slots: unknown[] }>(query, { from, until });
    stop();
    return { count, slots: slots.length };
  };
  const teamId = await teamNamed('Meldkamer');
  const shift = { fromTime: '08:00', untilTime: '12:00' };
  const input = { teamId, from: '2027-02-01', until: '2027-05-15', ...shift };
  await hr.ask(openSlots, { input });
  const few = await statements('2027-02-01', '2027-02-01');
  const many = await statements('2027-02-01', '2027-05-15');
  expect(few.slots).toBe(1);
  expect(many.slots).toBeGreaterThan(95);
  expect(many.count).toBe(few.count);
  expect(many.count).toBeLessThanOrEqual(14);
});
