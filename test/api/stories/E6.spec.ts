import { MessagesService } from '../../../src/messages/messages.service.ts';
import type { Api } from '../../support/api.ts';
import { anonymous } from '../../support/api.ts';
import { Organisation } from '../../support/organisation.ts';
import { Post } from '../../support/post.ts';
import { ProposalsService } from '../../../src/visits/proposals.service.ts';
import { visitOf } from '../../support/visited.ts';
import { actorWith } from '../../support/world.ts';

type Shown = Readonly<{ item: { name: string }; state: string; until: string | null }>;
type Page = Readonly<{
  maySign: boolean;
  visits: { id: string; state: string; startsAt: string }[];
  readiness: { visitId: string; items: Shown[] }[];
}>;

const items = '{ item { id name text } state until signFrom }';
const page = `maySign visits { id state startsAt } readiness { visitId items ${items} }`;
const open = `query ($t: String!) { invitation(token: $t) { ${page} } }`;
const accept = `mutation ($t: String!, $yes: [ID!]!) { answerInvitation(token: $t, accept: $yes, decline: []) { ${page} } }`;
const sign = 'mutation ($v: ID!, $i: ID!) { signReadiness(visitId: $v, itemId: $i) { id state } }';
const signByLink = `mutation ($t: String!, $v: ID!, $i: ID!) { signReadinessByLink(token: $t, visitId: $v, itemId: $i) { ${page} } }`;
const NAME = 'Geheimhoudingsverklaring';

describe('E6 “I sign the same confidentiality form every time.”', () => {
  let acme: Organisation;
  let post: Post;
  let marleen: Api;
  let teamId: string;
  let confidentiality: string;
  let ids: Record<'leader' | 'january' | 'february', string>;
  let tokens: Record<'leader' | 'assistant', string>;

  beforeAll(async () => {
    acme = await Organisation.open('2026-02-01T09:00:00Z');
    post = Post.of(acme.app);
    const leader = await acme.person('Marleen', { leaderGroup: 'Directie' });
    const ilse = await acme.person('Ilse');
    await acme.person('Hanna', { roles: ['HR'] });
    ids = { leader: leader.id, january: '', february: '' };
    teamId = await acme.world.team('Storingsdienst');
    const since = new Date('2026-01-01T00:00:00Z');
    const delegation = { principalId: leader.id, assistantId: ilse.id, since };
    await acme.world.db.client.delegation.create({ data: delegation });
    await onlyConfidentiality();
  });
  afterAll(() => acme.close());

  /** HR takes the other items off the visits with a technician. */
  const onlyConfidentiality = async () => {
    const hanna = await acme.browser('hanna@acme.example');
    const words = 'nameNl nameEn textNl textEn validMonths visitTypeIds';
    type Item = { id: string; code: string; visitTypeIds: string[] };
    const all = `{ readinessItems { id code ${words} } }`;
    const { readinessItems } = await hanna.ask<{ readinessItems: Item[] }>(all);
    for (const { id, code, ...input } of readinessItems) {
      if (code === 'CONFIDENTIALITY') confidentiality = id;
      else
        await hanna.ask(
          'mutation ($id: ID!, $input: ReadinessItemInput!) { editReadinessItem(id: $id, input: $input) { id } }',
          { id, input: { ...input, visitTypeIds: [] } },
        );
    }
  };

  const now = async (moment: string) => {
    acme.world.clock.set(moment);
    marleen = await acme.browser('marleen@acme.example');
  };
  const tell = () =>
    acme.app.nest.get(MessagesService, { strict: false }).sendDue(acme.world.clock.now());
  const told = (name: string) =>
    post
      .to(`${name}@acme.example`)
      .filter(({ text }) => text.includes(NAME))
      .map(({ subject }) => subject);
  const linkTo = (name: string) =>
    /\/invitation\/([\w.-]+)/.exec(post.to(`${name}@acme.example`)[0]?.text ?? '')?.[1] ?? '';
  const see = async (visitId: string): Promise<Shown[] | null> => {
    const look = `query ($id: ID!) { visit(id: $id) { readiness ${items} } }`;
    const { visit } = await marleen.ask<{ visit: { readiness: Shown[] | null } }>(look, {
      id: visitId,
    });
    return visit.readiness;
  };
  const shown = ({ item, state, until }: Shown) => ({ name: item.name, state, until });

  it('is signed on 1 February 2026 by the leader, and nobody else can do that', async () => {
    const programmeId = await acme.programme(2026);
    const where = { programmeId, personId: ids.leader, teamId, startsAt: '2026-02-10T08:00:00Z' };
    const visit = await visitOf(acme.world, where);
    await now('2026-02-01T09:00:00Z');
    const given = { v: visit, i: confidentiality };
    const ilse = await acme.browser('ilse@acme.example');
    const hanna = await acme.browser('hanna@acme.example');
    expect(await ilse.refusal(sign, given)).toBe('NOT_ALLOWED');
    expect(await hanna.refusal(sign, given)).toBe('NOT_ALLOWED');
    expect(await marleen.ask(sign, given)).toEqual({
      signReadiness: { id: visit, state: 'CONFIRMED' },
    });
    expect(await marleen.refusal(sign, given)).toBe('SIGNED_ALREADY');
    expect((await see(visit))?.map(shown)).toEqual([
      { name: NAME, state: 'GREEN', until: '2027-01-31' },
    ]);
  });

  it('asks nothing before the yes', async () => {
    await now('2027-01-04T09:00:00Z');
    const programmeId = await acme.programme(2027);
    const slots = [
      await acme.slot(teamId, '2027-01-20T08:00:00Z'),
      await acme.slot(teamId, '2027-02-05T08:00:00Z'),
    ];
    const proposals = slots.map((slotId) => ({ personId: ids.leader, slotId, reasons: [] }));
    await acme.app.nest
      .get(ProposalsService, { strict: false })
      .propose(actorWith(['HR']), programmeId, proposals);
    acme.world.clock.advance({ seconds: 20 });
    await tell();
    tokens = { leader: linkTo('marleen'), assistant: linkTo('ilse') };
    const { invitation } = await anonymous(acme.app).ask<{ invitation: Page }>(open, {
      t: tokens.leader,
    });
    [ids.january, ids.february] = invitation.visits.map(({ id }) => id) as [string, string];
    expect(invitation.readiness).toEqual([]);
  });

  it('is green on 20 January 2027 and asked for 5 February right after the yes, which stands', async () => {
    const yes = [ids.january, ids.february];
    const answered = await anonymous(acme.app).ask<{ answerInvitation: Page }>(accept, {
      t: tokens.assistant,
      yes,
    });
    const { visits, readiness, maySign } = answered.answerInvitation;
    expect(visits.map(({ state }) => state)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(readiness.map(({ visitId, items: [item] }) => [visitId, item && shown(item)])).toEqual([
      [ids.january, { name: NAME, state: 'GREEN', until: '2027-01-31' }],
      [ids.february, { name: NAME, state: 'OPEN', until: '2027-01-31' }],
    ]);
    expect(maySign).toBe(false);
  });

  it('cannot be signed with the link that went to the assistant', async () => {
    const given = { v: ids.february, i: confidentiality };
    const link = anonymous(acme.app);
    expect(await link.refusal(signByLink, { ...given, t: tokens.assistant })).toBe('NOT_ALLOWED');
    const { invitation } = await link.ask<{ invitation: Page }>(open, { t: tokens.leader });
    expect(invitation.maySign).toBe(true);
    expect(tokens.leader).not.toBe(tokens.assistant);
  });

  it('is judged anew by itself when the visit moves; of a visit that is off nothing is asked', async () => {
    const move = 'mutation ($id: ID!, $s: ID) { postponeVisit(id: $id, slotId: $s) { id } }';
    const off = 'mutation ($id: ID!) { cancelVisit(id: $id, side: VISITOR) { id } }';
    const id = ids.january;
    await marleen.ask(move, { id, s: await acme.slot(teamId, '2027-01-29T08:00:00Z') });
    expect((await see(id))?.map(({ state }) => state)).toEqual(['GREEN']);
    await marleen.ask(move, { id, s: await acme.slot(teamId, '2027-02-01T08:00:00Z') });
    expect((await see(id))?.map(({ state }) => state)).toEqual(['OPEN']);
    await marleen.ask(off, { id });
    expect(await see(id)).toEqual([]);
  });

  it('tells leader and assistant by name of the item five working days before, and not earlier', async () => {
    // Friday 5 February 2027, 09:00 in Amersfoort: five working days before is Friday 29 January.
    await now('2027-01-28T09:00:00Z');
    await tell();
    expect([...told('marleen'), ...told('ilse')]).toEqual([]);
    await now('2027-01-29T08:30:00Z');
    await tell();
    await tell();
    const subject = ['Nog te regelen voor vrijdag 5 februari'];
    expect(told('marleen')).toEqual(subject);
    expect(told('ilse')).toEqual(subject);
    const toIlse = post.to('ilse@acme.example').find(({ text }) => text.includes(NAME))?.text;
    expect(toIlse).toContain('alleen Marleen Jansen zelf');
    expect(toIlse).not.toContain(tokens.leader);
  });

  it('turns green at once when she signs by her link, and nobody is told again', async () => {
    const given = { t: tokens.leader, v: ids.february, i: confidentiality };
    const { signReadinessByLink } = await anonymous(acme.app).ask<{ signReadinessByLink: Page }>(
      signByLink,
      given,
    );
    const [state] = signReadinessByLink.readiness.filter(({ visitId }) => visitId === ids.february);
    expect(state?.items.map(shown)).toEqual([{ name: NAME, state: 'GREEN', until: '2028-01-28' }]);
    expect((await see(ids.february))?.map(shown)).toEqual(state?.items.map(shown));
    const rows = await acme.world.db.client.auditEntry.findMany({
      where: { action: 'signReadiness' },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ actorId, onBehalfOf }) => ({ actorId, onBehalfOf }))).toEqual([
      { actorId: ids.leader, onBehalfOf: null },
      { actorId: null, onBehalfOf: ids.leader },
    ]);
    await now('2027-02-02T09:00:00Z');
    await tell();
    expect([...told('marleen'), ...told('ilse')]).toHaveLength(2);
  });
});
