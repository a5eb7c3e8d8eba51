import { Injectable } from '@nestjs/common';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { HeldPromises } from './held-promises.service.ts';
import { PointReading } from './point-reading.service.ts';
import { mayAnswer } from './rules/access.ts';
import type { Point } from './rules/point.ts';

/**
 * Colleagues who help to keep a promise. A point is its team's own until who answers it asks for
 * help: from then on everybody sees what was heard and where, and nobody's name, and may join.
 */
@Injectable()
export class HelpersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly reading: PointReading,
    private readonly held: HeldPromises,
  ) {}

  /** What anybody may join, by the date on which an answer is due. */
  async wanted(actor: Actor): Promise<Point[]> {
    const points = await this.reading.openOf(null, { helpWantedAt: { not: null } });
    return points.filter(({ promise }) => promise.ownerId !== actor.personId);
  }

  /** By the owner, or HR. */
  async wantHelp(actor: Actor, promiseId: string, isWanted: boolean): Promise<Point> {
    return this.db.transaction(async () => {
      const point = await this.held.hold(actor, promiseId);
      const { id, ownerId } = point.promise;
      const asking = { personId: actor.personId, isHr: isHr(actor) };
      refuse(mayAnswer(asking, ownerId) ? null : 'NOT_ALLOWED');
      if (point.promise.helpWanted === isWanted) return point;
      const helpWantedAt = isWanted ? toDate(this.clock.now()) : null;
      await this.db.client.promise.update({ where: { id }, data: { helpWantedAt } });
      await this.record(actor, isWanted ? 'askForHelp' : 'stopAskingForHelp', id);
      return this.reading.point(actor, point.id);
    });
  }

  /** By anybody while help is wanted; twice is as good as once. */
  async joinPromise(actor: Actor, promiseId: string): Promise<void> {
    const id = asId(promiseId);
    const wanted = await this.wanted(actor);
    found(wanted.find(({ promise }) => promise.id === id));
    await this.db.transaction(async () => {
      const joinedAt = toDate(this.clock.now());
      const data = { promiseId: id, personId: actor.personId, joinedAt };
      const { client } = this.db;
      const { count } = await client.promiseHelper.createMany({ data, skipDuplicates: true });
      if (count > 0) await this.record(actor, 'joinPromise', id);
    });
  }

  /** Without a reason; refuses NOT_FOUND to who does not help. */
  async leavePromise(actor: Actor, promiseId: string): Promise<void> {
    const where = { promiseId: asId(promiseId), personId: actor.personId };
    await this.db.transaction(async () => {
      const { count } = await this.db.client.promiseHelper.deleteMany({ where });
      if (count === 0) throw new Refusal('NOT_FOUND');
      await this.record(actor, 'leavePromise', where.promiseId);
    });
  }

  private async record(actor: Actor, action: string, subjectId: string): Promise<void> {
    await this.audit.record(actor, { action, subjectType: 'Promise', subjectId });
  }
}
