import type { Actor } from '../../src/platform/actor.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';
import { day } from '../support/world.ts';

let house: Visiting;
let teamId: string;
let marleen: Actor;
let lead: Actor;

beforeAll(async () => {
  house = await Visiting.open();
});

beforeEach(async () => {
  // A Wednesday.
  house.now('2026-10-07T08:00:00Z');
  teamId = await house.world.team(`Team ${Math.random()}`);
  marleen = await house.leader('Marleen');
  lead = await house.host(teamId, 'Sanne');
});

afterAll(async () => {
  await house.close();
});

type Asked = Partial<{ date: string; from: string; until: string; personId: string }>;
const log = (who: Actor, asked: Asked = {}) => {
  const { date = '2026-10-06', from = '09:00', until = '12:00', personId } = asked;
  return house.logging.logVisit(who, {
    teamId,
    date: day(date),
    from,
    until,
    personId: personId ?? null,
  });
};
const refused = (who: Actor, asked: Asked = {}) => refusalOf(log(who, asked));

describe('a visit that was never planned', () => {
  it('counts once the host side says that it happened, and once', async () => {
    const visit = await log(marleen);
    expect(visit).toMatchObject({ state: 'LOGGED', slotId: null, teamId });
    expect(visit.startsAt?.toString()).toBe('2026-10-06T07:00:00Z');
    const confirm = (who: Actor) => house.outcomes.confirmItHappened(who, visit.id);
    expect(await refusalOf(confirm(marleen))).toBe('NOT_ALLOWED');
    expect(await refusalOf(confirm(house.world.hr))).toBe('NOT_ALLOWED');
    expect(await confirm(lead)).toMatchObject({ state: 'DONE' });
    expect(await confirm(lead)).toMatchObject({ state: 'DONE' });
    expect(await house.visits.visits(marleen, { states: ['DONE'] })).toHaveLength(1);
    // What nobody planned takes no room in the team's week.
    expect(await house.load(teamId, '2026-10-05')).toBe(0);
  });

  it('is logged once a day, also at another team and also when two press at once', async () => {
    const codes = await Promise.all([
      refused(marleen),
      refused(marleen, { from: '13:00', until: '15:00' }),
    ]);
    expect(codes.sort()).toEqual(['LOGGED_ALREADY', null]);
    teamId = await house.world.team(`Other ${Math.random()}`);
    expect(await refused(marleen, { from: '16:00', until: '17:00' })).toBe('LOGGED_ALREADY');
    expect(await refused(marleen, { date: '2026-10-05' })).toBeNull();
  });

  it('overlaps no visit that was planned', async () => {
    house.now('2026-10-05T08:00:00Z');
    const slotId = await house.slot({ teamId, startsAt: '2026-10-06T09:00:00Z' });
    await house.bookings.bookVisit(marleen, slotId);
    house.now('2026-10-07T08:00:00Z');
    expect(await refused(marleen)).toBe('OVERLAPPING_VISIT');
    expect(await refused(marleen, { from: '08:00', until: '11:00' })).toBeNull();
  });

  it('did not happen when the host side says so, and is no missed visit', async () => {
    const visit = await log(marleen);
    expect(await house.outcomes.reportMissed(lead, visit.id)).toMatchObject({
      state: 'DECLINED',
      declineCause: 'NO',
    });
    expect(await refused(marleen)).toBeNull();
  });
});

describe('when and for whom it is logged', () => {
  it('lies in the past, within 92 days, and ends after it begins', async () => {
    expect(await refused(marleen, { date: '2026-10-07', from: '09:00', until: '10:00' })).toBe(
      null,
    );
    expect(await refused(marleen, { date: '2026-10-07', from: '09:00', until: '10:01' })).toBe(
      'NOT_OVER_YET',
    );
    expect(await refused(marleen, { date: '2026-10-08' })).toBe('NOT_OVER_YET');
    expect(await refused(marleen, { from: '12:00', until: '09:00' })).toBe('PERIOD_REVERSED');
    expect(await refused(marleen, { from: '09:00', until: '09:00' })).toBe('PERIOD_REVERSED');
    expect(await refused(marleen, { date: '2026-07-06' })).toBe('LOGGED_TOO_LATE');
    expect(await refused(marleen, { date: '2026-07-08' })).toBeNull();
    expect(await refused(marleen, { from: '24:00', until: '25:00' })).toBe('INVALID_INPUT');
  });

  it('is for leaders of another department, by themselves, an assistant or HR', async () => {
    const ilse = await house.assistant(marleen, 'Ilse');
    const stranger = await house.leader('Joost');
    const { personId } = marleen;
    expect(await refused(stranger, { personId })).toBe('NOT_ALLOWED');
    expect(await refused(lead, { personId })).toBe('NOT_ALLOWED');
    expect(await refused(ilse, { personId })).toBeNull();
    expect(await refused(house.world.hr, { personId, date: '2026-10-05' })).toBeNull();
    expect(await refused(ilse)).toBe('NOT_A_LEADER');
    expect(await refused(await house.leader('Karel', 'Operations'))).toBe('OWN_DEPARTMENT');
  });

  it('belongs to a programme that ran, and to a leader who was in service', async () => {
    house.now('2027-01-05T08:00:00Z');
    expect(await refused(marleen, { date: '2027-01-04' })).toBe('NO_PROGRAMME');
    expect(await refused(marleen, { date: '2026-12-30' })).toBeNull();
    await house.world.db.client.person.update({
      where: { id: marleen.personId },
      data: { serviceUntil: new Date('2026-12-15') },
    });
    expect(await refused(marleen, { date: '2026-12-16' })).toBe('NOT_IN_SERVICE');
  });

  it('lasts by the clock on the wall, also on the night that it goes back', async () => {
    house.now('2026-10-26T08:00:00Z');
    const visit = await log(marleen, { date: '2026-10-25', from: '01:00', until: '04:00' });
    expect(visit.startsAt?.toString()).toBe('2026-10-24T23:00:00Z');
    expect(visit.endsAt?.toString()).toBe('2026-10-25T03:00:00Z');
  });
});
