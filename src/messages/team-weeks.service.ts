import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { found } from '../platform/refuse.ts';
import { PointReading } from '../promises/point-reading.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { HostsService } from '../visits/hosts.service.ts';
import { NoticeService } from '../visits/notice.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitNews } from '../visits/visit-news.service.ts';
import { teamDigest } from './rules/digest-words.ts';
import { dayOf, momentOf } from './rules/moment.ts';
import type { Worded } from './rules/nudge-letter.ts';

const BEHIND = { hours: 30 * 24 } as const;
const WEEK = 7;
const AHEAD = { hours: 14 * 24 } as const;

/** The week of a team as its leads read it: who comes, what is unsaid, what was passed on. */
@Injectable()
export class TeamWeeks {
  constructor(
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly news: VisitNews,
    private readonly hosts: HostsService,
    private readonly notice: NoticeService,
    private readonly reading: PointReading,
  ) {}

  async words(teamId: string, reader: Person, now: Temporal.Instant): Promise<Worded | null> {
    const team = found((await this.teams.byIds([teamId])).get(teamId));
    const visits = await this.news.around(
      { personIds: [], teamIds: [teamId] },
      { from: now.subtract(BEHIND), until: now.add(AHEAD) },
    );
    const people = await this.people.byIds([...new Set(visits.map(({ personId }) => personId))]);
    const visitor = ({ personId }: Visit) => found(people.get(personId)).name;
    const { HEARD, BUSY, OVERDUE } = await this.reading.stagesOf(teamId);
    return teamDigest(
      {
        team: team.name,
        coming: await this.coming(visits, { team, reader, now }, visitor),
        unsaid: await this.unsaid(visits, { team, reader, now }, visitor),
        promises: { HEARD, BUSY, OVERDUE },
        noticed: await this.reading.noticedLately(teamId, WEEK),
        url: `${this.config.publicUrl}/team/guests`,
      },
      reader,
    );
  }

  private async coming(
    visits: readonly Visit[],
    { team, reader, now }: Reading,
    visitor: (visit: Visit) => string,
  ): Promise<{ moment: ReturnType<typeof momentOf>; visitor: string; hasHost: boolean }[]> {
    const claims = await this.hosts.claimsOf(visits.map(({ id }) => id));
    return visits.flatMap((visit) => {
      const { id, state, startsAt, endsAt } = visit;
      if (state !== 'CONFIRMED' || startsAt === null || endsAt === null) return [];
      if (Temporal.Instant.compare(startsAt, now) <= 0) return [];
      const moment = momentOf({ startsAt, endsAt }, team.site.timeZone, reader.locale);
      return { moment, visitor: visitor(visit), hasHost: claims.has(id) };
    });
  }

  private async unsaid(
    visits: readonly Visit[],
    { team, reader }: Reading,
    visitor: (visit: Visit) => string,
  ): Promise<{ day: string; visitor: string }[]> {
    const signals = await this.notice.signals(visits);
    return visits.flatMap((visit) => {
      const isUnsaid = signals.get(visit.id)?.unsaid ?? false;
      if (!isUnsaid || visit.startsAt === null) return [];
      const day = dayOf(visit.startsAt, team.site.timeZone, reader.locale);
      return { day, visitor: visitor(visit) };
    });
  }
}

type Reading = Readonly<{ team: Team; reader: Person; now: Temporal.Instant }>;
