import { Temporal } from 'temporal-polyfill';
import { Prisma } from '../generated/prisma/client.ts';
import type { Client } from '../platform/database/database.service.ts';
import { dateOnly } from '../platform/database/dates.ts';
import { readInPieces } from '../platform/database/pieces.ts';
import { fullName } from './rules/person.ts';
import type { Person } from './rules/person.ts';

export type Leader = Person &
  Readonly<{
    leaderGroup: string;
    /** Where they belong today; null before the first day and after the last one. */
    departmentId: string | null;
  }>;
/** Both days included. */
export type Days = Readonly<{ from: Temporal.PlainDate; until: Temporal.PlainDate }>;

type Row = Omit<Leader, 'name' | 'serviceFrom' | 'serviceUntil'> &
  Readonly<{ serviceFrom: string; serviceUntil: string | null }>;

/** Who has a group's agreement and is in service on any of these days: thousands, in a large organisation. */
export async function leadersIn(
  client: Client,
  { days, today }: Readonly<{ days: Days; today: Temporal.PlainDate }>,
): Promise<Leader[]> {
  const day = dateOnly(today);
  const rows = Prisma.sql`
    SELECT person.*, (
      SELECT member."departmentId" FROM "DepartmentMembership" AS member
      WHERE member."personId" = person."id" AND member."from" <= ${day}::date
        AND (member."until" IS NULL OR member."until" >= ${day}::date)
      LIMIT 1
    ) AS "departmentId"
    FROM "Person" AS person
    WHERE person."leaderGroup" IS NOT NULL AND person."serviceFrom" <= ${dateOnly(days.until)}::date
      AND (person."serviceUntil" IS NULL OR person."serviceUntil" >= ${dateOnly(days.from)}::date)`;
  return readInPieces(client, { rows, order: Prisma.sql`"id"` }, leaderOf);
}

const leaderOf = (row: Row): Leader => ({
  ...row,
  name: fullName(row),
  serviceFrom: Temporal.PlainDate.from(row.serviceFrom),
  serviceUntil: row.serviceUntil === null ? null : Temporal.PlainDate.from(row.serviceUntil),
});
