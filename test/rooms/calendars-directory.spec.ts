import { dateOnly } from '../../src/platform/database/dates.ts';
import { replica } from '../support/calendars/scene.ts';
import { DirectoryScene } from '../support/calendars/directory.ts';
import { day } from '../support/world.ts';

let scene: DirectoryScene;

beforeAll(async () => {
  scene = await DirectoryScene.open();
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

const kinds = [
  ['Microsoft 365', () => scene.microsoft(), 20, 9],
  ['Google', () => scene.google(), 50, 7],
] as const;
const met = '2026-09-02T09:00/2026-09-02T10:00';

describe.each(kinds)('the calendars of %s', (_, one, most, steps) => {
  it('are asked for as many people and days as one question may name', async () => {
    const all = await scene.leaders(most + 3);
    await scene.world.person('Zonder mail', { leaderGroup: 'Directie' });
    await scene.world.person('Geen leider');
    await one().reading.readDue();
    expect(scene.services.questions).toHaveLength(2 * steps);
    const sizes = scene.services.questions.map(({ addresses }) => addresses.length);
    expect(new Set(sizes)).toEqual(new Set([most, 3]));
    for (const leader of all) expect(await scene.busy(leader)).toEqual([met]);
    await one().reading.readDue();
    expect(scene.services.questions).toHaveLength(2 * steps);
  });

  it('cover twelve months without a gap, and are read again after four hours', async () => {
    const [leader] = await scene.leaders(1);
    const near = { from: '2026-09-02T09:00', until: '2026-09-02T10:00' };
    const far = { from: '2027-08-31T20:00', until: '2027-09-02T10:00' };
    scene.services.calendars.set(leader?.email ?? '', [near, far]);
    const { reading } = one();
    await reading.readDue();
    const ranges = scene.services.questions.map(({ from, until }) => [from, until]);
    expect(ranges.slice(1).map(([from]) => from)).toEqual(
      ranges.slice(0, -1).map(([, until]) => until),
    );
    const known = [met, '2027-08-31T20:00/2027-08-31T22:00'];
    expect(await scene.busy(leader)).toEqual(known);
    scene.services.calendars.set(leader?.email ?? '', []);
    scene.world.clock.advance({ hours: 4 });
    await reading.readDue();
    expect(await scene.busy(leader)).toEqual([]);
  });

  it('of whom cannot be read stay as they were, with their age', async () => {
    const all = await scene.leaders(4);
    const { reading } = one();
    await reading.readDue();
    const first = scene.world.clock.now();
    const [gone, broken, moved, kept] = all.map(({ email }) => email);
    scene.services.calendars.delete(gone ?? '');
    scene.services.troubles.set(broken ?? '', 'internalError');
    scene.services.calendars.set(moved ?? '', [
      { from: '2026-09-03T09:00', until: '2026-09-03T09:30' },
    ]);
    scene.world.clock.advance({ hours: 4 });
    await reading.readDue();
    const known = await Promise.all(all.map((leader) => scene.busy(leader)));
    const old = [met];
    expect(known).toEqual([old, old, ['2026-09-03T09:00/2026-09-03T09:30'], old]);
    const ages = (await scene.rows()).map(
      ({ readAt }) => readAt?.getTime() === first.epochMilliseconds,
    );
    expect(ages).toEqual([true, true, false, false]);
    expect(await scene.troubles()).toEqual(['NOT_KNOWN', 'NOT_READ', null, null]);
    expect(kept).toBeDefined();
  });

  it('are left alone for as long as the service asks', async () => {
    const [leader] = await scene.leaders(2);
    const { reading } = one();
    for (const told of [
      { status: 429, retryAfter: '600' },
      { status: 503, retryAfter: '600' },
    ]) {
      scene.services.next.push(told);
      await reading.readDue();
      scene.world.clock.advance({ seconds: 599 });
      await reading.readDue();
      await one().reading.readDue();
      expect([scene.services.questions.length, await scene.troubles()]).toEqual([0, [null, null]]);
      scene.world.clock.advance({ seconds: 1 });
    }
    await reading.readDue();
    expect(scene.services.questions).toHaveLength(steps);
    expect(await scene.busy(leader)).toHaveLength(1);
  });

  it('change nothing when the service stops half-way', async () => {
    const [leader] = await scene.leaders(1);
    const { reading } = one();
    await reading.readDue();
    scene.services.calendars.set(leader?.email ?? '', []);
    scene.world.clock.advance({ hours: 4 });
    const half = scene.services.questions.length + 3;
    const push = scene.services.questions.push.bind(scene.services.questions);
    scene.services.questions.push = (...more) => {
      if (scene.services.questions.length + 1 === half) scene.services.next.push({ status: 500 });
      return push(...more);
    };
    await reading.readDue();
    expect(scene.services.questions).toHaveLength(half);
    expect([await scene.busy(leader), await scene.troubles()]).toEqual([[met], ['NOT_READ']]);
    scene.world.clock.advance({ minutes: 15 });
    await reading.readDue();
    expect([await scene.busy(leader), await scene.troubles()]).toEqual([[], [null]]);
  });

  it('are asked with a new token when the old one is refused, and not without any', async () => {
    const [leader] = await scene.leaders(1);
    const { reading } = one();
    await reading.readDue();
    await scene.tokens.revokeAll();
    scene.world.clock.advance({ hours: 4 });
    const before = scene.tokens.asked();
    await reading.readDue();
    expect([scene.tokens.asked() - before, await scene.troubles()]).toEqual([1, [null]]);
    await scene.tokens.revokeAll();
    scene.world.clock.advance({ hours: 4 });
    scene.tokens.answer(400);
    const questions = scene.services.questions.length;
    await reading.readDue();
    scene.tokens.answer(null);
    expect([scene.services.questions.length - questions, await scene.troubles()]).toEqual([
      0,
      ['NOT_READ'],
    ]);
    expect(await scene.busy(leader)).toHaveLength(1);
  });

  it('are shared by several replicas, each person asked for once', async () => {
    await scene.leaders(most * 2);
    await Promise.all([one(), one(), one()].map(({ reading }) => reading.readDue()));
    const asked = scene.services.questions.flatMap(({ addresses }) => addresses);
    expect(asked).toHaveLength(most * 2 * steps);
    expect(await scene.troubles()).toEqual(Array.from({ length: most * 2 }, () => null));
  });

  it('are not removed by a leader', async () => {
    const [leader] = await scene.leaders(1);
    const { store, desk } = one();
    await store.tidy();
    const [row] = await scene.rows();
    if (!leader || !row) throw new Error('Nothing was due.');
    await expect(desk.remove(leader.actor, row.id)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('are forgotten of whoever leaves, leads no more, or when nobody asks for them', async () => {
    const [left, stays, stopped] = await scene.leaders(3);
    await one().reading.readDue();
    const { person, calendar, busyInterval } = scene.world.db.client;
    const serviceUntil = dateOnly(day('2026-08-31'));
    await person.update({ where: { id: left?.id ?? '' }, data: { serviceUntil } });
    await person.update({ where: { id: stopped?.id ?? '' }, data: { leaderGroup: null } });
    await one().reading.readDue();
    const who = async () => (await busyInterval.findMany()).map(({ personId }) => personId);
    expect(await who()).toEqual([stays?.id]);
    await replica(scene.world).reading.readDue();
    expect([await who(), await calendar.count()]).toEqual([[], 0]);
  });
});

describe('the calendars of Microsoft 365', () => {
  it('are asked in the name of a mailbox that exists', async () => {
    const [first, second] = await scene.leaders(2);
    scene.services.calendars.delete(first?.email ?? '');
    await scene.microsoft().reading.readDue();
    expect(await scene.troubles()).toEqual(['NOT_KNOWN', null]);
    expect(await scene.busy(second)).toHaveLength(1);
  });

  it('are asked in smaller parts of whoever has a thousand entries', async () => {
    const [leader] = await scene.leaders(1);
    const entries = Array.from({ length: 1_010 }, (_, number) => {
      const date = `2026-09-${String(2 + (number % 20)).padStart(2, '0')}`;
      return { from: `${date}T10:${String(number % 60).padStart(2, '0')}`, until: `${date}T11:00` };
    });
    scene.services.calendars.set(leader?.email ?? '', entries);
    await scene.microsoft().reading.readDue();
    expect(await scene.troubles()).toEqual([null]);
    expect(await scene.busy(leader)).toHaveLength(20);
  });

  it('keep only times: free is free, and no word of a subject is stored', async () => {
    const [leader] = await scene.leaders(1);
    const states = ['free', 'WorkingElsewhere', 'tentative', 'oof', 'unknown', 'Busy'];
    const entries = states.map((status, number) => ({
      ...{ from: `2026-09-0${number + 2}T09:00`, until: `2026-09-0${number + 2}T10:00`, status },
    }));
    scene.services.calendars.set(leader?.email ?? '', entries);
    await scene.microsoft().reading.readDue();
    const starts = (await scene.busy(leader)).map((time) => time.slice(8, 10));
    expect(starts).toEqual(['04', '05', '06', '07']);
    const tables = await scene.world.db.client.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
    for (const { name } of tables) {
      const found = await scene.world.db.client.$queryRawUnsafe<object[]>(
        `SELECT 1 FROM "${name}" AS every WHERE every::text ~ 'Reorganisatie|Boardroom'`,
      );
      expect([name, found]).toEqual([name, []]);
    }
  });

  it('are written by whoever read them last, not by a reader that was overtaken', async () => {
    const [leader] = await scene.leaders(1);
    const [slow, quick] = [scene.microsoft(), scene.microsoft()];
    await slow.store.tidy();
    const [mine] = await slow.store.claim('MICROSOFT', 1);
    expect(await quick.store.claim('MICROSOFT', 1)).toEqual([]);
    // The database's clock decides about leases: this one has run out.
    await scene.world.db.client
      .$executeRaw`UPDATE "Calendar" SET "leaseUntil" = clock_timestamp() - interval '1 s'`;
    const [theirs] = await quick.store.claim('MICROSOFT', 1);
    if (!mine || !theirs) throw new Error('Nothing was due.');
    const at = scene.world.clock.now().epochMilliseconds;
    expect(await quick.store.replace(theirs, { busy: [[at, at + 60_000]], unread: 0 })).toBe(true);
    expect(await slow.store.replace(mine, { busy: [], unread: 0 })).toBe(false);
    await slow.store.fail(mine, 'NOT_READ');
    expect([await scene.busy(leader), await scene.troubles()]).toEqual([
      ['2026-09-01T08:00/2026-09-01T08:01'],
      [null],
    ]);
  });
});

it('are asked for less when Google says so with a 403', async () => {
  await scene.leaders(1);
  const { reading } = scene.google();
  const body = {
    error: { code: 403, errors: [{ domain: 'usageLimits', reason: 'rateLimitExceeded' }] },
  };
  scene.services.next.push({ status: 403, body });
  await reading.readDue();
  scene.world.clock.advance({ seconds: 299 });
  await reading.readDue();
  expect([scene.services.questions.length, await scene.troubles()]).toEqual([0, [null]]);
  scene.world.clock.advance({ seconds: 1 });
  await reading.readDue();
  expect(scene.services.questions).toHaveLength(7);
});
