import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Actor } from '../../src/platform/actor.ts';
import { GoalsService } from '../../src/programmes/goals.service.ts';
import { ThemesService } from '../../src/programmes/themes.service.ts';
import { MergingService } from '../../src/promises/merging.service.ts';
import { PointReading } from '../../src/promises/point-reading.service.ts';
import { PointsService } from '../../src/promises/points.service.ts';
import { PromisesModule } from '../../src/promises/promises.module.ts';
import { PromisesService } from '../../src/promises/promises.service.ts';
import type { Point } from '../../src/promises/rules/point.ts';
import { SignalsService } from '../../src/promises/signals.service.ts';
import { TriageService } from '../../src/promises/triage.service.ts';
import { seedOf } from '../support/booking-proofs.ts';
import { scale } from '../support/proof.ts';
import { openRooms } from '../support/rooms.ts';
import { programmeOf, visitOf } from '../support/visited.ts';
import { actorWith, day, World } from '../support/world.ts';

const late = 'Klanten horen pas in de ochtend hoe laat de monteur komt.';

let world: World;
let hr: Actor;
let programmeId: string;
let themeId: string;
let desks: {
  themes: ThemesService;
  goals: GoalsService;
  points: PointsService;
  promises: PromisesService;
  reading: PointReading;
  triage: TriageService;
  merging: MergingService;
  signals: SignalsService;
};

beforeAll(async () => {
  world = await World.open();
  const desk = await openRooms(world, [PromisesModule]);
  desks = {
    themes: desk(ThemesService),
    goals: desk(GoalsService),
    points: desk(PointsService),
    promises: desk(PromisesService),
    reading: desk(PointReading),
    triage: desk(TriageService),
    merging: desk(MergingService),
    signals: desk(SignalsService),
  };
  programmeId = await programmeOf(world);
  hr = await withAccount('Hanna', 'HR');
  ({ id: themeId } = await desks.themes.addTheme(hr, { nameNl: 'Tijdvak', nameEn: 'Time slot' }));
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-02T12:00:00Z'));

async function withAccount(name: string, ...roles: 'HR'[]): Promise<Actor> {
  const actor = await world.actor(name, ...roles);
  const { personId } = actor;
  const createdAt = new Date('2020-01-01T00:00:00Z');
  const email = `${randomUUID()}@example.org`;
  await world.db.client.account.create({ data: { personId, email, roles, createdAt } });
  return actor;
}

const aTeam = async (siteId?: string): Promise<string> =>
  world.team(`Team ${randomUUID().slice(0, 8)}`, siteId ? { siteId } : {});

async function heard(
  teamId: string,
  leader: Actor,
  { text = late, state = 'DONE' as 'DONE' | 'CONFIRMED', visitId = '' } = {},
): Promise<Point> {
  const { personId } = leader;
  const id =
    visitId ||
    (await visitOf(world, { programmeId, personId, teamId, startsAt: null }, { state, ...over() }));
  return desks.points.sharePoint(leader, id, {
    ...{ kind: 'IN_THE_CUSTOMERS_WAY', text, quickWin: false, keep: false, themeId },
  });
}

let moment = 0;
/** Each visit at an hour of its own, for nobody is in two places. */
function over(): { startsAt: Date; endsAt: Date } {
  moment += 1;
  const begin = Date.UTC(2026, 8, 1) + moment * 3_600_000;
  return { startsAt: new Date(begin), endsAt: new Date(begin + 1_800_000) };
}

describe('themes, customer goals and core values', () => {
  it('are added, renamed and retired by HR only; a theme that is retired is offered no longer', async () => {
    const { themes } = desks;
    const names = { nameNl: 'Post', nameEn: 'Mail' };
    await expect(themes.addTheme(actorWith(), names)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const { id } = await themes.addTheme(hr, names);
    await expect(themes.addTheme(hr, names)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    await themes.renameTheme(hr, id, { nameNl: 'Brieven', nameEn: 'Letters' });
    await themes.retireTheme(hr, id, true);
    expect((await themes.themes()).map(({ nameNl }) => nameNl)).toEqual(['Tijdvak']);
    expect((await themes.themes(true)).map(({ nameNl }) => nameNl)).toEqual(['Brieven', 'Tijdvak']);
    await expect(themes.chosen(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tie a goal of several years to a core value, which stays for as long as it has one', async () => {
    const { goals } = desks;
    const value = await goals.addCoreValue(hr, { nameNl: 'Dichtbij', nameEn: 'Close' });
    const goal = {
      ...{ coreValueId: value.id, nameNl: 'In één keer goed', nameEn: 'Right first time' },
      ...{ from: day('2025-01-01'), until: day('2027-12-31') },
    };
    const { id } = await goals.addCustomerGoal(hr, goal);
    await expect(goals.removeCoreValue(hr, value.id)).rejects.toMatchObject({
      code: 'STILL_IN_USE',
    });
    expect(await goals.chosen(id)).toBe(id);
    await goals.editCustomerGoal(hr, id, { ...goal, until: day('2026-10-31') });
    await expect(goals.chosen(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      goals.editCustomerGoal(hr, id, { ...goal, until: day('2024-10-31') }),
    ).rejects.toMatchObject({ code: 'PERIOD_REVERSED' });
  });
});

describe('triage', () => {
  it('chooses theme, goal and owner, and the point waits no longer', async () => {
    const { triage, reading } = desks;
    const marleen = await world.actor('Marleen');
    const otto = await withAccount('Otto');
    const point = await heard(await aTeam(), marleen);
    expect((await triage.waiting(hr, 100)).map(({ id }) => id)).toContain(point.id);
    await world.db.client.handOver.create({
      data: {
        ...{ promiseId: point.promise.id, toId: marleen.personId, askedById: hr.personId },
        askedAt: new Date('2026-11-02T12:00:00Z'),
      },
    });
    const triaged = await triage.triagePoint(hr, point.id, { themeId, ownerId: otto.personId });
    expect(triaged).toMatchObject({ themeId, goalId: null, promise: { ownerId: otto.personId } });
    expect((await triage.waiting(hr, 100)).map(({ id }) => id)).not.toContain(point.id);
    expect(await world.db.client.handOver.findFirst()).toMatchObject({ state: 'WITHDRAWN' });
    expect((await reading.point(otto, point.id)).promise.mayAnswer).toBe(true);
  });

  it('is for HR, and gives a promise to nobody who cannot sign in, and none that was answered', async () => {
    const { triage, promises } = desks;
    const point = await heard(await aTeam(), await world.actor('Marleen'));
    const nobody = await world.person('Zonder');
    const refused = (given: Parameters<TriageService['triagePoint']>[2], actor = hr) =>
      triage.triagePoint(actor, point.id, given).then(
        () => null,
        (error: { code: string }) => error.code,
      );
    expect(await refused({}, actorWith())).toBe('NOT_ALLOWED');
    expect(await refused({ ownerId: nobody })).toBe('OWNER_CANNOT_SIGN_IN');
    expect(await refused({ themeId: randomUUID() })).toBe('NOT_FOUND');
    await promises.answerPromise(hr, point.promise.id, { kind: 'DONE', text: '', busyUntil: null });
    expect(await refused({ ownerId: (await withAccount('Anders')).personId })).toBe(
      'PROMISE_ANSWERED',
    );
    expect(await refused({ themeId })).toBeNull();
  });
});

describe('merging', () => {
  it('shows the promise and the answers of the point that leads, and gives back its own exactly', async () => {
    const { merging, promises, reading } = desks;
    const marleen = await world.actor('Marleen');
    const [first, second] = [
      await heard(await aTeam(), marleen),
      await heard(await aTeam(), marleen),
    ];
    const before = await reading.point(hr, second.id);
    const merged = await merging.mergePoint(hr, second.id, first.id);
    expect(merged.promise.id).toBe(first.promise.id);
    const busy = {
      kind: 'BUSY',
      text: 'We proberen het uit.',
      busyUntil: day('2026-12-01'),
    } as const;
    await promises.answerPromise(hr, first.promise.id, busy);
    expect((await reading.point(hr, second.id)).promise).toMatchObject({
      stage: 'BUSY',
      pointId: second.id,
      dueOn: day('2026-12-01'),
    });
    expect(await merging.unmergePoint(hr, second.id)).toEqual(before);
  });

  it('has no chains: into a merged point goes to the one that leads it, and a leading one joins none', async () => {
    const { merging } = desks;
    const marleen = await world.actor('Marleen');
    const [a, b, c] = [
      await heard(await aTeam(), marleen),
      await heard(await aTeam(), marleen),
      await heard(await aTeam(), marleen),
    ];
    await merging.mergePoint(hr, b.id, a.id);
    expect((await merging.mergePoint(hr, c.id, b.id)).mergedIntoId).toBe(a.id);
    const again = await heard(await aTeam(), marleen);
    await expect(merging.mergePoint(hr, a.id, again.id)).rejects.toMatchObject({
      code: 'POINT_LEADS',
    });
    await expect(merging.mergePoint(hr, b.id, again.id)).rejects.toMatchObject({
      code: 'MERGED_ALREADY',
    });
    await expect(merging.mergePoint(hr, a.id, a.id)).rejects.toMatchObject({ code: 'POINT_LEADS' });
    await expect(merging.mergePoint(actorWith(), b.id, a.id)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('of two into each other at once lets one be', async () => {
    const marleen = await world.actor('Marleen');
    const [a, b] = [await heard(await aTeam(), marleen), await heard(await aTeam(), marleen)];
    const both = await Promise.allSettled([
      desks.merging.mergePoint(hr, a.id, b.id),
      desks.merging.mergePoint(hr, b.id, a.id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('closes nothing silently: what was answered is merged with nothing', async () => {
    const marleen = await world.actor('Marleen');
    const [open, answered] = [
      await heard(await aTeam(), marleen),
      await heard(await aTeam(), marleen),
    ];
    const done = { kind: 'DONE', text: '', busyUntil: null } as const;
    await desks.promises.answerPromise(hr, answered.promise.id, done);
    for (const [one, other] of [
      [open, answered],
      [answered, open],
    ] as const) {
      await expect(desks.merging.mergePoint(hr, one.id, other.id)).rejects.toMatchObject({
        code: 'PROMISE_ANSWERED',
      });
    }
  });

  it('is offered for open points of the same theme whose texts are alike, over all teams', async () => {
    const marleen = await world.actor('Marleen');
    const text = 'De sleutelkast op de tweede verdieping klemt.';
    const one = await heard(await aTeam(), marleen, { text });
    const other = await heard(await aTeam(), marleen, {
      text: 'De sleutelkast klemt op verdieping twee.',
    });
    const found = await desks.signals.similar(hr, [one.id]);
    expect(found.get(one.id)?.map(({ point }) => point.id)).toEqual([other.id]);
    expect(found.get(one.id)?.[0]?.similarity).toBeGreaterThanOrEqual(0.3);
    expect(await desks.signals.similar(marleen, [one.id])).toEqual(new Map());
  });
});

describe('the signal', () => {
  it('counts 6 of 9 visits, at 4 sites, by 5 leaders: visits that took place, and a team’s own point at its site', async () => {
    await world.db.client.visit.updateMany({ where: { state: 'DONE' }, data: { state: 'MISSED' } });
    const sites = await Promise.all(
      ['Goes', 'Zwolle', 'Leiden', 'Emmen'].map((name) => world.site(name)),
    );
    const teams = await Promise.all(sites.map((siteId) => aTeam(siteId)));
    const [goes = '', zwolle = '', leiden = '', emmen = ''] = teams;
    const leaders = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => world.actor(name)));
    const [a, b, c, d, e] = leaders as [Actor, Actor, Actor, Actor, Actor];
    const lead = await heard(goes, a);
    const others = [
      await heard(goes, b),
      await heard(zwolle, c),
      await heard(zwolle, d),
      await heard(leiden, e),
      await heard(leiden, a),
      // Has ended, and nobody has said that it took place.
      await heard(zwolle, b, { state: 'CONFIRMED' }),
    ];
    for (const person of [a, b, c]) {
      const where = { programmeId, personId: person.personId, teamId: goes, startsAt: null };
      await visitOf(world, where, { state: 'DONE', ...over() });
    }
    const petra = await world.actor('Petra');
    await world.member(emmen, petra.personId);
    await desks.points.addTeamPoint(petra, emmen, {
      ...{ kind: 'IDEA', text: late, quickWin: false, keep: false, themeId },
    });
    const own = await world.db.client.point.findFirstOrThrow({ where: { teamId: emmen } });
    for (const { id } of [...others, own]) await desks.merging.mergePoint(hr, id, lead.id);
    expect((await desks.signals.signals([lead.id])).get(lead.id)).toEqual({
      ...{ visits: 6, ofVisits: 9, sites: 4, leaders: 5 },
    });
  });
});

describe('whatever is merged, taken apart, triaged and answered', () => {
  it('every point has an owner and a next date, no chain comes about, and its own promise stays', async () => {
    const seed = seedOf('MERGING_SEED');
    const marleen = await world.actor('Marleen');
    const points: Point[] = [];
    for (let at = 0; at < 4; at += 1) points.push(await heard(await aTeam(), marleen));
    const ids = points.map(({ id }) => id);
    const owners = [hr.personId, (await withAccount('Olga')).personId];
    const index = fc.nat({ max: ids.length - 1 });
    const move = fc.record({
      act: fc.constantFrom('merge', 'unmerge', 'busy', 'no', 'triage'),
      one: index,
      other: index,
    });
    const play = async ({ act, one, other }: { act: string; one: number; other: number }) => {
      const [id = '', second = ''] = [ids[one], ids[other]];
      const { promise } = await desks.reading.point(hr, id);
      const busyUntil = day('2026-12-01');
      if (act === 'merge') return desks.merging.mergePoint(hr, id, second);
      if (act === 'unmerge') return desks.merging.unmergePoint(hr, id);
      if (act === 'triage') return desks.triage.triagePoint(hr, id, { ownerId: owners[other % 2] });
      const text = 'Dat kan niet zonder nieuwe planning.';
      const given =
        act === 'busy' ? { kind: 'BUSY', busyUntil } : { kind: 'NO_BECAUSE', busyUntil: null };
      return desks.promises.answerPromise(hr, promise.id, { ...given, text } as never);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 10 }), async (moves) => {
        const promiseIds = points.map(({ promise }) => promise.id);
        await world.db.client.promiseAnswer.deleteMany({
          where: { promiseId: { in: promiseIds } },
        });
        await world.db.client.point.updateMany({
          where: { id: { in: ids } },
          data: { mergedIntoId: null },
        });
        for (const each of moves) {
          await play(each).catch((error: { code?: string }) => {
            if (!error.code) throw error;
          });
          for (const id of ids) {
            const { promise, mergedIntoId } = await desks.reading.point(hr, id);
            expect(promise.ownerId).toBeTruthy();
            expect(promise.dueOn).toBeTruthy();
            const lead = mergedIntoId && (await desks.reading.point(hr, mergedIntoId));
            if (lead) expect(lead.mergedIntoId).toBeNull();
          }
        }
        const kept = await world.db.client.promise.findMany({ where: { pointId: { in: ids } } });
        expect(kept.map(({ id }) => id).sort()).toEqual([...promiseIds].sort());
      }),
      { seed, numRuns: scale({ full: 100, reduced: 6 }) },
    );
  }, 60_000);
});
