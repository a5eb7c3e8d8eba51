import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../../src/generated/prisma/client.ts';
import { isOverloaded } from '../../src/platform/database/database-fault.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';

// Races need several connections, so they are shown on a server.
const CLIENTS = 8;
const ROUNDS = 20;

/** Everybody looks whether the one seat is free and then takes it. */
async function overbookings(db: Database, guarded: boolean): Promise<number> {
  let overbooked = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await db.client.$executeRaw`TRUNCATE seats`;
    const both = rendezvous(2);
    const take = async (client: number) => {
      if (guarded) await db.lock('slot', [String(round)]);
      const taken = await db.client.$queryRaw<unknown[]>`SELECT 1 FROM seats`;
      // Without a lock two look before either takes; with one, the second waits to look.
      if (!guarded) await both.arrived();
      if (taken.length > 0) return;
      await db.client.$executeRaw`INSERT INTO seats VALUES (${round}, ${client})`;
    };
    await Promise.all(
      Array.from({ length: CLIENTS }, (_, client) => db.transaction(() => take(client))),
    );
    const seats = await db.client.$queryRaw<unknown[]>`SELECT 1 FROM seats`;
    if (seats.length !== 1) overbooked += 1;
  }
  return overbooked;
}

/** Nobody goes on before so many have arrived. */
function rendezvous(count: number): { arrived(): Promise<void> } {
  let missing = count;
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const arrived = () => {
    missing -= 1;
    if (missing === 0) open();
    return opened;
  };
  return { arrived };
}

describe('on a PostgreSQL server', () => {
  let own: FreshDatabase;
  let db: Database;

  beforeAll(async () => {
    own = await freshDatabase();
    const admin = new pg.Client({ connectionString: own.url });
    await admin.connect();
    await admin.query(`
      ALTER DATABASE "${new URL(own.url).pathname.slice(1)}" SET timezone TO 'Asia/Kathmandu';
      CREATE TABLE seats (slot integer, taken_by integer);
      CREATE TABLE counters (id integer PRIMARY KEY, value integer NOT NULL);
      INSERT INTO counters VALUES (1, 0), (2, 0)`);
    await admin.end();
    db = await Database.open(own);
  });

  afterAll(async () => {
    await db.close();
    await own.drop();
  });

  it('overbooks without a lock, or the next test would prove nothing', async () => {
    expect(await overbookings(db, false)).toBe(ROUNDS);
  });

  it('lets one at a time hold a lock', async () => {
    expect(await overbookings(db, true)).toBe(0);
  });

  it('takes the locks of one call in one order, so that nobody waits in a circle', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => String(n));
    let attempts = 0;
    const once = (order: readonly string[]) =>
      db.transaction(async () => {
        attempts += 1;
        await db.lock('person', order);
      });
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => once(n % 2 === 0 ? ids : ids.toReversed())),
    );
    expect(attempts).toBe(60);
  });

  it('tries again after a real deadlock, and loses nothing', async () => {
    let attempts = 0;
    let bothIn = () => undefined as void;
    const gate = new Promise<void>((resolve) => (bothIn = resolve));
    let inside = 0;
    const add = (first: number, second: number) =>
      db.transaction(async () => {
        attempts += 1;
        await db.client.$executeRaw`UPDATE counters SET value = value + 1 WHERE id = ${first}`;
        inside += 1;
        if (inside === 2) bothIn();
        await gate;
        await db.client.$executeRaw`UPDATE counters SET value = value + 1 WHERE id = ${second}`;
      });
    await Promise.all([add(1, 2), add(2, 1)]);
    const counters = await db.client.$queryRaw`SELECT value FROM counters ORDER BY id`;
    expect(counters).toEqual([{ value: 2 }, { value: 2 }]);
    expect(attempts).toBe(3);
  });

  it('recognises that every connection stayed busy', async () => {
    const pool = new pg.Pool({ connectionString: own.url, max: 1, connectionTimeoutMillis: 200 });
    const client = new PrismaClient({ adapter: new PrismaPg(pool) });
    const held = await pool.connect();
    const attempts = [
      client.account.count(),
      client.$transaction(() => Promise.resolve(), { maxWait: 100 }),
      client.$transaction(() => Promise.resolve(), { maxWait: 5_000 }),
    ];
    const outcomes = await Promise.allSettled(attempts);
    const reasons = outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason);
    expect(reasons.map(isOverloaded)).toEqual([true, true, true]);
    held.release();
    await pool.end();
  });

  it('keeps its sessions in UTC, whatever the server prefers', async () => {
    const at = new Date('2026-10-25T00:30:00Z');
    const [row] = await db.client.$queryRaw<{ zone: string; at: Date }[]>`
      SELECT current_setting('TimeZone') AS zone, ${at}::timestamptz AS at`;
    expect(row).toEqual({ zone: 'UTC', at });
  });

  it('survives the loss of its connections', async () => {
    await db.ping();
    const admin = new pg.Client({ connectionString: own.url });
    await admin.connect();
    await admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await admin.end();
    // A connection that was lost at rest is noticed at its next use at the latest.
    for (let lost = 0; lost < 10; lost += 1) await db.ping().catch(() => undefined);
    await expect(db.ping()).resolves.toBeUndefined();
  });
});
