import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toInstant, toPlainDate } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { ConfirmationMarks } from './confirmation-marks.service.ts';
import { OwnersService } from './owners.service.ts';
import { isLast } from './promise-rows.service.ts';
import { answersItself, heardAs } from './rules/merging.ts';
import { effectiveOwner } from './rules/owner.ts';
import type { Heirs } from './rules/owner.ts';
import { isClosing } from './rules/stage.ts';
import type { AnswerKind } from './rules/stage.ts';
import { PromiseTerms } from './promise-terms.service.ts';

/** A promise with everything of it that somebody may have to hear. */
export type ToldPromise = Readonly<{
  id: string;
  teamId: string;
  team: Team;
  point: string;
  ownerId: string;
  replyBy: Temporal.PlainDate;
  /** Every team that said it, in its own words: the one of the point that leads first. */
  heardAt: readonly HeardAt[];
  /** Oldest first. */
  answers: readonly ToldAnswer[];
  helperIds: readonly string[];
  handOvers: readonly ToldHandOver[];
}>;

type HeardAt = Readonly<{ team: Team; point: string; memberIds: readonly string[] }>;

export type ToldAnswer = Readonly<{
  id: string;
  kind: AnswerKind;
  text: string;
  busyUntil: Temporal.PlainDate | null;
  answeredAt: Temporal.Instant;
  reopenedAt: Temporal.Instant | null;
  replyBy: Temporal.PlainDate | null;
  /** Somebody noticed it, and nobody said no. */
  noticed: boolean;
  /** Members who have not said whether they noticed it. */
  toAsk: readonly string[];
  /** Everybody in the teams that said it. */
  memberIds: readonly string[];
}>;

export type ToldHandOver = Readonly<{
  id: string;
  toId: string;
  askedById: string;
  state: 'ASKED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
  askedAt: Temporal.Instant;
  answeredAt: Temporal.Instant | null;
}>;

export type Wanted = Readonly<{ promiseIds: string[]; answerIds: string[]; handOverIds: string[] }>;

/** So long after its last word nothing more is told of a promise. */
const LATELY = { hours: 75 * 24 } as const;
const SOON = { days: 10 } as const;

const whole = {
  answers: { orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }] },
  helpers: { select: { personId: true } },
  handOvers: { where: { state: { not: 'WITHDRAWN' } } },
} satisfies Prisma.PromiseInclude;
type Said = Readonly<{ teamId: string; text: string }>;
type Bare = Prisma.PromiseGetPayload<{ include: typeof whole }>;
/** With what was said: the point that leads first. */
type Row = Bare & Readonly<{ said: readonly Said[] }>;
type Around = Readonly<{
  heirs: Heirs;
  teams: ReadonlyMap<string, Team>;
  members: ReadonlyMap<string, readonly string[]>;
  spent: ReadonlySet<string>;
}>;

/** What may have to be told of promises; the number of statements does not grow with them. */
@Injectable()
export class PromiseNews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly teams: TeamsService,
    private readonly owners: OwnersService,
    private readonly marks: ConfirmationMarks,
    private readonly terms: PromiseTerms,
  ) {}

  /** Whatever waits for an answer soon, or was answered, opened again or handed over lately. */
  async around(): Promise<ToldPromise[]> {
    const now = this.clock.now();
    const since = toDate(now.subtract(LATELY));
    const soon = dateOnly(now.toZonedDateTimeISO('UTC').toPlainDate().add(SOON));
    return this.read({
      point: answersItself,
      OR: [
        { replyBy: { lte: soon }, answers: { none: isLast } },
        { answers: { some: { answeredAt: { gte: since } } } },
        { answers: { some: { reopenedAt: { gte: since } } } },
        { handOvers: { some: { askedAt: { gte: since } } } },
      ],
    });
  }

  /** The same of these, whose promises nobody changes until the transaction around us ends. */
  async standingStill({ promiseIds, answerIds, handOverIds }: Wanted): Promise<ToldPromise[]> {
    const held = await this.db.client.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Promise" promise
      WHERE "id" = ANY(${promiseIds}::uuid[])
        OR EXISTS (SELECT 1 FROM "PromiseAnswer" answer
          WHERE answer."promiseId" = promise."id" AND answer."id" = ANY(${answerIds}::uuid[]))
        OR EXISTS (SELECT 1 FROM "HandOver" asked
          WHERE asked."promiseId" = promise."id" AND asked."id" = ANY(${handOverIds}::uuid[]))
      ORDER BY "id" FOR SHARE SKIP LOCKED`;
    return this.read({ id: { in: held.map(({ id }) => id) }, point: answersItself });
  }

  /** Of these subjects, those that are still there. */
  async thatExist(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const some = { some: { id: { in: [...ids] } } };
    const rows = await this.read({
      point: answersItself,
      OR: [{ id: { in: [...ids] } }, { answers: some }, { handOvers: some }],
    });
    const there = new Set(
      rows.flatMap(({ id, answers, handOvers }) => [
        id,
        ...[...answers, ...handOvers].map((part) => part.id),
      ]),
    );
    return ids.filter((id) => there.has(id));
  }

  /** Of the promise that this message speaks of: the promise itself, an answer or a question. */
  async behind(subjectId: string): Promise<ToldPromise | null> {
    const some = { some: { id: subjectId } };
    const [promise] = await this.read({
      OR: [{ id: subjectId }, { answers: some }, { handOvers: some }],
    });
    return promise ?? null;
  }

  /** Days between "done" and the question to the team. */
  async confirmAfterDays(): Promise<number> {
    return (await this.terms.inForce()).confirmAfterDays;
  }

  /** A member's own link to the question. */
  linkTo(answerId: string, personId: string): string {
    return this.marks.url({ answerId, personId });
  }

  private async read(where: Prisma.PromiseWhereInput): Promise<ToldPromise[]> {
    const bare = await this.db.client.promise.findMany({
      where,
      include: whole,
      orderBy: { id: 'asc' },
    });
    if (bare.length === 0) return [];
    const rows = await this.withPoints(bare);
    const teamIds = [...new Set(rows.flatMap(teamsIn))];
    const teams = [...(await this.teams.membersOf(teamIds))];
    const members = new Map(teams.map(([id, all]) => [id, all.map(({ personId }) => personId)]));
    const asked = rows.flatMap((row) =>
      row.answers
        .filter(({ kind, reopenedAt }) => kind === 'DONE' && reopenedAt === null)
        .flatMap(({ id: answerId }) =>
          audienceOf(row, members).map((personId) => ({ answerId, personId })),
        ),
    );
    const around = {
      members,
      heirs: await this.owners.heirs(),
      teams: await this.teams.byIds(teamIds),
      spent: await this.marks.spentBy(asked),
    };
    return rows.map((row) => this.told(row, around));
  }

  private async withPoints(rows: readonly Bare[]): Promise<Row[]> {
    const ids = rows.map(({ pointId }) => pointId);
    const points = await this.db.client.point.findMany({
      where: { OR: [{ id: { in: ids } }, { mergedIntoId: { in: ids }, keepsPromise: false }] },
      select: { id: true, mergedIntoId: true, keepsPromise: true, teamId: true, text: true },
      orderBy: { id: 'asc' },
    });
    return rows.map((row) => ({ ...row, said: heardAs(row.pointId, points) }));
  }

  private told(row: Row, around: Around): ToldPromise {
    const { id, ownerId, said, helpers, handOvers } = row;
    const { teamId, text } = found(said[0]);
    const memberIds = audienceOf(row, around.members);
    const answers = row.answers.map((answer) => this.toldAnswer(answer, memberIds, around));
    return {
      id,
      teamId,
      team: found(around.teams.get(teamId)),
      point: text,
      heardAt: said.map(({ teamId, text }) => ({
        team: found(around.teams.get(teamId)),
        point: text,
        memberIds: around.members.get(teamId) ?? [],
      })),
      ownerId: effectiveOwner(ownerId, answers.some(isClosing), around.heirs),
      replyBy: toPlainDate(row.replyBy),
      answers,
      helperIds: helpers.map(({ personId }) => personId),
      handOvers: handOvers.map(({ askedAt, answeredAt, ...asked }) => ({
        ...asked,
        askedAt: toInstant(askedAt),
        answeredAt: answeredAt && toInstant(answeredAt),
      })),
    };
  }

  private toldAnswer(
    row: Row['answers'][number],
    memberIds: readonly string[],
    { spent }: Around,
  ): ToldAnswer {
    const { id: answerId, kind, text, yes, no } = row;
    return {
      ...{ id: answerId, kind, text, memberIds },
      busyUntil: row.busyUntil && toPlainDate(row.busyUntil),
      replyBy: row.replyBy && toPlainDate(row.replyBy),
      answeredAt: toInstant(row.answeredAt),
      reopenedAt: row.reopenedAt && toInstant(row.reopenedAt),
      noticed: yes > 0 && no === 0,
      toAsk: memberIds.filter((personId) => !spent.has(this.marks.of({ answerId, personId }))),
    };
  }
}

const teamsIn = ({ said }: Row): string[] => said.map(({ teamId }) => teamId);

/** Everybody in the teams that said it, once. */
const audienceOf = (row: Row, members: Around['members']): string[] => [
  ...new Set(teamsIn(row).flatMap((teamId) => members.get(teamId) ?? [])),
];
