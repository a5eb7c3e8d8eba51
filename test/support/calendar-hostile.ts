import fc from 'fast-check';
import ICAL from 'ical.js';
import { feedOf } from '../../src/messages/rules/feed.ts';
import type { MessageKind } from '../../src/messages/rules/message.ts';
import { aCopy, calendarText, feedVisit } from './calendar-proofs.ts';
import { aVisit } from './visits.ts';

const kinds: readonly MessageKind[] = [
  'CALENDAR_INVITATION',
  'CALENDAR_CANCELLATION',
  'HOST_NOTICE',
  'HOST_CANCELLATION',
];

const evil = fc.constantFrom(
  'x\r\nATTENDEE:mailto:evil@example.org',
  'x\nEND:VEVENT\nBEGIN:VEVENT',
  'x\rMETHOD:CANCEL',
  'x\u2028URL:http://evil.example',
  'x\u2029SEQUENCE:99',
  '";CN="x":mailto:evil@example.org\r\n ',
  '^n^\'"^^',
  '\u0085SUMMARY:other\u000b\u000c',
  '\\n\\,\\;\\\\',
  '\r\n\r\n--boundary\r\nContent-Type: text/html',
  '=?utf-8?B?DQpCY2M6IGV2aWxAZXhhbXBsZS5vcmc=?=',
  '\u0000\u001b[2J',
  '\u202Egnal\u202C',
  '🧑🏽‍🔧'.repeat(40),
);
/** Whatever bytes, whatever letters, and the worst of both in the middle of a name. */
export const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.tuple(fc.string({ maxLength: 70 }), evil).map(([name, tail]) => `${name}${tail}`),
);

export type Injected = Readonly<{ tried: number; lines: number; examples: string[] }>;

/** How many lines so many hostile names, titles and places add to invitations, copies and feeds. */
export function injectedLines(count: number, seed: number, write = written): Injected {
  const triples = fc.sample(fc.tuple(hostile, hostile, hostile), { seed, numRuns: count });
  const calm = kinds.map((_, index) => namesIn(write(index, ['x', 'x', 'x'])));
  const found = { tried: 0, lines: 0, examples: [] as string[] };
  triples.forEach((triple, index) => {
    const text = write(
      index,
      triple.map((each) => `x${each}`),
    );
    const names = namesIn(text);
    const expected = calm[index % kinds.length] ?? [];
    const isSame = names.join() === expected.join() && isOneEvent(text);
    found.tried += 1;
    if (isSame) return;
    found.lines += Math.max(1, Math.abs(names.length - expected.length));
    found.examples.push(JSON.stringify(triple).slice(0, 200));
  });
  return found;
}

/** One message of each kind in turn, and behind it the feed that shows the same visit. */
function written(index: number, words: readonly string[]): string {
  const kind = kinds[index % kinds.length] ?? 'HOST_NOTICE';
  const feed = feedOf({
    kind: (['OWN', 'TEAM', 'PROGRAMME', 'OWN_BUSY'] as const)[index % 4] ?? 'OWN',
    personId: 'leader',
    locale: 'nl',
    visits: [feedVisit(aVisit(), words[2] ?? '')],
    organizer: { publicUrl: 'https://open-deur.example', address: 'open-deur@acme.example' },
  });
  return calendarText(aCopy(kind, aVisit(), words)) + feed;
}

/** The first word of every line, as it was before it was folded. */
const namesIn = (text: string): string[] =>
  text
    .replaceAll('\r\n ', '')
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map((line) => line.split(/[:;]/)[0] ?? '');

function isOneEvent(text: string): boolean {
  const [invitation = ''] = text.split(/(?<=END:VCALENDAR\r\n)/);
  const calendar = new ICAL.Component(ICAL.parse(invitation) as unknown[]);
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  return others.length === 0 && event?.getAllProperties('attendee').length === 1;
}
