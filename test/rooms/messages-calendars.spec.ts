import { eventIn } from '../support/calendar.ts';
import { MessagesScene } from '../support/messages.ts';
import { bodiesOf, mimeTree } from '../support/mime.ts';
import type { ReceivedMail } from '../support/smtp.ts';
import { toDate } from '../../src/platform/database/dates.ts';

const LEADER = 'marleen@acme.example';
const LEAD = 'petra@acme.example';
const HOST = 'sanne@acme.example';
const COMING = '2026-12-10T06:30:00Z';

let scene: MessagesScene;
let host: string;
let visit: string;

beforeAll(async () => {
  scene = await MessagesScene.open();
});
beforeEach(async () => {
  await scene.begin();
  host = await scene.person('Sanne', { familyName: 'Bakker' });
  visit = await scene.visit(COMING);
});
afterAll(() => scene.close());

const claim = async (personId = host) => {
  const claimedAt = toDate(scene.clock.now());
  await scene.db.hostClaim.create({ data: { visitId: visit, personId, claimedAt } });
};
const latest = (address: string): ReceivedMail => {
  const mail = scene.smtp.to(address).at(-1);
  if (mail === undefined) throw new Error(`No mail for ${address}.`);
  return mail;
};
const textOf = (address: string): string =>
  (bodiesOf(latest(address).source, 'text/calendar')[0] ?? '').replaceAll('\r\n ', '');

const tree = (method: string): string[] => [
  'multipart/mixed',
  '  multipart/alternative',
  '    text/plain; charset=utf-8 | quoted-printable',
  '    text/html; charset=utf-8 | quoted-printable',
  `    text/calendar; charset=utf-8; method=${method}; component=VEVENT | base64`,
  '  application/ics; name=invite.ics | base64 | attachment; filename=invite.ics',
];

describe('an appointment in a mail', () => {
  it('has the tree that Outlook, Gmail and Apple Mail look for, of every kind and for every reader', async () => {
    await claim();
    await scene.sendSoon();
    for (const reader of [LEADER, HOST, LEAD]) {
      expect([reader, ...mimeTree(latest(reader).source)]).toEqual([reader, ...tree('REQUEST')]);
    }
    await scene.cancel(visit);
    await scene.sendSoon();
    for (const reader of [LEADER, HOST, LEAD]) {
      expect([reader, ...mimeTree(latest(reader).source)]).toEqual([reader, ...tree('CANCEL')]);
    }
  });

  it('says the same in the part, in the file and in the parameter, to who stands in the To: line', async () => {
    await claim();
    await scene.sendSoon();
    for (const reader of [LEADER, HOST, LEAD]) {
      const mail = latest(reader);
      const [part, ...others] = bodiesOf(mail.source, 'text/calendar');
      expect(others).toEqual([]);
      expect(bodiesOf(mail.source, 'application/ics')).toEqual([part]);
      const { method, partMethod, attendees, organizer } = eventIn(mail);
      expect(partMethod).toBe(method);
      expect(attendees).toEqual([`MAILTO:${reader}`]);
      expect(mail.to?.map(({ address }) => address)).toEqual([reader]);
      expect(organizer).toBe('mailto:open-deur@open-deur.test');
      expect(mail.from?.address).toBe('open-deur@open-deur.test');
    }
  });

  it('never invites who organises', async () => {
    await scene.db.person.update({
      where: { id: scene.leader },
      data: { email: 'open-deur@open-deur.test' },
    });
    await scene.sendSoon();
    expect(mimeTree(latest('open-deur@open-deur.test').source)[0]).toBe('multipart/alternative');
    expect(mimeTree(latest(LEAD).source)).toEqual(tree('REQUEST'));
  });
});

describe('the copies of those who receive the visitor', () => {
  it('say who comes, as what, for what, and how to give it back', async () => {
    await claim();
    await scene.sendSoon();
    expect(eventIn(latest(HOST)).summary).toBe('Marleen de Vries loopt mee');
    expect(eventIn(latest(LEAD)).summary).toBe(
      'Marleen de Vries loopt mee met Monteurs Amersfoort',
    );
    for (const [reader, role, back] of [
      [HOST, 'Jij bent gastgever', 'één tik'],
      [LEAD, 'Je team is gastgever', 'zonder reden'],
    ] as const) {
      const text = textOf(reader);
      expect(text).toContain('Marleen de Vries\\, directeur IT\\, komt leren wat klanten');
      expect(text).toContain(role);
      expect(text).toContain(back);
      expect(text).toContain('Vraag de klant vooraf: “Mag mijn collega meekijken om te leren?”');
      expect(text).toContain('Wat je gast ziet\\, telt niet mee in jouw beoordeling.');
      expect(text).toContain('http://open-deur.test/team/guests');
    }
  });

  it('never name who receives the visitor to anybody else', async () => {
    await claim();
    await scene.sendSoon();
    for (const reader of [LEADER, LEAD]) expect(latest(reader).source).not.toMatch(/Sanne|Bakker/);
    expect(textOf(LEADER)).not.toMatch(/Petra|beoordeling/);
  });

  it('are appointments of their own, so that one can go without the others', async () => {
    await claim();
    await scene.sendSoon();
    const uids = [LEADER, HOST, LEAD].map((reader) => eventIn(latest(reader)).uid);
    expect(uids).toEqual([
      expect.stringMatching(new RegExp(`^${visit}\\.[0-9a-f]{32}@open-deur\\.test$`)),
      `${visit}.${host}@open-deur.test`,
      `${visit}.${scene.lead}@open-deur.test`,
    ]);
  });

  it('take the time of the host and not of the lead, and ask neither for an answer', async () => {
    await claim();
    await scene.sendSoon();
    expect(textOf(HOST)).toMatch(/TRANSP:OPAQUE\r\n/);
    expect(textOf(LEAD)).toMatch(/TRANSP:TRANSPARENT\r\n/);
    for (const reader of [HOST, LEAD]) expect(textOf(reader)).not.toContain('RSVP=TRUE');
    expect(textOf(LEADER)).toContain('RSVP=TRUE');
  });

  it('follow the visit under one name, and go with it', async () => {
    await claim();
    await scene.sendSoon();
    await scene.move(visit, '2026-12-17T06:30:00Z');
    await scene.sendSoon();
    await scene.cancel(visit, 'HOST');
    await scene.sendSoon();
    for (const reader of [HOST, LEAD]) {
      const events = scene.smtp.to(reader).map(eventIn);
      expect(events.map(({ method, sequence }) => `${method} ${sequence}`)).toEqual([
        'REQUEST 0',
        'REQUEST 1',
        'CANCEL 2',
      ]);
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
    }
  });

  it('are tentative as long as the team has not said yes', async () => {
    await scene.change(visit, {
      startsAt: toDate(scene.clock.now().add({ hours: 48 })),
      endsAt: toDate(scene.clock.now().add({ hours: 52 })),
    });
    await scene.sendSoon();
    expect(eventIn(latest(LEAD)).status).toBe('TENTATIVE');
    expect(textOf(LEAD)).toContain('korter van tevoren');
    await scene.change(visit, {
      teamAgreedAt: toDate(scene.clock.now()),
      revision: { increment: 1 },
    });
    await scene.sendSoon();
    expect(eventIn(latest(LEAD))).toMatchObject({ status: 'CONFIRMED', sequence: 1 });
  });
});

it('cancels what has lost its date, and invites anew under a higher number', async () => {
  await scene.sendSoon();
  await scene.change(visit, {
    state: 'POSTPONED',
    startsAt: null,
    endsAt: null,
    revision: { increment: 1 },
  });
  await scene.sendSoon();
  for (const reader of [LEADER, LEAD]) {
    expect(eventIn(latest(reader))).toMatchObject({ method: 'CANCEL', sequence: 1, start: null });
  }
  await scene.change(visit, { state: 'CONFIRMED' });
  await scene.move(visit, '2027-01-12T08:00:00Z');
  await scene.sendSoon();
  for (const reader of [LEADER, LEAD]) {
    expect(eventIn(latest(reader))).toMatchObject({ method: 'REQUEST', sequence: 2 });
  }
});

it('invites again under a higher number when a cancellation was taken back', async () => {
  await scene.sendSoon();
  await scene.cancel(visit);
  await scene.sendSoon();
  await scene.change(visit, { state: 'CONFIRMED', cancelSide: null, revision: { increment: 1 } });
  await scene.sendSoon();
  for (const reader of [LEADER, LEAD]) {
    const events = scene.smtp.to(reader).map(eventIn);
    expect(events.map(({ method, sequence }) => `${method} ${sequence}`)).toEqual([
      'REQUEST 0',
      'CANCEL 1',
      'REQUEST 2',
    ]);
  }
});
