import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Message as Row } from '../generated/prisma/client.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { LIVES } from '../platform/database/sign-of-life.ts';
import { Occasions } from './occasions.service.ts';
import { dueMessages, wantedMessages } from './rules/due-messages.ts';
import { NO_ANSWER, sameKey } from './rules/message.ts';
import type { DueMessage, KnownMessage } from './rules/message.ts';
import { messageId } from './rules/threading.ts';

/** A message that this process alone may send, until its lease ends. */
export type Claimed = DueMessage &
  Readonly<{
    id: string;
    messageId: string;
    attempts: number;
    failure: string | null;
    /** The process's number in the database, by which others see that it has not ended. */
    leasedBy: number | null;
  }>;

/**
 * Longer than the minute in which a message is handed over, a minute that a rate limit may take, and
 * all time-outs of the dialogue with the mail server together. It ends with the process before that;
 * this is for a process that is cut off from the database, or of which the database has not heard yet.
 */
const LEASE = '4 minutes';

/** The rows of messages: claimed once for ever by their key, and leased by the database's clock. */
@Injectable()
export class Outbox {
  private readonly host: string;

  constructor(
    private readonly db: Database,
    { publicUrl }: Config,
    private readonly occasions: Occasions,
  ) {
    this.host = new URL(publicUrl).hostname;
  }

  async known(subjectIds: readonly string[]): Promise<KnownMessage[]> {
    return this.db.client.$queryRaw<KnownMessage[]>`
      SELECT "kind", "subjectId", "revision", "recipientId", "state", "failure" FROM "Message"
      WHERE "subjectId" = ANY(${[...new Set(subjectIds)]}::uuid[])`;
  }

  /**
   * Claims those that are still due, whatever was read before: the visits stand still until the
   * claim is committed, so nothing is claimed after the commit that made it untrue. What is no
   * longer of use is noted as such and not sent; what is more than may be sent now is noted and waits.
   */
  async claim(
    due: readonly DueMessage[],
    now: Temporal.Instant,
    most = due.length,
  ): Promise<Claimed[]> {
    const keys = new Set(due.map(sameKey));
    const leasedBy = await this.db.life.number();
    return this.db.transaction(async () => {
      const { state } = await this.occasions.behind(due);
      const known = await this.known(due.map(({ subjectId }) => subjectId));
      const fresh = dueMessages(state, known, now, (key) => keys.has(sameKey(key)));
      return this.write(fresh, now, { most, leasedBy });
    });
  }

  /**
   * Claims again what waits for another attempt, and what a process that ended left behind. What
   * is no longer true, or no longer of use, ends here.
   */
  async claimAgain(now: Temporal.Instant, most: number): Promise<Claimed[]> {
    const leasedBy = await this.db.life.number();
    return this.db.transaction(async () => {
      const ids = await this.waiting(now, { most, leasedBy });
      if (ids.length === 0) return [];
      const rows = await this.db.client.message.findMany({ where: { id: { in: ids } } });
      const { state, unsettled } = await this.occasions.behind(rows);
      const known = await this.known(rows.map(({ subjectId }) => subjectId));
      const keys = new Set(rows.map(sameKey));
      const wanted = new Set(
        wantedMessages(state, known, (key) => keys.has(sameKey(key))).map(sameKey),
      );
      const settled = rows.filter(({ subjectId }) => !unsettled.has(subjectId));
      const again = settled.filter(
        (row) => wanted.has(sameKey(row)) && isUseful(toInstant(row.usefulUntil), now),
      );
      await this.noteAbandoned(settled);
      await this.expire(settled.filter((row) => !again.includes(row)));
      return this.lease(again, leasedBy);
    });
  }

  /** While nothing may be sent, what passes its point of use is noted as such all the same. */
  async expirePassed(now: Temporal.Instant): Promise<void> {
    await this.db.client.$executeRaw`
      UPDATE "Message" SET "state" = 'EXPIRED', "retryAt" = NULL, "leaseUntil" = NULL, "leasedBy" = NULL,
        "failure" = CASE WHEN "leaseUntil" IS NULL THEN "failure" ELSE ${NO_ANSWER} END
      WHERE "state" = 'CLAIMED' AND "mailId" IS NULL AND "usefulUntil" <= ${toDate(now)}
        AND ("leaseUntil" IS NULL OR "leaseUntil" < clock_timestamp())`;
  }

  /**
   * Locked until the transaction ends; what another process holds is left to it. What a process that
   * has ended held is free at once: its number is nobody's any more, and will be nobody's again.
   */
  private async waiting(
    now: Temporal.Instant,
    { most, leasedBy }: Readonly<{ most: number; leasedBy: number }>,
  ): Promise<string[]> {
    const rows = await this.db.client.$queryRaw<{ id: string }[]>`
      WITH ended AS MATERIALIZED (
        SELECT "leasedBy" AS "number"
        FROM (SELECT DISTINCT "leasedBy" FROM "Message" WHERE "leasedBy" <> ${leasedBy}) AS others
        WHERE pg_try_advisory_xact_lock(${LIVES}::int, "leasedBy"))
      SELECT "id" FROM "Message"
      WHERE "state" = 'CLAIMED' AND "mailId" IS NULL
        AND ("leaseUntil" < clock_timestamp()
          OR ("leaseUntil" IS NULL AND "retryAt" <= ${toDate(now)})
          OR "leasedBy" IN (SELECT "number" FROM ended))
      ORDER BY "dueAt", "id" LIMIT ${most} FOR UPDATE SKIP LOCKED`;
    return rows.map(({ id }) => id);
  }

  /** A lease that has ended: so has the process, perhaps after the mail server had taken the message. */
  private async noteAbandoned(rows: readonly Row[]): Promise<void> {
    const ids = rows.filter(({ leaseUntil }) => leaseUntil !== null).map(({ id }) => id);
    await this.db.client.message.updateMany({
      where: { id: { in: ids } },
      data: { failure: NO_ANSWER },
    });
  }

  private async expire(rows: readonly Row[]): Promise<void> {
    await this.db.client.message.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { state: 'EXPIRED', retryAt: null, leaseUntil: null, leasedBy: null },
    });
  }

  private async lease(rows: readonly Row[], leasedBy: number): Promise<Claimed[]> {
    const ids = rows.map(({ id }) => id);
    await this.db.client.$executeRaw`
      UPDATE "Message" SET "attempts" = "attempts" + 1, "retryAt" = NULL,
        "leaseUntil" = clock_timestamp() + ${LEASE}::interval, "leasedBy" = ${leasedBy}
      WHERE "id" = ANY(${ids}::uuid[])`;
    return rows.map((row) => ({
      ...row,
      dueAt: toInstant(row.dueAt),
      usefulUntil: toInstant(row.usefulUntil),
      leasedBy,
      attempts: row.attempts + 1,
      failure: row.leaseUntil === null ? row.failure : NO_ANSWER,
    }));
  }

  /** Those whose key nobody has claimed; of those that are of use, so many are leased at once. */
  private async write(
    messages: readonly DueMessage[],
    now: Temporal.Instant,
    { most, leasedBy }: Readonly<{ most: number; leasedBy: number }>,
  ): Promise<Claimed[]> {
    // In one order for every process: they wait for each other's keys in a line, never in a ring.
    const rows = messages
      .toSorted((a, b) => (sameKey(a) < sameKey(b) ? -1 : 1))
      .map((message) => this.rowOf(message, leasedBy));
    const useful = rows.filter(({ usefulUntil }) => isUseful(usefulUntil, now));
    const leased = new Map(useful.slice(0, most).map((row) => [row.id, row]));
    const fresh = rows.map((row) => ({
      ...row,
      state: isUseful(row.usefulUntil, now) ? 'CLAIMED' : 'EXPIRED',
      attempts: leased.has(row.id) ? 1 : 0,
    }));
    const written = await this.db.client.$queryRaw<{ id: string }[]>`
      INSERT INTO "Message" ("id", "kind", "subjectId", "revision", "recipientId", "state", "dueAt",
        "usefulUntil", "messageId", "attempts", "retryAt", "leaseUntil", "leasedBy")
      SELECT "id", "kind", "subjectId", "revision", "recipientId", "state", "dueAt", "usefulUntil",
        "messageId", "attempts",
        CASE WHEN "attempts" = 0 AND "state" = 'CLAIMED' THEN ${toDate(now)}::timestamptz END,
        CASE WHEN "attempts" = 1 THEN clock_timestamp() + ${LEASE}::interval END,
        CASE WHEN "attempts" = 1 THEN "leasedBy" END
      FROM jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) AS fresh("id" uuid,
        "kind" "MessageKind", "subjectId" uuid, "revision" int, "recipientId" uuid,
        "state" "MessageState", "dueAt" timestamptz, "usefulUntil" timestamptz, "messageId" text,
        "attempts" int, "leasedBy" int)
      ON CONFLICT DO NOTHING RETURNING "id"`;
    return written.flatMap(({ id }) => leased.get(id) ?? []);
  }

  private rowOf(message: DueMessage, leasedBy: number): Claimed {
    const id = randomUUID();
    const ours = { id, messageId: messageId(id, this.host), leasedBy };
    return { ...message, ...ours, attempts: 1, failure: null };
  }
}

const isUseful = (until: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, until) < 0;
