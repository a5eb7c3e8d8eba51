import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly } from '../platform/database/dates.ts';
import { lines, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { ThemesService } from '../programmes/themes.service.ts';
import { PrivacyCheck } from '../reflections/privacy.service.ts';
import { ReflectionsService } from '../reflections/reflections.service.ts';
import { whyNotOver } from '../reflections/rules/look-back.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { CardActsService } from '../visits/card-acts.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { PointReading } from './point-reading.service.ts';
import { OwnersService } from './owners.service.ts';
import { mayAddTeamPoint, maySharePoint } from './rules/access.ts';
import { pointKinds } from './rules/point.ts';
import type { Point, PointKind } from './rules/point.ts';
import { PromiseTerms } from './promise-terms.service.ts';

/** What somebody heard, in one or two sentences. */
export type NewPoint = Readonly<{
  kind: PointKind;
  text: string;
  /** Easy to settle, by the judgement of who raises it. */
  quickWin: boolean;
  /** The visiting leader promises to answer it personally. */
  keep: boolean;
  themeId?: string | null | undefined;
}>;

type Placed = Readonly<{ point: NewPoint; team: Team; visit: Visit | null; ownerId: string }>;

const shortest = 3;
const longest = 500;
const newPoint: z.ZodType<NewPoint> = z.object({
  kind: z.enum(pointKinds),
  text: lines(longest, shortest),
  quickWin: z.boolean(),
  keep: z.boolean(),
  themeId: z.string().nullish(),
});

/** Raising points: by the leader after a visit, or by the team itself. */
@Injectable()
export class PointsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly owners: OwnersService,
    private readonly programmes: ProgrammesService,
    private readonly themes: ThemesService,
    private readonly teams: TeamsService,
    private readonly terms: PromiseTerms,
    private readonly visits: VisitsService,
    private readonly cards: CardActsService,
    private readonly reflections: ReflectionsService,
    private readonly privacy: PrivacyCheck,
    private readonly reading: PointReading,
  ) {}

  async sharePoint(actor: Actor, visitId: string, point: NewPoint): Promise<Point> {
    const visit = await this.visits.visit(actor, visitId);
    refuse(maySharePoint(actor.personId, visit.personId));
    return this.share(actor, visit, point);
  }

  async sharePointByLink(token: string, point: NewPoint): Promise<Point> {
    return this.share(null, await this.reflections.visitBehind(token), point);
  }

  /**
   * A point of the team itself. Nothing tells who raised it: no author, no audit entry, and ids that
   * do not carry the time at which they were made, as the usual ones do.
   */
  async addTeamPoint(actor: Actor, teamId: string, given: NewPoint): Promise<void> {
    const team = found((await this.teams.byIds([teamId])).get(teamId));
    refuse(mayAddTeamPoint(await this.reading.viewer(actor), teamId));
    await this.addPointOf(team, given);
  }

  /** The same by the card of a member of the team. */
  async addTeamPointByCard(token: string, given: NewPoint): Promise<void> {
    const { visit } = await this.cards.member(token);
    await this.addPointOf(found((await this.teams.byIds([visit.teamId])).get(visit.teamId)), given);
  }

  private async addPointOf(team: Team, given: NewPoint): Promise<void> {
    const point = parseInput(newPoint, given);
    await this.privacy.refuseMarks(point.text, await this.privacy.aboutTeam(team.id));
    const ownerId = await this.owners.whoAnswers(team.departmentId);
    await this.db.transaction(() => this.place({ point, team, visit: null, ownerId }));
  }

  private async share(actor: Actor | null, visit: Visit, given: NewPoint): Promise<Point> {
    const point = parseInput(newPoint, given);
    refuse(whyNotOver(visit, this.clock.now()));
    await this.privacy.refuseMarks(point.text, await this.privacy.aboutVisit(visit));
    const team = found((await this.teams.byIds([visit.teamId])).get(visit.teamId));
    const id = await this.db.transaction(async () => {
      // Two points shared at once may not both be the one that the leader keeps.
      await this.db.lock('person', [visit.personId]);
      if (point.keep && (await this.keepsOneAlready(visit))) {
        throw new Refusal('PROMISE_KEPT_ALREADY');
      }
      const ownerId = point.keep ? visit.personId : await this.owners.whoAnswers(team.departmentId);
      const pointId = await this.place({ point, team, visit, ownerId });
      await this.audit.record(actor, {
        action: 'sharePoint',
        subjectType: 'Point',
        subjectId: pointId,
        ...(actor === null && { onBehalfOf: visit.personId }),
      });
      return pointId;
    });
    return found((await this.reading.byIds(actor, [id])).get(id));
  }

  private async place({ point, team, visit, ownerId }: Placed): Promise<string> {
    const { kind, text, quickWin } = point;
    const themeId = await this.themes.chosen(point.themeId);
    const id = randomUUID();
    const raisedOn = this.clock.now().toZonedDateTimeISO(team.site.timeZone).toPlainDate();
    await this.db.client.point.create({
      data: {
        id,
        kind,
        text,
        quickWin,
        themeId,
        teamId: team.id,
        visitId: visit?.id ?? null,
        authorId: visit?.personId ?? null,
        raisedOn: dateOnly(raisedOn),
      },
    });
    const replyBy = dateOnly(await this.replyBy(raisedOn, team, visit));
    await this.db.client.promise.create({
      data: { id: randomUUID(), pointId: id, ownerId, replyBy },
    });
    return id;
  }

  private async replyBy(
    raisedOn: Temporal.PlainDate,
    team: Team,
    visit: Visit | null,
  ): Promise<Temporal.PlainDate> {
    const programme = visit ? await this.programmes.byId(visit.programmeId) : null;
    return this.terms.replyBy(raisedOn, team, programme);
  }

  private async keepsOneAlready({ id, personId }: Visit): Promise<boolean> {
    const kept = await this.db.client.promise.findFirst({
      where: { ownerId: personId, point: { visitId: id } },
      select: { id: true },
    });
    return kept !== null;
  }
}
