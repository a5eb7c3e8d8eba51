import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import { objectTypes, rootFields } from '../support/documents.ts';
import { measured, nowhere, shownAlong } from '../support/permission-matrix.ts';
import { Asking } from '../support/permissions.ts';
import { PERMISSION_MAILBOX } from '../support/permission-surroundings.ts';
import { permissionWorld, roles } from '../support/permission-world.ts';
import type { PermissionWorld } from '../support/permission-world.ts';
import { publicFields, rootCells } from './permissions.ts';
import type { Cell } from './permitted-roles.ts';
import { paths } from './permission-paths.ts';
import { fieldCells } from './permitted-fields.ts';

/**
 * Who may do and see what: role × query, mutation and field, for what is near (one's own visit, team,
 * principal), far (somebody else's) and nowhere (no such id). The matrix is `permissions.ts`; a field
 * without a row there fails.
 */
describe('the permission matrix', () => {
  let app: AppUnderTest;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let world: PermissionWorld;
  let asking: Asking;

  beforeAll(async () => {
    database = await freshDatabase();
    app = await startApp({
      databaseUrl: database.url,
      config: { imapUrl: PERMISSION_MAILBOX },
    });
    world = await permissionWorld(app);
    asking = new Asking(app);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('has a row for every query and mutation, and no other', () => {
    const names = rootFields(asking.schema).map(
      ({ operation, field }) => `${operation}.${field.name}`,
    );
    expect(Object.keys(rootCells).sort()).toEqual(names.sort());
  });

  it.each(['query', 'mutation'] as const)(
    'opens every %s to those it names, near and far',
    async (wanted) => {
      const found: Record<string, Cell> = {};
      for (const { operation, field } of rootFields(asking.schema)) {
        if (operation !== wanted) continue;
        found[`${operation}.${field.name}`] = await measured(world, (objects, role) =>
          asking.opens(world.actors[role], operation, field, objects),
        );
      }
      const rows = Object.entries(rootCells).filter(([name]) => name.startsWith(`${wanted}.`));
      expect(found).toEqual(Object.fromEntries(rows));
    },
    120_000,
  );

  it('asks for a session everywhere but where the list says so', () => {
    const open = Object.entries(rootCells).filter(([, { near }]) =>
      near.split(' ').includes('ANONYMOUS'),
    );
    expect(open.map(([name]) => name).sort()).toEqual([...publicFields].sort());
  });

  it('has a row for every field of every type, and no other', () => {
    const names = objectTypes(asking.schema).flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    );
    const rows = Object.entries(fieldCells).flatMap(([type, cells]) =>
      cells.flatMap(({ fields }) => fields.split(' ').map((field) => `${type}.${field}`)),
    );
    expect(rows.sort()).toEqual(names.sort());
    expect(Object.keys(paths).sort()).toEqual(
      objectTypes(asking.schema)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('shows every field to those it names, near and far', async () => {
    const unexpected: Record<string, Cell> = {};
    for (const [type, rows] of Object.entries(fieldCells)) {
      const shown = await shownAlong(paths[type] ?? '', type, asking, world);
      for (const { fields, near, far } of rows) {
        for (const name of fields.split(' ')) {
          const cell = await measured(world, (objects, role) =>
            Promise.resolve(shown(objects, role).has(name)),
          );
          if (cell.near !== near || cell.far !== far) unexpected[`${type}.${name}`] = cell;
        }
      }
    }
    expect(unexpected).toEqual({});
  }, 120_000);

  it('finds nothing anywhere for an id that does not exist', async () => {
    const found: string[] = [];
    for (const { field } of rootFields(asking.schema).filter(({ field: { args } }) =>
      args.some(({ name }) => name === 'id' || name === 'token'),
    )) {
      const operation =
        field.name in (asking.schema.getMutationType()?.getFields() ?? {}) ? 'mutation' : 'query';
      for (const role of roles)
        if (await asking.opens(world.actors[role], operation, field, nowhere(world.near)))
          found.push(`${field.name} ${role}`);
    }
    expect(found).toEqual([]);
  }, 120_000);
});
