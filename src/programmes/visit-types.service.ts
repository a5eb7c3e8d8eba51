import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId, line, lines, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { whyNotManageProgrammes } from './rules/access.ts';
import { defaultErrands } from './rules/default-errands.ts';
import { defaultVisitTypes } from './rules/default-visit-types.ts';
import type { VisitType } from './rules/programme.ts';

const questions = z.array(line(200)).length(3);
const description = z.object({
  id: z.string(),
  nameNl: line(60),
  nameEn: line(60),
  bringNl: lines(1_000),
  bringEn: lines(1_000),
  questionsNl: questions,
  questionsEn: questions,
});
export type DescribeVisitType = z.infer<typeof description>;

/** The kinds of visit, and what a visitor brings and asks. */
@Injectable()
export class VisitTypesService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.ensureDefaults();
  }

  /** Only in an empty table: what the organisation wrote or took away stays as it is. */
  async ensureDefaults(): Promise<void> {
    const { visitType } = this.db.client;
    if ((await visitType.count()) > 0) return;
    // Another replica may start at the same moment.
    await visitType.createMany({ data: defaultVisitTypes.map(asRow), skipDuplicates: true });
  }

  async all(): Promise<VisitType[]> {
    return this.db.client.visitType.findMany({ orderBy: { nameNl: 'asc' } });
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, VisitType>> {
    const rows = await this.db.client.visitType.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, row]));
  }

  async describeVisitType(actor: Actor, input: DescribeVisitType): Promise<VisitType> {
    refuse(whyNotManageProgrammes(actor));
    const { id: given, ...words } = parseInput(description, input);
    const id = asId(given);
    return this.db.transaction(async () => {
      const [row] = await this.db.client.visitType.updateManyAndReturn({
        where: { id },
        data: words,
      });
      const visitType = found(row);
      const act = { action: 'describeVisitType', subjectType: 'VisitType', subjectId: id };
      await this.audit.record(actor, act);
      return visitType;
    });
  }
}

const asRow = ({ questionsNl, questionsEn, ...rest }: (typeof defaultVisitTypes)[number]) => ({
  ...rest,
  ...defaultErrands[rest.code],
  questionsNl: [...questionsNl],
  questionsEn: [...questionsEn],
});
