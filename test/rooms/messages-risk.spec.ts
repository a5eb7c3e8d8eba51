import { AT_RISK, Risk } from '../../src/messages/risk.service.ts';
import { Gate } from '../support/gate.ts';
import { visitsFor } from '../support/message-crowd.ts';
import { MessagesScene } from '../support/messages.ts';
import { startPatientSmtp } from '../support/patient-smtp.ts';

const CONNECTIONS = 4;
const MESSAGES = 12;

let scene: MessagesScene;
let gate: Gate;
let smtp: Awaited<ReturnType<typeof startPatientSmtp>>;

beforeAll(async () => {
  scene = await MessagesScene.open();
  gate = await Gate.build(scene.database.url ?? '', 'Message');
});
beforeEach(async () => {
  await scene.begin();
  await visitsFor(scene, MESSAGES);
  // What is claimed by then cannot be marked any more, until the gate opens.
  smtp = await startPatientSmtp(() => gate.close());
});
afterEach(() => smtp.close());
afterAll(async () => {
  await gate.end();
  await scene.close();
});

const replica = () => scene.replica({ smtpUrl: smtp.url, mailConnections: CONNECTIONS });
const states = async () => (await scene.outbox()).map((line) => line.split(' ').at(-1));

it('has two mails with the mail server that are not marked, while the others wait at their last line', async () => {
  const sending = (await replica()).sendDue(scene.clock.now());
  await smtp.until(() => smtp.taken.length + smtp.open() === CONNECTIONS);
  await gate.openWhenWaiting(AT_RISK);
  expect(smtp.taken).toHaveLength(AT_RISK);
  await sending;
  expect(await states()).toEqual(Array(MESSAGES).fill('SENT'));
  expect(new Set(smtp.taken).size).toBe(MESSAGES);
  expect(smtp.taken).toHaveLength(MESSAGES);
});

it('would have as many there as there are connections', async () => {
  const careless = await replica();
  const { posting } = (careless as unknown as Inside).sending;
  posting.risk.place = () => ({ take: () => Promise.resolve(), leave: () => undefined });
  const sending = careless.sendDue(scene.clock.now());
  await gate.openWhenWaiting(CONNECTIONS);
  expect(smtp.taken.length).toBeGreaterThanOrEqual(CONNECTIONS);
  await sending;
});

it('goes on when the link breaks for those that wait', async () => {
  const sending = (await replica()).sendDue(scene.clock.now());
  await smtp.until(() => smtp.taken.length === AT_RISK && smtp.open() === CONNECTIONS - AT_RISK);
  smtp.hangUp();
  await gate.openWhenWaiting(AT_RISK);
  await sending;
  const found = await states();
  expect(found.filter((state) => state === 'CLAIMED')).toHaveLength(CONNECTIONS - AT_RISK);
  expect(found.filter((state) => state === 'SENT')).toHaveLength(MESSAGES - CONNECTIONS + AT_RISK);
  scene.clock.advance({ minutes: 1 });
  await (await replica()).sendDue(scene.clock.now());
  expect(await states()).toEqual(Array(MESSAGES).fill('SENT'));
  // What was cut off before its last line never arrived.
  expect(smtp.taken).toHaveLength(MESSAGES);
});

it('lets in who came first, and nobody in the place of who has gone', async () => {
  const risk = new Risk();
  const order: number[] = [];
  const places = Array.from({ length: AT_RISK + 3 }, () => risk.place());
  const taken = places.map((place, number) => place.take().then(() => order.push(number)));
  const [gone, first, second] = [AT_RISK, 0, 1];
  const refused = expect(taken[gone]).rejects.toThrow();
  places[gone]?.leave();
  await refused;
  expect(order).toEqual([0, 1]);
  places[first]?.leave();
  places[first]?.leave();
  await taken[gone + 1];
  expect(order).toEqual([0, 1, gone + 1]);
  places[second]?.leave();
  await taken[gone + 2];
  expect(order).toEqual([0, 1, gone + 1, gone + 2]);
  await expect(places[first]?.take()).rejects.toThrow();
});

it('lets nobody in when a mail that has a place cannot be marked', async () => {
  const risk = new Risk();
  const places = Array.from({ length: AT_RISK + 2 }, () => risk.place());
  const taken = places.map((place) => place.take());
  const refused = Promise.all(taken.slice(AT_RISK).map((each) => expect(each).rejects.toThrow()));
  risk.sendAway();
  await refused;
  places[0]?.leave();
  await risk.place().take();
});

type Inside = { sending: { posting: { risk: Risk } } };
