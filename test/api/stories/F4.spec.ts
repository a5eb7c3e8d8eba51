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

  it('tells host and lead within the minute that the visitor cancelled, and offers the place', async () => {
    const mila = await story.host('Mila');
    const post = story.post();
    const slotId = await story.slot('2026-10-08T08:00:00Z');
    await story.now('2026-09-20T09:00:00Z');
    const id = await story.book(marleen, slotId);
    await mila.api.ask('mutation ($id: ID!) { claimVisit(id: $id) }', { id });
    await petra.api.ask(join, { slotId });
    await story.tellSoon();
    await story.now('2026-10-07T15:00:00Z');
    await story.tell();
    await marleen.api.ask(cancel('VISITOR'), { id });
    await story.tellSoon();
    expect(await story.offerPlaces()).toBe(1);
    await story.tellSoon();
    for (const { email } of [mila, sanne]) {
      const mail = post.to(email).at(-1);
      expect(mail?.subject).toBe('Marleen Jansen komt donderdag 8 oktober niet');
      expect(mail?.text).toContain('Marleen Jansen heeft afgezegd.');
      expect(mail?.text).toContain('Er is nog geen nieuwe datum.');
    }
    const offer = post.to(petra.email).at(-1);
    expect(offer?.subject).toBe('Er is een plek vrij: donderdag 8 oktober met Klantcontact Zwolle');
    expect(offer?.text.replace(/\s+/g, ' ')).toContain('tot donderdag 8 oktober, 10.00 uur');
    expect(offer?.text).toMatch(/\/invitation\//);
    await story.now('2026-10-08T08:00:00Z');
    const sentBefore = post.mails.length;
    await story.tellSoon();
    expect(post.mails.slice(sentBefore).filter(({ to }) => to.address === petra.email)).toEqual([]);
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
    const ilse = await story.assistantOf(marleen, 'Ilse');
    const id = await story.book(marleen, await story.slot('2026-10-20T05:30:00Z'));
    await story.tellSoon();
    await story.now('2026-10-20T04:20:00Z');
    await story.tell();
    const post = story.post();
    expect(await sanne.api.refusal(cancel('VISITOR'), { id })).toBe('NOT_ALLOWED');
    await sanne.api.ask(cancel('HOST'), { id });
    const seen = await story.see(marleen, id, 'state cancelSide alternatives { startsAt }');
    expect(seen).toEqual({
      state: 'CANCELLED',
      cancelSide: 'HOST',
      alternatives: [{ startsAt: '2026-10-27T08:00:00Z' }],
    });
    await story.tellSoon();
    for (const { email } of [marleen, ilse]) {
      const [mail, ...more] = post.to(email);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('Vandaag 07.30 uur gaat niet door: Klantcontact Zwolle');
      expect(mail?.text).toContain('Dinsdag 27 oktober, 09.00–12.00 uur');
      expect(mail?.text).toContain('Wat we afspraken verandert er niet door.');
    }
    expect(post.to(marleen.email)[0]?.calendar?.method).toBe('CANCEL');
    expect(post.to(ilse.email)[0]?.calendar).toBeUndefined();
  });
});
