import { Database } from '../../src/platform/database/database.service.ts';
import type { Api } from '../support/api.ts';
import { Told } from '../support/told.ts';
import { visitOf } from '../support/visited.ts';

const TEXT = 'De klant hoort te laat wanneer wij komen';
const share = `mutation ($input: SharePointInput!) { sharePoint(input: $input) {
  id text theme { name } team { name } signal { visits since } promise { stage owner { name } } } }`;
const add =
  'mutation ($team: ID!, $input: PointInput!) { addTeamPoint(teamId: $team, input: $input) }';

/** What a page asks for at once, with all that belongs to each line. */
const lists: Readonly<Record<string, readonly [who: string, query: string]>> = {
  triage: [
    'Hanna',
    `{ pointsToTriage(first: 50) { id text theme { name } goal { name } team { name site { name } }
       promise { stage owner { name } helpers { name } } signal { visits sites leaders since }
       similar { similarity point { text team { name } promise { stage owner { name } } } }
       mergedPoints { text team { name } } } }`,
  ],
  promises: [
    'Hanna',
    `{ promises(first: 50) { id stage owner { name } helpers { name } handOver { to { name } }
       answers { kind outcome } point { text team { name } theme { name } signal { visits }
       mergedPoints { text team { name } } } } }`,
  ],
  themes: [
    'Hanna',
    '{ themes(withRetired: true) { id name } coreValues { name } customerGoals { name coreValue { name } } }',
  ],
  'own thank-yous': ['Karin', '{ ownThanks { id text state to { name } from { name } } }'],
  points: [
    'Karin',
    '{ points(teamId: $team) { id text theme { name } signal { visits } promise { stage owner { name } helpers { name } } } }',
  ],
  board: [
    'Karin',
    '{ board(teamId: $team) { celebrated { text } items { text stage heard } thanks { to text } } }',
  ],
  'questions of what was noticed': ['Karin', '{ confirmationQuestions { answerId point team } }'],
};

describe('the number of statements about points', () => {
  let told: Told;
  let themeId: string;
  let rows = 0;
  let visits = 0;

  beforeAll(async () => {
    told = await Told.open();
    const added = await told
      .as('Hanna')
      .ask<{ addTheme: { id: string } }>(
        'mutation { addTheme(input: { nameNl: "Tijdvak", nameEn: "Time slot" }) { id } }',
      );
    themeId = added.addTheme.id;
  });
  afterAll(() => told.close());

  const input = () => {
    rows += 1;
    return { kind: 'IDEA', text: `${TEXT}, keer ${rows}.`, quickWin: false, keep: false, themeId };
  };

  /** At an hour of its own, for nobody is in two places. */
  async function aVisit(): Promise<string> {
    visits += 1;
    const begin = Date.UTC(2026, 8, 1) + visits * 3_600_000;
    const { programmeId, teamId } = told;
    const where = { programmeId, teamId, personId: told.id('Marleen'), startsAt: null };
    const times = { startsAt: new Date(begin), endsAt: new Date(begin + 1_800_000) };
    return visitOf(told.world, where, { state: 'DONE', ...times });
  }

  /** So many of everything that a list can show. */
  async function furnish(count: number): Promise<void> {
    const { client } = told.world.db;
    for (let n = 0; n < count; n += 1) {
      const visitId = await aVisit();
      await told.as('Marleen').ask(share, { input: { visitId, ...input() } });
      await client.thanks.create({
        data: {
          ...{ visitId, teamId: told.teamId, authorId: told.id('Marleen') },
          ...{ toId: told.id('Karin'), text: 'Dank je.', state: 'SHARED' },
          givenAt: new Date('2026-11-02T12:00:00Z'),
        },
      });
      const name = `Thema ${rows}`;
      await client.theme.create({ data: { nameNl: name, nameEn: name } });
      const owner = await told.world.person(`Eigenaar ${rows}`);
      await client.promise.updateMany({
        where: { point: { visitId } },
        data: { ownerId: owner },
      });
      await told.world.member(told.teamId, owner);
    }
    await answerSome(count);
  }

  /** Every other one is done and asked about; every third was merged into the first. */
  async function answerSome(count: number): Promise<void> {
    const { client } = told.world.db;
    const points = await client.point.findMany({
      orderBy: { raisedOn: 'asc' },
      include: { promise: true },
      take: count,
      skip: rows - count,
    });
    for (const [n, { id, promise }] of points.entries()) {
      if (n % 2 === 0 && promise) {
        const answeredAt = new Date('2026-10-10T12:00:00Z');
        const answer = { kind: 'DONE', text: 'Gedaan.', answeredBy: promise.ownerId } as const;
        await client.promiseAnswer.create({
          data: { ...answer, answeredAt, promiseId: promise.id },
        });
      }
      const lead = points[0];
      if (n % 3 === 1 && lead) {
        const data = { mergedIntoId: lead.id, keepsPromise: true };
        await client.point.update({ where: { id }, data });
      }
    }
  }

  async function statements(browser: Api, query: string, variables = {}): Promise<number> {
    let heard = 0;
    const stop = told.app.nest.get(Database, { strict: false }).onStatement(() => (heard += 1));
    await browser.ask(query, variables);
    stop();
    return heard;
  }

  async function measured(): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const [name, [who, query]] of Object.entries(lists)) {
      const variables = query.includes('$team') ? { team: told.teamId } : {};
      const asked = query.includes('$team') ? `query ($team: ID!) ${query}` : query;
      found[name] = await statements(told.as(who), asked, variables);
    }
    const visitId = await aVisit();
    // Once beforehand: whoever came since the last check is read with the first one.
    await told.as('Marleen').ask(share, { input: { visitId, ...input() } });
    found['sharing a point'] = await statements(told.as('Marleen'), share, {
      input: { visitId, ...input() },
    });
    const team = told.teamId;
    found['adding a point of the team'] = await statements(told.as('Karin'), add, {
      team,
      input: input(),
    });
    return found;
  }

  it('is the same for a long list as for a short one, and for sharing a point beside many', async () => {
    await furnish(3);
    const few = await measured();
    await furnish(30);
    expect(await measured()).toEqual(few);
  }, 60_000);
});
