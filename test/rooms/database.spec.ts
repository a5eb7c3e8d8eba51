import { Database } from '../../src/platform/database/database.service.ts';
import { freshDatabase, freshEmbedded } from '../support/database.ts';

describe.each([
  ['a PostgreSQL server', freshDatabase],
  ['the embedded database', freshEmbedded],
])('on %s', (_name, fresh) => {
  let database: Database;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const own = await fresh();
    database = await Database.open(own);
    drop = own.drop;
  });

  afterAll(async () => {
    await database.close();
    await drop();
  });

  it('answers', async () => {
    await database.ping();
    expect(await database.pendingMigrations()).toEqual([]);
  });
});
