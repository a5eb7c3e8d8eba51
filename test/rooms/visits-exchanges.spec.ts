import type { Actor } from '../../src/platform/actor.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';

const TUESDAY = '2026-10-06T08:00:00Z';
const THURSDAY = '2026-10-08T08:00:00Z';
const NOVEMBER = '2026-11-03T08:00:00Z';

let house: Visiting;
let teamId: string;
let marleen: Actor;
let joost: Actor;

beforeAll(async () => {
  house = await Visiting.open();
});

beforeEach(async () => {
  house.now('2026-09-07T08:00:00Z');
  teamId = await house.world.team(`Team ${Math.random()}`, { budgetPerWeek: 2 });
  marleen = await house.leader('Marleen');
  joost = await house.leader('Joost', 'Legal');
});

afterAll(async () => {
  await house.close();
});

const slot = (startsAt = TUESDAY) => house.slot({ teamId, startsAt });
const booked = async (who: Actor, startsAt = TUESDAY) =>
  house.bookings.bookVisit(who, await slot(startsAt));
const now = (visit: Visit) => house.visits.visit(house.world.hr, visit.id);
const heir = async ({ id }: Visit) =>
  (await house.visits.visitsOf({ standsInForId: id }))[0] ?? null;
const yes = (who: Actor, { id }: { id: string }) => house.exchanges.answer(who, id, true);

describe('asking a colleague', () => {
  it('gives the place to the stand-in once that leader says yes, and not before', async () => {
    const visit = await booked(marleen);
    const asked = await house.exchanges.askStandIn(marleen, visit.id, joost.personId);
    expect(asked).toMatchObject({ state: 'ASKED', personId: joost.personId });
    expect(asked.answerBy.toString()).toBe('2026-09-10T08:00:00Z');
    expect(await now(visit)).toEqual(visit);
    expect((await house.exchanges.exchanges(joost)).map(({ id }) => id)).toEqual([asked.id]);
    expect(await yes(joost, asked)).toMatchObject({ state: 'ACCEPTED' });
    expect(await now(visit)).toMatchObject({ state: 'CANCELLED', cancelSide: 'VISITOR' });
    expect(await heir(visit)).toMatchObject({
      personId: joost.personId,
      state: 'CONFIRMED',
      slotId: visit.slotId,
      startsAt: visit.startsAt,
    });
    expect(await house.load(teamId, '2026-10-05')).toBe(1);
    expect(await house.exchanges.exchanges(joost)).toEqual([]);
  });

  it('swaps two visits in a week that is full', async () => {
    const [own, theirs] = [await booked(marleen), await booked(joost, THURSDAY)];
    const asked = await house.exchanges.askSwap(marleen, own.id, theirs.id);
    await yes(joost, asked);
    expect(await heir(own)).toMatchObject({ personId: joost.personId, slotId: own.slotId });
    expect(await heir(theirs)).toMatchObject({ personId: marleen.personId, slotId: theirs.slotId });
    expect(await house.load(teamId, '2026-10-05')).toBe(2);
  });

  it('moves both visits or neither', async () => {
    const [own, theirs] = [await booked(marleen), await booked(joost, THURSDAY)];
    const asked = await house.exchanges.askSwap(marleen, own.id, theirs.id);
    const other = await house.world.team(`Other ${Math.random()}`);
    const beside = await house.slot({ teamId: other, startsAt: '2026-10-08T09:00:00Z' });
    const inTheWay = await house.bookings.bookVisit(marleen, beside);
    expect(await refusalOf(yes(joost, asked))).toBe('OVERLAPPING_VISIT');
    expect(await now(own)).toEqual(own);
    expect(await now(theirs)).toEqual(theirs);
    await house.outcomes.cancelVisit(marleen, inTheWay.id, 'VISITOR');
    expect(await yes(joost, asked)).toMatchObject({ state: 'ACCEPTED' });
  });

  it('may be declined by who was asked, and withdrawn by who asked, each by nobody else', async () => {
    const visit = await booked(marleen);
    const ask = () => house.exchanges.askStandIn(marleen, visit.id, joost.personId);
    const first = await ask();
    expect(await refusalOf(house.exchanges.answer(marleen, first.id, true))).toBe('NOT_FOUND');
    expect(await refusalOf(house.exchanges.withdraw(joost, first.id))).toBe('NOT_FOUND');
    expect(await refusalOf(ask())).toBe('EXCHANGE_ASKED');
    expect(await house.exchanges.answer(joost, first.id, false)).toMatchObject({
      state: 'DECLINED',
    });
    expect(await refusalOf(yes(joost, first))).toBe('WRONG_STATE');
    const second = await ask();
    await house.exchanges.withdraw(marleen, second.id);
    expect(await refusalOf(yes(joost, second))).toBe('WRONG_STATE');
    expect(await now(visit)).toEqual(visit);
  });
});

describe('a question about a visit that changed', () => {
  it('lapses after three days, and makes room for another question', async () => {
    const visit = await booked(marleen);
    const asked = await house.exchanges.askStandIn(marleen, visit.id, joost.personId);
    house.now('2026-09-10T07:59:59Z');
    expect(await house.exchanges.exchanges(joost)).toHaveLength(1);
    house.now('2026-09-10T08:00:00Z');
    expect(await house.exchanges.exchanges(joost)).toEqual([]);
    expect(await refusalOf(yes(joost, asked))).toBe('EXCHANGE_LAPSED');
    const again = await house.exchanges.askStandIn(marleen, visit.id, joost.personId);
    expect(await yes(joost, again)).toMatchObject({ state: 'ACCEPTED' });
  });

  it('lapses with the start of the visit', async () => {
    const visit = await booked(marleen);
    house.now('2026-10-05T08:00:00Z');
    const asked = await house.exchanges.askStandIn(marleen, visit.id, joost.personId);
    expect(asked.answerBy).toEqual(visit.startsAt);
    house.now(TUESDAY);
    expect(await refusalOf(yes(joost, asked))).toBe('EXCHANGE_LAPSED');
  });

  it('is about the moment that was asked about: who moved the visit meanwhile asks again', async () => {
    const visit = await booked(marleen);
    const asked = await house.exchanges.askStandIn(marleen, visit.id, joost.personId);
    house.now('2026-09-07T09:00:00Z');
    await house.bookings.postponeVisit(marleen, visit.id, await slot(NOVEMBER));
    expect(await house.exchanges.exchanges(joost)).toEqual([]);
    expect(await refusalOf(yes(joost, asked))).toBe('WRONG_STATE');
    expect(await now(visit)).toMatchObject({ state: 'CONFIRMED', personId: marleen.personId });
  });

  it('is refused once one of the two visits is cancelled or moved', async () => {
    const [own, theirs] = [await booked(marleen), await booked(joost, THURSDAY)];
    const asked = await house.exchanges.askSwap(marleen, own.id, theirs.id);
    house.now('2026-09-07T09:00:00Z');
    const lead = await house.host(teamId, 'Sanne');
    const startsAt = theirs.startsAt?.add({ hours: 5 }) ?? house.world.clock.now();
    await house.doors.retimeSlot(lead, theirs.slotId ?? '', {
      startsAt,
      endsAt: startsAt.add({ hours: 3 }),
      withVisits: true,
    });
    expect(await refusalOf(yes(joost, asked))).toBe('WRONG_STATE');
    const again = await house.exchanges.askSwap(marleen, own.id, theirs.id);
    await house.outcomes.cancelVisit(marleen, own.id, 'VISITOR');
    expect(await refusalOf(yes(joost, again))).toBe('WRONG_STATE');
    expect(await now(theirs)).toMatchObject({ state: 'CONFIRMED', startsAt });
  });

  it('stays a question when the team says its yes meanwhile', async () => {
    const lead = await house.host(teamId, 'Sanne');
    const visit = await booked(marleen, '2026-09-09T08:00:00Z');
    const asked = await house.exchanges.askStandIn(marleen, visit.id, joost.personId);
    house.now('2026-09-07T09:00:00Z');
    await house.outcomes.agreeToVisit(lead, visit.id);
    expect(await yes(joost, asked)).toMatchObject({ state: 'ACCEPTED' });
  });
});

describe('two questions at the same moment', () => {
  it('shows only those who could come, and refuses the others', async () => {
    const visit = await booked(marleen);
    const ownTeam = await house.leader('Petra', 'Operations');
    const standIns = await house.candidates.standIns(marleen, visit.id);
    const ids = standIns.map(({ id }) => id);
    expect(ids).toContain(joost.personId);
    expect(ids).not.toContain(ownTeam.personId);
    expect(ids).not.toContain(marleen.personId);
    const ask = (who: Actor) => house.exchanges.askStandIn(marleen, visit.id, who.personId);
    expect(await refusalOf(ask(ownTeam))).toBe('OWN_DEPARTMENT');
    expect(await refusalOf(ask(marleen))).toBe('EXCHANGE_WITH_ONESELF');
    expect(await house.candidates.standIns(joost, visit.id)).toEqual([]);
  });

  it('lets both of two swaps that cross come true, without a deadlock', async () => {
    for (let round = 0; round < 4; round += 1) {
      const team = await house.world.team(`Crossing ${round}`, { budgetPerWeek: 4 });
      const visits: Visit[] = [];
      for (const [who, hour] of [
        [marleen, 6],
        [joost, 9],
        [joost, 12],
        [marleen, 15],
      ] as const) {
        const startsAt = `2026-10-${round + 10}T${String(hour).padStart(2, '0')}:00:00Z`;
        const place = await house.slot({ teamId: team, startsAt, hours: 2 });
        visits.push(await house.bookings.bookVisit(who, place));
      }
      const [a = '', b = '', c = '', d = ''] = visits.map(({ id }) => id);
      const one = await house.exchanges.askSwap(marleen, a, b);
      const two = await house.exchanges.askSwap(joost, c, d);
      const states = await Promise.all([yes(joost, one), yes(marleen, two)]);
      expect(states.map(({ state }) => state)).toEqual(['ACCEPTED', 'ACCEPTED']);
    }
  });

  it('carries out one of two questions about the same two visits', async () => {
    for (let round = 0; round < 3; round += 1) {
      const team = await house.world.team(`Same ${round}`);
      const on = (day: number) =>
        house.slot({ teamId: team, startsAt: `2026-11-${day}T08:00:00Z` });
      const own = await house.bookings.bookVisit(marleen, await on(10 + round));
      const theirs = await house.bookings.bookVisit(joost, await on(20 + round));
      const one = await house.exchanges.askSwap(marleen, own.id, theirs.id);
      const two = await house.exchanges.askSwap(joost, theirs.id, own.id);
      const codes = await Promise.all([refusalOf(yes(joost, one)), refusalOf(yes(marleen, two))]);
      expect(codes.filter((code) => code === null)).toHaveLength(1);
      expect(codes.find((code) => code !== null)).toMatch(/^(WRONG_STATE|CHANGED_MEANWHILE)$/);
    }
  });
});
