import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  getNamedType,
  isObjectType,
} from 'graphql';
import type {
  GraphQLField,
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLLeafType,
  GraphQLOutputType,
  GraphQLSchema,
} from 'graphql';

/** Given for a list, it stays empty. */
export const NONE = '';

export type Ids = Readonly<Record<string, string>>;

const scalars: Readonly<Record<string, string>> = {
  ID: '"019b0000-0000-7000-8000-000000000000"',
  String: '"een tekst die lang genoeg is om te mogen"',
  Int: '1',
  Float: '1',
  Boolean: 'false',
  Date: '"2026-12-10"',
  Instant: '"2026-12-10T08:00:00Z"',
  TimeOfDay: '"09:00"',
};

/** A literal of the type, plausible enough to reach the resolver; `given` goes by argument or field name. */
export function literal(type: GraphQLInputType, name = '', given: Ids = {}): string {
  if (isNonNullType(type)) return literal(type.ofType, name, given);
  if (isListType(type))
    return given[name] === NONE ? '[]' : `[${literal(type.ofType, name, given)}]`;
  if (isInputObjectType(type)) return objectLiteral(type, given);
  const value = given[name];
  return value === undefined ? plausible(type) : leafLiteral(type, value);
}

function objectLiteral(type: GraphQLInputObjectType, given: Ids): string {
  const fields = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || field.name in given,
  );
  return `{ ${fields.map((field) => `${field.name}: ${literal(field.type, field.name, given)}`).join(', ')} }`;
}

const plausible = (type: GraphQLLeafType): string =>
  (isEnumType(type) ? type.getValues()[0]?.name : scalars[type.name]) ?? 'null';

const leafLiteral = (type: GraphQLLeafType, value: string): string =>
  isEnumType(type) || ['Int', 'Boolean'].includes(type.name) ? value : JSON.stringify(value);

export function call(field: GraphQLField<unknown, unknown>, given: Ids = {}): string {
  const args = field.args.filter((arg) => isNonNullType(arg.type) || arg.name in given);
  const list = args.map((arg) => `${arg.name}: ${literal(arg.type, arg.name, given)}`).join(', ');
  return list ? `${field.name}(${list})` : field.name;
}

/** What has to be selected of a field's type: nothing of a leaf, the type's name of an object. */
export const selection = (type: GraphQLOutputType): string =>
  isObjectType(getNamedType(type)) ? ' { __typename }' : '';

export function rootFields(
  schema: GraphQLSchema,
): { operation: 'query' | 'mutation'; field: GraphQLField<unknown, unknown> }[] {
  const fields = (operation: 'query' | 'mutation') =>
    Object.values(
      (operation === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {},
    ).map((field) => ({ operation, field }));
  return [...fields('query'), ...fields('mutation')];
}

/** The object types that the API describes itself, without the roots and what GraphQL brings along. */
export const objectTypes = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__') && name !== 'Query' && name !== 'Mutation');

type Step = Readonly<{ field: GraphQLField<unknown, unknown> }>;
export type Way = Readonly<{ operation: 'query' | 'mutation'; steps: readonly Step[] }>;

/** The shortest way from a root to each object type, so that each of its fields can be asked for. */
export function waysTo(schema: GraphQLSchema): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  let frontier: Way[] = rootFields(schema).map(({ operation, field }) => ({
    operation,
    steps: [{ field }],
  }));
  while (frontier.length > 0) {
    const next: Way[] = [];
    for (const way of frontier) {
      const type = getNamedType(way.steps.at(-1)?.field.type);
      if (!isObjectType(type) || ways.has(type.name)) continue;
      ways.set(type.name, way);
      for (const field of Object.values(type.getFields()))
        next.push({ ...way, steps: [...way.steps, { field }] });
    }
    frontier = next;
  }
  return ways;
}

/** The document that asks for the last field of a way. */
export function documentAlong({ operation, steps }: Way): string {
  const last = steps.at(-1);
  const innermost = last ? call(last.field) + selection(last.field.type) : '';
  const rest = steps.slice(0, -1);
  return `${operation} { ${rest.map(({ field }) => `${call(field)} {`).join(' ')} ${innermost} ${'}'.repeat(rest.length)} }`;
}

export const isListed = (type: GraphQLOutputType): boolean =>
  isNonNullType(type) ? isListType(type.ofType) : isListType(type);
