import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { parentPort, workerData } from 'node:worker_threads';
import { MessageCollector, simpleQuery, sync, welcome } from './embedded-protocol.ts';
import type { EmbeddedWorkerData, FromDatabase, ToDatabase } from './embedded-protocol.ts';

// The embedded database runs on its own thread, so that a heavy query does not stall the server.
const { dataDir } = workerData as EmbeddedWorkerData;
let current: { connection: number; collector: MessageCollector } | null = null;

function say(message: FromDatabase, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

async function run(database: PGlite, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  // Not execProtocolRaw: that one also parses every row and keeps it for ever.
  await database.execProtocolRawStream(bytes, { onRawData: (part) => parts.push(part.slice()) });
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function answer(database: PGlite, connection: number, bytes: Uint8Array): Promise<void> {
  if (current === null || current.connection < connection) {
    await forgetConnection(database);
    current = { connection, collector: new MessageCollector() };
  }
  if (current.connection > connection) return;
  for (const batch of current.collector.push(bytes)) {
    if (batch.kind === 'farewell') return forgetConnection(database);
    const reply = batch.kind === 'startup' ? welcome.slice() : await run(database, batch.bytes);
    say({ kind: 'data', connection, bytes: reply }, [reply.buffer]);
  }
}

/** Leaves nothing of a connection behind for the next one, as a server would. */
async function forgetConnection(database: PGlite): Promise<void> {
  if (current === null) return;
  current = null;
  await run(database, sync);
  await run(database, simpleQuery('ROLLBACK'));
  await run(database, simpleQuery('DISCARD ALL'));
}

async function handle(database: PGlite, message: ToDatabase): Promise<void> {
  switch (message.kind) {
    case 'data':
      return answer(database, message.connection, message.bytes);
    case 'end':
      if (current?.connection === message.connection) await forgetConnection(database);
      return;
    case 'close':
      await forgetConnection(database);
      await database.close();
      say({ kind: 'closed' });
      parentPort?.close();
  }
}

async function main(): Promise<void> {
  const database = await PGlite.create({
    ...(dataDir === null ? {} : { dataDir }),
    extensions: { btree_gist, pg_trgm },
  });
  let work: Promise<void> = Promise.resolve();
  parentPort?.on('message', (message: ToDatabase) => {
    work = work.then(() => handle(database, message));
  });
  say({ kind: 'ready' });
}

main().catch((error: unknown) => {
  say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  parentPort?.close();
});
