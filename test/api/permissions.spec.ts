import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import { objectTypes, rootFields } from '../support/documents.ts';
import { Asking } from '../support/permissions.ts';
import { permissionWorld, roles } from '../support/permission-world.ts';
import type { PermissionWorld } from '../support/permission-world.ts';
import { publicFields, rootCells } from './permissions.ts';
import type { Cell } from './permissions.ts';
import { fieldCells, paths } from './permitted-fields.ts';

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
    app = await startApp({ databaseUrl: database.url });
    world = await permissionWorld(app);
    asking = new Asking(app);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  type Test = (objects: PermissionWorld['near'], role: (typeof roles)[number]) => Promise<boolean>;

  async function measured(test: Test): Promise<Cell> {
    const who = async (objects: PermissionWorld['near']) => {
      const passed: string[] = [];
      for (const role of roles) if (await test(objects, role)) passed.push(role);
      return passed.join(' ');
    };
    return { near: await who(world.near), far: await who(world.far) };
  }

  const nowhere = (objects: PermissionWorld['near']): PermissionWorld['near'] =>
    Object.fromEntries(
      Object.keys(objects).map((kind) => [
        kind,
        kind.endsWith('Token') ? 'AAAA.AAAA' : '019b0000-0000-7000-8000-000000000000',
      ]),
    );

  it('has a row for every query and mutation, and no other', () => {
    const names = rootFields(asking.schema).map(
      ({ operation, field }) => `${operation}.${field.name}`,
    );
    expect(Object.keys(rootCells).sort()).toEqual(names.sort());
  });

  it('opens every query and mutation to those it names, near and far', async () => {
    const found: Record<string, Cell> = {};
    for (const { operation, field } of rootFields(asking.schema)) {
      found[`${operation}.${field.name}`] = await measured((objects, role) =>
        asking.opens(world.actors[role], operation, field, objects),
      );
    }
    expect(found).toEqual(rootCells);
  }, 120_000);

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
      const shown = await shownOf(type);
      for (const { fields, near, far } of rows) {
        for (const name of fields.split(' ')) {
          const cell = await measured((objects, role) =>
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

  const pathOf = (type: string, objects: PermissionWorld['near']): string =>
    (paths[type] ?? '').replace(/\$(\w+)/g, (_, kind: string) => JSON.stringify(objects[kind]));

  /** What each role is shown of a type, near and far. */
  async function shownOf(type: string) {
    const fields = Object.values(
      objectTypes(asking.schema)
        .find(({ name }) => name === type)
        ?.getFields() ?? {},
    );
    const shown = new Map<string, ReadonlySet<string>>();
    const key = (objects: PermissionWorld['near'], role: string) =>
      `${role}/${objects === world.near}`;
    for (const objects of [world.near, world.far]) {
      for (const role of roles) {
        shown.set(
          key(objects, role),
          await asking.shown(world.actors[role], pathOf(type, objects), fields, objects),
        );
      }
    }
    return (objects: PermissionWorld['near'], role: string) =>
      shown.get(key(objects, role)) ?? new Set<string>();
  }
});
