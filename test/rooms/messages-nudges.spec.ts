import { MessagesService } from '../../src/messages/messages.service.ts';
import { signedIn } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import { Ladder } from '../support/ladder.ts';

/** Thursday 12 November 2026, 09:00–13:00 in Amsterdam; late on Saturday, so told on Monday. */
const VISIT = '2026-11-12T08:00:00Z';
const EARLIER = '2026-11-11T08:00:00Z';
const MONDAY = '2026-11-16T08:30';

let ladder: Ladder;

beforeAll(async () => {
  ladder = await Ladder.open();
});
beforeEach(() => ladder.begin('2026-11-02T08:00:00Z'));
afterAll(() => ladder.scene.close());

const nudges = () => ladder.nudges();
const rows = () =>
  ladder.scene.db.message.findMany({
    where: { mailId: { not: null } },
    orderBy: { dueAt: 'asc' },
    include: { mail: true },
  });

/** Two visits whose look-backs are late by Monday morning. */
async function twoLate(): Promise<void> {
  await ladder.scene.visit(EARLIER, { state: 'DONE' });
  await ladder.scene.visit(VISIT, { state: 'DONE' });
}

describe('what can wait', () => {
  it('goes in one mail, the oldest first, with its own rows and one Message-ID', async () => {
    await twoLate();
    await ladder.at(MONDAY);
    const [mail, ...more] = nudges();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Twee dingen voor als het je uitkomt');
    expect(ladder.read('Marleen').at(-1)).toMatch(/woensdag 11 november.*donderdag 12 november/);
    const told = await rows();
    expect(told.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'LOOK_BACK_LATE SENT',
      'LOOK_BACK_LATE SENT',
    ]);
    expect(new Set(told.map(({ mailId }) => mailId)).size).toBe(1);
    expect(told[0]?.mail?.messageId).toBe(mail?.messageId);
  });

  it('waits for the next working day once the day has had its mail, and is not lost', async () => {
    await ladder.scene.visit(EARLIER, { state: 'DONE' });
    await ladder.at('2026-11-13T14:00');
    expect(nudges()).toHaveLength(1);
    await ladder.scene.visit('2026-11-11T06:00:00Z', {
      state: 'DONE',
      personId: ladder.scene.leader,
      endsAt: new Date('2026-11-11T07:00:00Z'),
    });
    await ladder.until('2026-11-15T18:00');
    expect(nudges()).toHaveLength(1);
    await ladder.at(MONDAY);
    expect(nudges()).toHaveLength(2);
  });

  it('is sent once by three processes that look at the same moment', async () => {
    const replicas = [
      ladder.scene.messages,
      await ladder.scene.replica(),
      await ladder.scene.replica(),
    ];
    await twoLate();
    ladder.scene.clock.setLocal(MONDAY);
    const now = ladder.scene.clock.now();
    await Promise.all(replicas.map((replica: MessagesService) => replica.sendDue(now)));
    await Promise.all(replicas.map((replica: MessagesService) => replica.sendDue(now)));
    expect(nudges()).toHaveLength(1);
    expect(await rows()).toHaveLength(2);
  });

  it('stays the same bundle under the same Message-ID when a process ended in the middle', async () => {
    await ladder.scene.visit(EARLIER, { state: 'DONE' });
    await ladder.at('2026-11-13T14:00');
    const [first] = nudges();
    // As a process leaves it that ends between the mail server's word and its own note.
    await ladder.scene.db.nudgeMail.updateMany({
      data: { state: 'CLAIMED', leaseUntil: new Date('2020-01-01') },
    });
    await ladder.scene.db.message.updateMany({
      where: { mailId: { not: null } },
      data: { state: 'CLAIMED', sentAt: null },
    });
    await ladder.scene.visit(VISIT, { state: 'DONE' });
    await ladder.at('2026-11-14T13:30');
    expect(nudges()).toHaveLength(1);
    await ladder.at(MONDAY);
    const again = nudges().slice(1);
    expect(again.map(({ messageId }) => messageId)).toEqual([first?.messageId]);
    expect(again[0]?.subject).toBe(first?.subject);
    // The other waits for its own day: one mail a day, also when one of them is an old one.
    await ladder.at('2026-11-17T08:30');
    expect(nudges()).toHaveLength(3);
    expect(nudges()[2]?.messageId).not.toBe(first?.messageId);
  });

  it('is tried again within working hours only, and drops what is no longer true', async () => {
    await twoLate();
    ladder.scene.smtp.answer({ data: ({ subject = '' }) => (/dingen/.test(subject) ? 451 : null) });
    await ladder.at('2026-11-16T17:29');
    expect(nudges()).toHaveLength(0);
    await ladder.at('2026-11-16T17:40');
    const [waiting] = await ladder.scene.db.nudgeMail.findMany();
    expect(waiting?.retryAt?.toISOString()).toBe('2026-11-17T07:30:00.000Z');
    ladder.scene.smtp.answer({ data: () => null });
    const { id } = await ladder.scene.db.visit.findFirstOrThrow({
      where: { startsAt: new Date(EARLIER) },
    });
    await ladder.scene.change(id, { state: 'MISSED' });
    await ladder.at('2026-11-17T08:30');
    expect(nudges().map(({ subject }) => subject)).toEqual([
      'Je terugblik op Monteurs Amersfoort staat nog open',
    ]);
    expect((await rows()).map(({ state }) => state).sort()).toEqual(['EXPIRED', 'SENT']);
  });
});

describe('an overview', () => {
  it('comes to team leads on Monday within hours, and not without anything to tell', async () => {
    await ladder.at('2026-11-09T09:00');
    expect(ladder.heard('Petra')).toEqual([]);
    await ladder.scene.visit('2026-11-20T08:00:00Z', { changedAt: new Date('2026-11-02') });
    await ladder.at('2026-11-15T12:00');
    ladder.scene.smtp.forget();
    await ladder.at('2026-11-16T08:00');
    expect(ladder.heard('Petra')).toEqual([]);
    await ladder.at(MONDAY);
    await ladder.at('2026-11-16T12:00');
    expect(ladder.heard('Petra')).toEqual(['De week van Monteurs Amersfoort']);
    expect(ladder.read('Petra')[0]).toContain(
      'Vrijdag 20 november, 09.00–13.00 uur: Marleen de Vries (nog geen gastgever)',
    );
  });

  it('comes to HR and sponsor once a month, with the figures of the dashboard', async () => {
    const { scene } = ladder;
    const hr = await scene.person('Hanna', { familyName: 'Smit' });
    const account = { email: 'hanna@acme.example', createdAt: new Date('2026-01-01') };
    await scene.db.account.create({ data: { ...account, personId: hr, roles: ['HR'] } });
    await scene.db.programme.update({
      where: { id: scene.programme },
      data: { state: 'PUBLISHED', publishedAt: new Date('2026-01-01') },
    });
    await scene.db.agreement.create({
      data: { programmeId: scene.programme, leaderGroup: 'Directie', norm: 1 },
    });
    const leaders: string[] = [];
    for (const name of ['Ada', 'Bea', 'Cas', 'Dirk', 'Els', 'Frits'])
      leaders.push(await scene.person(name, { leaderGroup: 'Directie' }));
    const [ada = '', bea = ''] = leaders;
    await scene.visit('2026-10-20T08:00:00Z', { personId: ada, state: 'DONE' });
    await scene.visit('2026-11-25T08:00:00Z', { personId: bea });
    const failing = { address: 'bea@acme.example', status: '5.1.1', since: new Date('2026-10-20') };
    await scene.db.failingAddress.create({ data: { ...failing, personId: bea } });
    await ladder.at('2026-11-02T08:00');
    expect([...ladder.heard('Hanna'), ...ladder.heard('Judith')]).toEqual([]);
    await ladder.at('2026-11-02T10:00');
    await ladder.at('2026-11-03T10:00');
    expect(ladder.heard('Hanna')).toEqual(['Open Deur 2026: de stand na oktober 2026']);
    expect(ladder.read('Hanna')[0]).toMatch(/Mensen van wie mail terugkomt\s+1/);
    expect(ladder.read('Judith').join(' ')).toContain('Ritme en opvolging');
    const { rhythm, withoutDate } = await overviewFor('hanna@acme.example');
    const { numerator, denominator } = rhythm;
    const share = `${Math.round((100 * numerator) / denominator)}% (${numerator} van ${denominator})`;
    for (const reader of ['Hanna', 'Judith'])
      expect(ladder.read(reader).join(' ')).toContain(share);
    expect(withoutDate.length).toBeGreaterThan(0);
    for (const { person } of withoutDate) expect(ladder.read('Hanna')[0]).toContain(person.name);
  });

  it('keeps to the hours of the site for members of its team', async () => {
    const { scene } = ladder;
    scene.lead = await scene.person('Pema', { familyName: 'Rai' });
    const team = await scene.teamAt('Asia/Kathmandu', 'Patan');
    await scene.visit('2026-11-20T05:00:00Z', { teamId: team, changedAt: new Date('2026-11-02') });
    await ladder.at('2026-11-14T12:00');
    scene.smtp.forget();
    scene.clock.setLocal('2026-11-16T08:29', 'Asia/Kathmandu');
    await scene.sendDue();
    expect(ladder.heard('Pema')).toEqual([]);
    scene.clock.setLocal('2026-11-16T08:45', 'Asia/Kathmandu');
    await scene.sendDue();
    expect(ladder.heard('Pema')).toEqual(['De week van Monteurs Patan']);
  });
});

type Figures = {
  overview: {
    rhythm: { numerator: number; denominator: number };
    withoutDate: { person: { name: string } }[];
  };
};

/** As the dashboard shows it to somebody at this moment. */
async function overviewFor(email: string): Promise<Figures['overview']> {
  const { scene } = ladder;
  const app = await startApp({ databaseUrl: scene.database.url ?? '', clock: scene.clock });
  try {
    const query = `{ overview(programmeId: "${scene.programme}") {
      rhythm { numerator denominator } withoutDate { person { name } } } }`;
    return (await (await signedIn(app, email)).ask<Figures>(query)).overview;
  } finally {
    await app.close();
  }
}
