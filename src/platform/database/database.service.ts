import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { PrismaClient } from '../../generated/prisma/client.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { Refusal } from '../../refusals.ts';
import { lockKinds, lockNumbers } from './advisory-lock.ts';
import type { LockKind, Locks } from './advisory-lock.ts';
import { constraintRefusals } from './constraints.ts';
import { isCollision, isOverloaded, violatedConstraint } from './database-fault.ts';
import { openPool } from './database-pool.ts';
import type { DatabaseConfig, DatabasePool } from './database-pool.ts';
import { applyMigrations, pendingMigrations } from './migrations.ts';
import { SignOfLife } from './sign-of-life.ts';
import { StatementWatch } from './statements.ts';
import type { StatementListener } from './statements.ts';

export type { DatabaseConfig } from './database-pool.ts';
export type Client = Prisma.TransactionClient;
export type Effect = () => void | Promise<void>;

interface OpenTransaction {
  client: Client;
  effects: Effect[];
  /** What an inner transaction threw: it undoes the outermost too, also when somebody caught it. */
  failure: { error: unknown } | null;
}

const STATEMENT_LIMIT = 20_000;
const TRANSACTION_LIMIT = 30_000;
const CONNECTION_PATIENCE = 30_000;
const TRIES = 6;
const SHORTEST_PAUSE = 10;

/**
 * The one way to the tables. Whatever a violated constraint means to people (constraints.ts)
 * leaves it as a `Refusal`, inside and outside transactions.
 */
@Injectable()
export class Database implements OnModuleDestroy {
  private readonly logger = new Logger(Database.name);
  private readonly root: PrismaClient;
  private readonly statements: StatementWatch;
  /** By which other processes see that this one is still there. */
  readonly life: SignOfLife;
  private readonly ambient = new AsyncLocalStorage<OpenTransaction>();

  private constructor(private readonly connections: DatabasePool) {
    this.statements = new StatementWatch(connections.pool);
    this.life = new SignOfLife(connections);
    this.root = speakInRefusals(new PrismaClient({ adapter: new PrismaPg(connections.pool) }));
  }

  /** Opens the database that the configuration names and brings it up to date. */
  static async open(config: DatabaseConfig): Promise<Database> {
    const connections = await openPool(config);
    try {
      await applyMigrations(connections.pool);
      connections.limitStatements(STATEMENT_LIMIT);
      return new Database(connections);
    } catch (error) {
      await connections.close();
      throw error;
    }
  }

  /** The client of the transaction around us, or of none. Ask for it anew for every statement. */
  get client(): Client {
    return this.ambient.getStore()?.client ?? this.root;
  }

  /**
   * Runs `work` so that all of it happens or nothing: a throw undoes everything. Nested calls join
   * the outermost. When two transactions collide, the whole `work` runs again, so it may change
   * nothing but the database; mail and HTTP belong after it (`afterCommit`). The outermost call
   * may say how many milliseconds the whole may take.
   */
  async transaction<T>(work: () => Promise<T>, limit = TRANSACTION_LIMIT): Promise<T> {
    const outer = this.ambient.getStore();
    return outer === undefined ? this.outermost(work, limit) : this.join(outer, work);
  }

  /** Runs `effect` once the outermost transaction is committed, never when it is undone. */
  async afterCommit(effect: Effect): Promise<void> {
    const open = this.ambient.getStore();
    if (open === undefined) await this.take(effect);
    else open.effects.push(effect);
  }

  async lock(kind: LockKind, ids: readonly string[]): Promise<void> {
    await this.lockAll({ [kind]: ids });
  }

  /**
   * Lets nobody else hold these until the transaction ends. The kinds of one call are taken in the
   * order administrators, person, team-period, slot, visit, and the ids of a kind in ascending order;
   * several calls of a transaction keep to it too.
   */
  async lockAll(wanted: Locks): Promise<void> {
    const open = this.ambient.getStore();
    if (open === undefined) throw new Error('A lock lasts as long as a transaction; none is open.');
    const numbers = lockKinds.flatMap((kind) => lockNumbers(kind, wanted[kind] ?? []));
    // Counted, because Prisma cannot read what the function returns.
    await open.client
      .$queryRaw`SELECT count(pg_advisory_xact_lock(number)) FROM unnest(${numbers}::bigint[]) AS number`;
  }

  /**
   * Runs `work` unless another process is doing the same: then it does nothing. Outside transactions,
   * because it may take long; a process that ends, however it ends, lets go.
   */
  async alone(kind: LockKind, id: string, work: () => Promise<void>): Promise<void> {
    // The embedded database has one connection and one process, whose jobs do not overlap themselves.
    if (!this.connections.isShared) return work();
    const [number] = lockNumbers(kind, [`alone ${id}`]).map(String);
    const connection = await this.connections.pool.connect();
    // Somebody who is out of the pool tells its troubles to nobody else, and would end the process.
    connection.on('error', () => undefined);
    try {
      const asked = 'SELECT pg_try_advisory_lock($1::bigint) AS mine';
      const { rows } = await connection.query<{ mine: boolean }>(asked, [number]);
      if (!rows[0]?.mine) return;
      await work();
      // Free at once for whoever comes next.
      await connection.query('SELECT pg_advisory_unlock($1::bigint)', [number]);
    } finally {
      // Whatever happened: the lock lasts no longer than the connection does.
      connection.release(true);
    }
  }

  /**
   * One short statement by itself, for what happens many times a second: past the client, which takes
   * several times as long for it as the database does. Returns how many rows it changed.
   */
  async statement(sql: string, values: readonly unknown[]): Promise<number> {
    if (this.ambient.getStore()) throw new Error('A statement by itself is in no transaction.');
    const { rowCount } = await this.connections.pool.query(sql, [...values]);
    return rowCount ?? 0;
  }

  /** Resolves when the database answers; throws why not. */
  async ping(): Promise<void> {
    await this.connections.pool.query('SELECT 1');
  }

  /** The migrations of this build that the database has not had. */
  async pendingMigrations(): Promise<string[]> {
    return pendingMigrations(this.connections.pool);
  }

  /** Tells `listener` every statement from now on, until the returned function is called. */
  onStatement(listener: StatementListener): () => void {
    return this.statements.add(listener);
  }

  async onModuleDestroy(): Promise<void> {
    await this.close();
  }

  async close(): Promise<void> {
    await this.life.end();
    await this.root.$disconnect();
    await this.connections.close();
  }

  private async outermost<T>(work: () => Promise<T>, limit: number): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work, limit);
      } catch (error) {
        if (!isCollision(error)) throw asRefusal(error);
        if (attempt === TRIES) throw new Refusal('TRY_AGAIN');
        await pause(SHORTEST_PAUSE * 2 ** attempt * Math.random());
      }
    }
  }

  private async attempt<T>(work: () => Promise<T>, limit: number): Promise<T> {
    const effects: Effect[] = [];
    const options = { maxWait: CONNECTION_PATIENCE, timeout: limit };
    const result = await this.root.$transaction(async (client) => {
      const open: OpenTransaction = { client, effects, failure: null };
      const value = await this.ambient.run(open, work);
      if (open.failure !== null) throw open.failure.error;
      return value;
    }, options);
    for (const effect of effects) await this.take(effect);
    return result;
  }

  private async join<T>(outer: OpenTransaction, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      outer.failure ??= { error };
      throw error;
    }
  }

  /** What is committed stays committed: a failing effect is logged, not thrown at the caller. */
  private async take(effect: Effect): Promise<void> {
    try {
      await effect();
    } catch (error) {
      this.logger.error('What should follow a commit failed.', error);
    }
  }
}

function asRefusal(error: unknown): unknown {
  if (isOverloaded(error)) return new Refusal('TRY_AGAIN');
  const constraint = violatedConstraint(error, Object.keys(constraintRefusals));
  const code = constraint === null ? undefined : constraintRefusals[constraint];
  return code === undefined ? error : new Refusal(code);
}

/** Every statement of the client, and of the transactions it opens, fails with a refusal if it can. */
function speakInRefusals(client: PrismaClient): PrismaClient {
  const extended = client.$extends({
    query: {
      $allOperations: ({ args, query }) =>
        query(args).catch((error: unknown) => {
          throw asRefusal(error);
        }),
    },
  });
  return extended as unknown as PrismaClient;
}
