import { Temporal } from 'temporal-polyfill';
import type { MessagesService } from '../../src/messages/messages.service.ts';
import type { MessagesScene } from './messages.ts';
import { record, scale } from './proof.ts';
import { at } from './world.ts';

const ZONE = 'Europe/Amsterdam';
/** Look-backs that are late over some days, two to a leader so that they have to share a mail. */
const FIRST_START = at('2026-10-19T04:00:00Z');
/** With a weekend and a change of the clock between. */
const DAYS = ['20', '21', '22', '23', '24', '26', '27', '28'];
const HOURS = { full: ['06', '09', '12', '15', '17', '18', '21'], reduced: ['10', '17'] };

type Clocking = Readonly<{ id: 'M2' | 'M4'; what: string; jumps: readonly number[] }>;

/** Nothing is given up, so whatever is open is told once, in working hours, one mail a day. */
export async function proveNudges(
  scene: MessagesScene,
  replicas: readonly MessagesService[],
  { id, what, jumps }: Clocking,
): Promise<void> {
  const leaders = scale({ full: 200, reduced: 5 });
  await lateLookBacks(scene, leaders);
  const sent = await live(scene, replicas, jumps);
  const rows = await scene.db.message.findMany({ where: { mailId: { not: null } } });
  const keys = rows.map((row) => [row.kind, row.subjectId, row.recipientId].join(' '));
  const days = sent.map(({ to, on }) => `${to} ${on.toPlainDate().toString()}`);
  const ids = sent.map(({ messageId }) => messageId);
  const found = {
    twice: keys.length - new Set(keys).size + ids.length - new Set(ids).size,
    overCap: days.length - new Set(days).size,
    outside: sent.filter(({ on }) => !isWithinHours(on)).length,
    // Each look-back asks twice of its leader: after 48 hours, and three working days later.
    missing: leaders * 4 - rows.filter(({ state }) => state === 'SENT').length,
  };
  record({
    id,
    what: `${what}, ${leaders * 2} open look-backs, ${rows.length} messages in ${sent.length} mails`,
    must: '0 twice, 0 over the cap, 0 outside hours, 0 missing',
    measured: `${found.twice} twice, ${found.overCap} over the cap, ${found.outside} outside hours, ${found.missing} missing`,
    ok: Object.values(found).every((count) => count === 0),
  });
}

async function lateLookBacks(scene: MessagesScene, leaders: number): Promise<void> {
  for (let number = 0; number < leaders; number += 1) {
    const personId = await scene.person(`Terug${number}`);
    for (const hours of [0, 6]) {
      const startsAt = FIRST_START.add({ hours, minutes: 5 * (number % 20) });
      await scene.visit(startsAt, { personId, state: 'DONE' });
    }
  }
}

type Sent = Readonly<{ to: string; messageId: string; on: Temporal.ZonedDateTime }>;

/** Every few hours all processes look at the same moment, and the clock is wherever it was put. */
async function live(
  scene: MessagesScene,
  replicas: readonly MessagesService[],
  jumps: readonly number[],
): Promise<Sent[]> {
  const sent: Sent[] = [];
  let seen = scene.smtp.mails.length;
  const hours = scale({ full: 1, reduced: 0 }) === 1 ? HOURS.full : HOURS.reduced;
  const moments = DAYS.flatMap((day) => hours.map((hour) => `2026-10-${day}T${hour}:00`));
  for (const moment of moments) {
    for (const minutes of jumps) {
      scene.clock.setLocal(moment);
      scene.clock.advance({ minutes });
      const now = scene.clock.now();
      await Promise.all(replicas.map((replica) => replica.sendDue(now)));
      const on = now.toZonedDateTimeISO(ZONE);
      const fresh = scene.smtp.mails.slice(seen).filter(isNudge);
      sent.push(
        ...fresh.map((mail) => ({
          to: mail.envelope.to.join(),
          messageId: mail.messageId ?? '',
          on,
        })),
      );
      seen = scene.smtp.mails.length;
    }
  }
  return sent;
}

const isNudge = ({ headers }: MessagesScene['smtp']['mails'][number]): boolean =>
  headers.some(({ key }) => key === 'list-unsubscribe');

function isWithinHours(moment: Temporal.ZonedDateTime): boolean {
  const time = moment.toPlainTime();
  return (
    moment.dayOfWeek < 6 &&
    Temporal.PlainTime.compare('08:30', time) <= 0 &&
    Temporal.PlainTime.compare(time, '17:30') < 0
  );
}
