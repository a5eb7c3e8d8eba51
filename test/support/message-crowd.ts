import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { LIVES } from '../../src/platform/database/sign-of-life.ts';
import type { MessagesScene } from './messages.ts';
import type { ProofRow } from './proof.ts';

const BATCH = 64;
const MEGABYTE = 1_048_576;
/** Far less than the messages that wait would take. */
const ROOM = 40;
/** So many are made at once, so that no statement takes long. */
const PIECE = 10_000;

/** So many confirmed visits of as many leaders, with one message due each: the lead has no address. */
export async function visitsFor(scene: MessagesScene, count: number, round = 0): Promise<void> {
  const name = `Leider${round}x`;
  const now = scene.clock.now().subtract({ minutes: 1 }).toString();
  await scene.db.person.update({ where: { id: scene.lead }, data: { email: null } });
  await scene.db.$executeRaw`
    INSERT INTO "Person" ("id", "givenName", "familyName", "jobTitle", "email", "serviceFrom")
    SELECT gen_random_uuid(), ${name} || n, 'de Vries', 'directeur', lower(${name} || n) || '@acme.example', '2020-01-01'
    FROM generate_series(1, ${count}::int) AS n`;
  await scene.db.$executeRaw`
    INSERT INTO "Visit" ("id", "programmeId", "personId", "teamId", "visitTypeId", "startsAt", "endsAt",
      "state", "confirmedAt", "changedAt")
    SELECT gen_random_uuid(), ${scene.programme}::uuid, "id", ${scene.team}::uuid, ${scene.visitType}::uuid,
      '2026-11-02T08:00:00Z', '2026-11-02T12:00:00Z', 'CONFIRMED', ${now}::timestamptz, ${now}::timestamptz
    FROM "Person" WHERE "givenName" LIKE ${`${name}%`}`;
}

/** After a long outage: how the outbox finds and claims what waits, and what it needs for it. */
export async function manyWaiting(
  scene: MessagesScene,
  { messages, batches }: Readonly<{ messages: number; batches: number }>,
): Promise<ProofRow> {
  await scene.begin();
  for (let made = 0; made < messages; made += PIECE)
    await visitsFor(scene, Math.min(PIECE, messages - made), made);
  const now = scene.clock.now();
  await waitingFor(scene, now.toString());
  await scene.db.$executeRaw`ANALYZE`;
  const plan = await planOf(scene, now.toString());
  const before = memory();
  const started = performance.now();
  let claimed = 0;
  for (let batch = 0; batch < batches; batch += 1)
    claimed += (await scene.claims.claimAgain(now, BATCH)).length;
  const each = (performance.now() - started) / batches;
  const after = memory();
  const [kept, most] = [after.kept - before.kept, after.most - before.most];
  const index = /Index Scan using "?(\w+)"? on "Message"/.exec(plan)?.[1] ?? 'none';
  return {
    id: 'M10',
    what: `${messages} messages due at once, ${batches} batches of ${BATCH} claimed`,
    must: `by index; memory + < ${ROOM} MB`,
    measured: `${claimed} claimed, ${each.toFixed(1)} ms a batch, + ${kept.toFixed(0)} MB kept, + ${most.toFixed(0)} MB of the process; ${plan}`,
    ok: index === 'Message_state_dueAt_id_idx' && kept < ROOM && claimed === batches * BATCH,
  };
}

async function waitingFor(scene: MessagesScene, now: string): Promise<void> {
  for (let made = PIECE; made === PIECE;)
    made = await scene.db.$executeRaw`
      INSERT INTO "Message" ("id", "kind", "subjectId", "revision", "recipientId", "state", "dueAt",
        "usefulUntil", "retryAt", "messageId")
      SELECT gen_random_uuid(), 'CALENDAR_INVITATION', "id", 0, "personId", 'CLAIMED', "changedAt",
        "startsAt", ${now}::timestamptz, '<' || "id" || '@open-deur.test>'
      FROM "Visit" WHERE NOT EXISTS (SELECT FROM "Message" WHERE "subjectId" = "Visit"."id")
      LIMIT ${PIECE}`;
}

/** In megabytes: what is still in use once the garbage is gone, and the most the process ever had. */
function memory(): Readonly<{ kept: number; most: number }> {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return { kept: (heapUsed + external) / MEGABYTE, most: process.resourceUsage().maxRSS / 1_024 };
}

/** The query of the outbox, as the server runs it, on one line. */
async function planOf(scene: MessagesScene, now: string): Promise<string> {
  const lines = await scene.db.$queryRaw<{ 'QUERY PLAN': string }[]>`
    EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY on)
    WITH ended AS MATERIALIZED (
      SELECT "leasedBy" AS "number"
      FROM (SELECT DISTINCT "leasedBy" FROM "Message" WHERE "leasedBy" <> 7) AS others
      WHERE pg_try_advisory_xact_lock(${LIVES}::int, "leasedBy"))
    SELECT "id" FROM "Message"
    WHERE "state" = 'CLAIMED' AND "mailId" IS NULL
      AND ("leaseUntil" < clock_timestamp()
        OR ("leaseUntil" IS NULL AND "retryAt" <= ${now}::timestamptz)
        OR "leasedBy" IN (SELECT "number" FROM ended))
    ORDER BY "dueAt", "id" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
  return lines.map((line) => line['QUERY PLAN'].trim()).join(' | ');
}
