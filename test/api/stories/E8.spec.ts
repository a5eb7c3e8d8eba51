import { randomUUID } from 'node:crypto';
import { Database } from '../../../src/platform/database/database.service.ts';
import { log } from '../../../src/platform/log.ts';
import { dumpOf, standsIn } from '../../support/dump.ts';
import { listenToLogs } from '../../support/logs.ts';
import { OwnStory, ownWords, saveDraft, saveNote, submit } from '../../support/own-story.ts';
import type { Post } from '../../support/post.ts';

const words = { draft: 'Halverwege-de-zin', answer: 'Zandloper', note: 'Kievitsbloem' };

describe('E8 “The form is long; I do it later, so never.”', () => {
  let own: OwnStory;
  let post: Post;
  let logs: ReturnType<typeof listenToLogs>;

  beforeAll(async () => {
    own = await OwnStory.open();
    post = own.story.post();
    logs = listenToLogs();
  });
  afterAll(async () => {
    logs.stop();
    await own.close();
  });

  const look = 'query ($id: ID!) { visit(id: $id) { draftSavedAt noteCount reflected } }';
  const page = `query ($token: String!) { lookBack(token: $token) {
    prompts debrief submitted late draftSavedAt channels { kind name } } }`;

  it('begins with two questions to ask the host, and three prompts', async () => {
    await own.story.now('2026-09-15T10:00:00Z');
    const { lookBack } = await own.story
      .anybody()
      .ask<{ lookBack: object }>(page, { token: own.token });
    expect(lookBack).toEqual({
      prompts: [
        'Wat merkte je bij klanten?',
        'Wat zag je dat je niet verwachtte?',
        'Wat doe je nu anders?',
      ],
      debrief: ['Waar ben je trots op in je werk?', 'Wat maakt je werk lastig?'],
      submitted: false,
      late: false,
      draftSavedAt: null,
      // Nobody has said yet where one goes; the page says so, and HR sees it on the desk.
      channels: [
        { kind: 'UNSAFE', name: null },
        { kind: 'MISCONDUCT', name: null },
      ],
    });
  });

  it('names where one goes with what does not belong in it, once HR has said so', async () => {
    const { hanna, petra, marleen } = own.people;
    const set =
      'mutation ($input: ReportingChannelInput!) { setReportingChannel(input: $input) { kind name contact } }';
    const words = { nameNl: 'Vertrouwenspersoon', nameEn: 'Confidant', contact: '088 123 00 00' };
    const variables = { input: { kind: 'MISCONDUCT', ...words } };
    for (const { api } of [petra, marleen])
      expect(await api.refusal(set, variables)).toBe('NOT_ALLOWED');
    const bad = { input: { ...variables.input, contact: '' } };
    expect(await hanna.api.refusal(set, bad)).toBe('INVALID_INPUT');
    await hanna.api.ask(set, variables);
    const here = `query ($token: String!) { lookBack(token: $token) { channels { kind name contact } } }`;
    const shown = { kind: 'MISCONDUCT', name: words.nameNl, contact: words.contact };
    const none = { kind: 'UNSAFE', name: null, contact: null };
    expect(await own.story.anybody().ask(here, { token: own.token })).toEqual({
      lookBack: { channels: [none, shown] },
    });
    const remove = 'mutation { removeReportingChannel(kind: MISCONDUCT) { kind name } }';
    expect(await petra.api.refusal(remove)).toBe('NOT_ALLOWED');
    expect(await hanna.api.ask(remove)).toMatchObject({
      removeReportingChannel: [{ name: null }, { name: null }],
    });
  });

  it('keeps a draft, tells the link only that there is one, and gives it to the author', async () => {
    const { visitId, token, people } = own;
    const input = { writer: randomUUID(), turn: 1, answers: [words.draft, '', ''] };
    await people.marleen.api.ask(saveDraft, { visitId, input });
    const note = { id: randomUUID(), text: words.note, writtenAt: '2026-09-15T09:00:00Z' };
    await people.marleen.api.ask(saveNote, { visitId, input: note });
    const behind = await own.story.anybody().send(page, { variables: { token } });
    expect(behind.data).toMatchObject({ lookBack: { draftSavedAt: '2026-09-15T10:00:00Z' } });
    expect(JSON.stringify(behind)).not.toContain(words.draft);
    expect(await people.marleen.api.ask(look, { id: visitId })).toEqual({
      visit: { draftSavedAt: '2026-09-15T10:00:00Z', noteCount: 1, reflected: false },
    });
    expect(await people.marleen.api.refusal(ownWords, { visitId })).toBe('READING_NEEDS_PASSKEY');
    expect(await (await own.surely('marleen')).ask(ownWords, { visitId })).toMatchObject({
      ownWords: { draft: { answers: [words.draft, '', ''] }, notes: [{ text: words.note }] },
    });
  });

  it('is refused when every prompt is empty, and welcome at 48 hours and a minute, but late', async () => {
    const { visitId, token } = own;
    await own.story.now('2026-09-17T10:01:00Z');
    const { api } = own.people.marleen;
    const empty = { visitId, answers: ['', '  ', ''] };
    expect(await api.refusal(submit, empty)).toBe('REFLECTION_EMPTY');
    await api.ask(submit, { visitId, answers: ['', words.answer, ''] });
    expect(await own.story.anybody().ask(page, { token })).toMatchObject({
      lookBack: { submitted: true, late: true, draftSavedAt: null },
    });
  });

  it('shows no word of it to anybody else, in no message, no log and no dump', async () => {
    const { visitId } = own;
    const all = `query ($visitId: ID!) { visit(id: $visitId) { id reflected draftSavedAt noteCount
      expectation { compared { before } } points { text } } }`;
    const answers: string[] = [];
    for (const name of ['ilse', 'petra', 'lars', 'hanna'] as const) {
      const api = await own.surely(name);
      expect(await api.refusal(ownWords, { visitId })).toBe('NOT_ALLOWED');
      const seen = await api.send(all, { variables: { visitId } });
      expect(seen.data).toMatchObject({
        visit: { draftSavedAt: null, noteCount: null, expectation: null },
      });
      answers.push(JSON.stringify(seen));
      const history = 'query ($visitId: ID!) { visitHistory(visitId: $visitId) { action } }';
      answers.push(JSON.stringify(await api.send(history, { variables: { visitId } })));
    }
    // What is refused is not written down elsewhere either.
    const tooLong = {
      id: randomUUID(),
      text: words.note.repeat(500),
      writtenAt: '2026-09-15T09:00:00Z',
    };
    const { api } = own.people.marleen;
    expect(await api.refusal(saveNote, { visitId, input: tooLong })).toBe('INVALID_INPUT');
    log.info({ visitId }, 'the log is heard');
    await own.story.now('2026-09-25T10:00:00Z');
    await own.story.tell();
    const mails = JSON.stringify(post.mails);
    const dump = await dumpOf(own.story.app.nest.get(Database, { strict: false }));
    for (const word of Object.values(words))
      for (const text of [answers.join('\n'), mails, logs.text(), dump])
        expect(standsIn(text, word)).toBe(false);
    // None of the four is blind.
    expect(standsIn(dump, 'Klantcontact Zwolle')).toBe(true);
    expect(standsIn(mails, 'Klantcontact Zwolle')).toBe(true);
    expect([answers.join('').includes(visitId), logs.text().includes(visitId)]).toEqual([
      true,
      true,
    ]);
    const author = await (await own.surely('marleen')).ask(ownWords, { visitId });
    for (const word of Object.values(words)) expect(JSON.stringify(author)).toContain(word);
  });
});
