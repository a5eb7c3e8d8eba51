import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, requireNode } from './prepare.mjs';
import { giveSignalsBack, root } from './processes.mjs';

requireNode();
// Before anything is loaded: React renders mails several times faster without its checks.
process.env['NODE_ENV'] ??= 'production';
await prepare();
giveSignalsBack();
// The server runs in this very process, so that Ctrl-C and SIGTERM reach it without a middleman.
await import(pathToFileURL(join(root, 'dist/main.js')).href);
