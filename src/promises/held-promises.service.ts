import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { PointReading } from './point-reading.service.ts';
import type { Point } from './rules/point.ts';

/** A promise by its id, with the point that it answers. */
@Injectable()
export class HeldPromises {
  constructor(
    private readonly db: Database,
    private readonly reading: PointReading,
  ) {}

  /** Refuses NOT_FOUND when it is not there or not visible. */
  async seen(actor: Actor, promiseId: string): Promise<Point> {
    const where = { id: asId(promiseId) };
    const row = await this.db.client.promise.findUnique({ where, select: { pointId: true } });
    return this.reading.point(actor, found(row).pointId);
  }

  /**
   * Read once nobody else can change it until the transaction ends, so that two at once cannot both
   * be the second answer, or the one who takes it over. Refuses CHANGED_MEANWHILE where its point was
   * merged and another promise answers it.
   */
  async hold(actor: Actor, promiseId: string): Promise<Point> {
    const id = asId(promiseId);
    const [row] = await this.db.client.$queryRaw<{ pointId: string }[]>`
      SELECT "pointId" FROM "Promise" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const point = await this.reading.point(actor, found(row).pointId);
    refuse(point.promise.id === id ? null : 'CHANGED_MEANWHILE');
    return point;
  }
}
