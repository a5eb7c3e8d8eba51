import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { Links } from '../platform/links.ts';
import { itself, together } from '../platform/together.ts';
import { RevisitBriefs } from '../promises/revisit-briefs.service.ts';
import { AlternativesService } from '../rotation/alternatives.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { HostNews } from '../visits/host-news.service.ts';
import type { Hosting } from '../visits/host-news.service.ts';
import type { RevisitBrief } from '../promises/rules/revisit-brief.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { toldBefore } from './rules/brief.ts';
import type { VisitLetter } from './rules/letter.ts';
import { momentOf } from './rules/moment.ts';
import type { Moment } from './rules/moment.ts';
import type { VisitMessageKind } from './templates/pages.ts';

export type Background = Pick<
  VisitLetter,
  | 'toldBefore'
  | 'toldMore'
  | 'dayCardUrl'
  | 'asHost'
  | 'host'
  | 'takenOverBy'
  | 'alternatives'
  | 'lateMinutes'
  | 'url'
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
  private readonly hostingById: (visitId: string) => Promise<Hosting | null>;
  private readonly briefOf: (visit: Visit) => Promise<RevisitBrief | null>;

  constructor(
    private readonly config: Config,
    private readonly links: Links,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    hostNews: HostNews,
    private readonly alternatives: AlternativesService,
    briefs: RevisitBriefs,
  ) {
    this.hostingById = together((ids) => hostNews.hostingOf(ids), itself);
    this.briefOf = together((visits) => briefs.briefsOf(visits), idOf);
  }

  async of(kind: VisitMessageKind, visit: Visit, reader: Person): Promise<Background> {
    const { claim, takenOverById, late } = await this.hostingOf(kind, visit);
    const claimId = claim?.personId === reader.id ? claim.id : null;
    const brief = kind === 'BRIEF' ? await this.briefOf(visit) : null;
    return {
      ...toldBefore(brief, reader.locale),
      asHost: claimId !== null,
      host: await this.nameOf(claim?.personId),
      takenOverBy: await this.nameOf(takenOverById),
      alternatives: kind === 'URGENT_CHANGE' ? await this.otherMoments(visit, reader) : [],
      dayCardUrl: kind === 'REMINDER' ? this.links.url('day-card', visit.id) : '',
      lateMinutes: late === null ? '' : String(late.minutes),
      url: this.urlOf(pages[kind], visit, { reader, claimId }),
    };
  }

  private async hostingOf(kind: VisitMessageKind, { id }: Visit): Promise<Hosting> {
    if (!telling.includes(kind)) return nothing;
    return (await this.hostingById(id)) ?? nothing;
  }

  private async nameOf(id: string | null | undefined): Promise<string> {
    if (!id) return '';
    return (await this.people.byIds([id])).get(id)?.name ?? '';
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
    { reader, claimId }: Readonly<{ reader: Person; claimId: string | null }>,
  ): string {
    const at = (path: string) => `${this.config.publicUrl}/${path}`;
    const urls: Readonly<Record<Page, () => string>> = {
      VISIT: () => at(`visits/${id}`),
      BOOK: () => at('book'),
      LOOK_BACK: () => this.links.url('look-back', id),
      OUTCOME: () => at(reader.id === personId ? `visits/${id}` : 'team/guests'),
      GUESTS: () => at('guests'),
      TEAM_GUESTS: () => at('team/guests'),
      HOSTING: () => (claimId === null ? at('team/guests') : this.links.url('host-card', claimId)),
      HOST_SIDE: () => at(claimId === null ? 'team/guests' : 'guests'),
    };
    return urls[page]();
  }
}

const idOf = ({ id }: Visit): string => id;
