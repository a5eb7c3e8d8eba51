import { getNamedType, isLeafType, isObjectType } from 'graphql';
import type { GraphQLOutputType, GraphQLSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { paths } from '../api/permitted-fields.ts';
import { anonymous } from './api.ts';
import type { Api } from './api.ts';
import { startApp } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { freshDatabase } from './database.ts';
import { call, objectTypes, rootFields } from './documents.ts';
import { filledIn } from './permission-matrix.ts';
import type { Objects } from './permission-surroundings.ts';
import { permissionWorld } from './permission-world.ts';
import { given } from './permissions.ts';
import { Post } from './post.ts';

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
function documents(schema: GraphQLSchema, objects: Objects, depths: number): string[] {
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
  const ending = /signOut|endOtherSessions|endSession/;
  const all = [...along, ...roots].filter((document) => !ending.test(document));
  return all.toSorted(
    (a, b) => Number(a.startsWith('mutation')) - Number(b.startsWith('mutation')),
  );
}

type Read = Readonly<{ asked: number; answered: number; answers: string }>;

/** Asks everything in every browser; acts come after questions. */
export async function readEverything(
  app: AppUnderTest,
  objects: Objects,
  browsers: readonly Api[],
  depths: number,
): Promise<Read> {
  const { schema } = app.nest.get(GraphQLSchemaHost, { strict: false });
  const all = documents(schema, objects, depths);
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

const words = ['Zandloper', 'Kruisbes', 'Vuurtoren'];
const write =
  'mutation ($token: String!, $answers: [String!]!) { submitReflectionByLink(token: $token, answers: $answers) { submitted } }';
const share =
  'mutation ($token: String!) { sharePointByLink(token: $token, input: { kind: IDEA, quickWin: false, keep: false, text: "Wel gedeeld: Watermolen." }) { id } }';

/**
 * A leader writes for herself and shares one point; then whoever reads her mailbox asks for all there
 * is, with the session and the links that her mails give.
 */
export async function readMailbox(
  depths: number,
): Promise<{ read: Read; found: number; shared: boolean }> {
  const fresh = await freshDatabase();
  const app = await startApp({ databaseUrl: fresh.url });
  const post = Post.of(app);
  const { near } = await permissionWorld(app);
  const [reader, signedIn] = [anonymous(app), anonymous(app)];
  const token = near['lookBackToken'];
  const answers = words.map((word) => `${word} is wat ik niemand vertel.`);
  await reader.ask(write, { token, answers });
  await reader.ask(share, { token });
  await signedIn.ask('mutation { requestSignIn(email: "anna@acme.example") }');
  await signedIn.ask(`mutation { signInByLink(token: "${post.latest().link}") { roles } }`);
  const read = await readEverything(app, near, [signedIn, reader], depths);
  await app.close();
  await fresh.drop();
  const found = words.filter((word) => read.answers.includes(word)).length;
  return { read, found, shared: read.answers.includes('Watermolen') };
}
