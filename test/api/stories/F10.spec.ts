import { randomUUID } from 'node:crypto';
import { Database } from '../../../src/platform/database/database.service.ts';
import { dateOnly, toDate } from '../../../src/platform/database/dates.ts';
import { Links } from '../../../src/platform/links.ts';
import { listenToLogs } from '../../support/logs.ts';
import { Story } from '../../support/story.ts';
import type { Player } from '../../support/story.ts';
import { visitOf } from '../../support/visited.ts';
import { at, day } from '../../support/world.ts';

const renew = 'mutation ($teamId: ID!) { renewBoardLink(teamId: $teamId) { url madeAt } }';
const end = 'mutation ($teamId: ID!) { endBoardLink(teamId: $teamId) }';
const items = 'items { text stage until answer heard kind raisedOn }';
const content = `team celebrated { text stage } ${items} thanks { to text }`;
const byLink = `query ($token: String!) { boardByLink(token: $token) { ${content} } }`;
const forMembers = `query ($teamId: ID!) { board(teamId: $teamId) { ${content} } }`;

type Item = { text: string; stage: string; until: string | null; answer: string; heard: number };
type Board = { team: string; celebrated: Item[]; items: Item[]; thanks: { to: string }[] };
type Answer = Readonly<{ kind: 'DONE' | 'BUSY' | 'NO_BECAUSE'; text?: string; yes?: number }>;
type NewPoint = Readonly<{ replyBy?: string; answer?: Answer; mergedIntoId?: string; on?: string }>;

describe('F10 “I’m a driver without a work e-mail; I never see what came of it.”', () => {
  let story: Story;
  let lead: Player;
  let mila: Player;
  let leaderId: string;
  let token: string;

  beforeAll(async () => {
    story = await Story.open();
    lead = await story.host('Sanne', 'LEAD');
    mila = await story.host('Mila');
    leaderId = await story.house.world.person('Marleen', { familyName: 'Wouterse' });
    await story.now('2026-11-23T08:00:00Z');
    const heard = await point('Klanten horen niet hoe laat we komen.', { on: '2026-11-01' });
    await point('Niemand weet hoe laat we komen.', { mergedIntoId: heard, on: '2026-11-03' });
    await point('De bus lekt.', { replyBy: '2026-11-20', on: '2026-11-04' });
    await point('Marleen Wouterse ziet dat het magazijn te laat opent.', {
      answer: { kind: 'BUSY', text: 'Wouterse overlegt met petra@acme.example.' },
      on: '2026-11-05',
    });
    await point('De scanner valt uit.', {
      answer: { kind: 'NO_BECAUSE', text: 'Er komt volgend jaar een nieuwe.' },
      on: '2026-11-06',
    });
    await point('Meer handschoenen.', { answer: { kind: 'DONE', yes: 2 }, on: '2026-09-07' });
    await thank();
    token = await made();
  });
  afterAll(() => story.close());

  const made = async (by = lead): Promise<string> => {
    const { renewBoardLink } = await by.api.ask<{ renewBoardLink: { url: string } }>(renew, {
      teamId: story.teamId,
    });
    return renewBoardLink.url.split('/').at(-1) ?? '';
  };
  const page = (of: string) =>
    fetch(`${story.app.url}/board/${of}`, { headers: { accept: 'text/html' } });
  const seen = async (of = token): Promise<Board> =>
    (await story.anybody().ask<{ boardByLink: Board }>(byLink, { token: of })).boardByLink;

  async function point(text: string, more: NewPoint): Promise<string> {
    const { client } = story.house.world.db;
    const { answer, replyBy = '2026-12-10', mergedIntoId = null, on = '2026-11-02' } = more;
    const answers = answer ? { create: answered(answer, on) } : {};
    const promise = { ownerId: leaderId, replyBy: dateOnly(day(replyBy)), answers };
    const { id } = await client.point.create({
      data: {
        teamId: story.teamId,
        kind: 'IN_THE_CUSTOMERS_WAY',
        text,
        raisedOn: dateOnly(day(on)),
        mergedIntoId,
        authorId: leaderId,
        promise: { create: promise },
      },
    });
    return id;
  }

  const answered = ({ kind, text = '', yes = 0 }: Answer, on: string) => ({
    kind,
    text,
    yes,
    busyUntil: kind === 'BUSY' ? dateOnly(day('2026-12-03')) : null,
    answeredAt: toDate(at(`${on}T12:00:00Z`)),
    answeredBy: leaderId,
  });

  async function threeHundred(): Promise<void> {
    const { client } = story.house.world.db;
    const about = {
      teamId: story.teamId,
      kind: 'IDEA',
      raisedOn: dateOnly(day('2026-11-10')),
    } as const;
    const points = await client.point.createManyAndReturn({
      data: Array.from({ length: 300 }, (_, n) => ({ ...about, text: `Punt ${n}` })),
      select: { id: true },
    });
    const promised = { ownerId: leaderId, replyBy: dateOnly(day('2026-12-10')) };
    await client.promise.createMany({
      data: points.map(({ id: pointId }) => ({ ...promised, pointId })),
    });
  }

  async function thank(): Promise<void> {
    const { world, programmeId } = story.house;
    const where = { programmeId, personId: leaderId, teamId: story.teamId };
    const visitId = await visitOf(world, where, { state: 'DONE' });
    const sides = { visitId, teamId: story.teamId, authorId: leaderId };
    const givenAt = toDate(at('2026-11-02T12:00:00Z'));
    const card = { ...sides, givenAt, text: 'Wat een rust aan de telefoon.' };
    await world.db.client.thanks.create({
      data: { ...card, toId: mila.personId, state: 'SHARED' },
    });
    await world.db.client.thanks.create({ data: { ...card, toId: lead.personId, state: 'KEPT' } });
  }

  it('opens by the link without signing in, newest first, with what became of each point', async () => {
    const board = await seen();
    expect(board.team).toBe('Klantcontact Zwolle');
    expect(board.celebrated).toEqual([{ text: 'Meer handschoenen.', stage: 'NOTICED' }]);
    expect(board.items).toMatchObject([
      { stage: 'NO_BECAUSE', until: null, answer: 'Er komt volgend jaar een nieuwe.' },
      { stage: 'BUSY', until: '2026-12-03' },
      { text: 'De bus lekt.', stage: 'OVERDUE', until: '2026-11-20' },
      { text: 'Niemand weet hoe laat we komen.', stage: 'HEARD', until: '2026-12-10', heard: 2 },
    ]);
  });

  it('names nobody by the link: not who was there, who answers or who is thanked', async () => {
    const whole = JSON.stringify(await seen());
    expect(whole).toContain('een collega ziet dat het magazijn te laat opent.');
    for (const name of ['Marleen', 'Wouterse', 'Mila', 'Sanne', '@acme', leaderId, mila.personId]) {
      expect(whole.toLowerCase()).not.toContain(name.toLowerCase());
    }
    const member = await mila.api.ask<{ board: Board }>(forMembers, { teamId: story.teamId });
    expect(member.board.thanks).toEqual([{ to: 'Mila', text: 'Wat een rust aan de telefoon.' }]);
  });

  it('is for members, HR and the administrator where somebody has signed in', async () => {
    const { teamId } = story;
    const stranger = await story.leader('Olga');
    expect(await stranger.api.refusal(forMembers, { teamId })).toBe('NOT_FOUND');
    expect(await story.anybody().refusal(forMembers, { teamId })).toBe('SIGN_IN_FIRST');
    expect(await mila.api.refusal(renew, { teamId })).toBe('NOT_ALLOWED');
    expect(await mila.api.refusal(end, { teamId })).toBe('NOT_ALLOWED');
  });

  it('answers with a page that nobody keeps, finds in a search engine or passes on', async () => {
    const { status, headers } = await page(token);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
  });

  it('renewed, ends the link before at once: the page answers 410, the API LINK_ENDED', async () => {
    const logs = listenToLogs();
    const old = token;
    token = await made();
    expect((await page(old)).status).toBe(410);
    expect(await story.anybody().refusal(byLink, { token: old })).toBe('LINK_ENDED');
    expect((await page(token)).status).toBe(200);
    expect((await seen()).items).toHaveLength(4);
    logs.stop();
    for (const secret of [old, token]) expect(logs.text()).not.toContain(secret);
    await lead.api.ask(end, { teamId: story.teamId });
    expect((await page(token)).status).toBe(410);
    token = await made();
  });

  it('leaves one link when two renew at once', async () => {
    const tokens = await Promise.all([made(), made(lead), made()]);
    const statuses = await Promise.all(tokens.map(async (each) => (await page(each)).status));
    expect(statuses.toSorted()).toEqual([200, 410, 410]);
    token = tokens[statuses.indexOf(200)] ?? '';
  });

  it('opens nothing for a token that we never made: 404, and LINK_INVALID', async () => {
    const links = story.app.nest.get(Links, { strict: false });
    const forged = [
      'nonsense',
      `${token}x`,
      token.slice(0, -1),
      `${token.split('.')[0]}.${'A'.repeat(24)}`,
      links.sign('mirror', randomUUID()),
      links.sign('board', randomUUID()),
      '%00',
      '%E0%A4%A',
      '..%2f..%2fetc%2fpasswd',
      'a'.repeat(5_000),
    ];
    for (const bad of forged) {
      const { status } = await page(bad);
      expect([400, 404]).toContain(status);
      expect(await story.anybody().refusal(byLink, { token: bad })).toBe('LINK_INVALID');
    }
  });

  it('needs as many statements for three hundred points as for a few', async () => {
    const database = story.app.nest.get(Database, { strict: false });
    const statements = async (): Promise<number> => {
      let count = 0;
      const stop = database.onStatement(() => (count += 1));
      await seen();
      stop();
      return count;
    };
    const few = await statements();
    await threeHundred();
    expect((await seen()).items).toHaveLength(300);
    expect(await statements()).toBe(few);
    expect(few).toBeLessThanOrEqual(20);
  });
});
