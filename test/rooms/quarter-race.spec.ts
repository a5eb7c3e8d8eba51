import type { Actor } from '../../src/platform/actor.ts';
import { Gate } from '../support/gate.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';

const CLIENTS = 32;
const BUDGET = 5;

type Course = Readonly<{ house: Visiting; leaders: readonly Actor[]; slotIds: readonly string[] }>;

/** A leader and a slot of their own for every client, all in one quarter of one team. */
async function layOut(clients = CLIENTS): Promise<Course> {
  const house = await Visiting.open();
  const teamId = await house.world.team('Drukte', { budgetPerWeek: 50 });
  await house.world.db.client.hostTeam.update({
    where: { id: teamId },
    data: { budgetPerQuarter: BUDGET },
  });
  const leaders: Actor[] = [];
  const slotIds: string[] = [];
  for (let index = 0; index < clients; index += 1) {
    leaders.push(await house.leader(`Leider ${index}`));
    const startsAt = `2026-${index < 16 ? 10 : 11}-${String((index % 16) + 10)}T08:00:00Z`;
    slotIds.push(await house.slot({ teamId, startsAt }));
  }
  return { house, leaders, slotIds };
}

const bookAll = ({ house, leaders, slotIds }: Course): Promise<string | null>[] =>
  leaders.map((leader, index) => refusalOf(house.bookings.bookVisit(leader, slotIds[index] ?? '')));

const booked = ({ house }: Course): Promise<number> =>
  house.world.db.client.visit.count({ where: { state: 'CONFIRMED' } });

describe(`${CLIENTS} leaders who book different slots of one quarter at once`, () => {
  it(`are let in ${BUDGET} times, and told so otherwise`, async () => {
    const course = await layOut();
    const outcomes = await Promise.all(bookAll(course));
    expect(outcomes.filter((code) => code === null)).toHaveLength(BUDGET);
    expect(outcomes.filter((code) => code === 'HOSTING_BUDGET_FULL')).toHaveLength(
      CLIENTS - BUDGET,
    );
    expect(await booked(course)).toBe(BUDGET);
    const quarter = { period: 'QUARTER' } as const;
    const { client } = course.house.world.db;
    expect(await client.teamLoad.findMany({ where: quarter })).toMatchObject([{ booked: BUDGET }]);
    await course.house.close();
  });

  it('are let in too often when the database forgets the budget and nobody waits', async () => {
    const course = await layOut();
    const { db, url } = course.house.world;
    db.lockAll = () => Promise.resolve();
    await db.client.$executeRawUnsafe(`CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW."budget" := NULL; RETURN NEW; END $$`);
    await db.client.$executeRawUnsafe(`CREATE TRIGGER forget BEFORE INSERT ON "TeamLoad"
      FOR EACH ROW WHEN (NEW."period" = 'QUARTER') EXECUTE FUNCTION forget()`);
    const gate = await Gate.build(url ?? '');
    await gate.close();
    const booking = bookAll(course);
    await gate.openWhenWaiting(BUDGET + 1);
    await Promise.all(booking);
    expect(await booked(course)).toBeGreaterThan(BUDGET);
    await gate.end();
    await course.house.close();
  });
});

it('a full quarter is named before anybody tries', async () => {
  const { house, leaders, slotIds } = await layOut(BUDGET + 1);
  for (let index = 0; index < BUDGET; index += 1) {
    await house.bookings.bookVisit(leaders[index] as Actor, slotIds[index] ?? '');
  }
  const late = house.bookings.bookVisit(leaders[BUDGET] as Actor, slotIds[BUDGET] ?? '');
  await expect(late).rejects.toMatchObject({
    code: 'HOSTING_BUDGET_FULL',
    details: { nextFreeWeek: '2027-01-04' },
  });
  await house.close();
});
