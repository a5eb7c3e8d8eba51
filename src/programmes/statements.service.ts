import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId, line, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { whyNotManageProgrammes } from './rules/access.ts';
import { defaultStatements } from './rules/default-statements.ts';
import type { Statements } from './rules/default-statements.ts';
import { VisitTypesService } from './visit-types.service.ts';

const three = z.array(line(200)).length(3);
const input = z.object({ visitTypeId: z.string(), nl: three, en: three });
export type DescribeExpectations = z.infer<typeof input>;

/** To what leaders say beforehand what they expect, and afterwards what they found. */
@Injectable()
export class StatementsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly visitTypes: VisitTypesService,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.visitTypes.ensureDefaults();
    await this.ensureDefaults();
  }

  /** Only where nothing stands: they cannot be emptied, so nobody meant it to be empty. */
  async ensureDefaults(): Promise<void> {
    for (const [code, { nl, en }] of Object.entries(defaultStatements)) {
      await this.db.client.visitType.updateMany({
        where: { code, expectNl: { isEmpty: true } },
        data: { expectNl: [...nl], expectEn: [...en] },
      });
    }
  }

  async byVisitTypes(ids: readonly string[]): Promise<ReadonlyMap<string, Statements>> {
    const rows = await this.db.client.visitType.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, expectNl: true, expectEn: true },
    });
    return new Map(rows.map(({ id, expectNl: nl, expectEn: en }) => [id, { nl, en }]));
  }

  async describeExpectations(actor: Actor, given: DescribeExpectations): Promise<string> {
    refuse(whyNotManageProgrammes(actor));
    const { visitTypeId, nl, en } = parseInput(input, given);
    const id = asId(visitTypeId);
    return this.db.transaction(async () => {
      const data = { expectNl: nl, expectEn: en };
      const { count } = await this.db.client.visitType.updateMany({ where: { id }, data });
      found(count === 1 || null);
      const act = { action: 'describeExpectations', subjectType: 'VisitType', subjectId: id };
      await this.audit.record(actor, act);
      return id;
    });
  }
}
