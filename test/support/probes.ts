import { Database } from '../../src/platform/database/database.service.ts';
import { freshDatabase, freshEmbedded } from './database.ts';

// A schema of the tests' own, with constraints that bear known names.
const schema = `
  CREATE SCHEMA probe;
  CREATE TABLE probe.things (
    id integer CONSTRAINT "MirrorLinkSpent_pkey" PRIMARY KEY,
    room integer,
    size integer CONSTRAINT slot_in_order CHECK (size > 0),
    kind integer CONSTRAINT unheard_of CHECK (kind < 10),
    CONSTRAINT place_holds_one_visit EXCLUDE USING gist (room WITH =) DEFERRABLE
  )`;

interface Columns {
  room?: number;
  size?: number;
  kind?: number;
}

/** A table to try the database with, apart from the tables of the rooms. */
export class Probes {
  constructor(readonly db: Database) {}

  put(id: number, { room, size = 1, kind = 1 }: Columns = {}): Promise<number> {
    return this.db.client.$executeRaw`
      INSERT INTO probe.things (id, room, size, kind) VALUES (${id}, ${room ?? null}, ${size}, ${kind})`;
  }

  async ids(): Promise<number[]> {
    const rows = await this.db.client.$queryRaw<{ id: number }[]>`
      SELECT id FROM probe.things ORDER BY id`;
    return rows.map(({ id }) => id);
  }

  /** Lets the database fail with this SQLSTATE. */
  async fail(sqlState: string): Promise<void> {
    await this.db.client.$executeRawUnsafe(
      `DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${sqlState}'; END $$`,
    );
  }
}

/** Runs the same tests on a PostgreSQL server and on the embedded database. */
export function onBothDatabases(tests: (probes: () => Probes) => void): void {
  describe.each([
    ['a PostgreSQL server', freshDatabase],
    ['the embedded database', freshEmbedded],
  ])('on %s', (_name, fresh) => {
    let probes: Probes;
    let drop: () => Promise<void>;

    beforeAll(async () => {
      const own = await fresh();
      drop = own.drop;
      probes = new Probes(await Database.open(own));
      for (const statement of schema.split(';')) {
        await probes.db.client.$executeRawUnsafe(statement);
      }
    });

    beforeEach(() => probes.db.client.$executeRaw`TRUNCATE probe.things`);

    afterAll(async () => {
      await probes.db.close();
      await drop();
    });

    tests(() => probes);
  });
}
