import { randomUUID } from 'node:crypto';
import { toDate } from '../../src/platform/database/dates.ts';
import { actorWith, at } from '../support/world.ts';
import { eventIn } from '../support/calendar.ts';
import { MessagesScene } from '../support/messages.ts';
import type { ReceivedMail } from '../support/smtp.ts';

const LEADER = 'marleen@acme.example';
const LEAD = 'petra@acme.example';

let scene: MessagesScene;

beforeAll(async () => {
  scene = await MessagesScene.open();
});
beforeEach(() => scene.begin());
afterAll(() => scene.close());

const subjects = (address: string) => scene.smtp.to(address).map(({ subject }) => subject);
const only = (address: string): ReceivedMail => {
  const [mail, ...more] = scene.smtp.to(address);
  if (mail === undefined || more.length > 0) throw new Error(`Not one mail for ${address}.`);
  return mail;
};
const header = (address: string, key: string) =>
  scene.smtp.to(address).map(({ headers }) => headers.find((each) => each.key === key)?.value);

it('sends one mail with every proposed date to the leader and, in the same words, the assistant', async () => {
  const assistantId = await scene.person('Ilse', { familyName: 'Bos' });
  const now = toDate(scene.clock.now());
  await scene.db.delegation.create({
    data: { principalId: scene.leader, assistantId, since: now },
  });
  const { id: invitationId } = await scene.db.invitation.create({
    data: { personId: scene.leader, programmeId: scene.programme, createdAt: now },
  });
  const proposed = {
    state: 'PROPOSED',
    invitationId,
    confirmedAt: null,
    answerBy: toDate(at('2026-10-14T08:00:00Z')),
    reasons: [{ code: 'NOT_YET_VISITED_TYPE', count: 0 }],
  } as const;
  await scene.visit('2026-12-10T06:30:00Z', proposed);
  await scene.visit('2026-11-05T08:00:00Z', proposed);

  await scene.sendDue();
  expect(scene.smtp.mails).toHaveLength(0);
  await scene.sendSoon();
  await scene.sendSoon();

  const subject = 'Twee momenten om mee te lopen, het eerste op donderdag 5 november';
  expect(subjects(LEADER)).toEqual([subject]);
  expect(subjects('ilse@acme.example')).toEqual([subject]);
  const { text = '' } = only(LEADER);
  const { text: toAssistant = '' } = only('ilse@acme.example');
  expect(text).toMatch(/5 november, 09\.00–13\.00[\s\S]*10 december, 07\.30–11\.30/);
  expect(text).toContain('Een nieuw soort werk: Monteur.');
  expect(text).toContain('vóór woensdag 14 oktober');
  expect(text).toMatch(/<http:\/\/open-deur\.test\/invitation\/[\w-]+\.[\w-]+>/);
  const link = /invitation\/[\w.-]+/;
  expect(link.exec(toAssistant)?.[0]).not.toBe(link.exec(text)?.[0]);
  const words = text.slice(text.indexOf('Beste Marleen')).replace(link, 'invitation');
  expect(toAssistant.replace(link, 'invitation')).toContain(words);
  expect(toAssistant).toContain('Ilse, deze uitnodiging is voor Marleen de Vries.');
});

it('tells a confirmed visit to the leader’s calendar and to the team lead', async () => {
  const visit = await scene.visit('2026-12-10T06:30:00Z');
  await scene.sendSoon();

  expect(subjects(LEADER)).toEqual([
    'Donderdag 10 december, 07.30 uur: mee met Monteurs Amersfoort',
  ]);
  const invitation = only(LEADER);
  expect(eventIn(invitation)).toEqual({
    method: 'REQUEST',
    partMethod: 'REQUEST',
    uid: expect.stringMatching(new RegExp(`^${visit}\\.[0-9a-f]{32}@open-deur\\.test$`)) as string,
    sequence: 0,
    start: '2026-12-10T06:30:00Z',
    end: '2026-12-10T10:30:00Z',
    summary: 'Meelopen met Monteurs Amersfoort',
    location: 'Depot Amersfoort, Stationsplein 1, Amersfoort',
    status: 'CONFIRMED',
    organizer: 'mailto:open-deur@open-deur.test',
    attendees: ['MAILTO:marleen@acme.example'],
  });
  expect(invitation.to).toEqual([{ name: 'Marleen de Vries', address: LEADER }]);
  expect(invitation.html?.length).toBeLessThan(40_000);

  const notice = only(LEAD);
  expect(notice.subject).toBe('Marleen de Vries loopt donderdag 10 december met jullie mee');
  expect(notice.text).toContain('Marleen de Vries, directeur IT, komt leren');
  expect(notice.text).toContain('Wat je gast ziet, telt niet mee in jouw beoordeling.');
  expect(eventIn(notice).summary).toBe('Marleen de Vries loopt mee met Monteurs Amersfoort');
});

it('keeps one appointment through accept, move, move, cancel', async () => {
  const visit = await scene.visit('2026-10-23T07:00:00Z');
  await scene.sendSoon();
  await scene.move(visit, '2026-10-27T08:00:00Z');
  await scene.sendSoon();
  await scene.move(visit, '2026-11-03T08:00:00Z');
  await scene.sendSoon();
  await scene.cancel(visit, 'HOST');
  await scene.sendSoon();

  const events = scene.smtp.to(LEADER).map(eventIn);
  expect(events.map(({ method, sequence }) => `${method} ${sequence}`)).toEqual([
    'REQUEST 0',
    'REQUEST 1',
    'REQUEST 2',
    'CANCEL 3',
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
  expect(subjects(LEADER)[1]).toMatch(/^Verzet naar dinsdag 27 oktober, 09.00 uur/);
  expect(subjects(LEAD).at(-1)).toBe('Marleen de Vries komt dinsdag 3 november niet');
  expect(scene.smtp.to(LEAD).at(-1)?.text).toContain('van jullie kant afgezegd');
});

it('keeps the mails about a visit in one thread for each reader', async () => {
  const visit = await scene.visit('2026-12-10T06:30:00Z');
  await scene.sendSoon();
  await scene.cancel(visit);
  await scene.sendSoon();
  expect(new Set(header(LEADER, 'references')).size).toBe(1);
  expect(header(LEADER, 'references')).toEqual(header(LEADER, 'in-reply-to'));
  expect(header(LEAD, 'references')).not.toEqual(header(LEADER, 'references'));
  expect(new Set(scene.smtp.mails.map(({ messageId }) => messageId)).size).toBe(4);
  expect(header(LEAD, 'auto-submitted')).toEqual(['auto-generated', 'auto-generated']);
});

it('takes a visit that lost its date out of the calendar', async () => {
  const visit = await scene.visit('2026-12-10T06:30:00Z');
  await scene.sendSoon();
  const without = { startsAt: null, endsAt: null, confirmedAt: null, revision: 1 };
  await scene.change(visit, { state: 'POSTPONED', ...without });
  await scene.sendSoon();
  const [, cancellation] = scene.smtp.to(LEADER).map(eventIn);
  expect(cancellation).toMatchObject({ method: 'CANCEL', sequence: 1, start: null });
  expect(subjects(LEADER)[1]).toBe('Verzet: mee met Monteurs Amersfoort');
  expect(subjects(LEAD)[1]).toBe('Marleen de Vries komt op een ander moment');
});

it('reminds at 16:00 at the site on the working day before, on both sides of the clock change', async () => {
  await scene.visit('2026-10-23T07:00:00Z');
  await scene.visit('2026-10-27T08:00:00Z');
  await scene.sendSoon();
  const reminders = () => subjects(LEADER).filter((subject) => subject?.startsWith('Morgen'));
  for (const [day, count] of [
    ['2026-10-22', 1],
    ['2026-10-26', 2],
  ] as const) {
    scene.clock.setLocal(`${day}T15:59:59`);
    await scene.sendDue();
    expect(reminders()).toHaveLength(count - 1);
    scene.clock.setLocal(`${day}T16:00:00`);
    await scene.sendDue();
    await scene.sendDue();
    expect(reminders()).toHaveLength(count);
  }
  expect(reminders()).toEqual(Array(2).fill('Morgen 09.00 uur, Depot Amersfoort'));
});

it('does not remind of a date that was moved ten seconds before', async () => {
  const visit = await scene.visit('2026-12-10T06:30:00Z');
  await scene.sendSoon();
  scene.clock.setLocal('2026-12-09T15:59:50');
  await scene.move(visit, '2026-12-17T06:30:00Z');
  scene.clock.setLocal('2026-12-09T16:00:05');
  await scene.sendDue();
  expect(subjects(LEADER).at(-1)).toMatch(/^Verzet naar donderdag 17 december/);
  expect(subjects(LEADER).filter((subject) => subject?.startsWith('Morgen'))).toEqual([]);
});

it('asks for the look-back when the visit ends, unless it was written', async () => {
  await scene.visit('2026-10-15T06:30:00Z');
  const other = await scene.visit('2026-10-15T11:30:00Z');
  await scene.sendSoon();
  await scene.db.reflection.create({
    data: { visitId: other, authorId: scene.leader, submittedAt: new Date(0), late: false },
  });
  scene.clock.set('2026-10-15T18:00:00Z');
  await scene.sendDue();
  const requests = scene.smtp.to(LEADER).filter((mail) => mail.text?.includes('/look-back/'));
  expect(requests.map(({ subject }) => subject)).toEqual(['Wat merkte je bij klanten?']);
  expect(requests[0]?.text).toContain('Je liep vandaag mee met Monteurs Amersfoort.');
  expect(await scene.outbox()).toContain('LOOK_BACK_REQUEST 0 SENT');
});

it('speaks the language of the reader on the clock of the site', async () => {
  await scene.db.person.update({ where: { id: scene.leader }, data: { locale: 'en' } });
  const teamId = await scene.teamAt('Asia/Kathmandu', 'Kathmandu');
  await scene.visit('2026-12-10T04:15:00Z', { teamId });
  await scene.sendSoon();
  expect(subjects(LEADER)).toEqual(['Thursday 10 December, 10:00: join Monteurs Kathmandu']);
  expect(subjects(LEAD)).toEqual(['Marleen de Vries loopt donderdag 10 december met jullie mee']);
});

it('asks the team inside the notice period, and wait with the calendar for its yes', async () => {
  const visit = await scene.visit('2026-10-05T07:00:00Z');
  await scene.sendSoon();
  expect(subjects(LEAD)).toEqual(['Kan Marleen de Vries maandag 5 oktober met jullie mee?']);
  expect(subjects(LEADER)).toEqual([]);
  await scene.change(visit, { teamAgreedAt: toDate(scene.clock.now()) });
  await scene.sendSoon();
  expect(
    subjects(LEADER)
      .map((subject) => subject?.split(':')[0])
      .sort(),
  ).toEqual(['Maandag 5 oktober, 09.00 uur', 'Voorbereiding']);
});

it('welcomes an administrator who has never signed in', async () => {
  const personId = await scene.person('Beheer', { familyName: '' });
  await scene.db.account.create({
    data: {
      personId,
      email: 'beheer@acme.example',
      roles: ['ADMINISTRATOR'],
      createdAt: toDate(scene.clock.now()),
    },
  });
  await scene.sendSoon();
  await scene.sendSoon();
  expect(subjects('beheer@acme.example')).toEqual(['Jij beheert Open Deur']);
  expect(scene.smtp.mails[0]?.text).toContain('<http://open-deur.test/sign-in>');
});

it('writes to nobody who has no address or has left', async () => {
  await scene.db.person.update({ where: { id: scene.lead }, data: { email: null } });
  await scene.visit('2026-12-10T06:30:00Z');
  await scene.sendSoon();
  expect(await scene.outbox()).toEqual(['CALENDAR_INVITATION 0 SENT']);
});

it('lists what was sent for HR, and for nobody else', async () => {
  const visit = await scene.visit('2026-12-10T06:30:00Z');
  await scene.sendSoon();
  const about = await scene.messages.messagesAbout(actorWith(['HR']), visit);
  expect(about.map(({ kind, recipientId, state }) => ({ kind, recipientId, state }))).toEqual([
    { kind: 'CALENDAR_INVITATION', recipientId: scene.leader, state: 'SENT' },
    { kind: 'HOST_NOTICE', recipientId: scene.lead, state: 'SENT' },
  ]);
  const asLeader = scene.messages.messagesAbout(actorWith([], scene.leader), visit);
  await expect(asLeader).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const nothing = scene.messages.messagesAbout(actorWith(['HR']), randomUUID());
  await expect(nothing).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
