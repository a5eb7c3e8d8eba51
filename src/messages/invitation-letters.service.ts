import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { Links } from '../platform/links.ts';
import { found } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitNews } from '../visits/visit-news.service.ts';
import { dayOf } from './rules/moment.ts';
import { proposedDate } from './rules/visit-words.ts';
import { datesMail } from './templates/pages.ts';
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
      url: this.links.url('invitation', invitationId),
    });
  }

  private answerBefore(open: readonly Visit[], { locale }: Person): string | null {
    const moments = open.map(({ answerBy }) => answerBy).filter((moment) => moment !== null);
    const [earliest] = moments.sort((a, b) => a.epochMilliseconds - b.epochMilliseconds);
    return earliest ? dayOf(earliest, this.config.timeZone, locale) : null;
  }
}
