import { messageKinds } from '../../src/messages/rules/message.ts';
import type { MessageKind } from '../../src/messages/rules/message.ts';
import { exampleMail } from '../../src/messages/templates/examples.ts';
import { emailPattern } from '../../src/platform/rules/text.ts';
import type { MessagesScene } from './messages.ts';
import { seeded } from './random.ts';
import type { Random } from './random.ts';
import type { ReceivedMail } from './smtp.ts';

const kinds = Object.keys(messageKinds) as MessageKind[];
const ENOUGH = 40_000;

const bits = [
  ...['\r\nBcc: x@x.nl', '\nX-Evil: 1', '\r\n\r\nbody', '\r\n.\r\nRCPT TO:<x@x.nl>', '\0', '\t'],
  ...['"', '\\', '<x@x.nl>', ',', ';', ':', '(', ')', '@', '%0d%0aCc:', '=?utf-8?q?=0d=0aCc:?='],
  ...['Łukasz', '\u202e', '\u2028', '👩‍🚀', 'x'.repeat(400), 'van der', ' ', '<script>', '$&', 'ß'],
];
const addresses = [
  ...['a@acme.example', 'A.B+c@Acme.Example', 'o’x@acme.example', "o'x@acme.example"],
  ...['a@acme.example,b@x.nl', 'a@acme.example b@x.nl', '<b@x.nl> a@acme.example', 'a@[127.0.0.1]'],
  ...['"b@x.nl"@acme.example', 'a@acme.example\r\nRCPT TO:<b@x.nl>', 'a@acme.example> SIZE=1'],
  ...['a(b@x.nl)@acme.example', '@b.nl:a@acme.example', 'a@acme.example;b@x.nl', 'a@@acme.example'],
];

const words = (random: Random): string =>
  Array.from({ length: 1 + random.below(4) }, () => random.pick(bits)).join('');

/** Mails with hostile names, subjects and addresses that changed an envelope or a header. */
export async function changedByWords(scene: MessagesScene, count: number, seed: number) {
  const random = seeded(seed);
  const plain = await received(scene, { name: 'Jan', address: 'a@acme.example', subject: 'Dag' });
  const wrong: string[] = [];
  let refused = 0;
  for (let number = 0; number < count; number += 1) {
    const address = random.pick(addresses);
    const mail = await received(scene, { name: words(random), address, subject: words(random) });
    const stored = address.toLowerCase();
    const isAddress = emailPattern.test(stored);
    if (mail === null) refused += 1;
    const right =
      mail === null
        ? !isAddress
        : mail.envelope.to.join() === stored && headersOf(mail) === headersOf(plain);
    if (!right) wrong.push(`${number} ${address}`);
  }
  return { wrong, refused };
}

/** Null when it was refused before the mail server heard of it. */
async function received(
  scene: MessagesScene,
  { name, address, subject }: Readonly<{ name: string; address: string; subject: string }>,
): Promise<ReceivedMail | null> {
  scene.smtp.forget();
  const content = { subject, html: '<p>Dag</p>', text: 'Dag' };
  try {
    await scene.mail.send({ to: { name, address }, messageId: '<m@acme.example>', ...content });
  } catch {
    if (scene.smtp.mails.length > 0) throw new Error('Refused, and sent all the same.');
    return null;
  }
  const [mail, ...others] = scene.smtp.mails;
  if (mail === undefined || others.length > 0) throw new Error('One mail became another number.');
  return mail;
}

const headersOf = (mail: ReceivedMail | null): string =>
  (mail?.headers ?? []).map(({ key }) => key).join();

const common = {
  nl: /(?:^|\W)(?:je|het|een|van|op|is|en|voor|niet|met)(?=\W)/gi,
  en: /(?:^|\W)(?:you|the|a|of|on|is|to|and|for|not|with|it)(?=\W)/gi,
};

/** What is wrong with the mails of every kind in both languages: parts, language, size. */
export async function wrongExamples(): Promise<string[]> {
  const wrong: string[] = [];
  for (const kind of kinds)
    for (const locale of ['nl', 'en'] as const) {
      const faults = faultsOf(await exampleMail(kind, locale), locale);
      if (faults.length > 0) wrong.push(`${kind} ${locale}: ${faults.join(', ')}`);
    }
  return wrong;
}

type Mail = Awaited<ReturnType<typeof exampleMail>>;

function faultsOf({ subject, html, text }: Mail, locale: 'nl' | 'en'): string[] {
  const count = (which: 'nl' | 'en') => text.match(common[which])?.length ?? 0;
  const other = count(locale === 'nl' ? 'en' : 'nl');
  // As base64, with the widest headers and a calendar of its own.
  const size = 1.4 * (Buffer.byteLength(html) + Buffer.byteLength(text)) + 6_000;
  const checks = {
    lang: html.includes(`lang="${locale}"`),
    words: count(locale) > 2 * other,
    subject: subject !== '',
    text: text.length > 80,
    html: html.includes('</html>'),
    size: size <= ENOUGH,
  };
  return Object.entries(checks).flatMap(([name, holds]) => (holds ? [] : name));
}
