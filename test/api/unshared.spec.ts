import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Database } from '../../src/platform/database/database.service.ts';
import { MessagesService } from '../../src/messages/messages.service.ts';
import { anonymous, signedIn } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';
import { listenToLogs } from '../support/logs.ts';
import { askAll, documents } from '../support/mailbox-reader.ts';
import { permissionWorld } from '../support/permission-world.ts';
import { scale } from '../support/proof.ts';
import { seeded } from '../support/random.ts';
import { startSmtp } from '../support/smtp.ts';
import type { SmtpSink } from '../support/smtp.ts';
import { tables } from '../support/tables.ts';
import { privateActs, shareWord, traces, unheardOf } from '../support/unshared.ts';

/**
 * No sequence of actions makes what somebody did not share visible to anybody else: not through any
 * query, nor in a mail, the log or a copy of the database.
 */
const SEED = Number(process.env['SEED'] ?? 20_261_122);
const nearest = ['stan', 'mila', 'lars', 'hanna', 'ada'];
const others = [...nearest, 'fons', 'bram', 'olga', 'otto'];

let database: FreshDatabase;
let app: AppUnderTest;
let smtp: SmtpSink;

beforeAll(async () => {
  database = await freshDatabase();
  smtp = await startSmtp();
  app = await startApp({ databaseUrl: database.url, config: { smtpUrl: smtp.url } });
}, 60_000);
afterAll(async () => {
  await app.close();
  await smtp.close();
  await database.drop();
});

async function dump(): Promise<string> {
  const { client } = app.nest.get(Database, { strict: false });
  const lines: string[] = [];
  for (const { name } of tables()) {
    const sql = `SELECT to_jsonb(t)::text AS row FROM "${name}" t`;
    const rows = await client.$queryRawUnsafe<{ row: string }[]>(sql);
    lines.push(...rows.map(({ row }) => row));
  }
  return lines.join('\n');
}

it('shows nobody else a word that was not shared', async () => {
  console.info(`seed ${SEED}`);
  const random = seeded(SEED);
  const { near } = await permissionWorld(app);
  const logs = listenToLogs();
  const anna = {
    signedIn: await signedIn(app, 'anna@acme.example'),
    surely: await signedIn(app, 'anna@acme.example', 'HIGH'),
    byLink: anonymous(app),
    objects: near,
  };
  const acts = privateActs(anna);
  const kept: string[] = [];
  const done = new Set<string>();
  for (let step = 0; step < scale({ full: 200, reduced: 30 }); step += 1) {
    // A look-back ends what comes before it, so it seldom comes first.
    const ends = step > 10 && random.below(5) === 0;
    const names = Object.keys(acts).filter((name) => name.startsWith('look-back') === ends);
    const name = random.pick(names);
    const word = unheardOf(random);
    kept.push(word);
    const code = await acts[name]?.(`Ik zag ${word} en zeg het niemand.`);
    if (code === null) done.add(name);
  }
  expect(done.size).toBeGreaterThanOrEqual(5);
  const told = unheardOf(random);
  expect(await shareWord(anna, `Iedereen mag ${told} weten.`)).toBeNull();

  const messages = app.nest.get(MessagesService, { strict: false });
  for (const days of [1, 3, 7, 30]) {
    app.clock.advance({ hours: days * 24 });
    await messages.sendDue(app.clock.now());
  }
  const browsers = [anonymous(app)];
  const asked = others.slice(0, scale({ full: others.length, reduced: nearest.length }));
  for (const name of asked) browsers.push(await signedIn(app, `${name}@acme.example`, 'HIGH'));
  const { schema } = app.nest.get(GraphQLSchemaHost, { strict: false });
  const all = documents(schema, near, 1);
  const questions = all.filter((document) => !document.startsWith('mutation'));
  const acted = scale({ full: all.length, reduced: 0 });
  const { answers, answered } = await askAll(browsers, [...questions, ...all.slice(0, acted)]);
  const mails = smtp.mails.map(({ source }) => source).join('\n');
  const places = { answers, mails, log: logs.text(), database: await dump() };
  logs.stop();

  const found = Object.entries(places).flatMap(([place, text]) =>
    kept
      .filter((word) => traces(word).some((trace) => text.includes(trace)))
      .map((word) => `${place}: ${word}`),
  );
  expect(found).toEqual([]);
  // Where it looked there was something to find, and what was shared it did find.
  expect(answered).toBeGreaterThan(300);
  expect(smtp.mails.length).toBeGreaterThan(5);
  expect(answers).toContain(told);
  expect(places.database).toContain(told);
}, 300_000);

it('would find a word in whatever dress it lies', () => {
  const word = unheardOf(seeded(SEED));
  const dresses = [
    word,
    Buffer.from(`x${word}`).toString('hex'),
    ...['', 'x', 'xy', 'xyz'].map((before) => Buffer.from(`${before}${word}!`).toString('base64')),
  ];
  for (const dress of dresses) {
    expect(traces(word).some((trace) => dress.includes(trace))).toBe(true);
  }
});
