// Run as a process of its own by tests that end it by force or start several at once. It says one
// line for everything that has happened for certain. Each mode loads only what it needs, because
// transpiling all of it takes seconds.
const [mode = '', target = '', count = '0'] = process.argv.slice(2);

const say = (line: string) => process.stdout.write(`${line}\n`);

async function holdLock(): Promise<void> {
  const { lockDataDirectory } = await import('../../src/platform/database/data-directory-lock.ts');
  await lockDataDirectory(target);
  say('locked');
  process.stdin.resume();
}

async function write(): Promise<void> {
  const { Database } = await import('../../src/platform/database/database.service.ts');
  const database = await Database.open({ url: null, dataDir: target });
  await database.client.$executeRaw`CREATE TABLE IF NOT EXISTS acknowledged (n serial PRIMARY KEY)`;
  for (let n = 0; n < Number(count); n += 1) {
    const [row] = await database.client.$queryRaw<{ n: number }[]>`
      INSERT INTO acknowledged DEFAULT VALUES RETURNING n`;
    say(String(row?.n));
  }
}

async function migrate(): Promise<void> {
  const { default: pg } = await import('pg');
  const { applyMigrations } = await import('../../src/platform/database/migrations.ts');
  const pool = new pg.Pool({ connectionString: target });
  const applied = await applyMigrations(pool);
  await pool.end();
  say(`applied ${applied.length}`);
}

const modes: Record<string, () => Promise<void>> = { lock: holdLock, write, migrate };

modes[mode]?.().catch((error: unknown) => {
  say(error instanceof Error ? error.message : 'failed');
  process.exit(1);
});

export {};
