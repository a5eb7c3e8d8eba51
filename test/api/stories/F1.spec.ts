import { signedIn } from '../../support/api.ts';
import type { Api } from '../../support/api.ts';
import { startApp } from '../../support/app.ts';
import type { AppUnderTest } from '../../support/app.ts';
import { Visiting } from '../../support/visiting.ts';

const VISITORS = 20;
/** A Monday at nine, Christmas at nine, and a Tuesday at nine, in Amsterdam. */
const MONDAY = '2026-10-05T07:00:00Z';
const CHRISTMAS = '2026-12-25T08:00:00Z';
const TUESDAY = '2026-10-06T07:00:00Z';

const close = 'mutation ($input: CloseTeamInput!) { closeTeam(input: $input) { id } }';
const book =
  'mutation ($slotId: ID!, $personId: ID) { bookVisit(slotId: $slotId, personId: $personId) { id state } }';
const look = '{ slots(from: "2026-10-01", until: "2026-12-31") { startsAt free whyNotBookable } }';
const openSlots =
  'mutation ($input: OpenSlotsInput!) { openSlots(input: $input) { slots { id } } }';

describe('F1 “Visitors come at our busiest hour; two turned up for one headset.”', () => {
  let house: Visiting;
  let app: AppUnderTest;
  let lead: Api;
  let hr: Api;
  let teamId: string;
  const leaders: { api: Api; personId: string }[] = [];
  const slotIds: Record<string, string> = {};

  beforeAll(async () => {
    house = await Visiting.open();
    app = await startApp({ databaseUrl: house.world.url ?? '', clock: house.world.clock });
    teamId = await house.world.team('Klantcontact Zwolle', { budgetPerWeek: 50 });
    const sanne = await house.host(teamId, 'Sanne', 'LEAD', 'Finance');
    lead = await signedIn(app, await house.account(sanne, 'sanne@acme.example'));
    const hanna = await house.world.actor('Hanna');
    hr = await signedIn(app, await house.account(hanna, 'hanna@acme.example', 'HR'));
    for (let index = 0; index < VISITORS; index += 1) {
      const leader = await house.leader(`Leider ${index}`);
      const address = await house.account(leader, `leider-${index}@acme.example`);
      leaders.push({ api: await signedIn(app, address), personId: leader.personId });
    }
    for (const startsAt of [MONDAY, CHRISTMAS, TUESDAY]) {
      slotIds[startsAt] = await house.slot({ teamId, startsAt });
    }
  });

  afterAll(async () => {
    await app.close();
    await house.close();
  });

  it('closes Monday mornings and Christmas, for everybody but the lead of the team', async () => {
    const mondays = { weekdays: [1], fromTime: '08:00', untilTime: '12:00' };
    await lead.ask(close, { input: { teamId, from: '2026-10-01', ...mondays } });
    await lead.ask(close, { input: { teamId, from: '2026-12-25', until: '2026-12-25' } });
    const [{ api: leader, personId } = { api: hr, personId: '' }] = leaders;
    for (const startsAt of [MONDAY, CHRISTMAS]) {
      const slotId = slotIds[startsAt];
      expect(await leader.refusal(book, { slotId })).toBe('TEAM_CLOSED');
      expect(await hr.refusal(book, { slotId, personId })).toBe('TEAM_CLOSED');
    }
    const { slots } = await leader.ask<{ slots: object[] }>(look);
    expect(slots).toEqual([
      { startsAt: MONDAY, free: 1, whyNotBookable: 'TEAM_CLOSED' },
      { startsAt: TUESDAY, free: 1, whyNotBookable: null },
      { startsAt: CHRISTMAS, free: 1, whyNotBookable: 'TEAM_CLOSED' },
    ]);
    expect(await lead.ask(book, { slotId: slotIds[MONDAY] })).toMatchObject({
      bookVisit: { state: 'CONFIRMED' },
    });
  });

  it('opens no slot in closed hours', async () => {
    const input = {
      teamId,
      from: '2026-10-12',
      until: '2026-10-12',
      fromTime: '09:00',
      untilTime: '11:00',
    };
    expect(await lead.refusal(openSlots, { input })).toBe('TEAM_CLOSED');
  });

  it('lets one of twenty in at the same moment, and tells nineteen that it is full', async () => {
    const slotId = slotIds[TUESDAY];
    const answers = await Promise.all(leaders.map(({ api }) => api.refusal(book, { slotId })));
    expect(answers.filter((code) => code === null)).toHaveLength(1);
    expect(answers.filter((code) => code === 'SLOT_FULL')).toHaveLength(19);
    expect(await house.world.db.client.visit.count({ where: { slotId: slotId ?? '' } })).toBe(1);
  });
});
