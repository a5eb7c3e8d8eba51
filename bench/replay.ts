import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A statement as the driver got it: its text, its parameters and how the answer is wanted. */
type Statement = Readonly<{ text: string; values?: readonly unknown[] }>;
type Query = (this: pg.Client, ...args: unknown[]) => unknown;

let listener: ((statement: Statement) => void) | null = null;

/** From now on every statement of the process can be listened to; call it before anything connects. */
export function listenToTheDriver(): void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function (...args: unknown[]) {
    const [first, values] = args as [string | Statement, unknown[]?];
    const given = values === undefined ? {} : { values };
    listener?.(typeof first === 'string' ? { text: first, ...given } : first);
    return query.apply(this, args);
  };
}

export async function recorded(act: () => Promise<unknown>): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  listener = (statement) => statements.push(statement);
  await act();
  listener = null;
  return statements;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The same statements for somebody else: what stands in `instead` is exchanged, ids that the act made
 * up are made up anew, and all that `kept` names stays.
 */
export function replayed(
  statements: readonly Statement[],
  instead: ReadonlyMap<string, string>,
  kept: ReadonlySet<string>,
): Statement[] {
  const fresh = new Map<string, string>();
  const exchanged = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(exchanged);
    if (typeof value !== 'string' && typeof value !== 'bigint') return value;
    const text = String(value);
    const other = instead.get(text);
    if (other !== undefined) return other;
    if (uuid.test(text) && !kept.has(text)) return anew(text);
    return inText(text, instead);
  };
  const anew = (id: string): string => {
    const made = fresh.get(id) ?? randomUUID();
    fresh.set(id, made);
    return made;
  };
  return statements.map(({ values, ...statement }) => ({
    ...statement,
    ...(values !== undefined && { values: values.map(exchanged) }),
  }));
}

/** Ids also stand inside of JSON. */
function inText(text: string, instead: ReadonlyMap<string, string>): string {
  let other = text;
  if (text.startsWith('{')) for (const [old, id] of instead) other = other.replaceAll(old, id);
  return other;
}

/** On one connection of the pool, one after the other, as a bare client would. */
export async function send(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const statement of statements) await client.query(statement as pg.QueryConfig);
  } finally {
    client.release();
  }
}
