import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { refuse } from '../platform/refuse.ts';
import { NoticeService } from './notice.service.ts';
import { PlacesService } from './places.service.ts';
import { whyNotAllowed, whyNotAllowedToCancel } from './rules/access.ts';
import { asOf, cancelled, whyNot, whyNotCancel, whyNotSeen } from './rules/lifecycle.ts';
import { undoOf } from './rules/undo.ts';
import { holdsPlace } from './rules/visit.ts';
import type { CancelSide, Visit } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';
import type { VisitChange } from './visit-records.service.ts';
import { VisitsService } from './visits.service.ts';

/** What the host side says afterwards. */
const conclusions = {
  CONFIRM_IT_HAPPENED: { verb: 'confirmItHappened', state: 'DONE' },
  REPORT_MISSED: { verb: 'reportMissed', state: 'MISSED' },
} as const;
export type Conclusion = keyof typeof conclusions;

/** What becomes of a visit: called off, agreed to, held, or nobody came. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly visits: VisitsService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
    private readonly notice: NoticeService,
  ) {}

  async cancelVisit(
    actor: Actor,
    visitId: string,
    side: CancelSide,
    revision?: number | null,
  ): Promise<Visit> {
    const seen = await this.visits.visit(actor, visitId);
    refuse(whyNotAllowedToCancel(side, await this.visits.relationsTo(actor, seen)));
    return this.db.transaction(async () => {
      await this.places.hold({ personIds: [seen.personId], slots: [], leaving: [seen] });
      const visit = await this.records.one(seen.id);
      refuse(whyNotCancel(side, visit, this.clock.now()) ?? whyNotSeen(visit, revision));
      if (holdsPlace(visit)) await this.places.giveBack(visit);
      const undo = undoOf(visit, actor.personId);
      return this.change(actor, 'cancelVisit', visit, { ...cancelled(visit, side), undo });
    });
  }

  /** The team's yes inside the notice period; saying yes twice changes nothing. */
  async agreeToVisit(actor: Actor, visitId: string): Promise<Visit> {
    const seen = await this.visits.visit(actor, visitId);
    refuse(whyNotAllowed('AGREE', await this.visits.relationsTo(actor, seen)));
    return this.db.transaction(async () => {
      const visit = await this.records.one(seen.id);
      refuse(whyNot('AGREE', visit, this.clock.now()));
      const waiting = (await this.notice.waiting([visit])).get(visit.id);
      const teamAgreedAt = this.clock.now();
      if (!waiting) return visit;
      // The leader's calendar may still show the visit as tentative.
      const revision = visit.revision + 1;
      const undo = undoOf(visit, actor.personId);
      return this.change(actor, 'agreeToVisit', visit, { teamAgreedAt, revision, undo });
    });
  }

  async confirmItHappened(actor: Actor, visitId: string): Promise<Visit> {
    return this.conclude(actor, visitId, 'CONFIRM_IT_HAPPENED');
  }

  async reportMissed(actor: Actor, visitId: string): Promise<Visit> {
    return this.conclude(actor, visitId, 'REPORT_MISSED');
  }

  /** Several of the host side may press; the same answer again changes nothing. */
  private async conclude(actor: Actor, visitId: string, action: Conclusion): Promise<Visit> {
    const seen = await this.visits.visit(actor, visitId);
    refuse(whyNotAllowed(action, await this.visits.relationsTo(actor, seen)));
    return this.concludeAs(actor, actor.personId, seen, action);
  }

  /** By a colleague of the team whose right to it has been looked at; without a session by a card. */
  async concludeAs(
    actor: Actor | null,
    by: string,
    seen: Visit,
    action: Conclusion,
  ): Promise<Visit> {
    const { verb, state } = conclusions[action];
    return this.db.transaction(async () => {
      const visit = await this.records.one(seen.id);
      if (visit.state === state) return visit;
      refuse(whyNot(action, visit, this.clock.now()));
      // What was logged and did not happen is not a visit that nobody came to.
      const denied = visit.state === 'LOGGED' && state === 'MISSED';
      const change = denied ? ({ state: 'DECLINED', declineCause: 'NO' } as const) : { state };
      return this.change(actor, verb, visit, { ...change, undo: undoOf(visit, by) });
    });
  }

  private async change(
    actor: Actor | null,
    action: string,
    visit: Visit,
    change: VisitChange,
  ): Promise<Visit> {
    const changed = await this.records.change(visit, change);
    const forVisitor = change.cancelSide === 'VISITOR' && visit.personId !== actor?.personId;
    await this.audit.record(actor, {
      action,
      subjectType: 'Visit',
      subjectId: visit.id,
      ...(forVisitor && { onBehalfOf: visit.personId }),
      changes: { state: [visit.state, changed.state] },
    });
    return asOf(changed, this.clock.now());
  }
}
