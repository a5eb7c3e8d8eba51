import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface DataDirectoryLock {
  release(): Promise<void>;
}

const TRIES = 4;
const LOCK = '.lock';
const LONGEST_SOCKET_PATH = 100;
const NO_SOCKETS_HERE = new Set(['EOPNOTSUPP', 'ENOTSUP', 'EPERM', 'EINVAL', 'ENAMETOOLONG']);

/**
 * Makes this the only process on the folder, or throws. The lock is a socket that we listen on:
 * the system closes it with the process, however that ends, so a lock is never left behind and a
 * reused process id means nothing.
 */
export async function lockDataDirectory(dataDir: string): Promise<DataDirectoryLock> {
  mkdirSync(dataDir, { recursive: true });
  const folder = realpathSync(dataDir);
  const lock = process.platform === 'win32' ? await lockByPipe(folder) : await lockBySocket(folder);
  if (lock !== null) return lock;
  throw new Error(
    `The data directory ${folder} is in use by another process of Open Deur. ` +
      'Stop that one first, or give this one a DATA_DIR of its own.',
  );
}

/** Windows lets one process only create the first instance of a named pipe. */
async function lockByPipe(folder: string): Promise<DataDirectoryLock | null> {
  try {
    const server = await listen(`\\\\.\\pipe\\open-deur-${fingerprint(folder.toLowerCase())}`);
    return { release: () => close(server) };
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') return null;
    throw error;
  }
}

async function lockBySocket(folder: string): Promise<DataDirectoryLock | null> {
  const beside = join(folder, 'lock');
  const elsewhere = join(tmpdir(), `open-deur-${fingerprint(folder)}`);
  // A name that the system would cut off, and file systems that know no sockets.
  if (join(beside, newName()).length > LONGEST_SOCKET_PATH) return tryLock(elsewhere);
  try {
    return await tryLock(beside);
  } catch (error) {
    if (!NO_SOCKETS_HERE.has(errorCode(error))) throw error;
    return tryLock(elsewhere);
  }
}

async function tryLock(folder: string): Promise<DataDirectoryLock | null> {
  mkdirSync(folder, { recursive: true });
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    // Two that start at the same moment both step back; chance lets one of them come first.
    if (attempt > 0) await pause(50 + Math.random() * 250);
    const lock = await announce(folder);
    if (!(await othersAlive(folder, lock.name))) return lock;
    await lock.release();
  }
  return null;
}

/** First announce, then look: of two processes at least one sees the other, in any order of steps. */
async function announce(folder: string): Promise<DataDirectoryLock & { name: string }> {
  const name = newName();
  const path = join(folder, name);
  const draft = join(folder, name.replace(LOCK, '.new'));
  const server = await listen(draft);
  // Under its own name only once it answers, or a neighbour might take it for dead.
  renameSync(draft, path);
  const release = async () => {
    rmSync(path, { force: true });
    await close(server);
  };
  return { name, release };
}

async function othersAlive(folder: string, own: string): Promise<boolean> {
  const others = readdirSync(folder).filter((name) => name.endsWith(LOCK) && name !== own);
  const alive = await Promise.all(others.map((name) => isAlive(join(folder, name))));
  // Nobody can come back under the name of a dead one, so it may go.
  others.forEach((name, at) => alive[at] || rmSync(join(folder, name), { force: true }));
  return alive.includes(true);
}

function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const answer = (alive: boolean) => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', (error) => answer(!['ECONNREFUSED', 'ENOENT'].includes(errorCode(error))));
  });
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    // The lock shall not keep a process alive that has nothing else to do.
    server.listen(path, () => resolve(server.unref()));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Short, because the whole path of a socket must be; unique, so that no name ever returns. */
function newName(): string {
  return `${randomBytes(8).toString('hex')}${LOCK}`;
}

function fingerprint(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}

function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
