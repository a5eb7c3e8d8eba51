import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import { isInService } from '../people/rules/succession.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { PromiseNews } from '../promises/promise-news.service.ts';
import type { ToldPromise } from '../promises/promise-news.service.ts';
import { PublicHolidays } from '../slots/holidays.service.ts';
import type { Told } from './look-backs.service.ts';
import { overseerOf } from './rules/look-back-ladder.ts';
import type { MessageKey } from './rules/message.ts';
import { aboutPromise, isAboutPromise, promiseSubject } from './rules/promise-occasions.ts';
import type { PromiseFacts } from './rules/promise-occasions.ts';

/** What owners, teams and the sponsor are to hear of promises. */
@Injectable()
export class PromiseOccasions {
  constructor(
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly news: PromiseNews,
    private readonly holidays: PublicHolidays,
  ) {}

  async around(): Promise<Told> {
    return this.told(await this.news.around());
  }

  /** What these messages speak of, and which of it somebody is changing at this moment. */
  async behind(
    messages: readonly MessageKey[],
  ): Promise<Told & Readonly<{ unsettled: readonly string[] }>> {
    const idsOf = (wanted: string) =>
      messages.flatMap(({ kind, subjectId }) =>
        isAboutPromise(kind) && promiseSubject(kind) === wanted ? [subjectId] : [],
      );
    const wanted = {
      promiseIds: idsOf('PROMISE'),
      answerIds: idsOf('ANSWER'),
      handOverIds: idsOf('HAND_OVER'),
    };
    const ids = Object.values(wanted).flat();
    if (ids.length === 0) return { occasions: [], reachable: new Set(), unsettled: [] };
    const promises = await this.news.standingStill(wanted);
    const settled = new Set(promises.flatMap(subjectsOf));
    const missing = ids.filter((id) => !settled.has(id));
    const unsettled = await this.news.thatExist(missing);
    return { ...(await this.told(promises)), unsettled };
  }

  private async told(promises: readonly ToldPromise[]): Promise<Told> {
    if (promises.length === 0) return { occasions: [], reachable: new Set() };
    const programme = await this.programmes.runningOn(this.people.today());
    const overseers = [programme?.sponsorId, programme?.deputyId].flatMap((id) => id ?? []);
    const confirmAfterDays = await this.news.confirmAfterDays();
    const reachable = await this.reachable([...promises.flatMap(readersOf), ...overseers]);
    const facts = promises.map((promise) => ({
      ...promise,
      confirmAfterDays,
      ...this.surroundings(promise, programme, reachable),
    }));
    return { occasions: facts.flatMap(aboutPromise), reachable };
  }

  private surroundings(
    { ownerId, replyBy, team: { site } }: ToldPromise,
    programme: Programme | null,
    reachable: ReadonlySet<string>,
  ): Pick<PromiseFacts, 'overseerId' | 'timeZone' | 'holidays'> {
    const from = replyBy.subtract({ months: 1 });
    const until = replyBy.add({ months: 12 });
    return {
      overseerId: programme && overseerOf(ownerId, programme, (id) => reachable.has(id)),
      timeZone: site.timeZone,
      holidays: this.holidays.between(site.country, from, until, site.region),
    };
  }

  private async reachable(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const today = this.people.today();
    const people = await this.people.byIds([...new Set(personIds)]);
    const here = [...people.values()].filter(
      (person) => person.email !== null && isInService(person, today),
    );
    return new Set(here.map(({ id }) => id));
  }
}

const subjectsOf = ({ id, answers, handOvers }: ToldPromise): string[] => [
  id,
  ...[...answers, ...handOvers].map((part) => part.id),
];

const readersOf = ({ ownerId, answers, helperIds, handOvers }: ToldPromise): string[] => [
  ownerId,
  ...helperIds,
  ...answers.flatMap(({ memberIds }) => memberIds),
  ...handOvers.flatMap(({ toId, askedById }) => [toId, askedById]),
];
