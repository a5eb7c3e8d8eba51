import { prepare, requireNode } from './prepare.mjs';
import { run } from './processes.mjs';
import { conclude, namesIn, readRows, rowsFile } from './rows.mjs';

const names = namesIn('bench', '.bench.ts');
const name = process.argv[2] ?? '';
if (!names.includes(name)) {
  if (name) console.error(`There is no bench "${name}".`);
  console.error('npm run bench -- <name>; what exists:');
  for (const existing of names) console.error(`  ${existing}`);
  process.exit(2);
}

requireNode();
await prepare();

const file = rowsFile();
const { code, seconds } = await run(
  '--import',
  ['./scripts/typescript.mjs', `bench/${name}.bench.ts`, ...process.argv.slice(3)],
  { env: { BENCH_ROWS: file, NODE_ENV: 'production' } },
);
conclude({ kind: 'bench', name, rows: readRows(file), code, seconds });
