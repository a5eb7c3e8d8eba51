import { graphql } from 'graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Actor } from '../../src/platform/actor.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { Refusal } from '../../src/refusals.ts';
import type { AppUnderTest } from './app.ts';
import { call, selection } from './documents.ts';
import { given } from './permission-arguments.ts';
import type { Objects } from './permission-surroundings.ts';

const closedDoors = new Set(['SIGN_IN_FIRST', 'NOT_ALLOWED', 'NOT_FOUND', 'LINK_INVALID']);
class Undone extends Error {}

export type Seen = Readonly<{ data: unknown; code: string | null }>;

/** Asks as somebody, through guards and interceptors, and undoes whatever it did. */
export class Asking {
  readonly schema: GraphQLSchema;
  private readonly db: Database;

  constructor(app: AppUnderTest) {
    this.schema = app.nest.get(GraphQLSchemaHost, { strict: false }).schema;
    this.db = app.nest.get(Database, { strict: false });
  }

  async ask(actor: Actor | null, source: string): Promise<Seen> {
    let seen: Seen = { data: null, code: 'NOT_ASKED' };
    const asking = this.db.transaction(async () => {
      const contextValue = {
        req: { actor, headers: {} },
        res: {
          cookie: () => undefined,
          clearCookie: () => undefined,
          append: () => undefined,
          setHeader: () => undefined,
        },
        loaders: new Map(),
      };
      const { data, errors } = await graphql({ schema: this.schema, source, contextValue });
      const refused = errors?.find(
        ({ originalError }) => originalError instanceof Refusal,
      )?.originalError;
      const code =
        refused instanceof Refusal ? refused.code : errors ? String(errors[0]?.message) : null;
      seen = { data, code };
      throw new Undone();
    });
    await asking.catch((error: unknown) => {
      if (!(error instanceof Undone) && !(error instanceof Refusal)) throw error;
    });
    return seen;
  }

  /** Whether the door opened: anything but being told that this is not there or not yours. */
  async opens(
    actor: Actor | null,
    operation: string,
    field: GraphQLField<unknown, unknown>,
    objects: Objects,
  ): Promise<boolean> {
    const { data, code } = await this.ask(
      actor,
      `${operation} { ${call(field, given(field.name, objects))}${selection(field.type)} }`,
    );
    if (code !== null) return !closedDoors.has(code);
    const answer = (data as Record<string, unknown>)[field.name];
    return answer !== null && !(Array.isArray(answer) && answer.length === 0);
  }

  /** The fields out of which a value comes, asked for together along a path such as `team(id: "…") { closedPeriods`. */
  async shown(
    actor: Actor | null,
    path: string,
    fields: readonly GraphQLField<unknown, unknown>[],
    objects: Objects,
  ): Promise<ReadonlySet<string>> {
    // The braces of input objects close again within the path.
    const depth = path.split('{').length - path.split('}').length + 1;
    const [, root = 'query', way = ''] = /^(mutation )?(.*)$/s.exec(path) ?? [];
    const asked = fields.map(
      (field) => call(field, given(field.name, objects)) + selection(field.type),
    );
    const source = `${root} { ${way} { ${asked.join(' ')} ${'}'.repeat(depth + 1)}`;
    const rows = rowsAt((await this.ask(actor, source)).data, depth);
    const names = fields.map(({ name }) => name);
    return new Set(
      names.filter((name) => rows.some((row) => leaves(row[name]).some((leaf) => leaf !== null))),
    );
  }
}

type AnswerRow = Readonly<Record<string, unknown>>;

/** The objects that lie so many fields deep in an answer, through lists. */
function rowsAt(value: unknown, depth: number): AnswerRow[] {
  if (Array.isArray(value)) return value.flatMap((item) => rowsAt(item, depth));
  if (value === null || typeof value !== 'object') return [];
  if (depth === 0) return [value as AnswerRow];
  return Object.values(value).flatMap((inner) => rowsAt(inner, depth - 1));
}

/** Everything at the ends of an answer. */
function leaves(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(leaves);
  return value === undefined ? [] : [value];
}
