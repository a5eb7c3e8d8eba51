import { prepare, requireNode } from './prepare.mjs';

requireNode();
await prepare();
