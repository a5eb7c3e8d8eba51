import type { Actor } from '../../src/platform/actor.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';

const OCTOBER = '2026-10-06T08:00:00Z';
const NOVEMBER = '2026-11-03T08:00:00Z';

describe('a proposal', () => {
  let house: Visiting;
  let teamId: string;
  let marleen: Actor;
  let joost: Actor;

  beforeAll(async () => {
    house = await Visiting.open();
  });

  beforeEach(async () => {
    house.now('2026-09-07T08:00:00Z');
    teamId = await house.world.team(`Team ${Math.random()}`);
    marleen = await house.leader('Marleen');
    joost = await house.leader('Joost');
  });

  afterAll(async () => {
    await house.close();
  });

  const slot = (startsAt = OCTOBER) => house.slot({ teamId, startsAt });

  it('goes out as a whole, or not at all', async () => {
    const [taken, free] = [await slot(), await slot(NOVEMBER)];
    await house.bookings.bookVisit(joost, taken);
    const proposal = (slotId: string) => ({ personId: marleen.personId, slotId, reasons: [] });
    const both = [proposal(taken), proposal(free)];
    await expect(
      house.proposals.propose(house.world.hr, house.programmeId, both),
    ).rejects.toMatchObject({ code: 'DRAFT_STALE', details: { count: 1 } });
    expect(await house.visits.visits(marleen, {})).toEqual([]);
    expect(await house.load(teamId, '2026-11-02')).toBe(0);
    expect(await refusalOf(house.proposals.propose(marleen, house.programmeId, both))).toBe(
      'NOT_ALLOWED',
    );
  });

  it('asks for no date inside the notice period', async () => {
    const soon = await slot('2026-09-11T08:00:00Z');
    expect(await refusalOf(house.propose(marleen, soon))).toBe('DRAFT_STALE');
  });

  it('is answered by the leader, an assistant or HR, and by nobody else', async () => {
    const ilse = await house.assistant(marleen, 'Ilse');
    const lead = await house.host(teamId, 'Sanne');
    const [first, second] = await house.propose(marleen, await slot(), await slot(NOVEMBER));
    if (first === undefined || second === undefined) throw new Error('two dates were proposed');
    expect(await refusalOf(house.answers.acceptVisit(joost, first.id))).toBe('NOT_FOUND');
    expect(await refusalOf(house.answers.acceptVisit(lead, first.id))).toBe('NOT_ALLOWED');
    expect(await house.answers.acceptVisit(ilse, first.id)).toMatchObject({ state: 'CONFIRMED' });
    expect(await house.answers.declineVisit(house.world.hr, second.id)).toMatchObject({
      state: 'DECLINED',
      declineCause: 'NO',
    });
  });

  it('may be moved to another moment instead', async () => {
    const [visit] = await house.propose(marleen, await slot());
    if (visit === undefined) throw new Error('one date was proposed');
    const moved = await house.bookings.postponeVisit(marleen, visit.id, await slot(NOVEMBER));
    expect(moved).toMatchObject({ state: 'CONFIRMED', revision: 1, answerBy: null });
  });
});
