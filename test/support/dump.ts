import type { Database } from '../../src/platform/database/database.service.ts';

/** Every row of every table written out, bytes as hexadecimal digits. */
export async function dumpOf({ client }: Database): Promise<string> {
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS "name" FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const rows: string[] = [];
  for (const { name } of tables) {
    const found = await client.$queryRawUnsafe<{ text: string }[]>(
      `SELECT t::text AS "text" FROM "${name}" t`,
    );
    rows.push(...found.map(({ text }) => `${name} ${text}`));
  }
  return rows.join('\n');
}

/** Whether a word stands in a dump, as text or as the bytes of a text. */
export const standsIn = (dump: string, word: string): boolean =>
  dump.includes(word) || dump.includes(Buffer.from(word).toString('hex'));
