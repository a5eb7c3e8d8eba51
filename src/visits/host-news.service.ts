import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Database } from '../platform/database/database.service.ts';
import { toInstant } from '../platform/database/dates.ts';
import type { Visit } from './rules/visit.ts';

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

/** A successor who has not said yes has taken nothing over yet. */
const holdsIt = ({ state }: Pick<Visit, 'state'>): boolean =>
  state === 'CONFIRMED' || state === 'DONE';

/** What there is to tell about hosts; without a look at who asks, for rooms that write to people. */
@Injectable()
export class HostNews {
  constructor(private readonly db: Database) {}

  async hostingOf(visitIds: readonly string[]): Promise<ReadonlyMap<string, Hosting>> {
    const rows = await this.db.client.visit.findMany({
      where: { id: { in: [...visitIds] } },
      select: {
        id: true,
        hostClaim: true,
        hostReleases: { orderBy: { releasedAt: 'asc' } },
        lateNotices: { orderBy: [{ announcedAt: 'asc' }, { id: 'asc' }] },
        standIn: { select: { personId: true, state: true } },
      },
    });
    return new Map(
      rows.map(({ id, hostClaim, hostReleases, lateNotices, standIn }) => {
        const late = lateNotices.at(-1);
        return [
          id,
          {
            claim: hostClaim && { ...hostClaim, claimedAt: toInstant(hostClaim.claimedAt) },
            releases: hostReleases.map((row) => ({
              ...row,
              releasedAt: toInstant(row.releasedAt),
            })),
            late: late ? { ...late, announcedAt: toInstant(late.announcedAt) } : null,
            takenOverById: standIn && holdsIt(standIn) ? standIn.personId : null,
          },
        ];
      }),
    );
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
