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
    assertionResults: readonly { title: string; status: string; failureMessages: string[] }[];
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
  return Object.fromEntries(
    all.map(({ title, status, failureMessages: [why = ''] }) => [title, `${status} ${why}`]),
  );
}

it('a row that fell short fails its test, in every file of a process', async () => {
  expect(await judged()).toEqual({
    holds: 'passed ',
    'falls short': expect.stringMatching(/^failed .*X1 one: 1; must be 1/),
    'does not answer for the one before': 'passed ',
    'falls short in another file of the same process': expect.stringMatching(
      /^failed .*X2 two: 2; must be 1/,
    ),
    'is noted where nothing judges it': expect.stringMatching(/^failed .*does not judge its rows/),
  });
});
