import type { Actor } from '../../src/platform/actor.ts';
import { eventIn } from './calendar.ts';
import type { MessagesScene } from './messages.ts';
import { whileSending } from './moments.ts';
import { seeded } from './random.ts';
import { at } from './world.ts';

const COMING = at('2026-12-10T06:30:00Z');
const ATTEMPTS = [1, 5, 15, 60, 180];

async function onlyLeaders(scene: MessagesScene): Promise<void> {
  await scene.begin();
  await scene.db.person.update({ where: { id: scene.lead }, data: { email: null } });
}

/** One message among so many that cannot be put into words: it has a beginning and no end. */
export async function withOnePoison(scene: MessagesScene, count: number) {
  await onlyLeaders(scene);
  for (let number = 0; number < count; number += 1) {
    const personId = await scene.person(`Leider${number}`);
    const startsAt = COMING.add({ hours: number % 40 });
    await scene.visit(startsAt, number === 7 ? { personId, endsAt: null } : { personId });
  }
  scene.clock.advance({ seconds: 15 });
  await scene.sendDue();
  const first = await scene.db.message.count({ where: { state: 'SENT' } });
  for (const minutes of ATTEMPTS) {
    scene.clock.advance({ minutes });
    await scene.sendDue();
  }
  const administrator: Actor = {
    accountId: scene.leader,
    personId: scene.leader,
    roles: ['ADMINISTRATOR'],
    assurance: 'LOW',
  };
  const given = await scene.mailDesk.failures(administrator);
  return { first, given };
}

type Wrong = Readonly<{ round: number; act: 'cancel' | 'move'; heard: string; states: string[] }>;

/** A letter is written from what is true after its claim, so one in flight may know of the act. */
const allowed = {
  cancel: /^(?:REQUEST [01], CANCEL 1)?$/,
  move: /^(?:REQUEST [01], )?REQUEST 1$/,
} as const;

/** Somebody cancels or moves a visit in the very moment in which its invitation goes out. */
export async function actsDuringSending(scene: MessagesScene, rounds: number, seed: number) {
  await onlyLeaders(scene);
  const random = seeded(seed);
  const wrong: Wrong[] = [];
  let inFlight = 0;
  let usual = 40;
  for (let round = 0; round < rounds; round += 1) {
    scene.smtp.forget();
    const personId = await scene.person(`Leider${round}`);
    const visit = await scene.visit(COMING, { personId });
    scene.clock.advance({ seconds: 15 });
    const act = random.pick(['cancel', 'move'] as const);
    const change = () =>
      act === 'cancel' ? scene.cancel(visit) : scene.move(visit, '2026-12-11T06:30:00Z');
    // Somewhere in what sending did the last time.
    usual = await whileSending(scene, { after: random.below(usual), act: change });
    await scene.sendSoon();
    const events = scene.smtp.mails.map(eventIn);
    const heard = events.map(({ method, sequence }) => `${method} ${sequence}`).join(', ');
    if (events.length > 1) inFlight += 1;
    if (!allowed[act].test(heard)) wrong.push({ round, act, heard, states: await scene.outbox() });
    // A visit that is over and done with keeps the next look short.
    await scene.db.$executeRaw`TRUNCATE "Message", "Visit" CASCADE`;
  }
  return { wrong, inFlight };
}
