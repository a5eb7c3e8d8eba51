import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import { isOffice } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toPlainDate } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { answeredBy } from './rules/merging.ts';
import { revisitBrief } from './rules/revisit-brief.ts';
import type { EarlierPromise, RaisedPoint, RevisitBrief } from './rules/revisit-brief.ts';

const promise = {
  select: {
    replyBy: true,
    answers: { orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }] },
  },
} satisfies Prisma.PromiseDefaultArgs;
const whole = { promise, mergedInto: { select: { promise } } } satisfies Prisma.PointInclude;
type Row = Prisma.PointGetPayload<{ include: typeof whole }>;
type PromiseRow = Prisma.PromiseGetPayload<typeof promise>;

/** More than a team hears in the two years for which texts are kept. */
const MOST = 5_000;

/** What a team said at earlier visits and what became of it, for whoever comes next. */
@Injectable()
export class RevisitBriefs {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
  ) {}

  /** For who goes, who plans it, the team and the office; null to others and before the yes. */
  async briefsFor(
    actor: Actor | null,
    visitIds: readonly string[],
  ): Promise<ReadonlyMap<string, RevisitBrief>> {
    if (actor === null) return new Map();
    const relations = await this.visits.relationsOf(actor);
    const visits = [...(await this.visits.byIds(visitIds)).values()];
    const isConcerned = (visit: Visit) => isOffice(actor) || relations(visit).size > 0;
    return this.briefsOf(visits.filter(isConcerned));
  }

  /** Without a look at who asks, in as many statements for many visits as for one. */
  async briefsOf(visits: readonly Visit[]): Promise<ReadonlyMap<string, RevisitBrief>> {
    const agreed = visits.filter(({ state }) => state === 'CONFIRMED' || state === 'DONE');
    if (agreed.length === 0) return new Map();
    const teamIds = [...new Set(agreed.map(({ teamId }) => teamId))];
    const teams = await this.teams.byIds(teamIds);
    const points = await this.pointsOf(teamIds);
    const now = this.clock.now();
    return new Map(
      agreed.flatMap(({ id, teamId, startsAt }) => {
        if (startsAt === null) return [];
        const { timeZone } = found(teams.get(teamId)).site;
        const dayOf = (moment: Temporal.Instant) =>
          moment.toZonedDateTimeISO(timeZone).toPlainDate();
        const ofTeam = points.get(teamId) ?? [];
        return [[id, revisitBrief(ofTeam, { id, day: dayOf(startsAt) }, dayOf(now))]];
      }),
    );
  }

  private async pointsOf(
    teamIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly RaisedPoint[]>> {
    const rows = await this.db.client.point.findMany({
      where: { teamId: { in: [...teamIds] } },
      include: whole,
      orderBy: [{ raisedOn: 'desc' }, { id: 'desc' }],
      take: MOST,
    });
    const of = (team: string) => rows.filter(({ teamId }) => teamId === team).toReversed();
    return new Map(teamIds.map((id) => [id, of(id).map(asRaised)]));
  }
}

/** Who raised it and who answers it stay behind. */
function asRaised(row: Row): RaisedPoint {
  const { id, visitId, kind, text } = row;
  const mergedIntoId = answeredBy(row);
  const answering = found(mergedIntoId === null ? row.promise : row.mergedInto?.promise);
  const raisedOn = toPlainDate(row.raisedOn);
  return { id, mergedIntoId, visitId, kind, text, raisedOn, promise: asPromise(answering) };
}

const asPromise = ({ replyBy, answers }: PromiseRow): EarlierPromise => ({
  replyBy: toPlainDate(replyBy),
  answers: answers.map(({ kind, text, ...dates }) => ({
    kind,
    text,
    busyUntil: dates.busyUntil && toPlainDate(dates.busyUntil),
    replyBy: dates.replyBy && toPlainDate(dates.replyBy),
  })),
});
