import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, requireNode } from './prepare.mjs';
import { root, run } from './processes.mjs';

/** What measures time runs alone; all else shares the machine. */
const alone = 'test/proof/(api|running|signing-in)';
const asked = process.argv.slice(2);
const rounds =
  asked.length > 0
    ? [asked]
    : [
        ['--maxWorkers=2', `--testPathIgnorePatterns=${alone}`],
        ['--runInBand', `--testPathPatterns=${alone}`],
      ];

requireNode();
// Browser and process tests run the built product, so it is built before any test starts.
await prepare();

const results = join(root, 'test-results');
const summary = join(results, 'jest.json');
mkdirSync(results, { recursive: true });
rmSync(summary, { force: true });

let failed = 0;
/** @type {Record<string, number>} */
const counts = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
/** @type {unknown[]} */
const testResults = [];
for (const [index, options] of rounds.entries()) {
  const file = join(results, `jest-${index + 1}.json`);
  rmSync(file, { force: true });
  const { code } = await run('--import', [
    './scripts/typescript.mjs',
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${file}`,
    ...options,
  ]);
  if (code !== 0) failed = code;
  const round = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of Object.keys(counts)) counts[name] = (counts[name] ?? 0) + (round[name] ?? 0);
  testResults.push(...round.testResults);
}
writeFileSync(summary, JSON.stringify({ ...counts, testResults }));
const { numPassedTests, numFailedTests } = counts;
console.log(`${numPassedTests} tests passed, ${numFailedTests} failed`);
process.exit(failed);
