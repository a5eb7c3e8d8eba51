import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId } from '../platform/input.ts';
import { Refusal } from '../refusals.ts';
import { SlotRetiming } from '../slots/slot-retiming.service.ts';
import type { Times } from '../slots/slot-retiming.service.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { PlacesService } from './places.service.ts';
import { cancelled } from './rules/lifecycle.ts';
import type { Visit } from './rules/visit.ts';
import { TakingService } from './taking.service.ts';
import { VisitRecords } from './visit-records.service.ts';

/** Closing a door or moving it, over the visits behind it: they are counted first. */
@Injectable()
export class SlotChangesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly teams: TeamsService,
    private readonly slots: SlotsService,
    private readonly retiming: SlotRetiming,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
    private readonly taking: TakingService,
  ) {}

  /** With its visits only when `withVisits` says so; they are cancelled by the host side. */
  async withdrawSlot(actor: Actor, slotId: string, withVisits: boolean): Promise<Slot> {
    return this.db.transaction(async () => {
      const { slot, visits } = await this.heldSlot(actor, slotId);
      if (visits.length > 0 && !withVisits)
        throw new Refusal('SLOT_HAS_VISITS', { count: visits.length });
      const withdrawn = await this.slots.withdraw(actor, slot.id, null);
      for (const visit of visits) await this.callOff(actor, visit);
      return withdrawn;
    });
  }

  /** Its visits move along when `withVisits` says so; every calendar hears of it. */
  async retimeSlot(
    actor: Actor,
    slotId: string,
    { withVisits, ...times }: Times & Readonly<{ withVisits: boolean }>,
  ): Promise<Slot> {
    return this.db.transaction(async () => {
      const { slot, visits } = await this.heldSlot(actor, slotId, times);
      if (visits.length > 0 && !withVisits)
        throw new Refusal('SLOT_HAS_VISITS', { count: visits.length });
      const retimed = await this.retiming.retime(actor, slot.id, times);
      for (const visit of visits) await this.moveAlong(actor, visit, times);
      return retimed;
    });
  }

  private async heldSlot(
    actor: Actor,
    slotId: string,
    times?: Times,
  ): Promise<{ slot: Slot; visits: readonly Visit[] }> {
    const seen = await this.taking.slot(asId(slotId));
    await this.teams.teamToManage(actor, seen.teamId);
    const before = await this.places.visitsIn([seen.id]);
    const slots = times === undefined ? [seen] : [seen, { ...seen, ...times }];
    await this.places.hold({ personIds: before.map(({ personId }) => personId), slots });
    const visits = await this.places.visitsIn([seen.id]);
    // Somebody who booked between the look and the lock is not held yet.
    if (visits.some(({ id }) => !before.some((visit) => visit.id === id)))
      throw new Refusal('CHANGED_MEANWHILE');
    return { slot: await this.taking.slot(seen.id), visits };
  }

  private async callOff(actor: Actor, visit: Visit): Promise<void> {
    await this.places.giveBack(visit);
    await this.records.change(visit, cancelled(visit, 'HOST'));
    await this.audit.record(actor, {
      action: 'cancelVisit',
      subjectType: 'Visit',
      subjectId: visit.id,
      changes: { state: [visit.state, 'CANCELLED'] },
    });
  }

  private async moveAlong(actor: Actor, visit: Visit, times: Times): Promise<void> {
    await this.places.giveBack(visit);
    await this.teams.reserve(visit.teamId, times.startsAt);
    const revision = visit.revision + 1;
    await this.records.change(visit, { ...times, revision, retimedFrom: visit.startsAt });
    await this.audit.record(actor, {
      action: 'moveVisit',
      subjectType: 'Visit',
      subjectId: visit.id,
      changes: {
        startsAt: [visit.startsAt?.toString() ?? null, times.startsAt.toString()],
      },
    });
  }
}
