import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../clock.ts';
import { Config } from '../config.ts';
import { Database } from '../database/database.service.ts';
import { toDate } from '../database/dates.ts';
import { tick } from '../jobs.ts';

const HOURLY = 3_600_000;

/** Forgets the keys nobody will repeat any more. */
@Injectable()
export class IdempotencyJob {
  private readonly look: () => Promise<void>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.look = tick(config, 'idempotency', () => this.forget());
  }

  @Interval(HOURLY)
  tick(): Promise<void> {
    return this.look();
  }

  async forget(): Promise<void> {
    const expiresAt = { lt: toDate(this.clock.now()) };
    await this.db.client.idempotencyKey.deleteMany({ where: { expiresAt } });
  }
}
