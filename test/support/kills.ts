import type { AddressInfo } from 'node:net';
import { once, EventEmitter } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { Child } from './child.ts';
import type { MessagesScene } from './messages.ts';
import { seeded } from './random.ts';
import { at } from './world.ts';

const FIRST = at('2026-11-02T08:00:00Z');
const PAUSE = 5;

/** A mail server that says yes after 5 ms, and remembers whose yes it was. */
async function startSlowSink() {
  const taken: string[] = [];
  const heard = new EventEmitter();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 1,
    onData: (stream, _session, done) => {
      let head = '';
      stream.on('data', (piece: Buffer) => {
        if (head.length < 4_096) head += piece.toString('latin1');
      });
      stream.on('end', () =>
        setTimeout(() => {
          taken.push(/^message-id: (.*)$/im.exec(head)?.[1] ?? '');
          done();
          heard.emit('mail');
        }, PAUSE),
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const more = async (count: number) => {
    const goal = taken.length + count;
    while (taken.length < goal) await once(heard, 'mail');
  };
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return { url: `smtp://127.0.0.1:${port}`, taken, more, close };
}

/** Two processes that send, one of which is ended by force every so many mails. */
export async function sendThroughKills(
  scene: MessagesScene,
  { messages, kills, seed }: Readonly<{ messages: number; kills: number; seed: number }>,
) {
  await seedVisits(scene, messages / 2);
  const sink = await startSlowSink();
  const random = seeded(seed);
  const start = () =>
    new Child('test/support/messages-child.ts', scene.database.url ?? '', sink.url, MOMENT);
  const workers = [start(), start()];
  const mean = Math.floor((messages * 0.8) / kills);
  for (let kill = 0; kill < kills; kill += 1) {
    await sink.more(1 + random.below(2 * mean - 1));
    const place = kill % workers.length;

    await workers[place]?.kill();
    workers[place] = start();
  }
  await settle(scene, workers);
  const last = start();
  await last.heard();
  await last.kill();
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

/** Every kill leaves leases that run for three minutes; here they run out at once. */
async function settle(scene: MessagesScene, workers: readonly Child[]): Promise<void> {
  for (const worker of workers) await worker.heard();
  for (const worker of workers) await worker.kill();
  await scene.db.$executeRaw`
    UPDATE "Message" SET "leaseUntil" = clock_timestamp() - interval '1 second'
    WHERE "leaseUntil" IS NOT NULL`;
}
