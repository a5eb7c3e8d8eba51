import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly } from '../platform/database/dates.ts';
import { asId, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { whyNotManageProgrammes } from './rules/access.ts';
import { defaultThresholds } from './rules/thresholds.ts';
import type { Thresholds } from './rules/thresholds.ts';

const ranges: z.ZodType<Thresholds> = z.object({
  replyByWorkingDays: z.int().min(1).max(60),
  confirmAfterDays: z.int().min(1).max(90),
  settleFirstFrom: z.int().min(1).max(50),
  warnVisitsUp: z.int().min(0).max(500),
  warnFollowDown: z.int().min(1).max(100),
  warnFromVisits: z.int().min(1).max(1_000),
});

const chosen = {
  replyByWorkingDays: true,
  confirmAfterDays: true,
  settleFirstFrom: true,
  warnVisitsUp: true,
  warnFollowDown: true,
  warnFromVisits: true,
} satisfies Prisma.ProgrammeSelect;

/** The numbers that a programme agrees on; also once it is published, for one learns on the way. */
@Injectable()
export class ThresholdsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** Of the published programme in whose period the day lies; where none runs, the usual ones. */
  async inForce(day: Temporal.PlainDate): Promise<Thresholds> {
    const date = dateOnly(day);
    const row = await this.db.client.programme.findFirst({
      where: { state: 'PUBLISHED', startsOn: { lte: date }, endsOn: { gte: date } },
      select: chosen,
    });
    return row ?? defaultThresholds;
  }

  /** By programme. */
  async of(programmeIds: readonly string[]): Promise<ReadonlyMap<string, Thresholds>> {
    const rows = await this.db.client.programme.findMany({
      where: { id: { in: [...programmeIds] } },
      select: { ...chosen, id: true },
    });
    return new Map(rows.map(({ id, ...thresholds }) => [id, thresholds]));
  }

  async setThresholds(actor: Actor, programmeId: string, wanted: Thresholds): Promise<void> {
    refuse(whyNotManageProgrammes(actor));
    const id = asId(programmeId);
    const data = parseInput(ranges, wanted);
    await this.db.transaction(async () => {
      const { client } = this.db;
      await client.$queryRaw`SELECT 1 FROM "Programme" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const before = found((await this.of([id])).get(id));
      await client.programme.update({ where: { id }, data });
      const changed = keys.filter((key) => before[key] !== data[key]);
      await this.audit.record(actor, {
        action: 'setThresholds',
        subjectType: 'Programme',
        subjectId: id,
        changes: Object.fromEntries(changed.map((key) => [key, [before[key], data[key]]])),
      });
    });
  }
}

const keys = [
  'replyByWorkingDays',
  'confirmAfterDays',
  'settleFirstFrom',
  'warnVisitsUp',
  'warnFollowDown',
  'warnFromVisits',
] as const satisfies readonly (keyof Thresholds)[];
