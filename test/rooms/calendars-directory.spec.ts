import { dateOnly } from '../../src/platform/database/dates.ts';
import { startCalendarServices } from '../support/calendar-services.ts';
import type { CalendarServices } from '../support/calendar-services.ts';
import { busyOf, leadersWithMail, replica } from '../support/calendars/scene.ts';
import { startTokenServer } from '../support/token-server.ts';
import type { TokenServer } from '../support/token-server.ts';
import { day, World } from '../support/world.ts';

let world: World;
let tokens: TokenServer;
let services: CalendarServices;

beforeAll(async () => {
  tokens = await startTokenServer();
  world = await World.open();
});
beforeEach(async () => {
  world.clock.set('2026-09-01T08:00:00Z');
  services = await startCalendarServices(tokens.isGood);
});
afterEach(async () => {
  await services.close();
  await world.db.client.person.deleteMany();
});
afterAll(() => Promise.all([tokens.close(), world.close()]));

const meeting = { from: '2026-09-02T09:00', until: '2026-09-02T10:00' };
const microsoft = () =>
  replica(world, {
    calendars: 'MICROSOFT',
    oauth: tokens.settings,
    graphUrl: `${services.url}/v1.0`,
  });
const google = () =>
  replica(world, {
    calendars: 'GOOGLE',
    oauth: tokens.serviceAccount,
    googleCalendarUrl: `${services.url}/calendar/v3`,
  });
const kinds = [
  ['Microsoft 365', microsoft, 20, 9],
  ['Google', google, 50, 7],
] as const;

/** So many leaders, each with a meeting. */
async function leaders(count: number) {
  const all = await leadersWithMail(world, count);
  for (const { email } of all) services.calendars.set(email, [meeting]);
  return all;
}
const rows = () => world.db.client.calendar.findMany({ orderBy: { id: 'asc' } });
const failing = async () => (await rows()).map(({ trouble }) => trouble);

describe.each(kinds)('the calendars of %s', (_, one, most, steps) => {
  it('are asked for as many people and days as one question may name', async () => {
    const all = await leaders(most + 3);
    await world.person('Zonder mail', { leaderGroup: 'Directie' });
    await world.person('Geen leider');
    await one().reading.readDue();
    expect(services.questions).toHaveLength(2 * steps);
    const sizes = services.questions.map(({ addresses }) => addresses.length);
    expect(new Set(sizes)).toEqual(new Set([most, 3]));
    for (const { id } of all)
      expect(await busyOf(world, id)).toEqual(['2026-09-02T09:00/2026-09-02T10:00']);
    await one().reading.readDue();
    expect(services.questions).toHaveLength(2 * steps);
  });

  it('cover twelve months without a gap, and are read again after four hours', async () => {
    const [leader] = await leaders(1);
    const far = { from: '2027-08-31T20:00', until: '2027-09-02T10:00' };
    services.calendars.set(leader?.email ?? '', [meeting, far]);
    const { reading } = one();
    await reading.readDue();
    const ranges = services.questions.map(({ from, until }) => [from, until]);
    expect(ranges.slice(1).map(([from]) => from)).toEqual(
      ranges.slice(0, -1).map(([, until]) => until),
    );
    const known = ['2026-09-02T09:00/2026-09-02T10:00', '2027-08-31T20:00/2027-08-31T22:00'];
    expect(await busyOf(world, leader?.id ?? '')).toEqual(known);
    services.calendars.set(leader?.email ?? '', []);
    world.clock.advance({ hours: 4 });
    await reading.readDue();
    expect(await busyOf(world, leader?.id ?? '')).toEqual([]);
  });

  it('of whom cannot be read stay as they were, with their age', async () => {
    const all = await leaders(4);
    const { reading } = one();
    await reading.readDue();
    const first = world.clock.now();
    const [gone, broken, moved, kept] = all.map(({ email }) => email);
    services.calendars.delete(gone ?? '');
    services.troubles.set(broken ?? '', 'internalError');
    services.calendars.set(moved ?? '', [{ from: '2026-09-03T09:00', until: '2026-09-03T09:30' }]);
    world.clock.advance({ hours: 4 });
    await reading.readDue();
    const known = await Promise.all(all.map(({ id }) => busyOf(world, id)));
    const old = ['2026-09-02T09:00/2026-09-02T10:00'];
    expect(known).toEqual([old, old, ['2026-09-03T09:00/2026-09-03T09:30'], old]);
    const ages = (await rows()).map(({ readAt }) => readAt?.getTime() === first.epochMilliseconds);
    expect(ages).toEqual([true, true, false, false]);
    expect(await failing()).toEqual(['NOT_KNOWN', 'NOT_READ', null, null]);
    expect(kept).toBeDefined();
  });

  it('are left alone for as long as the service asks', async () => {
    const [leader] = await leaders(2);
    const { reading } = one();
    for (const told of [
      { status: 429, retryAfter: '600' },
      { status: 503, retryAfter: '600' },
    ]) {
      services.next.push(told);
      await reading.readDue();
      world.clock.advance({ seconds: 599 });
      await reading.readDue();
      await one().reading.readDue();
      expect([services.questions.length, await failing()]).toEqual([0, [null, null]]);
      world.clock.advance({ seconds: 1 });
    }
    await reading.readDue();
    expect(services.questions).toHaveLength(steps);
    expect(await busyOf(world, leader?.id ?? '')).toHaveLength(1);
  });

  it('change nothing when the service stops half-way', async () => {
    const [leader] = await leaders(1);
    const { reading } = one();
    await reading.readDue();
    services.calendars.set(leader?.email ?? '', []);
    world.clock.advance({ hours: 4 });
    const half = services.questions.length + 3;
    const push = services.questions.push.bind(services.questions);
    services.questions.push = (...more) => {
      if (services.questions.length + 1 === half) services.next.push({ status: 500 });
      return push(...more);
    };
    await reading.readDue();
    expect(services.questions).toHaveLength(half);
    expect([await busyOf(world, leader?.id ?? ''), await failing()]).toEqual([
      ['2026-09-02T09:00/2026-09-02T10:00'],
      ['NOT_READ'],
    ]);
    world.clock.advance({ minutes: 15 });
    await reading.readDue();
    expect([await busyOf(world, leader?.id ?? ''), await failing()]).toEqual([[], [null]]);
  });

  it('are asked with a new token when the old one is refused, and not without any', async () => {
    const [leader] = await leaders(1);
    const { reading } = one();
    await reading.readDue();
    await tokens.revokeAll();
    world.clock.advance({ hours: 4 });
    const before = tokens.asked();
    await reading.readDue();
    expect([tokens.asked() - before, await failing()]).toEqual([1, [null]]);
    await tokens.revokeAll();
    world.clock.advance({ hours: 4 });
    tokens.answer(400);
    const questions = services.questions.length;
    await reading.readDue();
    tokens.answer(null);
    expect([services.questions.length - questions, await failing()]).toEqual([0, ['NOT_READ']]);
    expect(await busyOf(world, leader?.id ?? '')).toHaveLength(1);
  });

  it('are shared by several replicas, each person asked for once', async () => {
    await leaders(most * 2);
    await Promise.all([one(), one(), one()].map(({ reading }) => reading.readDue()));
    const asked = services.questions.flatMap(({ addresses }) => addresses);
    expect(asked).toHaveLength(most * 2 * steps);
    expect(await failing()).toEqual(Array.from({ length: most * 2 }, () => null));
  });

  it('are forgotten of whoever leaves, leads no more, or when nobody asks for them', async () => {
    const [left, stays, stopped] = await leaders(3);
    await one().reading.readDue();
    const { person, calendar, busyInterval } = world.db.client;
    const serviceUntil = dateOnly(day('2026-08-31'));
    await person.update({ where: { id: left?.id ?? '' }, data: { serviceUntil } });
    await person.update({ where: { id: stopped?.id ?? '' }, data: { leaderGroup: null } });
    await one().reading.readDue();
    const who = async () => (await busyInterval.findMany()).map(({ personId }) => personId);
    expect(await who()).toEqual([stays?.id]);
    await replica(world).reading.readDue();
    expect([await who(), await calendar.count()]).toEqual([[], 0]);
  });
});

describe('the calendars of Microsoft 365', () => {
  it('are asked in the name of a mailbox that exists', async () => {
    const [first, second] = await leaders(2);
    services.calendars.delete(first?.email ?? '');
    await microsoft().reading.readDue();
    expect(await failing()).toEqual(['NOT_KNOWN', null]);
    expect(await busyOf(world, second?.id ?? '')).toHaveLength(1);
  });

  it('are asked in smaller parts of whoever has a thousand entries', async () => {
    const [leader] = await leaders(1);
    const entries = Array.from({ length: 1_200 }, (_, number) => {
      const at = `2026-09-${String(2 + (number % 20)).padStart(2, '0')}T10:`;
      const minute = String(Math.floor(number / 20) % 60).padStart(2, '0');
      return {
        from: `${at}${minute}`,
        until: `2026-09-${String(2 + (number % 20)).padStart(2, '0')}T11:00`,
      };
    });
    services.calendars.set(leader?.email ?? '', entries);
    await microsoft().reading.readDue();
    expect(await failing()).toEqual([null]);
    expect(await busyOf(world, leader?.id ?? '')).toHaveLength(20);
  });

  it('keep only times: free is free, and no word of a subject is stored', async () => {
    const [leader] = await leaders(1);
    const states = ['free', 'WorkingElsewhere', 'tentative', 'oof', 'unknown', 'Busy'];
    const entries = states.map((status, number) => ({
      ...{ from: `2026-09-0${number + 2}T09:00`, until: `2026-09-0${number + 2}T10:00`, status },
    }));
    services.calendars.set(leader?.email ?? '', entries);
    await microsoft().reading.readDue();
    const starts = (await busyOf(world, leader?.id ?? '')).map((time) => time.slice(8, 10));
    expect(starts).toEqual(['04', '05', '06', '07']);
    const tables = await world.db.client.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
    for (const { name } of tables) {
      const found = await world.db.client.$queryRawUnsafe<object[]>(
        `SELECT 1 FROM "${name}" AS every WHERE every::text ~ 'Reorganisatie|Boardroom'`,
      );
      expect([name, found]).toEqual([name, []]);
    }
  });

  it('are written by whoever read them last, not by a reader that was overtaken', async () => {
    const [leader] = await leaders(1);
    const [slow, quick] = [microsoft(), microsoft()];
    await slow.store.tidy();
    const [mine] = await slow.store.claim('MICROSOFT', 1);
    expect(await quick.store.claim('MICROSOFT', 1)).toEqual([]);
    // The database's clock decides about leases: this one has run out.
    await world.db.client
      .$executeRaw`UPDATE "Calendar" SET "leaseUntil" = clock_timestamp() - interval '1 s'`;
    const [theirs] = await quick.store.claim('MICROSOFT', 1);
    if (!mine || !theirs) throw new Error('Nothing was due.');
    const at = world.clock.now().epochMilliseconds;
    expect(await quick.store.replace(theirs, { busy: [[at, at + 60_000]], unread: 0 })).toBe(true);
    expect(await slow.store.replace(mine, { busy: [], unread: 0 })).toBe(false);
    await slow.store.fail(mine, 'NOT_READ');
    expect([await busyOf(world, leader?.id ?? ''), await failing()]).toEqual([
      ['2026-09-01T08:00/2026-09-01T08:01'],
      [null],
    ]);
  });
});

it('are asked for less when Google says so with a 403', async () => {
  await leaders(1);
  const { reading } = google();
  const body = {
    error: { code: 403, errors: [{ domain: 'usageLimits', reason: 'rateLimitExceeded' }] },
  };
  services.next.push({ status: 403, body });
  await reading.readDue();
  world.clock.advance({ seconds: 299 });
  await reading.readDue();
  expect([services.questions.length, await failing()]).toEqual([0, [null]]);
  world.clock.advance({ seconds: 1 });
  await reading.readDue();
  expect(services.questions).toHaveLength(7);
});
