import { Story } from '../../support/story.ts';
import type { Player } from '../../support/story.ts';

const log = `mutation ($teamId: ID!, $date: Date!, $from: String!, $until: String!) {
  logVisit(teamId: $teamId, date: $date, from: $from, until: $until) { id state } }`;
const confirm = 'mutation ($id: ID!) { confirmItHappened(id: $id) { state } }';

describe('D2 “I was there last Tuesday; it was never planned.”', () => {
  let story: Story;
  let marleen: Player;
  let sanne: Player;
  let hanna: Player;
  let id: string;
  const morning = { date: '2026-09-01', from: '09:00', until: '12:00' };

  beforeAll(async () => {
    story = await Story.open();
    marleen = await story.leader('Marleen');
    sanne = await story.host('Sanne', 'LEAD');
    hanna = await story.hr('Hanna');
  });
  afterAll(() => story.close());

  const done = async () => {
    const ask = '{ visits(states: [DONE]) { id } }';
    return (await hanna.api.ask<{ visits: { id: string }[] }>(ask)).visits.length;
  };

  it('is logged in one step, and counts for nothing yet', async () => {
    const logged = await marleen.api.ask<{ logVisit: { id: string; state: string } }>(log, {
      teamId: story.teamId,
      ...morning,
    });
    ({ id } = logged.logVisit);
    expect(logged.logVisit.state).toBe('LOGGED');
    expect(await done()).toBe(0);
  });

  it('cannot be logged a second time that day', async () => {
    const again = { teamId: story.teamId, ...morning, from: '14:00', until: '16:00' };
    expect(await marleen.api.refusal(log, again)).toBe('LOGGED_ALREADY');
  });

  it('counts once the team says that it happened, and once', async () => {
    expect(await marleen.api.refusal(confirm, { id })).toBe('NOT_ALLOWED');
    expect(await hanna.api.refusal(confirm, { id })).toBe('NOT_ALLOWED');
    await sanne.api.ask(confirm, { id });
    await sanne.api.ask(confirm, { id });
    expect(await done()).toBe(1);
  });
});
