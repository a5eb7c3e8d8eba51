import './typescript.mjs';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.mjs';

/**
 * `write` puts the API that the server's code describes into src/schema.graphql; `check` fails when
 * the committed file says something else. The resolvers are those that the modules list, so that
 * the file is what the running server answers, and nothing has to be started to know it.
 */
const file = join(root, 'src/schema.graphql');
const mode = process.argv[2];
if (mode !== 'write' && mode !== 'check') {
  console.error('node scripts/schema.mjs write | check');
  process.exit(2);
}

const now = await generated();
const then = existsSync(file) ? readFileSync(file, 'utf8') : '';
if (mode === 'write') {
  writeFileSync(file, now);
  console.log(`src/schema.graphql ${now === then ? 'was up to date' : 'written'}`);
} else if (now !== then) {
  console.error('src/schema.graphql is stale: run `npm run schema`.');
  console.error(difference(then.split('\n'), now.split('\n')).join('\n'));
  process.exit(1);
}

async function generated() {
  await import('reflect-metadata');
  const { NestFactory } = await import('@nestjs/core');
  const { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } = await import('@nestjs/graphql');
  const { lexicographicSortSchema, printSchema } = await import('graphql');
  const { AppModule } = await import('../src/app.module.ts');
  const { graphqlOptions } = await import('../src/platform/graphql/options.ts');
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: ['error'],
  });
  const schema = await app
    .get(GraphQLSchemaFactory)
    .create([...(await resolversOf(AppModule))], graphqlOptions.buildSchemaOptions ?? {});
  await app.close();
  return `# Written by \`npm run schema\` from the server's code.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}

/**
 * @param {unknown} module a module, a dynamic one, a promise of one, or a forward reference
 * @param {Set<unknown>} [seen]
 * @returns {Promise<Set<Function>>}
 */
async function resolversOf(module, seen = new Set()) {
  const given = /** @type {any} */ (await module);
  const described = given.forwardRef?.() ?? given;
  const type = described.module ?? described;
  if (seen.has(type)) return new Set();
  seen.add(type);
  const found = new Set(listed('providers', type, described).filter(isResolver));
  for (const imported of listed('imports', type, described)) {
    for (const resolver of await resolversOf(imported, seen)) found.add(resolver);
  }
  return found;
}

/**
 * What a module lists by its decorator, and what a dynamic one adds.
 *
 * @param {'providers' | 'imports'} what
 * @param {any} type
 * @param {any} described
 * @returns {any[]}
 */
function listed(what, type, described) {
  return [Reflect.getMetadata(what, type), described[what]].flatMap((list) => list ?? []);
}

/** @param {unknown} provider */
function isResolver(provider) {
  return typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider);
}

/**
 * The lines that only one side has, in their order: enough to see what was forgotten.
 *
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 */
function difference(before, after) {
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
  return [...gone, ...come].slice(0, 40);
}
