import pg from 'pg';

const GATE = 64_064;

/**
 * Stops every booking, or other writer of a table, between its look and its writing, so that a race
 * does not depend on luck: the gate opens once several stand before it.
 */
export class Gate {
  private constructor(private readonly client: pg.Client) {}

  static async build(url: string, table = 'TeamLoad'): Promise<Gate> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`
      CREATE FUNCTION wait_at_the_gate() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_advisory_xact_lock_shared(${GATE}); RETURN NULL; END $$;
      CREATE TRIGGER gate BEFORE INSERT OR UPDATE ON "${table}"
        FOR EACH STATEMENT EXECUTE FUNCTION wait_at_the_gate()`);
    return new Gate(client);
  }

  async close(): Promise<void> {
    await this.client.query('SELECT pg_advisory_lock($1)', [GATE]);
  }

  async openWhenWaiting(count: number): Promise<void> {
    await this.whenWaiting(count);
    await this.open();
  }

  async whenWaiting(count: number): Promise<void> {
    while ((await this.waiting()) < count);
  }

  async open(): Promise<void> {
    await this.client.query('SELECT pg_advisory_unlock($1)', [GATE]);
  }

  async end(): Promise<void> {
    await this.client.end();
  }

  private async waiting(): Promise<number> {
    const { rows } = await this.client.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_locks
        WHERE locktype = 'advisory' AND objid = $1 AND NOT granted`,
      [GATE],
    );
    return rows[0]?.waiting ?? 0;
  }
}
