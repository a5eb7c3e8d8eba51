import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { dayOf, momentOf } from './rules/moment.ts';
import { upshotOf } from './rules/reply-answer.ts';
import type { ReplyFacts, ReplyLetter } from './rules/reply-answer.ts';

/** Which answers from calendars still ask for an answer, and what it says. */
@Injectable()
export class ReplyAnswers {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
  ) {}

  async since(moment: Temporal.Instant): Promise<ReplyFacts[]> {
    return this.find({ handledAt: { gte: toDate(moment) } });
  }

  async byIds(ids: readonly string[]): Promise<ReplyFacts[]> {
    return ids.length === 0 ? [] : this.find({ id: { in: [...ids] } });
  }

  async letter(mailId: string, reader: Person): Promise<ReplyLetter> {
    const mail = found(await this.db.client.incomingMail.findUnique({ where: { id: mailId } }));
    const visitId = mail.visitId ?? '';
    const visit = found((await this.visits.byIds([visitId])).get(visitId));
    const { startsAt, endsAt, personId, state } = visit;
    const answerBy = state === 'PROPOSED' ? visit.answerBy : null;
    const { site, name: team } = found((await this.teams.byIds([visit.teamId])).get(visit.teamId));
    const leader = found((await this.people.byIds([personId])).get(personId));
    return {
      reader,
      upshot: upshotOf(mail.outcome, mail.answer, answerBy !== null),
      reason: mail.reason,
      moment: startsAt && endsAt && momentOf({ startsAt, endsAt }, site.timeZone, reader.locale),
      answerBy: answerBy === null ? '' : dayOf(answerBy, site.timeZone, reader.locale),
      team,
      place: `${site.name}, ${site.address}`,
      visitor: reader.id === personId ? null : leader.name,
      url: `${this.config.publicUrl}/visits/${visit.id}`,
    };
  }

  private async find(
    where: Readonly<{ handledAt?: { gte: Date }; id?: { in: string[] } }>,
  ): Promise<ReplyFacts[]> {
    const rows = await this.db.client.incomingMail.findMany({
      where: { ...where, tell: true },
      select: { id: true, personId: true, handledAt: true },
    });
    return rows.flatMap(({ id, personId, handledAt }) =>
      personId === null ? [] : [{ id, personId, handledAt: toInstant(handledAt) }],
    );
  }
}
