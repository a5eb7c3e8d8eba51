import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Database } from '../platform/database/database.service.ts';

/** Who receives the visitor of one visit, and what happened around that. */
export type Hosting = Readonly<{
  claim: Readonly<{ id: string; personId: string; claimedAt: Temporal.Instant }> | null;
  /** Claims that ended, the earliest first; without a name. */
  releases: readonly Readonly<{ id: string; releasedAt: Temporal.Instant }>[];
  /** The latest announcement of the visitor; it replaces the earlier ones. */
  late: Readonly<{ id: string; minutes: number; announcedAt: Temporal.Instant }> | null;
  /** Who took the visit over, by standing in or by a swap. */
  takenOverById: string | null;
}>;

type Row = Readonly<{
  id: string;
  claim: Readonly<{ id: string; personId: string; claimedAt: string }> | null;
  releases: readonly Readonly<{ id: string; releasedAt: string }>[] | null;
  late: Readonly<{ id: string; minutes: number; announcedAt: string }> | null;
  /** A successor who has not said yes has taken nothing over yet. */
  takenOverById: string | null;
}>;

const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);

const hosting = ({ claim, releases, late, takenOverById }: Row): Hosting => ({
  claim: claim && { ...claim, claimedAt: instant(claim.claimedAt) },
  releases: (releases ?? []).map((row) => ({ ...row, releasedAt: instant(row.releasedAt) })),
  late: late && { ...late, announcedAt: instant(late.announcedAt) },
  takenOverById,
});

/** What there is to tell about hosts; without a look at who asks, for rooms that write to people. */
@Injectable()
export class HostNews {
  constructor(private readonly db: Database) {}

  /** In one statement, because it is asked at every look: moments come as text inside the JSON. */
  async hostingOf(visitIds: readonly string[]): Promise<ReadonlyMap<string, Hosting>> {
    const rows = await this.db.client.$queryRaw<Row[]>`
      SELECT visit."id",
        (SELECT to_jsonb(claim) FROM "HostClaim" AS claim
          WHERE claim."visitId" = visit."id") AS "claim",
        (SELECT jsonb_agg(release ORDER BY release."releasedAt") FROM "HostRelease" AS release
          WHERE release."visitId" = visit."id") AS "releases",
        (SELECT to_jsonb(late) FROM "LateNotice" AS late WHERE late."visitId" = visit."id"
          ORDER BY late."announcedAt" DESC, late."id" DESC LIMIT 1) AS "late",
        (SELECT other."personId" FROM "Visit" AS other
          WHERE other."standsInForId" = visit."id"
            AND other."state" IN ('CONFIRMED', 'DONE')) AS "takenOverById"
      FROM "Visit" AS visit WHERE visit."id" = ANY(${[...visitIds]}::uuid[])`;
    return new Map(rows.map((row) => [row.id, hosting(row)]));
  }

  /** From claims, ended claims and announcements to their visits; a visit stands for itself. */
  async visitIdsBehind(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.client.$queryRaw<{ id: string; visitId: string }[]>`
      SELECT "id", "visitId" FROM "HostClaim" WHERE "id" = ANY(${[...ids]}::uuid[])
      UNION ALL SELECT "id", "visitId" FROM "HostRelease" WHERE "id" = ANY(${[...ids]}::uuid[])
      UNION ALL SELECT "id", "visitId" FROM "LateNotice" WHERE "id" = ANY(${[...ids]}::uuid[])
      UNION ALL SELECT "id", "id" FROM "Visit" WHERE "id" = ANY(${[...ids]}::uuid[])`;
    return new Map(rows.map(({ id, visitId }) => [id, visitId]));
  }

  /** The announcements of these visits, earlier ones included. */
  async lateNoticesOf(visitId: string): Promise<string[]> {
    const rows = await this.db.client.lateNotice.findMany({
      where: { visitId },
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  }
}
