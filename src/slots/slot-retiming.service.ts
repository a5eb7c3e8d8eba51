import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { found, refuse } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { whyNotRetime } from './rules/withdrawing.ts';
import { SlotsService } from './slots.service.ts';
import type { Slot } from './slots.service.ts';

export type Times = Readonly<{ startsAt: Temporal.Instant; endsAt: Temporal.Instant }>;

/** Another time for a slot. In the transaction of the caller, who knows of the visits. */
@Injectable()
export class SlotRetiming {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly teams: TeamsService,
    private readonly slots: SlotsService,
  ) {}

  /** Refuses NOT_FOUND, NOT_ALLOWED, SLOT_WITHDRAWN, SLOT_PAST, PERIOD_REVERSED, SLOT_EXISTS. */
  async retime(actor: Actor, slotId: string, times: Times): Promise<Slot> {
    const slot = found((await this.slots.byIds([slotId])).get(slotId));
    await this.teams.teamToManage(actor, slot.teamId);
    refuse(whyNotRetime(slot, times, this.clock.now()));
    const data = { startsAt: toDate(times.startsAt), endsAt: toDate(times.endsAt) };
    await this.db.client.slot.update({ where: { id: slotId }, data });
    await this.audit.record(actor, {
      action: 'retimeSlot',
      subjectType: 'Slot',
      subjectId: slotId,
      changes: {
        startsAt: [slot.startsAt.toString(), times.startsAt.toString()],
        endsAt: [slot.endsAt.toString(), times.endsAt.toString()],
      },
    });
    return { ...slot, ...times };
  }
}
