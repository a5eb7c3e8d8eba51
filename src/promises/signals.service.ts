import { Injectable } from '@nestjs/common';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { toInstant, toPlainDate } from '../platform/database/dates.ts';
import { PointReading } from './point-reading.service.ts';
import { isLast } from './promise-rows.service.ts';
import { heardSince, SIMILAR_FROM, strengthOf } from './rules/merging.ts';
import type { Heard, Strength } from './rules/merging.ts';
import type { Point } from './rules/point.ts';

/** How often the same thing was heard in a programme year, and out of how many visits. */
export type Signal = Strength & Readonly<{ ofVisits: number; since: number }>;
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
        team: { select: { siteId: true, site: { select: { timeZone: true } } } },
        promise: { select: { answers: { where: isLast, select: { answeredAt: true } } } },
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
        const ofVisits = done.get(year?.id ?? '') ?? 0;
        return [lead, { ...strengthOf(heard), ofVisits, since: sinceAnswer(group, first) }];
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
    return new Map(
      ids.map((id) => [
        id,
        rows
          .filter((row) => row.id === id)
          .flatMap(({ otherId, similarity }) => {
            const point = points.get(otherId);
            return point ? [{ point, similarity }] : [];
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
  team: Readonly<{ siteId: string; site: Readonly<{ timeZone: string }> }>;
  promise: Readonly<{ answers: readonly Readonly<{ answeredAt: Date }>[] }> | null;
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

/** In whatever year, for an answer does not end with the year in which it was given. */
function sinceAnswer(group: readonly Row[], lead: Row | undefined): number {
  const answeredAt = lead?.promise?.answers.at(-1)?.answeredAt;
  if (!lead || !answeredAt) return 0;
  const { timeZone } = lead.team.site;
  const answeredOn = toInstant(answeredAt).toZonedDateTimeISO(timeZone).toPlainDate();
  const heard = group.filter(({ visit }) => visit === null || visit.state === 'DONE');
  return heardSince(
    heard.map(({ raisedOn }) => toPlainDate(raisedOn)),
    answeredOn,
  );
}

const asHeard = ({ visitId, authorId, visit, team }: Row): Heard => ({
  visitId,
  leaderId: visit?.state === 'DONE' ? authorId : null,
  counts: visit?.state === 'DONE',
  siteId: team.siteId,
});
