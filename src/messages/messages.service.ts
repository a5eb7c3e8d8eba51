import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { toInstant } from '../platform/database/dates.ts';
import { refuse } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { ExchangeNews } from '../visits/exchange-news.service.ts';
import { HostNews } from '../visits/host-news.service.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { Forgetting } from './forgetting.service.ts';
import { Nudges } from './nudges.service.ts';
import { Occasions } from './occasions.service.ts';
import type { Look } from './occasions.service.ts';
import { Outbox } from './outbox.service.ts';
import type { Claimed } from './outbox.service.ts';
import { dueMessages, subjectsOf } from './rules/due-messages.ts';
import { isNudge } from './rules/groups.ts';
import type { DueMessage, MessageKey, MessageKind, MessageState } from './rules/message.ts';
import { shownToHr, shownWhenToLeads } from './rules/sight.ts';
import { Sending } from './sending.service.ts';
import type { SendingRound } from './sending.service.ts';

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

/** So many bundles are claimed and written next to each other. */
const SIDE_BY_SIDE = 8;

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

  constructor(
    private readonly db: Database,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
    private readonly hostNews: HostNews,
    private readonly exchangeNews: ExchangeNews,
    private readonly occasions: Occasions,
    private readonly outbox: Outbox,
    private readonly sending: Sending,
    private readonly forgetting: Forgetting,
    private readonly nudges: Nudges,
  ) {}

  /** Sends whatever is due, as far as no other process is doing so. Running it twice sends once. */
  async sendDue(now: Temporal.Instant): Promise<void> {
    const round = await this.sending.round(now);
    const isThorough = this.isTimeForThoroughLook(now);
    const found: DueMessage[] = [];
    await round.send(this.claims(now, isThorough ? THOROUGH : QUICK, { round, found }));
    const sideBySide = Math.min(await round.room(), SIDE_BY_SIDE);
    if (sideBySide > 0) await this.nudges.sendAgain(now);
    if (!isThorough || !this.sending.goesOn) return;
    if (sideBySide > 0) await this.nudges.sendDue(now, found, sideBySide);
    this.lookedThoroughlyAt = now;
  }

  /** The messages under way are finished; the others wait for the next start. */
  stop(): void {
    this.sending.stop();
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

  /**
   * What was to be tried again, and then what has become due; claimed as room is made for it. What
   * was found of the messages that can wait is left to who bundles them.
   */
  private async *claims(
    now: Temporal.Instant,
    look: Look,
    { round, found }: Readonly<{ round: SendingRound; found: DueMessage[] }>,
  ): AsyncGenerator<readonly Claimed[]> {
    yield* this.claimsAgain(now, round);
    for await (const state of this.occasions.around(now, look)) {
      const known = await this.outbox.known(subjectsOf(state));
      await this.forgetting.forget(state, known);
      const isAsked = ({ kind }: MessageKey) => look === THOROUGH || !isNudge(kind);
      const due = dueMessages(state, known, now, isAsked);
      found.push(...due.filter(({ kind }) => isNudge(kind)));
      const atOnce = due.filter(({ kind }) => !isNudge(kind));
      while (atOnce.length > 0) {
        const most = await round.room();
        if (!this.sending.goesOn) return;
        yield this.outbox.claim(atOnce.splice(0, round.size), now, most);
      }
    }
  }

  private async *claimsAgain(
    now: Temporal.Instant,
    round: SendingRound,
  ): AsyncGenerator<readonly Claimed[]> {
    let most = await round.room();
    if (most === 0) await this.outbox.expirePassed(now);
    while (most > 0) {
      const batch = await this.outbox.claimAgain(now, most);
      if (batch.length === 0) return;
      yield batch;
      most = await round.room();
    }
  }

  /** At the start, every so often, and when the clock was put back. */
  private isTimeForThoroughLook(now: Temporal.Instant): boolean {
    const last = this.lookedThoroughlyAt;
    if (last === null || Temporal.Instant.compare(now, last) < 0) return true;
    return Temporal.Instant.compare(now, last.add(BETWEEN_THOROUGH_LOOKS)) >= 0;
  }
}
