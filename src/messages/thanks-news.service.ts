import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { isInService } from '../people/rules/succession.ts';
import { Config } from '../platform/config.ts';
import { found } from '../platform/refuse.ts';
import type { Thanks } from '../promises/rules/thanks.ts';
import { ThanksService } from '../promises/thanks.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Told } from './look-backs.service.ts';
import type { MessageKey } from './rules/message.ts';
import { UNDO } from './rules/occasion.ts';
import type { Occasion } from './rules/occasion.ts';
import type { Worded } from './rules/nudge-letter.ts';
import { thankYou } from './rules/promise-words.ts';

/** So long a host may still hear of it: while nothing was said about it. */
const USEFUL = { hours: 14 * 24 } as const;

/** Tells hosts that somebody thanks them; a thank-you has no other reader until they agree. */
@Injectable()
export class ThanksNews {
  constructor(
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly thanks: ThanksService,
  ) {}

  async around(now: Temporal.Instant): Promise<Told> {
    return this.told(await this.thanks.unanswered({ since: now.subtract(USEFUL) }));
  }

  /** Of these messages those that tell of a thank-you, as it is at this moment. */
  async behind(messages: readonly MessageKey[]): Promise<Told> {
    const ids = messages.filter(({ kind }) => kind === 'THANK_YOU').map((key) => key.subjectId);
    return this.told(ids.length === 0 ? [] : await this.thanks.unanswered({ ids }));
  }

  /** Null once it was answered or taken back, or for anybody else. */
  async words(thanksId: string, reader: Person): Promise<Worded | null> {
    const [thanks] = await this.thanks.unanswered({ ids: [thanksId] });
    if (thanks?.toId !== reader.id) return null;
    const author = found((await this.people.byIds([thanks.authorId])).get(thanks.authorId));
    const team = found((await this.teams.byIds([thanks.teamId])).get(thanks.teamId));
    const url = `${this.config.publicUrl}/thanks`;
    return thankYou({ from: author.name, team: team.name, words: thanks.text, url }, reader);
  }

  private async told(thanks: readonly Thanks[]): Promise<Told> {
    const people = await this.people.byIds([...new Set(thanks.map(({ toId }) => toId))]);
    const today = this.people.today();
    const here = [...people.values()].filter(
      (person) => person.email !== null && isInService(person, today),
    );
    return { occasions: thanks.map(occasion), reachable: new Set(here.map(({ id }) => id)) };
  }
}

const occasion = ({ id, toId, givenAt }: Thanks): Occasion => ({
  key: { kind: 'THANK_YOU', subjectId: id, revision: 0, recipientId: toId },
  times: () => ({ dueAt: givenAt.add(UNDO), usefulUntil: givenAt.add(USEFUL) }),
});
