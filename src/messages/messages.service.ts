import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { toInstant } from '../platform/database/dates.ts';
import { log } from '../platform/log.ts';
import { Mail } from '../platform/mail/mail.service.ts';
import type { MailMessage } from '../platform/mail/mail.service.ts';
import { refuse } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { Letters } from './letters.service.ts';
import { Occasions } from './occasions.service.ts';
import type { Look } from './occasions.service.ts';
import { Outbox } from './outbox.service.ts';
import type { Claimed } from './outbox.service.ts';
import { dueMessages } from './rules/due-messages.ts';
import type { MessagesState } from './rules/due-messages.ts';
import type { MessageKind, MessageState } from './rules/message.ts';
import { failureOf, NOT_WRITTEN } from './rules/retries.ts';
import type { SendError } from './rules/retries.ts';

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
const DAY = 24;
/** What changed lately is looked at on every tick, everything that may matter now and then. */
const QUICK: Look = { changed: { hours: 1 }, behind: { hours: DAY }, ahead: { hours: 6 * DAY } };
const THOROUGH: Look = {
  changed: { hours: 30 * DAY },
  behind: { hours: 12 * DAY },
  ahead: { hours: 14 * DAY },
};
const BETWEEN_THOROUGH_LOOKS = { minutes: 10 } as const;

@Injectable()
export class MessagesService {
  private lookedThoroughlyAt: Temporal.Instant | null = null;
  private isStopping = false;

  constructor(
    private readonly db: Database,
    private readonly mail: Mail,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
    private readonly occasions: Occasions,
    private readonly outbox: Outbox,
    private readonly letters: Letters,
  ) {}

  /** Sends whatever is due, as far as no other process is doing so. Running it twice sends once. */
  async sendDue(now: Temporal.Instant): Promise<void> {
    await this.sendAgain(now);
    const isThorough = this.isTimeForThoroughLook(now);
    for await (const state of this.occasions.around(now, isThorough ? THOROUGH : QUICK)) {
      const due = dueMessages(state, await this.outbox.known(subjectsOf(state)), now);
      for (let start = 0; start < due.length; start += BATCH) {
        if (this.isStopping) return;
        await this.post(await this.outbox.claim(due.slice(start, start + BATCH), now), now);
      }
    }
    if (isThorough) this.lookedThoroughlyAt = now;
  }

  /** The messages under way are finished; the others wait for the next start. */
  stop(): void {
    this.isStopping = true;
  }

  /**
   * What was sent about a visit and its invitation, oldest first. For HR. Who claimed the visit, and
   * perhaps gave it back, is not told by whom a notice went to: only those to team leads are shown.
   */
  async messagesAbout(actor: Actor, visitId: string): Promise<SentMessage[]> {
    refuse(isHr(actor) ? null : 'NOT_ALLOWED');
    const { id, invitationId, teamId } = await this.visits.visit(actor, visitId);
    const leads = (await this.teams.leadsOf([teamId])).get(teamId) ?? [];
    const rows = await this.db.client.message.findMany({
      where: {
        subjectId: { in: invitationId === null ? [id] : [id, invitationId] },
        OR: [
          { kind: { notIn: ['HOST_NOTICE', 'HOST_CANCELLATION'] } },
          { recipientId: { in: leads.map((lead) => lead.id) } },
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

  private async sendAgain(now: Temporal.Instant): Promise<void> {
    while (!this.isStopping) {
      const batch = await this.outbox.claimAgain(now, BATCH);
      if (batch.length === 0) return;
      await this.post(batch, now);
    }
  }

  /** Outside any transaction: a mail server may take its time. */
  private async post(batch: readonly Claimed[], now: Temporal.Instant): Promise<void> {
    await Promise.all(batch.map((message) => this.postOne(message, now)));
  }

  private async postOne(message: Claimed, now: Temporal.Instant): Promise<void> {
    const letter = await this.letterFor(message, now);
    if (letter === null) return;
    try {
      await this.mail.send(letter);
    } catch (error) {
      const failure = failureOf(error as SendError);
      log.warn({ id: message.id, kind: message.kind, failure }, 'a message was not sent');
      await this.outbox.markFailed(message, failure, now);
      return;
    }
    await this.outbox.markSent(message, now);
  }

  /** One message that cannot be put into words does not keep the others waiting. */
  private async letterFor(message: Claimed, now: Temporal.Instant): Promise<MailMessage | null> {
    try {
      return await this.letters.write(message, now);
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

const subjectsOf = ({ visits, invitations, newcomers, replies = [] }: MessagesState): string[] => [
  ...visits.map(({ visit }) => visit.id),
  ...invitations.map(({ id }) => id),
  ...newcomers.map(({ accountId }) => accountId),
  ...replies.map(({ id }) => id),
];
