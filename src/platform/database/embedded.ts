import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import pg from 'pg';
import { startWorkerThread } from '../worker-thread.ts';
import { EmbeddedConnection } from './embedded-connection.ts';
import type { EmbeddedWorkerData, FromDatabase, ToDatabase } from './embedded-protocol.ts';

export interface EmbeddedOptions {
  /** Folder of the database files; null keeps everything in memory, for tests. */
  dataDir: string | null;
  /** Milliseconds after which a statement is given up and the database reopened; 0 waits for ever. */
  statementLimit: number;
}

const CLOSE_PATIENCE = 5_000;

/**
 * PostgreSQL inside this process: PGlite on a thread of its own, reached through an ordinary
 * `pg.Pool` with one connection, because the database itself has only one.
 */
export class EmbeddedDatabase {
  readonly pool: pg.Pool;
  private thread: Promise<Worker> | null = null;
  private worker: Worker | null = null;
  private stopped: Promise<unknown> = Promise.resolve();
  private connection: EmbeddedConnection | null = null;
  private connections = 0;
  private watchdog: NodeJS.Timeout | null = null;
  private closing = false;

  private constructor(private readonly options: EmbeddedOptions) {
    this.pool = new pg.Pool({
      max: 1,
      // Without a limit, or the pool would end its only connection at every quiet moment.
      idleTimeoutMillis: 0,
      user: 'postgres',
      database: 'postgres',
      stream: () => this.newConnection(),
    });
    // The pool drops a broken connection by itself; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  static async open(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
    const database = new EmbeddedDatabase(options);
    await database.startThread();
    return database;
  }

  /** Changes how long a statement may take, in milliseconds; 0 waits for ever. */
  limitStatements(milliseconds: number): void {
    this.options.statementLimit = milliseconds;
  }

  async close(): Promise<void> {
    if (this.closing) return;
    this.closing = true;
    const patience = AbortSignal.timeout(CLOSE_PATIENCE);
    const givenUp = once(patience, 'abort');
    await Promise.race([this.pool.end(), givenUp]);
    const { worker } = this;
    if (worker === null) return;
    const gone = once(worker, 'exit');
    worker.postMessage({ kind: 'close' } satisfies ToDatabase);
    await Promise.race([gone, givenUp]);
    // A thread that did not listen is stopped: the database recovers as after a power cut.
    await worker.terminate();
  }

  private newConnection(): EmbeddedConnection {
    return new EmbeddedConnection({
      connect: async (connection) => {
        await this.startThread();
        this.connection = connection;
        this.connections += 1;
        return this.connections;
      },
      send: (connection, bytes) => this.send(connection, bytes),
      hangUp: (connection) => this.hangUp(connection),
    });
  }

  private send(connection: EmbeddedConnection, bytes: Uint8Array): void {
    // A copy, because sending a view would send the whole buffer behind it.
    const copy = new Uint8Array(bytes);
    const message: ToDatabase = { kind: 'data', connection: connection.number, bytes: copy };
    this.worker?.postMessage(message, [copy.buffer]);
    if (connection === this.connection) this.startWatchdog();
  }

  private hangUp(connection: EmbeddedConnection): void {
    this.worker?.postMessage({ kind: 'end', connection: connection.number } satisfies ToDatabase);
    if (connection !== this.connection) return;
    this.connection = null;
    this.stopWatchdog();
  }

  private receive(message: FromDatabase): void {
    if (message.kind !== 'data' || message.connection !== this.connection?.number) return;
    this.stopWatchdog();
    this.connection.push(message.bytes);
  }

  /** The embedded database ignores `statement_timeout`, so the clock runs on this side. */
  private startWatchdog(): void {
    this.stopWatchdog();
    const { statementLimit } = this.options;
    if (statementLimit === 0) return;
    this.watchdog = setTimeout(() => {
      // One more turn of the event loop: an answer may be waiting behind our own slowness.
      setImmediate(() => this.giveUp(statementLimit));
    }, statementLimit);
  }

  private stopWatchdog(): void {
    if (this.watchdog !== null) clearTimeout(this.watchdog);
    this.watchdog = null;
  }

  private giveUp(limit: number): void {
    if (this.watchdog === null) return;
    const { worker } = this;
    // Two threads on one folder would destroy it: the next one waits until this one is gone.
    if (worker !== null) this.stopped = worker.terminate();
    this.threadEnded(new Error(`A statement took longer than ${limit} ms and was stopped.`));
  }

  private startThread(): Promise<Worker> {
    if (this.closing) return Promise.reject(new Error('The database is closed.'));
    this.thread ??= this.openThread().catch((error: unknown) => {
      this.thread = null;
      throw error;
    });
    return this.thread;
  }

  private async openThread(): Promise<Worker> {
    await this.stopped;
    const { dataDir } = this.options;
    const workerData: EmbeddedWorkerData = { dataDir };
    const worker = startWorkerThread('embedded', import.meta.url, workerData);
    await readiness(worker).catch((error: Error) => {
      throw new Error(
        `The embedded database in ${dataDir ?? 'memory'} did not open: ${error.message}. ` +
          'If its files are damaged, put a backup of that folder in its place.',
      );
    });
    worker.on('message', (message: FromDatabase) => this.receive(message));
    worker.on('error', (error: Error) => this.threadEnded(error, worker));
    worker.on('exit', () => this.threadEnded(new Error('The database stopped.'), worker));
    this.worker = worker;
    return worker;
  }

  /** The next connection starts a new thread; the one that was open is told why it broke. */
  private threadEnded(reason: Error, worker: Worker | null = this.worker): void {
    if (worker !== this.worker) return;
    const { connection } = this;
    this.thread = null;
    this.worker = null;
    this.stopWatchdog();
    connection?.destroy(reason);
  }
}

async function readiness(worker: Worker): Promise<void> {
  const [first] = (await Promise.race([once(worker, 'message'), once(worker, 'exit')])) as [
    FromDatabase | number,
  ];
  if (typeof first === 'object' && first.kind === 'ready') return;
  const reason = typeof first === 'object' && first.kind === 'failed' ? first.reason : 'it stopped';
  throw new Error(reason);
}
