import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId, lines, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { whyNotManageReadiness } from './rules/access.ts';
import type { VisitType } from './rules/programme.ts';

const longest = 500;
const errand = z.object({
  visitTypeId: z.string(),
  errandNl: lines(longest),
  errandEn: lines(longest),
  customerNl: lines(longest),
  customerEn: lines(longest),
});
export type WriteErrand = z.infer<typeof errand>;

/** What a visitor tries beforehand in the customer's shoes, and what the customer is told. */
@Injectable()
export class ErrandsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async writeErrand(actor: Actor, input: WriteErrand): Promise<VisitType> {
    refuse(whyNotManageReadiness(actor));
    const { visitTypeId, ...words } = parseInput(errand, input);
    const id = asId(visitTypeId);
    return this.db.transaction(async () => {
      const [row] = await this.db.client.visitType.updateManyAndReturn({
        where: { id },
        data: words,
      });
      const visitType = found(row);
      const act = { action: 'writeErrand', subjectType: 'VisitType', subjectId: id };
      await this.audit.record(actor, act);
      return visitType;
    });
  }
}
