import type { Actor } from '../../src/platform/actor.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';

const OCTOBER = '2026-10-06T08:00:00Z';
const NOVEMBER = '2026-11-03T08:00:00Z';

describe('moving and cancelling a visit', () => {
  let house: Visiting;
  let teamId: string;
  let marleen: Actor;

  beforeAll(async () => {
    house = await Visiting.open();
  });

  beforeEach(async () => {
    house.now('2026-09-07T08:00:00Z');
    teamId = await house.world.team(`Team ${Math.random()}`, { budgetPerWeek: 5 });
    marleen = await house.leader('Marleen');
  });

  afterAll(async () => {
    await house.close();
  });

  const slot = (startsAt = OCTOBER, capacity: 1 | 2 = 1) =>
    house.slot({ teamId, startsAt, capacity });

  it('moves to a later slot of the team, and frees the old place at once', async () => {
    const joost = await house.leader('Joost');
    const [first, later] = [await slot(), await slot(NOVEMBER)];
    const visit = await house.bookings.bookVisit(marleen, first);
    const moved = await house.bookings.postponeVisit(marleen, visit.id, later);
    expect(moved).toMatchObject({ id: visit.id, state: 'CONFIRMED', slotId: later, revision: 1 });
    expect(await house.load(teamId, '2026-10-05')).toBe(0);
    expect(await house.load(teamId, '2026-11-02')).toBe(1);
    expect(await refusalOf(house.bookings.bookVisit(joost, first))).toBeNull();
    expect(await refusalOf(house.bookings.postponeVisit(marleen, visit.id, first))).toBe(
      'SAME_TEAM_ONLY',
    );
  });

  it('moves to a slot that overlaps with its own old one', async () => {
    const visit = await house.bookings.bookVisit(marleen, await slot());
    const moved = await house.bookings.postponeVisit(
      marleen,
      visit.id,
      await slot('2026-10-06T09:00:00Z'),
    );
    expect(moved.startsAt?.toString()).toBe('2026-10-06T09:00:00Z');
  });

  it('stays as it was when the other slot is full', async () => {
    const joost = await house.leader('Joost');
    const [first, later] = [await slot(), await slot(NOVEMBER)];
    const visit = await house.bookings.bookVisit(marleen, first);
    await house.bookings.bookVisit(joost, later);
    expect(await refusalOf(house.bookings.postponeVisit(marleen, visit.id, later))).toBe(
      'SLOT_FULL',
    );
    expect(await house.visits.visit(marleen, visit.id)).toEqual(visit);
    expect(await house.load(teamId, '2026-10-05')).toBe(1);
  });

  it('may be left without a date, and get one later', async () => {
    const visit = await house.bookings.bookVisit(marleen, await slot());
    const undated = await house.bookings.postponeVisit(marleen, visit.id, null);
    expect(undated).toMatchObject({
      state: 'POSTPONED',
      startsAt: null,
      slotId: null,
      revision: 1,
    });
    expect(await house.load(teamId, '2026-10-05')).toBe(0);
    const again = await house.bookings.postponeVisit(marleen, visit.id, await slot(NOVEMBER));
    expect(again).toMatchObject({ state: 'CONFIRMED', revision: 2 });
  });

  it('frees the place when the visit is cancelled, however often', async () => {
    const place = await slot();
    for (let round = 1; round <= 5; round += 1) {
      const visit = await house.bookings.bookVisit(marleen, place);
      const cancelled = await house.outcomes.cancelVisit(marleen, visit.id, 'VISITOR');
      expect(cancelled).toMatchObject({ state: 'CANCELLED', cancelSide: 'VISITOR', revision: 1 });
      expect(await house.load(teamId, '2026-10-05')).toBe(0);
    }
  });

  it('withdraws only a slot that nobody holds', async () => {
    const lead = await house.host(teamId, 'Sanne');
    const taken = await slot();
    const visit = await house.bookings.bookVisit(marleen, taken);
    expect(await refusalOf(house.doors.withdrawSlot(lead, taken, false))).toBe('SLOT_HAS_VISITS');
    await house.outcomes.cancelVisit(lead, visit.id, 'HOST');
    expect(await refusalOf(house.doors.withdrawSlot(marleen, taken, false))).not.toBeNull();
    expect(await house.doors.withdrawSlot(lead, taken, false)).toMatchObject({
      state: 'WITHDRAWN',
    });
    expect(await refusalOf(house.bookings.bookVisit(marleen, taken))).toBe('SLOT_WITHDRAWN');
  });
});
