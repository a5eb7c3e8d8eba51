import type { Prisma } from '../../src/generated/prisma/client.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import { at, day } from './world.ts';
import type { World } from './world.ts';

/** A year that was agreed and published; `norm` for the group `directors`. */
export async function programmeOf(world: World, norm = 4, year = 2026): Promise<string> {
  const { id } = await world.db.client.programme.create({
    data: {
      name: `${year}`,
      startsOn: dateOnly(day(`${year}-01-01`)),
      endsOn: dateOnly(day(`${year}-12-31`)),
      state: 'PUBLISHED',
      noCouncilBecause: 'Wij zijn met minder dan vijftig.',
      agreements: { create: [{ leaderGroup: 'directors', norm }] },
    },
  });
  return id;
}

type VisitOf = Readonly<{
  programmeId: string;
  personId: string;
  teamId: string;
  /** Begin, UTC; the visit lasts three hours. */
  startsAt?: string | null;
}>;

/** A visit as the database keeps it; confirmed, on 1 September 2026 in the morning. */
export async function visitOf(
  world: World,
  { programmeId, personId, teamId, startsAt = '2026-09-01T04:00:00Z' }: VisitOf,
  changes: Partial<Prisma.VisitUncheckedCreateInput> = {},
): Promise<string> {
  const team = await world.db.client.hostTeam.findUniqueOrThrow({ where: { id: teamId } });
  const begin = startsAt === null ? null : at(startsAt);
  const { id } = await world.db.client.visit.create({
    data: {
      programmeId,
      personId,
      teamId,
      visitTypeId: team.visitTypeId,
      state: 'CONFIRMED',
      startsAt: begin && toDate(begin),
      endsAt: begin && toDate(begin.add({ hours: 3 })),
      changedAt: toDate(at('2026-08-01T08:00:00Z')),
      ...changes,
    },
  });
  return id;
}
