import fc from 'fast-check';
import { calendarUid } from '../../src/messages/rules/calendar-uid.ts';
import { Links } from '../../src/platform/links.ts';
import { hostileMails } from '../support/hostile-replies.ts';
import { startProduct } from '../support/product.ts';
import { judgeRows, record, scale } from '../support/proof.ts';
import { clients, replyFrom } from '../support/reply-samples.ts';
import type { Answer, Client } from '../support/reply-samples.ts';
import { RepliesScene } from '../support/replies.ts';
import { at } from '../support/world.ts';

judgeRows();

const PATIENCE = scale({ full: 3_600_000, reduced: 300_000 });
const names = Object.keys(clients) as Client[];

type State = 'PROPOSED' | 'CONFIRMED';
type Case = Readonly<{ from: State; answer: Answer; to: string; outcome: string }>;

/** What the page would do, for everything that a calendar can answer. */
const cases: readonly Case[] = [
  { from: 'PROPOSED', answer: 'ACCEPTED', to: 'CONFIRMED', outcome: 'APPLIED' },
  { from: 'PROPOSED', answer: 'DECLINED', to: 'DECLINED', outcome: 'APPLIED' },
  { from: 'PROPOSED', answer: 'TENTATIVE', to: 'PROPOSED', outcome: 'NOTED' },
  { from: 'PROPOSED', answer: 'COUNTER', to: 'PROPOSED', outcome: 'NOTED' },
  { from: 'CONFIRMED', answer: 'ACCEPTED', to: 'CONFIRMED', outcome: 'NOTED' },
  { from: 'CONFIRMED', answer: 'DECLINED', to: 'CANCELLED', outcome: 'APPLIED' },
  { from: 'CONFIRMED', answer: 'TENTATIVE', to: 'CONFIRMED', outcome: 'NOTED' },
  { from: 'CONFIRMED', answer: 'COUNTER', to: 'CONFIRMED', outcome: 'NOTED' },
];

describe('replies', () => {
  let replies: RepliesScene;
  let count = 0;

  beforeAll(async () => {
    replies = await RepliesScene.open();
  });
  beforeEach(() => replies.begin());
  afterAll(() => replies.close());

  /** A visit of a leader of its own, and the UID by which calendars know it. */
  async function visitOf(from: State): Promise<{ id: string; uid: string; leader: string }> {
    count += 1;
    const personId = await replies.scene.person(`Leider${count}`);
    const proposed = { state: from, confirmedAt: null, answerBy: new Date('2036-11-03T08:00:00Z') };
    // Far ahead, also for a process that goes by the machine's own clock.
    const id = await replies.scene.visit(at('2036-12-10T06:30:00Z'), {
      personId,
      ...(from === 'PROPOSED' && proposed),
    });
    const secret = replies.scene.service(Links).secretOf('calendar', id);
    const uid = calendarUid({ visitId: id, readerId: null, secret, host: 'open-deur.test' });
    return { id, uid, leader: `leider${count}@acme.example` };
  }

  /** A mail of ours that went to the leader, which hostile mails speak of. */
  async function sentMessage([subjectId = '']: readonly string[]): Promise<string> {
    const moments = { dueAt: new Date('2026-10-01'), usefulUntil: new Date('2026-10-02') };
    const key = { kind: 'REMINDER', subjectId, revision: 0, state: 'SENT' } as const;
    const messageId = '<genuine@open-deur.test>';
    const recipientId = replies.scene.leader;
    await replies.scene.db.message.create({ data: { ...key, ...moments, recipientId, messageId } });
    return messageId;
  }

  const handled = () => replies.scene.db.incomingMail.count();
  const states = async (ids: readonly string[]) => {
    const rows = await replies.scene.db.visit.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map(({ id, state }) => [id, state]));
  };

  it(
    'C4 follows what Outlook, Google and Apple answer',
    async () => {
      const rounds = scale({ full: 20, reduced: 1 });
      const told = [];
      for (let round = 0; round < rounds; round += 1)
        for (const client of names)
          for (const each of cases) told.push({ ...each, client, ...(await visitOf(each.from)) });
      await replies.dovecot.deliver(
        ...told.map(({ client, uid, answer, leader }) =>
          replyFrom(client, { uid, answer, from: leader }),
        ),
      );
      while ((await handled()) < told.length) await replies.read();
      const now = await states(told.map(({ id }) => id));
      const outcomes = await replies.outcomes();
      const wrong = told.filter(
        ({ id, to, outcome }, place) => now.get(id) !== to || outcomes[place] !== outcome,
      );
      record({
        id: 'C4',
        what: `${told.length} answers: ${names.join(', ')} × ${cases.length}, read from dovecot`,
        must: 'the visit follows in every one',
        measured: `${told.length - wrong.length} of ${told.length}`,
        ok: wrong.length === 0,
      });
    },
    PATIENCE,
  );

  it(
    'C4 has the effect of every mail once, however often the reading process is killed',
    async () => {
      const kills = scale({ full: 30, reduced: 1 });
      const mails = scale({ full: 300, reduced: 16 });
      const visits = [];
      for (let number = 0; number < mails; number += 1) visits.push(await visitOf('PROPOSED'));
      await replies.dovecot.deliver(
        ...visits.map(({ uid, leader }, place) =>
          replyFrom(names[place % 3] ?? 'Apple', { uid, answer: 'ACCEPTED', from: leader }),
        ),
      );
      const seed = 20_261_122;
      const steps = fc.sample(fc.integer({ min: 1, max: Math.ceil(mails / (2 * kills)) }), {
        seed,
        numRuns: kills,
      });
      let before = 0;
      for (const step of steps) {
        const product = await startProduct(replies.environment());
        const enough = Math.min(before + step, mails);
        while ((await handled()) < enough);
        await product.kill();
        before = await handled();
      }
      // What is left, by two at once.
      const last = await startProduct(replies.environment());
      while ((await handled()) < mails) await replies.read();
      await last.kill();
      const now = await states(visits.map(({ id }) => id));
      const acts = await replies.scene.db.auditEntry.groupBy({
        by: ['subjectId'],
        where: { action: 'acceptVisit', subjectId: { in: visits.map(({ id }) => id) } },
        _count: true,
      });
      const confirmed = [...now.values()].filter((state) => state === 'CONFIRMED').length;
      const twice = acts.filter(({ _count }) => _count !== 1).length;
      record({
        id: 'C4',
        what: `${mails} answers, ${kills} × kill -9 of the reading process (seed ${seed}), then two at once`,
        must: 'each effective exactly once',
        measured: `${confirmed} confirmed, ${acts.length} acts, ${twice} twice; ${before} done when the last was killed`,
        ok: confirmed === mails && acts.length === mails && twice === 0,
      });

      await replies.scene.db.$executeRaw`TRUNCATE "IncomingMail"`;
      while ((await handled()) < mails) await replies.read();
      const again = await handled();
      record({
        id: 'C4',
        what: 'negative control: the notes of what was handled are gone',
        must: 'every mail is handled again',
        measured: `${again} of ${mails}`,
        ok: again === mails,
      });
    },
    PATIENCE,
  );

  it(
    'C4 lets no hostile mail crash or change anything',
    async () => {
      const number = scale({ full: 2_000, reduced: 80 });
      const seed = 7;
      const targets = [await visitOf('PROPOSED'), await visitOf('CONFIRMED')];
      const messageId = await sentMessage(targets.map(({ id }) => id));
      const mails = fc.sample(hostileMails(targets, messageId), { seed, numRuns: number });
      for (let start = 0; start < number; start += 500)
        await replies.dovecot.deliver(...mails.slice(start, start + 500));
      for (let look = 0; (await handled()) < number && look < number; look += 1)
        await replies.read();
      const notes = replies.scene.db.incomingMail;
      const total = await handled();
      const applied = await notes.count({ where: { outcome: 'APPLIED' } });
      const sent = await notes.count({ where: { tell: true } });
      const failing = await replies.scene.db.failingAddress.count();
      const now = [...(await states(targets.map(({ id }) => id))).values()].sort();
      record({
        id: 'C4',
        what: `${number} forged and broken mails (seed ${seed})`,
        must: 'all handled, 0 effects, 0 addresses marked, 0 answered',
        measured: `${total} handled, ${applied} effects, ${failing} marked, ${sent} answered, visits ${now.join(' and ')}`,
        ok:
          total === number && applied + failing + sent === 0 && now.join() === 'CONFIRMED,PROPOSED',
      });
    },
    PATIENCE,
  );
});
