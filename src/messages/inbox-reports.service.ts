import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { isOffice } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import type { InboxLook as Look } from '../generated/prisma/client.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { Inbox } from '../platform/mail/inbox.service.ts';
import { refuse } from '../platform/refuse.ts';
import type { IncomingKind } from './rules/incoming-mail.ts';

export type RefusedMail = Readonly<{
  id: string;
  handledAt: Temporal.Instant;
  kind: IncomingKind;
  reason: string;
}>;

export type InboxReport = Readonly<{
  isConfigured: boolean;
  lookedAt: Temporal.Instant | null;
  failingAt: Temporal.Instant | null;
  failure: string | null;
  unread: number;
  refused: readonly RefusedMail[];
}>;

const MOST = 100;
const LATELY = { hours: 30 * 24 } as const;

/** How reading the mailbox goes, for whoever has to mend it. */
@Injectable()
export class InboxReports {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly inbox: Inbox,
  ) {}

  async report(actor: Actor): Promise<InboxReport> {
    refuse(isOffice(actor) ? null : 'NOT_ALLOWED');
    const mailbox = this.inbox.name;
    const refused = await this.refused();
    if (mailbox === null) return { ...untold, isConfigured: false, refused };
    const look = await this.db.client.inboxLook.findUnique({ where: { mailbox } });
    return { ...(look === null ? untold : told(look)), isConfigured: true, refused };
  }

  private async refused(): Promise<RefusedMail[]> {
    const handledAt = { gte: toDate(this.clock.now().subtract(LATELY)) };
    const rows = await this.db.client.incomingMail.findMany({
      where: { OR: [{ outcome: 'REFUSED' }, { reason: 'SET_ASIDE' }], handledAt },
      orderBy: [{ handledAt: 'desc' }, { id: 'desc' }],
      take: MOST,
    });
    return rows.map(({ id, kind, reason, handledAt: at }) => ({
      ...{ id, kind },
      reason: reason ?? '',
      handledAt: toInstant(at),
    }));
  }
}

const untold = { lookedAt: null, failingAt: null, failure: null, unread: 0 };

const told = ({ lookedAt, failingAt, failure, unread }: Look) => ({
  ...{ failure, unread },
  lookedAt: toInstant(lookedAt),
  failingAt: failingAt && toInstant(failingAt),
});
