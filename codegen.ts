import type { CodegenConfig } from '@graphql-codegen/cli';

/** Documents stand in `.graphql` files beside their pages; each half of the client carries its own. */
const half = (folder: string, documents = [`web/src/${folder}/**/*.graphql`]) => ({
  [`web/src/api/generated/${folder}/`]: {
    preset: 'client' as const,
    documents,
    presetConfig: { fragmentMasking: false, skipIndexFile: true },
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
