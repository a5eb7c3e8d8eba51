import { replyFrom } from '../../support/reply-samples.ts';
import { LEADER, RepliesScene } from '../../support/replies.ts';

describe('T2 “My assistant pressed Accept for me.”', () => {
  let replies: RepliesScene;
  let ilse: string;
  const ILSE = 'ilse@acme.example';

  beforeAll(async () => {
    replies = await RepliesScene.open();
  });
  beforeEach(async () => {
    await replies.begin();
    ilse = await replies.assistant('Ilse');
  });
  afterAll(() => replies.close());

  const acts = async (subjectId: string) => {
    const rows = await replies.scene.db.auditEntry.findMany({ where: { subjectId } });
    return rows.map(({ action, actorId, onBehalfOf }) => ({ action, actorId, onBehalfOf }));
  };
  const onBehalf = () => [
    { action: 'acceptVisit', actorId: ilse, onBehalfOf: replies.scene.leader },
  ];

  it.each([
    ['From', { from: ILSE }],
    ['Sender', { from: LEADER, sender: ILSE }],
  ] as const)('confirms on the leader’s behalf when the %s is the assistant', async (_, who) => {
    const { id, uid } = await replies.invited('PROPOSED');
    await replies.receive(replyFrom('Outlook', { uid, answer: 'ACCEPTED', ...who }));
    expect(await replies.stateOf(id)).toBe('CONFIRMED');
    expect(await acts(id)).toEqual(onBehalf());
  });

  it('is the leader’s own yes when a service sends it in the leader’s name', async () => {
    const { id, uid } = await replies.invited('PROPOSED');
    await replies.receive(replyFrom('Google', { uid, answer: 'ACCEPTED', from: LEADER }));
    expect(await acts(id)).toEqual([
      { action: 'acceptVisit', actorId: replies.scene.leader, onBehalfOf: null },
    ]);
  });

  it('changes nothing from anybody else, also a former assistant, and is noted', async () => {
    const { id, uid } = await replies.invited('PROPOSED');
    await replies.scene.db.delegation.updateMany({ data: { revokedAt: new Date(0) } });
    await replies.receive(
      replyFrom('Outlook', { uid, answer: 'ACCEPTED', from: ILSE }),
      replyFrom('Apple', { uid, answer: 'ACCEPTED', from: 'petra@acme.example' }),
      replyFrom('Outlook', { uid, answer: 'DECLINED', from: 'mallory@evil.example', sender: ILSE }),
    );
    expect(await replies.stateOf(id)).toBe('PROPOSED');
    expect(await acts(id)).toEqual([]);
    expect(await replies.outcomes()).toEqual(Array(3).fill('REFUSED NOT_THE_VISITOR'));
  });
});
