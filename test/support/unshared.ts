import { randomUUID } from 'node:crypto';
import type { Api } from './api.ts';
import type { Objects } from './permission-surroundings.ts';
import type { Random } from './random.ts';

/** What a leader does with words: kept for oneself, or shared. */
type Act = (words: string) => Promise<string | null>;
type Hands = Readonly<{ signedIn: Api; surely: Api; byLink: Api; objects: Objects }>;

const note = `mutation ($on: ID!, $input: NoteInput!) { saveNote(visitId: $on, input: $input) { __typename } }`;
const noteByLink = `mutation ($on: String!, $input: NoteInput!) { saveNoteByLink(token: $on, input: $input) { __typename } }`;
const noteByCard = `mutation ($on: String!, $input: NoteInput!) { saveNoteByDayCard(token: $on, input: $input) { __typename } }`;
const draft = `mutation ($on: ID!, $input: DraftInput!) { saveDraft(visitId: $on, input: $input) }`;
const draftByLink = `mutation ($on: String!, $input: DraftInput!) { saveDraftByLink(token: $on, input: $input) }`;
const submit = `mutation ($on: ID!, $answers: [String!]!) { submitReflection(visitId: $on, answers: $answers) { id } }`;
const submitByLink = `mutation ($on: String!, $answers: [String!]!) { submitReflectionByLink(token: $on, answers: $answers) { submitted } }`;
const share = `mutation ($input: SharePointInput!) { sharePoint(input: $input) { id } }`;

const WRITTEN_AT = '2026-09-17T12:00:00Z';

/** Every way in which private words come in, signed in and by link. */
export function privateActs({ signedIn, surely, byLink, objects }: Hands): Record<string, Act> {
  const { over, lookBackToken, overCardToken } = objects;
  const sitting = { writer: randomUUID(), turn: 0 };
  const asNote = (text: string) => ({ id: randomUUID(), text, writtenAt: WRITTEN_AT });
  const asDraft = (text: string) => {
    sitting.turn += 1;
    return { ...sitting, answers: [text, '', text] };
  };
  return {
    note: (text) => signedIn.refusal(note, { on: over, input: asNote(text) }),
    'note by link': (text) =>
      byLink.refusal(noteByLink, { on: lookBackToken, input: asNote(text) }),
    'note by day card': (text) =>
      byLink.refusal(noteByCard, { on: overCardToken, input: asNote(text) }),
    draft: (text) => surely.refusal(draft, { on: over, input: asDraft(text) }),
    'draft by link': (text) =>
      byLink.refusal(draftByLink, { on: lookBackToken, input: asDraft(text) }),
    'look-back': (text) => signedIn.refusal(submit, { on: over, answers: [text, '', ''] }),
    'look-back by link': (text) =>
      byLink.refusal(submitByLink, { on: lookBackToken, answers: ['', text, text] }),
  };
}

/** The same person shares a word with the team. */
export const shareWord = (
  { signedIn, objects: { over } }: Hands,
  text: string,
): Promise<string | null> =>
  signedIn.refusal(share, { input: { visitId: over, kind: 'IDEA', text } });

/** A word that stands nowhere else. */
export const unheardOf = (random: Random): string =>
  Array.from({ length: 12 }, () => 'bcdfghjklmnpqrstvwxz'[random.below(20)]).join('');

/** As it would lie in a file: plain, and in the encodings that a database or a mail gives it. */
export function traces(word: string): string[] {
  const bytes = Buffer.from(word);
  return [word, bytes.toString('hex'), ...[0, 1, 2].map((shift) => inBase64(bytes, shift))];
}

/** The letters of base64 that depend on the word alone, wherever in a text it begins. */
function inBase64(bytes: Buffer, shift: number): string {
  const before = Buffer.alloc(shift);
  const text = Buffer.concat([before, bytes]).toString('base64').replaceAll('=', '');
  return text.slice(shift === 0 ? 0 : shift + 1, Math.floor((shift + bytes.length) / 3) * 4);
}
