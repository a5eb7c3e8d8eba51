import { Injectable } from '@nestjs/common';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { toPlainDate } from '../platform/database/dates.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Programme, VisitType } from '../programmes/rules/programme.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { Facts } from './facts.service.ts';
import { frameOf } from './rules/frame.ts';
import type { Frame } from './rules/frame.ts';
import { figuresOf } from './rules/leader.ts';
import { quartersLeft, supplyOf } from './rules/supply.ts';
import type { Places, Supply, Wanting } from './rules/supply.ts';

export type SlotSupply = Omit<Supply, 'visitTypeId'> & Readonly<{ visitType: VisitType | null }>;

/** Where HR has to ask for slots: what is open against what the agreements still need. */
@Injectable()
export class SupplyService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly programmes: ProgrammesService,
    private readonly visitTypes: VisitTypesService,
    private readonly facts: Facts,
  ) {}

  async slotSupply(actor: Actor, programmeId: string): Promise<SlotSupply[]> {
    refuse(isHr(actor) ? null : 'NOT_ALLOWED');
    return this.supplyIn(found(await this.programmes.programme(actor, programmeId)));
  }

  /** The same, for rooms that decide themselves who may know. */
  async supplyIn(programme: Programme): Promise<SlotSupply[]> {
    const frame = frameOf(programme, this.clock.now(), this.config.timeZone);
    const quarters = quartersLeft(frame.today, programme);
    const cells = supplyOf(await this.wanting(frame), await this.places(frame), quarters);
    const typeIds = cells.flatMap(({ visitTypeId }) => visitTypeId ?? []);
    const types = await this.visitTypes.byIds([...new Set(typeIds)]);
    return cells.map(({ visitTypeId, ...cell }) => ({
      ...cell,
      visitType: visitTypeId === null ? null : found(types.get(visitTypeId)),
    }));
  }

  private async wanting(frame: Frame<Programme>): Promise<Wanting[]> {
    const { programme } = frame;
    const visits = await this.facts.visitsOf(programme.id, frame.now);
    const offers = await this.facts.offers(frame);
    const leaders = await this.facts.leaders(programme);
    return leaders.flatMap((person) => {
      const own = visits.filter(({ personId }) => personId === person.id);
      const figures = figuresOf(person, own, offers, frame);
      if (figures === null || !figures.inService) return [];
      const group = programme.agreements.find(
        ({ leaderGroup }) => leaderGroup === person.leaderGroup,
      );
      return [{ missing: figures.progress.missing, shares: group?.shares ?? [], visits: own }];
    });
  }

  /** Of what is still to come in the programme, by the clock of each site. */
  private async places({ now, from, until }: Frame<Programme>): Promise<Places[]> {
    const [since, before, today] = [from, until, now].map(String);
    const rows = await this.db.client.$queryRaw<
      { visitTypeId: string; quarter: Date; open: number; free: number }[]
    >`
      SELECT team."visitTypeId",
        date_trunc('quarter', slot."startsAt" AT TIME ZONE site."timeZone")::date AS "quarter",
        count(*)::int AS "open",
        (count(*) FILTER (WHERE NOT EXISTS (
          SELECT 1 FROM "Visit" visit
          WHERE visit."slotId" = place."slotId" AND visit."placeNumber" = place."number"
            AND (visit."state" IN ('CONFIRMED', 'DONE')
              OR (visit."state" = 'PROPOSED' AND visit."answerBy" > ${today}::timestamptz)))))::int AS "free"
      FROM "Slot" slot
        JOIN "SlotPlace" place ON place."slotId" = slot."id"
        JOIN "HostTeam" team ON team."id" = slot."teamId"
        JOIN "Site" site ON site."id" = team."siteId"
      WHERE slot."state" = 'OPEN' AND slot."startsAt" > ${today}::timestamptz
        AND slot."startsAt" >= ${since}::timestamptz AND slot."startsAt" < ${before}::timestamptz
      GROUP BY 1, 2`;
    return rows.map((row) => ({ ...row, quarter: toPlainDate(row.quarter) }));
  }
}
