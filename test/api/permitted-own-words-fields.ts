import { everybody, signedIn } from './permitted-roles.ts';
import { row } from './permitted-message-fields.ts';
import type { Row } from './permitted-message-fields.ts';

/** How the types around what one writes for oneself are reached. */
export const ownWordsPaths: Readonly<Record<string, string>> = {
  ExpectationStatements: 'visitTypes { expectations',
  ReportingChannel: 'reportingChannels',
  JournalKeyState: 'journalKeyState',
  Expectation: 'visit(id: $done) { expectation',
  InvitationExpectation: 'invitation(token: $ownInvitationToken) { expectations',
  ComparedExpectation: 'visit(id: $done) { expectation { compared',
  OwnWords: 'ownWords(visitId: $done)',
  OwnAnswer: 'ownWords(visitId: $done) { answers',
  OwnNote: 'ownWords(visitId: $done) { notes',
  OwnDraft: 'ownWords(visitId: $done) { draft',
  SavedNote:
    'mutation saveNote(visitId: $over, input: { id: "019b0000-0000-7000-8000-000000000001", text: "Genoteerd.", writtenAt: "2026-09-17T10:00:00Z" })',
};

/**
 * Everybody here has a session that a mailbox opens, so that nobody reads back, not even the author;
 * who does in a surer one is in the stories E8 and E10 and in P8.
 */
export const ownWordsFields: Readonly<Record<string, readonly Row[]>> = {
  ExpectationStatements: [row('en nl', signedIn)],
  ReportingChannel: [row('contact kind name nameEn nameNl', signedIn)],
  JournalKeyState: [row('total unreadable waiting', 'ADMINISTRATOR')],
  InvitationExpectation: [row('given statements visitId', everybody)],
  Expectation: [row('given mayAnswer statements', 'LEADER', ''), row('compared', '')],
  ComparedExpectation: [row('after before difference statement', '')],
  OwnWords: [row('answers draft notes visitId', '')],
  OwnAnswer: [row('prompt question text', '')],
  OwnNote: [row('id text writtenAt', '')],
  OwnDraft: [row('answers savedAt version', '')],
  SavedNote: [row('id visitId', 'LEADER', '')],
};

/** Fields of other types. */
export const ownOfVisit: readonly Row[] = [
  row('draftSavedAt expectation mayNote noteCount', 'LEADER', ''),
];
export const onLookBackPage: readonly Row[] = [
  row('channels debrief draftSavedAt', everybody),
  // Asked again of a look-back that is still to come.
  row('statements', ''),
];
