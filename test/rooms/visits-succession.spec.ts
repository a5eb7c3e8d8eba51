import { dateOnly } from '../../src/platform/database/dates.ts';
import type { Actor } from '../../src/platform/actor.ts';
import { Visiting } from '../support/visiting.ts';
import { day } from '../support/world.ts';

const OCTOBER = '2026-10-06T08:00:00Z';

describe('visits of somebody who leaves', () => {
  let house: Visiting;
  let teamId: string;
  let marleen: Actor;
  let joost: Actor;

  beforeAll(async () => {
    house = await Visiting.open();
  });

  beforeEach(async () => {
    house.now('2026-09-07T08:00:00Z');
    teamId = await house.world.team(`Team ${Math.random()}`, { budgetPerWeek: 5 });
    marleen = await house.leader('Marleen');
    joost = await house.leader('Joost');
  });

  afterAll(async () => {
    await house.close();
  });

  const leaves = async (lastDay: string, successorId: string | null): Promise<void> => {
    await house.world.db.client.person.update({
      where: { id: marleen.personId },
      data: { serviceUntil: dateOnly(day(lastDay)), successorId },
    });
  };
  const inSlot = async (slotId: string) =>
    house.world.db.client.visit.findMany({ where: { slotId }, orderBy: { id: 'asc' } });

  it('are offered to the successor, who must say yes', async () => {
    const slotId = await house.slot({ teamId, startsAt: OCTOBER });
    const visit = await house.bookings.bookVisit(marleen, slotId);
    await leaves('2026-09-30', joost.personId);
    expect(await house.succession.handOverDue()).toBe(1);
    expect(await house.visits.visit(house.world.hr, visit.id)).toMatchObject({
      state: 'CANCELLED',
      cancelSide: 'PROGRAMME',
    });
    expect(await inSlot(slotId)).toMatchObject([
      { state: 'PROPOSED', personId: joost.personId, standsInForId: visit.id },
    ]);
    expect(await house.load(teamId, '2026-10-05')).toBe(1);
    expect(await house.succession.handOverDue()).toBe(0);
  });

  it('free their places when nobody comes after', async () => {
    const slotId = await house.slot({ teamId, startsAt: OCTOBER });
    await house.bookings.bookVisit(marleen, slotId);
    await leaves('2026-09-30', null);
    expect(await house.succession.handOverDue()).toBe(1);
    expect(await inSlot(slotId)).toEqual([]);
    expect(await house.load(teamId, '2026-10-05')).toBe(0);
  });

  it('stay as they are up to the last day', async () => {
    const slotId = await house.slot({ teamId, startsAt: OCTOBER });
    await house.bookings.bookVisit(marleen, slotId);
    await leaves('2026-10-06', joost.personId);
    expect(await house.succession.handOverDue()).toBe(0);
    expect(await inSlot(slotId)).toMatchObject([{ personId: marleen.personId }]);
  });
});
