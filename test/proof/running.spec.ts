import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenSettings, secrets } from '../support/broken-settings.ts';
import { emptyDatabase, freshDatabase } from '../support/database.ts';
import { refusedStart, startProduct } from '../support/product.ts';
import { record, scale } from '../support/proof.ts';

const folders: string[] = [];
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'open-deur-running-'));
  folders.push(path);
  return path;
};

afterAll(() => folders.forEach((path) => rmSync(path, { recursive: true, force: true })));

const ready = async (url: string): Promise<number> => (await fetch(`${url}/health/ready`)).status;

const server = (url: string) => ({
  DATABASE_URL: url,
  EXAMPLE: '1',
  SESSION_SECRET: 's'.repeat(40),
  JOURNAL_KEY: '7'.repeat(64),
});

describe('running it', () => {
  it('R1 lets one process use a data directory, and the next one after a kill', async () => {
    const environment = { DATA_DIR: folder() };
    const first = await startProduct(environment);
    const second = await refusedStart(environment);
    record({
      id: 'R1',
      what: 'second process on a data directory',
      must: 'refused in < 2 s with a clear text',
      measured: `exit ${second.code} after ${Math.round(second.milliseconds)} ms`,
      ok:
        second.code !== 0 &&
        second.milliseconds < 2_000 &&
        second.output.includes('in use by another process'),
    });

    const rounds = scale({ full: 20, reduced: 2 });
    let running = first;
    let opened = 0;
    for (let round = 0; round < rounds; round += 1) {
      await running.kill();
      running = await startProduct(environment);
      if ((await ready(running.url)) === 200) opened += 1;
    }
    const code = await running.stop();
    record({
      id: 'R1',
      what: 'starts by itself after kill -9',
      must: `${rounds} of ${rounds}`,
      measured: `${opened} of ${rounds}`,
      ok: opened === rounds,
    });
    record({
      id: 'R1',
      what: 'SIGTERM closes cleanly',
      must: 'exit 0',
      measured: `exit ${code}`,
      ok: code === 0,
    });
  }, 300_000);

  it('R6 refuses broken settings, names every fault and prints no secret', async () => {
    const tried = brokenSettings.slice(0, scale({ full: brokenSettings.length, reduced: 4 }));
    let refused = 0;
    let told = 0;
    for (const { environment, names } of tried) {
      const { code, output } = await refusedStart(environment);
      if (code !== 0) refused += 1;
      const silent = secrets.every((secret) => !output.includes(secret));
      if (silent && names.every((name) => output.includes(name))) told += 1;
    }
    record({
      id: 'R6',
      what: 'broken configurations',
      must: `${tried.length} refused, every fault named, no secret printed`,
      measured: `${refused} refused, ${told} well told`,
      ok: refused === tried.length && told === tried.length,
    });
  }, 300_000);

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
