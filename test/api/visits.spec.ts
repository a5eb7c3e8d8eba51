import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/platform/actor.ts';
import { anonymous, signedIn } from '../support/api.ts';
import type { Api } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { Visiting } from '../support/visiting.ts';

const whole = `id state startsAt endsAt timeZone revision answerBy waitingForTeam actions
  reasons { code sentence } team { name } visitor { name } visitType { name }`;
const book = `mutation ($slotId: ID!) { bookVisit(slotId: $slotId) { ${whole} } }`;
const page = `query ($token: String!) { invitation(token: $token) {
  person { name email } programme { name } assistants { name } visits { ${whole} } } }`;

describe('visits over the API', () => {
  let house: Visiting;
  let app: AppUnderTest;
  let teamId: string;
  let marleen: Actor;
  let leader: Api;

  beforeAll(async () => {
    house = await Visiting.open();
    app = await startApp({ databaseUrl: house.world.url ?? '', clock: house.world.clock });
    teamId = await house.world.team('Noord', { budgetPerWeek: 1 });
    marleen = await house.leader('Marleen');
    leader = await signedIn(app, await house.account(marleen, 'marleen@acme.example'));
  });

  afterAll(async () => {
    await app.close();
    await house.close();
  });

  it('answers a repeated booking as it answered the first, to every question', async () => {
    const slotId = await house.slot({ teamId, startsAt: '2026-09-10T08:00:00Z' });
    const [key, variables] = [randomUUID(), { slotId }];
    const once = await leader.send(book, { key, variables });
    const again = await leader.send(book, { key, variables });
    expect(once.errors).toBeUndefined();
    expect(again.data).toEqual(once.data);
    expect(once.data).toMatchObject({
      bookVisit: {
        state: 'CONFIRMED',
        startsAt: '2026-09-10T08:00:00Z',
        timeZone: 'Europe/Amsterdam',
        waitingForTeam: true,
        actions: ['POSTPONE', 'CANCEL', 'ASK_STAND_IN', 'ASK_SWAP'],
        reasons: [],
        team: { name: 'Noord' },
      },
    });
  });

  it('says what is in the way before anybody books, and the next free week after', async () => {
    const slotId = await house.slot({ teamId, startsAt: '2026-09-11T08:00:00Z' });
    const look = `{ slots(from: "2026-09-10", until: "2026-09-11") { startsAt free whyNotBookable } }`;
    const { slots } = await leader.ask<{ slots: { whyNotBookable: string | null }[] }>(look);
    expect(slots.map(({ whyNotBookable }) => whyNotBookable)).toEqual([
      'ALREADY_IN_SLOT',
      'HOSTING_BUDGET_FULL',
    ]);
    const { errors } = await leader.send(book, { variables: { slotId } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'HOSTING_BUDGET_FULL',
      sentence: expect.stringContaining('2026-09-14') as string,
    });
  });

  it('shows the page behind a link to whoever has it, and no more than that', async () => {
    await house.assistant(marleen, 'Ilse');
    const slotId = await house.slot({ teamId, startsAt: '2026-11-03T08:00:00Z' });
    const [visit] = await house.propose(marleen, slotId);
    if (visit === undefined) throw new Error('one date was proposed');
    const token = await house.invitationToken(visit);
    const { invitation } = await anonymous(app).ask<{ invitation: object }>(page, { token });
    expect(invitation).toMatchObject({
      person: { name: 'Marleen Jansen', email: null },
      assistants: [{ name: 'Ilse Jansen' }],
      visits: [
        {
          state: 'PROPOSED',
          actions: ['ACCEPT', 'DECLINE', 'POSTPONE'],
          reasons: [{ code: 'FIRST_VISIT', sentence: 'Het eerste meeloopmoment.' }],
        },
      ],
    });
    expect(await anonymous(app).refusal(page, { token: 'nothing' })).toBe('LINK_INVALID');
    expect(await anonymous(app).refusal('{ visits { id } }')).toBe('SIGN_IN_FIRST');
  });
});
