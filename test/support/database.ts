import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Database } from '../../src/platform/database/database.service.ts';
import { applyMigrations, readMigrations } from '../../src/platform/database/migrations.ts';
import { startTestServer } from './postgres.ts';

/** A migrated database of one's own; `Database.open` takes it as it is. */
export interface FreshDatabase {
  url: string;
  dataDir: null;
  drop(): Promise<void>;
}

export interface FreshEmbedded {
  url: null;
  dataDir: string;
  drop(): Promise<void>;
}

// The set-up hands these to the test files, which run in other processes.
const SERVER = 'OPEN_DEUR_TEST_SERVER';
const TEMPLATE = 'OPEN_DEUR_TEST_TEMPLATE';

/** Starts the server and migrates the template that each test file gets a clone of. */
export async function prepareDatabases(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  await command(server.url, `CREATE DATABASE ${template}`);
  const pool = new pg.Pool({ connectionString: urlOf(server.url, template) });
  await applyMigrations(pool);
  await pool.end();
  await command(server.url, `ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);
  process.env[SERVER] = server.url;
  process.env[TEMPLATE] = template;
  return async () => {
    await command(server.url, `DROP DATABASE ${template}`);
    await server.stop();
  };
}

/** A database of its own on a real PostgreSQL, for one test file. */
export const freshDatabase = (): Promise<FreshDatabase> => create(process.env[TEMPLATE] ?? '');

/** The same without any migration, as a newcomer's server has it. */
export const emptyDatabase = (): Promise<FreshDatabase> => create('template0');

async function create(template: string): Promise<FreshDatabase> {
  const server = process.env[SERVER] ?? '';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await command(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: urlOf(server, name),
    dataDir: null,
    drop: () => command(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** A data directory of its own for the embedded database, for one test file. */
export async function freshEmbedded(): Promise<FreshEmbedded> {
  const template = await embeddedTemplate();
  const dataDir = mkdtempSync(join(tmpdir(), 'open-deur-data-'));
  cpSync(template, dataDir, { recursive: true });
  const drop = async () => rmSync(dataDir, { recursive: true, force: true });
  return { url: null, dataDir, drop };
}

/** Creating an embedded database takes seconds, copying one does not: it is kept between runs. */
async function embeddedTemplate(): Promise<string> {
  const cache = join(import.meta.dirname, '../../node_modules/.cache/open-deur');
  const history = readMigrations().map(({ name, checksum }) => `${name}:${checksum}`);
  const version = createHash('sha256').update(history.join()).digest('hex').slice(0, 16);
  const template = join(cache, `embedded-${version}`);
  if (existsSync(template)) return template;
  const draft = join(cache, randomUUID().slice(0, 8));
  mkdirSync(draft, { recursive: true });
  const database = await Database.open({ url: null, dataDir: draft });
  await database.close();
  try {
    renameSync(draft, template);
    const outdated = readdirSync(cache).filter((name) => /^embedded-/.test(name));
    for (const name of outdated.filter((name) => join(cache, name) !== template)) {
      rmSync(join(cache, name), { recursive: true, force: true });
    }
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another test file may have been quicker; then its template is as good as ours.
    if (!existsSync(template)) throw error;
  }
  return template;
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
