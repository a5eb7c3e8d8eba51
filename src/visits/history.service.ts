import { Injectable } from '@nestjs/common';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import type { AuditRecord } from '../platform/audit.service.ts';
import { Refusal } from '../refusals.ts';
import { VisitsService } from './visits.service.ts';

/** Acts that leave no name; their times would tell too much as well. */
const secret = ['claimVisit', 'giveBackVisit'];

/** Who changed what about a visit, and when. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly audit: Audit,
    private readonly visits: VisitsService,
  ) {}

  /** Oldest first. For HR; refuses NOT_ALLOWED, NOT_FOUND. */
  async visitHistory(actor: Actor, visitId: string): Promise<AuditRecord[]> {
    if (!isHr(actor)) throw new Refusal('NOT_ALLOWED');
    const { id } = await this.visits.visit(actor, visitId);
    const records = await this.audit.about('Visit', id);
    return records.filter(({ action }) => !secret.includes(action));
  }
}
