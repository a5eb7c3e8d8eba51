import { existsSync } from 'node:fs';
import { rooms } from '../rooms.mjs';
import { foreignWrites, silentModules, sourceFiles, strangers } from './support/house.ts';
import { impurities } from './support/purity.ts';
import { tables, untaggedColumns } from './support/tables.ts';

const files = sourceFiles();
const allTables = tables();
const rules = files.filter(({ path }) => path.includes('/rules/') && !/\.spec\.tsx?$/.test(path));

/** Each test of the house is followed by one that plants a fault, so that it cannot pass blindly. */
const planted = (path: string, text = '') => [{ path, text }];

describe('the files', () => {
  it('are of known kinds', () => {
    expect(strangers(files)).toEqual([]);
  });

  it.each([
    'src/visits/visits.helper.ts',
    'src/visits/visits.ts',
    'src/common/dates.ts',
    'src/visits/lib/visits.service.ts',
    'src/visits/rules/Booking.ts',
  ])('would not hide %s', (path) => {
    expect(strangers(planted(path))).toEqual([path]);
  });

  it('stand in rooms that all exist, except privacy', () => {
    const missing = rooms.filter((room) => !existsSync(`src/${room}`));
    expect(missing.filter((room) => room !== 'privacy')).toEqual([]);
  });

  it('begin a room by what it owns and promises', () => {
    expect(silentModules(files)).toEqual([]);
    const silent = planted('src/visits/visits.module.ts', '// Visits.\nexport class X {}');
    expect(silentModules(silent)).toEqual(['src/visits/visits.module.ts']);
  });

  it('list the rooms in order in the application', () => {
    const application = files.find(({ path }) => path === 'src/app.module.ts');
    const list = /imports: \[([^\]]*)\]/.exec(application?.text ?? '')?.[1] ?? '';
    const listed = [...list.matchAll(/(\w+)Module/g)].map(([, name = '']) => name.toLowerCase());
    const order = listed.map((room) => rooms.indexOf(room)).filter((place) => place >= 0);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order.length).toBeGreaterThan(0);
  });
});

describe('the rules', () => {
  it('are pure functions', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.flatMap(impurities)).toEqual([]);
  });

  it.each([
    ['export const f = async () => 1;', 'async'],
    ['export const f = () => Date.now();', 'Date'],
    ['export function f(day: Date) { return day; }', 'Date'],
    ['export const f = () => Math.random();', 'Math.random'],
    ['export const f = () => Temporal.Now.instant();', 'Temporal.Now'],
    ["import { Injectable } from '@nestjs/common';", '@nestjs/common'],
    [
      "import type { Visit } from '../../generated/prisma/client.ts';",
      '../../generated/prisma/client.ts',
    ],
  ])('would not hide %s', (text, what) => {
    const path = 'src/visits/rules/planted.ts';
    expect(impurities({ path, text })).toEqual([`${path} uses ${what}`]);
  });

  it('may have words of their own', () => {
    const text =
      "import type { Promise } from './promise.ts'; // not a Date\nexport type P = Promise;";
    expect(impurities({ path: 'src/promises/rules/planted.ts', text })).toEqual([]);
  });
});

describe('the time', () => {
  // `Date.now` and `Temporal.Now` are found by the linter.
  const readings = (list: typeof files) =>
    list
      .filter(({ path, text }) => !path.endsWith('/clock.ts') && /\bDate\(\)/.test(text))
      .map(({ path }) => path);

  it('comes from the injected clock', () => {
    const others = ['web/src', 'test', 'bench'].flatMap((folder) => sourceFiles(folder));
    const read = [...files, ...others].filter(({ path }) => path !== 'test/architecture.spec.ts');
    expect(readings(read)).toEqual([]);
  });

  it('would not hide a look at another clock', () => {
    const text = 'export const now = new Date();';
    expect(readings(planted('src/visits/visits.service.ts', text))).toHaveLength(1);
  });
});

describe('the tables', () => {
  it('have one writing room each, in the order of the rooms', () => {
    expect(allTables.filter(({ room }) => !rooms.includes(room ?? ''))).toEqual([]);
    const order = allTables.map(({ room }) => rooms.indexOf(room ?? ''));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('are written by their own room only', () => {
    expect(foreignWrites(files, allTables)).toEqual([]);
  });

  it.each([
    ['await this.database.client.visit\n  .updateMany({ where: {} });', 'Visit'],
    ['await client.$executeRaw`UPDATE "Visit" SET "state" = 1`;', 'Visit'],
    ['client.person.update({ data: { reflections: { create: [] } } });', 'Reflection'],
  ])('would not hide %s', (text, model) => {
    const faults = foreignWrites(planted('src/people/people.service.ts', text), allTables);
    expect(faults).toEqual([`src/people/people.service.ts writes ${model}`]);
  });

  it('say of every column whether it speaks of a person', () => {
    expect(allTables.length).toBeGreaterThan(0);
    expect(untaggedColumns(allTables)).toEqual([]);
  });

  it('would not hide a column without a decision', () => {
    const schema = [
      '/// @room people',
      'model Person {',
      '  id String @id',
      '  nickname String?',
      '  /// @personal purpose=planning',
      '  phone String',
      '  /// @plain',
      '  code String',
      '  teamId String',
      '  born DateTime',
      '  team Team @relation(fields: [teamId], references: [id])',
      '}',
    ];
    expect(untaggedColumns(tables(schema.join('\n')))).toEqual([
      'Person.nickname',
      'Person.phone',
      'Person.born',
    ]);
  });
});

describe('what tests share', () => {
  // The test files of a process load such a module once, so that a hook at its top level would be
  // set for the first of them only.
  const hooks = (list: typeof files) =>
    list
      .filter(({ path }) => !/\.spec\.tsx?$/.test(path))
      .filter(({ text }) => /^(before|after)(Each|All)\(/m.test(text))
      .map(({ path }) => path);

  it('sets no hook for whoever happens to load it first', () => {
    const shared = ['test', 'src', 'web/src'].flatMap((folder) => sourceFiles(folder));
    expect(hooks(shared)).toEqual([]);
  });

  it('would not hide one', () => {
    expect(hooks(planted('test/support/planted.ts', 'afterEach(() => undefined);'))).toHaveLength(
      1,
    );
  });
});
