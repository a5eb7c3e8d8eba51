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
