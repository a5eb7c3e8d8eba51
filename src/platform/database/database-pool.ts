import { join } from 'node:path';
import pg from 'pg';
import { lockDataDirectory } from './data-directory-lock.ts';
import { EmbeddedDatabase } from './embedded.ts';

export interface DatabaseConfig {
  /** A PostgreSQL server, shared by several replicas; null chooses the embedded database. */
  url: string | null;
  /** Where the embedded database keeps its files; null keeps it in memory, for tests. */
  dataDir: string | null;
}

export interface DatabasePool {
  pool: pg.Pool;
  /** Whether other processes may work on the same database. */
  isShared?: boolean;
  /** Milliseconds a single statement may take; 0 waits for ever. */
  limitStatements(milliseconds: number): void;
  close(): Promise<void>;
}

const SERVER_CONNECTIONS = 10;
/** Milliseconds in the line for a connection: a crowd before one slot is served, not sent away. */
const CONNECT_PATIENCE = 20_000;

/** Opens the way to the database that the configuration names. */
export async function openPool({ url, dataDir }: DatabaseConfig): Promise<DatabasePool> {
  if (url !== null) return openServer(url);
  if (dataDir === null) return EmbeddedDatabase.open({ dataDir, statementLimit: 0 });
  const lock = await lockDataDirectory(dataDir);
  try {
    const files = join(dataDir, 'database');
    const database = await EmbeddedDatabase.open({ dataDir: files, statementLimit: 0 });
    const close = async () => {
      try {
        await database.close();
      } finally {
        await lock.release();
      }
    };
    return { pool: database.pool, limitStatements: (ms) => database.limitStatements(ms), close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function openServer(url: string): DatabasePool {
  let limit = 0;
  const pool = new pg.Pool({
    connectionString: url,
    max: SERVER_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_PATIENCE,
    // Sent as statements, not as start-up options, which connection poolers refuse. Prisma reads
    // every timestamptz as UTC, so a session in another time zone would shift all times.
    onConnect: (client) =>
      client.query(`SET TIME ZONE 'UTC'; SET statement_timeout = ${limit}`) as unknown as void,
  });
  // The pool drops a broken idle connection by itself; unheard, the error would end the process.
  pool.on('error', () => undefined);
  return {
    pool,
    isShared: true,
    limitStatements: (milliseconds) => {
      limit = milliseconds;
    },
    close: () => pool.end(),
  };
}
