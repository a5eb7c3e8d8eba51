import type { Database } from '../../src/platform/database/database.service.ts';

const miscounted = (period: 'week' | 'quarter'): string => `
  SELECT 1 FROM (
    SELECT v."teamId", date_trunc('${period}', s."startsAt" AT TIME ZONE 'Europe/Amsterdam')::date AS begins, count(*) AS visits
    FROM "Visit" v JOIN "Slot" s ON s."id" = v."slotId"
    WHERE v."state" IN ('PROPOSED', 'CONFIRMED', 'DONE', 'MISSED') GROUP BY 1, 2
  ) AS had FULL JOIN (
    SELECT * FROM "TeamLoad" WHERE "period" = '${period.toUpperCase()}'
  ) AS load ON load."teamId" = had."teamId" AND load."startsOn" = had.begins
  WHERE coalesce(had.visits, 0) <> coalesce(load."booked", 0)`;

/** What may never be found in the database, each as a question whose rows are violations. */
const violations: Readonly<Record<string, string>> = {
  'a slot with more visits than places': `
    SELECT v."slotId" FROM "Visit" v WHERE v."state" IN ('PROPOSED', 'CONFIRMED', 'DONE') AND v."slotId" IS NOT NULL
    GROUP BY 1 HAVING count(*) > (SELECT count(*) FROM "SlotPlace" p WHERE p."slotId" = v."slotId")`,
  'a person in two visits at a time': `
    SELECT a."id" FROM "Visit" a JOIN "Visit" b ON a."personId" = b."personId" AND a."id" < b."id"
      AND a."startsAt" < b."endsAt" AND b."startsAt" < a."endsAt"
    WHERE a."state" IN ('PROPOSED', 'CONFIRMED', 'DONE') AND b."state" IN ('PROPOSED', 'CONFIRMED', 'DONE')`,
  'a week that counts other visits than it has': miscounted('week'),
  'a quarter that counts other visits than it has': miscounted('quarter'),
  'a week beyond its budget': 'SELECT 1 FROM "TeamLoad" WHERE "booked" > "budget"',
  'an offer that overtook somebody who waits': `
    SELECT 1 FROM "WaitlistEntry" a JOIN "WaitlistEntry" b ON a."slotId" = b."slotId" AND a."joinedAt" < b."joinedAt"
    WHERE a."leftAt" IS NULL AND a."visitId" IS NULL AND b."visitId" IS NOT NULL`,
  'a visit at another time than its slot': `
    SELECT 1 FROM "Visit" v JOIN "Slot" s ON s."id" = v."slotId"
    WHERE v."startsAt" <> s."startsAt" OR v."endsAt" <> s."endsAt"`,
  'a visit that holds a place it should not, or none where it should': `
    SELECT 1 FROM "Visit" WHERE "loggedOn" IS NULL
      AND ("slotId" IS NOT NULL) <> ("state" IN ('PROPOSED', 'CONFIRMED', 'DONE', 'MISSED'))`,
  'a visit on a withdrawn slot that is still to come': `
    SELECT 1 FROM "Visit" v JOIN "Slot" s ON s."id" = v."slotId"
    WHERE s."state" = 'WITHDRAWN' AND v."state" IN ('PROPOSED', 'CONFIRMED')`,
  'an end without its cause': `
    SELECT 1 FROM "Visit" WHERE ("state" = 'CANCELLED') <> ("cancelSide" IS NOT NULL)
      OR ("state" = 'DECLINED') <> ("declineCause" IS NOT NULL)`,
  'a stand-in beside the visitor': `
    SELECT 1 FROM "Visit" n JOIN "Visit" o ON o."id" = n."standsInForId" WHERE o."state" <> 'CANCELLED'`,
  'half a swap': `
    SELECT 1 FROM "Exchange" e WHERE e."state" = 'ACCEPTED' AND (
      NOT EXISTS (SELECT 1 FROM "Visit" v WHERE v."standsInForId" = e."visitId") OR (e."otherVisitId" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "Visit" v WHERE v."standsInForId" = e."otherVisitId")))`,
};

/** The names of what was found and may not be. */
export async function violated({ client }: Database): Promise<string[]> {
  const found: string[] = [];
  for (const [name, question] of Object.entries(violations)) {
    const rows = await client.$queryRawUnsafe<unknown[]>(question);
    if (rows.length > 0) found.push(`${name} (${rows.length} ×)`);
  }
  return found;
}
