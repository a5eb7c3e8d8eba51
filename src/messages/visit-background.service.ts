import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { Links } from '../platform/links.ts';
import { AlternativesService } from '../rotation/alternatives.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { HostNews } from '../visits/host-news.service.ts';
import type { Hosting } from '../visits/host-news.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import type { VisitLetter } from './rules/letter.ts';
import { momentOf } from './rules/moment.ts';
import type { Moment } from './rules/moment.ts';
import type { VisitMessageKind } from './templates/pages.ts';

export type Background = Pick<
  VisitLetter,
  'asHost' | 'host' | 'takenOverBy' | 'alternatives' | 'lateMinutes' | 'url'
>;

/** Where the button of each message leads. */
const pages: Readonly<Record<VisitMessageKind, Page>> = {
  CALENDAR_INVITATION: 'VISIT',
  CALENDAR_CANCELLATION: 'BOOK',
  URGENT_CHANGE: 'VISIT',
  BRIEF: 'VISIT',
  REMINDER: 'VISIT',
  LOOK_BACK_REQUEST: 'LOOK_BACK',
  DID_IT_HAPPEN: 'OUTCOME',
  CLAIM_CALL: 'GUESTS',
  HOST_WANTED: 'TEAM_GUESTS',
  HOST_NOTICE: 'HOSTING',
  HOST_REMINDER: 'HOSTING',
  HOST_RELEASE: 'GUESTS',
  HOST_CANCELLATION: 'HOST_SIDE',
  LATE_NOTICE: 'HOST_SIDE',
};
type Page =
  'VISIT' | 'BOOK' | 'LOOK_BACK' | 'OUTCOME' | 'GUESTS' | 'TEAM_GUESTS' | 'HOSTING' | 'HOST_SIDE';

/** The messages that know more than the visit itself: its host, who took it over, other moments. */
const telling: readonly VisitMessageKind[] = [
  'CALENDAR_CANCELLATION',
  'HOST_NOTICE',
  'HOST_REMINDER',
  'HOST_CANCELLATION',
  'LATE_NOTICE',
];

const ALTERNATIVES = 3;
const nothing: Hosting = { claim: null, releases: [], late: null, takenOverById: null };

/** What a letter about a visit knows beyond the visit, and where its button leads. */
@Injectable()
export class VisitBackground {
  constructor(
    private readonly config: Config,
    private readonly links: Links,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly hostNews: HostNews,
    private readonly alternatives: AlternativesService,
  ) {}

  async of(kind: VisitMessageKind, visit: Visit, reader: Person): Promise<Background> {
    const hosting = telling.includes(kind)
      ? ((await this.hostNews.hostingOf([visit.id])).get(visit.id) ?? nothing)
      : nothing;
    const asHost = hosting.claim?.personId === reader.id;
    const names = await this.namesOf([hosting.claim?.personId, hosting.takenOverById]);
    return {
      asHost,
      host: names.get(hosting.claim?.personId ?? '') ?? '',
      takenOverBy: names.get(hosting.takenOverById ?? '') ?? '',
      alternatives: kind === 'URGENT_CHANGE' ? await this.otherMoments(visit, reader) : [],
      lateMinutes: String(hosting.late?.minutes ?? ''),
      url: this.urlOf(pages[kind], visit, {
        reader,
        claimId: asHost ? hosting.claim?.id : undefined,
      }),
    };
  }

  private async namesOf(
    ids: readonly (string | null | undefined)[],
  ): Promise<ReadonlyMap<string, string>> {
    const known = ids.filter((id) => typeof id === 'string');
    if (known.length === 0) return new Map();
    const people = await this.people.byIds(known);
    return new Map([...people].map(([id, { name }]) => [id, name]));
  }

  private async otherMoments(visit: Visit, { locale }: Person): Promise<Moment[]> {
    const team = (await this.teams.byIds([visit.teamId])).get(visit.teamId);
    const slots = await this.alternatives.alternatives(null, visit);
    const timeZone = team?.site.timeZone ?? this.config.timeZone;
    return slots.slice(0, ALTERNATIVES).map((slot) => momentOf(slot, timeZone, locale));
  }

  private urlOf(
    page: Page,
    { id, personId }: Visit,
    { reader, claimId }: Readonly<{ reader: Person; claimId: string | undefined }>,
  ): string {
    const { publicUrl } = this.config;
    const [guests, teamGuests] = [`${publicUrl}/guests`, `${publicUrl}/team/guests`];
    switch (page) {
      case 'VISIT':
        return `${publicUrl}/visits/${id}`;
      case 'BOOK':
        return `${publicUrl}/book`;
      case 'LOOK_BACK':
        return this.links.url('look-back', id);
      case 'OUTCOME':
        return reader.id === personId ? `${publicUrl}/visits/${id}` : teamGuests;
      case 'GUESTS':
        return guests;
      case 'TEAM_GUESTS':
        return teamGuests;
      case 'HOSTING':
        return claimId === undefined ? teamGuests : this.links.url('host-card', claimId);
      case 'HOST_SIDE':
        return claimId === undefined ? teamGuests : guests;
    }
  }
}
