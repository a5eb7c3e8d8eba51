import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toInstant, toPlainDate } from '../platform/database/dates.ts';
import { asId, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { ConfirmationMarks } from './confirmation-marks.service.ts';
import { confirmations, DAYS_OPEN, reopens, whyNotConfirm } from './rules/confirmation.ts';
import type { Confirmation } from './rules/confirmation.ts';
import { answersItself, saidBy } from './rules/merging.ts';
import type { Said } from './rules/merging.ts';
import { PromiseTerms } from './promise-terms.service.ts';

/** What a member is asked: did you notice what was done? */
export type ConfirmationQuestion = Readonly<{
  /** Of the answer that calls it done. */
  answerId: string;
  teamId: string;
  /** What that team, or a leader after a visit to it, had said. */
  point: string;
  answer: string;
  answeredAt: Temporal.Instant;
  /** Whether this member said so already. */
  spent: boolean;
}>;

/** A question, and what the link of this member would answer it with. */
export type QuestionOnCard = Readonly<{ question: ConfirmationQuestion; token: string }>;

const said = { teamId: true, text: true } as const;
const merged = { where: { keepsPromise: false }, select: said, orderBy: { id: 'asc' } } as const;
const around = {
  promise: {
    include: {
      point: { select: { ...said, merged } },
      answers: { orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }] },
    },
  },
} satisfies Prisma.PromiseAnswerInclude;
type Row = Prisma.PromiseAnswerGetPayload<{ include: typeof around }>;
type Given = Readonly<{ answerId: string; mark: string; confirmation: Confirmation }>;

const choice: z.ZodType<Confirmation> = z.enum(confirmations);
const counted = { YES: 'yes', PARTLY: 'partly', NO: 'no' } as const;

/**
 * Whether a team noticed what was done about its points. Nothing that is stored tells who said what:
 * the answer keeps counts, and that somebody said it is a keyed hash. No audit entry is written, for
 * its time would stand beside that of a session.
 */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly teams: TeamsService,
    private readonly terms: PromiseTerms,
    private readonly marks: ConfirmationMarks,
  ) {}

  /** What the teams of the person who asks were asked lately, the earliest answer first. */
  async questions({ personId }: Actor): Promise<ConfirmationQuestion[]> {
    return this.questionsTo(personId);
  }

  /** The same without a session, for the card of a member; the token answers each of them. */
  async questionsOnCard(personId: string): Promise<QuestionOnCard[]> {
    return (await this.questionsTo(personId)).map((question) => ({
      question,
      token: this.marks.token({ answerId: question.answerId, personId }),
    }));
  }

  private async questionsTo(personId: string): Promise<ConfirmationQuestion[]> {
    const teamIds = (await this.teams.teamsOf(personId)).map(({ teamId }) => teamId);
    const mine = { teamId: { in: teamIds } };
    const rows = await this.asked({
      AND: [answersItself, { OR: [mine, { merged: { some: { ...mine, keepsPromise: false } } }] }],
    });
    const spent = await this.marks.spentBy(rows.map(({ id }) => ({ answerId: id, personId })));
    return rows
      .filter(({ id }) => !spent.has(this.marks.of({ answerId: id, personId })))
      .map((row) => asQuestion(row, found(saidBy(groupOf(row), teamIds)), false));
  }

  /** By a member of a team that said it, once; refuses NOT_FOUND to everybody else. */
  async confirm({ personId }: Actor, answerId: string, given: Confirmation): Promise<void> {
    const confirmation = parseInput(choice, given);
    const row = await this.one(asId(answerId));
    const teams = await this.teams.teamsOf(personId);
    const teamIds = teams.map(({ teamId }) => teamId);
    if (saidBy(groupOf(row), teamIds) === null) throw new Refusal('NOT_FOUND');
    const mark = this.marks.of({ answerId: row.id, personId });
    await this.count({ answerId: row.id, mark, confirmation });
  }

  /**
   * The page behind a member's own link, in the words of the member's own team. It does not tell
   * whose link it is; refuses LINK_INVALID, CONFIRMATION_CLOSED.
   */
  async questionBehind(answerId: string, token: string): Promise<ConfirmationQuestion> {
    const mark = this.marks.behind(answerId, token);
    const row = await this.one(answerId);
    return asQuestion(row, await this.saidBehind(row, mark), await this.marks.isSpent(mark));
  }

  async confirmByLink(answerId: string, token: string, given: Confirmation): Promise<void> {
    const mark = this.marks.behind(answerId, token);
    const confirmation = parseInput(choice, given);
    await this.saidBehind(await this.one(answerId), mark);
    await this.count({ answerId: answerId.toLowerCase(), mark, confirmation });
  }

  /** Of whose team the mark is one; whose point was taken apart, or who left, is not asked any more. */
  private async saidBehind(row: Row, mark: string): Promise<Said> {
    const group = groupOf(row);
    const members = await this.teams.membersOf(group.map(({ teamId }) => teamId));
    const isMarked = (personId: string) => this.marks.of({ answerId: row.id, personId }) === mark;
    const teamIds = [...members]
      .filter(([, team]) => team.some(({ personId }) => isMarked(personId)))
      .map(([teamId]) => teamId);
    const mine = saidBy(group, teamIds);
    if (mine === null) throw new Refusal('CONFIRMATION_CLOSED');
    return mine;
  }

  /** One at a time per promise: of two members at once, both count and the first no opens it again. */
  private async count({ answerId, mark, confirmation }: Given): Promise<void> {
    const { promiseId } = await this.one(answerId);
    const { confirmAfterDays } = await this.terms.inForce();
    await this.db.transaction(async () => {
      const { client } = this.db;
      await client.$queryRaw`SELECT 1 FROM "Promise" WHERE "id" = ${promiseId}::uuid FOR UPDATE`;
      const row = await this.one(answerId);
      refuse(whyNotConfirm(askedOf(row), confirmAfterDays, this.clock.now()));
      await this.marks.spend(mark);
      const reopening = reopens(confirmation, asGiven(row)) ? await this.reopening(row) : {};
      await client.promiseAnswer.update({
        where: { id: row.id },
        data: { [counted[confirmation]]: { increment: 1 }, ...reopening },
      });
    });
  }

  /** With the day and not the moment, which would tell who was there. */
  private async reopening(row: Row): Promise<Prisma.PromiseAnswerUpdateInput> {
    const { teamId } = row.promise.point;
    const team = found((await this.teams.byIds([teamId])).get(teamId));
    const { timeZone } = team.site;
    const today = this.clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
    return {
      reopenedAt: toDate(today.toZonedDateTime(timeZone).toInstant()),
      replyBy: dateOnly(await this.terms.replyBy(today, team)),
    };
  }

  private async one(answerId: string): Promise<Row> {
    const where = { id: answerId };
    return found(await this.db.client.promiseAnswer.findUnique({ where, include: around }));
  }

  /** Answers about these points that the team is asked about now. */
  private async asked(point: Prisma.PointWhereInput): Promise<Row[]> {
    const { confirmAfterDays } = await this.terms.inForce();
    const now = this.clock.now();
    const rows = await this.db.client.promiseAnswer.findMany({
      where: {
        kind: 'DONE',
        reopenedAt: null,
        answeredAt: {
          lte: toDate(now.subtract({ hours: confirmAfterDays * 24 })),
          gte: toDate(now.subtract({ hours: (confirmAfterDays + DAYS_OPEN) * 24 })),
        },
        promise: { point },
      },
      include: around,
      orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    });
    return rows.filter((row) => whyNotConfirm(askedOf(row), confirmAfterDays, now) === null);
  }
}

type Dated = Pick<Row, 'kind' | 'busyUntil' | 'replyBy'>;

const asGiven = ({ kind, busyUntil, replyBy }: Dated) => ({
  kind,
  busyUntil: busyUntil && toPlainDate(busyUntil),
  replyBy: replyBy && toPlainDate(replyBy),
});

const askedOf = ({ id, answeredAt, promise: { answers } }: Row) => ({
  answers: answers.map(asGiven),
  index: answers.findIndex((answer) => answer.id === id),
  answeredAt: toInstant(answeredAt),
});

/** All that the answer is about, the point that leads first. */
const groupOf = ({ promise: { point } }: Row): Said[] => [point, ...point.merged];

const asQuestion = ({ id, text, answeredAt }: Row, said: Said, spent: boolean) => ({
  answerId: id,
  teamId: said.teamId,
  point: said.text,
  answer: text,
  answeredAt: toInstant(answeredAt),
  spent,
});
