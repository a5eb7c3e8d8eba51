import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');
const jest = ['--import', './scripts/typescript.mjs', 'node_modules/jest/bin/jest.js'];
const config = JSON.stringify({
  rootDir: root,
  runtime: '<rootDir>/test/support/jest-runtime.cjs',
  testMatch: ['**/test/support/rows/*.ts'],
});

type Report = Readonly<{
  testResults: readonly {
    assertionResults: readonly { title: string; status: string }[];
  }[];
}>;

/** The rows of all three files, noted in one process: what Jest says of each test. */
async function judged(): Promise<Record<string, string>> {
  const { PROOF_ROWS: _elsewhere, ...env } = process.env;
  const asked = [...jest, '--runInBand', '--json', '--config', config];
  const running = promisify(execFile)(process.execPath, asked, { cwd: root, env });
  // Jest ends with an error, for some of the tests fail.
  const { stdout } = await running.catch((failed: { stdout: string }) => failed);
  const { testResults } = JSON.parse(stdout) as Report;
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  return Object.fromEntries(all.map(({ title, status }) => [title, status]));
}

it('a row that fell short fails its test, in every file of a process', async () => {
  expect(await judged()).toEqual({
    holds: 'passed',
    'falls short': 'failed',
    'does not answer for the one before': 'passed',
    'falls short in another file of the same process': 'failed',
    'is noted where nothing judges it': 'failed',
  });
});
