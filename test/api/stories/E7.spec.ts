import { randomUUID } from 'node:crypto';
import { OwnStory, ownWords, saveNote, saveNoteByLink } from '../../support/own-story.ts';

type Own = { ownWords: { notes: { id: string; text: string }[] } };

describe('E7 “No signal in the van; my notes were gone.” (server)', () => {
  let own: OwnStory;
  const notes = [
    'De klant belde drie keer.',
    'Het onderdeel lag niet in de bus.',
    'Wel koffie.',
  ].map((text, place) => ({
    id: randomUUID(),
    text,
    writtenAt: `2026-09-15T0${7 + place}:30:00Z`,
  }));
  const [first = { id: '', text: '', writtenAt: '' }] = notes;
  const kept = async () =>
    (await (await own.surely('marleen')).ask<Own>(ownWords, { visitId: own.visitId })).ownWords
      .notes;

  beforeAll(async () => {
    own = await OwnStory.open();
    // She finds a connection again the evening after.
    await own.story.now('2026-09-16T18:00:00Z');
  });
  afterAll(() => own.close());

  it('has exactly three notes, although the first send was cut off and everything was repeated', async () => {
    const { visitId, token, people } = own;
    const { api } = people.marleen;
    await own.cutOff(api, saveNote, { visitId, input: first });
    expect(await kept()).toHaveLength(1);
    for (const input of notes) await api.ask(saveNote, { visitId, input });
    // Another tab and the link of the mail send the same once more, at the same time.
    const anybody = own.story.anybody();
    await Promise.all(
      notes.flatMap((input) => [
        api.ask(saveNote, { visitId, input }),
        anybody.ask(saveNoteByLink, { token, input }),
      ]),
    );
    expect(await kept()).toEqual(notes);
  });

  it('answers with the id alone, and refuses another text under it', async () => {
    const { visitId, token } = own;
    const anybody = own.story.anybody();
    const again = { token, input: first };
    expect(await anybody.ask(saveNoteByLink, again)).toEqual({
      saveNoteByLink: { id: first.id, visitId },
    });
    const other = { token, input: { ...first, text: 'Iets anders.' } };
    expect(await anybody.refusal(saveNoteByLink, other)).toBe('NOTE_EXISTS');
    expect(await kept()).toEqual(notes);
  });

  it('takes them from the visitor only, and takes what makes no sense from nobody', async () => {
    const { visitId, people } = own;
    const input = { ...first, id: randomUUID() };
    for (const { api } of [people.ilse, people.petra, people.lars, people.hanna])
      expect(await api.refusal(saveNote, { visitId, input })).toBe('NOT_ALLOWED');
    const nowhere = { visitId: randomUUID(), input };
    expect(await people.marleen.api.refusal(saveNote, nowhere)).toBe('NOT_FOUND');
    const bad = { text: ['', 'a'.repeat(5_001), 'van \u202erechts'], id: ['1', ''] };
    const wrong = [
      ...bad.text.map((text) => ({ ...input, text })),
      ...bad.id.map((id) => ({ ...input, id })),
      { ...input, writtenAt: 'gisteren' },
    ];
    for (const faulty of wrong)
      expect(await people.marleen.api.refusal(saveNote, { visitId, input: faulty })).toBe(
        'INVALID_INPUT',
      );
    expect(await kept()).toEqual(notes);
  });
});
