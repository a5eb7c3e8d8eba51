import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { PointReading } from './point-reading.service.ts';
import { whyNotTriage } from './rules/access.ts';
import { keepsPromise, whyNotMerge } from './rules/merging.ts';
import type { Mergeable } from './rules/merging.ts';
import type { Point } from './rules/point.ts';

/** A person says that two points are the same thing, and may take that back. */
@Injectable()
export class MergingService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly reading: PointReading,
  ) {}

  /** Into a point that was merged itself means: into the one that leads it. */
  async mergePoint(actor: Actor, pointId: string, intoId: string): Promise<Point> {
    refuse(whyNotTriage(actor));
    const [id, named] = [asId(pointId), asId(intoId)];
    const leadId = (await this.reading.point(actor, named)).mergedIntoId ?? named;
    return this.db.transaction(async () => {
      await this.hold([id, leadId]);
      const lead = await this.mergeable(actor, leadId);
      refuse(lead.mergedIntoId === null ? null : 'CHANGED_MEANWHILE');
      const point = await this.mergeable(actor, id);
      refuse(whyNotMerge(point, lead));
      const data = { mergedIntoId: leadId, keepsPromise: keepsPromise(point, lead) };
      return this.change(actor, 'mergePoint', id, data);
    });
  }

  /** Gives a point its own promise back, as it was. */
  async unmergePoint(actor: Actor, pointId: string): Promise<Point> {
    refuse(whyNotTriage(actor));
    const id = asId(pointId);
    const { mergedIntoId } = await this.reading.point(actor, id);
    return this.db.transaction(async () => {
      // The teams of both may be asked about the promise at this moment.
      await this.hold([id, ...(mergedIntoId === null ? [] : [mergedIntoId])]);
      return this.change(actor, 'unmergePoint', id, { mergedIntoId: null, keepsPromise: false });
    });
  }

  private async change(
    actor: Actor,
    action: string,
    id: string,
    to: Pick<Point, 'mergedIntoId' | 'keepsPromise'>,
  ): Promise<Point> {
    const from = await this.reading.point(actor, id);
    if (from.mergedIntoId !== to.mergedIntoId) {
      await this.db.client.point.update({ where: { id }, data: to });
      const changes = { mergedIntoId: [from.mergedIntoId, to.mergedIntoId] as const };
      await this.audit.record(actor, { action, subjectType: 'Point', subjectId: id, changes });
    }
    return this.reading.point(actor, id);
  }

  /** Nobody merges or answers these meanwhile; in one order, so that two never wait for each other. */
  private async hold(ids: readonly string[]): Promise<void> {
    await this.db.client.$queryRaw`
      SELECT 1 FROM "Point" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
    await this.db.client.$queryRaw`
      SELECT 1 FROM "Promise" WHERE "pointId" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
  }

  private async mergeable(actor: Actor, id: string): Promise<Mergeable> {
    const { mergedIntoId, promise } = found(await this.reading.point(actor, id));
    const followers = await this.db.client.point.count({ where: { mergedIntoId: id } });
    return { id, mergedIntoId, leads: followers > 0, stage: promise.stage };
  }
}
