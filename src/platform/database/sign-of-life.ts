import { randomInt } from 'node:crypto';
import type pg from 'pg';
import type { DatabasePool } from './database-pool.ts';

/** The first of the two numbers under which PostgreSQL keeps such a lock; told apart from all others. */
export const LIVES = 64_065;
const NUMBERS = 2 ** 31 - 1;

type Life = Readonly<{ number: number; connection: pg.PoolClient | null }>;

/**
 * A lock that this process holds for as long as it is connected to the database, under a number of
 * its own: whoever can take the lock of a number knows that its process has ended, however it ended,
 * at the moment at which it ended (postgresql.org/docs/15/explicit-locking.html#ADVISORY-LOCKS).
 */
export class SignOfLife {
  private life: Promise<Life> | null = null;
  private held = 0;

  constructor(private readonly connections: DatabasePool) {}

  /** The number held now; another one once the connection was lost. */
  async number(): Promise<number> {
    this.life ??= this.begin().catch((error: unknown) => {
      this.life = null;
      throw error;
    });
    return (await this.life).number;
  }

  /** Whether others still see this number held, as far as this process has heard. */
  isHeld(number: number): boolean {
    return this.held === number;
  }

  async end(): Promise<void> {
    const life = await this.life?.catch(() => null);
    this.life = null;
    this.held = 0;
    life?.connection?.release(true);
  }

  private async begin(): Promise<Life> {
    // Nobody shares the embedded database, so every number but our own is of a process that ended.
    if (!this.connections.isShared) return this.under({ number: aNumber(), connection: null });
    const connection = await this.connections.pool.connect();
    try {
      // Out of the pool it tells its troubles to nobody else, and would end the process.
      connection.on('error', () => undefined);
      connection.once('error', () => this.lost(connection));
      // Open for life, because a connection pooler gives the connection to others between transactions.
      await connection.query('BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0');
      return this.under({ number: await ownNumber(connection), connection });
    } catch (error) {
      connection.release(true);
      throw error;
    }
  }

  private under(life: Life): Life {
    this.held = life.number;
    return life;
  }

  /** The server has let go of the lock, or soon will: what is claimed from now on needs another number. */
  private lost(connection: pg.PoolClient): void {
    this.life = null;
    this.held = 0;
    connection.release(true);
  }
}

const aNumber = (): number => randomInt(1, NUMBERS);

async function ownNumber(connection: pg.PoolClient): Promise<number> {
  for (;;) {
    const number = aNumber();
    const asked = 'SELECT pg_try_advisory_xact_lock($1::int, $2::int) AS mine';
    const { rows } = await connection.query<{ mine: boolean }>(asked, [LIVES, number]);
    if (rows[0]?.mine) return number;
  }
}
