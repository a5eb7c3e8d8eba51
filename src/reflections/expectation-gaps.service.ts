import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.ts';

/** How far what leaders expected lay from what they found; for figures that name nobody. */
@Injectable()
export class ExpectationGaps {
  constructor(private readonly db: Database) {}

  /**
   * One number for each leader who answered beforehand and again in a look-back: the mean absolute
   * difference, 0–4, of the first visit of this programme for which both are complete. In the order
   * in which the look-backs came, and without a name or a visit. A number never changes and a later
   * one stands behind it, so that a figure over the first so many stays what it was.
   */
  async expectationGaps(programmeId: string): Promise<readonly number[]> {
    const rows = await this.db.client.$queryRaw<{ gap: number }[]>`
      SELECT "gap" FROM (
        SELECT DISTINCT ON (r."authorId")
          r."submittedAt", r."visitId", avg(abs(found."value" - expected."value"))::float8 AS "gap"
        FROM "Reflection" r
        JOIN "Visit" v ON v."id" = r."visitId"
        JOIN "Expectation" expected
          ON expected."visitId" = r."visitId" AND expected."moment" = 'BEFORE'
        JOIN "Expectation" found ON found."visitId" = r."visitId" AND found."moment" = 'AFTER'
          AND found."question" = expected."question"
        WHERE v."programmeId" = ${programmeId}::uuid
        GROUP BY r."authorId", r."submittedAt", r."visitId"
        HAVING count(*) = 3
        ORDER BY r."authorId", r."submittedAt", r."visitId"
      ) AS first_pairs
      ORDER BY "submittedAt", "visitId"`;
    return rows.map(({ gap }) => gap);
  }
}
