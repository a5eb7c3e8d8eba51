import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { exchangeOf } from './exchanges.service.ts';
import { asOfNow, PATIENCE } from './rules/exchange.ts';
import type { Exchange } from './rules/exchange.ts';

/** A question with the leader who asked it. */
export type AskedExchange = Exchange &
  Readonly<{ askerId: string; startsAt: Temporal.Instant | null }>;

/** What there is to tell about questions among leaders; without a look at who asks. */
@Injectable()
export class ExchangeNews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Those that were asked, answered or left unanswered since then: none waits longer than its patience. */
  async since(moment: Temporal.Instant): Promise<AskedExchange[]> {
    return this.find({ askedAt: { gte: toDate(moment.subtract(PATIENCE)) } });
  }

  async byIds(ids: readonly string[]): Promise<AskedExchange[]> {
    return this.find({ id: { in: [...ids] } });
  }

  /** To or about these visits, whatever became of the question. */
  async about(visitIds: readonly string[]): Promise<AskedExchange[]> {
    const rows = await this.db.client.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Exchange"
      WHERE "visitId" = ANY(${[...visitIds]}::uuid[]) OR "otherVisitId" = ANY(${[...visitIds]}::uuid[])`;
    return rows.length === 0 ? [] : this.byIds(rows.map(({ id }) => id));
  }

  /** As they are until the transaction around us ends; one that somebody is answering is left out. */
  async standingStill(ids: readonly string[]): Promise<AskedExchange[]> {
    if (ids.length === 0) return [];
    const held = await this.db.client.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Exchange" WHERE "id" = ANY(${[...ids]}::uuid[])
      ORDER BY "id" FOR SHARE SKIP LOCKED`;
    return this.byIds(held.map(({ id }) => id));
  }

  private async find(where: Prisma.ExchangeWhereInput): Promise<AskedExchange[]> {
    const rows = await this.db.client.exchange.findMany({
      where,
      include: { visit: { select: { personId: true, startsAt: true } } },
      orderBy: { id: 'asc' },
    });
    const now = this.clock.now();
    return rows.map(({ visit, ...row }) => ({
      ...asOfNow(exchangeOf(row), now),
      askerId: visit.personId,
      startsAt: visit.startsAt && toInstant(visit.startsAt),
    }));
  }
}
