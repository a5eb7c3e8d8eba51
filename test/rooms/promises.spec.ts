import { Links } from '../../src/platform/links.ts';
import { PointReading } from '../../src/promises/point-reading.service.ts';
import { PointsService } from '../../src/promises/points.service.ts';
import type { NewPoint } from '../../src/promises/points.service.ts';
import { PromisesModule } from '../../src/promises/promises.module.ts';
import { openRooms } from '../support/rooms.ts';
import { programmeOf, visitOf } from '../support/visited.ts';
import { actorWith, day, World } from '../support/world.ts';

const point: NewPoint = {
  kind: 'IN_THE_CUSTOMERS_WAY',
  text: 'Klanten horen pas ’s ochtends hoe laat we komen.',
  quickWin: true,
  keep: false,
};

let world: World;
let board: PointReading;
let points: PointsService;
let links: Links;
let programmeId: string;
let contactId: string;

beforeAll(async () => {
  world = await World.open();
  const desk = await openRooms(world, [PromisesModule]);
  [board, points, links] = [desk(PointReading), desk(PointsService), desk(Links)];
  programmeId = await programmeOf(world);
  contactId = await world.person('Karim');
  const operations = await world.department('Operatie');
  await world.db.client.department.update({ where: { id: operations }, data: { contactId } });
  await world.db.client.department.create({ data: { name: 'Depots', parentId: operations } });
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-02T12:00:00Z'));

const aTeam = async (name: string): Promise<string> =>
  world.team(name, { departmentId: await world.department('Depots') });
const aVisit = async (teamId: string, changes = {}) => {
  const marleen = await world.actor('Marleen');
  const where = {
    programmeId,
    personId: marleen.personId,
    teamId,
    startsAt: '2026-11-02T07:00:00Z',
  };
  const visitId = await visitOf(world, where, changes);
  return { marleen, visitId, token: links.sign('look-back', visitId) };
};

describe('sharing a point', () => {
  it('makes a promise of the nearest contact, due ten working days later', async () => {
    const { marleen, visitId } = await aVisit(await aTeam('Monteurs'));
    const shared = await points.sharePoint(marleen, visitId, point);
    expect(shared).toMatchObject({
      text: point.text,
      quickWin: true,
      raisedOn: day('2026-11-02'),
      promise: { ownerId: contactId, replyBy: day('2026-11-16'), stage: 'HEARD', answers: [] },
    });
    expect(await world.acts()).toContain('sharePoint');
  });

  it('skips public holidays of the site', async () => {
    world.clock.set('2026-12-21T12:00:00Z');
    const { marleen, visitId } = await aVisit(await aTeam('Monteurs aan het eind van het jaar'));
    const shared = await points.sharePoint(marleen, visitId, point);
    // Christmas Day and New Year's Day are Fridays.
    expect(shared.promise.replyBy).toEqual(day('2027-01-06'));
  });

  it('goes to the office where no department above the team has a contact', async () => {
    const hr = await world.person('Hanna');
    const createdAt = new Date('2020-01-01T00:00:00Z');
    const account = { personId: hr, email: 'hanna@example.org', createdAt };
    await world.db.client.account.create({ data: { ...account, roles: ['HR'] } });
    const teamId = await world.team('Chat', { departmentId: await world.department('Los') });
    const { marleen, visitId } = await aVisit(teamId);
    const { promise } = await points.sharePoint(marleen, visitId, point);
    expect(promise.ownerId).toBe(hr);
  });

  it('lets the leader keep one promise a visit, also when two are shared at once', async () => {
    const { marleen, visitId, token } = await aVisit(await aTeam('Bezorgers'));
    const kept = { ...point, keep: true };
    const both = await Promise.allSettled([
      points.sharePoint(marleen, visitId, kept),
      points.sharePointByLink(token, kept),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(points.sharePoint(marleen, visitId, kept)).rejects.toMatchObject({
      code: 'PROMISE_KEPT_ALREADY',
    });
    await points.sharePoint(marleen, visitId, point);
    const owners = (await board.sharedAfter({ id: visitId, personId: marleen.personId })).map(
      ({ promise }) => promise.ownerId,
    );
    expect(owners.sort()).toEqual([contactId, marleen.personId].sort());
  });

  it('is for the visitor, after the end, in 3 to 500 characters', async () => {
    const teamId = await aTeam('Planners');
    const { marleen, visitId } = await aVisit(teamId);
    const petra = await world.actor('Petra');
    await world.member(teamId, petra.personId);
    for (const other of [petra, world.hr]) {
      await expect(points.sharePoint(other, visitId, point)).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
    }
    await expect(points.sharePoint(actorWith(), visitId, point)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const text of ['ab', ' ab ', 'a'.repeat(501), 'abc\u202edef']) {
      await expect(points.sharePoint(marleen, visitId, { ...point, text })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'text' },
      });
    }
    world.clock.set('2026-11-02T09:59:00Z');
    await expect(points.sharePoint(marleen, visitId, point)).rejects.toMatchObject({
      code: 'NOT_OVER_YET',
    });
    expect(await board.points(world.hr, teamId)).toEqual([]);
  });
});

describe('a point of the team itself', () => {
  it('has an owner and a date, and nothing stored tells who added it', async () => {
    const teamId = await aTeam('Chauffeurs Noord');
    const petra = await world.actor('Petra');
    await world.member(teamId, petra.personId);
    const audited = await world.acts();
    await points.addTeamPoint(petra, teamId, { ...point, keep: true });
    const [added] = await board.points(petra, teamId);
    expect(added).toMatchObject({
      visitId: null,
      promise: { ownerId: contactId, replyBy: day('2026-11-16') },
    });
    const row = await world.db.client.point.findUniqueOrThrow({
      where: { id: added?.id ?? '' },
      include: { promise: true },
    });
    expect(row.authorId).toBeNull();
    expect(await world.acts()).toEqual(audited);
    // A time-ordered id (version 7) would tell the millisecond.
    for (const id of [row.id, row.promise?.id]) expect(id).toMatch(/^.{14}4/);
  });

  it('is added by members only', async () => {
    const teamId = await aTeam('Chauffeurs Zuid');
    for (const actor of [actorWith(), world.hr]) {
      await expect(points.addTeamPoint(actor, teamId, point)).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
    }
    const nowhere = points.addTeamPoint(world.hr, programmeId, point);
    await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('who sees a point', () => {
  it('is the team, the owner, whoever shared it, and the office', async () => {
    const teamId = await aTeam('Storingsdienst');
    const { marleen, visitId } = await aVisit(teamId);
    const petra = await world.actor('Petra');
    await world.member(teamId, petra.personId);
    const { id } = await points.sharePoint(marleen, visitId, point);
    const seen = async (actor: typeof petra) =>
      (await board.points(actor, teamId)).map((one) => one.id);
    for (const actor of [
      petra,
      marleen,
      actorWith([], contactId),
      world.hr,
      actorWith(['ADMINISTRATOR']),
    ]) {
      expect(await seen(actor)).toEqual([id]);
      expect((await board.pointsOfVisits(actor, [visitId])).get(visitId)).toHaveLength(1);
    }
    expect(await seen(actorWith())).toEqual([]);
    expect((await board.pointsOfVisits(null, [visitId])).get(visitId) ?? []).toEqual([]);
    expect(await board.promises(actorWith(), { first: 10 })).toEqual([]);
  });
});
