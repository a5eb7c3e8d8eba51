import type { MessagesScene } from './messages.ts';
import type { ProofRow } from './proof.ts';

const BATCH = 8;
const MEGABYTE = 1_048_576;
/** Far less than the messages that wait would take. */
const ROOM = 40;

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
  await visitsFor(scene, messages);
  const now = scene.clock.now();
  await scene.db.$executeRaw`
    INSERT INTO "Message" ("id", "kind", "subjectId", "revision", "recipientId", "state", "dueAt",
      "usefulUntil", "retryAt", "messageId")
    SELECT gen_random_uuid(), 'CALENDAR_INVITATION', "id", 0, "personId", 'CLAIMED', "changedAt",
      "startsAt", ${now.toString()}::timestamptz, '<' || "id" || '@open-deur.test>' FROM "Visit"`;
  await scene.db.$executeRaw`ANALYZE`;
  const plan = await planOf(scene, now.toString());
  const started = performance.now();
  const before = process.memoryUsage();
  let claimed = 0;
  for (let batch = 0; batch < batches; batch += 1)
    claimed += (await scene.claims.claimAgain(now, BATCH)).length;
  const after = process.memoryUsage();
  const grown = (after.heapUsed + after.external - before.heapUsed - before.external) / MEGABYTE;
  const each = (performance.now() - started) / batches;
  const index = /Index Scan using "?(\w+)"? on "Message"/.exec(plan)?.[1] ?? 'none';
  return {
    id: 'M10',
    what: `${messages} messages due at once, ${batches} batches of ${BATCH} claimed`,
    must: `by index; memory + < ${ROOM} MB`,
    measured: `${claimed} claimed, ${each.toFixed(1)} ms a batch, + ${grown.toFixed(0)} MB; ${plan}`,
    ok: index === 'Message_state_dueAt_id_idx' && grown < ROOM && claimed === batches * BATCH,
  };
}

/** The query of the outbox, as the server runs it, on one line. */
async function planOf(scene: MessagesScene, now: string): Promise<string> {
  const lines = await scene.db.$queryRaw<{ 'QUERY PLAN': string }[]>`
    EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY on)
    SELECT "id" FROM "Message"
    WHERE "state" = 'CLAIMED'
      AND ("leaseUntil" < clock_timestamp()
        OR ("leaseUntil" IS NULL AND "retryAt" <= ${now}::timestamptz))
    ORDER BY "dueAt", "id" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
  return lines.map((line) => line['QUERY PLAN'].trim()).join(' | ');
}
