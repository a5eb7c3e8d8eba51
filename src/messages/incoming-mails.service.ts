import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { log } from '../platform/log.ts';
import { Inbox, InboxFailure } from '../platform/mail/inbox.service.ts';
import type { InboxMail } from '../platform/mail/inbox.service.ts';
import { fingerprintOf, mailParts } from '../platform/mail/mail-parts.ts';
import { Refusal } from '../refusals.ts';
import { Bounces } from './bounces.service.ts';
import { Replies } from './replies.service.ts';
import { bounceReport } from './rules/bounce.ts';
import { calendarReply } from './rules/calendar-reply.ts';
import { calendarTexts, isAutomatic } from './rules/incoming-mail.ts';
import type { Handled, Incoming } from './rules/incoming-mail.ts';

/** Where a mail stands; for life. */
type Place = Readonly<{ mailbox: string; uidValidity: bigint; uid: bigint }>;
type Effect = () => Promise<Handled>;

/** A mail that fails for another reason than a refusal is tried so often, then set aside aloud. */
const TRIALS = 5;
const again: readonly string[] = ['TRY_AGAIN', 'CHANGED_MEANWHILE'];

/**
 * Reads the mailbox: every mail at least once, and its effect exactly once, because the effect and
 * the note of the mail are one transaction. Which mails are still to be handled follows from the
 * notes, so that a crash at any moment costs nothing.
 */
@Injectable()
export class IncomingMails {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly inbox: Inbox,
    private readonly replies: Replies,
    private readonly bounces: Bounces,
  ) {}

  /** Does nothing while another process reads, or without a mailbox. */
  async read(): Promise<void> {
    const mailbox = this.inbox.name;
    if (mailbox !== null) await this.db.alone('inbox', mailbox, () => this.look(mailbox));
  }

  private async look(mailbox: string): Promise<void> {
    try {
      const unread = await this.inbox.read({
        handledUntil: (uidValidity) => this.handledUntil(mailbox, uidValidity),
        handle: (mail) => this.handle(mailbox, mail),
        forNobody: (uidValidity, uids) => this.forNobody(mailbox, uidValidity, uids),
      });
      await this.noteLook(mailbox, { unread, failure: null });
    } catch (error) {
      if (!(error instanceof InboxFailure)) throw error;
      log.warn({ failure: error.code }, 'the mailbox cannot be read');
      await this.noteLook(mailbox, { failure: error.code });
    }
  }

  private async handledUntil(mailbox: string, uidValidity: bigint): Promise<number> {
    const { _max } = await this.db.client.incomingMail.aggregate({
      where: { mailbox, uidValidity },
      _max: { uid: true },
    });
    return Number(_max.uid ?? 0);
  }

  private async forNobody(
    mailbox: string,
    uidValidity: bigint,
    uids: readonly number[],
  ): Promise<number[]> {
    const rows = await this.db.client.incomingMail.findMany({
      where: { mailbox, uidValidity, uid: { in: uids.map(BigInt) }, outcome: { not: 'KEPT' } },
      select: { uid: true },
    });
    return rows.map(({ uid }) => Number(uid));
  }

  private async handle(mailbox: string, { uidValidity, uid, source }: InboxMail): Promise<void> {
    const place = { mailbox, uidValidity, uid: BigInt(uid) };
    const fingerprint = fingerprintOf(source);
    const parts = await mailParts(source);
    try {
      await this.once(place, fingerprint, () => this.effectOf(parts, null));
    } catch (error) {
      if (!(error instanceof Refusal) || again.includes(error.code))
        return this.setAside(place, fingerprint, error);
      // What the refusal undid is undone; what is left to do is to note why.
      await this.once(place, fingerprint, () => this.effectOf(parts, error));
    }
  }

  private async effectOf(mail: Incoming | null, objection: Refusal | null): Promise<Handled> {
    if (mail === null) return kept;
    for (const text of calendarTexts(mail)) {
      const reply = calendarReply(text);
      if (reply !== null) return this.replies.act(mail, reply, objection);
    }
    const report = bounceReport(mail);
    if (report !== null) return this.bounces.note(report);
    return isAutomatic(mail) ? { kind: 'AUTOMATIC', outcome: 'IGNORED' } : kept;
  }

  private async once(place: Place, fingerprint: string, effect: Effect): Promise<void> {
    await this.db.transaction(async () => {
      await this.db.lock('inbox', [place.mailbox]);
      const known = await this.db.client.incomingMail.findFirst({
        where: { OR: [place, { fingerprint }] },
        select: { mailbox: true, uidValidity: true, uid: true, kind: true, outcome: true },
      });
      if (known === null) await this.note(place, fingerprint, await effect());
      else if (!isAt(known, place)) await this.note(place, fingerprint, copyOf(known));
    });
  }

  private async note(place: Place, fingerprint: string, handled: Handled): Promise<void> {
    const handledAt = toDate(this.clock.now());
    const { stampedAt, ...facts } = handled;
    const stamp = stampedAt ? { stampedAt: toDate(stampedAt) } : {};
    const { id } = await this.db.client.incomingMail.create({
      data: { ...place, ...facts, ...stamp, fingerprint, handledAt },
      select: { id: true },
    });
    const { kind, outcome, reason } = handled;
    if (outcome === 'REFUSED')
      await this.db.afterCommit(() => log.warn({ id, kind, reason }, 'a mail changed nothing'));
  }

  /** One mail that cannot be handled does not keep the others waiting for ever. */
  private async setAside(place: Place, fingerprint: string, error: unknown): Promise<void> {
    const { times } = await this.db.client.incomingTrial.upsert({
      where: { mailbox_uidValidity_uid: place },
      create: { ...place, times: 1 },
      update: { times: { increment: 1 } },
    });
    if (times < TRIALS) throw error;
    log.error({ err: error }, 'a mail was set aside');
    await this.once(place, fingerprint, () => Promise.resolve({ ...kept, reason: 'SET_ASIDE' }));
  }

  private async noteLook(
    mailbox: string,
    { unread, failure }: Readonly<{ unread?: number; failure: string | null }>,
  ): Promise<void> {
    const lookedAt = toDate(this.clock.now());
    const known = await this.db.client.inboxLook.findUnique({ where: { mailbox } });
    const failingAt = failure === null ? null : (known?.failingAt ?? lookedAt);
    const look = { lookedAt, failure, failingAt, ...(unread !== undefined && { unread }) };
    await this.db.client.inboxLook.upsert({
      where: { mailbox },
      create: { mailbox, ...look },
      update: look,
    });
  }
}

/** For somebody to read: it stays unread in the mailbox. */
const kept: Handled = { kind: 'HUMAN', outcome: 'KEPT' };

/** What somebody is to read is kept in every copy; anything else has had its effect. */
const copyOf = ({ kind, outcome }: Pick<Handled, 'kind' | 'outcome'>): Handled =>
  outcome === 'KEPT' ? { kind, outcome } : { kind, outcome: 'IGNORED', reason: 'COPY' };

const isAt = (known: Place, place: Place): boolean =>
  known.mailbox === place.mailbox &&
  known.uidValidity === place.uidValidity &&
  known.uid === place.uid;
