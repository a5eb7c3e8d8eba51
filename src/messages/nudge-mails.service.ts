import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Message, NudgeMail, Prisma } from '../generated/prisma/client.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toInstant } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { NudgeReaders } from './nudge-readers.service.ts';
import { Outbox } from './outbox.service.ts';
import type { Claimed } from './outbox.service.ts';
import { isMuted, isSpent, mayHave } from './rules/bundles.ts';
import type { Bundle, ReaderFacts } from './rules/bundles.ts';
import { dueMessages } from './rules/due-messages.ts';
import { NO_ANSWER, sameKey } from './rules/message.ts';
import type { DueMessage, MessageKey } from './rules/message.ts';
import { later } from './rules/occasion.ts';
import { afterFailure } from './rules/retries.ts';
import type { Failure } from './rules/retries.ts';
import { messageId } from './rules/threading.ts';
import { dayOfReader, nextWithin } from './rules/working-hours.ts';
import { Standing } from './standing.service.ts';

/** A mail that this process alone may send, until its lease ends, with what it brings. */
export type ClaimedMail = Readonly<{
  id: string;
  recipientId: string;
  messageId: string;
  attempts: number;
  messages: readonly Claimed[];
}>;

export type NudgeMailRow = NudgeMail & { messages: Message[] };

/** Longer than all time-outs of the dialogue with the mail server together. */
const LEASE = '3 minutes';

/**
 * The mails in which messages go together. A bundle that was claimed stays the same bundle: nothing
 * is added to it, and what is no longer true leaves it. Its key is the day of the reader and a
 * number, so that no two processes can exceed what a day may bring.
 */
@Injectable()
export class NudgeMails {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly readers: NudgeReaders,
    private readonly standing: Standing,
  ) {}

  /** Claims what is still due of a bundle; null when the reader is to have nothing of it now. */
  async claim(
    { recipientId, messages }: Bundle,
    now: Temporal.Instant,
  ): Promise<ClaimedMail | null> {
    const keys = new Set(messages.map(sameKey));
    return this.db.transaction(async () => {
      await this.db.lock('reader', [recipientId]);
      const reader = await this.reader(recipientId, now);
      if (!mayHave(reader, now)) return null;
      const { state } = await this.standing.behind(messages, now);
      const known = await this.outbox.known(messages.map(({ subjectId }) => subjectId));
      const isAsked = (key: MessageKey) => keys.has(sameKey(key)) && !isMuted(key, reader);
      const fresh = dueMessages(state, known, now, isAsked);
      await this.note(fresh.filter((each) => isSpent(each, now)));
      const useful = fresh.filter((each) => !isSpent(each, now));
      if (useful.length === 0) return null;
      return this.write({ recipientId, messages: useful }, reader, now);
    });
  }

  /** False when another process has taken the mail over meanwhile. */
  async markSent(mail: ClaimedMail, now: Temporal.Instant): Promise<boolean> {
    const told = { state: 'SENT', sentAt: toDate(now), failure: null } as const;
    return this.mark(mail, { state: 'SENT' }, told);
  }

  /** It is tried again within the reader's hours, as long as something in it is of use. */
  async markFailed(mail: ClaimedMail, failure: Failure, now: Temporal.Instant): Promise<boolean> {
    const [first, ...others] = mail.messages.map(({ usefulUntil }) => usefulUntil);
    const usefulUntil = others.reduce(later, found(first));
    const after = afterFailure(failure, { attempts: mail.attempts, usefulUntil }, now);
    const { hours } = await this.reader(mail.recipientId, now);
    const retryAt = after.retryAt && toDate(nextWithin(after.retryAt, hours));
    // Once it may have arrived, no later refusal makes that undone.
    const wasLost = mail.messages.some((message) => message.failure === NO_ANSWER);
    const code = wasLost ? NO_ANSWER : failure.code;
    const state = after.state === 'CLAIMED' ? {} : { state: after.state };
    return this.mark(mail, { ...state, retryAt }, { ...state, failure: code });
  }

  /** What was true when it was claimed, and had ended before it could be written. */
  async drop(mail: ClaimedMail, ids: readonly string[]): Promise<void> {
    await this.db.client.message.updateMany({
      where: { id: { in: [...ids] }, state: 'CLAIMED' },
      data: { state: 'EXPIRED' },
    });
    if (ids.length === mail.messages.length) await this.mark(mail, { state: 'EXPIRED' }, {});
  }

  /** In the caller's transaction, which holds the row. */
  async lease(mail: NudgeMailRow): Promise<ClaimedMail> {
    await this.db.client.$executeRaw`
      UPDATE "NudgeMail" SET "attempts" = "attempts" + 1, "retryAt" = NULL,
        "leaseUntil" = clock_timestamp() + ${LEASE}::interval
      WHERE "id" = ${mail.id}::uuid`;
    return {
      ...mail,
      attempts: mail.attempts + 1,
      messages: mail.messages.map((row) => ({
        ...row,
        dueAt: toInstant(row.dueAt),
        usefulUntil: toInstant(row.usefulUntil),
        failure: mail.leaseUntil === null ? row.failure : NO_ANSWER,
      })),
    };
  }

  private async reader(recipientId: string, now: Temporal.Instant): Promise<ReaderFacts> {
    return found((await this.readers.of([recipientId], now)).get(recipientId));
  }

  private async write(
    { recipientId, messages }: Bundle,
    reader: ReaderFacts,
    now: Temporal.Instant,
  ): Promise<ClaimedMail> {
    const id = randomUUID();
    const rows = messages.map((message) => ({
      ...this.rowOf(message),
      state: 'CLAIMED' as const,
      mailId: id,
    }));
    const mail = await this.db.client.nudgeMail.create({
      data: {
        id,
        recipientId,
        day: dateOnly(dayOfReader(now, reader.hours)),
        number: reader.mailsToday + 1,
        messageId: found(rows[0]).messageId,
      },
    });
    const written = await this.db.client.message.createManyAndReturn({ data: rows });
    return this.lease({ ...mail, messages: written });
  }

  /** As of no more use, so that it is counted and never looked at again. */
  private async note(messages: readonly DueMessage[]): Promise<void> {
    const data = messages.map((message) => ({
      ...this.rowOf(message),
      state: 'EXPIRED' as const,
    }));
    await this.db.client.message.createMany({ data });
  }

  private rowOf(message: DueMessage) {
    const id = randomUUID();
    return {
      ...message,
      id,
      dueAt: toDate(message.dueAt),
      usefulUntil: toDate(message.usefulUntil),
      messageId: messageId(id, new URL(this.config.publicUrl).hostname),
    };
  }

  private async mark(
    { id, attempts }: ClaimedMail,
    mail: Prisma.NudgeMailUncheckedUpdateManyInput,
    messages: Prisma.MessageUncheckedUpdateManyInput,
  ): Promise<boolean> {
    return this.db.transaction(async () => {
      const { count } = await this.db.client.nudgeMail.updateMany({
        where: { id, attempts, state: 'CLAIMED' },
        data: { retryAt: null, leaseUntil: null, ...mail },
      });
      if (count === 0) return false;
      await this.db.client.message.updateMany({
        where: { mailId: id, state: 'CLAIMED' },
        data: messages,
      });
      return true;
    });
  }
}
