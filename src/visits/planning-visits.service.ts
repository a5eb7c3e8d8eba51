import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Prisma } from '../generated/prisma/client.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { millisecondsOf, readInPieces } from '../platform/database/pieces.ts';
import { asOf } from './rules/lifecycle.ts';
import { undoFrom } from './rules/undo.ts';
import { holdingStates } from './rules/visit.ts';
import type { Visit } from './rules/visit.ts';

/** What a plan has to know of a visit; there may be tens of thousands. */
export type PlanningVisit = Pick<
  Visit,
  | 'id'
  | 'programmeId'
  | 'personId'
  | 'teamId'
  | 'visitTypeId'
  | 'slotId'
  | 'placeNumber'
  | 'startsAt'
  | 'endsAt'
  | 'state'
  | 'declineCause'
  | 'answerBy'
  | 'undo'
>;

type Moments = 'startsAt' | 'endsAt' | 'answerBy';
type Row = Omit<PlanningVisit, Moments | 'undo'> &
  Readonly<Record<Moments, number | null>> &
  Readonly<{ undo: unknown }>;

type Asked = Readonly<{
  programmeId: string;
  /** Those that took place, of whichever programme. */
  done: Readonly<{ from: Temporal.Instant; before: Temporal.Instant }>;
  /** Those that hold a place in a slot that begins from then on. */
  heldFrom: Temporal.Instant;
}>;

/** The visits of a whole organisation, for who plans its year. */
@Injectable()
export class PlanningVisits {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** As they are now, whatever became of them; by date, those without a date last. */
  async read({ programmeId, done, heldFrom }: Asked): Promise<PlanningVisit[]> {
    const now = this.clock.now();
    const rows = Prisma.sql`
      SELECT visit."id", visit."programmeId", visit."personId", visit."teamId", visit."visitTypeId",
        visit."slotId", visit."placeNumber", visit."state", visit."declineCause", visit."undo",
        ${millisecondsOf(Prisma.sql`visit."startsAt"`)} AS "startsAt",
        ${millisecondsOf(Prisma.sql`visit."endsAt"`)} AS "endsAt",
        ${millisecondsOf(Prisma.sql`visit."answerBy"`)} AS "answerBy"
      FROM "Visit" AS visit LEFT JOIN "Slot" AS slot ON slot."id" = visit."slotId"
      WHERE visit."programmeId" = ${programmeId}::uuid
        OR (visit."state" = 'DONE' AND visit."startsAt" >= ${toDate(done.from)}
          AND visit."startsAt" < ${toDate(done.before)})
        OR (visit."state"::text = ANY(${[...holdingStates]}::text[])
          AND slot."startsAt" >= ${toDate(heldFrom)})`;
    const order = Prisma.sql`"startsAt" NULLS LAST, "id"`;
    return readInPieces(this.db.client, { rows, order }, (row: Row) => asOf(visitOf(row), now));
  }

  /** Slots from then on before which somebody waits for a place. */
  async waitedFor(from: Temporal.Instant): Promise<ReadonlySet<string>> {
    const rows = await this.db.client.$queryRaw<Readonly<{ slotId: string }>[]>`
      SELECT DISTINCT entry."slotId"::text AS "slotId" FROM "WaitlistEntry" AS entry
      JOIN "Slot" AS slot ON slot."id" = entry."slotId"
      WHERE entry."leftAt" IS NULL AND entry."visitId" IS NULL
        AND slot."startsAt" >= ${toDate(from)}`;
    return new Set(rows.map(({ slotId }) => slotId));
  }
}

const visitOf = (row: Row): PlanningVisit => ({
  ...row,
  startsAt: momentAt(row.startsAt),
  endsAt: momentAt(row.endsAt),
  answerBy: momentAt(row.answerBy),
  undo: undoFrom(row.undo),
});

const momentAt = (milliseconds: number | null): Temporal.Instant | null =>
  milliseconds === null ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds);
