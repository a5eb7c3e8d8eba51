import { appendFileSync } from 'node:fs';
import { AlternativesService } from '../src/rotation/alternatives.service.ts';
import type { Visit } from '../src/visits/rules/visit.ts';
import { prepareDatabases } from '../test/support/database.ts';
import { Visiting } from '../test/support/visiting.ts';

const LEADERS = 2_000;
const SLOTS = 40_000;
const TEAMS = 300;
const ASKED = 200;
/** Milliseconds. */
const MOST = 100;

const stop = await prepareDatabases();
const house = await Visiting.open();
const { db } = house.world;

/** Half a year of slots, and two visits to come for each leader. */
async function fill(): Promise<void> {
  const departmentId = await house.world.department();
  const siteId = await house.world.site();
  for (let team = 0; team < TEAMS; team += 1)
    await house.world.team(`Team ${team}`, { siteId, departmentId, budgetPerWeek: 20 });
  await db.client.$executeRaw`
    INSERT INTO "Person" ("id", "givenName", "familyName", "jobTitle", "leaderGroup", "serviceFrom")
    SELECT gen_random_uuid(), 'Leider ' || n, 'de Vries', 'directeur', 'Directie', '2020-01-01'
    FROM generate_series(1, ${LEADERS}::int) AS n`;
  await db.client.$executeRaw`
    WITH team AS (SELECT "id", row_number() OVER (ORDER BY "id") - 1 AS number FROM "HostTeam")
    INSERT INTO "Slot" ("id", "teamId", "startsAt", "endsAt")
    SELECT gen_random_uuid(), team."id", start, start + interval '3 hours'
    FROM generate_series(0, ${SLOTS - 1}::int) AS n
    JOIN team ON team.number = n % ${TEAMS}::int
    CROSS JOIN LATERAL (SELECT timestamptz '2026-09-14T08:00Z' + n / ${TEAMS}::int * interval '31 hours' AS start) AS moment`;
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
    FROM slot JOIN leader ON leader.number = slot.number % ${SLOTS / 2}::int
      JOIN "HostTeam" AS team ON team."id" = slot."teamId"`;
  await db.client.$executeRaw`ANALYZE`;
}

/** Visits of as many leaders, with how long their other moments took and the statements that asked for. */
async function measured(visits: readonly Visit[]): Promise<[times: number[], statements: number]> {
  const desk = house.desk(AlternativesService);
  let statements = 0;
  const hush = db.onStatement(() => (statements += 1));
  const times: number[] = [];
  for (const visit of visits) {
    const begun = performance.now();
    const found = await desk.alternatives(null, visit);
    times.push(performance.now() - begun);
    if (found.length < 3) throw new Error(`${found.length} other moments`);
  }
  hush();
  return [times.toSorted((a, b) => a - b), statements / visits.length];
}

try {
  await fill();
  const visits = await house.visits.visitsOf({ startsAt: { lt: '2026-10-01T00:00:00Z' } });
  await measured(visits.slice(0, 20));
  const [times, statements] = await measured(visits.slice(0, ASKED));
  const [half, most] = [0.5, 0.95].map((share) => times[Math.floor(times.length * share)] ?? 0);
  const row = {
    id: 'alternatives',
    what: `other moments of a visit, with ${LEADERS} leaders and ${SLOTS} slots`,
    must: `95 of 100 below ${MOST} ms`,
    measured: `median ${half!.toFixed(0)} ms, 95th of 100 ${most!.toFixed(0)} ms, ${statements} statements each`,
    ok: most! < MOST,
  };
  console.log(JSON.stringify(row));
  if (process.env.BENCH_ROWS) appendFileSync(process.env.BENCH_ROWS, `${JSON.stringify(row)}\n`);
} finally {
  await house.close();
  await stop();
}
