import { Temporal } from 'temporal-polyfill';
import { dueMessages } from '../../src/messages/rules/due-messages.ts';
import type { MessagesState } from '../../src/messages/rules/due-messages.ts';
import type { DueMessage } from '../../src/messages/rules/message.ts';
import { toDate } from '../../src/platform/database/dates.ts';
import type { MessagesScene } from './messages.ts';
import { seeded } from './random.ts';
import { aVisit } from './visits.ts';
import { at } from './world.ts';

/** Well before the notice period, so that nothing waits for the team. */
const LONG_AGO = at('2026-08-01T08:00:00Z');
const DAYS_OF_CHANGE = [
  ...['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01'],
  ...['2027-03-14', '2027-03-28', '2027-10-31', '2027-11-07'],
];
const ZONES = ['Europe/Amsterdam', 'America/St_Johns', 'Asia/Kathmandu'];

/** Nobody ran for 26 hours: what was still of use, and what was not. */
export async function afterSilence(scene: MessagesScene, count: number) {
  await scene.begin('2026-10-01T08:00:00Z');
  for (let number = 0; number < count; number += 1) {
    const personId = await scene.person(`Leider${number}`);
    const day = number % 2 === 0 ? '2026-10-07' : '2026-10-08';
    // From 08:00 to 19:30 in Amsterdam.
    const startsAt = at(`${day}T06:00:00Z`).add({ minutes: (number % 24) * 30 });
    await scene.visit(startsAt, { personId, confirmedAt: toDate(LONG_AGO) });
  }
  scene.clock.setLocal('2026-10-06T15:00');
  await scene.sendDue();
  scene.smtp.forget();
  scene.clock.advance({ hours: 26 });
  const started = performance.now();
  await scene.sendDue();
  const seconds = (performance.now() - started) / 1_000;
  const now = toDate(scene.clock.now());
  const wednesday = await scene.db.visit.count({
    where: { startsAt: { gte: toDate(at('2026-10-07T00:00:00Z')), lte: now } },
  });
  const reminders = { kind: 'REMINDER' } as const;
  return {
    seconds,
    tooLate: wednesday,
    expired: await scene.db.message.count({ where: { ...reminders, state: 'EXPIRED' } }),
    reminded: await scene.db.message.count({ where: { ...reminders, state: 'SENT' } }),
    wrong: await scene.db.message.count({
      where: {
        OR: [
          { state: 'EXPIRED', usefulUntil: { gt: now } },
          { state: 'SENT', sentAt: now, usefulUntil: { lte: now } },
          { state: { in: ['CLAIMED', 'DEAD'] } },
        ],
      },
    }),
    mails: scene.smtp.mails.length,
    sentNow: await scene.db.message.count({ where: { state: 'SENT', sentAt: now } }),
  };
}

/** Reminders of visits around the clock changes that did not come once, or at another hour. */
export function wrongReminders(count: number, seed: number): string[] {
  const random = seeded(seed);
  const wrong: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const zone = random.pick(ZONES);
    const startsAt = Temporal.PlainDate.from(random.pick(DAYS_OF_CHANGE))
      .add({ days: random.below(9) - 4 })
      .toZonedDateTime({ timeZone: zone, plainTime: '06:00' })
      .add({ minutes: 15 * random.below(64) })
      .toInstant();
    const moments = remindersOf(startsAt, zone);
    const right =
      moments.length === 1 && wallClock(moments[0]?.dueAt, zone) === before(startsAt, zone);
    if (!right)
      wrong.push(
        `${zone} ${startsAt.toString()} ${moments.map(({ dueAt }) => dueAt.toString()).join()}`,
      );
  }
  return wrong;
}

/** Looks every six hours for eight days, and around the right moment, and claims what is due. */
function remindersOf(startsAt: Temporal.Instant, timeZone: string): DueMessage[] {
  const changedAt = startsAt.subtract({ hours: 30 * 24 });
  const visit = aVisit({
    state: 'CONFIRMED',
    startsAt,
    endsAt: startsAt.add({ hours: 4 }),
    changedAt,
  });
  const facts = {
    visit,
    timeZone,
    waitingForTeam: false,
    reflected: false,
    readinessOpen: false,
    leadIds: [],
    assistantIds: [],
    volunteerIds: [],
    hosting: { claim: null, releases: [], late: null, takenOverById: null },
    handedOver: null,
  };
  const state: MessagesState = {
    visits: [{ ...facts, holidays: new Set<string>() }],
    ...{ invitations: [], exchanges: [], newcomers: [], reachable: new Set([visit.personId]) },
  };
  const known: (DueMessage & { state: 'SENT'; failure: null })[] = [];
  const right = Temporal.PlainDateTime.from(before(startsAt, timeZone).replace(' ', 'T'))
    .toZonedDateTime(timeZone)
    .toInstant();
  const looks = [right.subtract({ seconds: 1 }), right, right.add({ seconds: 1 })];
  for (let hours = 8 * 24; hours > 0; hours -= 6) looks.push(startsAt.subtract({ hours }));
  for (const now of looks.sort((one, other) => Temporal.Instant.compare(one, other))) {
    const due = dueMessages(state, known, now);
    known.push(...due.map((message) => ({ ...message, state: 'SENT' as const, failure: null })));
  }
  return known.filter(({ kind }) => kind === 'REMINDER');
}

/** By another library of dates than the product's: "2026-10-23 16:00". */
function wallClock(moment: Temporal.Instant | undefined, timeZone: string): string {
  const parts = { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  const format = new Intl.DateTimeFormat('sv-SE', parts);
  return moment === undefined ? '' : format.format(moment.epochMilliseconds);
}

/** Four in the afternoon on the last day from Monday to Friday before the visit's own. */
function before(startsAt: Temporal.Instant, timeZone: string): string {
  const day = new Date(`${wallClock(startsAt, timeZone).slice(0, 10)}T12:00:00Z`);
  do day.setUTCDate(day.getUTCDate() - 1);
  while (day.getUTCDay() % 6 === 0);
  return `${day.toISOString().slice(0, 10)} 16:00`;
}
