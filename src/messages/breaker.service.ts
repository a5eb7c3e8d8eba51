import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { MailBreaker as Row } from '../generated/prisma/client.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { log } from '../platform/log.ts';
import { afterOutcomes, CLOSED, mayProbe } from './rules/breaker.ts';
import type { Breaker, Outcomes } from './rules/breaker.ts';

const ONLY = { id: 1 } as const;

/** How many messages may be handed to the mail server at once; none while it is left alone. */
export type Allowance = 'ALL' | 'ONE' | 'NONE';

/**
 * Leaves the mail server alone while it refuses us. One row that all replicas share, changed by
 * compare and set, so that one of them tries and the others hear what came of it.
 */
@Injectable()
export class MailBreakerService {
  constructor(private readonly db: Database) {}

  async state(): Promise<Breaker> {
    const row = await this.db.client.mailBreaker.findUnique({ where: ONLY });
    return row === null ? CLOSED : breakerOf(row);
  }

  /** ONE is a ticket: until the next probe, no other process gets it. */
  async allowance(now: Temporal.Instant): Promise<Allowance> {
    const breaker = await this.state();
    if (breaker.openedAt === null) return 'ALL';
    if (!mayProbe(breaker, now)) return 'NONE';
    const { probeAt } = afterOutcomes(breaker, { answered: 0, ours: [breaker.failure ?? ''] }, now);
    return (await this.swap(breaker, { ...breaker, probeAt })) ? 'ONE' : 'NONE';
  }

  /** What may be sent after this. */
  async note(outcomes: Outcomes, now: Temporal.Instant): Promise<Allowance> {
    for (;;) {
      const breaker = await this.state();
      const next = afterOutcomes(breaker, outcomes, now);
      if (next === breaker || (await this.swap(breaker, next))) {
        tell(breaker, next);
        return next.openedAt === null ? 'ALL' : 'NONE';
      }
    }
  }

  private async swap(old: Breaker, fresh: Breaker): Promise<boolean> {
    await this.db.client.mailBreaker.createMany({ data: [ONLY], skipDuplicates: true });
    const { count } = await this.db.client.mailBreaker.updateMany({
      where: { ...ONLY, failures: old.failures, probeAt: old.probeAt && toDate(old.probeAt) },
      data: {
        ...fresh,
        openedAt: fresh.openedAt && toDate(fresh.openedAt),
        probeAt: fresh.probeAt && toDate(fresh.probeAt),
      },
    });
    return count === 1;
  }
}

const breakerOf = ({ failures, failure, openedAt, probeAt }: Row): Breaker => ({
  failures,
  failure,
  openedAt: openedAt && toInstant(openedAt),
  probeAt: probeAt && toInstant(probeAt),
});

function tell(old: Breaker, { failure, openedAt }: Breaker): void {
  if (old.openedAt === null && openedAt !== null)
    log.error({ failure }, 'the mail server is left alone for now');
  if (old.openedAt !== null && openedAt === null) log.warn('mails are being sent again');
}
