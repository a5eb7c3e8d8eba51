import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { bounceOf, writtenBy } from './other-mails.ts';
import { clients, replyFrom } from './reply-samples.ts';
import type { Answer, Client } from './reply-samples.ts';

type Target = Readonly<{ uid: string; leader: string }>;

const anything = fc.string({ unit: 'binary', maxLength: 200 });
/** A secret with one digit changed, without one, in the old form, or of nobody. */
const spoilt = ({ uid }: Target): Arbitrary<string> =>
  fc.oneof(
    fc.nat(31).map((place) => {
      const at = uid.indexOf('.') + 1 + place;
      return `${uid.slice(0, at)}${uid[at] === '0' ? '1' : '0'}${uid.slice(at + 1)}`;
    }),
    fc.constant(uid.replace(/\.[0-9a-f]{32}@/, '@')),
    fc.constant(uid.replace(/\.[0-9a-f]{32}@/, '.@')),
    fc.uuid().map((id) => `${id}.${'0'.repeat(32)}@open-deur.test`),
    anything.map((text) => text.replace(/[\r\n]/g, ' ')),
  );

const client = fc.constantFrom(...(Object.keys(clients) as Client[]));
const answer = fc.constantFrom<Answer>('ACCEPTED', 'DECLINED', 'TENTATIVE', 'COUNTER');

/** Answers with the leader's own address and a secret that does not fit. */
const forged = (target: Target): Arbitrary<string> =>
  fc
    .record({ client, answer, uid: spoilt(target), sequence: fc.integer({ min: -1, max: 3 }) })
    .map(({ client: name, ...reply }) => replyFrom(name, { ...reply, from: target.leader }));

/** Answers with the right secret, from somebody else who names themselves as they like. */
const overheard = (target: Target): Arbitrary<string> =>
  fc
    .record({
      client,
      answer,
      from: fc.constantFrom(
        'mallory@evil.example',
        `${target.leader}.evil.example`,
        `evil${target.leader}`,
        `"${target.leader}" <mallory@evil.example`,
        '',
      ),
    })
    .map(({ client: name, ...reply }) => replyFrom(name, { ...reply, uid: target.uid }));

const bounced = (messageId: string): Arbitrary<string> =>
  fc
    .record({
      messageId: fc.oneof(
        anything.map((text) => text.replace(/[\r\n]/g, ' ')),
        fc.uuid().map((id) => `<${id}@open-deur.test>`),
        fc.constant(`${messageId}.evil`),
      ),
      status: fc.constantFrom('5.1.1', '5.x', '', '4.0.0', '5.1.1.1.1.1'),
    })
    .map((report) => bounceOf({ ...report, recipient: 'marleen@acme.example' }));

/** A mail that is broken somewhere, at its first byte too: cut off, a piece doubled, or bytes changed. */
const broken = (mail: Arbitrary<string>): Arbitrary<string> =>
  fc.tuple(mail, fc.nat(3_000), fc.nat(300), anything).map(([text, at, length, noise]) => {
    const from = at % Math.max(1, text.length);
    const head = text.slice(0, from);
    const tail = text.slice(from + length);
    const left = length % 3 === 0 ? head : `${head}${noise}${tail}`;
    // No mailbox takes a mail without a byte.
    return left === '' ? text.slice(0, 1) : left;
  });

/** Mails that mean harm or nothing, and none that is genuine. */
export function hostileMails(targets: readonly Target[], messageId: string): Arbitrary<string> {
  const each = targets.flatMap((target) => [forged(target), overheard(target)]);
  const whole = fc.oneof(...each, bounced(messageId));
  const deep = fc.integer({ min: 2, max: 60 }).map(nested);
  const noise = anything.map((text) => `Subject: x\r\nContent-Type: text/calendar\r\n\r\n${text}`);
  const human = anything.map((text) => writtenBy('a@b.example', text.replace(/[\r\n]/g, ' ')));
  return fc.oneof(whole, broken(whole), deep, noise, human);
}

function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
  );
  return `Subject: deep\r\n${open.join('')}Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n`;
}
