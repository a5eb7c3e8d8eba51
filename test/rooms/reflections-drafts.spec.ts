import fc from 'fast-check';
import { aNote, aSitting, outcome, OwnWordsScene } from '../support/own-words.ts';
import type { OwnVisit } from '../support/own-words.ts';
import { scale } from '../support/proof.ts';

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

type Move =
  | Readonly<{ kind: 'draft'; sitting: number; byLink: boolean; text: string; again: boolean }>
  | Readonly<{ kind: 'note'; byLink: boolean; text: string; again: boolean }>
  | Readonly<{ kind: 'submit'; sitting: number; byLink: boolean }>;

const some = fc.record({
  byLink: fc.boolean(),
  again: fc.boolean(),
  sitting: fc.integer({ min: 0, max: 2 }),
  // Each text once, so that nothing is found by chance.
  text: fc.uuid(),
});
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: some.map((one) => ({ ...one, kind: 'draft' as const })) },
    { weight: 3, arbitrary: some.map((one) => ({ ...one, kind: 'note' as const })) },
    { weight: 1, arbitrary: some.map((one) => ({ ...one, kind: 'submit' as const })) },
  ),
  { minLength: 1, maxLength: 14 },
);

const nothingLost = (numRuns: number) =>
  fc.check(
    fc.asyncProperty(moves, async (played) => {
      const game = new Writing(scene, await scene.visit());
      for (const move of played) await game.play(move);
      const texts = await game.texts();
      const once = (note: string): boolean => texts.filter((text) => text === note).length === 1;
      return game.expected().every((text) => texts.join().includes(text)) && game.noted.every(once);
    }),
    { numRuns, endOnFailure: true },
  );

describe('whatever is written, by whichever door, in whichever order', () => {
  it('is all there for the author: the last words of every sitting, and every note once', async () => {
    const details = await nothingLost(scale({ full: 200, reduced: 12 }));
    expect(fc.defaultReportMessage(details)).toBeUndefined();
  }, 600_000);

  it('would not be if a draft simply took the place of another one', async () => {
    const { notes } = scene;
    const keep = notes.keep.bind(notes);
    notes.keep = () => Promise.resolve();
    const details = await nothingLost(100);
    notes.keep = keep;
    expect(details.failed).toBe(true);
  }, 600_000);
});

/** Three sittings that know nothing of one another, and what each believes to have kept. */
class Writing {
  readonly noted: string[] = [];
  private readonly latest = new Map<number, string>();
  private readonly sittings = [aSitting(), aSitting(), aSitting()];

  constructor(
    private readonly desks: OwnWordsScene,
    private readonly visit: OwnVisit,
  ) {}

  async play(move: Move): Promise<void> {
    if (move.kind === 'draft') await this.draft(move);
    else if (move.kind === 'note') await this.note(move);
    else await this.submit(move);
  }

  /** What nobody may lose: the device of a sitting whose save was refused still has its words. */
  expected(): string[] {
    return [...this.latest.values(), ...this.noted];
  }

  async texts(): Promise<string[]> {
    const { answers, notes, draft } = await this.visit.read();
    const written = [...answers, ...notes].map(({ text }) => text ?? '');
    return [...written, ...(draft?.answers ?? [])];
  }

  private async draft({ sitting, byLink, text, again }: Move & { kind: 'draft' }): Promise<void> {
    const { drafts } = this.desks;
    const { marleen, visitId, token } = this.visit;
    const input = this.sittings[sitting]?.(text) ?? aSitting()(text);
    const send = () =>
      byLink ? drafts.saveDraftByLink(token, input) : drafts.saveDraft(marleen, visitId, input);
    const answers = [await outcome(send()), ...(again ? [await outcome(send())] : [])];
    if (answers.includes('done')) this.latest.set(sitting, text);
  }

  private async note({ byLink, text, again }: Move & { kind: 'note' }): Promise<void> {
    const { notes } = this.desks;
    const { marleen, visitId, token } = this.visit;
    const input = aNote(text);
    const send = () =>
      byLink ? notes.saveNoteByLink(token, input) : notes.saveNote(marleen, visitId, input);
    await Promise.all(again ? [send(), send()] : [send()]);
    this.noted.push(text);
  }

  private async submit({ sitting, byLink }: Move & { kind: 'submit' }): Promise<void> {
    const { reflections } = this.desks;
    const { marleen, visitId, token } = this.visit;
    const text = this.latest.get(sitting) ?? 'Zonder concept.';
    const { writer } = this.sittings[sitting]?.() ?? { writer: null };
    const given = [text, '', ''];
    await outcome(
      byLink
        ? reflections.submitReflectionByLink(token, given, 'nl', { writer })
        : reflections.submitReflection(marleen, visitId, given, { writer }),
    );
  }
}
