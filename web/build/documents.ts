import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const generated = join(import.meta.dirname, '../src/api/generated');
const listOf = (part: string): object =>
  JSON.parse(readFileSync(join(generated, part, 'persisted-documents.json'), 'utf8')) as object;

/** What the client asks, by name, goes with it: the server answers by this list. */
export const documents = (): Plugin => ({
  name: 'open-deur-documents',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const all = Object.assign({}, ...readdirSync(generated).map(listOf)) as object;
    writeFileSync(join(dir, '.documents.json'), JSON.stringify(all));
  },
});
