import type { CodegenConfig } from '@graphql-codegen/cli';

/** Documents stand in `.graphql` files beside their pages; each half of the client carries its own. */
const half = (folder: string) => ({
  [`web/src/api/generated/${folder}/`]: {
    preset: 'client' as const,
    documents: [`web/src/${folder}/**/*.graphql`],
    presetConfig: { fragmentMasking: false, skipIndexFile: true },
    config: {
      documentMode: 'string',
      useTypeImports: true,
      scalars: { Instant: 'string', Date: 'string', TimeOfDay: 'string' },
    },
  },
});

const config: CodegenConfig = {
  schema: 'src/schema.graphql',
  generates: { ...half('session'), ...half('phone'), ...half('desk') },
  silent: true,
};

export default config;
