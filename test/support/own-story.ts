import { request } from 'node:http';
import { Links } from '../../src/platform/links.ts';
import { signedIn } from './api.ts';
import type { Api } from './api.ts';
import { Story } from './story.ts';
import type { Player } from './story.ts';

export const saveNote =
  'mutation ($visitId: ID!, $input: NoteInput!) { saveNote(visitId: $visitId, input: $input) { id } }';
export const saveNoteByLink =
  'mutation ($token: String!, $input: NoteInput!) { saveNoteByLink(token: $token, input: $input) { id visitId } }';
export const saveDraft =
  'mutation ($visitId: ID!, $input: DraftInput!) { saveDraft(visitId: $visitId, input: $input) }';
export const submit =
  'mutation ($visitId: ID!, $answers: [String!]!, $found: [Int!]) { submitReflection(visitId: $visitId, answers: $answers, found: $found) { id reflected } }';
export const ownWords = `query ($visitId: ID!) { ownWords(visitId: $visitId) {
  answers { prompt question text } notes { id writtenAt text } draft { savedAt answers } } }`;

/** Marleen's visit on Tuesday 15 September 2026, 09.00–12.00 uur, with everybody around it. */
export class OwnStory {
  private constructor(
    readonly story: Story,
    readonly people: Readonly<Record<'marleen' | 'ilse' | 'petra' | 'lars' | 'hanna', Player>>,
    readonly visitId: string,
    readonly token: string,
  ) {}

  static async open(): Promise<OwnStory> {
    const story = await Story.open();
    const marleen = await story.leader('Marleen');
    const people = {
      marleen,
      ilse: await story.assistantOf(marleen, 'Ilse'),
      petra: await story.host('Petra'),
      lars: await story.host('Lars', 'LEAD'),
      hanna: await story.hr('Hanna'),
    };
    const visitId = await story.book(marleen, await story.slot('2026-09-15T07:00:00Z'));
    const token = story.app.nest.get(Links, { strict: false }).sign('look-back', visitId);
    return new OwnStory(story, people, visitId, token);
  }

  /** Whoever this is, in a session that a mailbox does not open. */
  surely(name: keyof OwnStory['people']): Promise<Api> {
    return signedIn(this.story.app, this.people[name].email, 'HIGH');
  }

  /** Sends a mutation, and cuts the connection as soon as the server has done it. */
  cutOff(api: Api, query: string, variables: object): Promise<void> {
    return new Promise((resolve, reject) => {
      const sending = request(`${this.story.app.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: `od-session=${api.cookie('od-session')}`,
        },
      });
      sending.on('error', reject);
      sending.on('response', (response) => {
        response.on('error', () => undefined);
        sending.off('error', reject).on('error', () => undefined);
        sending.destroy();
        resolve();
      });
      sending.end(JSON.stringify({ query, variables }));
    });
  }

  close(): Promise<void> {
    return this.story.close();
  }
}
