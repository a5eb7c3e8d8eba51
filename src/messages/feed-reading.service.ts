import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarFeed, Prisma } from '../generated/prisma/client.ts';
import { Attempts } from '../identity/attempts.service.ts';
import { networkOf } from '../identity/rules/limits.ts';
import { Secrets } from '../identity/secrets.service.ts';
import { PeopleService } from '../people/people.service.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toInstant } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { NoticeService } from '../visits/notice.service.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { OpenFeeds } from './open-feeds.service.ts';
import { FEED_DAYS_BACK, FEED_EVENTS, feedOf, feedStates } from './rules/feed.ts';
import type { FeedVisit } from './rules/feed.ts';

export type FeedText = Readonly<{
  text: string;
  /** The same for the same bytes. */
  etag: string;
  /** Since when the bytes are these, as HTTP says it; null within the second in which they became so. */
  lastModified: string | null;
}>;

/** Gives a calendar program the feed behind an address; whoever holds the address may read it. */
@Injectable()
export class FeedReading {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly secrets: Secrets,
    private readonly attempts: Attempts,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
    private readonly notice: NoticeService,
    private readonly open: OpenFeeds,
  ) {}

  /** Refuses NOT_FOUND for any address that opens nothing, TRY_AGAIN for who asks too often. */
  async read(token: string, from: string): Promise<FeedText> {
    const feed = await this.behind(token);
    if (feed === null) {
      const isTooMany = await this.attempts.isTooMany('MISSED_FEED_FROM_NETWORK', networkOf(from));
      throw new Refusal(isTooMany ? 'TRY_AGAIN' : 'NOT_FOUND');
    }
    if (await this.attempts.isTooMany('FEED_READ', feed.id)) throw new Refusal('TRY_AGAIN');
    const text = feedOf({
      ...feed,
      visits: await this.visitsOf(feed),
      organizer: { publicUrl: this.config.publicUrl, address: this.config.mailFrom },
    });
    return this.noted(feed, text);
  }

  private async behind(token: string): Promise<CalendarFeed | null> {
    const tokenHash = this.secrets.hash('feed', token);
    const feed = await this.db.client.calendarFeed.findUnique({ where: { tokenHash } });
    return feed !== null && (await this.open.isOpen(feed)) ? feed : null;
  }

  private async visitsOf(feed: CalendarFeed): Promise<FeedVisit[]> {
    const { timeZone } = this.config;
    const from = this.people.today().subtract({ days: FEED_DAYS_BACK }).toZonedDateTime(timeZone);
    const where: Prisma.VisitWhereInput = {
      ...shownIn(feed),
      state: { in: [...feedStates] },
      startsAt: { gte: toDate(from.toInstant()) },
    };
    const visits = await this.visits.visitsOf(where, FEED_EVENTS);
    const teams = await this.teams.byIds(distinct(visits.map(({ teamId }) => teamId)));
    const types = await this.programmes.visitTypesByIds(
      distinct(visits.map(({ visitTypeId }) => visitTypeId)),
    );
    const waiting = await this.notice.waiting(visits);
    return visits.map((visit) => ({
      visit,
      place: {
        team: found(teams.get(visit.teamId)),
        visitType: found(types.get(visit.visitTypeId)),
      },
      waitingForTeam: waiting.get(visit.id) ?? false,
    }));
  }

  /**
   * The day of use, and since when the bytes are these: written only when either has changed. Reading
   * changes nothing else.
   */
  private async noted(feed: CalendarFeed, text: string): Promise<FeedText> {
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    const now = this.clock.now();
    const isSame = feed.etag === etag && feed.modifiedAt !== null;
    const modifiedAt = isSame && feed.modifiedAt ? toInstant(feed.modifiedAt) : now;
    const usedOn = dateOnly(this.people.today());
    if (!isSame || feed.usedOn?.getTime() !== usedOn.getTime())
      await this.db.client.calendarFeed.updateMany({
        where: { id: feed.id },
        data: { etag, modifiedAt: toDate(modifiedAt), usedOn },
      });
    // HTTP tells time in whole seconds: within this one there may still be other bytes (RFC 9110 §8.8.2.2).
    const isOver = secondOf(modifiedAt) < secondOf(now);
    return { text, etag, lastModified: isOver ? toDate(modifiedAt).toUTCString() : null };
  }
}

const shownIn = ({ kind, personId, teamId, programmeId }: CalendarFeed): Prisma.VisitWhereInput => {
  if (kind === 'TEAM') return { teamId: teamId ?? '' };
  if (kind === 'PROGRAMME') return { programmeId: programmeId ?? '' };
  return { OR: [{ personId: personId ?? '' }, { hostClaim: { personId: personId ?? '' } }] };
};

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

const secondOf = ({ epochMilliseconds }: Temporal.Instant): number =>
  Math.floor(epochMilliseconds / 1_000);
