import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiler, generate, generateDocuments, install, requireNode } from './prepare.mjs';
import { root, run } from './processes.mjs';
import { table } from './table.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {readonly string[]} args
 *
 * @typedef {Step & import('./processes.mjs').Ran} Result
 */

const bin = 'node_modules/';

requireNode();
await install();

/** The longest first: two run at a time, so the short ones fill the gaps. @type {Step[]} */
const steps = [
  {
    name: 'format',
    command: `${bin}prettier/bin/prettier.cjs`,
    args: ['--check', '.', '--cache', '--cache-strategy', 'content'],
  },
  { name: 'migration drift', command: 'scripts/migrations.mjs', args: ['check'] },
  {
    name: 'lint',
    command: `${bin}oxlint/bin/oxlint`,
    args: ['--type-aware', '--deny-warnings', '.'],
  },
  { name: 'types', command: compiler(), args: ['-p', 'tsconfig.json'] },
  { name: 'types web', command: compiler(), args: ['-p', 'web/tsconfig.json'] },
  { name: 'schema drift', command: 'scripts/schema.mjs', args: ['check'] },
  {
    name: 'boundaries',
    command: `${bin}dependency-cruiser/bin/dependency-cruise.mjs`,
    args: ['--config', '.dependency-cruiser.mjs', 'src', 'web', 'test', 'bench', 'scripts'],
  },
  { name: 'budgets', command: 'scripts/budgets.mjs', args: [] },
  { name: 'dead code', command: `${bin}knip/bin/knip.js`, args: [] },
];

const started = performance.now();
await generate();
/** What the client asks, against the API's schema: everything after it needs the types. */
const documents = { name: 'documents', command: '', args: [], ...(await generateDocuments()) };

const wanted = process.argv.slice(2);
const rest = await twoAtATime(steps.filter(({ name }) => isWanted(name)));
const results = [documents, ...rest];
const failed = results.filter(({ code }) => code !== 0);
const seconds = ((performance.now() - started) / 1000).toFixed(0);

console.log(table(['step', 'seconds', 'result'], results.map(row)));
for (const { name, output } of failed) console.log(`\n── ${name}\n${output.trim()}`);
console.log(
  `\ncheck: ${results.length - failed.length} passed, ${failed.length} failed, ${seconds} s`,
);
writeCounts({ numPassedTests: results.length - failed.length, numFailedTests: failed.length });
process.exit(failed.length === 0 && rest.length > 0 ? 0 : 1);

/**
 * In the words of Jest's own report, so that both are counted alike.
 *
 * @param {{ numPassedTests: number, numFailedTests: number }} counts
 */
function writeCounts(counts) {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  writeFileSync(join(root, 'test-results/check.json'), JSON.stringify(counts));
}

/**
 * Without arguments every step runs; `npm run check -- lint types` runs those.
 *
 * @param {string} name
 */
function isWanted(name) {
  return wanted.length === 0 || wanted.some((part) => name.startsWith(part));
}

/**
 * @param {readonly Step[]} queue
 * @returns {Promise<Result[]>}
 */
async function twoAtATime(queue) {
  const waiting = [...queue];
  /** @type {Result[]} */
  const finished = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      finished.push({ ...step, ...(await run(step.command, step.args, { quiet: true })) });
    }
  };
  await Promise.all([lane(), lane()]);
  return finished;
}

/** @param {Result} result */
function row({ name, seconds: took, code }) {
  return [name, took.toFixed(1), code === 0 ? 'passed' : 'FAILED'];
}
