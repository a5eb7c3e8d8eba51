import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import type { Claimed } from './outbox.service.ts';
import { NO_ANSWER } from './rules/message.ts';
import { afterFailure } from './rules/retries.ts';
import type { Failure } from './rules/retries.ts';

const SENT = `
  UPDATE "Message" SET "state" = 'SENT', "sentAt" = $3, "retryAt" = NULL, "leaseUntil" = NULL,
    "leasedBy" = NULL, "failure" = NULL
  WHERE "id" = $1 AND "attempts" = $2 AND "state" = 'CLAIMED'`;

/** What became of messages that this process had claimed: noted by compare and set. */
@Injectable()
export class Marks {
  constructor(private readonly db: Database) {}

  /** Whether nobody else can have taken it over, as far as this process has heard. */
  isHeld({ leasedBy }: Claimed): boolean {
    return leasedBy !== null && this.db.life.isHeld(leasedBy);
  }

  /** Nothing is marked when another process has taken it over meanwhile. */
  async markSent({ id, attempts }: Claimed, now: Temporal.Instant): Promise<void> {
    await this.db.statement(SENT, [id, attempts, toDate(now)]);
  }

  /** They were claimed and never handed over, which is no attempt: whoever comes next sends them. */
  async giveBack(messages: readonly Claimed[], now: Temporal.Instant): Promise<void> {
    await this.db.client.$executeRaw`
      UPDATE "Message" AS message SET "attempts" = message."attempts" - 1,
        "retryAt" = ${toDate(now)}, "leaseUntil" = NULL, "leasedBy" = NULL
      FROM unnest(${idsOf(messages)}::uuid[], ${attemptsOf(messages)}::int[]) AS back("id", "attempts")
      WHERE message."id" = back."id" AND message."attempts" = back."attempts"
        AND message."state" = 'CLAIMED'`;
  }

  /** It was called off between the claim and the writing. */
  async markOvertaken(message: Claimed): Promise<boolean> {
    return this.mark(message, { state: 'EXPIRED' });
  }

  async markFailed(message: Claimed, failure: Failure, now: Temporal.Instant): Promise<boolean> {
    const { state, retryAt } = afterFailure(failure, message, now);
    // Once it may have arrived, no later refusal makes that undone.
    const code = message.failure === NO_ANSWER ? NO_ANSWER : failure.code;
    return this.mark(message, { state, retryAt: retryAt && toDate(retryAt), failure: code });
  }

  private async mark(
    { id, attempts }: Claimed,
    data: Prisma.MessageUncheckedUpdateManyInput,
  ): Promise<boolean> {
    const { count } = await this.db.client.message.updateMany({
      where: { id, attempts, state: 'CLAIMED' },
      data: { retryAt: null, leaseUntil: null, leasedBy: null, ...data },
    });
    return count === 1;
  }
}

const idsOf = (messages: readonly Claimed[]): string[] => messages.map(({ id }) => id);
const attemptsOf = (messages: readonly Claimed[]): number[] =>
  messages.map(({ attempts }) => attempts);
