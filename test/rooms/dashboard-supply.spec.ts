import { DashboardModule } from '../../src/dashboard/dashboard.module.ts';
import { SupplyService } from '../../src/dashboard/supply.service.ts';
import { openRooms } from '../support/rooms.ts';
import { Visiting } from '../support/visiting.ts';
import { actorWith } from '../support/world.ts';

describe('supply against demand', () => {
  let house: Visiting;
  let supply: SupplyService;
  let teamId: string;

  beforeAll(async () => {
    house = await Visiting.open();
    supply = (await openRooms(house.world, [DashboardModule]))(SupplyService);
    teamId = await house.world.team('Monteurs', { budgetPerWeek: 5 });
    const agreement = await house.world.db.client.agreement.findFirstOrThrow();
    const visitTypeId = await house.world.visitType();
    await house.world.db.client.agreementShare.create({
      data: { agreementId: agreement.id, visitTypeId, count: 3 },
    });
  });
  afterAll(() => house.close());

  const shown = async () =>
    (await supply.slotSupply(house.world.hr, house.programmeId)).map(
      ({ quarter, visitType, needed, free, open }) =>
        `${quarter.toString()} ${visitType?.code ?? 'any'}: ${needed} needed, ${free} of ${open} free`,
    );

  it('counts places that are still to come and free, and visits without a date or proposal', async () => {
    // A quarter begins by the clock of the site: this is still September in Amsterdam.
    await house.slot({ teamId, startsAt: '2026-09-30T21:30:00Z', capacity: 2 });
    const booked = await house.slot({ teamId, startsAt: '2026-10-06T08:00:00Z', capacity: 2 });
    const proposed = await house.slot({ teamId, startsAt: '2026-11-03T08:00:00Z' });
    await house.slot({ teamId, startsAt: '2026-09-01T08:00:00Z' });
    await house.slot({ teamId, startsAt: '2027-01-05T08:00:00Z' });
    const anna = await house.leader('Anna');
    const bram = await house.leader('Bram');
    expect(await shown()).toEqual([
      '2026-07-01 TECHNICIAN: 4 needed, 2 of 2 free',
      '2026-10-01 TECHNICIAN: 2 needed, 3 of 3 free',
      '2026-10-01 any: 2 needed, 0 of 0 free',
    ]);
    await house.bookings.bookVisit(anna, booked);
    await house.propose(bram, proposed);
    expect(await shown()).toEqual([
      '2026-07-01 TECHNICIAN: 4 needed, 2 of 2 free',
      '2026-10-01 TECHNICIAN: 0 needed, 1 of 3 free',
      '2026-10-01 any: 2 needed, 0 of 0 free',
    ]);
  });

  it('frees a place whose proposal got no answer in time', async () => {
    house.now('2026-09-28T08:00:00Z');
    expect(await shown()).toContain('2026-10-01 TECHNICIAN: 1 needed, 2 of 3 free');
  });

  it('is for HR', async () => {
    for (const actor of [actorWith(), actorWith(['ADMINISTRATOR'])]) {
      const asked = supply.slotSupply(actor, house.programmeId);
      await expect(asked).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});
