import { emptyDatabase, freshDatabase } from '../support/database.ts';
import { startProduct } from '../support/product.ts';
import { judgeRows, record } from '../support/proof.ts';

judgeRows();

const ready = async (url: string): Promise<number> => (await fetch(`${url}/health/ready`)).status;

const server = (url: string) => ({
  DATABASE_URL: url,
  EXAMPLE: '1',
  SESSION_SECRET: 's'.repeat(40),
  JOURNAL_KEY: '7'.repeat(64),
});

describe('replicas', () => {
  it.each([
    ['an empty database', emptyDatabase],
    ['a database that has every migration', freshDatabase],
  ])(
    'R7 three replicas start at once on %s',
    async (what, create) => {
      const database = await create();
      const replicas = await Promise.all([0, 1, 2].map(() => startProduct(server(database.url))));
      const statuses = await Promise.all(replicas.map(({ url }) => ready(url)));
      const people = await Promise.all(replicas.map(({ url }) => examplePeople(url)));
      for (const replica of replicas) await replica.stop();
      await database.drop();
      const same = new Set(people).size === 1 && (people[0] ?? 0) > 0;
      record({
        id: 'R7',
        what: `three replicas on ${what}`,
        must: 'one migrates, three ready',
        measured: `ready: ${statuses.join(', ')}; the same ${people[0]} example people`,
        ok: statuses.every((status) => status === 200) && same,
      });
    },
    300_000,
  );
});

async function examplePeople(url: string): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ examplePeople { email } }' }),
  });
  const { data } = (await response.json()) as { data: { examplePeople: unknown[] } };
  return data.examplePeople.length;
}
