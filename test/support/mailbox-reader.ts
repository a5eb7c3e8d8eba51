import { randomUUID } from 'node:crypto';
import { getNamedType, isLeafType, isObjectType } from 'graphql';
import type { GraphQLOutputType, GraphQLSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { paths } from '../api/permission-paths.ts';
import { anonymous, signedIn } from './api.ts';
import type { Api } from './api.ts';
import { startApp } from './app.ts';
import { freshDatabase } from './database.ts';
import { call, objectTypes, rootFields } from './documents.ts';
import { STORED_WORDS } from './own-words-rows.ts';
import { filledIn } from './permission-matrix.ts';
import type { Objects } from './permission-surroundings.ts';
import { permissionWorld } from './permission-world.ts';
import { given } from './permission-arguments.ts';
import { Post } from './post.ts';
import type { ProofRow } from './proof.ts';

/** Leaves of a type and of what it leads to, as deep as asked. */
function everything(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields())
    .filter(({ args }) => args.length === 0)
    .map((field) =>
      isLeafType(getNamedType(field.type))
        ? field.name
        : depth > 1
          ? `${field.name}${everything(field.type, depth - 1)}`
          : `${field.name} { __typename }`,
    );
  return ` { ${['__typename', ...fields].join(' ')} }`;
}

/** Everything that can be asked about these objects: each type by its path, each root field by itself. */
export function documents(schema: GraphQLSchema, objects: Objects, depths: number): string[] {
  const deep = [2, 1].slice(0, depths);
  const along = objectTypes(schema).flatMap((type) => {
    const path = filledIn(paths[type.name] ?? '', objects);
    if (path === '' || path.startsWith('mutation')) return [];
    const closing = '}'.repeat(path.split('{').length - path.split('}').length + 1);
    return deep.map((depth) => `query { ${path}${everything(type, depth)} ${closing}`);
  });
  const roots = rootFields(schema).flatMap(({ operation, field }) =>
    deep.map(
      (depth) =>
        `${operation} { ${call(field, given(field.name, objects))}${everything(field.type, depth)} }`,
    ),
  );
  const ending = /signOut|endOtherSessions|endSession|deleteNote|deactivate|withdrawRole/;
  const all = [...along, ...roots].filter((document) => !ending.test(document));
  return all.toSorted(
    (a, b) => Number(a.startsWith('mutation')) - Number(b.startsWith('mutation')),
  );
}

type Read = Readonly<{ asked: number; answered: number; answers: string }>;

/** Asks everything in every browser, once; acts, if there are any, come after questions. */
export async function askAll(browsers: readonly Api[], all: readonly string[]): Promise<Read> {
  let answered = 0;
  const answers: string[] = [];
  for (const browser of browsers) {
    for (const document of all) {
      const answer = await browser.send(document);
      if (answer.data) answered += 1;
      answers.push(JSON.stringify(answer));
    }
  }
  return { asked: all.length * browsers.length, answered, answers: answers.join('\n') };
}

const words = ['Zandloper', 'Kruisbes', 'Vuurtoren', 'Hazelaar', 'Fietsbel'];
const stored = [...words, ...Object.values(STORED_WORDS)];
const write =
  'mutation ($token: String!, $answers: [String!]!) { submitReflectionByLink(token: $token, answers: $answers, found: [2, 2, 2]) { submitted } }';
const jot =
  'mutation ($token: String!, $input: NoteInput!) { saveNoteByLink(token: $token, input: $input) { id } }';
const draft =
  'mutation ($token: String!, $input: DraftInput!) { saveDraftByLink(token: $token, input: $input) }';
const share =
  'mutation ($token: String!) { sharePointByLink(token: $token, input: { kind: IDEA, quickWin: false, keep: false, text: "Wel gedeeld: Watermolen." }) { id } }';

/** What a leader writes for herself by the link that her mail brings; and one point that she shares. */
async function writeByLink(reader: Api, token: string): Promise<void> {
  const [first = '', second = '', third = '', noted = '', halfway = ''] = words;
  const sentence = (word: string): string => `${word} is wat ik niemand vertel.`;
  const [id, writer] = [randomUUID(), randomUUID()];
  const note = { id, text: sentence(noted), writtenAt: '2026-09-17T10:00:00Z' };
  await reader.ask(jot, { token, input: note });
  const answers = [sentence(halfway), '', ''];
  await reader.ask(draft, { token, input: { writer, turn: 1, answers } });
  await reader.ask(write, { token, answers: [first, second, third].map(sentence) });
  await reader.ask(share, { token });
}

type Reading = Readonly<{
  /** Whoever reads the mailbox: the session and the links that its mails give. */
  mailbox: Read;
  /** Everybody else, in sessions that no mailbox opens. */
  others: Read;
  /** The author, in such a session. */
  author: Read;
}>;

/** How many of the stored private words stand in the answers, and numbers that were expected or found. */
const wordsIn = ({ answers }: Read): number =>
  stored.filter((word) => answers.includes(word)).length;
/** Dates that a draft misses carry the same names, and are nobody's own numbers. */
const datesMissing = /"__typename":"GapChange","after":\d+,"before":\d+/g;
const valuesIn = ({ answers }: Read): number =>
  answers.replaceAll(datesMissing, '').match(/"(before|after|difference)":[0-9]/g)?.length ?? 0;

/**
 * A leader writes for herself in every way there is; then everything that can be asked is asked by
 * whoever reads her mailbox, by everybody around her, and at last by herself.
 */
async function readMailbox(depths: number): Promise<Reading & { shared: boolean }> {
  const fresh = await freshDatabase();
  const app = await startApp({ databaseUrl: fresh.url });
  const post = Post.of(app);
  const { near } = await permissionWorld(app);
  const [reader, mailSession] = [anonymous(app), anonymous(app)];
  await writeByLink(reader, near['lookBackToken'] ?? '');
  await mailSession.ask('mutation { requestSignIn(email: "anna@acme.example") }');
  await mailSession.ask(`mutation { signInByLink(token: "${post.latest().link}") { roles } }`);
  const surely = (name: string) => signedIn(app, `${name}@acme.example`, 'HIGH');
  const names = ['stan', 'hanna', 'lars', ...(depths > 1 ? ['mila', 'ada', 'bram'] : [])];
  const around = await Promise.all(names.map(surely));
  const { schema } = app.nest.get(GraphQLSchemaHost, { strict: false });
  const all = documents(schema, near, depths);
  const questions = all.filter((document) => !document.startsWith('mutation'));
  const mailbox = await askAll([mailSession, reader], all);
  const others = await askAll(around, depths > 1 ? all : questions);
  const author = await askAll([await surely('anna')], questions);
  await app.close();
  await fresh.drop();
  return { mailbox, others, author, shared: mailbox.answers.includes('Watermolen') };
}

/** What must show of it, and the negative control. */
export async function mailboxProofs(depths: number): Promise<ProofRow[]> {
  const { mailbox, others, author, shared } = await readMailbox(depths);
  const leaked = wordsIn(mailbox) + valuesIn(mailbox);
  const elsewhere = wordsIn(others) + valuesIn(others);
  const own = wordsIn(author);
  return [
    {
      id: 'P8',
      what: `${mailbox.asked} requests with a leader's mail session and links, ${mailbox.answered} answered`,
      must: '0 private words or numbers; the shared word is found',
      measured: `${leaked} private words or numbers, the shared one ${shared ? 'found' : 'missed'}`,
      ok: leaked === 0 && shared && mailbox.answered > 50,
    },
    {
      id: 'P8',
      what: `${others.asked} requests of those around the leader, signed in by passkey`,
      must: '0 private words or numbers',
      measured: `${elsewhere} private words or numbers, ${others.answered} requests answered`,
      ok: elsewhere === 0 && others.answered > 50,
    },
    {
      id: 'P8',
      what: 'negative control: the same questions by the author, signed in by passkey',
      must: `${stored.length} of ${stored.length} private words, and numbers`,
      measured: `${own} of ${stored.length} private words, ${valuesIn(author)} numbers`,
      ok: own === stored.length && valuesIn(author) > 0,
    },
  ];
}
