import { Injectable } from '@nestjs/common';
import { IdentityService } from '../identity/identity.service.ts';
import { PeopleService } from '../people/people.service.ts';
import { hasLeft } from '../people/rules/succession.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { GoalsService } from '../programmes/goals.service.ts';
import { ThemesService } from '../programmes/themes.service.ts';
import { PointReading } from './point-reading.service.ts';
import { whyNotTriage } from './rules/access.ts';
import { answeredBy } from './rules/merging.ts';
import type { Point } from './rules/point.ts';

export type Triage = Readonly<{
  themeId?: string | null | undefined;
  goalId?: string | null | undefined;
  /** Left out: who answers it stays as it is. */
  ownerId?: string | null | undefined;
}>;

/** HR looks at what was raised: what it is about, and who is the one to answer it. */
@Injectable()
export class TriageService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly identity: IdentityService,
    private readonly people: PeopleService,
    private readonly themes: ThemesService,
    private readonly goals: GoalsService,
    private readonly reading: PointReading,
  ) {}

  async waiting(actor: Actor, first: number): Promise<Point[]> {
    refuse(whyNotTriage(actor));
    return this.reading.untriaged(actor, first);
  }

  async triagePoint(actor: Actor, pointId: string, triage: Triage): Promise<Point> {
    refuse(whyNotTriage(actor));
    const id = asId(pointId);
    const before = await this.reading.point(actor, id);
    const themeId = await this.chosenTheme(triage.themeId, before);
    const goalId = await this.chosenGoal(triage.goalId, before);
    const ownerId = await this.somebody(triage.ownerId);
    return this.db.transaction(async () => {
      const held = await this.hold(actor, id);
      const data = { themeId, goalId, triagedAt: toDate(this.clock.now()) };
      await this.db.client.point.update({ where: { id }, data });
      if (ownerId !== null && ownerId !== held.promise.ownerId) await this.entrust(held, ownerId);
      await this.audit.record(actor, {
        action: 'triagePoint',
        subjectType: 'Point',
        subjectId: id,
        changes: {
          themeId: [held.themeId, themeId],
          goalId: [held.goalId, goalId],
          ...(ownerId !== null && { ownerId: [held.promise.ownerId, ownerId] }),
        },
      });
      return this.reading.point(actor, id);
    });
  }

  /** What a point has already stays possible, also where it is offered no longer. */
  private async chosenTheme(given: string | null | undefined, before: Point) {
    return given === before.themeId ? before.themeId : this.themes.chosen(given);
  }

  private async chosenGoal(given: string | null | undefined, before: Point) {
    return given === before.goalId ? before.goalId : this.goals.chosen(given);
  }

  /** Anybody who can sign in to answer; refuses NOT_FOUND, OWNER_CANNOT_SIGN_IN. */
  private async somebody(given: string | null | undefined): Promise<string | null> {
    if (!given) return null;
    const id = asId(given);
    const person = found((await this.people.byIds([id])).get(id));
    const accounts = await this.identity.activeAccounts();
    const canSignIn = accounts.some(({ personId }) => personId === id);
    refuse(canSignIn && !hasLeft(person, this.people.today()) ? null : 'OWNER_CANNOT_SIGN_IN');
    return id;
  }

  /** Nobody answers it, hands it over or merges it meanwhile. */
  private async hold(actor: Actor, id: string): Promise<Point> {
    await this.db.client.$queryRaw`SELECT 1 FROM "Point" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const { promise } = await this.reading.point(actor, id);
    await this.db.client
      .$queryRaw`SELECT 1 FROM "Promise" WHERE "id" = ${promise.id}::uuid FOR UPDATE`;
    return this.reading.point(actor, id);
  }

  /** Whoever was asked to take it over need not answer any more. */
  private async entrust(point: Point, ownerId: string): Promise<void> {
    const { promise } = point;
    refuse(answeredBy(point) === null ? null : 'MERGED_ALREADY');
    const isAnswered = promise.stage === 'DONE' || promise.stage === 'NO_BECAUSE';
    refuse(isAnswered ? 'PROMISE_ANSWERED' : null);
    await this.db.client.promise.update({ where: { id: promise.id }, data: { ownerId } });
    await this.db.client.handOver.updateMany({
      where: { promiseId: promise.id, state: 'ASKED' },
      data: { state: 'WITHDRAWN', answeredAt: toDate(this.clock.now()) },
    });
  }
}
