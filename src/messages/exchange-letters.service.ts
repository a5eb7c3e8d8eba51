import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { found } from '../platform/refuse.ts';
import { ExchangeNews } from '../visits/exchange-news.service.ts';
import type { AskedExchange } from '../visits/exchange-news.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import type { Content, ExchangedVisit, ExchangeLetter, Writing } from './rules/letter.ts';
import { momentOf } from './rules/moment.ts';
import type { Place } from './rules/visit-words.ts';
import { placeOf } from './rules/visit-words.ts';
import { exchangeMail } from './templates/pages.ts';
import type { ExchangeMessageKind } from './templates/pages.ts';
import { VisitLetters } from './visit-letters.service.ts';
import { VisitPlaces } from './visit-places.service.ts';

/** The letters among colleagues: stand in for me, swap with me, and what came of it. */
@Injectable()
export class ExchangeLetters {
  constructor(
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly visits: VisitsService,
    private readonly exchangeNews: ExchangeNews,
    private readonly places: VisitPlaces,
    private readonly letters: VisitLetters,
  ) {}

  async about(kind: ExchangeMessageKind, id: string, writing: Writing): Promise<Content> {
    const exchange = found((await this.exchangeNews.byIds([id]))[0]);
    const [givenId, otherId] = [exchange.visitId, exchange.otherVisitId ?? ''];
    const visits = await this.visits.byIds(otherId === '' ? [givenId] : [givenId, otherId]);
    const given = found(visits.get(givenId));
    const places = await this.places.of([...visits.values()]);
    const { reader } = writing;
    const described = (visitId: string) =>
      inWords(visits.get(visitId), places.get(visitId), reader);
    const people = await this.peopleOf(kind, exchange, reader);
    const letter: ExchangeLetter = {
      ...people,
      reader,
      outcome: outcomeOf(kind, exchange),
      visit: described(givenId),
      inReturn: described(otherId),
      answerUntil: this.lastMoment(exchange, places.get(given.id), reader),
      url: `${this.config.publicUrl}/${people.forAssistant ? 'agenda' : 'today'}`,
    };
    const mail = await exchangeMail(kind, letter);
    if (letter.outcome !== 'ACCEPTED' || reader.id !== given.personId) return mail;
    return { ...mail, ...(await this.letters.takenOut(given, writing)) };
  }

  private async peopleOf(kind: ExchangeMessageKind, exchange: AskedExchange, reader: Person) {
    const { askerId, personId } = exchange;
    const people = await this.people.byIds([askerId, personId]);
    const [ownId, otherId] = kind === 'EXCHANGE_ASKED' ? [personId, askerId] : [askerId, personId];
    const own = found(people.get(ownId));
    return {
      addressee: own.givenName,
      addresseeName: own.name,
      forAssistant: reader.id !== own.id,
      colleague: found(people.get(otherId)).name,
    };
  }

  private lastMoment({ answerBy }: AskedExchange, place: Place | undefined, { locale }: Person) {
    const timeZone = place?.team.site.timeZone ?? this.config.timeZone;
    return momentOf({ startsAt: answerBy, endsAt: answerBy }, timeZone, locale);
  }
}

function inWords(
  visit: Visit | undefined,
  place: Place | undefined,
  { locale }: Person,
): ExchangedVisit | null {
  if (visit === undefined || place === undefined) return null;
  const { startsAt, endsAt } = visit;
  if (startsAt === null || endsAt === null) return null;
  const { team } = place;
  const moment = momentOf({ startsAt, endsAt }, team.site.timeZone, locale);
  return { moment, team: team.name, place: placeOf(team) };
}

function outcomeOf(kind: ExchangeMessageKind, { state }: AskedExchange): ExchangeLetter['outcome'] {
  if (kind === 'EXCHANGE_ASKED') return 'ASKED';
  return state === 'ACCEPTED' || state === 'LAPSED' ? state : 'DECLINED';
}
