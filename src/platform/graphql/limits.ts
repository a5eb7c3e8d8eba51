import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextDidResolveOperation,
} from '@apollo/server';
import { getVariableValues, GraphQLError, isListType, isNonNullType } from 'graphql';
import type { GraphQLOutputType, ValidationContext, ValidationRule } from 'graphql';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { getComplexity } from 'graphql-query-complexity';
import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';

/** Of one request; the product's own largest document stays well below each of them. */
export const limits = {
  tokens: 2_000,
  depth: 10,
  aliases: 20,
  directives: 30,
  cost: 60_000,
  nodes: 4_000,
  values: 10_000,
} as const;

const REFUSED = 'QUERY_TOO_LARGE';

// Twice, because Apollo puts a code of its own on what a validation rule reports.
const tooLarge = () =>
  new GraphQLError('Query too large', {
    extensions: { code: REFUSED, refusal: REFUSED, http: { status: 400 } },
  });

// Reported, not thrown: an error thrown inside a validation rule would become a 500.
const report = {
  onReject: [(context: ValidationContext | null) => context?.reportError(tooLarge())],
  propagateOnRejection: false,
};

export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: limits.depth, ignoreIntrospection: true, ...report }),
  maxAliasesRule({ n: limits.aliases, ...report }),
  maxDirectivesRule({ n: limits.directives, ...report }),
];

const isList = (type: GraphQLOutputType): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type);

/** A list costs what one of its items costs, times how many are asked for, or ten where nobody says. */
function cost({ field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (!isList(field.type)) return 1 + childComplexity;
  const first: unknown = args['first'];
  return 1 + (typeof first === 'number' ? Math.max(1, first) : 10) * Math.max(1, childComplexity);
}

/** Of what it says about a variable: the value itself, which is quoted, may be long. */
const LONGEST = 300;

const notFitting = ({ message, nodes, originalError }: GraphQLError): GraphQLError =>
  new GraphQLError(message.slice(0, LONGEST), {
    nodes: nodes ?? null,
    originalError: originalError ?? null,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });

type Started = GraphQLRequestContextDidResolveOperation<BaseContext>;

/** Whether they hold more than may be asked with: each is looked at, and quoted when it is wrong. */
function holdTooMuch(variables: object): boolean {
  const open: unknown[] = [variables];
  let seen = 0;
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== 'object' || one === null) continue;
    const held: unknown[] = Object.values(one);
    seen += held.length;
    if (seen > limits.values) return true;
    open.push(...held);
  }
  return false;
}

/** Read here, where one fault is enough: execution would tell fifty of them. */
function refuseVariables({ schema, operation, request }: Started): void {
  const variables = request.variables ?? {};
  if (holdTooMuch(variables)) throw tooLarge();
  const asked = operation?.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, asked, variables, { maxErrors: 1 });
  if (errors?.[0]) throw notFitting(errors[0]);
}

/** Counts with the request's variables, which no validation rule can see. */
export const costLimit: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: (started) => {
        const { schema, document, operationName, request } = started;
        refuseVariables(started);
        const complexity = getComplexity({
          schema,
          query: document,
          variables: request.variables ?? {},
          ...(operationName ? { operationName } : {}),
          estimators: [cost],
          maxQueryNodes: limits.nodes,
        });
        if (complexity > limits.cost) throw tooLarge();
        return Promise.resolve();
      },
    }),
};
