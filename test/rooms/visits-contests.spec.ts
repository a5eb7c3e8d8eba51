import type { Actor } from '../../src/platform/actor.ts';
import type { Finding } from '../../src/visits/contests.service.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';

const TUESDAY = '2026-10-06T08:00:00Z';
const AFTERWARDS = '2026-10-06T12:00:00Z';

describe('“nobody came” that is not so', () => {
  let house: Visiting;
  let teamId: string;
  let marleen: Actor;
  let lead: Actor;

  beforeAll(async () => {
    house = await Visiting.open();
  });

  beforeEach(async () => {
    house.now('2026-09-07T08:00:00Z');
    teamId = await house.world.team(`Team ${Math.random()}`);
    marleen = await house.leader('Marleen');
    lead = await house.host(teamId, 'Sanne');
  });

  afterAll(async () => {
    await house.close();
  });

  const booked = async (): Promise<Visit> =>
    house.bookings.bookVisit(marleen, await house.slot({ teamId, startsAt: TUESDAY }));
  const missed = async (): Promise<Visit> => {
    const visit = await booked();
    house.now(AFTERWARDS);
    return house.outcomes.reportMissed(lead, visit.id);
  };
  const contest = (who: Actor, { id }: Visit) => house.contests.contestMissed(who, id);
  const decide = (who: Actor, { id }: Visit, finding: Finding) =>
    house.contests.decideContest(who, id, finding);

  it('is contested once, by the visitor in person', async () => {
    const visit = await missed();
    const ilse = await house.assistant(marleen, 'Ilse');
    for (const who of [ilse, lead, house.world.hr]) {
      expect(await refusalOf(contest(who, visit))).toBe('NOT_ALLOWED');
    }
    expect((await contest(marleen, visit)).contestedAt?.toString()).toBe(AFTERWARDS);
    expect(await refusalOf(contest(marleen, visit))).toBe('CONTESTED_ALREADY');
    expect((await house.visits.visit(marleen, visit.id)).state).toBe('MISSED');
  });

  it('is decided once, by HR, and only when it was contested', async () => {
    const visit = await missed();
    expect(await refusalOf(decide(house.world.hr, visit, 'IT_HAPPENED'))).toBe('WRONG_STATE');
    await contest(marleen, visit);
    expect(await refusalOf(decide(lead, visit, 'IT_HAPPENED'))).toBe('NOT_ALLOWED');
    expect(await decide(house.world.hr, visit, 'IT_HAPPENED')).toMatchObject({ state: 'DONE' });
    expect(await refusalOf(decide(house.world.hr, visit, 'NOBODY_CAME'))).toBe('WRONG_STATE');
    expect(await house.load(teamId, '2026-10-05')).toBe(1);
  });

  it('stays missed when HR finds so, and is not contested again', async () => {
    const visit = await missed();
    await contest(marleen, visit);
    expect(await decide(house.world.hr, visit, 'NOBODY_CAME')).toMatchObject({ state: 'MISSED' });
    expect(await refusalOf(contest(marleen, visit))).toBe('CONTESTED_ALREADY');
    expect(await refusalOf(decide(house.world.hr, visit, 'IT_HAPPENED'))).toBe('WRONG_STATE');
  });

  it('is the host side’s cancellation when the host was away, and counts in no week', async () => {
    const visit = await missed();
    await contest(marleen, visit);
    expect(await decide(house.world.hr, visit, 'HOST_WAS_AWAY')).toMatchObject({
      state: 'CANCELLED',
      cancelSide: 'HOST',
      slotId: null,
    });
    expect(await house.load(teamId, '2026-10-05')).toBe(0);
  });

  it('keeps old value, actor and moment of every change', async () => {
    const visit = await missed();
    await contest(marleen, visit);
    await decide(house.world.hr, visit, 'IT_HAPPENED');
    const entries = await house.world.db.client.auditEntry.findMany({
      where: { subjectId: visit.id },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action, actorId, changes }) => [action, actorId, changes])).toEqual([
      ['bookVisit', marleen.personId, { slotId: [null, visit.slotId] }],
      ['reportMissed', lead.personId, { state: ['CONFIRMED', 'MISSED'] }],
      ['contestMissed', marleen.personId, {}],
      ['decideContest', house.world.hr.personId, { state: ['MISSED', 'DONE'] }],
    ]);
  });

  it('is contested and decided once each when two press at the same moment', async () => {
    const visit = await missed();
    const pressed = [refusalOf(contest(marleen, visit)), refusalOf(contest(marleen, visit))];
    expect((await Promise.all(pressed)).sort()).toEqual(['CONTESTED_ALREADY', null]);
    const codes = await Promise.all([
      refusalOf(decide(house.world.hr, visit, 'IT_HAPPENED')),
      refusalOf(decide(house.world.hr, visit, 'HOST_WAS_AWAY')),
    ]);
    expect(codes.sort()).toEqual(['WRONG_STATE', null]);
  });

  it('lets the visitor say on the day to be later, in a number of minutes that means something', async () => {
    const visit = await booked();
    const say = (who: Actor, minutes: number) =>
      refusalOf(house.contests.announceLate(who, visit.id, minutes));
    expect(await say(marleen, 15)).toBe('NOT_TODAY');
    house.now('2026-10-05T20:00:00Z');
    expect(await say(marleen, 15)).toBeNull();
    for (const minutes of [4, 241, -15, 7.5, Number.NaN]) {
      expect(await say(marleen, minutes)).toBe('INVALID_INPUT');
    }
    expect(await say(lead, 15)).toBe('NOT_ALLOWED');
    expect(await say(marleen, 30)).toBeNull();
    const late = await house.contests.lateMinutes([visit.id]);
    expect(late.get(visit.id)).toBe(30);
    house.now('2026-10-06T11:00:00Z');
    expect(await say(marleen, 15)).toBe('SLOT_PAST');
  });
});
