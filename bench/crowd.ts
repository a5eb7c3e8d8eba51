import type { Visiting } from '../test/support/visiting.ts';

type Crowd = Readonly<{ leaders: number; slots: number; teams: number }>;

/** Half a year of slots, and two visits to come for each leader. */
export async function fill(house: Visiting, { leaders, slots, teams }: Crowd): Promise<void> {
  const { db } = house.world;
  const departmentId = await house.world.department();
  const siteId = await house.world.site();
  for (let team = 0; team < teams; team += 1)
    await house.world.team(`Team ${team}`, { siteId, departmentId, budgetPerWeek: 20 });
  await db.client.$executeRaw`
    INSERT INTO "Person" ("id", "givenName", "familyName", "jobTitle", "leaderGroup", "serviceFrom")
    SELECT gen_random_uuid(), 'Leider ' || n, 'de Vries', 'directeur', 'Directie', '2020-01-01'
    FROM generate_series(1, ${leaders}::int) AS n`;
  await db.client.$executeRaw`
    WITH team AS (SELECT "id", row_number() OVER (ORDER BY "id") - 1 AS number FROM "HostTeam")
    INSERT INTO "Slot" ("id", "teamId", "startsAt", "endsAt")
    SELECT gen_random_uuid(), team."id", start, start + interval '3 hours'
    FROM generate_series(0, ${slots - 1}::int) AS n
    JOIN team ON team.number = n % ${teams}::int
    CROSS JOIN LATERAL (SELECT timestamptz '2026-09-14T08:00Z' + n / ${teams}::int * interval '31 hours' AS start) AS moment`;
  await db.client
    .$executeRaw`INSERT INTO "SlotPlace" ("slotId", "number") SELECT "id", 1 FROM "Slot"`;
  await db.client.$executeRaw`
    WITH leader AS (SELECT "id", row_number() OVER (ORDER BY "id") - 1 AS number FROM "Person"
        WHERE "givenName" LIKE 'Leider %'),
      slot AS (SELECT *, row_number() OVER (ORDER BY "startsAt", "id") - 1 AS number FROM "Slot")
    INSERT INTO "Visit" ("id", "programmeId", "personId", "teamId", "visitTypeId", "slotId", "placeNumber",
      "startsAt", "endsAt", "state", "confirmedAt", "changedAt")
    SELECT gen_random_uuid(), ${house.programmeId}::uuid, leader."id", slot."teamId", "visitTypeId", slot."id", 1,
      "startsAt", "endsAt", 'CONFIRMED', '2026-09-01', '2026-09-01'
    FROM slot JOIN leader ON leader.number = slot.number % ${slots / 2}::int
      JOIN "HostTeam" AS team ON team."id" = slot."teamId"`;
  await db.client.$executeRaw`ANALYZE`;
}
