import fc from 'fast-check';
import { toPlainDate } from '../../src/platform/database/dates.ts';
import { Links } from '../../src/platform/links.ts';
import { MirrorModule } from '../../src/mirror/mirror.module.ts';
import { MirrorService } from '../../src/mirror/mirror.service.ts';
import { openRooms } from '../support/rooms.ts';
import { programmeOf, visitOf } from '../support/visited.ts';
import { actorWith, World } from '../support/world.ts';

let world: World;
let mirror: MirrorService;
let links: Links;
let programmeId: string;
let teamId: string;

beforeAll(async () => {
  world = await World.open();
  const desk = await openRooms(world, [MirrorModule]);
  mirror = desk(MirrorService);
  links = desk(Links);
  programmeId = await programmeOf(world);
  teamId = await world.team('Storingsdienst');
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2026-12-01T08:00:00Z');
  await world.db.client.mirrorTally.deleteMany();
  await world.db.client.mirrorWaiting.deleteMany();
});

const token = async (startsAt = '2026-09-01T04:00:00Z', changes = {}): Promise<string> => {
  const personId = await world.person('Marleen');
  const where = { programmeId, personId, teamId, startsAt };
  return links.sign('mirror', await visitOf(world, where, { state: 'DONE', ...changes }));
};
const shown = async (quarter: string) =>
  (await mirror.mirrorFigures(world.hr, programmeId)).filter((figure) =>
    figure.quarter.equals(quarter),
  );
const third = '2026-07-01';

describe('the mirror', () => {
  it('shows nothing of four answers, and with the fifth the means and n', async () => {
    for (let n = 0; n < 4; n += 1) await mirror.answerMirror(await token(), [5, 4, 3, 1]);
    expect(await shown(third)).toEqual([
      expect.objectContaining({ suppressed: true, n: null, means: null }),
    ]);
    await mirror.answerMirror(await token(), [1, 4, 3, 1]);
    expect(await shown(third)).toEqual([
      expect.objectContaining({ suppressed: false, n: 5, means: [4.2, 4, 3, 1] }),
    ]);
  });

  it('lists every visit type in every quarter that has begun, answered or not', async () => {
    await world.visitType('DRIVER');
    const figures = await mirror.mirrorFigures(world.hr, programmeId);
    expect(figures).toHaveLength(2 * 4);
    expect(figures.every(({ suppressed, n }) => suppressed && n === null)).toBe(true);
    const before = JSON.stringify(figures);
    await mirror.answerMirror(await token(), [5, 5, 5, 5]);
    expect(JSON.stringify(await mirror.mirrorFigures(world.hr, programmeId))).toBe(before);
  });

  it('counts an answer in the quarter of the visit, by the clock at the site', async () => {
    await mirror.answerMirror(await token('2026-09-30T22:30:00Z'), [5, 5, 5, 5]);
    const waiting = await world.db.client.mirrorWaiting.findMany();
    expect(waiting.map(({ quarter }) => toPlainDate(quarter).toString())).toEqual(['2026-10-01']);
  });

  it('is answered once by each link, also when it is pressed five times at once', async () => {
    const link = await token();
    const before = await world.db.client.mirrorLinkSpent.count();
    const presses = await Promise.allSettled(
      Array.from({ length: 5 }, () => mirror.answerMirror(link, [2, 2, 2, 2])),
    );
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(mirror.answerMirror(link, [2, 2, 2, 2])).rejects.toMatchObject({
      code: 'MIRROR_LINK_USED',
    });
    expect(await world.db.client.mirrorLinkSpent.count()).toBe(before + 1);
    for (let n = 0; n < 4; n += 1) await mirror.answerMirror(await token(), [2, 2, 2, 2]);
    expect(await shown(third)).toContainEqual(
      expect.objectContaining({ n: 5, means: [2, 2, 2, 2] }),
    );
  });

  it('opens the same before and after an answer: whoever holds a link reads nothing from it', async () => {
    const link = await token();
    const page = await mirror.mirrorPage(link, 'nl');
    await mirror.answerMirror(link, [2, 2, 2, 2]);
    expect(await mirror.mirrorPage(link, 'nl')).toEqual(page);
  });

  it('loses no answer and releases in fives when all hosts answer at once', async () => {
    const tokens = await Promise.all(Array.from({ length: 23 }, () => token()));
    await Promise.all(tokens.map((link, n) => mirror.answerMirror(link, [1 + (n % 5), 3, 3, 3])));
    const sums = await world.db.client.mirrorTally.groupBy({
      by: ['item'],
      _sum: { released: true },
    });
    expect(sums.map(({ _sum }) => _sum)).toEqual(
      Array.from({ length: 4 }, () => ({ released: 20 })),
    );
    expect(await shown(third)).toContainEqual(expect.objectContaining({ n: 20 }));
    for (let n = 0; n < 2; n += 1) await mirror.answerMirror(await token(), [3, 3, 3, 3]);
    expect(await shown(third)).toContainEqual(expect.objectContaining({ n: 25 }));
  });

  it('takes four values of 1 to 5, after the end of a visit that took place', async () => {
    const refuses = async (
      link: string,
      values: readonly number[],
      code: string,
    ): Promise<void> => {
      await expect(mirror.answerMirror(link, values)).rejects.toMatchObject({ code });
    };
    const wrong = fc.oneof(
      fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
      fc.constantFrom([0, 1, 1, 1], [1, 1, 1, 6], [1, 1, 1, 1.5], [1, 1, 1, 1, 1]),
    );
    const link = await token();
    await fc.assert(
      fc.asyncProperty(wrong, (values) => refuses(link, values, 'INVALID_INPUT')),
      { numRuns: 30 },
    );
    await refuses(await token('2026-12-01T06:00:00Z'), [1, 1, 1, 1], 'NOT_OVER_YET');
    await refuses(
      await token(third + 'T08:00:00Z', { state: 'MISSED' }),
      [1, 1, 1, 1],
      'WRONG_STATE',
    );
    await refuses('nonsense', [1, 1, 1, 1], 'LINK_INVALID');
  });

  it('keeps counts only: no person, team, visit or time stands with them, and no audit entry', async () => {
    await mirror.answerMirror(await token(), [5, 4, 3, 1]);
    const columns = await world.db.client.$queryRaw<{ name: string }[]>`
      SELECT column_name::text AS "name" FROM information_schema.columns
      WHERE table_name LIKE 'Mirror%' ORDER BY table_name, column_name`;
    expect(columns.map(({ name }) => name)).toEqual([
      ...['mark'],
      ...['item', 'quarter', 'released', 'value', 'visitTypeId'],
      ...['quarter', 'sealed', 'visitTypeId'],
    ]);
    expect(await world.acts()).toEqual([]);
  });
});

describe('who reaches the mirror', () => {
  it('gives who claimed the visit the link once it has ended, and no colleague', async () => {
    const personId = await world.person('Marleen');
    const visitId = await visitOf(world, { programmeId, personId, teamId });
    const [petra, lead] = [await world.actor('Petra'), await world.actor('Lena')];
    for (const { personId: member } of [petra, lead]) await world.member(teamId, member);
    const { personId: host } = petra;
    await world.db.client.hostClaim.create({
      data: { visitId, personId: host, claimedAt: new Date(0) },
    });
    expect((await mirror.linksOf(petra, [visitId])).size).toBe(1);
    expect((await mirror.linksOf(lead, [visitId])).size).toBe(0);
    expect(await mirror.linkOnCard(visitId)).toContain('/mirror/');
    world.clock.set('2026-09-01T06:59:59Z');
    expect(await mirror.linkOnCard(visitId)).toBeNull();
  });

  it('gives the host team the link of a visit that nobody claimed', async () => {
    const personId = await world.person('Marleen');
    const visitId = await visitOf(world, { programmeId, personId, teamId });
    const petra = await world.actor('Petra');
    await world.member(teamId, petra.personId);
    const linkFor = async (actor: typeof petra | null) =>
      (await mirror.linksOf(actor, [visitId])).get(visitId) ?? null;
    const url = await linkFor(petra);
    expect((await mirror.mirrorPage(url?.split('/').at(-1) ?? '', 'nl')).items).toHaveLength(4);
    for (const other of [world.hr, actorWith([], personId), actorWith(), null]) {
      expect(await linkFor(other)).toBeNull();
    }
  });

  it('shows its figures to HR only', async () => {
    for (const actor of [actorWith(), actorWith(['ADMINISTRATOR'])]) {
      await expect(mirror.mirrorFigures(actor, programmeId)).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
    }
    await expect(mirror.mirrorFigures(world.hr, teamId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
