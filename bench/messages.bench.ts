import { appendFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { exampleVisit } from '../src/messages/rules/examples.ts';
import { visitMail } from '../src/messages/templates/pages.ts';
import type { MailMessage } from '../src/platform/mail/mail.service.ts';
import type { ProofRow } from '../test/support/proof.ts';
import { prepareDatabases } from '../test/support/database.ts';
import { manyWaiting, visitsFor } from '../test/support/message-crowd.ts';
import { MessagesScene } from '../test/support/messages.ts';
import { PostfixSink } from '../test/support/postfix-sink.ts';
import { compare } from './compare.ts';

const MESSAGES = 200;
const CONNECTIONS = 4;
const RENDERINGS = 4_000;
const WAITING = 100_000;
const BATCHES = 200;

function note(row: ProofRow): void {
  const file = process.env['BENCH_ROWS'];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
  else console.log(row);
}

const stop = await prepareDatabases();
const scene = await MessagesScene.open();
const sink = await PostfixSink.atFreePort();
await sink.start();
const replica = await scene.replica({ smtpUrl: sink.url, mailConnections: CONNECTIONS });

/** What the product hands to its mail server, to be handed over once more without it. */
const letters: MailMessage[] = [];
const { mail } = replica as unknown as { mail: { send(letter: MailMessage): Promise<void> } };
const send = mail.send.bind(mail);
mail.send = (letter) => {
  letters.push(letter);
  return send(letter);
};

const bare = createTransport({ url: sink.url, pool: true, maxConnections: CONNECTIONS } as never);
const handOver = ({ calendar, to, ...letter }: MailMessage) =>
  bare.sendMail({
    from: { name: 'Open Deur', address: 'open-deur@open-deur.test' },
    ...letter,
    to: { ...to },
    ...(calendar && { icalEvent: { ...calendar, filename: 'open-deur.ics' } }),
  });

await scene.begin();
let round = 0;
let due: MailMessage[] = [];
await compare({
  id: 'M10',
  what: `${MESSAGES} invitations to Postfix's smtp-sink`,
  ours: {
    name: 'found, claimed, written, sent and marked',
    run: () => replica.sendDue(scene.clock.now()),
  },
  reference: {
    name: 'a bare nodemailer pool with the same rendered messages',
    run: async () => {
      await Promise.all(due.map(handOver));
    },
  },
  before: async () => {
    due = letters.splice(0);
    await scene.db.$executeRaw`TRUNCATE "Message", "Visit" CASCADE`;
    await visitsFor(scene, MESSAGES, round);
    round += 1;
  },
  atLeast: 0.8,
  rounds: 7,
});
bare.close();

const letter = exampleVisit('nl');
const write = (number: number) =>
  visitMail('CALENDAR_INVITATION', { ...letter, team: `Team ${number}` });
for (let number = 0; number < 500; number += 1) await write(number);
const before = process.cpuUsage();
for (let number = 0; number < RENDERINGS; number += 1) await write(number);
const { user, system } = process.cpuUsage(before);
const each = (user + system) / 1_000 / RENDERINGS;
note({
  id: 'M10',
  what: `${RENDERINGS} renderings of a calendar invitation`,
  must: '≤ 1 ms CPU each',
  measured: `${each.toFixed(3)} ms CPU`,
  ok: each <= 1,
});

note(await manyWaiting(scene, { messages: WAITING, batches: BATCHES }));

await sink.stop();
await scene.close();
await stop();
process.exit();
