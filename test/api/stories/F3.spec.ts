import { Story } from '../../support/story.ts';
import type { Player } from '../../support/story.ts';

const agree = 'mutation ($id: ID!) { agreeToVisit(id: $id) { state waitingForTeam } }';

describe('F3 “Suddenly a director sits beside me.” (the visit itself)', () => {
  let story: Story;
  let marleen: Player;
  let sanne: Player;
  let mila: Player;

  beforeAll(async () => {
    story = await Story.open();
    marleen = await story.leader('Marleen');
    sanne = await story.host('Sanne', 'LEAD');
    mila = await story.host('Mila');
  });
  afterAll(() => story.close());

  it('waits for the team’s yes inside five working days', async () => {
    const id = await story.book(marleen, await story.slot('2026-09-11T08:00:00Z'));
    expect(await story.see(marleen, id, 'waitingForTeam')).toEqual({ waitingForTeam: true });
    expect(await marleen.api.refusal(agree, { id })).toBe('NOT_ALLOWED');
    expect(await mila.api.refusal(agree, { id })).toBe('NOT_ALLOWED');
    await sanne.api.ask(agree, { id });
    expect(await story.see(marleen, id, 'waitingForTeam')).toEqual({ waitingForTeam: false });
  });

  it('is the team’s yes by itself when there is more time', async () => {
    const id = await story.book(marleen, await story.slot('2026-09-21T08:00:00Z'));
    expect(await story.see(sanne, id, 'waitingForTeam')).toEqual({ waitingForTeam: false });
  });

  it('tells the host on the card who comes, when and where', async () => {
    const id = await story.book(marleen, await story.slot('2026-10-06T08:00:00Z'));
    await mila.api.ask('mutation ($id: ID!) { claimVisit(id: $id) }', { id });
    const seen = await story.see<{ hostCardLink: string }>(sanne, id, 'hostCardLink');
    const token = seen?.hostCardLink.split('/').at(-1);
    const look = `query ($token: String!) {
      hostCard(token: $token) { host visitor team startsAt timeZone mayGiveBack } }`;
    expect(await story.anybody().ask(look, { token })).toEqual({
      hostCard: {
        host: 'Mila',
        visitor: 'Marleen Jansen',
        team: 'Klantcontact Zwolle',
        startsAt: '2026-10-06T08:00:00Z',
        timeZone: 'Europe/Amsterdam',
        mayGiveBack: true,
      },
    });
  });
});
