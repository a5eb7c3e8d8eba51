import { anonymous, signedIn } from '../../support/api.ts';
import type { Api } from '../../support/api.ts';
import { startApp } from '../../support/app.ts';
import type { AppUnderTest } from '../../support/app.ts';
import { Visiting } from '../../support/visiting.ts';

const book = 'mutation ($slotId: ID!) { bookVisit(slotId: $slotId) { id } }';
const confirm = 'mutation ($id: ID!) { confirmItHappened(id: $id) { id } }';
const hosted =
  'query ($id: ID!) { team(id: $id) { hosted(year: 2026) { quarter visits minutes } } }';
const setBudget = `mutation ($teamId: ID!, $perQuarter: Int) {
  setHostingBudget(teamId: $teamId, perWeek: 2, perQuarter: $perQuarter) { budgetPerQuarter } }`;

type Hosted = { team: { hosted: { quarter: string; visits: number; minutes: number }[] } };

describe('F5 “We host all the time, others never, and our targets stay the same.”', () => {
  let house: Visiting;
  let app: AppUnderTest;
  let lead: Api;
  let hr: Api;
  let stranger: Api;
  let teamId: string;
  const leaders: Api[] = [];

  beforeAll(async () => {
    house = await Visiting.open();
    app = await startApp({ databaseUrl: house.world.url ?? '', clock: house.world.clock });
    // A name that a spreadsheet would calculate with.
    teamId = await house.world.team('=Klantcontact;Zwolle', { budgetPerWeek: 2 });
    const sanne = await house.host(teamId, 'Sanne');
    lead = await signedIn(app, await house.account(sanne, 'sanne@acme.example'));
    const hanna = await house.world.actor('Hanna');
    hr = await signedIn(app, await house.account(hanna, 'hanna@acme.example', 'HR'));
    const other = await house.host(await house.world.team('Elders'), 'Olga');
    stranger = await signedIn(app, await house.account(other, 'olga@acme.example'));
    for (const name of ['Anna', 'Bram', 'Carla']) {
      const leader = await house.leader(name);
      leaders.push(await signedIn(app, await house.account(leader, `${name}@acme.example`)));
    }
  });

  afterAll(async () => {
    await app.close();
    await house.close();
  });

  const bookAt = async (startsAt: string, index: number) => {
    const slotId = await house.slot({ teamId, startsAt });
    const answer = await (leaders[index] as Api).send(book, { variables: { slotId } });
    return answer as {
      data?: { bookVisit: { id: string } };
      errors?: { message: string; extensions: Record<string, unknown> }[];
    };
  };
  const file = (api: Api, year: string, team = teamId, language = 'nl') =>
    fetch(`${app.url}/exports/hosting/${team}?year=${year}`, {
      headers: { cookie: `od-session=${api.cookie('od-session')}`, 'accept-language': language },
    });

  it('receives two a week, and names the next free week to the third', async () => {
    expect((await bookAt('2026-09-15T07:00:00Z', 0)).errors).toBeUndefined();
    expect((await bookAt('2026-09-16T07:00:00Z', 1)).errors).toBeUndefined();
    const { errors } = await bookAt('2026-09-17T07:00:00Z', 2);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'HOSTING_BUDGET_FULL',
      details: { nextFreeWeek: '2026-09-21' },
    });
    expect(errors?.[0]?.message).toContain('2026-09-21');
  });

  it('receives no more in a quarter than it can bear, which its lead says', async () => {
    const tooFew = await lead.refusal(setBudget, { teamId, perQuarter: 1 });
    expect(tooFew).toBe('QUARTER_BELOW_BOOKED');
    await lead.ask(setBudget, { teamId, perQuarter: 2 });
    const { errors } = await bookAt('2026-09-22T07:00:00Z', 2);
    const look = `{ slots(from: "2026-09-22", until: "2026-09-22", teamId: "${teamId}") { whyNotBookable } }`;
    expect(await (leaders[2] as Api).ask(look)).toEqual({
      slots: [{ whyNotBookable: 'HOSTING_BUDGET_FULL' }],
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'HOSTING_BUDGET_FULL',
      details: { nextFreeWeek: '2026-10-05' },
    });
    expect((await bookAt('2026-10-06T07:00:00Z', 2)).errors).toBeUndefined();
  });

  it('shows the own team what it gave, per quarter, once its own side confirmed', async () => {
    house.now('2026-09-17T12:00:00Z');
    const visits = await house.visits.visitsOf({ teamId, state: 'CONFIRMED' });
    const [first] = visits.map(({ id }) => id);
    await lead.ask(confirm, { id: first });
    expect((await lead.ask<Hosted>(hosted, { id: teamId })).team.hosted).toEqual([
      { quarter: '2026-01-01', visits: 0, minutes: 0 },
      { quarter: '2026-04-01', visits: 0, minutes: 0 },
      { quarter: '2026-07-01', visits: 1, minutes: 180 },
      { quarter: '2026-10-01', visits: 0, minutes: 0 },
    ]);
    expect((await stranger.ask<Hosted>(hosted, { id: teamId })).team.hosted).toEqual([]);
    expect((await (leaders[0] as Api).ask<Hosted>(hosted, { id: teamId })).team.hosted).toEqual([]);
  });

  it('gives the planner hours per week, without names, in a file that calculates nothing', async () => {
    const answer = await file(lead, '2026');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('content-disposition')).toContain('gastgeefuren-2026.csv');
    const text = await answer.text();
    expect(text.split('\r\n')).toEqual([
      'team;week vanaf;uren ontvangen;uren afgesproken',
      `"'=Klantcontact;Zwolle";2026-09-14;3,00;3,00`,
      `"'=Klantcontact;Zwolle";2026-10-05;0,00;3,00`,
      '',
    ]);
    for (const name of ['Anna', 'Bram', 'Carla', 'Sanne']) expect(text).not.toContain(name);
    expect(await (await file(hr, '2026', teamId, 'en')).text()).toContain(';3.00;3.00');
  });

  it('gives it to HR and the leads of the team only, and changes nothing by it', async () => {
    const before = await house.world.acts();
    expect((await file(stranger, '2026')).status).toBe(403);
    expect((await file(leaders[0] as Api, '2026')).status).toBe(403);
    expect((await file(anonymous(app), '2026')).status).toBe(401);
    expect((await file(hr, '2026', 'nothing')).status).toBe(404);
    expect((await file(hr, 'nineteen')).status).toBe(404);
    expect(await house.world.acts()).toEqual(before);
  });
});
