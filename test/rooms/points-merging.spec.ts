import fc from 'fast-check';
import type { Actor } from '../../src/platform/actor.ts';
import type { Point } from '../../src/promises/rules/point.ts';
import { seedOf } from '../support/booking-proofs.ts';
import { scale } from '../support/proof.ts';
import { LATE, Raised } from '../support/raised.ts';
import { actorWith, day } from '../support/world.ts';
import type { World } from '../support/world.ts';

let raised: Raised;
let world: World;
let hr: Actor;
let themeId: string;
let desks: Raised['desks'];
const aTeam = (siteId?: string) => raised.team(siteId);
const heard = (...given: Parameters<Raised['heard']>) => raised.heard(...given);

beforeAll(async () => {
  raised = await Raised.open();
  ({ world, hr, themeId, desks } = raised);
});
afterAll(() => world.close());

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
    await expect(merging.mergePoint(hr, a.id, a.id)).rejects.toMatchObject({
      code: 'MERGED_ALREADY',
    });
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

  it('closes nothing and opens nothing: what joins something with an answer keeps its own promise', async () => {
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
      const before = await desks.reading.point(hr, one.id);
      const merged = await desks.merging.mergePoint(hr, one.id, other.id);
      const joined = { mergedIntoId: other.id, keepsPromise: true };
      expect(merged).toEqual({ ...before, ...joined });
      expect(await desks.merging.unmergePoint(hr, one.id)).toEqual(before);
    }
  });

  it('refuses the promise that answers it no more, also on a page from before', async () => {
    const marleen = await world.actor('Marleen');
    const [lead, joined] = [
      await heard(await aTeam(), marleen),
      await heard(await aTeam(), marleen),
    ];
    await desks.merging.mergePoint(hr, joined.id, lead.id);
    const done = { kind: 'DONE', text: '', busyUntil: null } as const;
    const given = desks.promises.answerPromise(hr, joined.promise.id, done);
    await expect(given).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    const where = { promiseId: joined.promise.id };
    expect(await world.db.client.promiseAnswer.count({ where })).toBe(0);
  });

  it('is offered for points of the same theme whose texts are alike, over all teams', async () => {
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
      await raised.visit(goes, person, 'DONE');
    }
    const petra = await world.actor('Petra');
    await world.member(emmen, petra.personId);
    await desks.points.addTeamPoint(petra, emmen, {
      ...{ kind: 'IDEA', text: LATE, quickWin: false, keep: false, themeId },
    });
    const own = await world.db.client.point.findFirstOrThrow({ where: { teamId: emmen } });
    for (const { id } of [...others, own]) await desks.merging.mergePoint(hr, id, lead.id);
    expect((await desks.signals.signals([lead.id])).get(lead.id)).toEqual({
      ...{ visits: 6, ofVisits: 9, sites: 4, leaders: 5, since: 0 },
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
    const owners = [hr.personId, (await raised.account('Olga')).personId];
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
          data: { mergedIntoId: null, keepsPromise: false },
        });
        for (const each of moves) {
          const before = await desks.reading.point(hr, ids[each.one] ?? '');
          await play(each).catch((error: { code?: string }) => {
            if (!error.code) throw error;
          });
          const after = await desks.reading.point(hr, before.id);
          if (each.act === 'merge') expectNothingClosed(before, after);
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

/** Whatever merging does, it answers nothing and opens nothing. */
function expectNothingClosed(before: Point, after: Point): void {
  if (after.keepsPromise) expect(after.promise).toEqual(before.promise);
  const isAnswered = ({ promise }: Point): boolean => promise.stage === 'NO_BECAUSE';
  expect(isAnswered(after)).toBe(isAnswered(before));
}
