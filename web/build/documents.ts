import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const halves = ['session', 'phone', 'visiting', 'desk'];
const listOf = (half: string): object =>
  JSON.parse(
    readFileSync(
      join(import.meta.dirname, `../src/api/generated/${half}/persisted-documents.json`),
      'utf8',
    ),
  ) as object;

/** What the client asks, by name, goes with it: the server answers by this list. */
export const documents = (): Plugin => ({
  name: 'open-deur-documents',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const all = Object.assign({}, ...halves.map(listOf)) as object;
    writeFileSync(join(dir, '.documents.json'), JSON.stringify(all));
  },
});
