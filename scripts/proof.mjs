import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, requireNode } from './prepare.mjs';
import { root, run } from './processes.mjs';
import { conclude, namesIn, readRows, rowsFile } from './rows.mjs';

const groups = namesIn('test/proof', '.spec.ts').map((name) => ({
  name,
  file: `test/proof/${name}.spec.ts`,
  ids: idsIn(`test/proof/${name}.spec.ts`),
}));

const asked = process.argv[2] ?? '';
const group =
  groups.find(({ name }) => name === asked) ?? groups.find(({ ids }) => ids.includes(asked));
if (!group) {
  if (asked) console.error(`There is no proof "${asked}".`);
  console.error('npm run proof -- <group or id>; what exists:');
  for (const { name, ids } of groups) console.error(`  ${name}: ${ids.join(', ')}`);
  process.exit(2);
}

requireNode();
await prepare();

const one = group.name !== asked;
const file = rowsFile();
const { code, seconds } = await run(
  '--import',
  [
    './scripts/typescript.mjs',
    'node_modules/jest/bin/jest.js',
    '--runInBand',
    '--testTimeout=3600000',
    ...['--runTestsByPath', group.file],
    ...(one ? ['--testNamePattern', `\\b${asked}\\b`] : []),
  ],
  { env: { PROOF: 'full', PROOF_ROWS: file } },
);
const rows = readRows(file).filter(({ id }) => !one || id === asked);
conclude({ kind: 'proof', name: one ? `${group.name}-${asked}` : group.name, rows, code, seconds });

/**
 * The ids of a group stand in its rows and begin the names of its tests: `it('B1 …')`.
 *
 * @param {string} path
 */
function idsIn(path) {
  const text = readFileSync(join(root, path), 'utf8');
  const found = text.matchAll(/(?:id:\s*|(?:it|test|describe)\(\s*)['"`]([A-Z]\d+[a-z]?)\b/g);
  return [...new Set([...found].map(([, id]) => id ?? ''))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
}
