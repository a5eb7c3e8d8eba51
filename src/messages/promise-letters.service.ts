import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { dueOn } from '../promises/rules/stage.ts';
import { PromiseNews } from '../promises/promise-news.service.ts';
import type { ToldPromise } from '../promises/promise-news.service.ts';
import type { MessageKey } from './rules/message.ts';
import { dayOf } from './rules/moment.ts';
import type { Worded } from './rules/nudge-letter.ts';
import { handOverAnswered, handOverAsked, promiseReopened } from './rules/promise-news-words.ts';
import { isAboutPromise } from './rules/promise-occasions.ts';
import type { PromiseKind } from './rules/promise-occasions.ts';
import { confirmationAsked, promiseDue, promiseOverdue, weDidIt } from './rules/promise-words.ts';
import type { PromiseTold } from './rules/promise-words.ts';

type Letter = Readonly<{ message: MessageKey; promise: ToldPromise; reader: Person }>;

/** Promises in the words of who reads of them; never with the name of who noticed or added anything. */
@Injectable()
export class PromiseLetters {
  constructor(
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly news: PromiseNews,
  ) {}

  /** Null when it is about something else, or about what is no longer there. */
  async words(message: MessageKey, reader: Person): Promise<Worded | null> {
    const { kind, subjectId } = message;
    if (!isAboutPromise(kind)) return null;
    const promise = await this.news.behind(subjectId);
    return promise && this.about(kind, { message, promise, reader });
  }

  private async about(kind: PromiseKind, letter: Letter): Promise<Worded> {
    const { message, promise, reader } = letter;
    const told = this.toldIn(kind, letter);
    switch (kind) {
      case 'PROMISE_DUE':
        return promiseDue(told, reader);
      case 'PROMISE_OVERDUE':
        return promiseOverdue(told, reader);
      case 'CONFIRMATION_ASKED':
        return confirmationAsked(
          { ...told, url: this.news.linkTo(message.subjectId, reader.id) },
          reader,
        );
      case 'WE_DID_IT':
        return weDidIt(told, reader);
      case 'PROMISE_REOPENED':
        return promiseReopened(await this.reopened(promise, told, reader), reader);
      case 'HAND_OVER_ASKED':
      case 'HAND_OVER_ANSWERED':
        return this.handOver(kind, letter, told);
    }
  }

  private toldIn(kind: PromiseKind, letter: Letter): PromiseTold {
    return isForTeams(kind) ? this.toldToTeam(letter) : this.told(letter);
  }

  private async reopened({ ownerId }: ToldPromise, told: PromiseTold, reader: Person) {
    if (ownerId === reader.id) return { ...told, owner: null };
    return { ...told, owner: await this.nameOf(ownerId), url: this.config.publicUrl };
  }

  private async handOver(
    kind: 'HAND_OVER_ASKED' | 'HAND_OVER_ANSWERED',
    { message, promise, reader }: Letter,
    told: PromiseTold,
  ): Promise<Worded> {
    const asked = promise.handOvers.find(({ id }) => id === message.subjectId);
    const isQuestion = kind === 'HAND_OVER_ASKED';
    const colleague = await this.nameOf((isQuestion ? asked?.askedById : asked?.toId) ?? '');
    if (isQuestion) return handOverAsked({ ...told, colleague }, reader);
    return handOverAnswered({ ...told, colleague, accepted: asked?.state === 'ACCEPTED' }, reader);
  }

  private told({ message, promise, reader }: Letter): PromiseTold {
    const answer = promise.answers.find(({ id }) => id === message.subjectId);
    const { site, name } = promise.team;
    const due: Temporal.PlainDate = dueOn(promise);
    const moment = due.toZonedDateTime(site.timeZone).toInstant();
    return {
      team: name,
      point: promise.point,
      answer: answer?.text ?? '',
      day: dayOf(moment, site.timeZone, reader.locale),
      url: `${this.config.publicUrl}/promises`,
    };
  }

  /** In the words of the reader's own team; those of another team are not theirs to read. */
  private toldToTeam(letter: Letter): PromiseTold {
    const { promise, reader } = letter;
    const own = promise.heardAt.find(({ memberIds }) => memberIds.includes(reader.id));
    return { ...this.told(letter), ...(own && { team: own.team.name, point: own.point }) };
  }

  private async nameOf(personId: string): Promise<string> {
    return (await this.people.byIds([personId])).get(personId)?.name ?? '';
  }
}

/** What goes to every team that said it, and not only to who answers it. */
const isForTeams = (kind: PromiseKind): boolean =>
  kind === 'CONFIRMATION_ASKED' || kind === 'WE_DID_IT';
