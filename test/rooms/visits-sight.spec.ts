import type { Actor } from '../../src/platform/actor.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import { Visiting } from '../support/visiting.ts';

describe('who sees a visit', () => {
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
  const actionsOf = async (actor: Actor, visit: Visit) =>
    (
      await house.visits.actions(actor, [await house.visits.visit(actor, visit.id)], {
        waiting: new Map(),
        hosts: new Map(),
      })
    ).get(visit.id);

  it('is seen by the visitor, assistants, the host team and the office', async () => {
    const visit = await booked();
    const ilse = await house.assistant(marleen, 'Ilse');
    const stranger = await house.leader('Joost');
    for (const who of [marleen, ilse, lead, member, house.world.hr]) {
      expect(await house.visits.findVisit(who, visit.id)).toEqual(visit);
    }
    expect(await house.visits.findVisit(stranger, visit.id)).toBeNull();
    expect(await house.visits.findVisit(stranger, 'no id')).toBeNull();
    expect(await house.visits.visits(stranger, {})).toEqual([]);
  });

  it('says what each of them may do now', async () => {
    const visit = await booked();
    expect(await actionsOf(marleen, visit)).toEqual([
      'POSTPONE',
      'CANCEL',
      'ASK_STAND_IN',
      'ASK_SWAP',
    ]);
    expect(await actionsOf(lead, visit)).toEqual(['CANCEL', 'CLAIM', 'ARRANGE_HOST']);
    expect(await actionsOf(member, visit)).toEqual(['CLAIM']);
    house.now('2026-10-06T12:00:00Z');
    expect(await actionsOf(marleen, visit)).toEqual(['REFLECT']);
    expect(await actionsOf(member, visit)).toEqual(['CONFIRM_IT_HAPPENED', 'REPORT_MISSED']);
  });
});
