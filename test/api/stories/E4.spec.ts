import { Story } from '../../support/story.ts';
import type { Player } from '../../support/story.ts';

type Alternatives = Readonly<{ alternatives: { id: string; startsAt: string }[] }>;
const move = `mutation ($id: ID!, $slotId: ID) { postponeVisit(id: $id, slotId: $slotId) { state startsAt } }`;

describe('E4 “A board crisis: I can’t come, and I don’t want to be a no-show.”', () => {
  let story: Story;
  let marleen: Player;
  let joost: Player;
  let ilse: Player;
  let sanne: Player;
  let first: string;
  let id: string;

  beforeAll(async () => {
    story = await Story.open();
    marleen = await story.leader('Marleen');
    joost = await story.leader('Joost');
    ilse = await story.assistantOf(marleen, 'Ilse');
    sanne = await story.host('Sanne', 'LEAD');
    first = await story.slot('2026-10-06T08:00:00Z');
    for (const day of ['13', '20', '27']) await story.slot(`2026-10-${day}T08:00:00Z`);
    id = await story.book(marleen, first);
  });
  afterAll(() => story.close());

  const alternatives = async (who: Player) =>
    (await story.see<Alternatives>(who, id, 'alternatives { id startsAt }'))?.alternatives ?? [];

  it('offers three later slots of the same team, the earliest first', async () => {
    const moments = (await alternatives(marleen)).map(({ startsAt }) => startsAt.slice(0, 10));
    expect(moments).toEqual(['2026-10-13', '2026-10-20', '2026-10-27']);
  });

  it('tells host, team lead and assistant where it moved to, and that it has no date yet', async () => {
    const mila = await story.host('Mila');
    const visit = await story.book(marleen, await story.slot('2026-11-03T09:00:00Z'));
    const later = await story.slot('2026-11-10T09:00:00Z');
    await mila.api.ask('mutation ($id: ID!) { claimVisit(id: $id) }', { id: visit });
    const post = story.post();
    await story.tellSoon();
    post.mails.length = 0;
    await marleen.api.ask(move, { id: visit, slotId: later });
    await story.tellSoon();
    const moved = (who: Player) => post.subjectsTo(who.email);
    expect(moved(marleen)).toEqual([
      'Verzet naar dinsdag 10 november, 10.00 uur: mee met Klantcontact Zwolle',
    ]);
    expect(moved(ilse)).toEqual(moved(marleen));
    expect(moved(sanne)).toEqual(['Marleen Jansen komt nu op dinsdag 10 november']);
    expect(moved(mila)).toEqual(moved(sanne));
    expect(post.to(mila.email)[0]?.text).toMatch(/host-card\//);
    await ilse.api.ask(move, { id: visit });
    await story.tellSoon();
    for (const who of [sanne, mila]) {
      expect(moved(who)).toHaveLength(2);
      expect(post.to(who.email)[1]?.text).toContain('Er is nog geen nieuwe datum');
    }
    expect(moved(ilse)).toHaveLength(2);
    expect(post.to(marleen.email)[1]?.text).toContain('de nieuwe datum telt gewoon mee');
  });

  it('frees the old place in the same act, for the leader or an assistant', async () => {
    const [next] = await alternatives(ilse);
    await ilse.api.ask(move, { id, slotId: next?.id });
    expect(await story.see(sanne, id, 'state startsAt')).toEqual({
      state: 'CONFIRMED',
      startsAt: next?.startsAt,
    });
    await story.book(joost, first);
    expect(await story.house.load(story.teamId, '2026-10-05')).toBe(1);
    expect(await story.house.load(story.teamId, '2026-10-12')).toBe(1);
  });

  it('may leave without a date, and says so to the team', async () => {
    await marleen.api.ask(move, { id });
    expect(await story.see(sanne, id, 'state startsAt')).toEqual({
      state: 'POSTPONED',
      startsAt: null,
    });
    const [next] = await alternatives(marleen);
    await marleen.api.ask(move, { id, slotId: next?.id });
    expect(await story.see(sanne, id, 'state')).toEqual({ state: 'CONFIRMED' });
  });
});
