import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { parseInput } from '../platform/input.ts';
import { refuse } from '../platform/refuse.ts';
import { PlacesService } from './places.service.ts';
import { whyNotAllowed } from './rules/access.ts';
import { whyNot } from './rules/lifecycle.ts';
import type { VisitAction } from './rules/lifecycle.ts';
import type { Visit } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';
import type { VisitChange } from './visit-records.service.ts';
import { VisitsService } from './visits.service.ts';

/** What HR finds about a contested "nobody came". */
export const findings = {
  IT_HAPPENED: 'IT_HAPPENED',
  NOBODY_CAME: 'NOBODY_CAME',
  HOST_WAS_AWAY: 'HOST_WAS_AWAY',
} as const;
export type Finding = keyof typeof findings;

const outcomes: Readonly<Record<Finding, VisitChange>> = {
  IT_HAPPENED: { state: 'DONE' },
  NOBODY_CAME: { state: 'MISSED' },
  HOST_WAS_AWAY: { state: 'CANCELLED', cancelSide: 'HOST', slotId: null, placeNumber: null },
};

const minutesLate = z.number().int().min(5).max(240);

/** The leader's word about the day itself: arriving later, and "nobody came" is not so. */
@Injectable()
export class ContestsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly visits: VisitsService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
  ) {}

  async contestMissed(actor: Actor, visitId: string): Promise<Visit> {
    return this.act(actor, visitId, 'CONTEST', async (visit) => {
      const changed = await this.records.change(visit, { contestedAt: this.clock.now() });
      await this.record(actor, 'contestMissed', visit, {});
      return changed;
    });
  }

  async decideContest(actor: Actor, visitId: string, finding: Finding): Promise<Visit> {
    return this.act(actor, visitId, 'DECIDE_CONTEST', async (visit) => {
      if (finding === 'HOST_WAS_AWAY' && visit.slotId !== null) await this.places.giveBack(visit);
      const change = { ...outcomes[finding], contestDecidedAt: this.clock.now() };
      const changed = await this.records.change(visit, change);
      await this.record(actor, 'decideContest', visit, { state: [visit.state, changed.state] });
      return changed;
    });
  }

  async announceLate(actor: Actor, visitId: string, minutes: number): Promise<Visit> {
    return this.act(actor, visitId, 'ANNOUNCE_LATE', async (visit) => {
      const late = parseInput(z.object({ minutes: minutesLate }), { minutes }).minutes;
      const announcedAt = toDate(this.clock.now());
      const data = { visitId: visit.id, minutes: late, announcedAt };
      await this.db.client.lateNotice.create({ data });
      await this.record(actor, 'announceLate', visit, { minutes: [null, late] });
      return visit;
    });
  }

  /** The latest announcement in minutes, by visit. */
  async lateMinutes(visitIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.client.lateNotice.findMany({
      where: { visitId: { in: [...visitIds] } },
      orderBy: [{ announcedAt: 'asc' }, { id: 'asc' }],
    });
    return new Map(rows.map(({ visitId, minutes }) => [visitId, minutes]));
  }

  private async act(
    actor: Actor,
    visitId: string,
    action: Exclude<VisitAction, 'CANCEL'>,
    change: (visit: Visit) => Promise<Visit>,
  ): Promise<Visit> {
    const seen = await this.visits.visit(actor, visitId);
    refuse(whyNotAllowed(action, await this.visits.relationsTo(actor, seen)));
    return this.db.transaction(async () => {
      await this.db.lock('visit', [seen.id]);
      const visit = await this.records.one(seen.id);
      refuse(whyNot(action, visit, this.clock.now()));
      return change(visit);
    });
  }

  private async record(
    actor: Actor,
    action: string,
    { id, personId }: Visit,
    changes: Record<string, [string | number | null, string | number | null]>,
  ): Promise<void> {
    await this.audit.record(actor, {
      action,
      subjectType: 'Visit',
      subjectId: id,
      ...(personId !== actor.personId && { onBehalfOf: personId }),
      changes,
    });
  }
}
