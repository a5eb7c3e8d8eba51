import type { Actor } from '../../src/platform/actor.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';

const TUESDAY = '2026-10-06T08:00:00Z';

let house: Visiting;
let teamId: string;
let marleen: Actor;
let joost: Actor;
let petra: Actor;
let lead: Actor;

beforeAll(async () => {
  house = await Visiting.open();
});

beforeEach(async () => {
  // Nothing of the test before may still wait.
  await house.world.db.client.waitlistEntry.deleteMany();
  house.now('2026-09-07T08:00:00Z');
  teamId = await house.world.team(`Team ${Math.random()}`, { budgetPerWeek: 2 });
  marleen = await house.leader('Marleen');
  joost = await house.leader('Joost');
  petra = await house.leader('Petra');
  lead = await house.host(teamId, 'Sanne');
});

afterAll(async () => {
  await house.close();
});

const slot = (startsAt = TUESDAY, capacity: 1 | 2 = 1) =>
  house.slot({ teamId, startsAt, capacity });
const join = async (who: Actor, slotId: string) => {
  house.world.clock.advance({ seconds: 1 });
  return house.waitlist.join(who, slotId);
};
const cancel = (who: Actor, { id }: Visit) => house.outcomes.cancelVisit(who, id, 'VISITOR');
const later = (duration: object) => house.world.clock.advance(duration);
const offersTo = async ({ personId }: Actor) =>
  house.visits.visitsOf({ personId, state: 'PROPOSED' });
/** A full slot, and those who wait for it in this order. */
const full = async (...line: Actor[]) => {
  const slotId = await slot();
  const visit = await house.bookings.bookVisit(marleen, slotId);
  for (const who of line) await join(who, slotId);
  return { slotId, visit };
};

describe('the line before a full slot', () => {
  it('is joined only where no place is free, and once', async () => {
    const slotId = await slot();
    expect(await refusalOf(join(joost, slotId))).toBe('PLACE_IS_FREE');
    await house.bookings.bookVisit(marleen, slotId);
    expect(await refusalOf(join(marleen, slotId))).toBe('ALREADY_IN_SLOT');
    const entry = await join(joost, slotId);
    expect(await refusalOf(join(joost, slotId))).toBe('IN_LINE_ALREADY');
    await house.waitlist.leave(joost, entry.id);
    await house.waitlist.leave(joost, entry.id);
    expect(await house.waitlist.entries(joost)).toEqual([]);
    expect(await refusalOf(join(joost, slotId))).toBeNull();
  });

  it('is for those who could come: a full slot hides no other objection', async () => {
    const { slotId } = await full();
    const ownTeam = await house.leader('Karel', 'Operations');
    const noLeader = await house.world.actor('Stan');
    expect(await refusalOf(join(ownTeam, slotId))).toBe('OWN_DEPARTMENT');
    expect(await refusalOf(join(noLeader, slotId))).toBe('NOT_A_LEADER');
    const other = await house.world.team(`Other ${Math.random()}`);
    const beside = await house.slot({ teamId: other, startsAt: '2026-10-06T09:00:00Z' });
    await house.bookings.bookVisit(joost, beside);
    expect(await refusalOf(join(joost, slotId))).toBe('OVERLAPPING_VISIT');
  });

  it('offers the place to the first in line, after nobody can take the cancellation back', async () => {
    const { slotId, visit } = await full(joost, petra);
    expect(await house.waitlist.offerDue()).toBe(0);
    await cancel(marleen, visit);
    later({ seconds: 14 });
    expect(await house.waitlist.offerDue()).toBe(0);
    later({ seconds: 1 });
    expect(await house.waitlist.offerDue()).toBe(1);
    expect(await house.waitlist.offerDue()).toBe(0);
    const [offer] = await offersTo(joost);
    expect(offer).toMatchObject({ slotId, state: 'PROPOSED' });
    expect(offer?.answerBy).toEqual(house.world.clock.now().add({ hours: 24 }));
    expect(await offersTo(petra)).toEqual([]);
    expect(await house.answers.acceptVisit(joost, offer?.id ?? '')).toMatchObject({
      state: 'CONFIRMED',
    });
    expect(await house.load(teamId, '2026-10-05')).toBe(1);
  });

  it('lets nobody overtake it, not even before the offer', async () => {
    const { slotId, visit } = await full(joost);
    await cancel(marleen, visit);
    const passer = await house.leader('Karel');
    expect(await refusalOf(house.bookings.bookVisit(passer, slotId))).toBe('SLOT_FULL');
    expect(await refusalOf(house.bookings.bookVisit(passer, slotId, null))).toBe('SLOT_FULL');
    expect(await refusalOf(join(passer, slotId))).toBeNull();
    later({ seconds: 15 });
    await house.waitlist.offerDue();
    expect(await offersTo(joost)).toHaveLength(1);
    expect(await refusalOf(house.bookings.bookVisit(marleen, slotId))).toBe('SLOT_FULL');
  });

  it('goes to the next when the offer is declined or nobody answers', async () => {
    const { visit } = await full(joost, petra);
    await cancel(marleen, visit);
    later({ seconds: 15 });
    await house.waitlist.offerDue();
    const [offer] = await offersTo(joost);
    later({ hours: 24 });
    expect(await house.waitlist.offerDue()).toBe(1);
    expect(await house.visits.visit(joost, offer?.id ?? '')).toMatchObject({
      state: 'DECLINED',
      declineCause: 'EXPIRED',
    });
    const [next] = await offersTo(petra);
    await house.answers.declineVisit(petra, next?.id ?? '');
    expect(await house.load(teamId, '2026-10-05')).toBe(0);
    later({ seconds: 20 });
    expect(await house.waitlist.offerDue()).toBe(0);
    expect(await house.waitlist.entries(joost)).toEqual([]);
  });
});

describe('who is offered a place, and who is not', () => {
  it('is offered nothing once the slot has started, and an answer by then at the latest', async () => {
    const { slotId, visit } = await full(joost, petra);
    house.now('2026-10-06T07:00:00Z');
    await cancel(marleen, visit);
    later({ seconds: 15 });
    await house.waitlist.offerDue();
    const [offer] = await offersTo(joost);
    expect(offer?.answerBy?.toString()).toBe(TUESDAY);
    house.now(TUESDAY);
    expect(await house.waitlist.offerDue()).toBe(0);
    expect(await offersTo(petra)).toEqual([]);
    expect(await house.waitlist.entries(petra)).toEqual([]);
    expect((await house.visits.visitsOf({ slotId, state: 'PROPOSED' })).length).toBe(1);
  });

  it('drops who cannot come any more, and offers the place to the next', async () => {
    const { visit } = await full(joost, petra);
    const other = await house.world.team(`Other ${Math.random()}`);
    const beside = await house.slot({ teamId: other, startsAt: '2026-10-06T09:00:00Z' });
    await house.bookings.bookVisit(joost, beside);
    await cancel(marleen, visit);
    later({ seconds: 15 });
    expect(await house.waitlist.offerDue()).toBe(1);
    expect(await offersTo(petra)).toHaveLength(1);
    expect(await house.waitlist.entries(joost)).toEqual([]);
  });

  it('offers no more than the quarter can bear, and lets no other line wait for it', async () => {
    const slotId = await slot(TUESDAY, 2);
    const visits = [
      await house.bookings.bookVisit(marleen, slotId),
      await house.bookings.bookVisit(await house.leader('Anna'), slotId),
    ];
    for (const who of [joost, petra]) await join(who, slotId);
    for (const visit of visits) await house.outcomes.cancelVisit(lead, visit.id, 'HOST');
    const { client } = house.world.db;
    await client.hostTeam.update({ where: { id: teamId }, data: { budgetPerQuarter: 1 } });
    await client.teamLoad.updateMany({
      where: { teamId, period: 'QUARTER' },
      data: { budget: 1 },
    });
    later({ seconds: 15 });
    expect(await house.waitlist.offerDue()).toBe(1);
    expect(await offersTo(joost)).toHaveLength(1);
    expect(await offersTo(petra)).toEqual([]);
    expect(await house.waitlist.entries(petra)).toHaveLength(1);
  });

  it('keeps to the budget of the week, and stays a line until there is room', async () => {
    const pair = await slot(TUESDAY, 2);
    const visits = [
      await house.bookings.bookVisit(marleen, pair),
      await house.bookings.bookVisit(await house.leader('Karel'), pair),
    ];
    await join(joost, pair);
    await join(petra, pair);
    for (const { id } of visits) await house.outcomes.cancelVisit(house.world.hr, id, 'PROGRAMME');
    // Room for one of the two in this week.
    const elsewhere = await slot('2026-10-08T08:00:00Z');
    const other = await house.bookings.bookVisit(await house.leader('Loes'), elsewhere);
    later({ seconds: 15 });
    expect(await house.waitlist.offerDue()).toBe(1);
    expect(await offersTo(joost)).toHaveLength(1);
    expect(await offersTo(petra)).toEqual([]);
    expect(await house.waitlist.entries(petra)).toHaveLength(1);
    await house.outcomes.cancelVisit(house.world.hr, other.id, 'PROGRAMME');
    later({ seconds: 15 });
    expect(await house.waitlist.offerDue()).toBe(1);
    expect(await offersTo(petra)).toHaveLength(1);
  });

  it('lets a cancellation be taken back while somebody waits', async () => {
    const { visit } = await full(joost);
    await cancel(marleen, visit);
    later({ seconds: 11 });
    expect(await house.undoing.undoChange(marleen, visit.id)).toMatchObject({ state: 'CONFIRMED' });
    later({ seconds: 30 });
    expect(await house.waitlist.offerDue()).toBe(0);
    expect(await house.waitlist.entries(joost)).toHaveLength(1);
  });

  it('offers a place once when several look at the same moment', async () => {
    const { slotId, visit } = await full(joost, petra);
    await cancel(marleen, visit);
    later({ seconds: 15 });
    const offered = await Promise.all(Array.from({ length: 6 }, () => house.waitlist.offerDue()));
    expect(offered.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await house.visits.visitsOf({ slotId, state: 'PROPOSED' })).toHaveLength(1);
  });
});
