import type { Prisma } from '../../src/generated/prisma/client.ts';
import { toDate } from '../../src/platform/database/dates.ts';
import { eventIn } from '../support/calendar.ts';
import { MessagesScene } from '../support/messages.ts';

const LEADER = 'marleen@acme.example';
const LEAD = 'petra@acme.example';
const JOOST = 'joost@acme.example';

let scene: MessagesScene;
let joost: string;

beforeAll(async () => {
  scene = await MessagesScene.open();
});
beforeEach(async () => {
  await scene.begin();
  joost = await scene.person('Joost', { familyName: 'Jansen' });
});
afterAll(() => scene.close());

const subjects = (address: string) => scene.smtp.to(address).map(({ subject }) => subject);
const text = (address: string, subject: string) =>
  scene.smtp
    .to(address)
    .find((mail) => mail.subject === subject)
    ?.text?.replace(/\s+/g, ' ') ?? 'no mail';

const ask = async (visitId: string, otherVisitId: string | null = null) => {
  const now = scene.clock.now();
  const data = { visitId, otherVisitId, personId: joost, askedAt: toDate(now) };
  const answerBy = toDate(now.add({ hours: 72 }));
  return (await scene.db.exchange.create({ data: { ...data, answerBy } })).id;
};

/** What accepting a question does, in the same moment. */
const handOver = async (visitId: string, personId: string, startsAt: string) => {
  await scene.cancel(visitId);
  await scene.visit(startsAt, { personId, standsInForId: visitId });
};

const answer = (id: string, state: 'ACCEPTED' | 'DECLINED') => {
  const data: Prisma.ExchangeUpdateInput = { state, answeredAt: toDate(scene.clock.now()) };
  return scene.db.exchange.update({ where: { id }, data });
};

it('asks for a swap with both visits in words, and puts both calendars right after the yes', async () => {
  const [own, other] = ['2026-12-10T06:30:00Z', '2026-12-17T06:30:00Z'];
  const visit = await scene.visit(own);
  const theirs = await scene.visit(other, { personId: joost });
  await scene.sendSoon();
  const question = await ask(visit, theirs);
  await scene.sendSoon();
  const asked = text(JOOST, 'Marleen de Vries vraagt: wil je ruilen?');
  expect(asked).toContain('Jij krijgt Donderdag 10 december, 07.30–11.30 uur');
  expect(asked).toContain('Jij geeft Donderdag 17 december, 07.30–11.30 uur');
  expect(asked).toContain('tot zondag 4 oktober, 10.00 uur');
  await answer(question, 'ACCEPTED');
  await handOver(visit, joost, own);
  await handOver(theirs, scene.leader, other);
  scene.smtp.forget();
  await scene.sendSoon();
  expect(subjects(LEADER).sort()).toEqual([
    'Donderdag 17 december, 07.30 uur: mee met Monteurs Amersfoort',
    'Joost Jansen ruilt met je',
  ]);
  expect(subjects(JOOST).sort()).toEqual([
    'Donderdag 10 december, 07.30 uur: mee met Monteurs Amersfoort',
    'Gaat niet door: donderdag 17 december mee met Monteurs Amersfoort',
  ]);
  const calendars = [...scene.smtp.to(LEADER), ...scene.smtp.to(JOOST)].map((mail) => {
    const { method, uid } = eventIn(mail);
    return `${method} ${uid.startsWith(visit) || uid.startsWith(theirs) ? 'old' : 'new'}`;
  });
  expect(calendars.sort()).toEqual(['CANCEL old', 'CANCEL old', 'REQUEST new', 'REQUEST new']);
  const gone = text(JOOST, 'Gaat niet door: donderdag 17 december mee met Monteurs Amersfoort');
  expect(gone).toContain('Marleen de Vries gaat in jouw plaats.');
  const toLead = text(LEAD, 'Marleen de Vries komt donderdag 10 december niet');
  expect(toLead).toContain('Joost Jansen komt in de plaats');
});

it('asks for a stand-in, and says no and silence to who asked', async () => {
  const assistant = await scene.assistant('Ilse');
  const visit = await scene.visit('2026-12-10T06:30:00Z');
  const declined = await ask(visit);
  await scene.sendSoon();
  expect(subjects(JOOST)).toEqual(['Marleen de Vries vraagt: kun jij in mijn plaats gaan?']);
  await answer(declined, 'DECLINED');
  await scene.sendSoon();
  const silent = await ask(visit);
  await scene.sendSoon();
  scene.clock.advance({ hours: 72 });
  await scene.sendDue();
  const answers = [
    'Joost Jansen kan niet in jouw plaats gaan',
    'Nog geen antwoord van Joost Jansen',
  ];
  expect(subjects(LEADER).slice(1)).toEqual(answers);
  expect(subjects('ilse@acme.example')).toEqual(answers);
  expect(text(LEADER, answers[0] ?? '')).toContain('Je bezoek blijft staan zoals het was.');
  const told = await scene.db.message.findMany({ where: { recipientId: assistant } });
  expect(told.map(({ subjectId }) => subjectId).sort()).toEqual([declined, silent].sort());
});
