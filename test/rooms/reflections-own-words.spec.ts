import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/platform/actor.ts';
import { Links } from '../../src/platform/links.ts';
import { DraftsService } from '../../src/reflections/drafts.service.ts';
import { NotesService } from '../../src/reflections/notes.service.ts';
import { OwnWordsService } from '../../src/reflections/own-words.service.ts';
import { ReflectionsModule } from '../../src/reflections/reflections.module.ts';
import { ReflectionsService } from '../../src/reflections/reflections.service.ts';
import { openRooms } from '../support/rooms.ts';
import { programmeOf, visitOf } from '../support/visited.ts';
import { actorWith, at, World } from '../support/world.ts';

let world: World;
let notes: NotesService;
let drafts: DraftsService;
let ownWords: OwnWordsService;
let reflections: ReflectionsService;
let links: Links;
let programmeId: string;
let teamId: string;

beforeAll(async () => {
  world = await World.open();
  const desk = await openRooms(world, [ReflectionsModule]);
  notes = desk(NotesService);
  drafts = desk(DraftsService);
  ownWords = desk(OwnWordsService);
  reflections = desk(ReflectionsService);
  links = desk(Links);
  programmeId = await programmeOf(world);
  teamId = await world.team('Storingsdienst');
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-09-01T08:00:00Z'));

const surely = (actor: Actor): Actor => ({ ...actor, assurance: 'HIGH' });

/** Marleen's visit on 1 September, 06.00–09.00 uur in Amersfoort; it has just ended. */
async function aVisit() {
  const marleen = await world.actor('Marleen');
  const { personId } = marleen;
  const visitId = await visitOf(world, { programmeId, personId, teamId });
  const token = links.sign('look-back', visitId);
  const read = () => ownWords.ownWords(surely(marleen), visitId, 'nl');
  return { marleen, visitId, token, read };
}
const aNote = (text: string, writtenAt = '2026-09-01T07:30:00Z') => ({
  id: randomUUID(),
  text,
  writtenAt: at(writtenAt),
});
const aSitting = (writer = randomUUID()) => {
  let turn = 0;
  return (...answers: string[]) => {
    turn += 1;
    const three = [0, 1, 2].map((place) => answers[place] ?? '');
    return { writer, turn, continues: null as string | null, answers: three };
  };
};
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    ({ code }: { code: string }) => code,
  );

describe('a note', () => {
  it('is there once, however often it is sent, by whatever door', async () => {
    const { marleen, visitId, token, read } = await aVisit();
    const note = aNote('  Drie keer gebeld.\nNiemand nam op. ');
    const sent = await Promise.all([
      notes.saveNote(marleen, visitId, note),
      notes.saveNoteByLink(token, note),
      notes.saveNote(marleen, visitId, { ...note, id: note.id.toUpperCase() }),
    ]);
    expect(sent).toEqual([1, 2, 3].map(() => ({ id: note.id, visitId })));
    const { notes: kept } = await read();
    expect(kept).toEqual([
      { id: note.id, writtenAt: note.writtenAt, text: 'Drie keer gebeld.\nNiemand nam op.' },
    ]);
  });

  it('never takes the place of another one, of oneself or of somebody else', async () => {
    const [mine, theirs] = [await aVisit(), await aVisit()];
    const note = aNote('Eerst dit.');
    await notes.saveNote(mine.marleen, mine.visitId, note);
    const again = { ...note, text: 'Toen dat.' };
    expect(await outcome(notes.saveNote(mine.marleen, mine.visitId, again))).toBe('NOTE_EXISTS');
    const other = notes.saveNote(theirs.marleen, theirs.visitId, note);
    expect(await outcome(other)).toBe('NOTE_EXISTS');
    expect((await mine.read()).notes.map(({ text }) => text)).toEqual(['Eerst dit.']);
    expect((await theirs.read()).notes).toEqual([]);
  });

  it('goes when its author takes it away, and a repeat that comes late brings nothing back', async () => {
    const { marleen, visitId, token, read } = await aVisit();
    const note = aNote('Dit wil ik toch niet bewaren.');
    await notes.saveNote(marleen, visitId, note);
    expect(await outcome(notes.deleteNote(actorWith(), note.id))).toBe('NOT_FOUND');
    await notes.deleteNote(marleen, note.id);
    expect(await outcome(notes.deleteNote(marleen, note.id))).toBe('NOT_FOUND');
    await notes.saveNoteByLink(token, note);
    expect((await read()).notes).toEqual([]);
    const { sealed } = await world.db.client.fieldNote.findUniqueOrThrow({
      where: { id: note.id },
    });
    expect(sealed.length).toBe(0);
  });

  it.each([
    ['2026-08-30T21:59:59Z', 'NOTE_NOT_NOW'],
    ['2026-08-30T22:00:00Z', 'done'],
    ['2026-09-03T07:00:00Z', 'done'],
    ['2026-09-03T07:00:01Z', 'NOTE_NOT_NOW'],
  ])('that was written at %s: %s', async (writtenAt, answer) => {
    const { marleen, visitId } = await aVisit();
    // It arrives when the device has a connection again.
    world.clock.set('2026-09-09T08:00:00Z');
    const note = aNote('Genoteerd.', writtenAt);
    expect(await outcome(notes.saveNote(marleen, visitId, note))).toBe(answer);
  });

  it('of a device whose clock runs ahead was written now', async () => {
    const { marleen, visitId, read } = await aVisit();
    await notes.saveNote(marleen, visitId, aNote('Morgen?', '2030-01-01T00:00:00Z'));
    expect((await read()).notes[0]?.writtenAt).toEqual(world.clock.now());
  });

  it('is one of at most 200, also when two arrive at once', async () => {
    const { marleen, visitId } = await aVisit();
    const sealed = { sealed: new Uint8Array([1]), keyId: 'some', writtenAt: new Date(0) };
    await world.db.client.fieldNote.createMany({
      data: Array.from({ length: 199 }, () => ({
        ...{ id: randomUUID(), visitId, authorId: marleen.personId },
        ...sealed,
      })),
    });
    const two = [aNote('De laatste.'), aNote('Eén te veel.')];
    const sent = await Promise.all(
      two.map((note) => outcome(notes.saveNote(marleen, visitId, note))),
    );
    expect(sent.sort()).toEqual(['TOO_MANY_NOTES', 'done']);
  });

  it.each([
    ['', 'INVALID_INPUT'],
    ['   ', 'INVALID_INPUT'],
    ['a'.repeat(5_000), 'done'],
    ['a'.repeat(5_001), 'INVALID_INPUT'],
    ['Naar links \u202e en terug', 'INVALID_INPUT'],
    ['Nul \u0000 teken', 'INVALID_INPUT'],
  ])('with this text: %#', async (text, answer) => {
    const { marleen, visitId } = await aVisit();
    expect(await outcome(notes.saveNote(marleen, visitId, aNote(text)))).toBe(answer);
    const noId = { ...aNote('Zonder nummer.'), id: 'mijn-notitie' };
    expect(await outcome(notes.saveNote(marleen, visitId, noId))).toBe('INVALID_INPUT');
  });
});

describe('a draft of a look-back', () => {
  it('replaces what the same sitting wrote, and what comes late does not', async () => {
    const { marleen, visitId, token, read } = await aVisit();
    const sitting = aSitting();
    const [first, second] = [sitting('Mevrouw Vis'), sitting('Mevrouw Visser belde')];
    await drafts.saveDraft(marleen, visitId, second);
    await drafts.saveDraftByLink(token, first);
    const { draft, notes: kept } = await read();
    expect(draft?.answers).toEqual(['Mevrouw Visser belde', '', '']);
    expect(kept).toEqual([]);
  });

  it('that somebody wrote elsewhere without reading becomes a note', async () => {
    const { marleen, visitId, token, read } = await aVisit();
    const [phone, laptop] = [aSitting(), aSitting()];
    await drafts.saveDraft(marleen, visitId, phone('Op mijn telefoon.', '', 'Ook dit.'));
    await drafts.saveDraftByLink(token, laptop('Op mijn laptop.', '', 'Ook dit. En meer.'));
    const { draft, notes: kept } = await read();
    expect(draft?.answers).toEqual(['Op mijn laptop.', '', 'Ook dit. En meer.']);
    expect(kept.map(({ text }) => text)).toEqual(['Op mijn telefoon.']);
  });

  it('that was read is gone on from, unless it changed meanwhile', async () => {
    const { marleen, visitId, read } = await aVisit();
    const [phone, laptop] = [aSitting(), aSitting()];
    await drafts.saveDraft(marleen, visitId, phone('Een zin met een foutt.'));
    const continues = (await read()).draft?.version ?? null;
    await drafts.saveDraft(marleen, visitId, { ...laptop('Een zin zonder.'), continues });
    expect((await read()).notes).toEqual([]);
    await drafts.saveDraft(marleen, visitId, phone('Op de telefoon verder.'));
    await drafts.saveDraft(marleen, visitId, { ...aSitting()('Laatste.'), continues });
    const { notes: kept } = await read();
    expect(kept.map(({ text }) => text).sort()).toEqual([
      'Een zin zonder.',
      'Op de telefoon verder.',
    ]);
  });

  it('ends with the look-back, in one transaction with it', async () => {
    const { marleen, visitId, token, read } = await aVisit();
    const sitting = aSitting();
    const saved = sitting('Half af');
    await drafts.saveDraft(marleen, visitId, saved);
    const page = await reflections.lookBack(token, 'nl');
    expect(page.draftSavedAt).toEqual(world.clock.now());
    expect(JSON.stringify(page)).not.toContain('Half af');
    const empty = reflections.submitReflection(marleen, visitId, ['', '', '']);
    expect(await outcome(empty)).toBe('REFLECTION_EMPTY');
    expect((await read()).draft?.answers?.[0]).toBe('Half af');
    const { writer } = saved;
    await reflections.submitReflectionByLink(token, ['Anders.', '', ''], 'nl', { writer });
    const { draft, notes: kept, answers } = await read();
    expect({ draft, kept }).toEqual({ draft: null, kept: [] });
    expect(answers).toEqual([
      { prompt: 1, question: 'Wat merkte je bij klanten?', text: 'Anders.' },
    ]);
    const late = drafts.saveDraft(marleen, visitId, sitting('Nog iets'));
    expect(await outcome(late)).toBe('REFLECTION_EXISTS');
  });

  it('keeps its words as a note when a look-back from elsewhere ends it', async () => {
    const { marleen, visitId, token, read } = await aVisit();
    await drafts.saveDraft(marleen, visitId, aSitting()('Nergens anders.', 'Wel overgenomen'));
    const given = ['', 'Wel overgenomen, en af.', ''];
    await reflections.submitReflectionByLink(token, given, 'nl');
    const { draft, notes: kept } = await read();
    expect(draft).toBeNull();
    expect(kept.map(({ text }) => text)).toEqual(['Nergens anders.']);
  });

  it('waits for the end of the visit', async () => {
    const { marleen, visitId } = await aVisit();
    world.clock.set('2026-09-01T06:59:59Z');
    const early = drafts.saveDraft(marleen, visitId, aSitting()('Nu al.'));
    expect(await outcome(early)).toBe('NOT_OVER_YET');
  });
});

describe('what one wrote for oneself', () => {
  it('is read by its author in a sure session, and by nobody else', async () => {
    const { marleen, visitId, read } = await aVisit();
    await notes.saveNote(marleen, visitId, aNote('Alleen voor mij.'));
    const [ilse, petra] = [await world.actor('Ilse'), await world.actor('Petra')];
    await world.db.client.delegation.create({
      data: {
        principalId: marleen.personId,
        assistantId: ilse.personId,
        since: new Date('2026-01-01T00:00:00Z'),
      },
    });
    await world.member(teamId, petra.personId, 'LEAD');
    const asked = async (actor: Actor) => outcome(ownWords.ownWords(actor, visitId, 'nl'));
    expect(await asked(marleen)).toBe('READING_NEEDS_PASSKEY');
    expect((await read()).notes.map(({ text }) => text)).toEqual(['Alleen voor mij.']);
    for (const other of [ilse, petra, actorWith(['HR']), actorWith(['ADMINISTRATOR'])]) {
      expect(await asked(surely(other))).toBe('NOT_ALLOWED');
      expect(await ownWords.kept(surely(other), [visitId])).toEqual(new Map());
    }
    expect(await asked(surely(actorWith()))).toBe('NOT_FOUND');
    // That something lies there a mail session may know; what, it may not.
    expect(await ownWords.kept(marleen, [visitId])).toEqual(
      new Map([[visitId, { notes: 1, draftSavedAt: null }]]),
    );
  });
});
