import { Links } from '../../src/platform/links.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { anonymous, signedIn } from '../support/api.ts';
import type { Api } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { programmeOf, visitOf } from '../support/visited.ts';
import { World } from '../support/world.ts';

const secret = 'Mevrouw Visser belde drie keer.';

let world: World;
let app: AppUnderTest;
let marleen: Api;
let petra: Api;
let hr: Api;
let visitId: string;
let teamId: string;
let programmeId: string;
let lookBackToken: string;

beforeAll(async () => {
  world = await World.open();
  app = await startApp({ databaseUrl: world.url ?? '' });
  app.clock.set('2026-11-02T12:00:00Z');
  const account = async (name: string, personId: string, ...roles: 'HR'[]): Promise<Api> => {
    const email = `${name}@example.org`;
    const createdAt = new Date('2020-01-01T00:00:00Z');
    await world.db.client.account.create({ data: { personId, email, roles, createdAt } });
    return signedIn(app, email);
  };
  programmeId = await programmeOf(world);
  teamId = await world.team('Storingsdienst');
  const leader = { leaderGroup: 'directors', department: 'IT' };
  const visitor = await world.person('Marleen', { ...leader, familyName: 'de Vries' });
  const host = await world.person('Petra');
  await world.member(teamId, host);
  visitId = await visitOf(
    world,
    { programmeId, personId: visitor, teamId, startsAt: '2026-11-02T07:00:00Z' },
    { state: 'DONE' },
  );
  lookBackToken = app.nest.get(Links, { strict: false }).sign('look-back', visitId);
  marleen = await account('marleen', visitor);
  petra = await account('petra', host);
  hr = await account('hanna', await world.person('Hanna'), 'HR');
}, 60_000);
afterAll(async () => {
  await app.close();
  await world.close();
});

const page = `{ submitted late prompts visit { id team { name } }
    points { text team { name } promise { stage replyBy owner { name email } point { text } } } }`;

describe('after a visit, the visitor and the team', () => {
  it('shows the page behind the link, and takes a look-back and points from it', async () => {
    const reader = anonymous(app, 'en');
    const variables = { token: lookBackToken };
    const open = `query ($token: String!) { lookBack(token: $token) ${page} }`;
    expect(await reader.ask(open, variables)).toMatchObject({
      lookBack: { submitted: false, late: false, points: [], visit: { id: visitId } },
    });
    const write = `mutation ($token: String!, $answers: [String!]!) {
      submitReflectionByLink(token: $token, answers: $answers) ${page} }`;
    const sent = { variables: { ...variables, answers: [secret, '', ''] }, key: 'look-back-once' };
    const first = await reader.send(write, sent);
    expect(first).toMatchObject({ data: { submitReflectionByLink: { submitted: true } } });
    // The same key again: the first answer, and no second look-back.
    expect((await reader.send(write, sent)).data).toEqual(first.data);
    expect(await reader.refusal(write, sent.variables)).toBe('REFLECTION_EXISTS');
    await reader.ask(
      `mutation ($token: String!, $input: PointInput!) {
        sharePointByLink(token: $token, input: $input) { id promise { mayAnswer } } }`,
      { ...variables, input: { kind: 'IDEA', text: 'Bel een uur vooraf.', keep: true } },
    );
    const after = await reader.ask(open, variables);
    expect(after).toMatchObject({
      lookBack: {
        submitted: true,
        points: [
          {
            team: { name: 'Storingsdienst' },
            promise: {
              stage: 'HEARD',
              replyBy: '2026-11-16',
              owner: { name: 'Marleen de Vries', email: null },
              point: { text: 'Bel een uur vooraf.' },
            },
          },
        ],
      },
    });
    expect(JSON.stringify([first, after])).not.toContain('Visser');
  });

  it('tells the visitor and HR that there was a look-back, and the host team nothing of it', async () => {
    const query = 'query ($id: ID!) { visit(id: $id) { reflected points { text } mirrorLink } }';
    const seen = async (api: Api) =>
      (await api.ask<{ visit: object }>(query, { id: visitId })).visit;
    const points = [{ text: 'Bel een uur vooraf.' }];
    expect(await seen(marleen)).toEqual({ reflected: true, points, mirrorLink: null });
    expect(await seen(hr)).toEqual({ reflected: true, points, mirrorLink: null });
    expect(await seen(petra)).toEqual({
      reflected: null,
      points,
      mirrorLink: expect.stringContaining('/mirror/'),
    });
  });

  it('lets the team add a point and the owner answer, each once for one key', async () => {
    const add = `mutation ($teamId: ID!, $input: PointInput!) { addTeamPoint(teamId: $teamId, input: $input) }`;
    const input = { kind: 'WENT_WELL', text: 'De nieuwe bus rijdt fijn.' };
    for (let n = 0; n < 2; n += 1) {
      const answer = await petra.send(add, { variables: { teamId, input }, key: 'team-point' });
      expect(answer.data).toEqual({ addTeamPoint: true });
    }
    const { points } = await petra.ask<{ points: { text: string }[] }>(
      'query ($teamId: ID!) { points(teamId: $teamId) { text } }',
      { teamId },
    );
    expect(points.map(({ text }) => text).sort()).toEqual([
      'Bel een uur vooraf.',
      'De nieuwe bus rijdt fijn.',
    ]);
    const { promises } = await marleen.ask<{ promises: { id: string; mayAnswer: boolean }[] }>(
      '{ promises(open: true) { id mayAnswer dueOn point { kind } } }',
    );
    expect(promises).toMatchObject([{ mayAnswer: true, point: { kind: 'IDEA' } }]);
    const answered = await marleen.ask(
      `mutation ($id: ID!) { answerPromise(id: $id, kind: BUSY, busyUntil: "2026-12-01") {
        stage dueOn answers { kind text busyUntil answeredAt } point { promise { stage } } } }`,
      { id: promises[0]?.id },
    );
    expect(answered).toMatchObject({
      answerPromise: {
        stage: 'BUSY',
        dueOn: '2026-12-01',
        answers: [{ kind: 'BUSY', text: '', answeredAt: '2026-11-02T12:00:00Z' }],
        point: { promise: { stage: 'BUSY' } },
      },
    });
  });
});

describe('after a visit, the mirror and the figures', () => {
  it('counts the host’s four taps, and shows HR no opinion of one', async () => {
    const link = await petra.ask<{ visit: { mirrorLink: string } }>(
      'query ($id: ID!) { visit(id: $id) { mirrorLink } }',
      { id: visitId },
    );
    const variables = { token: link.visit.mirrorLink.split('/').at(-1), values: [5, 4, 5, 3] };
    const host = anonymous(app);
    const open =
      'query ($token: String!) { mirrorPage(token: $token) { items visitType { name } } }';
    const page = await host.ask<{ mirrorPage: { items: string[] } }>(open, variables);
    expect(page.mirrorPage.items).toHaveLength(4);
    const tap = `mutation ($token: String!, $values: [Int!]!) { answerMirror(token: $token, values: $values) }`;
    expect(await host.ask(tap, variables)).toEqual({ answerMirror: true });
    expect(await host.refusal(tap, variables)).toBe('MIRROR_LINK_USED');
    const { mirrorFigures } = await hr.ask<{ mirrorFigures: object[] }>(
      `query ($programmeId: ID!) { mirrorFigures(programmeId: $programmeId) {
        visitType { name } quarter suppressed n means } }`,
      { programmeId },
    );
    expect(
      new Set(mirrorFigures.map((one) => JSON.stringify(one).replace(/.*"suppressed"/, ''))),
    ).toEqual(new Set([':true,"n":null,"means":null}']));
  });

  it('shows HR what happened, and a leader the own agreement', async () => {
    const rate = '{ numerator denominator rate }';
    const { overview } = await hr.ask<{ overview: object }>(
      `query ($id: ID!) { overview(programmeId: $id) { programme { name } running namesVisible
        rhythm ${rate} answeredInTime ${rate} reflectionWithin48h ${rate} promisesOverdue
        perDepartment { department { name parent { name } } leaders adjustedNorm done confirmed }
        withoutDate { person { name agreement { missing } } department { name } missing cause }
        coverage { department { name } visitType { code } visits open } } }`,
      { id: programmeId },
    );
    expect(overview).toMatchObject({
      running: true,
      namesVisible: true,
      rhythm: { numerator: 0, denominator: 1, rate: 0 },
      answeredInTime: { numerator: 1, denominator: 1, rate: 1 },
      reflectionWithin48h: { numerator: 1, denominator: 1, rate: 1 },
      promisesOverdue: 0,
      perDepartment: [{ department: { name: 'IT' }, leaders: 1, adjustedNorm: 4, done: 1 }],
      withoutDate: [
        { person: { name: 'Marleen de Vries', agreement: { missing: 3 } }, missing: 3 },
      ],
    });
    const agreement =
      '{ me { person { agreement { norm adjustedNorm done missing programme { name } } } } }';
    expect(await marleen.ask(agreement)).toMatchObject({
      me: { person: { agreement: { norm: 4, adjustedNorm: 4, done: 1, missing: 3 } } },
    });
    expect(await petra.ask(agreement)).toMatchObject({ me: { person: { agreement: null } } });
    for (const api of [marleen, petra]) {
      const code = await api.refusal(
        'query ($id: ID!) { overview(programmeId: $id) { running } }',
        { id: programmeId },
      );
      expect(code).toBe('NOT_ALLOWED');
    }
  });

  it('has kept no word of the look-back that the database could read', async () => {
    const rows = await app.nest.get(Database, { strict: false }).client.$queryRaw<
      { text: string }[]
    >`
      SELECT t::text AS "text" FROM "IdempotencyKey" t UNION ALL SELECT t::text FROM "AuditEntry" t
      UNION ALL SELECT t::text FROM "JournalEntry" t UNION ALL SELECT t::text FROM "Reflection" t`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => text.includes('Visser'))).toEqual([]);
  });
});
