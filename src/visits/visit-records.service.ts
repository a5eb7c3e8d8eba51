import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Prisma, Visit as Row } from '../generated/prisma/client.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { reasonsFrom } from './rules/reasons.ts';
import type { Visit } from './rules/visit.ts';

export type NewVisit = Omit<
  Visit,
  'id' | 'declineCause' | 'cancelSide' | 'revision' | 'teamAgreedAt' | 'changedAt'
>;
export type VisitChange = Partial<
  Omit<Visit, 'id' | 'programmeId' | 'personId' | 'teamId' | 'reasons' | 'changedAt'>
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
    return visitOf(row);
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

  private rowOf({ reasons, ...fresh }: NewVisit): Prisma.VisitUncheckedCreateInput {
    return {
      ...fresh,
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
] as const satisfies (keyof VisitChange)[];

const dateOrNull = (moment: Temporal.Instant | null): Date | null => moment && toDate(moment);

/** The given values, with moments as the database speaks them. */
function valuesOf(change: VisitChange): Prisma.VisitUncheckedUpdateManyInput {
  const given = moments.filter((key) => change[key] !== undefined);
  const dates = Object.fromEntries(given.map((key) => [key, dateOrNull(change[key] ?? null)]));
  return { ...change, ...dates } as Prisma.VisitUncheckedUpdateManyInput;
}

const visitOf = (row: Row): Visit => ({
  ...row,
  startsAt: row.startsAt && toInstant(row.startsAt),
  endsAt: row.endsAt && toInstant(row.endsAt),
  reasons: reasonsFrom(row.reasons),
  proposedAt: row.proposedAt && toInstant(row.proposedAt),
  answerBy: row.answerBy && toInstant(row.answerBy),
  confirmedAt: row.confirmedAt && toInstant(row.confirmedAt),
  teamAgreedAt: row.teamAgreedAt && toInstant(row.teamAgreedAt),
  changedAt: toInstant(row.changedAt),
});
