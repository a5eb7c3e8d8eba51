import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { isBeyond, limits } from './rules/limits.ts';
import type { LimitKind } from './rules/limits.ts';
import { Secrets } from './secrets.service.ts';

/**
 * How often something was tried. It is counted in one statement before anything is looked at, so that
 * neither parallel requests nor several replicas get a try more; what is counted stays counted when
 * the try itself is refused.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /** Counts one more; true when that is more than may be. */
  async isTooMany(kind: LimitKind, subject: string): Promise<boolean> {
    const now = this.clock.now();
    const endsAt = toDate(now.add({ minutes: limits[kind].minutes }));
    const [row] = await this.db.client.$queryRaw<{ count: number }[]>`
      INSERT INTO "AttemptCount" AS known ("subject", "count", "endsAt")
      VALUES (${this.key(kind, subject)}, 1, ${endsAt})
      ON CONFLICT ("subject") DO UPDATE SET
        "count" = CASE WHEN known."endsAt" <= ${toDate(now)} THEN 1 ELSE known."count" + 1 END,
        "endsAt" = CASE WHEN known."endsAt" <= ${toDate(now)} THEN ${endsAt} ELSE known."endsAt" END
      RETURNING "count"`;
    return isBeyond(kind, row?.count ?? 1);
  }

  /** One that turned out to be right does not count. */
  async forgive(kind: LimitKind, subject: string): Promise<void> {
    await this.db.client.attemptCount.updateMany({
      where: { subject: this.key(kind, subject), count: { gt: 0 } },
      data: { count: { decrement: 1 } },
    });
  }

  async forgetOld(): Promise<void> {
    const where = { endsAt: { lt: toDate(this.clock.now()) } };
    await this.db.client.attemptCount.deleteMany({ where });
  }

  private key(kind: LimitKind, subject: string): string {
    return this.secrets.hash('attempt', kind, subject);
  }
}
