import { randomUUID } from 'node:crypto';
import { Database } from '../../src/platform/database/database.service.ts';
import { signedIn } from '../support/api.ts';
import type { Api } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { freshDatabase, freshEmbedded } from '../support/database.ts';

const addSite =
  'mutation ($name: String!) { addSite(input: { name: $name, address: "Plein 1" }) { id name } }';

describe.each([
  ['a PostgreSQL server', freshDatabase],
  ['the embedded database', freshEmbedded],
])('a mutation sent again with the same key, on %s', (_, create) => {
  let database: Awaited<ReturnType<typeof create>>;
  let app: AppUnderTest;
  let hr: Api;

  beforeAll(async () => {
    database = await create();
    app = await startApp({
      ...(database.url && { databaseUrl: database.url }),
      config: { adminEmail: 'beheer@acme.example', dataDir: database.dataDir },
    });
    hr = await signedIn(app, 'beheer@acme.example');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const sites = async () =>
    (await hr.ask<{ sites: { name: string }[] }>('{ sites { name } }')).sites;

  it('has its effect once and receives the first answer again, five times at once', async () => {
    const key = randomUUID();
    const send = () => hr.send(addSite, { variables: { name: 'Zwolle' }, key });
    const answers = await Promise.all([send(), send(), send(), send(), send()]);
    const first = answers[0]?.data;
    expect(first).toMatchObject({ addSite: { name: 'Zwolle' } });
    for (const { data } of answers) expect(data).toEqual(first);
    expect((await sites()).filter(({ name }) => name === 'Zwolle')).toHaveLength(1);
  });

  it('is refused when it asks for something else', async () => {
    const key = randomUUID();
    await hr.send(addSite, { variables: { name: 'Breda' }, key });
    const other = await hr.send(addSite, { variables: { name: 'Goes' }, key });
    expect(other.errors?.[0]?.extensions['code']).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await sites()).map(({ name }) => name)).not.toContain('Goes');
  });

  it('may be tried again after a refusal, because nothing was kept of it', async () => {
    const key = randomUUID();
    const refused = await hr.send(addSite, { variables: { name: 'Zwolle' }, key });
    expect(refused.errors?.[0]?.extensions['code']).toBe('ALREADY_EXISTS');
    const { client } = app.nest.get(Database, { strict: false });
    await client.site.deleteMany({ where: { name: 'Zwolle' } });
    const again = await hr.send(addSite, { variables: { name: 'Zwolle' }, key });
    expect(again.errors).toBeUndefined();
  });
});
