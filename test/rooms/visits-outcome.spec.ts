import type { Actor } from '../../src/platform/actor.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';

describe('what becomes of a visit', () => {
  let house: Visiting;
  let teamId: string;
  let marleen: Actor;
  let lead: Actor;
  let member: Actor;

  beforeAll(async () => {
    house = await Visiting.open();
  });

  beforeEach(async () => {
    house.now('2026-09-07T08:00:00Z');
    teamId = await house.world.team(`Team ${Math.random()}`);
    marleen = await house.leader('Marleen');
    lead = await house.host(teamId, 'Sanne');
    member = await house.host(teamId, 'Petra', 'MEMBER');
  });

  afterAll(async () => {
    await house.close();
  });

  const booked = async (startsAt = '2026-10-06T08:00:00Z'): Promise<Visit> =>
    house.bookings.bookVisit(marleen, await house.slot({ teamId, startsAt }));

  it('happened when one of the host side says so, after the end', async () => {
    const visit = await booked();
    expect(await refusalOf(house.outcomes.confirmItHappened(member, visit.id))).toBe(
      'NOT_OVER_YET',
    );
    house.now('2026-10-06T11:00:00Z');
    expect(await refusalOf(house.outcomes.confirmItHappened(marleen, visit.id))).toBe(
      'NOT_ALLOWED',
    );
    expect(await refusalOf(house.outcomes.confirmItHappened(house.world.hr, visit.id))).toBe(
      'NOT_ALLOWED',
    );
    expect(await house.outcomes.confirmItHappened(member, visit.id)).toMatchObject({
      state: 'DONE',
    });
    expect(await house.outcomes.confirmItHappened(lead, visit.id)).toMatchObject({ state: 'DONE' });
    expect(await refusalOf(house.outcomes.reportMissed(lead, visit.id))).toBe('WRONG_STATE');
  });

  it('was missed when the host side says that nobody came', async () => {
    const visit = await booked();
    house.now('2026-10-06T12:00:00Z');
    expect(await house.outcomes.reportMissed(lead, visit.id)).toMatchObject({ state: 'MISSED' });
    expect(await refusalOf(house.outcomes.confirmItHappened(member, visit.id))).toBe('WRONG_STATE');
  });

  it('waits for the team inside the notice period, until its lead agrees', async () => {
    const visit = await booked('2026-09-10T08:00:00Z');
    expect(await refusalOf(house.outcomes.agreeToVisit(member, visit.id))).toBe('NOT_ALLOWED');
    house.now('2026-09-07T09:00:00Z');
    const agreed = await house.outcomes.agreeToVisit(lead, visit.id);
    expect(agreed.teamAgreedAt?.toString()).toBe('2026-09-07T09:00:00Z');
    expect(agreed.revision).toBe(1);
    house.now('2026-09-07T10:00:00Z');
    expect(await house.outcomes.agreeToVisit(lead, visit.id)).toEqual(agreed);
  });

  it('is called off by each side in its own name', async () => {
    const cancel = async (who: Actor, side: 'VISITOR' | 'HOST' | 'PROGRAMME', day: string) => {
      const visit = await booked(`2026-10-${day}T08:00:00Z`);
      return refusalOf(house.outcomes.cancelVisit(who, visit.id, side));
    };
    expect(await cancel(marleen, 'VISITOR', '06')).toBeNull();
    expect(await cancel(lead, 'HOST', '13')).toBeNull();
    expect(await cancel(house.world.hr, 'PROGRAMME', '20')).toBeNull();
    expect(await cancel(marleen, 'HOST', '27')).toBe('NOT_ALLOWED');
    expect(await cancel(member, 'HOST', '28')).toBe('NOT_ALLOWED');
  });

  it('keeps who did it, and for whom', async () => {
    const ilse = await house.assistant(marleen, 'Ilse');
    const visit = await booked();
    await house.outcomes.cancelVisit(ilse, visit.id, 'VISITOR');
    const [, entry] = await house.world.db.client.auditEntry.findMany({
      where: { subjectId: visit.id },
      orderBy: { id: 'asc' },
    });
    expect(entry).toMatchObject({
      action: 'cancelVisit',
      actorId: ilse.personId,
      onBehalfOf: marleen.personId,
      changes: { state: ['CONFIRMED', 'CANCELLED'] },
    });
  });

  it('changes only what was seen', async () => {
    const visit = await booked();
    const acts = [
      house.outcomes.cancelVisit(marleen, visit.id, 'VISITOR'),
      house.bookings.postponeVisit(marleen, visit.id, null),
    ];
    const codes = await Promise.all(acts.map(refusalOf));
    expect(codes.filter((code) => code === null).length).toBeGreaterThanOrEqual(1);
    const now = await house.visits.visit(marleen, visit.id);
    expect(now.revision).toBe(codes.filter((code) => code === null).length);
    expect(await house.load(teamId, '2026-10-05')).toBe(0);
  });
});
