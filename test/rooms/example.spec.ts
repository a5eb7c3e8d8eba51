import { ExampleModule } from '../../src/example/example.module.ts';
import { ExampleService } from '../../src/example/example.service.ts';
import { ReportingChannels } from '../../src/programmes/reporting-channels.service.ts';
import { StatementsService } from '../../src/programmes/statements.service.ts';
import { ExpectationsService } from '../../src/reflections/expectations.service.ts';
import { OwnWordsService } from '../../src/reflections/own-words.service.ts';
import { PointReading } from '../../src/promises/point-reading.service.ts';
import { dumpOf, standsIn } from '../support/dump.ts';
import { openRooms } from '../support/rooms.ts';
import { actorWith, World } from '../support/world.ts';

describe('the example organisation', () => {
  let world: World;
  let desk: Awaited<ReturnType<typeof openRooms>>;

  beforeAll(async () => {
    world = await World.open();
    world.clock.set('2026-11-18T09:00:00Z');
    desk = await openRooms(world, [ExampleModule]);
    await desk(ExampleService).load();
    // As when the product starts: what is asked beforehand, where nothing stands.
    await desk(StatementsService).ensureDefaults();
  }, 60_000);
  afterAll(() => world.close());

  it('opens no door twice, also on the days on which tomorrow’s stands open already', async () => {
    const doubled = await world.db.client.slot.groupBy({
      by: ['teamId', 'startsAt'],
      having: { id: { _count: { gt: 1 } } },
    });
    expect(doubled).toEqual([]);
    const tomorrow = await world.db.client.visit.findMany({
      where: { startsAt: new Date('2026-11-19T06:30:00Z'), state: 'CONFIRMED' },
    });
    expect(tomorrow.length).toBeGreaterThan(0);
  });

  const sure = (personId: string) => ({ ...actorWith([], personId), assurance: 'HIGH' }) as const;

  it('has notes and unfinished look-backs, which their authors read and nobody else', async () => {
    const { client } = world.db;
    const [drafts, notes] = [
      await client.lookBackDraft.findMany({ include: { visit: true } }),
      await client.fieldNote.findMany(),
    ];
    expect(drafts.length).toBeGreaterThan(0);
    expect(notes.length).toBeGreaterThan(20);
    const dump = await dumpOf(world.db);
    for (const { visitId, authorId, visit } of drafts) {
      expect(visit.personId).toBe(authorId);
      const own = await desk(OwnWordsService).ownWords(sure(authorId), visitId, 'nl');
      const [first = ''] = own.draft?.answers ?? [];
      expect(first).not.toBe('');
      const words = [first, ...own.notes.map(({ text }) => text ?? '')];
      expect(own.notes.length).toBeGreaterThan(0);
      for (const word of words) expect(standsIn(dump, word)).toBe(false);
      for (const other of [sure(world.hr.personId), actorWith(['HR', 'ADMINISTRATOR'], authorId)]) {
        const read = desk(OwnWordsService).ownWords(other, visitId, 'nl');
        await expect(read).rejects.toMatchObject({
          code: expect.stringMatching(/^(NOT_FOUND|NOT_ALLOWED|READING_NEEDS_PASSKEY)$/) as string,
        });
      }
    }
  });

  it('shows a leader what was expected beside what was found', async () => {
    const said = await world.db.client.expectation.findFirstOrThrow({ where: { moment: 'AFTER' } });
    const { visitId, authorId } = said;
    const shown = await desk(ExpectationsService).of(sure(authorId), [visitId], 'nl');
    const compared = shown.get(visitId)?.compared ?? [];
    expect(compared).toHaveLength(3);
    for (const { difference } of compared) expect(difference).not.toBeNull();
    expect(await desk(ExpectationsService).of(sure(world.hr.personId), [visitId], 'nl')).toEqual(
      new Map(),
    );
  });

  it('names where one goes with what is unsafe, and with misconduct', async () => {
    const channels = await desk(ReportingChannels).all();
    expect(channels.map(({ contact }) => contact)).not.toContain(null);
  });

  it('has what was heard again after its answer, beside what is answered together', async () => {
    const merged = await world.db.client.point.findMany({ where: { mergedIntoId: { not: null } } });
    const kept = merged.filter(({ keepsPromise }) => keepsPromise).map(({ id }) => id);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(merged.length);
    const points = await desk(PointReading).byIds(null, kept);
    for (const { promise, id } of points.values()) {
      const own = await world.db.client.promise.findUniqueOrThrow({ where: { pointId: id } });
      expect(promise.id).toBe(own.id);
    }
  });
});
