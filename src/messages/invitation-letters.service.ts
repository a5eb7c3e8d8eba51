import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { Links } from '../platform/links.ts';
import { found } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitNews } from '../visits/visit-news.service.ts';
import { dayOf, momentOf } from './rules/moment.ts';
import { proposedDate } from './rules/visit-words.ts';
import { datesMail, offerMail } from './templates/pages.ts';
import type { Rendered } from './templates/rendered.ts';
import { VisitPlaces } from './visit-places.service.ts';

/** The letters about dates that wait for an answer. */
@Injectable()
export class InvitationLetters {
  constructor(
    private readonly config: Config,
    private readonly links: Links,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly news: VisitNews,
    private readonly places: VisitPlaces,
  ) {}

  async dates(invitationId: string, reader: Person): Promise<Rendered> {
    const [invitation] = await this.news.invitationsByIds([invitationId]);
    const { personId, programmeId, visits } = found(invitation);
    const open = visits.filter(({ state }) => state === 'PROPOSED');
    const places = await this.places.of(open);
    const leader = found((await this.people.byIds([personId])).get(personId));
    const assistants = (await this.people.assistantsOf([personId])).get(personId) ?? [];
    const [first, ...others] = open
      .sort((a, b) => (a.startsAt?.epochMilliseconds ?? 0) - (b.startsAt?.epochMilliseconds ?? 0))
      .map((visit) => proposedDate(visit, found(places.get(visit.id)), reader))
      .filter((date) => date !== null);
    return datesMail({
      leader,
      reader,
      forAssistant: reader.id !== leader.id,
      programme: found(await this.programmes.byId(programmeId)).name,
      dates: [found(first), ...others],
      answerBefore: this.answerBefore(open, reader),
      assistants: assistants.map(({ name }) => name),
      url: this.urlOf(invitationId, reader.id === leader.id),
    });
  }

  /** A place that came free: one date, kept until a moment and not a day. */
  async offer(invitationId: string, reader: Person): Promise<Rendered> {
    const [invitation] = await this.news.invitationsByIds([invitationId]);
    const { personId, visits } = found(invitation);
    const visit = found(visits.find(({ state }) => state === 'PROPOSED'));
    const place = found((await this.places.of([visit])).get(visit.id));
    const until = found(visit.answerBy);
    const { timeZone } = place.team.site;
    const leader = found((await this.people.byIds([personId])).get(personId));
    return offerMail({
      leader,
      reader,
      forAssistant: reader.id !== leader.id,
      date: found(proposedDate(visit, place, reader)),
      answerUntil: momentOf({ startsAt: until, endsAt: until }, timeZone, reader.locale),
      url: this.urlOf(invitationId, reader.id === leader.id),
    });
  }

  /** Only the leader's own link also signs what is asked before a visit. */
  private urlOf(invitationId: string, own: boolean): string {
    const token = this.links.sign(own ? 'own-invitation' : 'invitation', invitationId);
    return `${this.config.publicUrl}/invitation/${token}`;
  }

  private answerBefore(open: readonly Visit[], { locale }: Person): string | null {
    const moments = open.map(({ answerBy }) => answerBy).filter((moment) => moment !== null);
    const [earliest] = moments.sort((a, b) => a.epochMilliseconds - b.epochMilliseconds);
    return earliest ? dayOf(earliest, this.config.timeZone, locale) : null;
  }
}
