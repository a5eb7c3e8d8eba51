import { toDate } from '../../src/platform/database/dates.ts';
import { ReflectionsModule } from '../../src/reflections/reflections.module.ts';
import { ReflectionsService } from '../../src/reflections/reflections.service.ts';
import { openRooms } from '../support/rooms.ts';
import { programmeOf, visitOf } from '../support/visited.ts';
import { at, World } from '../support/world.ts';

let world: World;
let reflections: ReflectionsService;
let teamId: string;

beforeAll(async () => {
  world = await World.open();
  const desk = await openRooms(world, [ReflectionsModule]);
  reflections = desk(ReflectionsService);
  teamId = await world.team('Storingsdienst');
});
afterAll(() => world.close());

type Values = readonly number[];

/** A visit that was looked back on at a moment, with what was expected and found. */
async function lookedBack(
  programmeId: string,
  personId: string,
  [submittedAt, before, after]: readonly [string, Values, Values],
): Promise<void> {
  const visitId = await visitOf(
    world,
    { programmeId, personId, teamId, startsAt: submittedAt },
    { state: 'DONE' },
  );
  const authorId = personId;
  await world.db.client.reflection.create({
    data: { visitId, authorId, submittedAt: toDate(at(submittedAt)), late: false },
  });
  const rows = (moment: 'BEFORE' | 'AFTER', values: Values) =>
    values.map((value, place) => ({ visitId, authorId, moment, question: place + 1, value }));
  await world.db.client.expectation.createMany({
    data: [...rows('BEFORE', before), ...rows('AFTER', after)],
  });
}

describe('how far expectations lay from what was found', () => {
  it('is one number for each leader, of the first complete pair, in order of completion', async () => {
    const year = await programmeOf(world, 4, 2025);
    const another = await programmeOf(world, 4, 2024);
    const [anna, bram, carla] = [
      await world.person('Anna'),
      await world.person('Bram'),
      await world.person('Carla'),
    ];
    await lookedBack(year, bram, ['2025-03-02T08:00:00Z', [5, 5, 5], [1, 1, 1]]);
    // The second and third time around says nothing new about Anna.
    await lookedBack(year, anna, ['2025-03-01T08:00:00Z', [3, 4, 2], [3, 2, 1]]);
    await lookedBack(year, anna, ['2025-05-01T08:00:00Z', [1, 1, 1], [5, 5, 5]]);
    // Half a pair is none, and another year is another figure.
    await lookedBack(year, carla, ['2025-02-01T08:00:00Z', [1, 1, 1], []]);
    await lookedBack(year, carla, ['2025-06-01T08:00:00Z', [2, 2, 2], [2, 2, 2]]);
    await lookedBack(another, carla, ['2024-06-01T08:00:00Z', [1, 1, 1], [2, 2, 2]]);
    expect(await reflections.expectationGaps(year)).toEqual([1, 4, 0]);
    expect(await reflections.expectationGaps(another)).toEqual([1]);
  });
});
