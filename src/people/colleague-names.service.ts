import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.ts';

export type ColleagueName = Readonly<{ id: string; givenName: string; familyName: string }>;

/** The names by which a text is checked; no query returns them. */
@Injectable()
export class ColleagueNames {
  private kept: Readonly<{ mark: string; names: readonly ColleagueName[] }> | null = null;

  constructor(private readonly db: Database) {}

  /**
   * Of everybody who is known, those who have left included. The same list for as long as nobody came,
   * went or was named otherwise: each time the database says in one row whether it is, so a name
   * counts from the next check on, whichever replica wrote it.
   */
  async names(): Promise<readonly ColleagueName[]> {
    // First the mark: what is written in between makes the list newer than its mark, never older.
    const mark = await this.mark();
    const kept = this.kept?.mark === mark ? this.kept : { mark, names: await this.read() };
    this.kept = kept;
    return kept.names;
  }

  private async mark(): Promise<string> {
    const [row] = await this.db.client.$queryRaw<{ mark: string }[]>`
      SELECT count(*) || '/' || coalesce(sum(hashtextextended(
        "id" || '/' || "givenName" || '/' || "familyName", 0)::numeric), 0) AS "mark"
      FROM "Person"`;
    return row?.mark ?? '';
  }

  private read(): Promise<ColleagueName[]> {
    return this.db.client.person.findMany({
      select: { id: true, givenName: true, familyName: true },
    });
  }
}
