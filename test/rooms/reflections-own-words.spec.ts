import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/platform/actor.ts';
import { OwnWordsService } from '../../src/reflections/own-words.service.ts';
import { aNote, outcome, OwnWordsScene, surely } from '../support/own-words.ts';
import { actorWith } from '../support/world.ts';

let scene: OwnWordsScene;

beforeAll(async () => {
  scene = await OwnWordsScene.open();
});
afterAll(() => scene.close());
beforeEach(() => scene.world.clock.set('2026-09-01T08:00:00Z'));

describe('a note', () => {
  it('is there once, however often it is sent, by whatever door', async () => {
    const { marleen, visitId, token, read } = await scene.visit();
    const note = aNote('  Drie keer gebeld.\nNiemand nam op. ');
    const sent = await Promise.all([
      scene.notes.saveNote(marleen, visitId, note),
      scene.notes.saveNoteByLink(token, note),
      scene.notes.saveNote(marleen, visitId, { ...note, id: note.id.toUpperCase() }),
    ]);
    expect(sent).toEqual([1, 2, 3].map(() => ({ id: note.id, visitId })));
    const { notes: kept } = await read();
    expect(kept).toEqual([
      { id: note.id, writtenAt: note.writtenAt, text: 'Drie keer gebeld.\nNiemand nam op.' },
    ]);
  });

  it('comes by the link of the day card too, after that card has ended, and not by another link', async () => {
    const { visitId, token, read } = await scene.visit();
    const card = scene.links.sign('day-card', visitId);
    const note = aNote('Op de achterkant van de bon.');
    scene.world.clock.set('2026-09-09T08:00:00Z');
    await scene.notes.saveNoteByDayCard(card, note);
    await scene.notes.saveNoteByLink(token, note);
    expect(await outcome(scene.notes.saveNoteByDayCard(token, note))).toBe('LINK_INVALID');
    const late = aNote('Te laat geschreven.', '2026-09-03T07:00:01Z');
    expect(await outcome(scene.notes.saveNoteByDayCard(card, late))).toBe('NOTE_NOT_NOW');
    expect((await read()).notes.map(({ text }) => text)).toEqual(['Op de achterkant van de bon.']);
  });

  it('never takes the place of another one, of oneself or of somebody else', async () => {
    const [mine, theirs] = [await scene.visit(), await scene.visit()];
    const note = aNote('Eerst dit.');
    await scene.notes.saveNote(mine.marleen, mine.visitId, note);
    const again = { ...note, text: 'Toen dat.' };
    expect(await outcome(scene.notes.saveNote(mine.marleen, mine.visitId, again))).toBe(
      'NOTE_EXISTS',
    );
    const other = scene.notes.saveNote(theirs.marleen, theirs.visitId, note);
    expect(await outcome(other)).toBe('NOTE_EXISTS');
    expect((await mine.read()).notes.map(({ text }) => text)).toEqual(['Eerst dit.']);
    expect((await theirs.read()).notes).toEqual([]);
  });

  it('goes when its author takes it away, and a repeat that comes late brings nothing back', async () => {
    const { marleen, visitId, token, read } = await scene.visit();
    const note = aNote('Dit wil ik toch niet bewaren.');
    await scene.notes.saveNote(marleen, visitId, note);
    expect(await outcome(scene.notes.deleteNote(actorWith(), note.id))).toBe('NOT_FOUND');
    await scene.notes.deleteNote(marleen, note.id);
    expect(await outcome(scene.notes.deleteNote(marleen, note.id))).toBe('NOT_FOUND');
    await scene.notes.saveNoteByLink(token, note);
    expect((await read()).notes).toEqual([]);
    const { sealed } = await scene.world.db.client.fieldNote.findUniqueOrThrow({
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
    const { marleen, visitId } = await scene.visit();
    // It arrives when the device has a connection again.
    scene.world.clock.set('2026-09-09T08:00:00Z');
    const note = aNote('Genoteerd.', writtenAt);
    expect(await outcome(scene.notes.saveNote(marleen, visitId, note))).toBe(answer);
  });

  it('of a device whose clock runs ahead was written now', async () => {
    const { marleen, visitId, read } = await scene.visit();
    await scene.notes.saveNote(marleen, visitId, aNote('Morgen?', '2030-01-01T00:00:00Z'));
    expect((await read()).notes[0]?.writtenAt).toEqual(scene.world.clock.now());
  });

  it('is one of at most 200, also when two arrive at once', async () => {
    const { marleen, visitId } = await scene.visit();
    const sealed = { sealed: new Uint8Array([1]), keyId: 'some', writtenAt: new Date(0) };
    await scene.world.db.client.fieldNote.createMany({
      data: Array.from({ length: 199 }, () => ({
        ...{ id: randomUUID(), visitId, authorId: marleen.personId },
        ...sealed,
      })),
    });
    const two = [aNote('De laatste.'), aNote('Eén te veel.')];
    const sent = await Promise.all(
      two.map((note) => outcome(scene.notes.saveNote(marleen, visitId, note))),
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
    const { marleen, visitId } = await scene.visit();
    expect(await outcome(scene.notes.saveNote(marleen, visitId, aNote(text)))).toBe(answer);
    const noId = { ...aNote('Zonder nummer.'), id: 'mijn-notitie' };
    expect(await outcome(scene.notes.saveNote(marleen, visitId, noId))).toBe('INVALID_INPUT');
  });
});

describe('what one wrote for oneself', () => {
  it('is read by its author in a sure session, and by nobody else', async () => {
    const { marleen, visitId, read } = await scene.visit();
    await scene.notes.saveNote(marleen, visitId, aNote('Alleen voor mij.'));
    const [ilse, petra] = [await scene.world.actor('Ilse'), await scene.world.actor('Petra')];
    await scene.world.db.client.delegation.create({
      data: {
        principalId: marleen.personId,
        assistantId: ilse.personId,
        since: new Date('2026-01-01T00:00:00Z'),
      },
    });
    await scene.world.member(scene.teamId, petra.personId, 'LEAD');
    const asked = async (actor: Actor) =>
      outcome(scene.desk(OwnWordsService).ownWords(actor, visitId, 'nl'));
    expect(await asked(marleen)).toBe('READING_NEEDS_PASSKEY');
    expect((await read()).notes.map(({ text }) => text)).toEqual(['Alleen voor mij.']);
    for (const other of [ilse, petra, actorWith(['HR']), actorWith(['ADMINISTRATOR'])]) {
      expect(await asked(surely(other))).toBe('NOT_ALLOWED');
      expect(await scene.desk(OwnWordsService).kept(surely(other), [visitId])).toEqual(new Map());
    }
    expect(await asked(surely(actorWith()))).toBe('NOT_FOUND');
    // That something lies there a mail session may know; what, it may not.
    expect(await scene.desk(OwnWordsService).kept(marleen, [visitId])).toEqual(
      new Map([[visitId, { notes: 1, mayNote: true, draftSavedAt: null }]]),
    );
  });
});
