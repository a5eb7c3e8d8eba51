import type { Actor } from '../../src/platform/actor.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';

const OCTOBER = '2026-10-06T08:00:00Z';
const NOVEMBER = '2026-11-03T08:00:00Z';

describe.each(['server', 'embedded'] as const)('booking a visit (%s)', (kind) => {
  let house: Visiting;
  let teamId: string;
  let marleen: Actor;

  beforeAll(async () => {
    house = await Visiting.open(kind);
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

  it('gives the leader a place, and counts it in the team’s week', async () => {
    const visit = await house.bookings.bookVisit(marleen, await slot());
    expect(visit).toMatchObject({ state: 'CONFIRMED', placeNumber: 1, revision: 0, teamId });
    expect(await house.load(teamId, '2026-10-05')).toBe(1);
    const [seen] = await house.visits.visits(marleen, {});
    expect(seen).toEqual(visit);
  });

  it('lets an assistant and HR book on behalf of the leader, and nobody else', async () => {
    const ilse = await house.assistant(marleen, 'Ilse');
    const stranger = await house.leader('Joost');
    const [a, b, c] = [await slot(), await slot(NOVEMBER), await slot('2026-12-01T08:00:00Z')];
    expect(await refusalOf(house.bookings.bookVisit(stranger, a, marleen.personId))).toBe(
      'NOT_ALLOWED',
    );
    const visit = await house.bookings.bookVisit(ilse, b, marleen.personId);
    await house.bookings.bookVisit(house.world.hr, c, marleen.personId);
    const entry = await house.world.db.client.auditEntry.findFirstOrThrow({
      where: { subjectId: visit.id },
    });
    expect(entry).toMatchObject({
      action: 'bookVisit',
      actorId: ilse.personId,
      onBehalfOf: marleen.personId,
    });
  });

  it('refuses a second place, an overlapping visit, a full slot and the own department', async () => {
    const joost = await house.leader('Joost');
    const first = await slot();
    await house.bookings.bookVisit(marleen, first);
    expect(await refusalOf(house.bookings.bookVisit(marleen, first))).toBe('ALREADY_IN_SLOT');
    expect(await refusalOf(house.bookings.bookVisit(joost, first))).toBe('SLOT_FULL');
    const overlapping = await slot('2026-10-06T10:00:00Z');
    expect(await refusalOf(house.bookings.bookVisit(marleen, overlapping))).toBe(
      'OVERLAPPING_VISIT',
    );
    const operations = await house.leader('Petra', 'Operations');
    expect(await refusalOf(house.bookings.bookVisit(operations, overlapping))).toBe(
      'OWN_DEPARTMENT',
    );
    const nobody = await house.world.actor('Karel');
    expect(await refusalOf(house.bookings.bookVisit(nobody, overlapping))).toBe('NOT_A_LEADER');
  });

  it('seats two where there are two places', async () => {
    const joost = await house.leader('Joost');
    const pair = await slot(OCTOBER, 2);
    const visits = [
      await house.bookings.bookVisit(marleen, pair),
      await house.bookings.bookVisit(joost, pair),
    ];
    expect(visits.map(({ placeNumber }) => placeNumber)).toEqual([1, 2]);
  });

  it('keeps to the team’s week, and names the next one that has room', async () => {
    const small = await house.world.team(`Small ${Math.random()}`, { budgetPerWeek: 1 });
    const [one, two] = [
      await house.slot({ teamId: small, startsAt: OCTOBER }),
      await house.slot({ teamId: small, startsAt: '2026-10-08T08:00:00Z' }),
    ];
    await house.bookings.bookVisit(marleen, one);
    await expect(house.bookings.bookVisit(marleen, two)).rejects.toMatchObject({
      code: 'HOSTING_BUDGET_FULL',
      details: { nextFreeWeek: '2026-10-12' },
    });
  });

  it('opens no door of a closed team but to its lead', async () => {
    const lead = await house.host(teamId, 'Sanne', 'LEAD', 'Finance');
    await house.world.db.client.closedPeriod.create({
      data: {
        teamId,
        from: new Date('2026-10-01'),
        weekdays: [2],
        fromTime: '08:00',
        untilTime: '12:00',
      },
    });
    const closed = await slot();
    for (const who of [marleen, house.world.hr]) {
      expect(await refusalOf(house.bookings.bookVisit(who, closed, marleen.personId))).toBe(
        'TEAM_CLOSED',
      );
    }
    expect(await refusalOf(house.bookings.bookVisit(lead, closed))).toBeNull();
  });
});
