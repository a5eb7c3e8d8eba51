import { Injectable } from '@nestjs/common';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { PointReading } from './point-reading.service.ts';
import { SIMILAR_FROM, strengthOf } from './rules/merging.ts';
import type { Heard, Strength } from './rules/merging.ts';
import type { Point } from './rules/point.ts';

/** How often the same thing was heard in a programme year, and out of how many visits. */
export type Signal = Strength & Readonly<{ ofVisits: number }>;
export type Similar = Readonly<{ point: Point; similarity: number }>;

type Year = Readonly<{ id: string; startsOn: Date; endsOn: Date }>;

const MOST_SIMILAR = 5;

/** The same thing, heard in several places: what looks like it, and what it adds up to. */
@Injectable()
export class SignalsService {
  constructor(
    private readonly db: Database,
    private readonly reading: PointReading,
  ) {}

  /**
   * Counts only, over the point and all that were merged with it, in the programme year in which the
   * one that leads them was raised; asked by the ids of those. Without a look at who asks.
   */
  async signals(ids: readonly string[]): Promise<ReadonlyMap<string, Signal>> {
    const leads = [...ids];
    const rows = await this.db.client.point.findMany({
      where: { OR: [{ id: { in: leads } }, { mergedIntoId: { in: leads } }] },
      select: {
        ...{ id: true, mergedIntoId: true, visitId: true, authorId: true, raisedOn: true },
        visit: { select: { state: true, programmeId: true } },
        team: { select: { siteId: true } },
      },
    });
    const years = await this.years();
    const done = await this.visitsDone(years.map(({ id }) => id));
    return new Map(
      leads.map((lead) => {
        const group = rows.filter(({ id, mergedIntoId }) => (mergedIntoId ?? id) === lead);
        const first = group.find(({ id }) => id === lead);
        const year = yearOf(years, first);
        const heard = group.flatMap((row) => (isIn(row, year) ? [asHeard(row)] : []));
        return [lead, { ...strengthOf(heard), ofVisits: done.get(year?.id ?? '') ?? 0 }];
      }),
    );
  }

  /** Points of the same theme that may be the same thing, most alike first; for HR, else none. */
  async similar(
    actor: Actor | null,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Similar[]>> {
    if (actor === null || !isHr(actor)) return new Map();
    const rows = await this.db.client.$queryRaw<
      { id: string; otherId: string; similarity: number }[]
    >`
      SELECT point."id", other."id" AS "otherId",
             similarity(point."text", other."text")::float8 AS "similarity"
      FROM "Point" AS point
      JOIN "Point" AS other
        ON other."themeId" = point."themeId" AND other."id" <> point."id"
       AND other."mergedIntoId" IS NULL
       AND similarity(point."text", other."text") >= ${SIMILAR_FROM}::float8
      WHERE point."id" = ANY(${[...ids]}::uuid[]) AND point."mergedIntoId" IS NULL
      ORDER BY "similarity" DESC, other."id"`;
    const points = await this.reading.byIds(
      actor,
      rows.map(({ otherId }) => otherId),
    );
    const open = ({ promise: { stage } }: Point): boolean =>
      stage !== 'DONE' && stage !== 'NO_BECAUSE';
    return new Map(
      ids.map((id) => [
        id,
        rows
          .filter((row) => row.id === id)
          .flatMap(({ otherId, similarity }) => {
            const point = points.get(otherId);
            return point && open(point) ? [{ point, similarity }] : [];
          })
          .slice(0, MOST_SIMILAR),
      ]),
    );
  }

  /** The points that were merged into each of these, oldest first; for HR, else none. */
  async mergedWith(
    actor: Actor | null,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Point[]>> {
    if (actor === null || !isHr(actor)) return new Map();
    const rows = await this.db.client.point.findMany({
      where: { mergedIntoId: { in: [...ids] } },
      orderBy: [{ raisedOn: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const points = [
      ...(
        await this.reading.byIds(
          actor,
          rows.map(({ id }) => id),
        )
      ).values(),
    ];
    return new Map(ids.map((id) => [id, points.filter(({ mergedIntoId }) => mergedIntoId === id)]));
  }

  private async years(): Promise<Year[]> {
    return this.db.client.programme.findMany({
      select: { id: true, startsOn: true, endsOn: true },
    });
  }

  private async visitsDone(programmeIds: string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.client.visit.groupBy({
      by: ['programmeId'],
      where: { programmeId: { in: programmeIds }, state: 'DONE' },
      _count: true,
    });
    return new Map(rows.map(({ programmeId, _count }) => [programmeId, _count]));
  }
}

type Row = Readonly<{
  visitId: string | null;
  authorId: string | null;
  raisedOn: Date;
  visit: Readonly<{ state: string; programmeId: string }> | null;
  team: Readonly<{ siteId: string }>;
}>;

/** Of the visit, or of the day where a team raised it itself. */
function yearOf(years: readonly Year[], row: Row | undefined): Year | undefined {
  if (!row) return undefined;
  if (row.visit) return years.find(({ id }) => id === row.visit?.programmeId);
  return years.find(({ startsOn, endsOn }) => startsOn <= row.raisedOn && row.raisedOn <= endsOn);
}

function isIn({ visit, raisedOn }: Row, year: Year | undefined): boolean {
  if (!year) return visit === null;
  if (visit) return visit.programmeId === year.id;
  return year.startsOn <= raisedOn && raisedOn <= year.endsOn;
}

const asHeard = ({ visitId, authorId, visit, team }: Row): Heard => ({
  visitId,
  leaderId: visit?.state === 'DONE' ? authorId : null,
  counts: visit?.state === 'DONE',
  siteId: team.siteId,
});
