import { toDate, toInstant } from '../../src/platform/database/dates.ts';
import { CalendarClient } from './calendar-client.ts';
import { delivered } from './calendar-history.ts';
import { isShown } from './calendar-proofs.ts';
import type { MessagesScene } from './messages.ts';
import { bodiesOf } from './mime.ts';
import type { Random } from './random.ts';
import type { ReceivedMail } from './smtp.ts';
import { at } from './world.ts';

const FIRST_DAY = at('2027-01-11T08:00:00Z');

/**
 * The same with the true desks, a real PostgreSQL and a real mail server that now and then is busy, or
 * hangs up after it has taken a mail. How many of the readers' calendars differ from the database.
 */
export async function playAtTheDesks(scene: MessagesScene, count: number, random: Random) {
  const found = { compared: 0, mails: 0, wrong: 0, lost: 0 };
  for (let index = 0; index < count; index += 1) {
    const leader = await scene.person(`Leider${index}`);
    const host = await scene.person(`Gastgever${index}`);
    const visit = await scene.visit(someDay(random), { personId: leader });
    const claimedAt = toDate(scene.clock.now());
    await scene.db.hostClaim.create({ data: { visitId: visit, personId: host, claimedAt } });
    scene.smtp.answer({
      data: () => random.pick([null, null, null, null, 451, 'HANG_UP'] as const),
    });
    await live(scene, visit, random);
    for (const name of [`leider${index}`, `gastgever${index}`]) {
      const mails = scene.smtp.to(`${name}@acme.example`).flatMap(calendarsIn);
      found.mails += mails.length;
      const { arrived, lastArrived } = delivered(mails, random);
      if (!lastArrived) {
        found.lost += 1;
        continue;
      }
      const client = new CalendarClient();
      for (const mail of arrived) client.receive(mail);
      found.compared += 1;
      if (!isShown(client.appointments, await standing(scene, visit), false)) found.wrong += 1;
    }
  }
  return found;
}

/** A visit that moves, loses its date, is called off and comes back, and everything told of it. */
async function live(scene: MessagesScene, visit: string, random: Random): Promise<void> {
  const acts = [
    () => scene.move(visit, someDay(random)),
    () => scene.move(visit, someDay(random)),
    () => scene.cancel(visit),
    () => scene.change(visit, undated),
  ];
  await scene.sendSoon();
  for (let step = 1 + random.below(4); step > 0; step -= 1) {
    const { state } = await scene.db.visit.findUniqueOrThrow({ where: { id: visit } });
    if (state !== 'CONFIRMED') {
      await scene.move(visit, someDay(random));
      await scene.change(visit, { state: 'CONFIRMED', cancelSide: null });
    } else await random.pick(acts)();
    if (random.below(3) > 0) await scene.sendSoon();
  }
  // Until the last attempt of every message has been made.
  for (const minutes of [1, 5, 15, 60, 180, 180]) {
    scene.clock.advance({ minutes });
    if (minutes === 60) scene.smtp.answer({ data: () => null });
    await scene.sendDue();
  }
}

const undated = {
  state: 'POSTPONED',
  startsAt: null,
  endsAt: null,
  revision: { increment: 1 },
} as const;

/** So far off that no reminder is due meanwhile. */
const someDay = (random: Random): string =>
  FIRST_DAY.add({ hours: 24 * random.below(200) }).toString();

async function standing(scene: MessagesScene, id: string) {
  const { state, startsAt, endsAt, revision } = await scene.db.visit.findUniqueOrThrow({
    where: { id },
  });
  if (state !== 'CONFIRMED' || startsAt === null || endsAt === null) return null;
  return { startsAt: toInstant(startsAt), endsAt: toInstant(endsAt), revision };
}

export const calendarsIn = ({ source }: ReceivedMail): string[] =>
  bodiesOf(source, 'text/calendar');
