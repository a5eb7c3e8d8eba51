import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toInstant, toPlainDate } from '../platform/database/dates.ts';
import { answersItself } from '../promises/rules/merging.ts';
import { asOf } from '../visits/rules/lifecycle.ts';
import type { Membership } from './rules/departments.ts';
import type { Frame } from './rules/frame.ts';
import type { Doors, PersonFacts, VisitFacts } from './rules/leader.ts';
import type { PromiseFacts } from './rules/measures.ts';

type Days = Readonly<{ startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }>;

/** What the teams of one department offer of one visit type, in the period and lately. */
export type Offer = Doors & Readonly<{ openLately: boolean }>;

export type RaisedPromise = PromiseFacts & Readonly<{ raisedOn: Temporal.PlainDate }>;

const membership = {
  select: { departmentId: true, from: true, until: true },
} satisfies Prisma.Person$membershipsArgs;
const leader = {
  id: true,
  familyName: true,
  givenName: true,
  leaderGroup: true,
  partTimePercent: true,
  serviceFrom: true,
  serviceUntil: true,
  memberships: membership,
  exemptions: { select: { from: true, until: true } },
} satisfies Prisma.PersonSelect;
const visit = {
  personId: true,
  visitTypeId: true,
  state: true,
  declineCause: true,
  cancelSide: true,
  startsAt: true,
  answerBy: true,
  changedAt: true,
  reflection: { select: { late: true } },
  person: { select: { memberships: membership } },
} satisfies Prisma.VisitSelect;
type VisitRow = Prisma.VisitGetPayload<{ select: typeof visit }>;

/**
 * Reads the tables of the rooms to the left, each in one go however many rows it has: the number of
 * statements does not grow with the organisation.
 */
@Injectable()
export class Facts {
  constructor(private readonly db: Database) {}

  /** Who has a group's agreement and was in service on a day of the period. */
  async leaders({ startsOn, endsOn }: Days, ids?: readonly string[]): Promise<PersonFacts[]> {
    const rows = await this.db.client.person.findMany({
      where: {
        leaderGroup: { not: null },
        serviceFrom: { lte: dateOnly(endsOn) },
        OR: [{ serviceUntil: null }, { serviceUntil: { gte: dateOnly(startsOn) } }],
        ...(ids && { id: { in: [...ids] } }),
      },
      select: leader,
    });
    return rows.map((row) => ({
      ...row,
      serviceFrom: toPlainDate(row.serviceFrom),
      serviceUntil: row.serviceUntil && toPlainDate(row.serviceUntil),
      memberships: row.memberships.map(asMembership),
      exemptions: row.exemptions.map(({ from, until }) => ({
        from: toPlainDate(from),
        until: toPlainDate(until),
      })),
    }));
  }

  async visitsOf(
    programmeId: string,
    now: Temporal.Instant,
    personIds?: readonly string[],
  ): Promise<VisitFacts[]> {
    const where = { programmeId, ...(personIds && { personId: { in: [...personIds] } }) };
    return this.visits(where, now);
  }

  /** The visits that took place in a time, in whatever programme. */
  async visitsDone(from: Temporal.Instant, until: Temporal.Instant): Promise<VisitFacts[]> {
    const startsAt = { gte: toDate(from), lt: toDate(until) };
    return this.visits({ state: 'DONE', startsAt }, until);
  }

  /**
   * Open slots by visit type and department. A place that an expired proposal holds is free. The
   * database sums them up, for there are hundreds of slots to a row of the answer.
   */
  async offers(frame: Frame<Days>): Promise<Offer[]> {
    const [from, until, lately, now] = [frame.from, frame.until, frame.coveredFrom, frame.now].map(
      String,
    );
    const rows = await this.db.client.$queryRaw<
      { visitTypeId: string; departmentId: string; lastFree: Date | null; openLately: boolean }[]
    >`
      SELECT team."visitTypeId", team."departmentId",
        max(slot."startsAt") FILTER (WHERE slot."startsAt" >= ${from}::timestamptz AND EXISTS (
          SELECT 1 FROM "SlotPlace" place
          WHERE place."slotId" = slot."id" AND NOT EXISTS (
            SELECT 1 FROM "Visit" visit
            WHERE visit."slotId" = place."slotId" AND visit."placeNumber" = place."number"
              AND (visit."state" IN ('CONFIRMED', 'DONE')
                OR (visit."state" = 'PROPOSED' AND visit."answerBy" > ${now}::timestamptz))))) AS "lastFree",
        bool_or(slot."startsAt" >= ${lately}::timestamptz) AS "openLately"
      FROM "Slot" slot JOIN "HostTeam" team ON team."id" = slot."teamId"
      WHERE slot."state" = 'OPEN'
        AND slot."startsAt" >= least(${from}::timestamptz, ${lately}::timestamptz) AND slot."startsAt" < ${until}::timestamptz
      GROUP BY team."visitTypeId", team."departmentId"`;
    return rows.map((row) => ({ ...row, lastFree: row.lastFree && toInstant(row.lastFree) }));
  }

  /** Of the points raised in the period, and those raised before it that still wait. */
  async promises({ startsOn, endsOn }: Days, timeZone: string): Promise<RaisedPromise[]> {
    const unanswered: Prisma.PromiseWhereInput = {
      answers: { none: { kind: { in: ['DONE', 'NO_BECAUSE'] }, reopenedAt: null } },
    };
    const rows = await this.db.client.promise.findMany({
      where: {
        point: { raisedOn: { lte: dateOnly(endsOn) }, ...answersItself },
        OR: [{ point: { raisedOn: { gte: dateOnly(startsOn) } } }, unanswered],
      },
      select: {
        replyBy: true,
        point: { select: { raisedOn: true } },
        answers: {
          select: { kind: true, busyUntil: true, answeredAt: true, replyBy: true },
          orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
        },
      },
    });
    return rows.map(({ replyBy, point, answers }) => ({
      replyBy: toPlainDate(replyBy),
      raisedOn: toPlainDate(point.raisedOn),
      answers: answers.map(({ kind, busyUntil, answeredAt, replyBy: anew }) => ({
        kind,
        busyUntil: busyUntil && toPlainDate(busyUntil),
        replyBy: anew && toPlainDate(anew),
        answeredOn: toInstant(answeredAt).toZonedDateTimeISO(timeZone).toPlainDate(),
      })),
    }));
  }

  private async visits(
    where: Prisma.VisitWhereInput,
    now: Temporal.Instant,
  ): Promise<VisitFacts[]> {
    const rows = await this.db.client.visit.findMany({ where, select: visit });
    return rows.map((row) => asOf(asVisit(row), now));
  }
}

const asVisit = ({ reflection, person, ...row }: VisitRow) => ({
  ...row,
  startsAt: row.startsAt && toInstant(row.startsAt),
  answerBy: row.answerBy && toInstant(row.answerBy),
  changedAt: toInstant(row.changedAt),
  lookedBack: lookedBack(reflection),
  memberships: person.memberships.map(asMembership),
});

function lookedBack(reflection: { late: boolean } | null): VisitFacts['lookedBack'] {
  if (reflection === null) return 'NOT';
  return reflection.late ? 'LATE' : 'IN_TIME';
}

const asMembership = (row: {
  departmentId: string;
  from: Date;
  until: Date | null;
}): Membership => ({
  departmentId: row.departmentId,
  from: toPlainDate(row.from),
  until: row.until && toPlainDate(row.until),
});
