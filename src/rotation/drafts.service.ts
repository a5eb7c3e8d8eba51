import { Injectable } from '@nestjs/common';
import type { DraftGap as GapRow, DraftVisit as Row } from '../generated/prisma/client.ts';
import { Database } from '../platform/database/database.service.ts';
import { inPieces } from '../platform/turns.ts';
import { reasonsFrom } from '../visits/rules/reasons.ts';
import type { VisitReason } from '../visits/rules/reasons.ts';
import { gapCountCodes, gapReasons } from './rules/planner.ts';
import type { GapCount, GapReason, Plan, PlannedBefore, PlannedVisit } from './rules/planner.ts';

export type DraftVisit = Readonly<{
  id: string;
  runId: string;
  personId: string;
  slotId: string;
  isPinned: boolean;
  /** Where it was before HR moved it by hand. */
  movedFromId: string | null;
  reasons: readonly VisitReason[];
}>;
export type DraftGap = Readonly<{
  personId: string;
  missing: number;
  reason: GapReason;
  counts: readonly GapCount[];
}>;

const byName = [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }] as const;

/** What a run proposes, until it is published. */
@Injectable()
export class DraftsService {
  constructor(private readonly db: Database) {}

  /** By leader, then by date. */
  async visitsOf(runIds: readonly string[]): Promise<ReadonlyMap<string, DraftVisit[]>> {
    const rows = await this.db.client.draftVisit.findMany({
      where: { runId: { in: [...runIds] } },
      orderBy: [...byName, { slot: { startsAt: 'asc' } }, { id: 'asc' }],
    });
    return byRun(rows, draftOf);
  }

  async gapsOf(runIds: readonly string[]): Promise<ReadonlyMap<string, DraftGap[]>> {
    const rows = await this.db.client.draftGap.findMany({
      where: { runId: { in: [...runIds] } },
      orderBy: [...byName],
    });
    return byRun(rows, gapOf);
  }

  async visit(id: string): Promise<DraftVisit | null> {
    const row = await this.db.client.draftVisit.findUnique({ where: { id } });
    return row && draftOf(row);
  }

  async pin(id: string, isPinned: boolean): Promise<DraftVisit> {
    const row = await this.db.client.draftVisit.update({ where: { id }, data: { isPinned } });
    return draftOf(row);
  }

  /** Puts a date elsewhere and keeps it there; back where it came from it is as if it never moved. */
  async move({ id, slotId, movedFromId }: DraftVisit, to: string): Promise<DraftVisit> {
    const from = movedFromId ?? slotId;
    const data =
      to === from
        ? { slotId: to, movedFromId: null, isPinned: false }
        : { slotId: to, movedFromId: from, isPinned: true };
    return draftOf(await this.db.client.draftVisit.update({ where: { id }, data }));
  }

  /** Writes down anew why each of these dates, where that changed. */
  async explain(runId: string, visits: readonly PlannedVisit[]): Promise<void> {
    const kept = (await this.visitsOf([runId])).get(runId) ?? [];
    const ids = new Map(kept.map((visit) => [`${visit.personId} ${visit.slotId}`, visit]));
    for (const { leaderId, slotId, reasons } of visits) {
      const known = ids.get(`${leaderId} ${slotId}`);
      if (known === undefined || isSame(known.reasons, reasons)) continue;
      const data = { reasons: plain(reasons) };
      await this.db.client.draftVisit.update({ where: { id: known.id }, data });
    }
  }

  /** What a draft proposes, for the next one to keep; nothing of none. */
  async earlierOf(runId: string | null): Promise<readonly PlannedBefore[]> {
    if (runId === null) return [];
    const visits = (await this.visitsOf([runId])).get(runId) ?? [];
    return visits.map(({ personId, slotId, isPinned }) => {
      return { leaderId: personId, slotId, isPinned };
    });
  }

  async keep(runId: string, { visits, gaps }: Plan): Promise<void> {
    const { client } = this.db;
    // Prisma would make a program of every row, and a year has thousands.
    for (const some of inPieces(visits)) {
      await client.$executeRaw`
        INSERT INTO "DraftVisit" ("id", "runId", "personId", "slotId", "isPinned", "reasons")
        SELECT gen_random_uuid(), ${runId}::uuid, "leaderId", "slotId", "isPinned", "reasons"
        FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
          AS visit("leaderId" uuid, "slotId" uuid, "isPinned" boolean, "reasons" jsonb)`;
    }
    for (const some of inPieces(gaps)) {
      await client.$executeRaw`
        INSERT INTO "DraftGap" ("runId", "personId", "missing", "reason", "counts")
        SELECT ${runId}::uuid, "leaderId", "missing", "reason", "counts"
        FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
          AS gap("leaderId" uuid, "missing" integer, "reason" text, "counts" jsonb)`;
    }
  }

  /** Published dates live on as proposals; a draft keeps names no longer than it is one. */
  async forget(runId: string): Promise<void> {
    await this.db.client.draftVisit.deleteMany({ where: { runId } });
    await this.db.client.draftGap.deleteMany({ where: { runId } });
  }
}

const plain = (reasons: readonly VisitReason[]) => reasons.map((reason) => ({ ...reason }));

const isSame = (some: readonly VisitReason[], others: readonly VisitReason[]): boolean =>
  some.length === others.length &&
  some.every(({ code, count }, at) => others[at]?.code === code && others[at]?.count === count);

const draftOf = ({ reasons, ...row }: Row): DraftVisit => ({
  ...row,
  reasons: reasonsFrom(reasons),
});

const gapOf = ({ personId, missing, reason, counts }: GapRow): DraftGap => ({
  personId,
  missing,
  reason: gapReasonOf(reason),
  counts: Array.isArray(counts) ? counts.filter(isCount) : [],
});

function isCount(value: unknown): value is GapCount {
  if (typeof value !== 'object' || value === null) return false;
  const { code, count } = value as Partial<GapCount>;
  return code !== undefined && code in gapCountCodes && typeof count === 'number';
}

const gapReasonOf = (kept: string): GapReason =>
  Object.values(gapReasons).find((reason) => reason === kept) ?? 'NO_SLOT';

function byRun<Row extends { runId: string }, T>(
  rows: readonly Row[],
  read: (row: Row) => T,
): ReadonlyMap<string, T[]> {
  const runs = new Map<string, T[]>();
  for (const row of rows) {
    const run = runs.get(row.runId);
    if (run === undefined) runs.set(row.runId, [read(row)]);
    else run.push(read(row));
  }
  return runs;
}
