import { readdirSync, readFileSync, statSync } from 'node:fs';
import { kinds, rooms } from '../../rooms.mjs';
import type { Table } from './tables.ts';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What stands under src, without what is generated. */
export function sourceFiles(folder = 'src'): SourceFile[] {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (/\/generated$/.test(path)) return [];
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return [{ path, text: readFileSync(path, 'utf8') }];
  });
}

const name = '[a-z][a-z0-9-]*';
const builtRooms = rooms.filter((room) => room !== 'platform').join('|');
const known = [
  'src/(main|server|app\\.module|refusals)\\.ts',
  'src/schema\\.graphql',
  'src/i18n/.+\\.ts',
  'src/(platform|example)/.+',
  `src/(${builtRooms})/${name}\\.(${kinds.join('|')})\\.ts`,
  `src/(${builtRooms})/rules/${name}\\.ts`,
  // The planner is many thoughts, and one rule: a folder with a page that explains it.
  `src/rotation/rules/planner/(README\\.md|${name}(\\.spec)?\\.ts)`,
  `src/(${builtRooms})/templates/${name}(\\.spec)?\\.tsx?`,
  `src/(${builtRooms})/(rules/)?${name}(\\.(${kinds.join('|')}))?\\.spec\\.tsx?`,
].map((pattern) => new RegExp(`^${pattern}$`));

/** Files of a kind that nobody agreed upon: a helper, a base class, a folder of "common" things. */
export function strangers(files: readonly SourceFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => !known.some((kind) => kind.test(path)));
}

/** A room's module begins by saying what the room owns and promises. */
export function silentModules(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => rooms.includes(roomOf(path)) && path.endsWith('.module.ts'))
    .filter(({ text }) => {
      const comment = /^(\/\/.*\n|\/\*[\s\S]*?\*\/)+/.exec(text)?.[0] ?? '';
      return !/\bowns\b/i.test(comment) || !/\bpromises\b/i.test(comment);
    })
    .map(({ path }) => path);
}

const roomOf = (path: string): string => path.split('/')[1] ?? '';
const camel = (model: string): string => model.charAt(0).toLowerCase() + model.slice(1);
const acts =
  '(?:create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)';

/**
 * Each table has one writing room. A write is found by its name (`visit.update(`), in raw SQL, and
 * nested in another write (`places: { create: … }`).
 */
export function foreignWrites(files: readonly SourceFile[], tables: readonly Table[]): string[] {
  return files
    .filter(({ path }) => !/\.spec\.tsx?$|^src\/(example|i18n)\/|\/rules\//.test(path))
    .flatMap(({ path, text }) =>
      writesIn(text, tables)
        .filter((owners) => !owners.some(({ room }) => room === roomOf(path)))
        .map((owners) => `${path} writes ${owners.map((table) => table.name).join(' or ')}`),
    );
}

function writesIn(text: string, tables: readonly Table[]): Table[][] {
  const byName = (wanted: string): Table[] =>
    tables.filter((table) => camel(table.name) === camel(wanted));
  const targetsOf = (field: string): Table[] => {
    const columns = tables.flatMap((table) => table.columns);
    const types = columns.filter(({ name: column }) => column === field).map(({ type }) => type);
    return [...new Set(types)].flatMap(byName);
  };
  const found = (pattern: string, tablesOf: (word: string) => Table[]): Table[][] =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(([, word = '']) => tablesOf(word));
  return [
    ...found(`\\b(\\w+)\\s*\\.\\s*${acts}\\s*\\(`, byName),
    ...found('\\b(?:INSERT INTO|UPDATE|DELETE FROM)\\s+"?(\\w+)"?', byName),
    ...found(`\\b(\\w+)\\s*:\\s*\\{\\s*(?:${acts}|connectOrCreate)\\s*:`, targetsOf),
  ].filter((owners) => owners.length > 0);
}
