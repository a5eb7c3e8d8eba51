import { Prisma } from '../../generated/prisma/client.ts';
import { eachInTurns, turn } from '../turns.ts';
import type { Client } from './database.service.ts';

/** So many rows are a moment's work. */
const IN_A_PIECE = 500;

/** In milliseconds since 1970, as `readInPieces` hands moments over. */
export const millisecondsOf = (column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(extract(epoch FROM ${column}) * 1000)::bigint`;

/**
 * Reads very many rows in one statement without holding others up: the database packs them into
 * pieces, and between two of them whatever came in from outside has its turn. Prisma would turn all of
 * them at once, a value at a time. Values are as JSON says them, so that moments are asked for by
 * `millisecondsOf`.
 */
export async function readInPieces<Row, T>(
  client: Client,
  { rows, order }: Readonly<{ rows: Prisma.Sql; order: Prisma.Sql }>,
  read: (row: Row) => T,
): Promise<T[]> {
  const pieces = await client.$queryRaw<Readonly<{ rows: string }>[]>`
    SELECT json_agg("one" ORDER BY "nth")::text AS "rows"
    FROM (
      SELECT "one", "nth", ("nth" - 1) / ${IN_A_PIECE}::int AS "piece" FROM (
        SELECT "one", row_number() OVER (ORDER BY ${order}) AS "nth" FROM (${rows}) AS "one"
      ) AS "counted"
    ) AS "packed"
    GROUP BY "piece" ORDER BY "piece"`;
  const all: T[] = [];
  for (const piece of pieces) {
    await turn();
    all.push(...(await eachInTurns(JSON.parse(piece.rows) as Row[], read)));
  }
  return all;
}
