import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedWithWeb } from '../rooms.mjs';
import { root, run } from './processes.mjs';
import { hashOf, isStamped, writeStamp } from './stamps.mjs';

const wantedNode = [20, 19];

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wantedNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(
    `Open Deur needs Node ${wantedNode.join('.')} or newer; this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}

/** Brings packages, generated code and both builds up to date, and does nothing that is not due. */
export async function prepare() {
  await install();
  await generate();
  await build();
}

export async function install() {
  if (isInstalled()) return;
  await step('Installing the packages (once, about a minute)', async () => [
    await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      quiet: true,
      env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    }),
  ]);
}

/**
 * npm writes down what it installed when it has finished. Comparing that with the lock file also
 * recognises packages that somebody installed by hand, and an installation that was interrupted.
 */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!installed) return false;
  const locked = packagesIn('package-lock.json') ?? {};
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesIn(file) {
  const full = join(root, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : null;
}

export async function generate() {
  const hash = hashOf(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']);
  const stamp = 'src/generated/.stamp';
  if (isStamped(stamp, hash) || !existsSync(join(root, 'prisma/schema.prisma'))) return;
  await step('Generating the database client', async () => [
    await run('node_modules/prisma/build/index.js', ['generate'], { quiet: true }),
  ]);
  writeStamp(stamp, hash);
}

/**
 * TypeScript 7 checks and emits the same in a quarter of the time; the libraries still want version
 * 6, which also compiles where the native one has no binary.
 */
export function compiler() {
  const native = `node_modules/@typescript/typescript-${process.platform}-${process.arch}`;
  const version = existsSync(join(root, native)) ? 'typescript-native' : 'typescript';
  return `node_modules/${version}/bin/tsc`;
}

const tools = ['package-lock.json', 'tsconfig.json'];
const serverSources = ['src', 'prisma/schema.prisma', 'tsconfig.build.json', ...tools];
const webSources = ['web', 'codegen.ts', ...sharedWithWeb, ...tools];

async function build() {
  const server = due('dist/.stamp', serverSources, 'src/main.ts', buildServer);
  const web = pagesDue();
  if (!server && !web) return;
  const what = [server && 'the server', web && 'the pages'].filter(Boolean).join(' and ');
  await step(`Building ${what}`, () => Promise.all([server?.(), web?.()]));
}

const pagesDue = () => due('web/dist/.stamp', webSources, 'web/index.html', buildWeb);

/** The pages alone, for what measures them. */
export async function buildPages() {
  const web = pagesDue();
  if (web) await step('Building the pages', async () => [await web()]);
}

/**
 * The hash is taken before the build: what changes meanwhile is built the next time.
 *
 * @param {string} stamp
 * @param {readonly string[]} sources
 * @param {string} entry
 * @param {() => Promise<import('./processes.mjs').Ran>} work
 */
function due(stamp, sources, entry, work) {
  const hash = hashOf(sources);
  if (isStamped(stamp, hash) || !existsSync(join(root, entry))) return null;
  return async () => {
    const ran = await work();
    if (ran.code === 0) writeStamp(stamp, hash);
    return ran;
  };
}

export function buildServer() {
  return run(compiler(), ['-p', 'tsconfig.build.json'], { quiet: true });
}

async function buildWeb() {
  const documents = await generateDocuments();
  if (documents.code !== 0) return documents;
  return run('node_modules/vite/bin/vite.js', ['build', 'web'], { quiet: true });
}

/** Typed documents of the client, from the committed schema. */
export function generateDocuments() {
  return run('node_modules/@graphql-codegen/cli/esm/bin.js', ['--config', 'codegen.ts'], {
    quiet: true,
  });
}

/**
 * One line per step; what a failed step printed follows it.
 *
 * @param {string} title
 * @param {() => Promise<readonly (import('./processes.mjs').Ran | undefined)[]>} work
 */
async function step(title, work) {
  process.stdout.write(`${title} … `);
  const started = performance.now();
  const failed = (await work()).filter((ran) => ran && ran.code !== 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(failed.length === 0 ? `${seconds} s` : `failed after ${seconds} s`);
  if (failed.length === 0) return;
  for (const ran of failed) console.error(`\n${ran?.output.trim()}`);
  process.exit(1);
}
