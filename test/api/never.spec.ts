import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { en } from '../../src/i18n/en.ts';
import { nl } from '../../src/i18n/nl.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import { rootFields } from '../support/documents.ts';
import { Asking } from '../support/permissions.ts';
import { permissionWorld, roles } from '../support/permission-world.ts';
import type { PermissionWorld } from '../support/permission-world.ts';
import { tables } from '../support/tables.ts';
import { addresses, sentences, writes } from '../support/never.ts';

/** What the product promises never to do, as far as code could break it. */
let app: AppUnderTest;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let world: PermissionWorld;
let schema: GraphQLSchema;

beforeAll(async () => {
  database = await freshDatabase();
  app = await startApp({ databaseUrl: database.url });
  world = await permissionWorld(app);
  ({ schema } = app.nest.get(GraphQLSchemaHost, { strict: false }));
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('looking', () => {
  it('changes nothing, whoever asks whatever query', async () => {
    const asking = new Asking(app);
    const changed = new Set<string>();
    let asked = 0;
    const db = app.nest.get(Database, { strict: false });
    for (const { operation, field } of rootFields(schema)) {
      if (operation === 'mutation') continue;
      for (const role of roles) {
        const stop = db.onStatement((sql) => {
          if (writes(sql)) changed.add(`${field.name}: ${sql}`);
        });
        await asking.opens(world.actors[role], operation, field, world.near);
        stop();
        asked += 1;
      }
    }
    expect([...changed]).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  }, 120_000);

  it('changes nothing by a GET, behind a genuine link either', async () => {
    const db = app.nest.get(Database, { strict: false });
    const changed: string[] = [];
    const stop = db.onStatement((sql) => {
      if (writes(sql)) changed.push(sql);
    });
    const answered: number[] = [];
    for (const path of addresses(world.near)) {
      const { status } = await fetch(`${app.url}${path}`, { redirect: 'manual' });
      answered.push(status);
    }
    stop();
    expect(changed).toEqual([]);
    expect(answered.filter((status) => status === 200).length).toBeGreaterThan(5);
  });

  it('would be caught when it changed something', () => {
    expect(writes('UPDATE "Visit" SET "state" = $1')).toBe(true);
    expect(writes('WITH x AS (DELETE FROM "Visit" RETURNING 1) SELECT 1')).toBe(true);
    expect(writes('SELECT "updatedAt" FROM "Visit" FOR UPDATE')).toBe(false);
  });
});

describe('what is kept', () => {
  const all = tables();
  const relations = new Set(all.map(({ name }) => name));
  const columnsOf = (wanted: string): string[] =>
    all
      .filter(({ name }) => name === wanted)
      .flatMap(({ columns }) => columns.filter(({ type }) => !relations.has(type)))
      .map(({ name }) => name);

  it('has no cause of an absence: dates, and nobody is asked for more', () => {
    expect(columnsOf('Exemption')).toEqual(['id', 'personId', 'from', 'until']);
    const { addExemption } = schema.getMutationType()?.getFields() ?? {};
    expect(addExemption?.args.map(({ name }) => name).sort()).toEqual([
      'from',
      'personId',
      'until',
    ]);
    expect(columnsOf('Visit').filter((name) => /reason|cause|note|remark/i.test(name))).toEqual([
      'declineCause',
      'reasons',
    ]);
  });

  it('has no sound, picture or file of anybody: bytes are sealed words and keys', () => {
    const bytes = all.flatMap(({ name, columns }) =>
      columns.filter(({ type }) => type === 'Bytes').map((column) => `${name}.${column.name}`),
    );
    expect(bytes.sort()).toEqual([
      'Calendar.sealedAddress',
      'FieldNote.sealed',
      'JournalEntry.sealed',
      'LookBackDraft.sealed',
      'MirrorWaiting.sealed',
      'Passkey.publicKey',
    ]);
    expect(
      Object.keys(schema.getTypeMap()).filter((name) =>
        /upload|media|image|photo|audio|video|recording/i.test(name),
      ),
    ).toEqual([]);
  });

  it('has no page that may ask a browser for camera, microphone or place', async () => {
    for (const path of ['/', '/health/live']) {
      const { headers } = await fetch(`${app.url}${path}`);
      expect(headers.get('permissions-policy')).toBe(
        'camera=(), microphone=(), display-capture=(), geolocation=()',
      );
    }
  });
});

describe('people', () => {
  const comparing = /score|rank|rating|badge|leaderboard|performance|appraisal|grade|streak/i;

  it('are not ranked or given points: no column, field or argument could carry it', () => {
    const columns = tables().flatMap(({ name, columns: all }) =>
      all.map((column) => `${name}.${column.name}`),
    );
    const fields = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) =>
        Object.values(type.getFields()).flatMap(({ name, args }) => [
          `${type.name}.${name}`,
          ...args.map((argument) => `${type.name}.${name}(${argument.name})`),
        ]),
      );
    expect([...columns, ...fields].filter((name) => comparing.test(name))).toEqual([]);
    expect(comparing.test('Person.performanceScore')).toBe(true);
  });

  it('are spoken of without duty, blame or competition, in both languages', () => {
    const wrong =
      /verplicht|achterstand|ranglijst|\bscore|leaderboard|\bbadge|mandatory|obliged|beoordel|apprais/i;
    const found = [...sentences(nl), ...sentences(en)].filter((text) => wrong.test(text));
    expect(found.filter((text) => !saysThatItDoesNotCount.test(text))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
  const saysThatItDoesNotCount =
    /telt niet mee in jouw beoordeling|does not count in your appraisal/i;
});
