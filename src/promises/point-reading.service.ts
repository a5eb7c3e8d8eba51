import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { isOffice } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant, toPlainDate } from '../platform/database/dates.ts';
import { asId, parseInput } from '../platform/input.ts';
import { found } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { OwnersService } from './owners.service.ts';
import { asPromise, isLast, ownedBy, withAnswers } from './promise-rows.service.ts';
import type { Reader } from './promise-rows.service.ts';
import { visiblePoints } from './rules/access.ts';
import type { Viewer } from './rules/access.ts';
import { answeredBy, answersItself } from './rules/merging.ts';
import { answeredForBy } from './rules/owner.ts';
import type { Heirs } from './rules/owner.ts';
import type { Point } from './rules/point.ts';
import type { PromiseStage } from './rules/stage.ts';
import { PromiseTerms } from './promise-terms.service.ts';

export type WantedPromises = Readonly<{
  ownerId?: string | null | undefined;
  /** Without a final answer; `false` asks for those that have one. */
  open?: boolean | null | undefined;
  first: number;
}>;

const whole = {
  promise: { include: withAnswers },
  mergedInto: { include: { promise: { include: withAnswers } } },
} satisfies Prisma.PointInclude;
type Row = Prisma.PointGetPayload<{ include: typeof whole }>;

const count = z.object({ first: z.int().min(1).max(500) });

/** Reading what was heard and what became of it. */
@Injectable()
export class PointReading {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly teams: TeamsService,
    private readonly owners: OwnersService,
    private readonly terms: PromiseTerms,
  ) {}

  /** Everything about the team that the person who asks may see, newest first. */
  async points(actor: Actor, teamId: string): Promise<Point[]> {
    return this.visible(actor, { teamId: asId(teamId) });
  }

  /** By the date on which an answer is due; what another's promise answers waits with that one. */
  async promises(actor: Actor, { ownerId, open, first }: WantedPromises): Promise<Point[]> {
    const { first: take } = parseInput(count, { first });
    const answers = open === true ? { none: isLast } : { some: isLast };
    const heirs = await this.owners.heirs();
    const wanted = {
      ...(ownerId && ownedBy(asId(ownerId), heirs)),
      ...(typeof open === 'boolean' && { answers }),
    };
    const visible = visiblePoints(await this.viewer(actor, heirs));
    const rows = await this.db.client.point.findMany({
      where: { AND: [visible, answersItself, { promise: { is: wanted } }] },
      include: whole,
      orderBy: [{ promise: { replyBy: 'asc' } }, { id: 'asc' }],
      take,
    });
    return (await this.asPoints(rows, actor, heirs)).sort(byDueDate);
  }

  /** Those of these promises that wait for an answer, by its date; null: without a look at who asks. */
  async openOf(actor: Actor | null, wanted: Prisma.PromiseWhereInput): Promise<Point[]> {
    const heirs = await this.owners.heirs();
    const visible = actor === null ? {} : visiblePoints(await this.viewer(actor, heirs));
    const is = { ...wanted, answers: { none: isLast } };
    const where = { AND: [visible, answersItself, { promise: { is } }] };
    const rows = await this.db.client.point.findMany({ where, include: whole });
    const points = await this.asPoints(rows, actor, heirs);
    return points.sort(byDueDate);
  }

  /** Refuses NOT_FOUND when it is not there or not visible. */
  async point(actor: Actor, id: string): Promise<Point> {
    const [point] = await this.visible(actor, { id });
    return found(point);
  }

  /** What HR has not looked at yet, oldest first; without a look at who asks. */
  async untriaged(actor: Actor, first: number): Promise<Point[]> {
    const { first: take } = parseInput(count, { first });
    const rows = await this.db.client.point.findMany({
      where: { triagedAt: null },
      include: whole,
      orderBy: [{ raisedOn: 'asc' }, { id: 'asc' }],
      take,
    });
    return this.asPoints(rows, actor);
  }

  /** How many points about a team stand in each stage; without a look at who asks. */
  async stagesOf(teamId: string): Promise<Readonly<Record<PromiseStage, number>>> {
    const rows = await this.db.client.point.findMany({ where: { teamId }, include: whole });
    const counts = { HEARD: 0, BUSY: 0, OVERDUE: 0, DONE: 0, NO_BECAUSE: 0 };
    for (const { promise } of await this.asPoints(rows, null)) counts[promise.stage] += 1;
    return counts;
  }

  /** What the team noticed and was told of in so many days before now; without a look at who asks. */
  async noticedLately(teamId: string, days: number): Promise<string[]> {
    const until = await this.terms.toldUntil();
    const told = { gt: toDate(until.subtract({ hours: days * 24 })), lte: toDate(until) };
    const is = { answers: { some: { kind: 'DONE', answeredAt: told } } } as const;
    const rows = await this.db.client.point.findMany({
      where: {
        teamId,
        OR: [
          { AND: [answersItself, { promise: { is } }] },
          { keepsPromise: false, mergedInto: { is: { promise: { is } } } },
        ],
      },
      include: whole,
      orderBy: { id: 'asc' },
    });
    const noticed = (await this.asPoints(rows, null)).filter(
      ({ promise }) => promise.answers.at(-1)?.outcome === 'NOTICED',
    );
    // What the team said more than once is told once.
    return [...new Map(noticed.map(({ promise, text }) => [promise.id, text])).values()];
  }

  /** Without a look at who asks: for points named in what the reader may see already. */
  async byIds(actor: Actor | null, ids: readonly string[]): Promise<ReadonlyMap<string, Point>> {
    const rows = await this.db.client.point.findMany({
      where: { id: { in: [...ids] } },
      include: whole,
    });
    const points = await this.asPoints(rows, actor);
    return new Map(points.map((point) => [point.id, point]));
  }

  /** Of these points, those that the person who asks may see. */
  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Point>> {
    const points = await this.visible(actor, { id: { in: [...ids] } });
    return new Map(points.map((point) => [point.id, point]));
  }

  /** The points shared after each of these visits, as far as the person who asks may see them. */
  async pointsOfVisits(
    actor: Actor | null,
    visitIds: readonly string[],
  ): Promise<ReadonlyMap<string, Point[]>> {
    const points = actor ? await this.visible(actor, { visitId: { in: [...visitIds] } }) : [];
    const ofVisit = (id: string): Point[] => points.filter(({ visitId }) => visitId === id);
    return new Map(visitIds.map((id) => [id, ofVisit(id)]));
  }

  /** What the visitor shared after a visit, for the page behind that visit's own link. */
  async sharedAfter({ id, personId }: Pick<Visit, 'id' | 'personId'>): Promise<Point[]> {
    const rows = await this.db.client.point.findMany({
      where: { visitId: id, authorId: personId },
      include: whole,
      orderBy: { id: 'asc' },
    });
    return this.asPoints(rows, null);
  }

  async viewer(actor: Actor, heirs?: Heirs): Promise<Viewer> {
    const teams = await this.teams.teamsOf(actor.personId);
    return {
      answersFor: answeredForBy(actor.personId, heirs ?? (await this.owners.heirs())),
      personId: actor.personId,
      isOffice: isOffice(actor),
      teamIds: teams.map(({ teamId }) => teamId),
    };
  }

  private async visible(actor: Actor, where: Prisma.PointWhereInput): Promise<Point[]> {
    const heirs = await this.owners.heirs();
    const rows = await this.db.client.point.findMany({
      where: { AND: [where, visiblePoints(await this.viewer(actor, heirs))] },
      include: whole,
      orderBy: [{ raisedOn: 'desc' }, { id: 'desc' }],
    });
    return this.asPoints(rows, actor, heirs);
  }

  private async asPoints(
    rows: readonly Row[],
    actor: Actor | null,
    known?: Heirs,
  ): Promise<Point[]> {
    if (rows.length === 0) return [];
    const heirs = known ?? (await this.owners.heirs());
    const teams = await this.teams.byIds([...new Set(rows.map(({ teamId }) => teamId))]);
    const now = this.clock.now();
    const toldUntil = await this.terms.toldUntil();
    return rows.map((row) => {
      const { site } = found(teams.get(row.teamId));
      const today = now.toZonedDateTimeISO(site.timeZone).toPlainDate();
      return asPoint(row, today, { actor, heirs, toldUntil });
    });
  }
}

/** Who raised it stays behind. */
function asPoint(row: Row, today: Temporal.PlainDate, reader: Reader): Point {
  const { mergedInto, promise, authorId: _author, raisedOn, triagedAt, ...point } = row;
  const answering = found(answeredBy(row) === null ? promise : mergedInto?.promise);
  return {
    ...point,
    raisedOn: toPlainDate(raisedOn),
    triagedAt: triagedAt && toInstant(triagedAt),
    promise: { ...asPromise(answering, today, reader), pointId: row.id },
  };
}

const byDueDate = (one: Point, other: Point): number =>
  Temporal.PlainDate.compare(one.promise.dueOn, other.promise.dueOn) ||
  one.id.localeCompare(other.id);
