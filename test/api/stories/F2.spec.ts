import { tables } from '../../support/tables.ts';
import { Story } from '../../support/story.ts';
import type { Player } from '../../support/story.ts';

const claim = 'mutation ($id: ID!) { claimVisit(id: $id) }';
const giveBack = 'mutation ($id: ID!) { giveBackVisit(id: $id) }';
const byCard = 'mutation ($token: String!) { giveBackByCard(token: $token) }';
const everything = 'state needsHost actions host { id givenName } hostCardLink';

describe('F2 “I don’t want to be watched this month and don’t want to explain.”', () => {
  let story: Story;
  let sanne: Player;
  let mila: Player;
  let otto: Player;
  let others: Player[];
  let id: string;

  beforeAll(async () => {
    story = await Story.open();
    const marleen = await story.leader('Marleen');
    sanne = await story.host('Sanne', 'LEAD');
    mila = await story.host('Mila');
    otto = await story.host('Otto');
    others = [marleen, sanne, otto, await story.hr('Hanna')];
    id = await story.book(marleen, await story.slot('2026-10-06T08:00:00Z'));
  });
  afterAll(() => story.close());

  /** Tables in which a row mentions this person. */
  const mentions = async ({ personId }: Player): Promise<string[]> => {
    const found: string[] = [];
    for (const { name } of tables()) {
      const rows = await story.house.world.db.client.$queryRawUnsafe<unknown[]>(
        `SELECT 1 FROM "${name}" AS t WHERE to_jsonb(t)::text LIKE '%' || $1 || '%' LIMIT 1`,
        personId,
      );
      if (rows.length > 0) found.push(name);
    }
    return found.sort();
  };

  it('is claimed and given back, and afterwards nothing differs from never claimed', async () => {
    const untouched = await mentions(mila);
    const views = () => Promise.all(others.map((who) => story.see(who, id, everything)));
    const before = await views();
    await mila.api.ask(claim, { id });
    expect(await story.see(otto, id, 'host { givenName }')).toEqual({
      host: { givenName: 'Mila' },
    });
    await mila.api.ask(giveBack, { id });
    expect(await views()).toEqual(before);
    expect(await mentions(mila)).toEqual(untouched);
  });

  it('is told to who claims and who gives back, and afterwards nothing tells whom', async () => {
    const post = story.post();
    await story.tellSoon();
    post.mails.length = 0;
    const untouched = await mentions(mila);
    await mila.api.ask(claim, { id });
    await story.tellSoon();
    await mila.api.ask(giveBack, { id });
    await story.tellSoon();
    await story.tellSoon();
    expect(post.subjectsTo(mila.email)).toEqual([
      'Marleen Jansen loopt dinsdag 6 oktober met je mee',
      'Het bezoek van Marleen Jansen op dinsdag 6 oktober is niet meer van jou',
    ]);
    expect(await mentions(mila)).toEqual(untouched);
    // Not a word of it to the lead, and nothing in the list that HR sees.
    expect(post.subjectsTo(sanne.email)).toEqual([]);
    const list = 'query ($id: ID!) { messagesAbout(visitId: $id) { kind recipient { id } } }';
    const hr = others.at(-1);
    const seen = await hr?.api.ask<{ messagesAbout: { recipient: { id: string } }[] }>(list, {
      id,
    });
    const readers = seen?.messagesAbout.map(({ recipient }) => recipient.id) ?? [];
    expect(readers.length).toBeGreaterThan(0);
    expect(readers).not.toContain(mila.personId);
  });

  it('stays with the team: another colleague sees it again and takes it', async () => {
    expect(await story.see(otto, id, 'actions')).toEqual({ actions: ['CLAIM'] });
    await otto.api.ask(claim, { id });
    expect(await mila.api.refusal(claim, { id })).toBe('HOST_FOUND');
  });

  it('is given back by the printed card without signing in, once', async () => {
    const card = await story.see<{ hostCardLink: string }>(sanne, id, 'hostCardLink');
    const token = card?.hostCardLink.split('/').at(-1);
    expect(await story.see(mila, id, 'hostCardLink')).toEqual({ hostCardLink: null });
    await story.anybody().ask(byCard, { token });
    expect(await story.see(sanne, id, 'host { id }')).toEqual({ host: null });
    expect(await story.anybody().refusal(byCard, { token })).toBe('LINK_INVALID');
  });
});
