import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabase } from '../../src/platform/database/embedded.ts';
import { freshEmbedded } from '../support/database.ts';

const NEVER_ENDING = 'SELECT count(*) FROM generate_series(1, 100000000000)';

let dataDir: string;
let drop: () => Promise<void>;
let database: EmbeddedDatabase;

const names = async () =>
  (await database.pool.query<{ name: string }>('SELECT name FROM kept ORDER BY name')).rows.map(
    ({ name }) => name,
  );

beforeAll(async () => {
  const own = await freshEmbedded();
  drop = own.drop;
  dataDir = join(own.dataDir, 'database');
  database = await EmbeddedDatabase.open({ dataDir, statementLimit: 0 });
  await database.pool.query('CREATE TABLE kept (name text PRIMARY KEY)');
});

beforeEach(() => database.pool.query('TRUNCATE kept'));

afterAll(async () => {
  await database.close();
  await drop();
});

describe('the embedded database', () => {
  it('knows the extensions that the migrations ask for', async () => {
    await database.pool.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const { rows } = await database.pool.query(
      "SELECT similarity('monteur', 'monteurs') > 0.5 AS x",
    );
    expect(rows).toEqual([{ x: true }]);
  });

  it('reports an error and goes on', async () => {
    await expect(database.pool.query('SELECT 1 / $1::int', [0])).rejects.toMatchObject({
      code: '22012',
    });
    await expect(database.pool.query('SELECT 1; SELEC 2')).rejects.toMatchObject({ code: '42601' });
    expect((await database.pool.query('SELECT 3 AS n')).rows).toEqual([{ n: 3 }]);
  });

  it('carries large questions and answers', async () => {
    const text = 'é'.repeat(3_000_000);
    const { rows } = await database.pool.query<{ text: string }>('SELECT $1::text AS text', [text]);
    expect(rows[0]?.text === text).toBe(true);
    const many = await database.pool.query(
      "SELECT n, repeat('x', 100) FROM generate_series(1, 30000) n",
    );
    expect(many.rows).toHaveLength(30_000);
  });

  it('answers each of many that ask at once', async () => {
    const asked = Array.from({ length: 200 }, (_, n) => n);
    const answers = await Promise.all(
      asked.map((n) => database.pool.query<{ n: number }>('SELECT $1::int AS n', [n])),
    );
    expect(answers.map(({ rows }) => rows[0]?.n)).toEqual(asked);
  });

  it('leaves nothing of a broken connection behind', async () => {
    const client = await database.pool.connect();
    await client.query(
      "BEGIN; INSERT INTO kept VALUES ('half-done'); SET TIME ZONE 'Asia/Kathmandu'",
    );
    await client.query('SELECT pg_advisory_lock(1)');
    client.release(new Error('lost'));
    expect(await names()).toEqual([]);
    const { rows } = await database.pool.query(
      `SELECT current_setting('TimeZone') AS zone,
              (SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory') AS locks`,
    );
    expect(rows).toEqual([{ zone: 'UTC', locks: 0 }]);
  });

  it('tells that a commit failed', async () => {
    await database.pool.query(`
      DROP TABLE IF EXISTS late;
      CREATE TABLE late (a int UNIQUE DEFERRABLE INITIALLY DEFERRED)`);
    const client = await database.pool.connect();
    await client.query('BEGIN; INSERT INTO late VALUES (1), (1)');
    await expect(client.query('COMMIT')).rejects.toMatchObject({ code: '23505' });
    client.release();
    expect((await database.pool.query('SELECT count(*)::int AS n FROM late')).rows).toEqual([
      { n: 0 },
    ]);
  });

  it('does not hold up the server while it works', async () => {
    let longest = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const start = performance.now();
    await database.pool.query('SELECT count(*) FROM generate_series(1, 3000000) n WHERE n % 7 = 3');
    const took = performance.now() - start;
    clearInterval(pulse);
    expect(longest).toBeLessThan(took / 2);
  });
});

describe('the embedded database in trouble', () => {
  it('gives up a statement that takes too long, and opens again with all that was kept', async () => {
    await database.pool.query("INSERT INTO kept VALUES ('before')");
    database.limitStatements(500);
    await expect(database.pool.query(NEVER_ENDING)).rejects.toThrow('longer than 500 ms');
    database.limitStatements(0);
    await database.pool.query("INSERT INTO kept VALUES ('after')");
    expect(await names()).toEqual(['after', 'before']);
  });

  it('serves those who waited behind a statement that was given up', async () => {
    database.limitStatements(500);
    const endless = database.pool.query(NEVER_ENDING);
    const patient = database.pool.query('SELECT 1 AS n');
    await expect(endless).rejects.toThrow('longer than 500 ms');
    database.limitStatements(0);
    expect((await patient).rows).toEqual([{ n: 1 }]);
  });

  it('refuses questions once it is closed, and keeps what it had', async () => {
    await database.pool.query("INSERT INTO kept VALUES ('kept')");
    await database.close();
    await expect(database.pool.query('SELECT 1')).rejects.toThrow();
    database = await EmbeddedDatabase.open({ dataDir, statementLimit: 0 });
    expect(await names()).toEqual(['kept']);
  });

  it('says which files do not open', async () => {
    await database.close();
    writeFileSync(join(dataDir, 'PG_VERSION'), '14\n');
    const open = EmbeddedDatabase.open({ dataDir, statementLimit: 0 });
    await expect(open).rejects.toThrow(`The embedded database in ${dataDir} did not open`);
  });
});
