import { aSitting, outcome, OwnWordsScene } from '../support/own-words.ts';

let scene: OwnWordsScene;

beforeAll(async () => {
  scene = await OwnWordsScene.open();
});
afterAll(() => scene.close());
beforeEach(() => scene.world.clock.set('2026-09-01T08:00:00Z'));

describe('a draft of a look-back', () => {
  it('replaces what the same sitting wrote, and what comes late does not', async () => {
    const { marleen, visitId, token, read } = await scene.visit();
    const sitting = aSitting();
    const [first, second] = [sitting('Mevrouw Vis'), sitting('Mevrouw Visser belde')];
    await scene.drafts.saveDraft(marleen, visitId, second);
    await scene.drafts.saveDraftByLink(token, first);
    const { draft, notes: kept } = await read();
    expect(draft?.answers).toEqual(['Mevrouw Visser belde', '', '']);
    expect(kept).toEqual([]);
  });

  it('that somebody wrote elsewhere without reading becomes a note', async () => {
    const { marleen, visitId, token, read } = await scene.visit();
    const [phone, laptop] = [aSitting(), aSitting()];
    await scene.drafts.saveDraft(marleen, visitId, phone('Op mijn telefoon.', '', 'Ook dit.'));
    await scene.drafts.saveDraftByLink(token, laptop('Op mijn laptop.', '', 'Ook dit. En meer.'));
    const { draft, notes: kept } = await read();
    expect(draft?.answers).toEqual(['Op mijn laptop.', '', 'Ook dit. En meer.']);
    expect(kept.map(({ text }) => text)).toEqual(['Op mijn telefoon.']);
  });

  it('that was read is gone on from, unless it changed meanwhile', async () => {
    const { marleen, visitId, read } = await scene.visit();
    const [phone, laptop] = [aSitting(), aSitting()];
    await scene.drafts.saveDraft(marleen, visitId, phone('Een zin met een foutt.'));
    const continues = (await read()).draft?.version ?? null;
    await scene.drafts.saveDraft(marleen, visitId, { ...laptop('Een zin zonder.'), continues });
    expect((await read()).notes).toEqual([]);
    await scene.drafts.saveDraft(marleen, visitId, phone('Op de telefoon verder.'));
    await scene.drafts.saveDraft(marleen, visitId, { ...aSitting()('Laatste.'), continues });
    const { notes: kept } = await read();
    expect(kept.map(({ text }) => text).sort()).toEqual([
      'Een zin zonder.',
      'Op de telefoon verder.',
    ]);
  });

  it('ends with the look-back, in one transaction with it', async () => {
    const { marleen, visitId, token, read } = await scene.visit();
    const sitting = aSitting();
    const saved = sitting('Half af');
    await scene.drafts.saveDraft(marleen, visitId, saved);
    const page = await scene.reflections.lookBack(token, 'nl');
    expect(page.draftSavedAt).toEqual(scene.world.clock.now());
    expect(JSON.stringify(page)).not.toContain('Half af');
    const empty = scene.reflections.submitReflection(marleen, visitId, ['', '', '']);
    expect(await outcome(empty)).toBe('REFLECTION_EMPTY');
    expect((await read()).draft?.answers?.[0]).toBe('Half af');
    const { writer } = saved;
    await scene.reflections.submitReflectionByLink(token, ['Anders.', '', ''], 'nl', { writer });
    const { draft, notes: kept, answers } = await read();
    expect({ draft, kept }).toEqual({ draft: null, kept: [] });
    expect(answers).toEqual([
      { prompt: 1, question: 'Wat merkte je bij klanten?', text: 'Anders.' },
    ]);
    const late = scene.drafts.saveDraft(marleen, visitId, sitting('Nog iets'));
    expect(await outcome(late)).toBe('REFLECTION_EXISTS');
  });

  it('keeps its words as a note when a look-back from elsewhere ends it', async () => {
    const { marleen, visitId, token, read } = await scene.visit();
    await scene.drafts.saveDraft(
      marleen,
      visitId,
      aSitting()('Nergens anders.', 'Wel overgenomen'),
    );
    const given = ['', 'Wel overgenomen, en af.', ''];
    await scene.reflections.submitReflectionByLink(token, given, 'nl');
    const { draft, notes: kept } = await read();
    expect(draft).toBeNull();
    expect(kept.map(({ text }) => text)).toEqual(['Nergens anders.']);
  });

  it('waits for the end of the visit', async () => {
    const { marleen, visitId } = await scene.visit();
    scene.world.clock.set('2026-09-01T06:59:59Z');
    const early = scene.drafts.saveDraft(marleen, visitId, aSitting()('Nu al.'));
    expect(await outcome(early)).toBe('NOT_OVER_YET');
  });
});
