import fc from 'fast-check';
import type { MessagesService } from '../../src/messages/messages.service.ts';
import { standStill } from '../support/clock.ts';
import { sendThroughKills } from '../support/kills.ts';
import { moodyFates, postfixFates, wrongPassword } from '../support/mail-failures.ts';
import {
  examplesRow,
  hostileRow,
  momentsRow,
  poisonRow,
  raceRow,
  reminderRow,
  silenceRow,
} from '../support/message-rows.ts';
import { MessagesScene } from '../support/messages.ts';
import { proveNudges } from '../support/nudge-proofs.ts';
import { judgeRows, record, scale } from '../support/proof.ts';
import type { ProofRow } from '../support/proof.ts';
import { at } from '../support/world.ts';

judgeRows();

/** Working days only, 08:00–20:00 in Amsterdam, so that every visit has a reminder to be sent. */
const FIRST_DAY = at('2026-10-20T06:00:00Z');
const DAY = 24 * 60;
const PATIENCE = scale({ full: 3_600_000, reduced: 300_000 });

describe('messages', () => {
  let scene: MessagesScene;
  let replicas: MessagesService[];

  beforeAll(async () => {
    scene = await MessagesScene.open();
    replicas = [scene.messages, await scene.replica(), await scene.replica()];
  });
  beforeEach(() => scene.begin('2026-10-01T08:00:00Z'));
  afterAll(() => scene.close());

  const tick = async () => {
    const now = scene.clock.now();
    await Promise.all(replicas.map((replica) => replica.sendDue(now)));
  };

  async function confirmVisits(count: number): Promise<string[]> {
    const visits: string[] = [];
    for (let number = 0; number < count; number += 1) {
      const personId = await scene.person(`Leider${number}`);
      visits.push(await scene.visit(FIRST_DAY.add({ minutes: 15 * (number % 40) }), { personId }));
    }
    return visits;
  }

  /** Mails that carry a Message-ID seen before, and keys that have more than one row. */
  async function duplicates(): Promise<{ mails: number; rows: number; keys: number }> {
    const rows = await scene.db.message.findMany();
    const keys = rows.map((row) =>
      [row.kind, row.subjectId, row.revision, row.recipientId].join(' '),
    );
    const ids = scene.smtp.mails.map(({ messageId }) => messageId);
    return {
      mails: ids.length - new Set(ids).size,
      rows: keys.length - new Set(keys).size,
      keys: keys.length,
    };
  }

  /** Somebody moves or cancels a visit that is still on. */
  async function disturb(id: string, cancels: boolean): Promise<void> {
    const { state } = await scene.db.visit.findUniqueOrThrow({ where: { id } });
    if (state !== 'CONFIRMED') return;
    await (cancels ? scene.cancel(id) : scene.change(id, { revision: { increment: 1 } }));
  }

  it(
    'M2 goes out once each from three replicas over a day',
    async () => {
      const count = scale({ full: 500, reduced: 40 });
      const visits = await confirmVisits(count);
      const step = scale({ full: 10, reduced: 60 });
      const move = fc.record({ visit: fc.nat(count - 1), cancels: fc.boolean() });
      scene.clock.setLocal('2026-10-18T18:00');
      for (const { visit, cancels } of fc.sample(move, { seed: 7, numRuns: DAY / step })) {
        await disturb(visits[visit] ?? '', cancels);
        scene.clock.advance({ minutes: step });
        await tick();
      }
      const found = await duplicates();
      const sent = await scene.db.message.count({ where: { state: 'SENT' } });
      record({
        id: 'M2',
        what: `3 replicas, 24 h, ${count} visits, ${found.keys} messages`,
        must: '0 keys twice, 0 mails twice, mails = sent',
        measured: `${found.rows} keys twice, ${found.mails} mails twice, ${scene.smtp.mails.length} mails, ${sent} sent`,
        ok: found.rows === 0 && found.mails === 0 && scene.smtp.mails.length === sent,
      });
    },
    PATIENCE,
  );

  it(
    'M4 loses and doubles nothing when the clock jumps and the process stands still',
    async () => {
      const count = scale({ full: 200, reduced: 20 });
      await confirmVisits(count);
      const jumps = [0, -120, 0, 120, -120, 120, 0];
      for (const hour of [9, 11, 13, 15, 17, 19]) {
        for (const minutes of jumps) {
          scene.clock.setLocal(`2026-10-19T${String(hour).padStart(2, '0')}:00`);
          scene.clock.advance({ minutes });
          const busy = tick();
          if (minutes === 0) standStill(scale({ full: 7_000, reduced: 300 }));
          await busy;
        }
      }
      const found = await duplicates();
      const kinds = await scene.db.message.groupBy({
        by: ['kind'],
        where: { state: 'SENT' },
        _count: true,
        orderBy: { kind: 'asc' },
      });
      const missing = ['CALENDAR_INVITATION', 'HOST_NOTICE', 'REMINDER'].map(
        (kind) => count - (kinds.find((each) => each.kind === kind)?._count ?? 0),
      );
      record({
        id: 'M4',
        what: `clock ±2 h and standing still, ${count} visits`,
        must: '0 twice, 0 missing',
        measured: `${found.mails + found.rows} twice, ${missing.join('+')} missing`,
        ok: found.mails + found.rows === 0 && missing.every((some) => some === 0),
      });
    },
    PATIENCE,
  );

  it(
    'M1 loses nothing when processes are ended by force in the middle of sending',
    async () => {
      const [messages, kills] = [
        scale({ full: 10_000, reduced: 1_000 }),
        scale({ full: 100, reduced: 10 }),
      ];
      const seed = 20_261_122;
      const taken = await sendThroughKills(scene, { messages, kills, seed });
      const rows = await scene.db.message.findMany({ select: { state: true, attempts: true } });
      const lost = messages - rows.filter(({ state }) => state === 'SENT').length;
      const again = rows.reduce((sum, { attempts }) => sum + attempts - 1, 0);
      const distinct = new Set(taken).size;
      const copies = taken.length - distinct;
      record({
        id: 'M1',
        what: `${messages} messages, 2 workers × 4, ${kills} × kill -9, seed ${seed}`,
        must: `0 lost; at most ${2 * kills} twice and never more than were in flight; every copy under its first Message-ID`,
        measured: `${lost} lost; ${copies} twice, ${again} in flight; ${distinct} Message-IDs`,
        ok: lost === 0 && copies <= Math.min(2 * kills, again) && distinct === messages,
      });
    },
    PATIENCE,
  );

  it(
    'M6 keeps every message when the mail server fails, wherever it fails',
    async () => {
      const isFull = scale({ full: 1, reduced: 0 }) === 1;
      const few = ['AUTH disconnect', 'AUTH hard', 'CONN hard', 'RCPT TO hard', 'DATA slow'];
      const moody = await moodyFates(
        scene,
        (command, mood) => isFull || few.includes(`${command} ${mood}`),
      );
      const postfix = await postfixFates(
        scene,
        (command, mood) =>
          isFull || ['CONNECT disconnect', 'RCPT soft', '. hard'].includes(`${command} ${mood}`),
      );
      const fates = [...moody, ...postfix];
      const wrong = fates.filter(({ expected, found }) => expected !== found);
      record({
        id: 'M6',
        what: `${moody.length} ways to fail on a server with passwords, ${postfix.length} on Postfix's smtp-sink`,
        must: 'as the table says, 100 %',
        measured: `${fates.length - wrong.length} of ${fates.length} ${JSON.stringify(wrong)}`,
        ok: wrong.length === 0,
      });
    },
    PATIENCE,
  );

  it(
    'M6 suppresses nobody for a wrong password',
    async () => {
      const count = scale({ full: 200, reduced: 12 });
      const { suppressed, tries, waiting, sent, copies } = await wrongPassword(scene, count);
      record({
        id: 'M6',
        what: `a wrong password for four hours, ${count} messages`,
        must: `${count} waiting, then ${count} sent once; fewer tries than messages × 2; 0 addresses failing`,
        measured: `${waiting} waiting after ${tries} tries, then ${sent} sent, ${copies} twice; ${suppressed} addresses failing`,
        ok:
          waiting === count &&
          sent === count &&
          copies + suppressed === 0 &&
          tries < 2 * count + 24,
      });
    },
    PATIENCE,
  );

  it.each([
    { id: 'M2', what: '3 replicas, 8 days of nudges', jumps: [0] } as const,
    { id: 'M4', what: 'clock ±2 h over 8 days of nudges', jumps: [0, -120, 120] } as const,
  ])(
    '$id bundles what can wait once, within hours and cap',
    (clocking) => proveNudges(scene, replicas, clocking),
    PATIENCE,
  );

  const proves =
    (id: string, measure: () => Omit<ProofRow, 'id'> | Promise<Omit<ProofRow, 'id'>>) => async () =>
      record({ id, ...(await measure()) });

  it(
    'M3 sends what is still of use after a day of silence',
    proves('M3', () => silenceRow(scene)),
    PATIENCE,
  );
  it('M5 reminds once and on time around the clock changes', proves('M5', reminderRow), PATIENCE);
  it(
    'M7 loses only what cannot be put into words',
    proves('M7', () => poisonRow(scene)),
    PATIENCE,
  );
  it(
    'M8 lets no word change an envelope',
    proves('M8', () => hostileRow(scene)),
    PATIENCE,
  );
  it(
    'M9 tells nothing that was no longer true',
    proves('M9', () => raceRow(scene)),
    PATIENCE,
  );
  it('M11 writes in the language of the reader', proves('M11', examplesRow), PATIENCE);
  it(
    'M11 tells the time at the site',
    proves('M11', () => momentsRow(scene)),
    PATIENCE,
  );
});
