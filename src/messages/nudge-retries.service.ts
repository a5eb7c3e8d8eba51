import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Message, Prisma } from '../generated/prisma/client.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { NudgeMails } from './nudge-mails.service.ts';
import type { ClaimedMail, NudgeMailRow } from './nudge-mails.service.ts';
import { NudgeReaders } from './nudge-readers.service.ts';
import { Outbox } from './outbox.service.ts';
import { isMuted, isSpent, mayHave } from './rules/bundles.ts';
import type { ReaderFacts } from './rules/bundles.ts';
import { wantedMessages } from './rules/due-messages.ts';
import { NO_ANSWER, sameKey } from './rules/message.ts';
import { dayOfReader, isWithin, nextDayWithin, nextWithin } from './rules/working-hours.ts';
import { Standing } from './standing.service.ts';

/** NOTHING: no mail waits. LATER: one was looked at, and is not to be sent now. */
export type Again = ClaimedMail | 'NOTHING' | 'LATER';

/** Somebody changes a visit at this very moment: soon it is known how that ended. */
const SOON = { seconds: 15 } as const;
const underWay = { messages: { where: { state: 'CLAIMED' }, orderBy: { dueAt: 'asc' } } } as const;

/** Mails that wait for another attempt, and those that a process which ended left behind. */
@Injectable()
export class NudgeRetries {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly readers: NudgeReaders,
    private readonly standing: Standing,
    private readonly mails: NudgeMails,
  ) {}

  /** One mail at a time, in the same bundle and under the same Message-ID as before. */
  async claim(now: Temporal.Instant): Promise<Again> {
    return this.db.transaction(async () => {
      await this.takeBack(now);
      const id = await this.waiting(now);
      if (id === null) return 'NOTHING';
      const where = { id };
      const mail = await this.db.client.nudgeMail.findUniqueOrThrow({ where, include: underWay });
      await this.db.lock('reader', [mail.recipientId]);
      await this.noteAbandoned(mail);
      const facts = await this.readers.of([mail.recipientId], now);
      const reader = found(facts.get(mail.recipientId));
      const waitUntil = await this.waitUntil(mail, reader, now);
      if (waitUntil === null) return this.leaseWhatHolds(mail, reader, now);
      return this.postpone(mail, waitUntil);
    });
  }

  /** Given up before, and now to be tried again: whoever asks for it asks by the message. */
  private async takeBack(now: Temporal.Instant): Promise<void> {
    const rows = await this.db.client.message.findMany({
      where: { state: 'CLAIMED', retryAt: { lte: toDate(now) }, mail: { state: 'DEAD' } },
      select: { id: true, mailId: true },
    });
    if (rows.length === 0) return;
    const mailIds = rows.flatMap(({ mailId }) => mailId ?? []);
    await this.db.client.nudgeMail.updateMany({
      where: { id: { in: mailIds }, state: 'DEAD' },
      data: { state: 'CLAIMED', attempts: 0, retryAt: toDate(now), leaseUntil: null },
    });
    await this.db.client.message.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { retryAt: null },
    });
  }

  /** Locked until the transaction ends; what another process holds is left to it. */
  private async waiting(now: Temporal.Instant): Promise<string | null> {
    const [row] = await this.db.client.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "NudgeMail"
      WHERE "state" = 'CLAIMED'
        AND ("leaseUntil" < clock_timestamp()
          OR ("leaseUntil" IS NULL AND "retryAt" <= ${toDate(now)}))
      ORDER BY "id" LIMIT 1 FOR UPDATE SKIP LOCKED`;
    return row?.id ?? null;
  }

  /** A lease that ran out: the process ended, perhaps after the mail server had taken the mail. */
  private async noteAbandoned({ id, leaseUntil }: NudgeMailRow): Promise<void> {
    if (leaseUntil === null) return;
    await this.db.client.message.updateMany({
      where: { mailId: id, state: 'CLAIMED' },
      data: { failure: NO_ANSWER },
    });
  }

  /** A mail keeps to the hours, and to the cap of the day on which it goes at last. */
  private async waitUntil(
    mail: NudgeMailRow,
    reader: ReaderFacts,
    now: Temporal.Instant,
  ): Promise<Temporal.Instant | null> {
    if (!isWithin(now, reader.hours)) return nextWithin(now, reader.hours);
    const today = dateOnly(dayOfReader(now, reader.hours));
    if (mail.day.getTime() === today.getTime()) return null;
    if (!mayHave(reader, now)) return nextDayWithin(now, reader.hours);
    await this.change(mail, { day: today, number: reader.mailsToday + 1 });
    return null;
  }

  private async leaseWhatHolds(
    mail: NudgeMailRow,
    reader: ReaderFacts,
    now: Temporal.Instant,
  ): Promise<Again> {
    const { state, unsettled } = await this.standing.behind(mail.messages, now);
    if (unsettled.size > 0) return this.postpone(mail, now.add(SOON));
    const known = await this.outbox.known(mail.messages.map(({ subjectId }) => subjectId));
    const wanted = new Map(wantedMessages(state, known).map((each) => [sameKey(each), each]));
    const holds = (row: Message): boolean => {
      const message = wanted.get(sameKey(row));
      return message !== undefined && !isSpent(message, now) && !isMuted(message, reader);
    };
    await this.expire(mail.messages.filter((row) => !holds(row)).map(({ id }) => id));
    const messages = mail.messages.filter(holds);
    if (messages.length > 0) return this.mails.lease({ ...mail, messages });
    await this.change(mail, { state: 'EXPIRED', retryAt: null, leaseUntil: null });
    return 'LATER';
  }

  private async postpone(mail: NudgeMailRow, until: Temporal.Instant): Promise<'LATER'> {
    await this.change(mail, { retryAt: toDate(until), leaseUntil: null });
    return 'LATER';
  }

  private async expire(ids: readonly string[]): Promise<void> {
    await this.db.client.message.updateMany({
      where: { id: { in: [...ids] } },
      data: { state: 'EXPIRED' },
    });
  }

  private async change(
    { id }: NudgeMailRow,
    data: Prisma.NudgeMailUncheckedUpdateManyInput,
  ): Promise<void> {
    await this.db.client.nudgeMail.updateMany({ where: { id }, data });
  }
}
