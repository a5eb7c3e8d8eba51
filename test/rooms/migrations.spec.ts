import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  applyMigrations,
  MIGRATIONS_FOLDER,
  pendingMigrations,
} from '../../src/platform/database/migrations.ts';
import { defaultErrands } from '../../src/programmes/rules/default-errands.ts';
import { emptyDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';

const FIRST = 'CREATE TABLE first (a integer);\n';
const SECOND = 'CREATE TABLE second (a integer);\n';

describe('migrations', () => {
  let own: FreshDatabase;
  let pool: pg.Pool;
  let folder: string;

  const write = (name: string, sql: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  };

  const tables = async () => {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  };

  beforeEach(async () => {
    own = await emptyDatabase();
    pool = new pg.Pool({ connectionString: own.url });
    folder = mkdtempSync(join(tmpdir(), 'open-deur-migrations-'));
    writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
    write('20260101000000_first', FIRST);
  });

  afterEach(async () => {
    await pool.end();
    await own.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are applied once, oldest first, and new ones later', async () => {
    expect(await pendingMigrations(pool, folder)).toEqual(['20260101000000_first']);
    expect(await applyMigrations(pool, folder)).toEqual(['20260101000000_first']);
    expect(await applyMigrations(pool, folder)).toEqual([]);
    write('20260102000000_second', SECOND);
    expect(await pendingMigrations(pool, folder)).toEqual(['20260102000000_second']);
    expect(await applyMigrations(pool, folder)).toEqual(['20260102000000_second']);
    expect(await tables()).toEqual(['first', 'second']);
  });

  it('leave the history that the tools of Prisma leave', async () => {
    await applyMigrations(pool, folder);
    const { rows } = await pool.query('SELECT * FROM "_prisma_migrations"');
    expect(rows).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        // What `sha256sum` says of the file.
        checksum: 'a0e5395ea8767be9e2d267919aed896bc905f77414507e96b30342483f6f19cd',
        migration_name: '20260101000000_first',
        started_at: expect.any(Date),
        finished_at: expect.any(Date),
        rolled_back_at: null,
        logs: null,
        applied_steps_count: 1,
      },
    ]);
  });

  it('are refused when one was edited after it had been applied', async () => {
    await applyMigrations(pool, folder);
    write('20260101000000_first', `${FIRST}-- harmless`);
    write('20260102000000_second', SECOND);
    await expect(applyMigrations(pool, folder)).rejects.toThrow(/20260101000000_first was changed/);
    expect(await tables()).toEqual(['first']);
  });

  it('take other line ends for no edit', async () => {
    await applyMigrations(pool, folder);
    write('20260101000000_first', FIRST.replaceAll('\n', '\r\n'));
    expect(await applyMigrations(pool, folder)).toEqual([]);
  });

  it('are refused while one stands half-way', async () => {
    await applyMigrations(pool, folder);
    await pool.query('UPDATE "_prisma_migrations" SET finished_at = NULL');
    await expect(applyMigrations(pool, folder)).rejects.toThrow(/20260101000000_first failed/);
    await pool.query('UPDATE "_prisma_migrations" SET rolled_back_at = now()');
    await pool.query('DROP TABLE first');
    expect(await applyMigrations(pool, folder)).toEqual(['20260101000000_first']);
  });

  it('leave nothing of one that fails, and keep those before it', async () => {
    write('20260102000000_second', `${SECOND} SELECT 1 / 0;`);
    await expect(applyMigrations(pool, folder)).rejects.toThrow(/20260102000000_second.*zero/);
    expect(await tables()).toEqual(['first']);
    write('20260102000000_second', SECOND);
    expect(await applyMigrations(pool, folder)).toEqual(['20260102000000_second']);
  });

  it('are applied by one of three replicas that start at once', async () => {
    cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
    const replicas = Array.from({ length: 3 }, () => new pg.Pool({ connectionString: own.url }));
    const applied = await Promise.all(replicas.map((replica) => applyMigrations(replica, folder)));
    expect(applied.filter(({ length }) => length > 0)).toHaveLength(1);
    const again = await Promise.all(replicas.map((replica) => applyMigrations(replica, folder)));
    expect(again.flat()).toEqual([]);
    await Promise.all(replicas.map((replica) => replica.end()));
  });
});

describe('an installation from before there were errands', () => {
  const [MERGED, ERRANDS] = ['20261122193000', '20261122193100'];
  let own: FreshDatabase;
  let pool: pg.Pool;
  let folder: string;

  beforeAll(async () => {
    own = await emptyDatabase();
    pool = new pg.Pool({ connectionString: own.url });
    folder = mkdtempSync(join(tmpdir(), 'open-deur-errands-'));
    const until = (last: string) => (path: string) =>
      (/\/(\d{14})_[^/]*$/.exec(path)?.[1] ?? '') <= last;
    cpSync(MIGRATIONS_FOLDER, folder, { recursive: true, filter: until(MERGED ?? '') });
    await applyMigrations(pool, folder);
    await pool.query(`INSERT INTO "VisitType" ("id", "code", "nameNl", "nameEn", "bringNl", "bringEn",
        "questionsNl", "questionsEn", "errandNl", "customerEn") VALUES
      (gen_random_uuid(), 'TECHNICIAN', '', '', '', '', '{}', '{}', '', ''),
      (gen_random_uuid(), 'BACK_OFFICE', '', '', '', '', '{}', '{}', '', ''),
      (gen_random_uuid(), 'CHAT', '', '', '', '', '{}', '{}', 'Onze eigen opdracht.', ''),
      (gen_random_uuid(), 'DRIVER', '', '', '', '', '{}', '{}', '', 'Our own sentence.'),
      (gen_random_uuid(), 'SWITCHBOARD', '', '', '', '', '{}', '{}', '', '')`);
    cpSync(MIGRATIONS_FOLDER, folder, { recursive: true, filter: until(ERRANDS ?? '') });
  });

  afterAll(async () => {
    await pool.end();
    await own.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gets those of a new one by itself, where nobody wrote any', async () => {
    const [applied = ''] = await applyMigrations(pool, folder);
    expect(applied).toContain(ERRANDS);
    const { rows } = await pool.query<{ code: string }>(
      'SELECT "code", "errandNl", "errandEn", "customerNl", "customerEn" FROM "VisitType"',
    );
    const none = { errandNl: '', errandEn: '', customerNl: '', customerEn: '' };
    const words = new Map(rows.map(({ code, ...rest }) => [code, rest]));
    expect(Object.fromEntries(words)).toEqual({
      TECHNICIAN: defaultErrands['TECHNICIAN'],
      BACK_OFFICE: defaultErrands['BACK_OFFICE'],
      CHAT: { ...none, errandNl: 'Onze eigen opdracht.' },
      DRIVER: { ...none, customerEn: 'Our own sentence.' },
      SWITCHBOARD: none,
    });
  });

  it('keeps an errand away that somebody takes away afterwards', async () => {
    await pool.query(`UPDATE "VisitType" SET "errandNl" = '', "errandEn" = '',
      "customerNl" = '', "customerEn" = '' WHERE "code" = 'TECHNICIAN'`);
    expect(await applyMigrations(pool, folder)).toEqual([]);
    const { rows } = await pool.query<{ errandNl: string }>(
      `SELECT "errandNl" FROM "VisitType" WHERE "code" = 'TECHNICIAN'`,
    );
    expect(rows).toEqual([{ errandNl: '' }]);
  });
});

describe('the check of the migrations', () => {
  let folder: string;

  const check = () =>
    spawnSync(process.execPath, ['scripts/migrations.mjs', 'check'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, PRISMA_FOLDER: folder },
      encoding: 'utf8',
    });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'open-deur-prisma-'));
    cpSync(join(MIGRATIONS_FOLDER, '..'), folder, { recursive: true });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('names what is missing', () => {
    appendFileSync(join(folder, 'schema.prisma'), '\nmodel Forgotten {\n  id Int @id\n}\n');
    const { status, stderr } = check();
    expect(status).toBe(1);
    expect(stderr).toContain('CREATE TABLE "Forgotten"');
  });
});
