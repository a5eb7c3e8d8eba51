import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { graphqlContext } from './context.ts';
import { formatError } from './format-error.ts';
import { costLimit, limitRules, limits } from './limits.ts';

/** `src/schema.graphql` is written from this by `npm run schema`; at run time it stays in memory. */
export const graphqlOptions: ApolloDriverConfig = {
  driver: ApolloDriver,
  path: '/graphql',
  autoSchemaFile: true,
  sortSchema: true,
  context: graphqlContext,
  formatError,
  autoTransformHttpErrors: false,
  includeStacktraceInErrorResponses: false,
  introspection: true,
  graphiql: false,
  playground: false,
  csrfPrevention: true,
  persistedQueries: false,
  allowBatchedHttpRequests: false,
  stopOnTerminationSignals: false,
  parseOptions: { maxTokens: limits.tokens },
  validationRules: limitRules,
  plugins: [costLimit],
};
