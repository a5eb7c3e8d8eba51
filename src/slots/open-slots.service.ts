import { Temporal } from 'temporal-polyfill';
import { Prisma } from '../generated/prisma/client.ts';
import type { Client } from '../platform/database/database.service.ts';
import { millisecondsOf, readInPieces } from '../platform/database/pieces.ts';
import type { Slot } from './rules/slot.ts';

export type SlotFilter = Readonly<{
  teamId?: string;
  teamIds?: readonly string[];
  visitTypeId?: string;
}>;

/** The same days, as they begin and end by the clock of the sites in a time zone. */
export type DaysAtSites = Readonly<{ timeZone: string; from: Date; before: Date }>;

type Row = Readonly<{
  id: string;
  teamId: string;
  seriesId: string | null;
  startsAt: number;
  endsAt: number;
  capacity: number;
}>;

/** Slots that stand open, earliest first: there may be tens of thousands in a year. */
export async function openSlots(
  client: Client,
  days: readonly DaysAtSites[],
  filter: SlotFilter,
): Promise<Slot[]> {
  const rows = Prisma.sql`
    SELECT slot."id", slot."teamId", slot."seriesId",
      ${millisecondsOf(Prisma.sql`slot."startsAt"`)} AS "startsAt",
      ${millisecondsOf(Prisma.sql`slot."endsAt"`)} AS "endsAt",
      (SELECT count(*)::int FROM "SlotPlace" AS place WHERE place."slotId" = slot."id") AS "capacity"
    FROM "Slot" AS slot
    JOIN "HostTeam" AS team ON team."id" = slot."teamId"
    JOIN "Site" AS site ON site."id" = team."siteId"
    JOIN unnest(
      ${days.map(({ timeZone }) => timeZone)}::text[],
      ${days.map(({ from }) => from)}::timestamptz[],
      ${days.map(({ before }) => before)}::timestamptz[]
    ) AS day("timeZone", "from", "before")
      ON day."timeZone" = site."timeZone"
        AND slot."startsAt" >= day."from" AND slot."startsAt" < day."before"
    WHERE slot."state" = 'OPEN' AND ${matching(filter)}`;
  const order = Prisma.sql`"startsAt", "id"`;
  return readInPieces(client, { rows, order }, slotsFrom());
}

function matching({ teamId, teamIds, visitTypeId }: SlotFilter): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (teamId !== undefined) conditions.push(Prisma.sql`slot."teamId" = ${teamId}::uuid`);
  if (teamIds !== undefined)
    conditions.push(Prisma.sql`slot."teamId" = ANY(${[...teamIds]}::uuid[])`);
  if (visitTypeId !== undefined)
    conditions.push(Prisma.sql`team."visitTypeId" = ${visitTypeId}::uuid`);
  return Prisma.join(conditions, ' AND ');
}

/** Shifts begin and end at the same moments at many teams. */
function slotsFrom(): (row: Row) => Slot {
  const moments = new Map<number, Temporal.Instant>();
  const momentAt = (milliseconds: number): Temporal.Instant => {
    const known = moments.get(milliseconds);
    if (known !== undefined) return known;
    const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds);
    moments.set(milliseconds, moment);
    return moment;
  };
  return (row) => ({
    ...row,
    state: 'OPEN',
    startsAt: momentAt(row.startsAt),
    endsAt: momentAt(row.endsAt),
  });
}
