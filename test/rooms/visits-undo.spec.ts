import type { Actor } from '../../src/platform/actor.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';

const TUESDAY = '2026-10-06T08:00:00Z';
const THURSDAY = '2026-10-08T08:00:00Z';
const WEEK = '2026-10-05';

let house: Visiting;
let teamId: string;
let marleen: Actor;
let joost: Actor;
let lead: Actor;

beforeAll(async () => {
  house = await Visiting.open();
});

beforeEach(async () => {
  house.now('2026-09-07T08:00:00Z');
  teamId = await house.world.team(`Team ${Math.random()}`, { budgetPerWeek: 1 });
  marleen = await house.leader('Marleen');
  joost = await house.leader('Joost');
  lead = await house.host(teamId, 'Sanne');
});

afterAll(async () => {
  await house.close();
});

const slot = (startsAt = TUESDAY, capacity: 1 | 2 = 1) =>
  house.slot({ teamId, startsAt, capacity });
const booked = async (startsAt = TUESDAY) =>
  house.bookings.bookVisit(marleen, await slot(startsAt));
const undo = (who: Actor, { id }: Visit) => house.undoing.undoChange(who, id);
const later = (seconds: number) => house.world.clock.advance({ seconds });
/** Everything but what an undone visit may not hide: that something changed. */
const sameAs = (visit: Visit) => {
  const { revision, changedAt, undo: undone, ...same } = visit;
  expect([revision, changedAt, undone]).toHaveLength(3);
  return same;
};

describe('taking a change back', () => {
  it('restores a cancelled visit, with a higher revision and its room in the week', async () => {
    const visit = await booked();
    const cancelled = await house.outcomes.cancelVisit(marleen, visit.id, 'VISITOR');
    const back = await undo(marleen, visit);
    expect(back).toMatchObject(sameAs(visit));
    expect(back.revision).toBeGreaterThan(cancelled.revision);
    expect(await house.load(teamId, WEEK)).toBe(1);
    expect(await refusalOf(undo(marleen, visit))).toBe('UNDO_TOO_LATE');
  });

  it('restores a visit that moved within a full week, and one that lost its date', async () => {
    const visit = await booked();
    await house.bookings.postponeVisit(marleen, visit.id, await slot(THURSDAY));
    expect(await undo(marleen, visit)).toMatchObject(sameAs(visit));
    expect(await house.load(teamId, WEEK)).toBe(1);
    await house.bookings.postponeVisit(marleen, visit.id, null);
    expect(await undo(marleen, visit)).toMatchObject(sameAs(visit));
    expect(await house.load(teamId, WEEK)).toBe(1);
  });

  it('restores a proposal that was accepted or declined', async () => {
    const [visit] = await house.propose(marleen, await slot());
    if (visit === undefined) throw new Error('one date was proposed');
    await house.answers.acceptVisit(marleen, visit.id);
    expect(await undo(marleen, visit)).toMatchObject({ state: 'PROPOSED', confirmedAt: null });
    await house.answers.declineVisit(marleen, visit.id);
    expect(await house.load(teamId, WEEK)).toBe(0);
    expect(await undo(marleen, visit)).toMatchObject(sameAs(visit));
    expect(await house.load(teamId, WEEK)).toBe(1);
  });

  it('restores what the host side said afterwards, and counts the visit once', async () => {
    const visit = await booked();
    house.now('2026-10-06T12:00:00Z');
    await house.outcomes.reportMissed(lead, visit.id);
    expect(await undo(lead, visit)).toMatchObject(sameAs(visit));
    expect(await house.load(teamId, WEEK)).toBe(1);
    await house.outcomes.confirmItHappened(lead, visit.id);
    expect(await undo(lead, visit)).toMatchObject(sameAs(visit));
    expect(await house.load(teamId, WEEK)).toBe(1);
  });

  it('restores a visit that the team had not agreed to yet', async () => {
    const visit = await booked('2026-09-09T08:00:00Z');
    await house.outcomes.agreeToVisit(lead, visit.id);
    expect(await undo(lead, visit)).toMatchObject({ state: 'CONFIRMED', teamAgreedAt: null });
  });

  it('is possible for twelve seconds, to who made the change', async () => {
    const visit = await booked();
    const ilse = await house.assistant(marleen, 'Ilse');
    await house.outcomes.cancelVisit(ilse, visit.id, 'VISITOR');
    for (const who of [marleen, lead, house.world.hr]) {
      expect(await refusalOf(undo(who, visit))).toBe('UNDO_TOO_LATE');
    }
    expect(await refusalOf(undo(joost, visit))).toBe('NOT_FOUND');
    later(11);
    expect(await refusalOf(undo(ilse, visit))).toBeNull();
    await house.outcomes.cancelVisit(marleen, visit.id, 'VISITOR');
    later(12);
    expect(await refusalOf(undo(marleen, visit))).toBe('UNDO_TOO_LATE');
  });
});

describe('a change that cannot be taken back as it was', () => {
  it('takes back the latest change only', async () => {
    const visit = await booked();
    await house.bookings.postponeVisit(marleen, visit.id, null);
    await house.outcomes.cancelVisit(marleen, visit.id, 'VISITOR');
    expect(await undo(marleen, visit)).toMatchObject({ state: 'POSTPONED', slotId: null });
    expect(await refusalOf(undo(marleen, visit))).toBe('UNDO_TOO_LATE');
  });

  it('is refused when somebody took the place meanwhile, or the room in the week', async () => {
    const visit = await booked();
    await house.outcomes.cancelVisit(marleen, visit.id, 'VISITOR');
    const taken = await house.bookings.bookVisit(joost, visit.slotId ?? '');
    expect(await refusalOf(undo(marleen, visit))).toBe('SLOT_FULL');
    await house.outcomes.cancelVisit(joost, taken.id, 'VISITOR');
    const elsewhere = await house.bookings.bookVisit(joost, await slot(THURSDAY));
    expect(await refusalOf(undo(marleen, visit))).toBe('HOSTING_BUDGET_FULL');
    await house.outcomes.cancelVisit(joost, elsewhere.id, 'VISITOR');
    expect(await refusalOf(undo(marleen, visit))).toBeNull();
  });

  it('takes the other place of the slot when somebody sits on the former one', async () => {
    teamId = await house.world.team(`Pair ${Math.random()}`);
    const pair = await slot(TUESDAY, 2);
    const visit = await house.bookings.bookVisit(marleen, pair);
    await house.outcomes.cancelVisit(marleen, visit.id, 'VISITOR');
    expect(await house.bookings.bookVisit(joost, pair)).toMatchObject({ placeNumber: 1 });
    expect(await undo(marleen, visit)).toMatchObject({ slotId: pair, placeNumber: 2 });
    expect(await house.load(teamId, WEEK)).toBe(2);
  });

  it('is refused once the slot is withdrawn, or another visit lies there', async () => {
    const visit = await booked();
    await house.outcomes.cancelVisit(marleen, visit.id, 'VISITOR');
    const other = await house.world.team(`Other ${Math.random()}`);
    const beside = await house.slot({ teamId: other, startsAt: '2026-10-06T09:00:00Z' });
    const inTheWay = await house.bookings.bookVisit(marleen, beside);
    expect(await refusalOf(undo(marleen, visit))).toBe('OVERLAPPING_VISIT');
    expect(await house.load(teamId, WEEK)).toBe(0);
    await house.outcomes.cancelVisit(marleen, inTheWay.id, 'VISITOR');
    await house.doors.withdrawSlot(lead, visit.slotId ?? '', false);
    expect(await refusalOf(undo(marleen, visit))).toBe('SLOT_WITHDRAWN');
  });

  it('comes back at the time that the slot has now', async () => {
    const visit = await booked();
    await house.outcomes.cancelVisit(marleen, visit.id, 'VISITOR');
    const startsAt = house.world.clock.now().add({ hours: 24 * 40 });
    const endsAt = startsAt.add({ hours: 2 });
    const times = { startsAt, endsAt, withVisits: true };
    await house.doors.retimeSlot(lead, visit.slotId ?? '', times);
    expect(await undo(marleen, visit)).toMatchObject({ state: 'CONFIRMED', startsAt, endsAt });
    expect(await house.load(teamId, '2026-10-12')).toBe(1);
    expect(await house.load(teamId, WEEK)).toBe(0);
  });

  it('works once when it is pressed twice', async () => {
    const visit = await booked();
    await house.outcomes.cancelVisit(marleen, visit.id, 'VISITOR');
    const codes = await Promise.all([
      refusalOf(undo(marleen, visit)),
      refusalOf(undo(marleen, visit)),
    ]);
    expect(codes.sort()).toEqual(['UNDO_TOO_LATE', null]);
    expect(await house.load(teamId, WEEK)).toBe(1);
  });
});
