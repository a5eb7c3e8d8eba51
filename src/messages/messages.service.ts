import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { toInstant } from '../platform/database/dates.ts';
import { log } from '../platform/log.ts';
import { Mail } from '../platform/mail/mail.service.ts';
import type { MailMessage } from '../platform/mail/mail.service.ts';
import { refuse } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { ExchangeNews } from '../visits/exchange-news.service.ts';
import { HostNews } from '../visits/host-news.service.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { MailBreakerService } from './breaker.service.ts';
import type { Allowance } from './breaker.service.ts';
import { Forgetting } from './forgetting.service.ts';
import { Letters } from './letters.service.ts';
import { Nudges } from './nudges.service.ts';
import { Occasions } from './occasions.service.ts';
import type { Look } from './occasions.service.ts';
import { Outbox } from './outbox.service.ts';
import type { Claimed } from './outbox.service.ts';
import { dueMessages, subjectsOf } from './rules/due-messages.ts';
import { isNudge } from './rules/groups.ts';
import type { MessageKind, MessageState } from './rules/message.ts';
import { outcomesOf } from './rules/breaker.ts';
import { failureOf, NOT_WRITTEN } from './rules/retries.ts';
import type { Failure, SendError } from './rules/retries.ts';
import { shownToHr, shownWhenToLeads } from './rules/sight.ts';

/** A message as HR may know of it: that it was sent, never its words. */
export type SentMessage = Readonly<{
  id: string;
  kind: MessageKind;
  recipientId: string;
  state: MessageState;
  dueAt: Temporal.Instant;
  sentAt: Temporal.Instant | null;
  failure: string | null;
}>;

/** As many as are sent side by side; one lease holds for all of them. */
const BATCH = 8;
type Sending = Readonly<{ now: Temporal.Instant; most: number }>;

const DAY = 24;
/** What changed lately is looked at on every tick, everything that may matter now and then. */
const QUICK: Look = { changed: { hours: 1 }, behind: { hours: DAY }, ahead: { hours: 6 * DAY } };
const THOROUGH: Look = {
  changed: { hours: 30 * DAY },
  behind: { hours: 12 * DAY },
  ahead: { hours: 29 * DAY },
};
const BETWEEN_THOROUGH_LOOKS = { minutes: 10 } as const;

@Injectable()
export class MessagesService {
  private lookedThoroughlyAt: Temporal.Instant | null = null;
  private isStopping = false;
  private readonly batch: number;

  constructor(
    config: Config,
    private readonly db: Database,
    private readonly mail: Mail,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
    private readonly hostNews: HostNews,
    private readonly exchangeNews: ExchangeNews,
    private readonly occasions: Occasions,
    private readonly outbox: Outbox,
    private readonly letters: Letters,
    private readonly breaker: MailBreakerService,
    private readonly forgetting: Forgetting,
    private readonly nudges: Nudges,
  ) {
    // A lease holds for a whole batch, so a batch goes out within a minute whatever the relay allows.
    this.batch = Math.min(BATCH, config.mailPerMinute ?? BATCH);
  }

  /** Sends whatever is due, as far as no other process is doing so. Running it twice sends once. */
  async sendDue(now: Temporal.Instant): Promise<void> {
    let most = await this.sendAgain(now);
    const isThorough = this.isTimeForThoroughLook(now);
    for await (const state of this.occasions.around(now, isThorough ? THOROUGH : QUICK)) {
      const known = await this.outbox.known(subjectsOf(state));
      await this.forgetting.forget(state, known);
      const due = dueMessages(state, known, now).filter(({ kind }) => !isNudge(kind));
      for (let start = 0; start < due.length; start += this.batch) {
        if (this.isStopping) return;
        const batch = due.slice(start, start + this.batch);
        most = await this.post(await this.outbox.claim(batch, now, most), { now, most });
      }
    }
    if (most > 0) await this.nudges.sendAgain(now);
    if (!isThorough) return;
    if (most > 0) await this.nudges.sendDue(now, THOROUGH, most);
    this.lookedThoroughlyAt = now;
  }

  /** The messages under way are finished; the others wait for the next start. */
  stop(): void {
    this.isStopping = true;
    this.nudges.stop();
  }

  /**
   * What was sent about a visit, its invitation and its questions among leaders, oldest first. For
   * HR. Messages to hosts and volunteers are about a claim or a call: nothing of them is shown.
   */
  async messagesAbout(actor: Actor, visitId: string): Promise<SentMessage[]> {
    refuse(isHr(actor) ? null : 'NOT_ALLOWED');
    const { id, invitationId, teamId } = await this.visits.visit(actor, visitId);
    const leads = (await this.teams.leadsOf([teamId])).get(teamId) ?? [];
    const exchanges = await this.exchangeNews.about([id]);
    const subjects = [
      id,
      ...(invitationId === null ? [] : [invitationId]),
      ...exchanges.map((exchange) => exchange.id),
      ...(await this.hostNews.lateNoticesOf(id)),
    ];
    const rows = await this.db.client.message.findMany({
      where: {
        subjectId: { in: subjects },
        OR: [
          { kind: { in: [...shownToHr] } },
          {
            kind: { in: [...shownWhenToLeads] },
            recipientId: { in: leads.map((lead) => lead.id) },
          },
        ],
      },
      orderBy: [{ dueAt: 'asc' }, { kind: 'asc' }, { id: 'asc' }],
    });
    return rows.map((row) => ({
      ...row,
      dueAt: toInstant(row.dueAt),
      sentAt: row.sentAt && toInstant(row.sentAt),
    }));
  }

  /** How many may be sent after this: none while the mail server refuses us. */
  private async sendAgain(now: Temporal.Instant): Promise<number> {
    let most = this.sizeOf(await this.breaker.allowance(now));
    if (most === 0) await this.outbox.expirePassed(now);
    while (most > 0 && !this.isStopping) {
      const batch = await this.outbox.claimAgain(now, most);
      if (batch.length === 0) break;
      most = await this.post(batch, { now, most });
    }
    return most;
  }

  /** Outside any transaction: a mail server may take its time. */
  private async post(batch: readonly Claimed[], { now, most }: Sending): Promise<number> {
    if (batch.length === 0) return most;
    const failures = await Promise.all(batch.map((message) => this.postOne(message, now)));
    const outcomes = outcomesOf(failures);
    if (outcomes.answered + outcomes.ours.length === 0) return most;
    return this.sizeOf(await this.breaker.note(outcomes, now));
  }

  private sizeOf(allowance: Allowance): number {
    return { ALL: this.batch, ONE: 1, NONE: 0 }[allowance];
  }

  /** Null when it was sent. */
  private async postOne(message: Claimed, now: Temporal.Instant): Promise<Failure | null> {
    const letter = await this.letterFor(message, now);
    if (letter === null) return NOT_WRITTEN;
    try {
      await this.mail.send(letter);
    } catch (error) {
      const failure = failureOf(error as SendError);
      log.warn({ id: message.id, kind: message.kind, failure }, 'a message was not sent');
      await this.outbox.markFailed(message, failure, now);
      return failure;
    }
    await this.outbox.markSent(message, now);
    return null;
  }

  /** One message that cannot be put into words does not keep the others waiting. */
  private async letterFor(message: Claimed, now: Temporal.Instant): Promise<MailMessage | null> {
    try {
      const letter = await this.letters.write(message, now);
      if (letter === null) await this.outbox.markOvertaken(message);
      return letter;
    } catch (error) {
      log.error({ err: error, id: message.id, kind: message.kind }, 'a message has no words');
      await this.outbox.markFailed(message, NOT_WRITTEN, now);
      return null;
    }
  }

  /** At the start, every so often, and when the clock was put back. */
  private isTimeForThoroughLook(now: Temporal.Instant): boolean {
    const last = this.lookedThoroughlyAt;
    if (last === null || Temporal.Instant.compare(now, last) < 0) return true;
    return Temporal.Instant.compare(now, last.add(BETWEEN_THOROUGH_LOOKS)) >= 0;
  }
}
