import { actorWith } from '../support/world.ts';
import { ThanksService } from '../../src/promises/thanks.service.ts';
import type { Actor } from '../../src/platform/actor.ts';
import { MessagesScene } from '../support/messages.ts';

const SAID = 'Dank je, Karin. Je nam ruim de tijd.';

let scene: MessagesScene;
let thanks: ThanksService;
let karin: Actor;
let visitId: string;
/** Each test on a working day of its own, for what can wait is looked for at intervals. */
let november = 1;

beforeAll(async () => {
  scene = await MessagesScene.open();
  thanks = scene.service(ThanksService);
});
beforeEach(async () => {
  await scene.begin('2026-10-20T08:00:00Z');
  karin = await scene.member('Karin');
  visitId = await scene.visit('2026-11-02T07:00:00Z', { state: 'DONE' });
  await scene.db.hostClaim.create({
    data: { visitId, personId: karin.personId, claimedAt: new Date('2026-10-20T08:00:00Z') },
  });
  november += 1;
  scene.clock.set(`2026-11-0${november}T13:00:00Z`);
});
afterAll(() => scene.close());

const leader = () => actorWith([], scene.leader);
const look = async (seconds: number): Promise<string[]> => {
  scene.clock.advance({ seconds });
  await scene.messages.sendDue(scene.clock.now());
  return scene.smtp.mails
    .map(({ text = '' }) => text.replace(/\s+/g, ' '))
    .filter((text) => text.includes(SAID));
};

it('tells the host of a thank-you once it can no longer be taken back, once, and nobody else', async () => {
  await thanks.giveThanks(leader(), visitId, SAID);
  expect(await look(14)).toEqual([]);
  const [mail = '', ...others] = await look(3_600);
  expect(mail).toContain('/thanks');
  expect(others).toEqual([]);
  expect(scene.smtp.to('karin@acme.example').at(-1)?.text).toContain('Karin');
  expect(await look(3_600)).toHaveLength(1);
});

it('tells nobody of what was taken back, or was answered before the mail went', async () => {
  await thanks.giveThanks(leader(), visitId, SAID);
  await thanks.takeBack(leader(), visitId);
  expect(await look(1_800)).toEqual([]);
  const { id } = await thanks.giveThanks(leader(), visitId, SAID);
  await thanks.answerThanks(karin, id, true);
  expect(await look(3_600)).toEqual([]);
});

it('keeps the words out of the audit', async () => {
  await thanks.giveThanks(leader(), visitId, SAID);
  const where = { action: 'giveThanks', actorId: scene.leader };
  const acts = await scene.db.auditEntry.findMany({ where });
  expect(acts).toHaveLength(1);
  expect(JSON.stringify(acts)).not.toContain('Karin');
});
