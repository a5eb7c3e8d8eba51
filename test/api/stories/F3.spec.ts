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

  it('tells whoever claims it who, what for, what not, and how to give it back; again the day before', async () => {
    const otto = await story.host('Otto');
    const { client } = story.house.world.db;
    await client.person.update({ where: { id: otto.personId }, data: { locale: 'en' } });
    const post = story.post();
    const id = await story.book(marleen, await story.slot('2026-09-22T08:00:00Z'));
    await otto.api.ask('mutation ($id: ID!) { claimVisit(id: $id) }', { id });
    await story.tellSoon();
    await story.now('2026-09-21T14:00:00Z');
    await story.tell();
    const mails = post.to(otto.email);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Marleen Jansen will join you on Tuesday 22 September',
      'Tomorrow 10:00: Marleen Jansen joins you',
    ]);
    for (const { text = '' } of mails) {
      const flat = text.replace(/\s+/g, ' ');
      expect(flat).toContain('comes to learn what customers notice of us');
      expect(flat).toContain('Tuesday 22 September, 10:00–13:00');
      expect(flat).toContain('Nothing is recorded or photographed');
      expect(flat).toContain('“May my colleague watch, to learn?”');
      expect(flat).toContain('One tap, no reason');
      expect(flat).toContain('What your guest sees does not count in your appraisal.');
    }
    const token = /host-card\/([\w.-]+)>/.exec(mails[1]?.text ?? '')?.[1];
    const byCard = 'mutation ($token: String!) { giveBackByCard(token: $token) }';
    await story.anybody().ask(byCard, { token });
    expect(await story.see(sanne, id, 'host { id }')).toEqual({ host: null });
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
