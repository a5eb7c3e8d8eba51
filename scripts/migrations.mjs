/**
 * `node scripts/migrations.mjs check` — fails when prisma/schema.prisma and the migrations differ.
 * `node scripts/migrations.mjs diff <name>` — writes what is missing as a new migration.
 *
 * The schema engine is Prisma's own, as WebAssembly; its shadow database lives in memory. Facts
 * that Prisma cannot express (exclusion and check constraints) are nothing it would remove.
 */
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [mode, name = ''] = process.argv.slice(2);
// Another folder is for the test of this script.
const prismaFolder = process.env['PRISMA_FOLDER'] ?? join(root, 'prisma');
const schemaPath = join(prismaFolder, 'schema.prisma');
const migrationsPath = join(prismaFolder, 'migrations');
const noFilter = { externalTables: [], externalEnums: [] };

/** Types of the system catalogue by their PostgreSQL number; everything else is read as text. */
const columnTypes = new Map([
  [16, ColumnTypeEnum.Boolean],
  [17, ColumnTypeEnum.Bytes],
  [18, ColumnTypeEnum.Character],
  [20, ColumnTypeEnum.Int64],
  [21, ColumnTypeEnum.Int32],
  [23, ColumnTypeEnum.Int32],
  [26, ColumnTypeEnum.Int64],
  [700, ColumnTypeEnum.Float],
  [701, ColumnTypeEnum.Double],
  [1009, ColumnTypeEnum.TextArray],
]);

/** A fresh database in memory, spoken to as the schema engine expects. */
async function openShadow() {
  const database = await PGlite.create({ extensions: { btree_gist, pg_trgm } });
  return {
    provider: /** @type {const} */ ('postgres'),
    adapterName: 'shadow',
    /** @param {import('@prisma/driver-adapter-utils').SqlQuery} query */
    async queryRaw({ sql, args }) {
      const { fields, rows } = await database.query(sql, args, { rowMode: 'array' });
      return {
        columnNames: fields.map(({ name }) => name),
        columnTypes: fields.map(
          ({ dataTypeID }) => columnTypes.get(dataTypeID) ?? ColumnTypeEnum.Text,
        ),
        rows: /** @type {unknown[][]} */ (rows),
      };
    },
    /** @param {import('@prisma/driver-adapter-utils').SqlQuery} query */
    async executeRaw({ sql, args }) {
      return (await database.query(sql, args)).affectedRows ?? 0;
    },
    /** @param {string} script */
    async executeScript(script) {
      await database.exec(script);
    },
    startTransaction() {
      return Promise.reject(new Error('The schema engine needs no transactions.'));
    },
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: () => database.close(),
  };
}

/** @param {string} content */
async function startEngine(content) {
  const module = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = await readFile(join(dirname(module), 'schema_engine_bg.wasm'));
  const imports = /** @type {any} */ ({ './schema_engine_bg.js': engineModule });
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  engineModule.__wbg_set_wasm(instance.exports);
  /** @type {any} */ (instance.exports).__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'shadow',
    connect: openShadow,
    connectToShadowDb: openShadow,
  });
  const options = { datamodels: /** @type {[string, string][]} */ ([[schemaPath, content]]) };
  const engine = await engineModule.SchemaEngine.new(options, () => undefined, adapter);
  return { engine, whatTheDatabaseSaid: () => adapter.errorRegistry.consumeError(0)?.error };
}

async function readMigrations() {
  const entries = await readdir(migrationsPath, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: /** @type {const} */ ('ok'),
          value: await readFile(join(migrationsPath, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  );
}

/** The SQL that leads from the migrations to the schema, or null when nothing is missing. */
async function missingSql() {
  const content = await readFile(schemaPath, 'utf8');
  const { engine, whatTheDatabaseSaid } = await startEngine(content);
  const migrations = {
    tag: /** @type {const} */ ('migrations'),
    baseDir: migrationsPath,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await readMigrations(),
  };
  const schema = {
    tag: /** @type {const} */ ('schemaDatamodel'),
    files: [{ path: schemaPath, content }],
  };
  const question = {
    from: migrations,
    to: schema,
    script: true,
    exitCode: true,
    filters: noFilter,
  };
  const { exitCode, stdout } = await engine.diff(question).catch((error) => {
    throw new Error(
      `${error.message.split('\n')[0]} ${JSON.stringify(whatTheDatabaseSaid()) ?? ''}`,
    );
  });
  return exitCode === 0 ? null : stdout;
}

async function check() {
  const missing = await missingSql();
  if (missing === null) {
    console.log('The migrations lead to prisma/schema.prisma.');
    return 0;
  }
  console.error(`The migrations do not lead to prisma/schema.prisma. Missing:\n\n${missing}`);
  console.error('Write it with: node scripts/migrations.mjs diff <name>');
  return 1;
}

/** @param {string} what */
async function diff(what) {
  const missing = await missingSql();
  if (missing === null) {
    console.log('Nothing to write: the migrations lead to prisma/schema.prisma.');
    return 0;
  }
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsPath, `${time}_${what}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), missing);
  console.log(`Written: ${join(folder, 'migration.sql')}`);
  return 0;
}

if (mode === 'check') process.exitCode = await check();
else if (mode === 'diff' && /^[a-z][a-z0-9_]*$/.test(name)) process.exitCode = await diff(name);
else {
  console.error('Use: node scripts/migrations.mjs check | diff <name_in_small_letters>');
  process.exitCode = 2;
}
