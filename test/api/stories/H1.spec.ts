import type { Api } from '../../support/api.ts';
import { toDate } from '../../../src/platform/database/dates.ts';
import { Organisation } from '../../support/organisation.ts';
import { visitOf } from '../../support/visited.ts';
import { at } from '../../support/world.ts';

const terms = `mutation ($input: PersonTermsInput!) { setPersonTerms(input: $input) { partTimePercent serviceFrom } }`;
const exempt = `mutation ($personId: ID!, $from: Date!, $until: Date!) {
  addExemption(personId: $personId, from: $from, until: $until) { exemptions { id from until } } }`;
const agreement =
  'query ($id: ID!) { person(id: $id) { agreement { norm adjustedNorm done confirmed missing } } }';
const overview = `query ($id: ID!) { overview(programmeId: $id) { rhythm { numerator denominator }
  perDepartment { department { name } leaders adjustedNorm done confirmed }
  withoutDate { person { name } adjustedNorm done confirmed missing } } }`;

describe('H1 “My list is unfair: leave, part-time, the host cancelled.”', () => {
  let acme: Organisation;
  let hr: Api;
  let programmeId: string;
  let teamId: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    acme = await Organisation.open('2026-11-30T08:00:00Z');
    await acme.person('Hanna', { roles: ['HR'] });
    hr = await acme.browser('hanna@acme.example');
    programmeId = await acme.programme(2026);
    teamId = await acme.world.team('Storingsdienst');
    for (const name of ['P', 'Q', 'R', 'S', 'T']) {
      const more = { leaderGroup: 'Directie', department: 'Staf' };
      ids[name] = await acme.world.person(name, more);
    }
  });
  afterAll(() => acme.close());

  const visit = (name: string, startsAt: string, changes: object): Promise<string> =>
    visitOf(acme.world, { programmeId, personId: ids[name] ?? '', teamId, startsAt }, changes);
  const agreed = async (name: string) =>
    (await hr.ask<{ person: { agreement: object } }>(agreement, { id: ids[name] })).person
      .agreement;
  const work = (name: string, partTimePercent: number, serviceFrom: string) =>
    hr.ask(terms, {
      input: { personId: ids[name], leaderGroup: 'Directie', partTimePercent, serviceFrom },
    });

  it('P: half a week all year makes 4 into 2', async () => {
    expect(await agreed('P')).toMatchObject({ norm: 4, adjustedNorm: 4 });
    await work('P', 50, '2020-01-01');
    expect(await agreed('P')).toMatchObject({ norm: 4, adjustedNorm: 2 });
  });

  it('Q: who joined on 1 October has 1', async () => {
    await work('Q', 100, '2026-10-01');
    expect(await agreed('Q')).toMatchObject({ norm: 4, adjustedNorm: 1 });
  });

  it('R: exempt from January to June has 2, and no cause is asked or stored', async () => {
    const days = { personId: ids['R'], from: '2026-01-01', until: '2026-06-30' };
    expect(await hr.ask(exempt, days)).toEqual({
      addExemption: {
        exemptions: [{ id: expect.any(String), from: '2026-01-01', until: '2026-06-30' }],
      },
    });
    expect(await agreed('R')).toMatchObject({ norm: 4, adjustedNorm: 2 });
    const [row] = await acme.world.db.client.exemption.findMany();
    expect(Object.keys(row ?? {}).sort()).toEqual(['from', 'id', 'personId', 'until']);
    const overlapping = { ...days, from: '2026-06-30', until: '2026-07-31' };
    expect(await hr.refusal(exempt, overlapping)).toBe('EXEMPTION_OVERLAPS');
    const reversed = { ...days, from: '2026-09-01', until: '2026-08-31' };
    expect(await hr.refusal(exempt, reversed)).toBe('PERIOD_REVERSED');
  });

  it('S: four booked, one cancelled by the host without another slot: 3 of 3 possible', async () => {
    for (const month of ['02', '04', '06']) {
      await visit('S', `2026-${month}-10T08:00:00Z`, { state: 'DONE' });
    }
    const changedAt = toDate(at('2026-10-01T08:00:00Z'));
    await visit('S', '2026-10-10T08:00:00Z', { state: 'CANCELLED', cancelSide: 'HOST', changedAt });
    expect(await agreed('S')).toEqual({
      ...{ norm: 4, adjustedNorm: 3, done: 3 },
      ...{ confirmed: 0, missing: 0 },
    });
  });

  it('T: a visit to which nobody came counts for nothing, and says so', async () => {
    const id = await visit('T', '2026-03-10T08:00:00Z', { state: 'MISSED' });
    expect(await agreed('T')).toMatchObject({ norm: 4, adjustedNorm: 4, done: 0, missing: 4 });
    expect(await hr.ask('query ($id: ID!) { visit(id: $id) { state } }', { id })).toEqual({
      visit: { state: 'MISSED' },
    });
  });

  it('equals the overview exactly', async () => {
    const { overview: shown } = await hr.ask<{ overview: object }>(overview, { id: programmeId });
    const without = (name: string, adjustedNorm: number) => ({
      person: { name: `${name} Jansen` },
      ...{ adjustedNorm, done: 0, confirmed: 0, missing: adjustedNorm },
    });
    expect(shown).toEqual({
      rhythm: { numerator: 1, denominator: 5 },
      perDepartment: [
        { department: { name: 'Staf' }, leaders: 5, adjustedNorm: 12, done: 3, confirmed: 0 },
      ],
      withoutDate: [without('P', 2), without('Q', 1), without('R', 2), without('T', 4)],
    });
  });

  it('gives the full agreement again once the exemption is removed', async () => {
    const { id } = await acme.world.db.client.exemption.findFirstOrThrow();
    const remove =
      'mutation ($id: ID!) { removeExemption(exemptionId: $id) { exemptions { id } } }';
    expect(await hr.ask(remove, { id })).toEqual({ removeExemption: { exemptions: [] } });
    expect(await agreed('R')).toMatchObject({ adjustedNorm: 4 });
  });
});
