import { Database } from '../../src/platform/database/database.service.ts';
import { toDate } from '../../src/platform/database/dates.ts';
import { signedIn } from '../support/api.ts';
import type { Api } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { Visiting } from '../support/visiting.ts';
import { at } from '../support/world.ts';

const TEAMS = 5;
const LEADERS = 25;

/** A7: a list of a hundred visits with team, host and leader costs at most six statements. */
describe('the number of statements', () => {
  let house: Visiting;
  let app: AppUnderTest;
  let hr: Api;
  let leader: Api;

  beforeAll(async () => {
    house = await Visiting.open();
    app = await startApp({ databaseUrl: house.world.url ?? '', clock: house.world.clock });
    const hanna = await house.world.actor('Hanna');
    hr = await signedIn(app, await house.account(hanna, 'hanna@acme.example', 'HR'));
    const teamIds: string[] = [];
    for (let index = 0; index < TEAMS; index += 1) {
      const teamId = await house.world.team(`Team ${index}`);
      await house.host(teamId, `Gastgever ${index}`);
      teamIds.push(teamId);
    }
    const leaders = [];
    for (let index = 0; index < LEADERS; index += 1) {
      leaders.push(await house.leader(`Leider ${index}`));
    }
    const [first] = leaders;
    if (first !== undefined) {
      leader = await signedIn(app, await house.account(first, 'leider@acme.example'));
    }
    const visitTypeId = await house.world.visitType();
    const data = leaders.flatMap(({ personId }, person) =>
      teamIds.slice(0, 4).map((teamId, round) => {
        const startsAt = at('2026-10-05T08:00:00Z').add({ hours: 24 * (round * 7) + person });
        const startsAndEnds = {
          startsAt: toDate(startsAt),
          endsAt: toDate(startsAt.add({ minutes: 30 })),
        };
        const now = toDate(house.world.clock.now());
        return {
          ...{ programmeId: house.programmeId, personId, teamId, visitTypeId, ...startsAndEnds },
          ...{ state: 'CONFIRMED' as const, confirmedAt: now, changedAt: now },
        };
      }),
    );
    await house.world.db.client.visit.createMany({ data });
  });

  afterAll(async () => {
    await app.close();
    await house.close();
  });

  const statements = async (browser: Api, query: string): Promise<[string[], unknown]> => {
    const heard: string[] = [];
    const stop = app.nest.get(Database, { strict: false }).onStatement((sql) => heard.push(sql));
    const answer = await browser.ask(query);
    stop();
    return [heard, answer];
  };

  it('stays at six for a hundred visits with team, host and leader', async () => {
    const [heard, answer] = await statements(
      hr,
      `{ visits(first: 100) { id state startsAt endsAt timeZone
          team { name site { name } members { role person { name } } }
          visitor { name jobTitle } } }`,
    );
    expect((answer as { visits: unknown[] }).visits).toHaveLength(100);
    expect(heard.length).toBeLessThanOrEqual(6);
  });

  it('does not grow with the length of the list, whatever is asked of it', async () => {
    const all = (first: number) =>
      `{ visits(first: ${first}) { id actions waitingForTeam reasons { sentence } visitType { name }
          team { name } visitor { name } } }`;
    const [few] = await statements(hr, all(2));
    const [many] = await statements(hr, all(100));
    expect(many.length).toBe(few.length);
  });

  it('does not grow with the number of slots that a leader looks at', async () => {
    const count = async () =>
      (
        await statements(
          leader,
          '{ slots(from: "2026-10-01", until: "2026-12-31") { free whyNotBookable team { name } } }',
        )
      )[0].length;
    const teamId = await house.world.team('Nog een team');
    await house.slot({ teamId, startsAt: '2026-10-01T08:00:00Z' });
    const few = await count();
    for (let index = 0; index < 20; index += 1) {
      const startsAt = at('2026-10-02T08:00:00Z').add({ hours: 24 * index });
      await house.slot({ teamId, startsAt: startsAt.toString() });
    }
    expect(await count()).toBe(few);
  });
});
