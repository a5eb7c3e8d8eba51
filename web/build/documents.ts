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

const asked = /import \{([^}]*)\} from '[^']*api\/generated\/(\w+)\/graphql\.ts';/g;
const made = /export const (\w+Document) = (\{"__meta__":.*?\}\}) as unknown/g;

/** What a half of the client may ask, by the name of its constant. */
function constantsOf(part: string): ReadonlyMap<string, string> {
  const code = readFileSync(join(generated, part, 'graphql.ts'), 'utf8');
  return new Map([...code.matchAll(made)].map(([, name = '', value = '']) => [name, value]));
}

/**
 * A question is its name alone, so it stands where it is asked: a page then carries its own questions
 * rather than the list of all.
 */
export const inlined = (): Plugin => ({
  name: 'open-deur-inlined',
  enforce: 'pre',
  transform: {
    filter: { id: /\/web\/src\/.*\.tsx?$/, code: /api\/generated\/\w+\/graphql\.ts'/ },
    handler: (code) => ({
      code: code.replaceAll(asked, (_import, names: string, part: string) => {
        const constants = constantsOf(part);
        return names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '')
          .map((name) => {
            const value = constants.get(name);
            if (value === undefined) throw new Error(`${part} asks nothing called ${name}.`);
            return `const ${name} = ${value};`;
          })
          .join(' ');
      }),
      map: null,
    }),
  },
});
