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
const half = (folder: string, documents = [`web/src/${folder}/**/*.graphql`]) => ({
  [`web/src/api/generated/${folder}/`]: {
    preset: 'client' as const,
    documents,
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

/** What most visits to the phone pages do without, so that it is not fetched with every page. */
const apart = ['visiting', 'hosting', 'messages', 'board', 'own-words', 'before'].map(
  (name) => `web/src/phone/${name}.graphql`,
);

/** The page behind an invitation's link, which a leader opens in a hurry. */
const answering = 'web/src/phone/answering.graphql';

const config: CodegenConfig = {
  schema: 'src/schema.graphql',
  generates: {
    ...half('session'),
    ...half('phone', [
      'web/src/phone/**/*.graphql',
      ...[...apart, answering].map((path) => `!${path}`),
    ]),
    ...half('answering', [answering]),
    ...half('visiting', apart),
    ...half('desk'),
  },
  silent: true,
};

export default config;
