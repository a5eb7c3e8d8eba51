/**
 * `node --import ./scripts/typescript.mjs file.ts`: Node 20 runs TypeScript as it stands, with the
 * decorators and their metadata, transpiled by the same compiler and settings as in the tests.
 */
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
