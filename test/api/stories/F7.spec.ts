import { Story } from '../../support/story.ts';
import type { Player } from '../../support/story.ts';
import { visitOf } from '../../support/visited.ts';

const open = 'query ($token: String!) { mirrorPage(token: $token) { items visitType { name } } }';
const tap =
  'mutation ($token: String!, $values: [Int!]!) { answerMirror(token: $token, values: $values) }';
const card = 'query ($token: String!) { hostCard(token: $token) { mirrorLink } }';
const figures =
  'query ($id: ID!) { mirrorFigures(programmeId: $id) { quarter suppressed n means } }';

describe('F7 “If I say it felt like an inspection, they know it was me.”', () => {
  let story: Story;
  let hr: Player;
  let lead: Player;
  let hosts: Player[];

  beforeAll(async () => {
    story = await Story.open();
    hr = await story.hr('Hanna');
    lead = await story.host('Sanne', 'LEAD');
    hosts = [];
    for (const name of ['Mila', 'Otto', 'Petra', 'Karim', 'Noor', 'Joost']) {
      hosts.push(await story.host(name));
    }
  });
  afterAll(() => story.close());

  /** A visit that was, received by this host. */
  const hosted = async ({ personId: hostId }: Player): Promise<string> => {
    const { world, programmeId } = story.house;
    const personId = await world.person('Marleen');
    const where = { programmeId, personId, teamId: story.teamId };
    const visitId = await visitOf(world, where, { state: 'DONE' });
    const claim = { visitId, personId: hostId, claimedAt: new Date(0) };
    await world.db.client.hostClaim.create({ data: claim });
    return visitId;
  };
  const linkOf = async (who: Player, visitId: string): Promise<string | null> => {
    const seen = await story.see<{ mirrorLink: string | null }>(who, visitId, 'mirrorLink');
    return seen?.mirrorLink?.split('/').at(-1) ?? null;
  };
  const shown = async (): Promise<{ n: number; means: number[] }[]> => {
    const { mirrorFigures } = await hr.api.ask<{
      mirrorFigures: { suppressed: boolean; n: number; means: number[] }[];
    }>(figures, { id: story.house.programmeId });
    return mirrorFigures.filter(({ suppressed }) => !suppressed);
  };
  const answers: readonly (readonly number[])[] = [
    [5, 4, 5, 3],
    [4, 4, 5, 2],
    [1, 2, 1, 1],
    [5, 5, 4, 3],
    [5, 5, 5, 1],
    [1, 1, 1, 1],
  ];

  it('shows nothing of four answers, and of the fifth the means and how many they are', async () => {
    for (const [n, host] of hosts.slice(0, 5).entries()) {
      expect(await shown()).toEqual([]);
      const token = await linkOf(host, await hosted(host));
      await story.anybody().ask(tap, { token, values: answers[n] });
    }
    expect(await shown()).toEqual([expect.objectContaining({ n: 5, means: [4, 4, 4, 2] })]);
  });

  it('shows the sixth answer to nobody', async () => {
    const before = await shown();
    const [, , , , , joost] = hosts;
    if (!joost) throw new Error('There is no sixth.');
    const token = await linkOf(joost, await hosted(joost));
    await story.anybody().ask(tap, { token, values: answers[5] });
    expect(await shown()).toEqual(before);
  });

  it('refuses a second answer by the same link, and tells whoever opens it nothing', async () => {
    const [mila] = hosts;
    if (!mila) throw new Error('There is nobody.');
    const token = await linkOf(mila, await hosted(mila));
    const before = await story.anybody().ask(open, { token });
    await story.anybody().ask(tap, { token, values: [3, 3, 3, 3] });
    expect(await story.anybody().ask(open, { token })).toEqual(before);
    expect(await story.anybody().refusal(tap, { token, values: [3, 3, 3, 3] })).toBe(
      'MIRROR_LINK_USED',
    );
  });

  it('gives the link to the host, and neither to the lead, HR nor a colleague', async () => {
    const [mila, otto] = hosts;
    if (!mila || !otto) throw new Error('There is nobody.');
    const visitId = await hosted(mila);
    expect(await linkOf(mila, visitId)).not.toBeNull();
    for (const other of [lead, hr, otto]) expect(await linkOf(other, visitId)).toBeNull();
  });

  it('F2 is answered from the printed card by a driver without e-mail, once the visit has ended', async () => {
    const [mila] = hosts;
    if (!mila) throw new Error('There is nobody.');
    const visitId = await hosted(mila);
    const paper = await story.see<{ hostCardLink: string }>(lead, visitId, 'hostCardLink');
    const onCard = paper?.hostCardLink.split('/').at(-1);
    const page = await story
      .anybody()
      .ask<{ hostCard: { mirrorLink: string } }>(card, { token: onCard });
    const token = page.hostCard.mirrorLink.split('/').at(-1);
    await story.anybody().ask(tap, { token, values: [4, 4, 4, 4] });
  });

  it('keeps no row per answer, and no person, team, leader, visit, order or time', async () => {
    const { client } = story.house.world.db;
    const kept = await client.$queryRaw<{ table: string; rows: number }[]>`
      SELECT 'tallies' AS "table", count(*)::int AS "rows" FROM "MirrorTally"
      UNION ALL SELECT 'waiting', count(*)::int FROM "MirrorWaiting"`;
    // Twenty counts and one sealed box, however many have answered.
    expect(kept).toEqual([
      { table: 'tallies', rows: 20 },
      { table: 'waiting', rows: 1 },
    ]);
    const [{ text } = { text: '' }] = await client.$queryRaw<{ text: string }[]>`
      SELECT string_agg(t.line, ' ') AS "text" FROM (
        SELECT to_jsonb(m)::text AS line FROM "MirrorTally" m
        UNION ALL SELECT to_jsonb(w)::text FROM "MirrorWaiting" w
        UNION ALL SELECT to_jsonb(s)::text FROM "MirrorLinkSpent" s) AS t`;
    const visits = await client.visit.findMany({ select: { id: true, personId: true } });
    const ids = [
      ...visits.flatMap(({ id, personId }) => [id, personId]),
      ...hosts.map(({ personId }) => personId),
      story.teamId,
    ];
    for (const id of ids) {
      for (const form of [id, id.replaceAll('-', '')]) expect(text).not.toContain(form);
    }
    const acts = await client.auditEntry.findMany({ where: { action: 'answerMirror' } });
    expect(acts).toEqual([]);
  });
});
