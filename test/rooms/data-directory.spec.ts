import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataDirectory } from '../../src/platform/database/data-directory-lock.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { Child } from '../support/child.ts';
import { freshEmbedded } from '../support/database.ts';

const CHILD = 'test/support/database-child.ts';
const STARTERS = 4;

describe('the lock on the data directory', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'open-deur-lock-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses a second process in less than two seconds, with a clear text', async () => {
    const first = new Child(CHILD, 'lock', folder);
    expect(await first.heard()).toEqual(['locked']);
    const start = performance.now();
    await expect(lockDataDirectory(folder)).rejects.toThrow(/in use by another process.*DATA_DIR/);
    expect(performance.now() - start).toBeLessThan(2_000);
    await first.kill();
  });

  it('is free at once after a kill, and leaves nothing lying about', async () => {
    const holder = new Child(CHILD, 'lock', folder);
    expect(await holder.heard()).toEqual(['locked']);
    await holder.kill();
    const lock = await lockDataDirectory(folder);
    expect(readdirSync(join(folder, 'lock'))).toHaveLength(1);
    await lock.release();
    expect(readdirSync(join(folder, 'lock'))).toEqual([]);
  });

  it('does not depend on process ids or on what a file says', async () => {
    mkdirSync(join(folder, 'lock'));
    writeFileSync(join(folder, 'lock', 'stale.lock'), String(process.pid));
    const lock = await lockDataDirectory(folder);
    await lock.release();
  });

  it('goes to exactly one of several that start at the same moment', async () => {
    const starters = Array.from({ length: STARTERS }, () => new Child(CHILD, 'lock', folder));
    const lines = await Promise.all(starters.map((child) => child.heard()));
    expect(lines.filter(([line]) => line === 'locked')).toHaveLength(1);
    await Promise.all(starters.map((child) => child.kill()));
  });

  it('goes to exactly one of many that race for it within one process', async () => {
    const attempts = Array.from({ length: 20 }, () => lockDataDirectory(folder));
    const outcomes = await Promise.allSettled(attempts);
    const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(winners.length).toBeLessThanOrEqual(1);
    await Promise.all(winners.map(({ value }) => value.release()));
    await (await lockDataDirectory(folder)).release();
  });

  it('holds also where the path is too long for a socket', async () => {
    const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60));
    const lock = await lockDataDirectory(deep);
    await expect(lockDataDirectory(deep)).rejects.toThrow('in use');
    await lock.release();
    await (await lockDataDirectory(deep)).release();
  });
});

describe('the embedded database after a kill', () => {
  it('has every row that was acknowledged', async () => {
    const own = await freshEmbedded();
    let acknowledged = 0;
    for (const rows of [20, 60]) {
      const writer = new Child(CHILD, 'write', own.dataDir, '1000000');
      await writer.heard(rows);
      await writer.kill();
      acknowledged += writer.lines.length;
    }
    const database = await Database.open(own);
    const [found] = await database.client.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM acknowledged`;
    expect(Number(found?.n)).toBeGreaterThanOrEqual(acknowledged);
    await database.close();
    await own.drop();
  });

  it('refuses a second process while the first one works', async () => {
    const own = await freshEmbedded();
    const database = await Database.open(own);
    const second = new Child(CHILD, 'write', own.dataDir, '1');
    expect(await second.ended()).toEqual([expect.stringContaining('in use by another process')]);
    await database.ping();
    await database.close();
    await own.drop();
  });
});
