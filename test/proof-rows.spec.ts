import { execFile } from 'node:child_process';
import { join } from 'node:path';

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
function judged(): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const { PROOF_ROWS: _elsewhere, ...env } = process.env;
    const asked = [...jest, '--runInBand', '--json', '--config', config];
    execFile(process.execPath, asked, { cwd: root, env }, (_failed, said) => {
      try {
        const { testResults } = JSON.parse(said) as Report;
        const all = testResults.flatMap(({ assertionResults }) => assertionResults);
        resolve(Object.fromEntries(all.map(({ title, status }) => [title, status])));
      } catch (error) {
        reject(error as Error);
      }
    });
  });
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
