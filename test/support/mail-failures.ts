import { Bounces } from '../../src/messages/bounces.service.ts';
import type { MessagesService } from '../../src/messages/messages.service.ts';
import { actorWith, at } from './world.ts';
import type { MessagesScene } from './messages.ts';
import { answers, commands, moods, MoodySmtp } from './moody-smtp.ts';
import { PostfixSink } from './postfix-sink.ts';

const COMING = '2026-12-10T06:30:00Z';
const MESSAGES = 2;

/** What becomes of a message: at once, and when the mail server is itself again. */
type Fate = Readonly<{ at: string; expected: string; found: string }>;
type Kind = 'soft' | 'hard' | 'disconnect' | 'slow';

/** What the outbox promises: only an address that is refused for good ends a message, and fails. */
function promised(command: string, mood: Kind, code: string): string {
  if (mood === 'slow') return 'SENT, then SENT';
  if (mood === 'disconnect') return 'CLAIMED NO_ANSWER, then SENT';
  if (command === 'RCPT TO' && mood === 'hard')
    return `DEAD RCPT TO ${code}, then DEAD RCPT TO ${code}, ${MESSAGES} addresses failing`;
  return `CLAIMED ${command} ${code}, then SENT`;
}

/** Every command of the dialogue × every way to fail, on a server that asks for a password. */
export async function moodyFates(
  scene: MessagesScene,
  isTried: (command: string, mood: Kind) => boolean,
): Promise<Fate[]> {
  const server = new MoodySmtp();
  const messages = await scene.replica({ smtpUrl: await server.open() });
  const fates: Fate[] = [];
  for (const command of commands)
    for (const mood of moods.filter((some) => isTried(command, some))) {
      await someMessages(scene);
      server.become([command, mood]);
      await sendDue(scene, messages);
      const first = await states(scene);
      server.become(null);
      await mended(scene, messages);
      const code = mood === 'soft' || mood === 'hard' ? String(answers[command][mood]) : '';
      const found = `${first}, then ${await states(scene)}${await failing(scene)}`;
      fates.push({ at: `${command} ${mood}`, expected: promised(command, mood, code), found });
    }
  await server.close();
  return fates;
}

const inPostfix = {
  CONNECT: 'CONN',
  MAIL: 'MAIL FROM',
  RCPT: 'RCPT TO',
  DATA: 'DATA',
  '.': 'DATA',
};
const postfixMoods = [
  { option: '-r', mood: 'soft', code: '450' },
  { option: '-f', mood: 'hard', code: '500' },
  { option: '-q', mood: 'disconnect', code: '' },
] as const;

/** The same against Postfix's own test server, as far as it can fail. */
export async function postfixFates(
  scene: MessagesScene,
  isTried: (command: string, mood: Kind) => boolean,
): Promise<Fate[]> {
  const sink = await PostfixSink.atFreePort();
  const messages = await scene.replica({ smtpUrl: sink.url });
  const fates: Fate[] = [];
  for (const { option, mood, code } of postfixMoods)
    for (const [name, command] of Object.entries(inPostfix).filter(([each]) =>
      isTried(each, mood),
    )) {
      await someMessages(scene);
      await sink.start(option, name);
      await sendDue(scene, messages);
      const first = await states(scene);
      await sink.start();
      await mended(scene, messages);
      const found = `${first}, then ${await states(scene)}${await failing(scene)}`;
      fates.push({ at: `${name} ${mood}`, expected: promised(command, mood, code), found });
    }
  await sink.stop();
  return fates;
}

/** A wrong password for four hours, with so many messages waiting. */
export async function wrongPassword(scene: MessagesScene, count: number) {
  const server = new MoodySmtp();
  const messages = await scene.replica({ smtpUrl: await server.open() });
  await someMessages(scene, count);
  server.become(['AUTH', 'hard']);
  for (let minutes = 0; minutes < 240; minutes += 10) {
    await sendDue(scene, messages);
    scene.clock.advance({ minutes: 10 });
  }
  const [{ tries }] = await scene.db.$queryRaw<[{ tries: number }]>`
    SELECT sum("attempts")::int AS tries FROM "Message"`;
  const waiting = await scene.db.message.count({ where: { state: 'CLAIMED' } });
  server.become(null);
  await mended(scene, messages);
  const sent = await scene.db.message.count({ where: { state: 'SENT' } });
  const suppressed = await scene.db.failingAddress.count();
  await server.close();
  return {
    suppressed,
    tries,
    waiting,
    sent,
    copies: server.taken.length - new Set(server.taken).size,
  };
}

async function someMessages(scene: MessagesScene, count = MESSAGES): Promise<void> {
  await scene.begin();
  await scene.db.person.update({ where: { id: scene.lead }, data: { email: null } });
  for (let number = 0; number < count; number += 1) {
    const personId = await scene.person(`Leider${number}`);
    await scene.visit(at(COMING).add({ hours: number }), { personId });
  }
  scene.clock.advance({ seconds: 15 });
}

/** Twice a minute later: once to hear that the server is back, once for the others. */
async function mended(scene: MessagesScene, messages: MessagesService): Promise<void> {
  for (const minutes of [1, 1, 5]) {
    scene.clock.advance({ minutes });
    await sendDue(scene, messages);
  }
}

const sendDue = (scene: MessagesScene, messages: MessagesService): Promise<void> =>
  messages.sendDue(scene.clock.now());

/** The states and failures that there are: "CLAIMED AUTH 535". */
async function states(scene: MessagesScene): Promise<string> {
  const rows = await scene.db.message.findMany();
  const all = rows.map(({ state, failure }) => [state, failure ?? ''].join(' ').trim());
  return [...new Set(all)].sort().join(', ');
}

/** As HR sees them. */
async function failing(scene: MessagesScene): Promise<string> {
  const hr = actorWith(['HR'], scene.lead);
  const { length } = await scene.service(Bounces).failingAddresses(hr);
  return length === 0 ? '' : `, ${length} addresses failing`;
}
