import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { PlacesService } from './places.service.ts';
import { asOf } from './rules/lifecycle.ts';
import { placeNeeded, restored, whyNotUndo } from './rules/undo.ts';
import { holdsPlace } from './rules/visit.ts';
import type { Undo, Visit } from './rules/visit.ts';
import { TakingService } from './taking.service.ts';
import { VisitRecords } from './visit-records.service.ts';
import { VisitsService } from './visits.service.ts';

/** Taking back one's latest change, for some seconds, as long as nobody took the place meanwhile. */
@Injectable()
export class UndoService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
    private readonly taking: TakingService,
  ) {}

  async undoChange(actor: Actor, visitId: string): Promise<Visit> {
    const seen = await this.visits.visit(actor, visitId);
    refuse(whyNotUndo(seen, actor.personId, this.clock.now()));
    return this.db.transaction(async () => {
      const former = seen.undo?.slotId ?? null;
      const slots = former === null ? [] : [await this.taking.slot(former)];
      await this.places.hold({ personIds: [seen.personId], slots, leaving: [seen] });
      const visit = await this.records.one(seen.id);
      refuse(whyNotUndo(visit, actor.personId, this.clock.now()));
      const undo = found(visit.undo);
      if (placeNeeded(visit, undo)) await this.takeBack(undo);
      if (holdsPlace(visit) && visit.slotId !== undo.slotId) await this.places.giveBack(visit);
      const changed = await this.records.change(visit, restored(undo, visit.revision));
      await this.audit.record(actor, {
        action: 'undoChange',
        subjectType: 'Visit',
        subjectId: visit.id,
        ...(visit.personId !== actor.personId && { onBehalfOf: visit.personId }),
        changes: { state: [visit.state, changed.state], slotId: [visit.slotId, changed.slotId] },
      });
      return asOf(changed, this.clock.now());
    });
  }

  private async takeBack({ slotId }: Undo): Promise<void> {
    if (slotId === null) return;
    const slot = await this.taking.slot(slotId);
    if (slot.state === 'WITHDRAWN') throw new Refusal('SLOT_WITHDRAWN');
    await this.teams.reserve(slot.teamId, slot.startsAt);
  }
}
