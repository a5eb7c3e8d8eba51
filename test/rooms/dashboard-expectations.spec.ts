import { DashboardModule } from '../../src/dashboard/dashboard.module.ts';
import { ExpectationsDesk } from '../../src/dashboard/expectations.service.ts';
import { toDate } from '../../src/platform/database/dates.ts';
import { openRooms } from '../support/rooms.ts';
import { programmeOf, visitOf } from '../support/visited.ts';
import { actorWith, World } from '../support/world.ts';

let world: World;
let desk: ExpectationsDesk;
let programmeId: string;
let teamId: string;

beforeAll(async () => {
  world = await World.open();
  desk = (await openRooms(world, [DashboardModule]))(ExpectationsDesk);
  programmeId = await programmeOf(world);
  teamId = await world.team('Storingsdienst');
});
afterAll(() => world.close());

/** A leader who answered the three questions before a visit and again in its look-back. */
async function pairOf(before: number, after: number): Promise<void> {
  const authorId = await world.person('Marleen');
  const where = { programmeId, personId: authorId, teamId };
  const visitId = await visitOf(world, where, { state: 'DONE' });
  const { client } = world.db;
  world.clock.advance({ minutes: 1 });
  const submittedAt = toDate(world.clock.now());
  await client.reflection.create({ data: { visitId, authorId, submittedAt, late: false } });
  const answers = [1, 2, 3].flatMap((question) => [
    { visitId, authorId, question, moment: 'BEFORE', value: before } as const,
    { visitId, authorId, question, moment: 'AFTER', value: after } as const,
  ]);
  await client.expectation.createMany({ data: answers });
}

describe('E10 the programme’s figure of expectations', () => {
  const figure = () => desk.expectations(world.hr, { id: programmeId, mirrorThreshold: 5 });

  it('appears with the fifth leader, not with the fourth', async () => {
    for (const [before, after] of [
      [1, 1],
      [1, 2],
      [5, 3],
      [4, 1],
    ] as const) {
      await pairOf(before, after);
      expect(await figure()).toEqual({ suppressed: true, n: null, mean: null });
    }
    await pairOf(1, 5);
    expect(await figure()).toEqual({ suppressed: false, n: 5, mean: 2 });
  });

  it('keeps still for the sixth, and is HR’s alone', async () => {
    await pairOf(3, 3);
    expect(await figure()).toMatchObject({ n: 5, mean: 2 });
    for (const actor of [actorWith(), actorWith(['ADMINISTRATOR'])]) {
      const asked = desk.expectations(actor, { id: programmeId, mirrorThreshold: 5 });
      await expect(asked).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});
