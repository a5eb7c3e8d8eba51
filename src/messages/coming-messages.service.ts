import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { found } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitNews } from '../visits/visit-news.service.ts';
import { Digests } from './digests.service.ts';
import { LookBacks } from './look-backs.service.ts';
import { NudgeReaders } from './nudge-readers.service.ts';
import { Occasions } from './occasions.service.ts';
import { Outbox } from './outbox.service.ts';
import { isMuted } from './rules/bundles.ts';
import type { ReaderFacts } from './rules/bundles.ts';
import { comingWithin } from './rules/coming.ts';
import { wantedMessages } from './rules/due-messages.ts';
import { sameKey } from './rules/message.ts';
import type { DueMessage, MessageKind } from './rules/message.ts';

export type ComingMessage = Readonly<{
  kind: MessageKind;
  at: Temporal.Instant;
  team: string | null;
  startsAt: Temporal.Instant | null;
  timeZone: string | null;
}>;

const BEHIND = { hours: 45 * 24 } as const;
const AHEAD = { hours: 30 * 24 } as const;
const WEEK = { hours: 7 * 24 } as const;

/** Which messages are on their way to somebody: the same rules as for sending, asked ahead of time. */
@Injectable()
export class ComingMessages {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly news: VisitNews,
    private readonly occasions: Occasions,
    private readonly lookBacks: LookBacks,
    private readonly digests: Digests,
    private readonly outbox: Outbox,
    private readonly readers: NudgeReaders,
  ) {}

  /** For oneself alone. */
  async of({ personId }: Actor): Promise<ComingMessage[]> {
    const now = this.clock.now();
    const visits = await this.visitsAround(personId, now);
    const reader = found((await this.readers.of([personId], now)).get(personId));
    const messages = await this.messages(visits, personId, now);
    const wanted = messages.filter((message) => !isMuted(message, reader));
    return this.shown(wanted, visits, { reader, now });
  }

  /** One's own visits, those one plans for somebody, and those of one's teams. */
  private async visitsAround(personId: string, now: Temporal.Instant): Promise<Visit[]> {
    const personIds = [personId, ...(await this.people.principalsOf(personId))];
    const teamIds = (await this.teams.teamsOf(personId)).map(({ teamId }) => teamId);
    const period = { from: now.subtract(BEHIND), until: now.add(AHEAD) };
    return this.news.around({ personIds, teamIds }, period);
  }

  private async messages(
    visits: readonly Visit[],
    personId: string,
    now: Temporal.Instant,
  ): Promise<DueMessage[]> {
    const state = await this.occasions.aboutVisits(visits);
    const told = [await this.lookBacks.of(visits), ...(await this.overviews(now))];
    const others = told.flatMap(({ occasions }) => occasions);
    const reachable = new Set([...state.reachable, ...told.flatMap((each) => [...each.reachable])]);
    const subjects = [...visits.map(({ id }) => id), ...others.map(({ key }) => key.subjectId)];
    const known = await this.outbox.known(subjects);
    const claimed = new Set(known.map(sameKey));
    const wanted = wantedMessages({ ...state, others, reachable }, known).filter(
      (message) => message.recipientId === personId && !claimed.has(sameKey(message)),
    );
    return [...new Map(wanted.map((message) => [sameKey(message), message])).values()];
  }

  /** Of this week and of those that begin within the period. */
  private async overviews(now: Temporal.Instant) {
    const weeks = [0, 1, 2, 3, 4].map((count) => now.add({ hours: count * WEEK.hours }));
    return Promise.all(weeks.map((moment) => this.digests.around(moment)));
  }

  private async shown(
    messages: readonly DueMessage[],
    visits: readonly Visit[],
    { reader, now }: Readonly<{ reader: ReaderFacts; now: Temporal.Instant }>,
  ): Promise<ComingMessage[]> {
    const byId = new Map(visits.map((visit) => [visit.id, visit]));
    const teams = await this.teams.byIds([...new Set(visits.map(({ teamId }) => teamId))]);
    return comingWithin(messages, { now, until: now.add(AHEAD), hours: reader.hours }).map(
      ({ kind, subjectId, at }) => {
        const visit = byId.get(subjectId);
        const team = visit && teams.get(visit.teamId);
        return {
          kind,
          at,
          team: team?.name ?? null,
          startsAt: visit?.startsAt ?? null,
          timeZone: team?.site.timeZone ?? null,
        };
      },
    );
  }
}
