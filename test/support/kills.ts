import { LIVES } from '../../src/platform/database/sign-of-life.ts';
import { Child } from './child.ts';
import type { MessagesScene } from './messages.ts';
import { inOneFile } from './one-file.ts';
import { seeded } from './random.ts';
import { startSlowSink } from './slow-sink.ts';
import { at } from './world.ts';

/** All that a sending process is made of, from the built product. */
const PARTS = `
  import 'reflect-metadata';
  export { NestFactory } from '@nestjs/core';
  export { Temporal } from 'temporal-polyfill';
  export { Config } from '../../platform/config.js';
  export { Clock } from '../../platform/clock.js';
  export { PlatformModule } from '../../platform/platform.module.js';
  export { MessagesModule } from '../../messages/messages.module.js';
  export { MessagesService } from '../../messages/messages.service.js';`;
const FIRST = at('2026-11-02T08:00:00Z');

/** Two processes that send, one of which is ended by force every so many mails. */
export async function sendThroughKills(
  scene: MessagesScene,
  { messages, kills, seed }: Readonly<{ messages: number; kills: number; seed: number }>,
) {
  await seedVisits(scene, messages / 2);
  const built = await inOneFile('messages-child', PARTS);
  const sink = await startSlowSink();
  const random = seeded(seed);
  const start = () =>
    new Child('test/support/messages-child.mjs', built, scene.database.url ?? '', sink.url, MOMENT);
  // The next ones get ready while those before them send, so that two send at nearly every moment.
  const spares: Child[] = [];
  let wanted = kills + 2;
  const next = () => {
    while (spares.length < 3 && wanted > 0) {
      spares.push(start());
      wanted -= 1;
    }
    const worker = spares.shift();
    if (worker === undefined) throw new Error('More processes than were to be started.');
    worker.tell('send');
    return worker;
  };
  const workers = [next(), next()];
  const mean = Math.floor((messages * 0.8) / kills);
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      await sink.more(1 + random.below(2 * mean - 1));
      const place = kill % workers.length;
      await workers[place]?.kill();
      workers[place] = next();
    }
    for (const worker of workers) await worker.heard(2);
  } finally {
    for (const child of [...workers, ...spares]) await child.kill();
  }
  await settle(scene, sink.url);
  await sink.close();
  return sink.taken;
}

const MOMENT = '2026-10-01T08:00:20Z';

async function seedVisits(scene: MessagesScene, count: number): Promise<void> {
  await scene.begin('2026-10-01T08:00:00Z');
  const people = Array.from({ length: count }, (_, number) => number);
  await scene.db.$executeRaw`
    INSERT INTO "Person" ("id", "givenName", "familyName", "jobTitle", "email", "serviceFrom")
    SELECT gen_random_uuid(), 'Leider' || n, 'de Vries', 'directeur', 'leider' || n || '@acme.example', '2020-01-01'
    FROM unnest(${people}::int[]) AS n`;
  await scene.db.$executeRaw`
    INSERT INTO "Visit" ("id", "programmeId", "personId", "teamId", "visitTypeId", "startsAt", "endsAt",
      "state", "confirmedAt", "changedAt")
    SELECT gen_random_uuid(), ${scene.programme}::uuid, "id", ${scene.team}::uuid, ${scene.visitType}::uuid,
      ${FIRST.toString()}::timestamptz, ${FIRST.add({ hours: 4 }).toString()}::timestamptz,
      'CONFIRMED', '2026-10-01T08:00:00Z', '2026-10-01T08:00:00Z'
    FROM "Person" WHERE "givenName" LIKE 'Leider%'`;
}

/** The last two have ended as well; once the database has heard of it, somebody else sends the rest. */
async function settle(scene: MessagesScene, smtpUrl: string): Promise<void> {
  await scene.db.$executeRaw`
    SELECT pg_advisory_xact_lock(${LIVES}::int, "leasedBy")
    FROM (SELECT DISTINCT "leasedBy" FROM "Message" WHERE "leasedBy" IS NOT NULL) AS ended`;
  const survivor = await scene.replica({ smtpUrl });
  await survivor.sendDue(at(MOMENT));
}
