import { createHash } from 'node:crypto';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * The client asks by this name, and the server has the list: `Today.pq0Xw1`. Names are unique already;
 * what follows tells one version of a question from the next.
 */
const nameOf = (operation: string): string => {
  const name = /\b(?:query|mutation) (\w+)/.exec(operation)?.[1] ?? '';
  return `${name}.${createHash('sha256').update(operation).digest('base64url').slice(0, 6)}`;
};

/** Documents stand in `.graphql` files beside their pages; each half of the client carries its own. */
const half = (folder: string) => ({
  [`web/src/api/generated/${folder}/`]: {
    preset: 'client' as const,
    documents: [`web/src/${folder}/**/*.graphql`],
    presetConfig: {
      fragmentMasking: false,
      skipIndexFile: true,
      persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: nameOf },
    },
    config: {
      documentMode: 'string',
      useTypeImports: true,
      scalars: { Instant: 'string', Date: 'string', TimeOfDay: 'string' },
    },
  },
});

const config: CodegenConfig = {
  schema: 'src/schema.graphql',
  generates: {
    ...half('session'),
    ...half('phone'),
    ...half('desk'),
  },
  silent: true,
};

export default config;
