import { toDate } from '../../src/platform/database/dates.ts';
import { eventIn } from '../support/calendar.ts';
import { MessagesScene } from '../support/messages.ts';
import { whileSending } from '../support/moments.ts';
import { actorWith, at } from '../support/world.ts';

const LEADER = 'marleen@acme.example';
const LEAD = 'petra@acme.example';
const MILA = 'mila@acme.example';
const APPRAISAL = 'Wat je gast ziet, telt niet mee in jouw beoordeling.';

let scene: MessagesScene;

beforeAll(async () => {
  scene = await MessagesScene.open();
});
beforeEach(() => scene.begin());
afterAll(() => scene.close());

const subjects = (address: string) => scene.smtp.to(address).map(({ subject }) => subject);
const last = (address: string) => scene.smtp.to(address).at(-1)?.text ?? 'no mail';
const rowsOf = async (personId: string) =>
  (await scene.db.message.findMany({ where: { recipientId: personId } })).map(({ kind }) => kind);

it('tells who claims a visit who comes, what for, what not, and how to give it back', async () => {
  const visit = await scene.visit('2026-12-10T06:30:00Z');
  const mila = await scene.member('Mila');
  await scene.sendSoon();
  await scene.hosts.claimVisit(mila, visit);
  await scene.sendSoon();
  expect(subjects(MILA)).toEqual(['Marleen de Vries loopt donderdag 10 december met je mee']);
  const text = last(MILA).replace(/\s+/g, ' ');
  expect(text).toContain('Marleen de Vries, directeur IT, komt leren wat klanten van ons merken.');
  expect(text).toContain('Donderdag 10 december, 07.30–11.30 uur');
  expect(text).toContain('Er wordt niets opgenomen of gefotografeerd');
  expect(text).toContain('“Mag mijn collega meekijken om te leren?”');
  expect(text).toContain('“May my colleague watch, to learn?”');
  expect(text).toContain('Eén tik, zonder reden');
  expect(text).toContain(APPRAISAL);
  const token = /host-card\/([\w.-]+)>/.exec(text)?.[1] ?? '';
  expect((await scene.hosts.hostCard(token)).visit.id).toBe(visit);
  // The lead heard of the visit itself, and hears nothing more.
  expect(subjects(LEAD)).toEqual(['Marleen de Vries loopt donderdag 10 december met jullie mee']);
});

it('keeps the host when the visit moves, tells the new moment, and reminds the day before', async () => {
  const visit = await scene.visit('2026-12-10T06:30:00Z');
  const mila = await scene.member('Mila', { locale: 'en' });
  await scene.hosts.claimVisit(mila, visit);
  await scene.sendSoon();
  await scene.move(visit, '2026-12-17T06:30:00Z');
  await scene.sendSoon();
  scene.clock.set('2026-12-16T15:00:00Z');
  await scene.sendDue();
  expect(subjects(MILA)).toEqual([
    'Marleen de Vries will join you on Thursday 10 December',
    'Marleen de Vries now comes on Thursday 17 December',
    'Tomorrow 07:30: Marleen de Vries joins you',
  ]);
  expect(last(MILA)).toMatch(/host-card\//);
  expect(last(MILA)).toContain('What your guest sees does not count in your appraisal.');
  expect(subjects(LEAD).filter((subject) => subject?.includes('gastgever'))).toEqual([]);
});

it('takes the visit away from who gave it back, without a reason and without a trace', async () => {
  await scene.begin('2026-11-20T08:00:00Z');
  const visit = await scene.visit('2026-12-10T06:30:00Z');
  const mila = await scene.volunteer('Mila');
  const otto = await scene.volunteer('Otto');
  await scene.hosts.claimVisit(mila, visit);
  await scene.sendSoon();
  await scene.hosts.giveBackVisit(mila, visit);
  await scene.sendSoon();
  const release = scene.smtp.to(MILA).find(({ subject }) => subject?.endsWith('van jou'));
  expect(release?.subject).toBe(
    'Het bezoek van Marleen de Vries op donderdag 10 december is niet meer van jou',
  );
  expect(release?.text).toContain('Je hoeft niets meer te doen.');
  expect(release?.text).not.toMatch(/terug|reden|andere gastgever/);
  scene.clock.advance({ minutes: 10 });
  await scene.sendDue();
  // Nobody remembers who gave it back: every volunteer may be asked, Mila among them.
  expect(await rowsOf(mila.personId)).toEqual(['CLAIM_CALL']);
  expect(await rowsOf(otto.personId)).toEqual(['CLAIM_CALL']);
  await scene.hosts.claimVisit(mila, visit);
  await scene.sendSoon();
  expect(subjects(MILA).at(-1)).toBe('Marleen de Vries loopt donderdag 10 december met je mee');
});

it('follows a notice that was faster than the giving back with its release, and sends no other', async () => {
  const mila = await scene.member('Mila');
  for (let round = 0; round < 12; round += 1) {
    const visit = await scene.visit(at('2026-12-10T06:30:00Z').add({ hours: 5 * round }));
    await scene.hosts.claimVisit(mila, visit);
    scene.clock.advance({ seconds: 15 });
    scene.smtp.forget();
    await whileSending(scene, {
      after: 6 * round,
      act: () => scene.hosts.giveBackVisit(mila, visit),
    });
    await scene.sendSoon();
    const heard = subjects(MILA).map((subject) => subject?.split(' ').at(-1));
    expect([[], ['mee', 'jou']]).toContainEqual(heard);
  }
}, 60_000);

it('tells HR nothing by which a host or a volunteer can be known', async () => {
  await scene.begin('2026-11-20T08:00:00Z');
  const visit = await scene.visit('2026-12-10T06:30:00Z');
  const mila = await scene.volunteer('Mila');
  const otto = await scene.volunteer('Otto');
  const about = () => scene.messages.messagesAbout(actorWith(['HR']), visit);
  const namesNobody = async () => {
    const readers = (await about()).map(({ recipientId }) => recipientId);
    expect([...new Set(readers)].sort()).toEqual([scene.leader, scene.lead].sort());
  };
  await scene.sendSoon();
  await scene.hosts.claimVisit(mila, visit);
  await scene.sendSoon();
  await namesNobody();
  await scene.hosts.arrangeHost(actorWith([], scene.lead), visit, otto.personId);
  await scene.sendSoon();
  scene.clock.set('2026-12-09T15:00:00Z');
  await scene.sendDue();
  const late = { visitId: visit, minutes: 20, announcedAt: toDate(at('2026-12-10T06:10:00Z')) };
  await scene.db.lateNotice.create({ data: late });
  scene.clock.set('2026-12-10T06:10:15Z');
  await scene.sendDue();
  await namesNobody();
  expect((await about()).map(({ kind }) => kind)).toContain('LATE_NOTICE');
  await scene.cancel(visit, 'HOST');
  await scene.sendSoon();
  await namesNobody();
  expect(scene.smtp.to('otto@acme.example').map(({ subject }) => subject)).toEqual([
    'Neem jij Marleen de Vries mee op donderdag 10 december?',
    'Marleen de Vries loopt donderdag 10 december met je mee',
    'Morgen 07.30 uur: Marleen de Vries loopt met je mee',
    'Marleen de Vries komt 20 minuten later',
    'Marleen de Vries komt donderdag 10 december niet',
  ]);
});

it('calls volunteers until somebody claims, and then the leads five working days before', async () => {
  await scene.volunteer('Mila');
  const off = await scene.volunteer('Otto');
  const { teamMember, volunteer } = scene.db;
  await teamMember.create({ data: { teamId: scene.team, personId: scene.leader } });
  await volunteer.create({ data: { teamId: scene.team, personId: scene.leader } });
  await scene.visit('2026-12-10T06:30:00Z', { changedAt: toDate(at('2026-10-01T08:00:00Z')) });
  await scene.sendSoon();
  scene.clock.set('2026-11-12T06:20:00Z');
  await scene.sendDue();
  expect(subjects(MILA)).toEqual([]);
  await volunteer.deleteMany({ where: { personId: off.personId } });
  scene.clock.set('2026-11-12T07:40:00Z');
  await scene.sendDue();
  expect(subjects(MILA)).toEqual(['Neem jij Marleen de Vries mee op donderdag 10 december?']);
  // It goes alone, on a page of its own, and says like every other one how to switch it off.
  expect(last(MILA)).toMatch(/\/unsubscribe\/[\w.-]+/);
  expect(subjects('otto@acme.example')).toEqual([]);
  expect(subjects(LEADER)).toHaveLength(1);
  scene.clock.set('2026-12-03T06:40:00Z');
  await scene.sendDue();
  expect(subjects(LEAD).at(-1)).toBe(
    'Nog geen gastgever voor Marleen de Vries op donderdag 10 december',
  );
});

it('asks both sides once whether it happened, and stops when somebody says so', async () => {
  await scene.visit('2026-10-05T07:00:00Z');
  const said = await scene.visit('2026-10-06T07:00:00Z');
  await scene.change(said, { state: 'DONE' });
  scene.clock.set('2026-10-09T11:30:00Z');
  await scene.sendDue();
  await scene.sendDue();
  // Within the reader's hours it may share a mail with what else could wait.
  const rows = await scene.db.message.findMany({ where: { kind: 'DID_IT_HAPPEN', state: 'SENT' } });
  expect(rows.map(({ recipientId }) => recipientId).sort()).toEqual(
    [scene.lead, scene.leader].sort(),
  );
  const asked = (address: string) =>
    scene.smtp.to(address).filter(({ text }) => text?.includes('maandag 5 oktober'));
  expect(asked(LEAD).at(-1)?.text).toContain('Ging dit bezoek door?');
  expect(asked(LEADER).at(-1)?.text).toContain('Ging dit bezoek door?');
});

it('sends what the team changes on the day as one urgent mail with the calendar in it', async () => {
  await scene.assistant('Ilse');
  const visit = await scene.visit('2026-10-02T06:30:00Z', {
    confirmedAt: toDate(at('2026-08-01T08:00:00Z')),
  });
  await scene.sendSoon();
  scene.clock.set('2026-10-02T04:00:00Z');
  const retimed = { startsAt: toDate(at('2026-10-02T08:30:00Z')), revision: { increment: 1 } };
  await scene.change(visit, { ...retimed, retimedFrom: toDate(at('2026-10-02T06:30:00Z')) });
  await scene.sendSoon();
  scene.clock.set('2026-10-02T05:20:00Z');
  await scene.cancel(visit, 'HOST');
  await scene.sendSoon();
  const urgent = scene.smtp.to(LEADER).slice(-2);
  expect(urgent.map(({ subject }) => subject)).toEqual([
    'Gewijzigd: vandaag 10.30 uur bij Monteurs Amersfoort',
    'Vandaag 10.30 uur gaat niet door: Monteurs Amersfoort',
  ]);
  expect(urgent.map((mail) => `${eventIn(mail).method} ${eventIn(mail).sequence}`)).toEqual([
    'REQUEST 1',
    'CANCEL 2',
  ]);
  expect(last(LEADER)).toContain('Wat we afspraken verandert er niet door.');
  const toAssistant = scene.smtp.to('ilse@acme.example');
  expect(toAssistant.map(({ subject }) => subject)).toEqual(urgent.map(({ subject }) => subject));
  expect(toAssistant.map((mail) => mail.attachments.length)).toEqual([0, 0]);
  expect(last('ilse@acme.example')).toContain(
    'Ilse, dit gaat over een bezoek van Marleen de Vries.',
  );
});

it('finds all of it among three hundred visits in few statements', async () => {
  const old = toDate(at('2026-06-01T08:00:00Z'));
  const visits = Array.from({ length: 300 }, (_, index) => {
    const startsAt = at('2026-10-05T06:00:00Z').add({ hours: 2 * index });
    const times = { startsAt: toDate(startsAt), endsAt: toDate(startsAt.add({ hours: 1 })) };
    const [personId, teamId, programmeId] = [scene.leader, scene.team, scene.programme];
    const whose = { personId, teamId, programmeId, visitTypeId: scene.visitType };
    return { ...whose, ...times, state: 'CONFIRMED' as const, changedAt: old, confirmedAt: old };
  });
  await scene.db.visit.createMany({ data: visits });
  await scene.db.person.updateMany({ data: { email: null } });
  const first = await scene.statements();
  const quick = await scene.statements();
  process.stdout.write(`statements: ${first} in a thorough look, ${quick} in a quick one\n`);
  expect(first).toBeLessThanOrEqual(64);
  expect(quick).toBeLessThanOrEqual(28);
}, 60_000);
