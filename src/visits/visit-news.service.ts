import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { groupedBy } from './rules/grouping.ts';
import { asOf } from './rules/lifecycle.ts';
import type { Visit } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';

/** One mail's worth of proposed dates for one leader. */
export type Invitation = Readonly<{
  id: string;
  personId: string;
  programmeId: string;
  createdAt: Temporal.Instant;
  visits: readonly Visit[];
  /** A place that came free, offered to the first in line. */
  fromWaitlist: boolean;
}>;

type Period = Readonly<{ from: Temporal.Instant; until: Temporal.Instant }>;

/** What there is to tell about visits; without a look at who asks, for rooms that write to people. */
@Injectable()
export class VisitNews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly records: VisitRecords,
  ) {}

  /**
   * Answered and logged visits that changed, were claimed or were given back lately, and those that
   * take place in a period: so many of them, in the order of their ids and from behind `after` on.
   */
  async changedOrNear(
    changedSince: Temporal.Instant,
    near: Period,
    page: Readonly<{ after: string | null; most: number }>,
  ): Promise<Visit[]> {
    const where: Prisma.VisitWhereInput = {
      state: { in: ['CONFIRMED', 'POSTPONED', 'LOGGED', 'DONE', 'CANCELLED'] },
      OR: [
        { changedAt: { gte: toDate(changedSince) } },
        { startsAt: { gte: toDate(near.from), lt: toDate(near.until) } },
        { hostClaim: { claimedAt: { gte: toDate(changedSince) } } },
        { hostReleases: { some: { releasedAt: { gte: toDate(changedSince) } } } },
      ],
      ...(page.after !== null && { id: { gt: page.after } }),
    };
    return this.find(where, { orderBy: { id: 'asc' }, take: page.most });
  }

  /** Visits that took place in a period, or are taken to have done so; in the order of their ids. */
  async over(
    { from, until }: Period,
    page: Readonly<{ after: string | null; most: number }>,
  ): Promise<Visit[]> {
    const where: Prisma.VisitWhereInput = {
      state: { in: ['CONFIRMED', 'DONE'] },
      endsAt: { gte: toDate(from), lt: toDate(until) },
      ...(page.after !== null && { id: { gt: page.after } }),
    };
    return this.find(where, { orderBy: { id: 'asc' }, take: page.most });
  }

  /** Agreed visits of these people or teams that lie in a period, the earliest first. */
  async around(
    { personIds, teamIds }: Readonly<{ personIds: readonly string[]; teamIds: readonly string[] }>,
    { from, until }: Period,
  ): Promise<Visit[]> {
    const where: Prisma.VisitWhereInput = {
      state: { in: ['CONFIRMED', 'DONE'] },
      startsAt: { gte: toDate(from), lt: toDate(until) },
      OR: [{ personId: { in: [...personIds] } }, { teamId: { in: [...teamIds] } }],
    };
    return this.find(where, { orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] });
  }

  async invitationsSince(createdSince: Temporal.Instant): Promise<Invitation[]> {
    return this.invitations({ createdAt: { gte: toDate(createdSince) } });
  }

  async invitationsByIds(ids: readonly string[]): Promise<Invitation[]> {
    if (ids.length === 0) return [];
    return this.invitations({ id: { in: [...ids] } });
  }

  /**
   * The visits as they are until the transaction around us ends: whoever wants to change one waits
   * for it. A visit that somebody else is changing at this moment is left out.
   */
  async standingStill(ids: readonly string[]): Promise<Visit[]> {
    const now = this.clock.now();
    return (await this.records.standingStill(ids)).map((visit) => asOf(visit, now));
  }

  private async invitations(where: Prisma.InvitationWhereInput): Promise<Invitation[]> {
    const rows = await this.db.client.invitation.findMany({
      where,
      include: { visits: { where: { waitlistEntry: { isNot: null } }, select: { id: true } } },
    });
    if (rows.length === 0) return [];
    const visits = await this.find({ invitationId: { in: rows.map(({ id }) => id) } });
    const byInvitation = groupedBy(visits, ({ invitationId }) => invitationId);
    return rows.map(({ createdAt, visits: fromLine, ...row }) => ({
      ...row,
      createdAt: toInstant(createdAt),
      visits: byInvitation.get(row.id) ?? [],
      fromWaitlist: fromLine.length > 0,
    }));
  }

  private async find(
    where: Prisma.VisitWhereInput,
    options: Pick<Prisma.VisitFindManyArgs, 'orderBy' | 'take'> = {},
  ): Promise<Visit[]> {
    const now = this.clock.now();
    return (await this.records.find(where, options)).map((visit) => asOf(visit, now));
  }
}
