import { Bounces } from '../../src/messages/bounces.service.ts';
import { toDate } from '../../src/platform/database/dates.ts';
import { MailPilot } from '../../src/platform/mail/pilot.service.ts';
import { eventIn } from '../support/calendar.ts';
import { MessagesScene } from '../support/messages.ts';
import { whileSending } from '../support/moments.ts';
import { actorWith, at } from '../support/world.ts';

const LEADER = 'marleen@acme.example';
const COMING = '2026-12-10T06:30:00Z';

let scene: MessagesScene;

beforeAll(async () => {
  scene = await MessagesScene.open();
});
beforeEach(async () => {
  await scene.begin();
  // One reader is enough here: the team lead has no address.
  await scene.db.person.update({ where: { id: scene.lead }, data: { email: null } });
});
afterAll(() => scene.close());

const later = async (minutes: number) => {
  scene.clock.advance({ minutes });
  await scene.sendDue();
};
const theMessage = () => scene.db.message.findFirstOrThrow();

it('shares the work among several processes, and sends each message once', async () => {
  const others = [await scene.replica(), await scene.replica()];
  const count = 40;
  for (let hour = 0; hour < count; hour += 1) {
    const personId = await scene.person(`Leider${hour}`);
    await scene.visit(at(COMING).add({ hours: hour }), { personId });
  }
  scene.clock.advance({ seconds: 15 });
  const now = scene.clock.now();
  await Promise.all([scene.messages, ...others].map((replica) => replica.sendDue(now)));
  expect(scene.smtp.mails).toHaveLength(count);
  expect(new Set(scene.smtp.mails.map(({ messageId }) => messageId)).size).toBe(count);
  expect(new Set(scene.smtp.mails.map(({ to }) => to?.[0]?.address)).size).toBe(count);
  expect(await scene.outbox()).toEqual(Array(count).fill('CALENDAR_INVITATION 0 SENT'));
}, 120_000);

it('gives back what it claimed and did not hand over, as if it had not been tried', async () => {
  const count = 40;
  for (let hour = 0; hour < count; hour += 1) {
    const personId = await scene.person(`Leider${hour}`);
    await scene.visit(at(COMING).add({ hours: hour }), { personId });
  }
  scene.smtp.answer({ data: () => 'HANG_UP' });
  await scene.sendSoon();
  const untouched = await scene.db.message.findMany({ where: { attempts: 0 } });
  expect(untouched.length).toBeGreaterThan(20);
  const given = { state: 'CLAIMED', failure: null, leaseUntil: null };
  for (const row of untouched) expect(row).toMatchObject(given);
  scene.smtp.answer({ data: () => null });
  for (const minutes of [1, 1, 5]) await later(minutes);
  expect(await scene.outbox()).toEqual(Array(count).fill('CALENDAR_INVITATION 0 SENT'));
  const ids = scene.smtp.mails.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(count);
  // The server took those at which it hung up.
  expect(ids).toHaveLength(count + count - untouched.length);
});

it('tries again after a minute when the server is busy, under the same Message-ID', async () => {
  let busy = true;
  const seen: string[] = [];
  scene.smtp.answer({
    data: ({ messageId = '' }) => {
      seen.push(messageId);
      return busy ? 451 : null;
    },
  });
  await scene.visit(COMING);
  await scene.sendSoon();
  expect(await theMessage()).toMatchObject({
    state: 'CLAIMED',
    failure: 'DATA 451',
    attempts: 1,
  });
  busy = false;
  scene.clock.advance({ seconds: 59 });
  await scene.sendDue();
  expect(seen).toHaveLength(1);
  scene.clock.advance({ seconds: 1 });
  await scene.sendDue();
  expect(seen).toHaveLength(2);
  expect(new Set(seen).size).toBe(1);
  expect(await theMessage()).toMatchObject({ state: 'SENT', failure: null, attempts: 2 });
});

it('gives up at once when the address does not exist, and after its attempts when nobody takes it', async () => {
  scene.smtp.answer({ recipient: () => 550 });
  await scene.visit(COMING);
  await scene.sendSoon();
  expect(await theMessage()).toMatchObject({ state: 'DEAD', failure: 'RCPT TO 550' });

  scene.smtp.answer({ recipient: () => null, data: () => 452 });
  const personId = await scene.person('Tom');
  await scene.visit('2026-12-11T06:30:00Z', { personId });
  await scene.sendSoon();
  for (const minutes of [1, 5, 15, 60, 180, 180]) await later(minutes);
  expect(await scene.outbox()).toEqual([
    'CALENDAR_INVITATION 0 DEAD',
    'CALENDAR_INVITATION 0 DEAD',
  ]);
  expect(scene.smtp.mails).toHaveLength(0);
});

it('writes no more to an address that was refused for good, until it is mended', async () => {
  const [hr, bounces] = [actorWith(['HR'], scene.lead), scene.service(Bounces)];
  scene.smtp.answer({ recipient: () => 550 });
  await scene.visit(COMING);
  await scene.sendSoon();
  expect(await bounces.failingAddresses(hr)).toMatchObject([
    { personId: scene.leader, address: LEADER },
  ]);

  scene.smtp.answer({ recipient: () => null });
  await scene.visit('2026-12-11T06:30:00Z');
  await scene.sendSoon();
  expect(scene.smtp.mails).toHaveLength(0);
  await bounces.addressWorksAgain(hr, scene.leader);
  await scene.sendSoon();
  expect(scene.smtp.to(LEADER)).toHaveLength(1);
});

it('blames nobody for the mailbox of a pilot', async () => {
  await scene.service(MailPilot).start('pilot@acme.example', scene.clock.now());
  scene.smtp.answer({ recipient: () => 550 });
  await scene.visit(COMING);
  await scene.sendSoon();
  expect(await theMessage()).toMatchObject({ state: 'DEAD', failure: 'RCPT TO 550' });
  expect(await scene.db.failingAddress.count()).toBe(0);
});

it('waits while the mail server is away, and stops when it would be of no use', async () => {
  scene.smtp.answer({ data: () => 421 });
  await scene.visit('2026-10-01T08:20:00Z', { confirmedAt: toDate(at('2026-08-01T08:00:00Z')) });
  await scene.sendSoon();
  await later(1);
  await later(5);
  expect(await theMessage()).toMatchObject({ state: 'EXPIRED', attempts: 3 });
  await later(60);
  expect(scene.smtp.mails).toHaveLength(0);
});

it('notes what could not be sent in time because nobody was running', async () => {
  await scene.visit('2026-10-02T07:00:00Z', { confirmedAt: toDate(at('2026-08-01T08:00:00Z')) });
  scene.clock.advance({ hours: 28 });
  await scene.sendDue();
  expect(await scene.outbox()).toEqual([
    'CALENDAR_INVITATION 0 EXPIRED',
    'BRIEF 0 EXPIRED',
    'REMINDER 0 EXPIRED',
    'LOOK_BACK_REQUEST 0 SENT',
  ]);
});

it('does not repeat what is no longer true', async () => {
  scene.smtp.answer({ data: () => 451 });
  const visit = await scene.visit(COMING);
  await scene.sendSoon();
  await scene.cancel(visit);
  scene.smtp.answer({ data: () => null });
  await later(1);
  // The server refused it, so nobody heard of the visit, and nobody has to hear that it is off.
  expect(await scene.outbox()).toEqual(['CALENDAR_INVITATION 0 EXPIRED']);
  expect(scene.smtp.mails).toHaveLength(0);
});

it('sends a correction after what may have arrived', async () => {
  scene.smtp.answer({ data: () => 'HANG_UP' });
  const visit = await scene.visit(COMING);
  await scene.sendSoon();
  expect(await theMessage()).toMatchObject({ state: 'CLAIMED', failure: 'NO_ANSWER' });
  await scene.cancel(visit);
  scene.smtp.answer({ data: () => null });
  await later(1);
  await later(1);
  expect(scene.smtp.to(LEADER).map((mail) => eventIn(mail).method)).toEqual(['REQUEST', 'CANCEL']);
});

it('keeps the others going when one message cannot be handed over', async () => {
  const personId = await scene.person('Broken', { email: 'not an address' });
  await scene.visit(COMING, { personId });
  await scene.visit('2026-12-11T06:30:00Z');
  await scene.sendSoon();
  for (const minutes of [1, 5, 15, 60, 180]) await later(minutes);
  expect((await scene.outbox()).sort()).toEqual([
    'CALENDAR_INVITATION 0 DEAD',
    'CALENDAR_INVITATION 0 SENT',
  ]);
  const dead = await scene.db.message.findFirstOrThrow({ where: { state: 'DEAD' } });
  expect(dead).toMatchObject({ failure: 'NOT_HANDED_OVER', recipientId: personId });
});

it('claims nothing after the commit that made it untrue, whoever is faster', async () => {
  const rounds = 30;
  for (let round = 0; round < rounds; round += 1) {
    const visit = await scene.visit(at(COMING).add({ hours: 5 * round }));
    scene.clock.advance({ seconds: 15 });
    await whileSending(scene, { after: 2 * round, act: () => scene.cancel(visit) });
    await scene.sendSoon();
    const heard = scene.smtp.mails
      .map(eventIn)
      .filter(({ uid }) => uid.startsWith(visit))
      .map(({ method, sequence }) => `${method} ${sequence}`);
    expect([[], ['REQUEST 0', 'CANCEL 1']]).toContainEqual(heard);
  }
});
