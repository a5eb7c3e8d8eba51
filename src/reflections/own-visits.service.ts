import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Links } from '../platform/links.ts';
import { found, refuse } from '../platform/refuse.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { mayLookBack, whyNotReadBack } from './rules/access.ts';

type OwnAct = Readonly<{ action: string; subjectType: string; subjectId: string }>;

/** Whose visit it is, signed in or by its own link: for everything that only the visitor does. */
@Injectable()
export class OwnVisits {
  constructor(
    private readonly audit: Audit,
    private readonly links: Links,
    private readonly visits: VisitsService,
  ) {}

  /** To write. Refuses NOT_FOUND, and NOT_ALLOWED for everybody but the visitor. */
  async own(actor: Actor, visitId: string): Promise<Visit> {
    const visit = await this.visits.visit(actor, visitId);
    refuse(mayLookBack(actor.personId, visit.personId));
    return visit;
  }

  /** To read back. Refuses READING_NEEDS_PASSKEY too. */
  async readable(actor: Actor, visitId: string): Promise<Visit> {
    const visit = await this.visits.visit(actor, visitId);
    refuse(whyNotReadBack(actor, visit.personId));
    return visit;
  }

  /** The link lets one write, for its reader may be whoever reads the visitor's mail. */
  async behind(token: string): Promise<Visit> {
    return this.again(this.links.verify('look-back', token));
  }

  /** The link of the day card lets one write as well, and opens nothing that was written. */
  async behindDayCard(token: string): Promise<Visit> {
    return this.again(this.links.verify('day-card', token));
  }

  /** As it is now: under a lock, after somebody else may have changed it. */
  async again(visitId: string): Promise<Visit> {
    return found((await this.visits.byIds([visitId])).get(visitId));
  }

  /** `actor` is null when it was done by the link. */
  async record(
    actor: Actor | null,
    { personId }: Pick<Visit, 'personId'>,
    act: OwnAct,
  ): Promise<void> {
    await this.audit.record(actor, { ...act, ...(actor === null && { onBehalfOf: personId }) });
  }
}
