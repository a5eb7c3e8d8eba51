import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildServer,
  compiler,
  generate,
  generateDocuments,
  install,
  requireNode,
} from './prepare.mjs';
import { root, start, stopAll } from './processes.mjs';

requireNode();
await install();
await generate();
const documents = await generateDocuments();
if (documents.code !== 0) console.error(documents.output.trim());

// From here on the compiler writes without a stamp, so the one of the last build is void.
rmSync(join(root, 'dist/.stamp'), { force: true });

// The compiler writes what changed, and Node restarts the server when a file it runs has changed;
// so that the server does not start on a half-written folder, the first build is awaited.
const first = await buildServer();
if (first.code !== 0) console.error(first.output.trim());

/** They talk to the terminal and do not listen to it. @type {import('node:child_process').StdioOptions} */
const withoutInput = ['ignore', 'inherit', 'inherit'];
const together = [
  start(
    compiler(),
    ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
    withoutInput,
  ),
  start('--watch', ['--watch-preserve-output', 'dist/main.js'], withoutInput),
];
if (existsSync(join(root, 'web/index.html'))) {
  together.push(start('node_modules/vite/bin/vite.js', ['web'], withoutInput));
}

// When one of them ends, the others would run on unseen.
for (const child of together) child.once('close', stopAll);
