import { eventIn } from '../support/calendar.ts';
import { bounceOf, writtenBy } from '../support/other-mails.ts';
import { clients, replyFrom } from '../support/reply-samples.ts';
import type { Client } from '../support/reply-samples.ts';
import { LEADER, RepliesScene } from '../support/replies.ts';
import { actorWith, at } from '../support/world.ts';
import { Bounces } from '../../src/messages/bounces.service.ts';

let replies: RepliesScene;

beforeAll(async () => {
  replies = await RepliesScene.open();
});
beforeEach(() => replies.begin());
afterAll(() => replies.close());

const subjects = (address = LEADER) =>
  replies.scene.smtp.to(address).map(({ subject }) => subject ?? '');
const names = Object.keys(clients) as Client[];

describe.each(names)('an answer from %s', (client) => {
  it('accepts a proposal', async () => {
    const { id, uid } = await replies.invited('PROPOSED');
    await replies.receive(replyFrom(client, { uid, answer: 'ACCEPTED' }));
    expect(await replies.stateOf(id)).toBe('CONFIRMED');
    expect(await replies.outcomes()).toEqual(['APPLIED']);
  });

  it('changes nothing by accepting what stands', async () => {
    const { id, uid } = await replies.invited();
    await replies.receive(replyFrom(client, { uid, answer: 'ACCEPTED' }));
    await replies.scene.sendSoon();
    expect(await replies.stateOf(id)).toBe('CONFIRMED');
    expect(await replies.outcomes()).toEqual(['NOTED']);
    expect(subjects()).toHaveLength(1);
  });

  it('cancels by declining, and the team hears it', async () => {
    const { id, uid } = await replies.invited();
    await replies.receive(replyFrom(client, { uid, answer: 'DECLINED' }));
    await replies.scene.sendSoon();
    expect(await replies.stateOf(id)).toBe('CANCELLED');
    expect(subjects('petra@acme.example').at(-1)).toBe(
      'Marleen de Vries komt donderdag 10 december niet',
    );
  });

  it('declines a proposal and is told so', async () => {
    const { id, uid } = await replies.invited('PROPOSED');
    await replies.receive(replyFrom(client, { uid, answer: 'DECLINED' }));
    await replies.scene.sendSoon();
    expect(await replies.stateOf(id)).toBe('DECLINED');
    expect(subjects().at(-1)).toBe('Je nee voor donderdag 10 december is doorgegeven');
  });

  it('leaves the visit at “perhaps” and at another time, and shows where to choose', async () => {
    const { id, uid } = await replies.invited();
    await replies.receive(
      replyFrom(client, { uid, answer: 'TENTATIVE' }),
      replyFrom(client, { uid, answer: 'COUNTER', stamp: '20261001T130000Z' }),
    );
    await replies.scene.sendSoon();
    expect(await replies.stateOf(id)).toBe('CONFIRMED');
    expect(await replies.outcomes()).toEqual(['NOTED', 'NOTED']);
    expect(subjects().slice(1).sort()).toEqual([
      'Een ander moment dan donderdag 10 december kies je hier',
      'Misschien op donderdag 10 december: het moment blijft staan',
    ]);
    const [, mail] = replies.scene.smtp.to(LEADER);
    expect(mail?.text).toContain(`http://open-deur.test/visits/${id}`);
  });

  it.each(['PROPOSED', 'CONFIRMED'] as const)(
    'takes the slot at the time that it proposes, once, for a visit that is %s',
    async (state) => {
      const { id, uid } = await replies.invited(state);
      const slotId = await replies.slot('2026-12-17T06:30:00Z');
      // Within the shift, as who cannot see when shifts begin would propose it.
      const proposal = { uid, answer: 'COUNTER', proposed: at('2026-12-17T07:00:00Z') } as const;
      await replies.receive(
        replyFrom(client, proposal),
        replyFrom(client, { ...proposal, stamp: '20261001T130000Z' }),
      );
      const moved = { state: 'CONFIRMED', slotId, startsAt: new Date('2026-12-17T06:30:00Z') };
      const visit = await replies.scene.db.visit.findUniqueOrThrow({ where: { id } });
      expect(visit).toMatchObject(moved);
      expect(await replies.outcomes()).toEqual(['APPLIED', 'REFUSED OLD_INVITATION']);
      const moves = { action: 'postponeVisit', subjectId: id };
      expect(await replies.scene.db.auditEntry.count({ where: moves })).toBe(1);
      await replies.scene.sendSoon();
      const invitation = replies.scene.smtp
        .to(LEADER)
        .filter(({ attachments }) => attachments.length > 0)
        .map(eventIn)
        .at(-1);
      const { revision: sequence } = visit;
      expect(sequence).toBeGreaterThan(0);
      expect(invitation).toMatchObject({ method: 'REQUEST', uid, sequence });
    },
  );
});

it('takes no slot that the page would not offer: taken, earlier, or of another team', async () => {
  const { id, uid } = await replies.invited();
  const [taken, early, elsewhere] = [
    await replies.slot('2026-12-17T06:30:00Z'),
    await replies.slot('2026-12-03T06:30:00Z'),
    await replies.slot('2026-12-18T06:30:00Z'),
  ];
  const { scene } = replies;
  const personId = await scene.person('Tom');
  const teamId = await scene.teamAt('Europe/Amsterdam', 'Zwolle');
  await scene.visit('2026-12-17T06:30:00Z', { personId, slotId: taken, placeNumber: 1 });
  await scene.db.slot.update({ where: { id: elsewhere }, data: { teamId } });
  const days = ['2026-12-17', '2026-12-03', '2026-12-18'];
  await replies.receive(
    ...days.map((day, place) =>
      replyFrom('Outlook', {
        ...{ uid, answer: 'COUNTER', stamp: `20261001T12000${place}Z` },
        proposed: at(`${day}T06:30:00Z`),
      }),
    ),
  );
  expect(await replies.outcomes()).toEqual(['NOTED', 'NOTED', 'NOTED']);
  const stands = { revision: 0, startsAt: new Date('2026-12-10T06:30:00Z') };
  expect(await scene.db.visit.findUnique({ where: { id } })).toMatchObject(stands);
  expect(await scene.db.visit.count({ where: { slotId: early } })).toBe(0);
});

it('says once what is still needed after “perhaps” to a proposal', async () => {
  const { id, uid } = await replies.invited('PROPOSED');
  await replies.receive(replyFrom('Outlook', { uid, answer: 'TENTATIVE' }));
  await replies.receive(
    replyFrom('Apple', { uid, answer: 'TENTATIVE', stamp: '20261001T130000Z' }),
  );
  await replies.scene.sendSoon();
  expect(await replies.stateOf(id)).toBe('PROPOSED');
  const [, mail, ...more] = replies.scene.smtp.to(LEADER);
  expect(mail?.subject).toBe('Misschien op donderdag 10 december: je antwoord is nog nodig');
  expect(mail?.text).toContain('Laat vóór zaterdag 3');
  expect(more).toEqual([]);
});

it('changes nothing on an old invitation, and tells its sender why', async () => {
  const { id, uid } = await replies.invited();
  await replies.scene.move(id, '2026-12-17T06:30:00Z');
  await replies.scene.sendSoon();
  await replies.receive(replyFrom('Outlook', { uid, answer: 'DECLINED' }));
  await replies.scene.sendSoon();
  expect(await replies.stateOf(id)).toBe('CONFIRMED');
  expect(await replies.outcomes()).toEqual(['REFUSED OLD_INVITATION']);
  const mail = replies.scene.smtp.to(LEADER).at(-1);
  expect(mail?.subject).toBe('Je antwoord over donderdag 17 december is niet verwerkt');
  expect(mail?.text).toContain('het moment is intussen veranderd');
  await replies.receive(replyFrom('Outlook', { uid, answer: 'DECLINED', sequence: 1 }));
  expect(await replies.stateOf(id)).toBe('CANCELLED');
});

it('goes by when an answer was written, not by when it came in', async () => {
  const { id, uid } = await replies.invited('PROPOSED');
  const later = replyFrom('Google', { uid, answer: 'ACCEPTED', stamp: '20261001T130000Z' });
  const earlier = replyFrom('Google', { uid, answer: 'DECLINED', stamp: '20261001T120000Z' });
  await replies.receive(later, earlier);
  expect(await replies.stateOf(id)).toBe('CONFIRMED');
  expect(await replies.outcomes()).toEqual(['APPLIED', 'REFUSED OLDER_ANSWER']);
});

it('believes no UID without its secret, and nobody but the leader and the assistants', async () => {
  const { id, uid } = await replies.invited('PROPOSED');
  const other = uid.replace(/\.([0-9a-f])/, (_, digit) => `.${digit === '0' ? '1' : '0'}`);
  await replies.receive(
    replyFrom('Outlook', { uid: other, answer: 'ACCEPTED' }),
    replyFrom('Outlook', { uid: `${id}@open-deur.test`, answer: 'ACCEPTED' }),
    replyFrom('Apple', { uid, answer: 'ACCEPTED', from: 'petra@acme.example' }),
    replyFrom('Google', { uid, answer: 'ACCEPTED', from: 'mallory@evil.example' }),
  );
  await replies.scene.sendSoon();
  expect(await replies.stateOf(id)).toBe('PROPOSED');
  expect(await replies.outcomes()).toEqual([
    'REFUSED FORGED',
    'REFUSED FORGED',
    'REFUSED NOT_THE_VISITOR',
    'REFUSED NOT_THE_VISITOR',
  ]);
  const rows = await replies.scene.db.incomingMail.findMany();
  expect(rows.every((row) => row.personId === null && row.visitId === null)).toBe(true);
  expect(subjects('mallory@evil.example')).toEqual([]);
});

it('leaves what people write unread, counts it, and ignores what their programs write', async () => {
  await replies.receive(
    writtenBy(LEADER, 'Mag ik iets eerder komen?'),
    writtenBy(LEADER, 'Afwezig tot maandag', true),
  );
  expect(await replies.outcomes()).toEqual(['KEPT', 'IGNORED']);
  expect(await replies.dovecot.unread()).toEqual(['Mag ik iets eerder komen?']);
  const look = await replies.scene.db.inboxLook.findFirstOrThrow();
  expect(look).toMatchObject({ unread: 1, failure: null, failingAt: null });
});

it('writes nothing more to an address that fails, until it is another one or works again', async () => {
  await replies.invited();
  const { messageId } = await replies.scene.db.message.findFirstOrThrow({
    where: { recipientId: replies.scene.leader },
  });
  const genuine = { messageId, recipient: LEADER };
  await replies.receive(
    bounceOf({ ...genuine, action: 'delayed', status: '4.4.1' }),
    bounceOf({ ...genuine, messageId: '<made-up@open-deur.test>' }),
    bounceOf({ ...genuine, recipient: 'somebody@else.example' }),
  );
  const hr = actorWith(['HR']);
  const bounces = replies.scene.service(Bounces);
  expect(await bounces.failingAddresses(hr)).toEqual([]);
  await replies.receive(bounceOf(genuine));
  expect(await replies.outcomes()).toEqual([
    'NOTED 4.4.1',
    'REFUSED FORGED',
    'IGNORED OTHER_ADDRESS',
    'APPLIED 5.1.1',
  ]);
  expect(await bounces.failingAddresses(hr)).toMatchObject([{ address: LEADER, status: '5.1.1' }]);

  await replies.scene.visit('2026-11-10T06:30:00Z');
  await replies.scene.sendSoon();
  expect(subjects()).toHaveLength(1);
  await bounces.addressWorksAgain(hr, replies.scene.leader);
  await replies.scene.sendSoon();
  expect(subjects()).toHaveLength(2);
  await replies.receive(bounceOf(genuine));
  expect((await replies.outcomes()).at(-1)).toBe('IGNORED WORKS_AGAIN');
  await replies.scene.db.failingAddress.update({
    where: { personId: replies.scene.leader },
    data: { worksSince: null, address: 'former@acme.example' },
  });
  expect(await bounces.failingAddresses(hr)).toEqual([]);
});
