import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Prisma } from '../generated/prisma/client.ts';
import type { Visit as Row } from '../generated/prisma/client.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toInstant, toPlainDate } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { reasonsFrom } from './rules/reasons.ts';
import { undoFrom } from './rules/undo.ts';
import type { Undo, Visit } from './rules/visit.ts';

type AtFirst = Pick<
  Visit,
  | 'programmeId'
  | 'invitationId'
  | 'personId'
  | 'teamId'
  | 'visitTypeId'
  | 'slotId'
  | 'placeNumber'
  | 'startsAt'
  | 'endsAt'
  | 'state'
  | 'reasons'
  | 'proposedAt'
  | 'answerBy'
  | 'confirmedAt'
>;
export type NewVisit = AtFirst & Partial<Pick<Visit, 'standsInForId' | 'loggedOn'>>;
export type VisitChange = Partial<
  Omit<Visit, 'id' | 'programmeId' | 'personId' | 'teamId' | 'loggedOn' | 'changedAt'>
>;

export type Invitation = Readonly<{ id: string; personId: string; programmeId: string }>;

/** The rows of visits, as they are kept; whoever shows one puts `asOf` over it first. */
@Injectable()
export class VisitRecords {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async find(
    where: Prisma.VisitWhereInput,
    options: Pick<Prisma.VisitFindManyArgs, 'orderBy' | 'take'> = {},
  ): Promise<Visit[]> {
    const rows = await this.db.client.visit.findMany({ where, ...options });
    return rows.map(visitOf);
  }

  /** As one array: Prisma's own list of so many ids takes longer than the visits themselves. */
  async byIds(ids: readonly string[]): Promise<Visit[]> {
    const rows = await this.db.client.$queryRaw<Row[]>`
      SELECT * FROM "Visit" WHERE "id" = ANY(${[...ids]}::uuid[])
      ORDER BY "startsAt" NULLS LAST, "id"`;
    return rows.map(visitOf);
  }

  /** Until the transaction around us ends; one that somebody else is changing is left out. */
  async standingStill(ids: readonly string[]): Promise<Visit[]> {
    const rows = await this.db.client.$queryRaw<Row[]>`
      SELECT * FROM "Visit" WHERE "id" = ANY(${[...ids]}::uuid[])
      ORDER BY "id" FOR SHARE SKIP LOCKED`;
    return rows.map(visitOf);
  }

  async one(id: string): Promise<Visit> {
    const [visit] = await this.find({ id });
    return found(visit);
  }

  async insert(fresh: NewVisit): Promise<Visit> {
    return visitOf(await this.db.client.visit.create({ data: this.rowOf(fresh) }));
  }

  async insertAll(fresh: readonly NewVisit[]): Promise<Visit[]> {
    const data = fresh.map((visit) => this.rowOf(visit));
    return (await this.db.client.visit.createManyAndReturn({ data })).map(visitOf);
  }

  /** Compare and set: whoever saw an older visit is told so, and changes nothing. */
  async change(seen: Visit, change: VisitChange): Promise<Visit> {
    const [row] = await this.db.client.visit.updateManyAndReturn({
      where: unchangedSince(seen),
      data: { ...valuesOf(change), changedAt: toDate(this.clock.now()) },
    });
    if (row === undefined) throw new Refusal('CHANGED_MEANWHILE');
    const changed = visitOf(row);
    if (hasMoved(seen, changed)) await this.endQuestions(seen);
    return changed;
  }

  /** Whoever was asked to take over was asked about another moment. */
  private async endQuestions({ id }: Visit): Promise<void> {
    await this.db.client.exchange.updateMany({
      where: { state: 'ASKED', OR: [{ visitId: id }, { otherVisitId: id }] },
      data: { state: 'WITHDRAWN' },
    });
  }

  /** The same for what nobody asked for: false when somebody was faster. */
  async changeIfUnchanged(seen: Visit, change: VisitChange): Promise<boolean> {
    const { count } = await this.db.client.visit.updateMany({
      where: unchangedSince(seen),
      data: { ...valuesOf(change), changedAt: toDate(this.clock.now()) },
    });
    return count === 1;
  }

  async invitation(id: string): Promise<Invitation | null> {
    return this.db.client.invitation.findUnique({ where: { id } });
  }

  async createInvitation(personId: string, programmeId: string): Promise<string> {
    const createdAt = toDate(this.clock.now());
    const data = { personId, programmeId, createdAt };
    return (await this.db.client.invitation.create({ data, select: { id: true } })).id;
  }

  private rowOf({ reasons, loggedOn, ...fresh }: NewVisit): Prisma.VisitUncheckedCreateInput {
    return {
      ...fresh,
      ...(loggedOn && { loggedOn: dateOnly(loggedOn) }),
      startsAt: dateOrNull(fresh.startsAt),
      endsAt: dateOrNull(fresh.endsAt),
      proposedAt: dateOrNull(fresh.proposedAt),
      answerBy: dateOrNull(fresh.answerBy),
      confirmedAt: dateOrNull(fresh.confirmedAt),
      reasons: reasons.map((reason) => ({ ...reason })),
      changedAt: toDate(this.clock.now()),
    };
  }
}

const hasMoved = (seen: Visit, changed: Visit): boolean =>
  seen.slotId !== changed.slotId || String(seen.startsAt) !== String(changed.startsAt);

const unchangedSince = ({ id, state, revision, changedAt }: Visit): Prisma.VisitWhereInput => ({
  id,
  state,
  revision,
  changedAt: toDate(changedAt),
});

const moments = [
  'startsAt',
  'endsAt',
  'proposedAt',
  'answerBy',
  'confirmedAt',
  'teamAgreedAt',
  'contestedAt',
  'contestDecidedAt',
  'retimedFrom',
] as const satisfies (keyof VisitChange)[];

const dateOrNull = (moment: Temporal.Instant | null): Date | null => moment && toDate(moment);

/** The given values, with moments as the database speaks them; only the latest change can be undone. */
function valuesOf({ undo, ...change }: VisitChange): Prisma.VisitUncheckedUpdateManyInput {
  const given = moments.filter(
    (key) => change[key] !== undefined || (key === 'retimedFrom' && change.revision !== undefined),
  );
  const dates = Object.fromEntries(given.map((key) => [key, dateOrNull(change[key] ?? null)]));
  return { ...change, ...dates, undo: jsonOf(undo) } as Prisma.VisitUncheckedUpdateManyInput;
}

const jsonOf = (undo: Undo | null | undefined) => undo ?? Prisma.DbNull;

const instantOrNull = (moment: Date | null): Temporal.Instant | null => moment && toInstant(moment);

const visitOf = (row: Row): Visit => ({
  ...row,
  startsAt: instantOrNull(row.startsAt),
  endsAt: instantOrNull(row.endsAt),
  reasons: reasonsFrom(row.reasons),
  proposedAt: instantOrNull(row.proposedAt),
  answerBy: instantOrNull(row.answerBy),
  confirmedAt: instantOrNull(row.confirmedAt),
  teamAgreedAt: instantOrNull(row.teamAgreedAt),
  loggedOn: row.loggedOn && toPlainDate(row.loggedOn),
  contestedAt: instantOrNull(row.contestedAt),
  contestDecidedAt: instantOrNull(row.contestDecidedAt),
  undo: undoFrom(row.undo),
  changedAt: toInstant(row.changedAt),
  retimedFrom: instantOrNull(row.retimedFrom),
});
