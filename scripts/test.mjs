import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, requireNode } from './prepare.mjs';
import { root, run } from './processes.mjs';

requireNode();
// Browser and process tests run the built product, so it is built before any test starts.
await prepare();

const results = 'test-results/jest.json';
mkdirSync(join(root, 'test-results'), { recursive: true });
rmSync(join(root, results), { force: true });
const { code } = await run(
  '--experimental-vm-modules',
  ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${results}`, ...process.argv.slice(2)],
  { env: { NODE_NO_WARNINGS: '1' } },
);
process.exit(code);
