import { Database } from '../../src/platform/database/database.service.ts';
import { LIVES } from '../../src/platform/database/sign-of-life.ts';
import { eventIn } from '../support/calendar.ts';
import { MessagesScene } from '../support/messages.ts';

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

const theMessage = () => scene.db.message.findFirstOrThrow();
/** Resolves when the database has heard that the process of this number has ended. */
const endOf = (number: number) =>
  scene.db.$executeRaw`SELECT pg_advisory_xact_lock(${LIVES}::int, ${number}::int)`;

it('takes a message over from a process that ended, when its lease is over', async () => {
  await scene.visit(COMING);
  await scene.sendSoon();
  const { id } = await theMessage();
  const lost = { state: 'CLAIMED', sentAt: null } as const;
  const claim = (leaseUntil: Date) =>
    scene.db.message.update({ where: { id }, data: { ...lost, leaseUntil } });

  const [{ now }] = await scene.db.$queryRaw<[{ now: Date }]>`SELECT clock_timestamp() AS now`;
  await claim(new Date(now.getTime() + 60_000));
  await scene.sendDue();
  expect(scene.smtp.mails).toHaveLength(1);

  await claim(new Date(now.getTime() - 1_000));
  await scene.sendDue();
  const [first, again, ...more] = scene.smtp.mails;
  expect(again?.messageId).toBe(first?.messageId);
  expect(more).toEqual([]);
  expect(await theMessage()).toMatchObject({ state: 'SENT', attempts: 2 });
});

it('takes a message over as soon as the process that sends it has ended, and no sooner', async () => {
  await scene.visit(COMING);
  await scene.sendSoon();
  const other = await Database.open({ url: scene.database.url, dataDir: null });
  const leasedBy = await other.life.number();
  await scene.db.$executeRaw`
    UPDATE "Message" SET "state" = 'CLAIMED', "sentAt" = NULL, "leasedBy" = ${leasedBy},
      "leaseUntil" = clock_timestamp() + interval '4 minutes'`;
  await scene.sendDue();
  expect(scene.smtp.mails).toHaveLength(1);

  await other.close();
  await endOf(leasedBy);
  await scene.sendDue();
  const [first, again, ...more] = scene.smtp.mails;
  expect(again?.messageId).toBe(first?.messageId);
  expect(more).toEqual([]);
  expect(await theMessage()).toMatchObject({ state: 'SENT', attempts: 2, leasedBy: null });
});

it('sends nothing under a number that the database may have let go of', async () => {
  const { life } = scene.service(Database);
  const number = await life.number();
  await scene.db.$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_locks
    WHERE locktype = 'advisory' AND classid = ${LIVES} AND objid = ${number}`;
  await endOf(number);
  while (life.isHeld(number)) await new Promise(setImmediate);
  const next = await life.number();
  expect(next).not.toBe(number);
  expect(life.isHeld(next)).toBe(true);
});

it('does the same on the embedded database', async () => {
  const embedded = await MessagesScene.open('embedded');
  await embedded.begin();
  const visit = await embedded.visit(COMING);
  embedded.smtp.answer({ data: () => 451 });
  await embedded.sendSoon();
  embedded.smtp.answer({ data: () => null });
  embedded.clock.advance({ minutes: 1 });
  await embedded.sendDue();
  await embedded.cancel(visit);
  await embedded.sendSoon();
  // A message that the process before this one had claimed, whose number nobody holds any more.
  await embedded.db.$executeRaw`
    UPDATE "Message" SET "state" = 'CLAIMED', "leasedBy" = 7,
      "leaseUntil" = clock_timestamp() + interval '4 minutes' WHERE "kind" = 'CALENDAR_CANCELLATION'`;
  await embedded.sendDue();
  await embedded.close();
  const heard = embedded.smtp.to(LEADER).map((mail) => eventIn(mail).method);
  expect(heard).toEqual(['REQUEST', 'CANCEL', 'CANCEL']);
}, 120_000);
