import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import type { Actor } from '../../src/platform/actor.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import type { AppUnderTest } from './app.ts';
import { call } from './documents.ts';
import { given } from './permission-arguments.ts';
import type { Asking, Seen } from './permissions.ts';
import type { Objects } from './permission-surroundings.ts';

type Field = GraphQLField<unknown, unknown>;
export type AuditedAct = Readonly<{ actorId: string | null; onBehalfOf: string | null }>;

/** Everything below a field, so deep; of what goes round, one round. */
export function everything(type: GraphQLOutputType, objects: Objects, depth = 4): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => below(field, objects, depth));
  return ` { ${['__typename', ...fields].join(' ')} }`;
}

function below(field: Field, objects: Objects, depth: number): string[] {
  if (!isObjectType(getNamedType(field.type))) return [call(field, given(field.name, objects))];
  if (depth === 0) return [];
  return [call(field, given(field.name, objects)) + everything(field.type, objects, depth - 1)];
}

/** The document that sends one field with what it needs, and asks for all that comes of it. */
export const documentFor = (
  operation: 'query' | 'mutation',
  field: Field,
  objects: Objects,
): string =>
  `${operation} { ${call(field, given(field.name, objects))}${everything(field.type, objects, operation === 'query' ? 3 : 1)} }`;

export const fieldsOf = (type: GraphQLObjectType | null | undefined): Field[] =>
  Object.values(type?.getFields() ?? {});

class Undone extends Error {}

/** Acts as somebody, tells what the audit wrote of it, and undoes it all. */
export async function audited(
  app: AppUnderTest,
  asking: Asking,
  actor: Actor,
  document: string,
): Promise<Seen & { acts: AuditedAct[] }> {
  const db = app.nest.get(Database, { strict: false });
  let seen: Seen = { data: null, code: 'NOT_ASKED' };
  let acts: AuditedAct[] = [];
  const asked = db.transaction(async () => {
    const before = await db.client.auditEntry.findMany({ select: { id: true } });
    seen = await asking.ask(actor, document);
    acts = await db.client.auditEntry.findMany({
      where: { id: { notIn: before.map(({ id }) => id) } },
      select: { actorId: true, onBehalfOf: true },
    });
    throw new Undone();
  });
  await asked.catch(() => undefined);
  return { ...seen, acts };
}
