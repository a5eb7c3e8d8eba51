import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/platform/database/database.service.ts';
import { Journal, places } from '../../src/reflections/journal.service.ts';
import { testConfig } from './app.ts';
import type { Objects } from './permission-surroundings.ts';

/** What nobody but its author may ever be shown; one word for each place where it lies. */
export const STORED_WORDS = { answer: 'Wielewaal', note: 'Kievitsbloem', draft: 'Sterrenwacht' };

const moment = new Date('2026-09-10T12:00:00Z');

/** An answer, a note, a draft and an expectation of a visit that was looked back on. */
export async function ownWordsOf(
  { client }: Database,
  visitId: string,
  authorId: string,
): Promise<Objects> {
  const journal = new Journal(testConfig());
  const { id: reflectionId } = await client.reflection.findUniqueOrThrow({ where: { visitId } });
  const answer = journal.seal(reflectionId, { prompt: 1, text: STORED_WORDS.answer });
  await client.journalEntry.create({ data: answer });
  const id = randomUUID();
  const note = journal.sealAt(places.note(id, visitId, authorId), STORED_WORDS.note);
  await client.fieldNote.create({ data: { id, visitId, authorId, writtenAt: moment, ...note } });
  const draft = { writer: id, turn: 1, version: id, answers: [STORED_WORDS.draft, '', ''] };
  const sealed = journal.sealAt(places.draft(visitId), JSON.stringify(draft));
  await client.lookBackDraft.create({ data: { visitId, authorId, savedAt: moment, ...sealed } });
  const said = (['BEFORE', 'AFTER'] as const).flatMap((when, place) =>
    [1, 2, 3].map((question) => ({ moment: when, question, value: 2 + place })),
  );
  await client.expectation.createMany({
    data: said.map((one) => ({ visitId, authorId, ...one })),
  });
  return { note: id };
}

/** Where one goes with what a look-back is not the place for. */
export async function channelsOf({ client }: Database): Promise<void> {
  const words = { nameNl: 'Meldlijn', nameEn: 'Line', contact: '088 000 00 00' };
  await client.reportingChannel.createMany({
    data: (['UNSAFE', 'MISCONDUCT'] as const).map((kind) => ({ kind, ...words })),
  });
}
