import { appendFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { exampleVisit } from '../src/messages/rules/examples.ts';
import { visitMail } from '../src/messages/templates/pages.ts';
import type { Mail, MailMessage } from '../src/platform/mail/mail.service.ts';
import type { ProofRow } from '../test/support/proof.ts';
import { Child } from '../test/support/child.ts';
import { prepareDatabases } from '../test/support/database.ts';
import { manyWaiting, visitsFor } from '../test/support/message-crowd.ts';
import { MessagesScene } from '../test/support/messages.ts';
import { compare } from './compare.ts';

const MESSAGES = 400;
const CONNECTIONS = 4;
const RENDERINGS = 4_000;
const WAITING = 100_000;
const BATCHES = 200;

/** Milliseconds before it answers a mail, and before it answers a command. */
type Relay = Readonly<{ what: string; pauses: readonly [number, number]; atLeast: number }>;
type Inside = { sending: { posting: { mail: Mail } } };

function note(row: ProofRow): void {
  const file = process.env['BENCH_ROWS'];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
  else console.log(row);
}

const stop = await prepareDatabases();
const scene = await MessagesScene.open();
await scene.begin();
let round = 0;

/** What the product hands to a mail server, next to the same handed over once more without it. */
async function throughput({ what, pauses, atLeast }: Relay): Promise<void> {
  const relay = new Child('test/support/slow-sink-child.ts', ...pauses.map(String));
  const [smtpUrl = ''] = await relay.heard();
  const replica = await scene.replica({ smtpUrl, mailConnections: CONNECTIONS });
  const letters: MailMessage[] = [];
  const { mail } = (replica as unknown as Inside).sending.posting;
  const send = mail.send.bind(mail);
  mail.send = (letter, ...others) => {
    letters.push(letter);
    return send(letter, ...others);
  };
  const bare = createTransport({ url: smtpUrl, pool: true, maxConnections: CONNECTIONS } as never);
  let due: MailMessage[] = [];
  await compare({
    id: 'M10',
    what: `${MESSAGES} invitations to ${what}`,
    ours: {
      name: 'found, claimed, written, sent and marked',
      run: () => replica.sendDue(scene.clock.now()),
    },
    reference: {
      name: 'a bare nodemailer pool with the same rendered messages',
      run: async () => {
        await Promise.all(due.map((letter) => bare.sendMail(asMail(letter))));
      },
    },
    before: async () => {
      due = letters.splice(0);
      await scene.db.$executeRaw`TRUNCATE "Message", "Visit" CASCADE`;
      await visitsFor(scene, MESSAGES, round);
      round += 1;
    },
    atLeast,
    rounds: 7,
  });
  bare.close();
  await relay.kill();
}

const asMail = ({ calendar, to, ...letter }: MailMessage) => ({
  from: { name: 'Open Deur', address: 'open-deur@open-deur.test' },
  ...letter,
  to: { ...to },
  ...(calendar && { icalEvent: { ...calendar, filename: 'open-deur.ics' } }),
});

await throughput({
  what: 'a relay that answers each command and each mail after 5 ms',
  pauses: [5, 5],
  atLeast: 0.8,
});
// Both are then as fast as the processor: what is read, written and marked for a mail shows in full.
await throughput({ what: 'a relay that answers at once', pauses: [0, 0], atLeast: 0.3 });

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

await scene.close();
await stop();
process.exit();
