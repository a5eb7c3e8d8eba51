import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/platform/actor.ts';
import { ChangesService } from '../../src/rotation/changes.service.ts';
import { DraftsService } from '../../src/rotation/drafts.service.ts';
import type { DraftVisit } from '../../src/rotation/drafts.service.ts';
import { MovesService } from '../../src/rotation/moves.service.ts';
import { RunsService } from '../../src/rotation/runs.service.ts';
import type { RotationRun } from '../../src/rotation/runs.service.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';
import { day } from '../support/world.ts';

describe('a rotation', () => {
  let house: Visiting;
  let drafts: DraftsService;
  let runs: RunsService;
  let teamIds: string[];
  let marleen: Actor;

  beforeAll(async () => {
    house = await Visiting.open();
    drafts = new DraftsService(house.world.db);
    runs = house.desk(RunsService);
    teamIds = [await house.world.team('Noord'), await house.world.team('Zuid')];
    marleen = await house.leader('Marleen');
    await house.leader('Joost', 'Operations');
  });

  afterAll(async () => {
    await house.close();
  });

  const asked = (seed = 7) => ({
    programmeId: house.programmeId,
    from: day('2026-10-01'),
    until: day('2026-12-31'),
    seed,
  });
  const finished = async (seed = 7): Promise<RotationRun> => {
    const { id } = await house.rotation.proposeRotation(house.world.hr, asked(seed));
    expect(await house.rotation.runDue()).toBe(1);
    const run = await runs.rotationRun(house.world.hr, id);
    if (run === null) throw new Error('the run is there');
    return run;
  };
  const visitsOf = async ({ id }: { id: string }) => (await drafts.visitsOf([id])).get(id) ?? [];
  const gapsOf = async ({ id }: { id: string }) => (await drafts.gapsOf([id])).get(id) ?? [];

  it('is for HR, within a programme in force', async () => {
    const { hr } = house.world;
    const propose = (changes: object, who = hr) =>
      refusalOf(house.rotation.proposeRotation(who, { ...asked(), ...changes }));
    expect(await propose({}, marleen)).toBe('NOT_ALLOWED');
    expect(await propose({ programmeId: randomUUID() })).toBe('NOT_FOUND');
    expect(await propose({ until: day('2026-09-01') })).toBe('PERIOD_REVERSED');
    expect(await propose({ until: day('2027-01-31') })).toBe('INVALID_INPUT');
    expect(await runs.rotationRun(marleen, randomUUID())).toBeNull();
  });

  it('says why there is no date before any slot is open', async () => {
    const run = await finished();
    expect(run.state).toBe('FINISHED');
    expect(await visitsOf(run)).toEqual([]);
    expect((await gapsOf(run)).map(({ reason }) => reason)).toEqual([
      'NOT_YET_OPEN',
      'NOT_YET_OPEN',
    ]);
  });

  it('plans the same again for the same seed, with reasons, and not for the own department', async () => {
    for (const [index, teamId] of teamIds.entries()) {
      for (let week = 0; week < 6; week += 1) {
        const startsAt = `2026-10-${String(6 + index).padStart(2, '0')}T08:00:00Z`;
        await house.slot({ teamId, startsAt: later(startsAt, week) });
      }
    }
    const [once, twice] = [await visitsOf(await finished()), await visitsOf(await finished())];
    const plain = (visits: typeof once) => visits.map(({ personId, slotId }) => [personId, slotId]);
    expect(once.map(({ personId }) => personId)).toEqual(Array(4).fill(marleen.personId));
    expect(plain(twice)).toEqual(plain(once));
    for (const { reasons } of once) expect(reasons.length).toBeGreaterThanOrEqual(2);
  });

  it('names the own department when nothing else is free', async () => {
    const [gap] = await gapsOf(await finished());
    expect(gap?.reason).toBe('OWN_DEPARTMENT');
  });

  it('is taken up again after a kill, and by one process at a time', async () => {
    const { db } = house.world;
    const { id } = await house.rotation.proposeRotation(house.world.hr, asked());
    // A process claimed it and was killed: its lease runs on.
    const lease = new Date(Date.UTC(2999, 0));
    const data = { state: 'RUNNING', leaseUntil: lease } as const;
    await db.client.rotationRun.update({ where: { id }, data });
    expect(await house.rotation.runDue()).toBe(0);
    await db.client.rotationRun.update({
      where: { id },
      data: { leaseUntil: new Date(Date.UTC(2020, 0)) },
    });
    const counts = await Promise.all([house.rotation.runDue(), house.rotation.runDue()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await visitsOf({ id })).toHaveLength(4);
  });

  it('ends when it is stopped, with the best so far, and only while it is calculated', async () => {
    const { hr } = house.world;
    const { id } = await house.rotation.proposeRotation(hr, asked());
    expect(await refusalOf(house.rotation.stopRotation(marleen, id))).toBe('NOT_ALLOWED');
    expect((await house.rotation.stopRotation(hr, id)).isStopped).toBe(true);
    expect(await house.rotation.runDue()).toBe(1);
    const run = await runs.rotationRun(hr, id);
    expect(run).toMatchObject({ state: 'FINISHED', percent: 100, isStopped: true });
    expect(run?.bound).toBeLessThanOrEqual(run?.objective ?? -1);
    expect(await visitsOf({ id })).toHaveLength(4);
    expect(await refusalOf(house.rotation.stopRotation(hr, id))).toBe('RUN_FINISHED');
  });

  it('stays close to the draft it is made from, and where HR pinned a date', async () => {
    const { hr } = house.world;
    const first = await finished(7);
    const [visit] = await visitsOf(first);
    const pin = (who: Actor) => house.rotation.pinDraftVisit(who, visit?.id ?? '', true);
    expect(await refusalOf(pin(marleen))).toBe('NOT_ALLOWED');
    expect((await pin(hr)).isPinned).toBe(true);
    const basedOnId = first.id;
    const { id } = await house.rotation.proposeRotation(hr, { ...asked(8), basedOnId });
    await house.rotation.runDue();
    const places = async (run: { id: string }) =>
      (await visitsOf(run)).map(({ slotId, isPinned }) => [slotId, isPinned]);
    expect(await places({ id })).toEqual(await places(first));
  });

  const firstOf = async (run: RotationRun): Promise<DraftVisit> => (await visitsOf(run))[0]!;
  const all = { slotId: null, teamId: null, first: 100 };

  it('moves a date by hand, says beforehand what that does, and puts it back', async () => {
    const { hr } = house.world;
    const moves = house.desk(MovesService);
    const run = await finished();
    const visit = await firstOf(run);
    expect(await refusalOf(moves.moves(marleen, visit.id, all))).toBe('NOT_ALLOWED');
    const offered = await moves.moves(hr, visit.id, all);
    const points = offered.map((move) => move.points);
    expect(points).toEqual([...points].sort((a, b) => a - b));
    expect(offered.every(({ whyNot }) => whyNot === null)).toBe(true);

    const worst = offered.at(-1)!;
    const moved = await moves.move(hr, visit.id, worst.slotId);
    expect(moved).toMatchObject({ isPinned: true, movedFromId: visit.slotId });
    const weighed = async () => (await runs.rotationRun(hr, run.id))!.objective;
    expect(await weighed()).toBe(run.objective! + worst.points);
    expect(await moves.move(hr, visit.id, visit.slotId)).toEqual(visit);
    expect(await weighed()).toBe(run.objective);
  });

  it('tells what changed since another draft, and why', async () => {
    const { hr } = house.world;
    const moves = house.desk(MovesService);
    const changes = house.desk(ChangesService);
    const [one, other] = [await finished(), await finished()];
    const { id, slotId } = await firstOf(other);
    const [best] = await moves.moves(hr, id, all);
    await moves.move(hr, id, best!.slotId);
    const told = await changes.changes(hr, other.id, one.id);
    const change = { kind: 'MOVED', fromSlotId: slotId, toSlotId: best!.slotId, why: 'BY_HAND' };
    expect(told).toMatchObject({ same: 3, gaps: [], changes: [change] });
    expect(await refusalOf(changes.changes(marleen, other.id, one.id))).toBe('NOT_ALLOWED');
    // It was not made from another one, and none is named.
    expect(await refusalOf(changes.changes(hr, other.id, null))).toBe('NOT_FOUND');
  });

  it('refuses to move a date where it may not be, as it said beforehand', async () => {
    const { hr } = house.world;
    const moves = house.desk(MovesService);
    const [visit, , , other] = await visitsOf(await finished());
    const id = visit?.id ?? '';
    const slotId = other?.slotId ?? '';
    const [forbidden] = await moves.moves(hr, id, { slotId, teamId: null, first: 1 });
    expect(forbidden?.whyNot).toBe('ALREADY_IN_SLOT');
    expect(await refusalOf(moves.move(hr, id, slotId))).toBe('ALREADY_IN_SLOT');
    expect(await refusalOf(moves.move(marleen, id, slotId))).toBe('NOT_ALLOWED');
  });

  it('is published once, as proposals, and keeps no names afterwards', async () => {
    const run = await finished();
    const published = await house.rotation.publishRotation(house.world.hr, run.id);
    expect(published.publishedAt?.toString()).toBe('2026-09-07T08:00:00Z');
    const visits = await house.visits.visits(marleen, { states: ['PROPOSED'] });
    expect(visits).toHaveLength(4);
    expect(new Set(visits.map(({ invitationId }) => invitationId)).size).toBe(1);
    expect(visits.every(({ reasons }) => reasons.length >= 2)).toBe(true);
    expect(await visitsOf(run)).toEqual([]);
    expect(await refusalOf(house.rotation.publishRotation(house.world.hr, run.id))).toBe(
      'DRAFT_PUBLISHED',
    );
  });

  it('plans nothing more for who has every date, and refuses a draft that is out of date', async () => {
    expect(await visitsOf(await finished())).toEqual([]);
    const [visit] = await house.visits.visits(marleen, { states: ['PROPOSED'] });
    await house.answers.declineVisit(marleen, visit?.id ?? '');
    const run = await finished();
    const [draft] = await visitsOf(run);
    const anna = await house.leader('Anna');
    await house.bookings.bookVisit(anna, draft?.slotId ?? '');
    await expect(house.rotation.publishRotation(house.world.hr, run.id)).rejects.toMatchObject({
      code: 'DRAFT_STALE',
      details: { count: 1 },
    });
    expect(await visitsOf(run)).toHaveLength(1);
    const outOfDate = await house.rotation.outOfDate(house.world.hr, run.id);
    expect(outOfDate.map(({ slotId }) => slotId)).toEqual([draft?.slotId]);
    expect(await refusalOf(house.rotation.outOfDate(marleen, run.id))).toBe('NOT_ALLOWED');
  });
});

const later = (moment: string, weeks: number): string =>
  new Date(Date.parse(moment) + weeks * 7 * 86_400_000).toISOString();
