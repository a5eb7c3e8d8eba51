import type { Config } from '../../src/platform/config.ts';
import { DraftsService } from '../../src/reflections/drafts.service.ts';
import { JournalKeys } from '../../src/reflections/journal-keys.service.ts';
import { Journal, places } from '../../src/reflections/journal.service.ts';
import { NotesService } from '../../src/reflections/notes.service.ts';
import { OwnWordsService } from '../../src/reflections/own-words.service.ts';
import { ReflectionsService } from '../../src/reflections/reflections.service.ts';
import { event, file } from '../support/calendars/sample.ts';
import { busyOf, fetchFrom, leadersWithMail, replica } from '../support/calendars/scene.ts';
import { startHttpsServer } from '../support/https-server.ts';
import { aNote, aSitting, outcome, OwnWordsScene, surely } from '../support/own-words.ts';
import type { OwnVisit } from '../support/own-words.ts';
import { actorWith } from '../support/world.ts';

const key = (digit: string): Buffer => Buffer.from(digit.repeat(64), 'hex');
const [old, fresh] = [key('7'), key('8')];
const rotated: Partial<Config> = { journalKey: fresh, journalKeysPrevious: [old] };
const onlyFresh: Partial<Config> = { journalKey: fresh };
const administrator = actorWith(['ADMINISTRATOR']);

let scene: OwnWordsScene;

beforeAll(async () => {
  scene = await OwnWordsScene.open();
});
afterAll(() => scene.close());
beforeEach(async () => {
  const { client } = scene.world.db;
  await client.lookBackDraft.deleteMany();
  await client.fieldNote.deleteMany();
  await client.reflection.deleteMany();
  scene.world.clock.set('2026-09-01T08:00:00Z');
});

/** A look-back on one visit; a note and a draft on another; under the old key. */
async function written(): Promise<readonly [OwnVisit, OwnVisit]> {
  const [done, open] = [await scene.visit(), await scene.visit()];
  await scene.reflections.submitReflection(done.marleen, done.visitId, ['Eén.', '', 'Drie.']);
  await scene.notes.saveNote(open.marleen, open.visitId, aNote('Een aantekening.'));
  await scene.drafts.saveDraft(open.marleen, open.visitId, aSitting()('Half', 'af'));
  return [done, open];
}

/** All texts that a process opens for their authors; null for what it cannot open. */
async function readAll(config: Partial<Config>, visits: readonly OwnVisit[]) {
  const desk = (await scene.replica(config))(OwnWordsService);
  const texts: (string | null)[] = [];
  for (const { marleen, visitId } of visits) {
    const { answers, notes, draft } = await desk.ownWords(surely(marleen), visitId, 'nl');
    texts.push(...[...answers, ...notes].map(({ text }) => text));
    if (draft) texts.push(draft.answers?.join('|') ?? null);
  }
  return texts;
}

const all = ['Eén.', 'Drie.', 'Een aantekening.', 'Half|af|'];
const state = async (config: Partial<Config>) =>
  (await scene.replica(config))(JournalKeys).state(administrator);

describe('a change of the key', () => {
  it('opens what the previous key sealed, and brings it under the new one', async () => {
    const visits = await written();
    expect(await readAll(rotated, visits)).toEqual(all);
    expect(await state(rotated)).toEqual({ total: 4, waiting: 4, unreadable: 0 });
    const keys = (await scene.replica(rotated))(JournalKeys);
    expect(await keys.renewAll()).toBe(4);
    expect(await keys.renewAll()).toBe(0);
    expect(await state(rotated)).toEqual({ total: 4, waiting: 0, unreadable: 0 });
    // The previous key can be put away.
    expect(await readAll(onlyFresh, visits)).toEqual(all);
  });

  it('goes in batches, by several processes at once, past what does not open', async () => {
    const [, { marleen, visitId }] = await written();
    const desk = await scene.replica(onlyFresh);
    const journal = scene.desk(Journal);
    const { personId: authorId } = marleen;
    const rows = Array.from({ length: 110 }, (_, number) => {
      const { id } = aNote('');
      const sealed = journal.sealAt(places.note(id, visitId, authorId), `Nummer ${number}.`);
      return { id, visitId, authorId, writtenAt: new Date(0), ...sealed };
    });
    await scene.world.db.client.fieldNote.createMany({ data: rows });
    const { fieldNote } = scene.world.db.client;
    const [first] = await fieldNote.findMany({ orderBy: { id: 'asc' }, take: 1 });
    const damaged = { sealed: new Uint8Array(40) };
    await fieldNote.update({ where: { id: first?.id ?? '' }, data: damaged });
    const replicas = await Promise.all([1, 2].map(() => scene.replica(rotated)));
    const counts = await Promise.all(replicas.map((replica) => replica(JournalKeys).renewAll()));
    const again = (await replicas[0]?.(JournalKeys).renewAll()) ?? 0;
    expect((counts[0] ?? 0) + (counts[1] ?? 0) + again).toBe(113);
    const { notes } = await desk(OwnWordsService).ownWords(surely(marleen), visitId, 'nl');
    expect(notes.filter(({ text }) => text === null)).toHaveLength(1);
  }, 30_000);

  it('never puts older words over what was written meanwhile', async () => {
    const [, { marleen, visitId }] = await written();
    const sitting = aSitting();
    const keys = (await scene.replica(rotated))(JournalKeys);
    const desk = (await scene.replica(rotated))(OwnWordsService);
    // A process that was not restarted yet, and has heard of the new key.
    const before = { journalKey: old, journalKeysPrevious: [fresh] };
    const drafts = (await scene.replica(before))(DraftsService);
    for (let round = 1; round <= 10; round += 1) {
      const text = `Ronde ${round}`;
      await Promise.all([drafts.saveDraft(marleen, visitId, sitting(text)), keys.renewAll()]);
      const { draft } = await desk.ownWords(surely(marleen), visitId, 'nl');
      expect(draft?.answers?.[0]).toBe(text);
    }
  }, 30_000);
});

describe('the links to calendars', () => {
  it('open with the previous key too, and come under the new one when they are read', async () => {
    const { world } = scene;
    const server = await startHttpsServer();
    server.say((_, response) => response.end(file(event('20260902T090000Z'))));
    const { actor, id } = (await leadersWithMail(world, 1))[0] ?? { actor: actorWith(), id: '' };
    const process = (config: Partial<Config>) => replica(world, config, fetchFrom(server));
    const processes = [{ journalKey: old }, onlyFresh, rotated].map(process);
    const hosts = () =>
      Promise.all(
        processes.map(async ({ desk }) => {
          const [calendar] = (await desk.calendarsOf(actor, [id])).get(id) ?? [];
          return calendar?.address;
        }),
      );
    await processes[0]?.desk.addAddress(actor, id, 'webcal://agenda.test/geheim.ics');
    const host = 'https://agenda.test/…';
    expect(await hosts()).toEqual([host, null, host]);
    await processes[2]?.reading.readDue();
    expect(await hosts()).toEqual([null, host, host]);
    expect(await busyOf(world, id)).toHaveLength(1);
    for (const { expander } of processes) await expander.onModuleDestroy();
    await server.close();
  });
});

describe('a key that is missing', () => {
  it('is told to the author and to the administrator, and keeps nobody from writing', async () => {
    const visits = await written();
    const [, { marleen, visitId, token }] = visits;
    expect(await readAll(onlyFresh, visits)).toEqual([null, null, null, null]);
    expect(await state(onlyFresh)).toEqual({ total: 4, waiting: 0, unreadable: 4 });
    const desk = await scene.replica(onlyFresh);
    expect(await desk(JournalKeys).renewAll()).toBe(0);
    await desk(NotesService).saveNote(marleen, visitId, aNote('Onder de nieuwe sleutel.'));
    // A draft would take the place of words that nobody can look at; a look-back does not.
    const draft = desk(DraftsService).saveDraftByLink(token, aSitting()('Over een ander heen'));
    expect(await outcome(draft)).toBe('JOURNAL_KEY_MISSING');
    await desk(ReflectionsService).submitReflection(marleen, visitId, [
      'Toch terugkijken.',
      '',
      '',
    ]);
    // The day the key is found, nothing of it turns out to be lost.
    const found = await readAll(rotated, visits);
    expect(new Set(found)).toEqual(
      new Set([...all, 'Toch terugkijken.', 'Onder de nieuwe sleutel.']),
    );
  });

  it('is counted for the administrator alone', async () => {
    const keys = scene.desk(JournalKeys);
    for (const actor of [actorWith(), actorWith(['HR'])]) {
      expect(await outcome(Promise.resolve().then(() => keys.state(actor)))).toBe('NOT_ALLOWED');
    }
  });
});
