import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../../src/platform/actor.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';
import { at } from '../support/world.ts';

const TUESDAY = '2026-10-06T08:00:00Z';
const FRIDAY = '2026-10-16T12:00:00Z';

let house: Visiting;
let teamId: string;
let slotId: string;
let lead: Actor;
let marleen: Actor;
let joost: Actor;

beforeAll(async () => {
  house = await Visiting.open();
});

beforeEach(async () => {
  house.now('2026-09-07T08:00:00Z');
  teamId = await house.world.team(`Team ${Math.random()}`);
  lead = await house.host(teamId, 'Sanne');
  marleen = await house.leader('Marleen');
  joost = await house.leader('Joost');
  slotId = await house.slot({ teamId, startsAt: TUESDAY, capacity: 2 });
});

afterAll(async () => {
  await house.close();
});

const book = (who: Actor) => house.bookings.bookVisit(who, slotId);
const now = ({ id }: Visit) => house.visits.visit(house.world.hr, id);
const times = (start: string, hours = 3) => {
  const startsAt: Temporal.Instant = at(start);
  return { startsAt, endsAt: startsAt.add({ hours }) };
};
const retime = (who: Actor, start: string, withVisits = true, hours = 3) =>
  house.doors.retimeSlot(who, slotId, { ...times(start, hours), withVisits });

describe('changing a slot that visitors have', () => {
  it('counts the visits first, and changes nothing without a word about them', async () => {
    const visits = [await book(marleen), await book(joost)];
    await expect(house.doors.withdrawSlot(lead, slotId, false)).rejects.toMatchObject({
      code: 'SLOT_HAS_VISITS',
      details: { count: 2 },
    });
    await expect(retime(lead, FRIDAY, false)).rejects.toMatchObject({ code: 'SLOT_HAS_VISITS' });
    for (const visit of visits) expect(await now(visit)).toEqual(visit);
  });

  it('cancels every visit by the host side when the slot is withdrawn', async () => {
    const visits = [await book(marleen), await book(joost)];
    await house.doors.withdrawSlot(lead, slotId, true);
    for (const visit of visits) {
      expect(await now(visit)).toMatchObject({
        state: 'CANCELLED',
        cancelSide: 'HOST',
        slotId: null,
        revision: visit.revision + 1,
      });
    }
    expect(await house.load(teamId, '2026-10-05')).toBe(0);
    expect(await refusalOf(book(marleen))).toBe('SLOT_WITHDRAWN');
    expect(await refusalOf(house.doors.withdrawSlot(lead, slotId, true))).toBe('SLOT_WITHDRAWN');
  });

  it('moves every visit along, and every calendar hears of it', async () => {
    const visits = [await book(marleen), await book(joost)];
    await retime(lead, FRIDAY);
    for (const visit of visits) {
      expect(await now(visit)).toMatchObject({
        ...times(FRIDAY),
        state: 'CONFIRMED',
        slotId,
        revision: visit.revision + 1,
      });
    }
    expect(await house.load(teamId, '2026-10-05')).toBe(0);
    expect(await house.load(teamId, '2026-10-12')).toBe(2);
  });

  it('moves within a full week', async () => {
    await book(marleen);
    await book(joost);
    expect(await refusalOf(retime(lead, '2026-10-08T08:00:00Z'))).toBeNull();
    expect(await house.load(teamId, '2026-10-05')).toBe(2);
  });
});

describe('what a slot may become', () => {
  it('moves nobody when one of them cannot, or the other week is full', async () => {
    const visits = [await book(marleen), await book(joost)];
    const other = await house.world.team(`Other ${Math.random()}`);
    const beside = await house.slot({ teamId: other, startsAt: FRIDAY });
    await house.bookings.bookVisit(joost, beside);
    expect(await refusalOf(retime(lead, '2026-10-16T13:00:00Z'))).toBe('OVERLAPPING_VISIT');
    const third = await house.leader('Karel');
    const sameWeek = await house.slot({ teamId, startsAt: '2026-10-14T08:00:00Z' });
    await house.bookings.bookVisit(third, sameWeek);
    expect(await refusalOf(retime(lead, '2026-10-15T08:00:00Z'))).toBe('HOSTING_BUDGET_FULL');
    for (const visit of visits) expect(await now(visit)).toEqual(visit);
    expect(await house.load(teamId, '2026-10-05')).toBe(2);
    expect(await house.load(teamId, '2026-10-12')).toBe(1);
  });

  it('keeps to what a slot may be', async () => {
    expect(await refusalOf(retime(lead, FRIDAY, true, 0))).toBe('PERIOD_REVERSED');
    expect(await refusalOf(retime(lead, FRIDAY, true, -3))).toBe('PERIOD_REVERSED');
    expect(await refusalOf(retime(lead, '2026-09-07T08:00:00Z'))).toBe('SLOT_PAST');
    await house.slot({ teamId, startsAt: FRIDAY });
    expect(await refusalOf(retime(lead, FRIDAY))).toBe('SLOT_EXISTS');
    expect(await refusalOf(retime(marleen, '2026-10-20T08:00:00Z'))).toBe('NOT_ALLOWED');
    house.now(TUESDAY);
    expect(await refusalOf(retime(lead, '2026-10-20T08:00:00Z'))).toBe('SLOT_PAST');
  });

  it('lets a proposal that nobody answered in time lie, and moves the others', async () => {
    const [proposal] = await house.propose(marleen, slotId);
    if (proposal === undefined) throw new Error('one date was proposed');
    house.now('2026-09-22T08:00:00Z');
    const visit = await book(joost);
    await retime(lead, FRIDAY);
    expect(await now(proposal)).toMatchObject({ state: 'DECLINED', declineCause: 'EXPIRED' });
    expect(await now(visit)).toMatchObject({ state: 'CONFIRMED', ...times(FRIDAY) });
    expect(await house.load(teamId, '2026-10-12')).toBe(1);
  });

  it('leaves no visit on a withdrawn slot, however many book at that moment', async () => {
    teamId = await house.world.team(`Roomy ${Math.random()}`, { budgetPerWeek: 50 });
    lead = await house.host(teamId, 'Sanne');
    for (let round = 0; round < 5; round += 1) {
      const startsAt = `2026-11-${10 + round}T08:00:00Z`;
      slotId = await house.slot({ teamId, startsAt, capacity: 2 });
      const booking = [marleen, joost].map((who) => refusalOf(book(who)));
      const withdrawing = refusalOf(house.doors.withdrawSlot(lead, slotId, true));
      const codes = await Promise.all([...booking, withdrawing]);
      for (const code of codes) {
        expect([null, 'SLOT_WITHDRAWN', 'CHANGED_MEANWHILE']).toContain(code);
      }
      const held = await house.visits.visitsOf({ slotId, state: 'CONFIRMED' });
      if (codes.at(-1) === null) expect(held).toEqual([]);
    }
  });
});
