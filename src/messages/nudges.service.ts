import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { log } from '../platform/log.ts';
import { MailBreakerService } from './breaker.service.ts';
import { NudgeLetters } from './nudge-letters.service.ts';
import type { WrittenNudges } from './nudge-letters.service.ts';
import { NudgeMails } from './nudge-mails.service.ts';
import type { ClaimedMail } from './nudge-mails.service.ts';
import { NudgeReaders } from './nudge-readers.service.ts';
import { NudgeRetries } from './nudge-retries.service.ts';
import { Outbox } from './outbox.service.ts';
import { Posting } from './posting.service.ts';
import { outcomesOf } from './rules/breaker.ts';
import { bundlesOf } from './rules/bundles.ts';
import type { Bundle } from './rules/bundles.ts';
import { dueMessages } from './rules/due-messages.ts';
import type { MessagesState } from './rules/due-messages.ts';
import { isNudge } from './rules/groups.ts';
import type { DueMessage } from './rules/message.ts';
import { NOT_WRITTEN } from './rules/retries.ts';
import type { Failure } from './rules/retries.ts';
import { Standing } from './standing.service.ts';

/** Null when it was sent. */
type Outcome = Failure | null;

/**
 * What can wait goes in one mail a day, within the reader's hours. What does not go now is not
 * claimed, so nothing has to be remembered for it: the next look finds it again.
 */
@Injectable()
export class Nudges {
  private isStopping = false;

  constructor(
    private readonly standing: Standing,
    private readonly outbox: Outbox,
    private readonly readers: NudgeReaders,
    private readonly mails: NudgeMails,
    private readonly retries: NudgeRetries,
    private readonly letters: NudgeLetters,
    private readonly posting: Posting,
    private readonly breaker: MailBreakerService,
  ) {}

  /**
   * Sends what was found among the visits and whatever else is due, to readers who may have a mail now.
   * Running it twice sends once.
   */
  async sendDue(
    now: Temporal.Instant,
    found: readonly DueMessage[],
    sideBySide: number,
  ): Promise<void> {
    const due = [...found, ...(await this.besides(now))];
    const readers = await this.readers.of(
      due.map(({ recipientId }) => recipientId),
      now,
    );
    const bundles = bundlesOf(due, readers, now);
    for (let start = 0; start < bundles.length && !this.isStopping; start += sideBySide) {
      const batch = bundles.slice(start, start + sideBySide);
      const sent = await Promise.all(batch.map((bundle) => this.send(bundle, now)));
      if (!(await this.mayGoOn(sent.flat(), now))) return;
    }
  }

  async sendAgain(now: Temporal.Instant): Promise<void> {
    for (;;) {
      if (this.isStopping) return;
      const mail = await this.retries.claim(now);
      if (mail === 'NOTHING') return;
      if (mail === 'LATER') continue;
      if (!(await this.mayGoOn([await this.post(mail, now)], now))) return;
    }
  }

  /** The mails under way are finished; the others wait for the next start. */
  stop(): void {
    this.isStopping = true;
  }

  /** Not while the mail server refuses us, whichever mail it was that found out. */
  private async mayGoOn(failures: readonly Outcome[], now: Temporal.Instant): Promise<boolean> {
    const outcomes = outcomesOf(failures);
    if (outcomes.answered + outcomes.ours.length === 0) return true;
    return (await this.breaker.note(outcomes, now)) === 'ALL';
  }

  private async besides(now: Temporal.Instant): Promise<DueMessage[]> {
    const due: DueMessage[] = [];
    for await (const state of this.standing.besides(now)) {
      const known = await this.outbox.known(subjectsOf(state));
      due.push(...dueMessages(state, known, now, ({ kind }) => isNudge(kind)));
    }
    return due;
  }

  private async send(bundle: Bundle, now: Temporal.Instant): Promise<Outcome[]> {
    const messages: DueMessage[] = [];
    for (const message of bundle.messages)
      if (await this.letters.isWorthTelling(message, now)) messages.push(message);
    if (messages.length === 0) return [];
    const mail = await this.mails.claim({ ...bundle, messages }, now);
    return mail === null ? [] : [await this.post(mail, now)];
  }

  /** Outside any transaction: a mail server may take its time. */
  private async post(mail: ClaimedMail, now: Temporal.Instant): Promise<Outcome> {
    const written = await this.write(mail, now);
    if (written === null) return NOT_WRITTEN;
    await this.mails.drop(mail, written.silent);
    if (written.mail === null) return NOT_WRITTEN;
    const route = await this.posting.route();
    const mark = (failure: Outcome) =>
      failure === null ? this.mails.markSent(mail, now) : this.mails.markFailed(mail, failure, now);
    return this.posting.handOver(mail, written.mail, { route, mark });
  }

  /** One mail that cannot be put into words does not keep the others waiting. */
  private async write(mail: ClaimedMail, now: Temporal.Instant): Promise<WrittenNudges | null> {
    try {
      return await this.letters.write(mail, now);
    } catch (error) {
      log.error({ err: error, id: mail.id }, 'a mail of bundled messages has no words');
      await this.mails.markFailed(mail, NOT_WRITTEN, now);
      return null;
    }
  }
}

const subjectsOf = ({ visits, others = [] }: MessagesState): string[] => [
  ...new Set([...visits.map(({ visit }) => visit.id), ...others.map(({ key }) => key.subjectId)]),
];
