import { Story } from '../../support/story.ts';
import type { Player } from '../../support/story.ts';

const join = 'mutation ($slotId: ID!) { joinWaitlist(slotId: $slotId) { id } }';
const accept = 'mutation ($id: ID!) { acceptVisit(id: $id) { state } }';
const cancel = (side: string) =>
  `mutation ($id: ID!) { cancelVisit(id: $id, side: ${side}) { state } }`;
const offered = '{ visits(states: [PROPOSED]) { id answerBy } }';
type Offers = { visits: { id: string; answerBy: string }[] };

describe('F4 “They cancelled; nobody told me; I had prepared.” (state, place and line)', () => {
  let story: Story;
  let marleen: Player;
  let joost: Player;
  let petra: Player;
  let sanne: Player;

  beforeAll(async () => {
    story = await Story.open();
    marleen = await story.leader('Marleen');
    joost = await story.leader('Joost');
    petra = await story.leader('Petra');
    sanne = await story.host('Sanne', 'LEAD');
  });
  afterAll(() => story.close());

  const offers = async ({ api }: Player) => (await api.ask<Offers>(offered)).visits;

  it('gives the place to the first in line, who has to click, and returns it once', async () => {
    const slotId = await story.slot('2026-10-06T08:00:00Z');
    const id = await story.book(marleen, slotId);
    await joost.api.ask(join, { slotId });
    await story.now('2026-09-07T09:00:00Z');
    await petra.api.ask(join, { slotId });
    await story.now('2026-10-05T15:00:00Z');
    await marleen.api.ask(cancel('VISITOR'), { id });
    expect(await marleen.api.refusal(cancel('VISITOR'), { id })).toBe('WRONG_STATE');
    await story.now('2026-10-05T15:00:15Z');
    expect(await story.offerPlaces()).toBe(1);
    const [offer] = await offers(joost);
    expect(offer?.answerBy).toBe('2026-10-06T08:00:00Z');
    expect(await offers(petra)).toEqual([]);
    await joost.api.ask(accept, { id: offer?.id });
    expect(await story.offerPlaces()).toBe(0);
    expect(await story.house.load(story.teamId, '2026-10-05')).toBe(1);
  });

  it('offers nothing once the slot has started', async () => {
    const slotId = await story.slot('2026-10-13T08:00:00Z');
    const id = await story.book(marleen, slotId);
    await joost.api.ask(join, { slotId });
    await story.now('2026-10-13T07:59:50Z');
    await marleen.api.ask(cancel('VISITOR'), { id });
    await story.now('2026-10-13T08:00:05Z');
    expect(await story.offerPlaces()).toBe(0);
    expect(await offers(joost)).toEqual([]);
  });

  it('is the host side’s cancellation at 06:20, with other moments to choose from', async () => {
    await story.slot('2026-10-27T08:00:00Z');
    const id = await story.book(marleen, await story.slot('2026-10-20T05:30:00Z'));
    await story.now('2026-10-20T04:20:00Z');
    expect(await sanne.api.refusal(cancel('VISITOR'), { id })).toBe('NOT_ALLOWED');
    await sanne.api.ask(cancel('HOST'), { id });
    const seen = await story.see(marleen, id, 'state cancelSide alternatives { startsAt }');
    expect(seen).toEqual({
      state: 'CANCELLED',
      cancelSide: 'HOST',
      alternatives: [{ startsAt: '2026-10-27T08:00:00Z' }],
    });
  });
});
