import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import { catalogue } from '../i18n/catalogue.ts';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toInstant, toPlainDate } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found } from '../platform/refuse.ts';
import { KnownColleagues } from '../reflections/known-colleagues.service.ts';
import type { KnownNames } from '../reflections/rules/known-names.ts';
import { privacyMarks } from '../reflections/rules/privacy-check.ts';
import type { Team } from '../teams/rules/team.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { BoardLinks } from './board-links.service.ts';
import { OwnersService } from './owners.service.ts';
import { PointReading } from './point-reading.service.ts';
import { asPromise, withAnswers } from './promise-rows.service.ts';
import type { Reader } from './promise-rows.service.ts';
import { maySeeBoard } from './rules/access.ts';
import { answeredBy } from './rules/merging.ts';
import { boardOf, withoutPersons } from './rules/board.ts';
import type { BoardContent, BoardItem } from './rules/board.ts';
import { PromiseTerms } from './promise-terms.service.ts';

export type BoardThanks = Readonly<{ to: string; text: string; givenAt: Temporal.Instant }>;
export type Board = BoardContent & Readonly<{ team: string; thanks: readonly BoardThanks[] }>;

const promise = { include: withAnswers } satisfies Prisma.PromiseDefaultArgs;
const whole = {
  promise,
  mergedInto: { select: { promise, raisedOn: true } },
} satisfies Prisma.PointInclude;
type Row = Prisma.PointGetPayload<{ include: typeof whole }>;

const MOST_POINTS = 300;
const MOST_THANKS = 20;

/** What was heard at a team and what was done about it: for its members, and for whoever has its link. */
@Injectable()
export class BoardsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly teams: TeamsService,
    private readonly links: BoardLinks,
    private readonly owners: OwnersService,
    private readonly terms: PromiseTerms,
    private readonly reading: PointReading,
    private readonly colleagues: KnownColleagues,
  ) {}

  /** Refuses NOT_FOUND to who is neither of the team nor of the office. */
  async board(actor: Actor, teamId: string): Promise<Board> {
    const id = asId(teamId);
    const viewer = await this.reading.viewer(actor);
    const team = found(maySeeBoard(viewer, id) ? (await this.teams.byIds([id])).get(id) : null);
    const content = await this.content(team);
    return { team: team.name, ...content, thanks: await this.thanks(id) };
  }

  /**
   * Names nobody: what is written is checked once more, for it may be older than the check or name
   * somebody who came later. Refuses LINK_INVALID, LINK_ENDED.
   */
  async boardByLink(token: string, locale: Locale): Promise<Board> {
    return this.nameless(await this.links.teamBehind(token), locale);
  }

  /** The same for whoever may see it without signing in. */
  async nameless(teamId: string, locale: Locale): Promise<Board> {
    const team = found((await this.teams.byIds([teamId])).get(teamId));
    const content = await this.content(team);
    const names = await this.namesAround(teamId);
    const words = catalogue(locale).api.board.instead;
    const cleared = (text: string): string =>
      withoutPersons(text, privacyMarks(text, names), words);
    const clear = (item: BoardItem): BoardItem => ({
      ...item,
      text: cleared(item.text),
      answer: cleared(item.answer),
    });
    return {
      team: team.name,
      celebrated: content.celebrated.map(clear),
      items: content.items.map(clear),
      thanks: [],
    };
  }

  private async content(team: Team): Promise<BoardContent> {
    const rows = await this.db.client.point.findMany({
      where: { teamId: team.id },
      include: whole,
      orderBy: [{ raisedOn: 'desc' }, { id: 'desc' }],
      take: MOST_POINTS,
    });
    const others = await this.mergedInto(rows.map(({ id, mergedIntoId }) => mergedIntoId ?? id));
    const now = this.clock.now();
    const today = now.toZonedDateTimeISO(team.site.timeZone).toPlainDate();
    const reader = {
      actor: null,
      heirs: await this.owners.heirs(),
      toldUntil: await this.terms.toldUntil(),
    };
    const { timeZone } = team.site;
    const points = rows.map((row) => {
      const again = others.get(row.mergedIntoId ?? row.id) ?? [];
      return { ...asHeard(row, again), ...stateOf(row, today, reader), timeZone };
    });
    return boardOf(points, now);
  }

  /** On which days the same was heard elsewhere or again, by the point that leads. */
  private async mergedInto(leads: readonly string[]): Promise<ReadonlyMap<string, Date[]>> {
    const rows = await this.db.client.point.findMany({
      where: { mergedIntoId: { in: [...new Set(leads)] } },
      select: { mergedIntoId: true, raisedOn: true },
    });
    const days = new Map<string, Date[]>(leads.map((id) => [id, []]));
    for (const { mergedIntoId, raisedOn } of rows) days.get(mergedIntoId ?? '')?.push(raisedOn);
    return days;
  }

  private async thanks(teamId: string): Promise<BoardThanks[]> {
    const rows = await this.db.client.thanks.findMany({
      where: { teamId, state: 'SHARED' },
      include: { to: { select: { givenName: true } } },
      orderBy: [{ givenAt: 'desc' }, { id: 'desc' }],
      take: MOST_THANKS,
    });
    return rows.map(({ to, text, givenAt }) => ({
      to: to.givenName,
      text,
      givenAt: toInstant(givenAt),
    }));
  }

  /** Of everybody; a given name alone counts for those who belong to the team or were there. */
  private async namesAround(teamId: string): Promise<KnownNames> {
    const { teamMember, visit, promise: promises } = this.db.client;
    const members = await teamMember.findMany({ where: { teamId }, select: { personId: true } });
    const visitors = await visit.findMany({
      where: { teamId },
      distinct: ['personId'],
      select: { personId: true },
    });
    const owners = await promises.findMany({
      where: { point: { teamId } },
      distinct: ['ownerId'],
      select: { ownerId: true },
    });
    return this.colleagues.around({
      nearIds: [
        ...members.map(({ personId }) => personId),
        ...visitors.map(({ personId }) => personId),
        ...owners.map(({ ownerId }) => ownerId),
      ],
    });
  }
}

function asHeard(row: Row, again: readonly Date[]) {
  const { id, kind, text, mergedInto } = row;
  const rootId = answeredBy(row);
  const lead = mergedInto ?? row;
  return {
    id,
    rootId: rootId ?? id,
    kind,
    text,
    raisedOn: toPlainDate(row.raisedOn),
    firstOn: toPlainDate((rootId === null ? row : lead).raisedOn),
    heardOn: [lead.raisedOn, ...again].map(toPlainDate),
  };
}

function stateOf(row: Row, today: Temporal.PlainDate, reader: Reader) {
  const answering = answeredBy(row) === null ? row.promise : row.mergedInto?.promise;
  const { stage, dueOn, answers } = asPromise(found(answering), today, reader);
  return { stage, dueOn, answers };
}
