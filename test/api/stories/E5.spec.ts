import type { Api } from '../../support/api.ts';
import { MessagesService } from '../../../src/messages/messages.service.ts';
import { Database } from '../../../src/platform/database/database.service.ts';
import { dateOnly } from '../../../src/platform/database/dates.ts';
import { Organisation } from '../../support/organisation.ts';
import { Post } from '../../support/post.ts';
import { visitOf } from '../../support/visited.ts';
import { day } from '../../support/world.ts';

type Told = Readonly<{ text: string; stage: string; answer: string; raisedOn: string }>;
type Brief = Readonly<{ points: Told[]; more: number }>;

const brief = 'toldBefore { points { text stage answer raisedOn } more }';
const look = `query ($id: ID!) { visit(id: $id) { ${brief} } }`;
const share =
  'mutation ($input: SharePointInput!) { sharePoint(input: $input) { id promise { id } } }';
const answer =
  'mutation ($id: ID!, $kind: AnswerKind!, $text: String, $until: Date) { answerPromise(id: $id, kind: $kind, text: $text, busyUntil: $until) { id } }';

describe('E5 “I walk in without knowing what they told my colleague last time.”', () => {
  let acme: Organisation;
  let post: Post;
  let teamId: string;
  let programmeId: string;
  let next: string;
  const browsers = new Map<string, Api>();
  const ids = new Map<string, string>();

  beforeAll(async () => {
    acme = await Organisation.open('2026-03-02T15:00:00Z');
    post = Post.of(acme.app);
    programmeId = await acme.programme(2026);
    teamId = await acme.world.team('Storingsdienst');
    for (const name of ['Joost', 'Marleen', 'Zoë', 'Sanne', 'Ilse', 'Vreemd']) {
      ids.set(name, (await acme.person(name, { leaderGroup: 'Directie' })).id);
    }
    await acme.person('Hanna', { roles: ['HR'] });
    const department = { contactId: ids.get('Zoë') ?? '' };
    await acme.world.db.client.department.updateMany({ data: department });
    await acme.world.member(teamId, id('Sanne'), 'MEMBER');
    const since = new Date('2026-01-01T00:00:00Z');
    const delegation = { principalId: id('Marleen'), assistantId: id('Ilse'), since };
    await acme.world.db.client.delegation.create({ data: delegation });
    await now('2026-03-02T15:00:00Z');
  });
  afterAll(() => acme.close());

  const id = (name: string): string => ids.get(name) ?? '';
  const as = (name: string): Api => {
    const api = browsers.get(name);
    if (!api) throw new Error(`${name} has no browser.`);
    return api;
  };
  const now = async (moment: string) => {
    acme.world.clock.set(moment);
    for (const name of [...ids.keys(), 'Hanna'])
      browsers.set(name, await acme.browser(`${name.toLowerCase()}@acme.example`));
  };
  const visit = (name: string, startsAt: string, state: 'DONE' | 'CONFIRMED') =>
    visitOf(acme.world, { programmeId, personId: id(name), teamId, startsAt }, { state });
  const heard = async (visitId: string, text: string): Promise<string> => {
    const input = { visitId, kind: 'IN_THE_CUSTOMERS_WAY', text };
    type Shared = { sharePoint: { promise: { id: string } } };
    return (await as('Joost').ask<Shared>(share, { input })).sharePoint.promise.id;
  };
  const told = async (name: string, visitId = next): Promise<Brief | null> => {
    const { data } = await as(name).send(look, { variables: { id: visitId } });
    return (data as { visit: { toldBefore: Brief | null } | null }).visit?.toldBefore ?? null;
  };

  it('knows four points of earlier visits: two done, one busy, one no', async () => {
    const march = await visit('Joost', '2026-03-02T08:00:00Z', 'DONE');
    const first = await heard(march, 'Klanten vragen om een vroeger tijdvak.');
    await now('2026-03-03T15:00:00Z');
    const second = await heard(march, 'De kaart in de bus loopt een jaar achter.');
    await now('2026-05-12T15:00:00Z');
    const may = await visit('Joost', '2026-05-12T08:00:00Z', 'DONE');
    const third = await heard(may, 'Klanten bellen twee keer voor één storing.');
    const team =
      'mutation ($t: ID!, $input: PointInput!) { addTeamPoint(teamId: $t, input: $input) }';
    await now('2026-06-01T15:00:00Z');
    const input = { kind: 'IN_A_COLLEAGUES_WAY', text: 'Onderdelen komen vaak een dag te laat.' };
    await as('Sanne').ask(team, { t: teamId, input });
    const { client } = acme.app.nest.get(Database, { strict: false });
    const own = await client.promise.findFirstOrThrow({ where: { point: { visitId: null } } });
    const hanna = as('Hanna');
    await hanna.ask(answer, { id: first, kind: 'DONE', text: 'Het kan vanaf 07.00 uur.' });
    const because = 'De leverancier stopt in maart; een nieuwe kaart komt er niet.';
    await hanna.ask(answer, { id: second, kind: 'NO_BECAUSE', text: because });
    await hanna.ask(answer, { id: third, kind: 'DONE', text: 'De monteur belt nu zelf terug.' });
    const until = { text: 'Proef in één depot.', until: '2026-12-31' };
    await hanna.ask(answer, { id: own.id, kind: 'BUSY', ...until });
  });

  it('lists all four with their answers, oldest first, for another leader', async () => {
    await now('2026-11-16T09:00:00Z');
    next = await visit('Marleen', '2026-11-26T08:00:00Z', 'CONFIRMED');
    expect(await told('Marleen')).toEqual({
      more: 0,
      points: [
        {
          text: 'Klanten vragen om een vroeger tijdvak.',
          stage: 'DONE',
          answer: 'Het kan vanaf 07.00 uur.',
          raisedOn: '2026-03-02',
        },
        {
          text: 'De kaart in de bus loopt een jaar achter.',
          stage: 'NO_BECAUSE',
          answer: 'De leverancier stopt in maart; een nieuwe kaart komt er niet.',
          raisedOn: '2026-03-03',
        },
        {
          text: 'Klanten bellen twee keer voor één storing.',
          stage: 'DONE',
          answer: 'De monteur belt nu zelf terug.',
          raisedOn: '2026-05-12',
        },
        {
          text: 'Onderdelen komen vaak een dag te laat.',
          stage: 'BUSY',
          answer: 'Proef in één depot.',
          raisedOn: '2026-06-01',
        },
      ],
    });
  });

  it('names no colleague: neither who said it nor who answered', async () => {
    const { points } = (await told('Marleen')) ?? { points: [] };
    const words = JSON.stringify(points);
    for (const name of ['Joost', 'Zoë', 'Sanne', 'Hanna', id('Joost'), id('Zoë'), id('Sanne')])
      expect(words).not.toContain(name);
    const fields = '{ __type(name: "EarlierPoint") { fields { name } } }';
    const { __type } = await as('Marleen').ask<{ __type: { fields: { name: string }[] } }>(fields);
    expect(__type.fields.map(({ name }) => name)).toEqual([
      ...['answer', 'dueOn', 'kind', 'raisedOn', 'stage', 'text'],
    ]);
  });

  it('is for who goes, who plans it, the team and HR, and for nobody else', async () => {
    for (const name of ['Marleen', 'Ilse', 'Sanne', 'Hanna'])
      expect((await told(name))?.points).toHaveLength(4);
    for (const name of ['Vreemd', 'Joost']) expect(await told(name)).toBeNull();
  });

  it('comes with the brief five working days before', async () => {
    acme.world.clock.set('2026-11-19T08:30:00Z');
    await acme.app.nest.get(MessagesService, { strict: false }).sendDue(acme.world.clock.now());
    const mail = post
      .to('marleen@acme.example')
      .find(({ subject }) => subject.startsWith('Voorbereiding'));
    const text = (mail?.text ?? '').replaceAll(/\s+/g, ' ');
    expect(text).toContain('Wat dit team eerder zei, en wat ervan kwam');
    expect(text).toContain(
      '“De kaart in de bus loopt een jaar achter.” Nee, omdat: De leverancier',
    );
    expect(text.indexOf('vroeger tijdvak')).toBeLessThan(text.indexOf('Onderdelen komen'));
  });

  it('tells the same thing once, and takes as many statements for five visits as for one', async () => {
    const { client } = acme.world.db;
    const raisedOn = dateOnly(day('2026-10-01'));
    const root = await client.point.findFirstOrThrow({ where: { visitId: null } });
    await client.point.create({
      data: {
        ...{ teamId, kind: 'IDEA', text: 'Onderdelen zijn er te laat.', raisedOn },
        mergedIntoId: root.id,
        promise: { create: { ownerId: id('Zoë'), replyBy: raisedOn } },
      },
    });
    expect((await told('Marleen'))?.points).toHaveLength(4);
    const all = `query ($p: ID!) { visits(personId: $p, states: [CONFIRMED]) { ${brief} readiness { state } } }`;
    const statements = async () => {
      let count = 0;
      const stop = acme.app.nest.get(Database, { strict: false }).onStatement(() => (count += 1));
      await as('Marleen').ask(all, { p: id('Marleen') });
      stop();
      return count;
    };
    const one = await statements();
    for (const date of ['27', '28', '29', '30'])
      await visit('Marleen', `2026-11-${date}T08:00:00Z`, 'CONFIRMED');
    expect(await statements()).toBe(one);
  });
});
