import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Pool, PoolClient } from 'pg';

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** The same distance from `src/` and from `dist/`. */
export const MIGRATIONS_FOLDER = fileURLToPath(
  new URL('../../../prisma/migrations', import.meta.url),
);

// The number that Prisma's own tools take, so that they and we never migrate at the same time.
const ADVISORY_LOCK = 72707369;

const CREATE_HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

interface Row {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/** The migrations of a folder in Prisma's format, oldest first. */
export function readMigrations(folder: string = MIGRATIONS_FOLDER): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      // A checkout on Windows may have changed the line ends; that is no edit.
      const sql = readFileSync(`${folder}/${name}/migration.sql`, 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings the database up to date and returns the names of what was applied. Several replicas may
 * start at once: one of them migrates while the others wait.
 */
export async function applyMigrations(pool: Pool, folder?: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query('SET statement_timeout = 0');
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(CREATE_HISTORY);
    const pending = pendingOf(migrations, await readHistory(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    // Ending the session frees the lock and forgets the setting, whatever state it is in.
    client.release(true);
  }
}

/** The migrations that this build has and the database has not. */
export async function pendingMigrations(pool: Pool, folder?: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  const found = await pool.query<{ exists: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS "exists"`,
  );
  const history = found.rows[0]?.exists === true ? await readHistory(pool) : [];
  return pendingOf(migrations, history).map(({ name }) => name);
}

async function readHistory(database: Pool | PoolClient): Promise<Row[]> {
  const { rows } = await database.query<Row>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  return rows;
}

function pendingOf(migrations: Migration[], history: Row[]): Migration[] {
  const failed = history.find(({ finished_at }) => finished_at === null);
  if (failed !== undefined) {
    throw new Error(
      `The migration ${failed.migration_name} failed half-way earlier. Restore the database, or ` +
        'finish it by hand and mark it as applied in _prisma_migrations, before starting again.',
    );
  }
  const applied = new Map(history.map((row) => [row.migration_name, row.checksum]));
  const edited = migrations.find(
    ({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum,
  );
  if (edited !== undefined) {
    throw new Error(
      `The migration ${edited.name} was changed after it had been applied to this database. ` +
        'Put the file back as it was and write the change as a new migration.',
    );
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations"
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    throw new Error(`The migration ${name} failed; nothing of it was applied. ${String(error)}`, {
      cause: error,
    });
  }
}
