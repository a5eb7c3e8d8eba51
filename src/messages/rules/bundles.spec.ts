import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { at } from '../../../test/support/visits.ts';
import { bundlesOf, isSpent } from './bundles.ts';
import type { Bundle, ReaderFacts } from './bundles.ts';
import { groupOf, messageGroups } from './groups.ts';
import type { MessageGroup } from './groups.ts';
import { manners, messageKinds, sameKey } from './message.ts';
import type { DueMessage, MessageKind } from './message.ts';
import { dayOfReader, isWithin, nextWithin } from './working-hours.ts';

const ZONES = ['Europe/Amsterdam', 'Asia/Kathmandu', 'America/St_Johns'] as const;
const nudges = Object.values(messageKinds).filter((kind) => manners[kind] !== 'NOW');

const reader = (changes: Partial<ReaderFacts> = {}, timeZone: string = ZONES[0]): ReaderFacts => ({
  hours: {
    timeZone,
    holidays: new Set(['2026-10-26']),
    from: Temporal.PlainTime.from('08:30'),
    until: Temporal.PlainTime.from('17:30'),
  },
  mailsToday: 0,
  mailsPerDay: 1,
  muted: new Set(),
  ...changes,
});
const message = (changes: Partial<DueMessage> = {}): DueMessage => ({
  kind: 'LOOK_BACK_LATE',
  subjectId: 'visit',
  revision: 0,
  recipientId: 'anna',
  dueAt: at('2026-11-23T09:00:00Z'),
  usefulUntil: at('2026-12-23T09:00:00Z'),
  ...changes,
});
const tuesday = at('2026-11-24T09:00:00Z');
const bundle = (messages: DueMessage[], facts: ReaderFacts, now = tuesday) =>
  bundlesOf(messages, new Map([['anna', facts]]), now);

describe('a mail of bundled messages', () => {
  it('has everything for its reader, the oldest first', () => {
    const newer = message({ subjectId: 'other', dueAt: at('2026-11-24T08:00:00Z') });
    expect(bundle([newer, message()], reader())).toEqual([
      { recipientId: 'anna', messages: [message(), newer] },
    ]);
  });

  it.each([
    ['outside the reader’s hours', reader(), at('2026-11-24T19:00:00Z')],
    ['on a public holiday', reader(), at('2026-10-26T10:00:00Z')],
    ['once the day has had its mail', reader({ mailsToday: 1 }), tuesday],
    ['of a group that was switched off', reader({ muted: new Set(['LOOK_BACKS']) }), tuesday],
  ])('does not go %s', (_when, facts, now) => {
    expect(bundle([message()], facts, now)).toEqual([]);
  });

  it('goes without what was switched off', () => {
    const muted = new Set<MessageGroup>(['HOSTING']);
    const call = message({ kind: 'CLAIM_CALL' });
    expect(bundle([call, message()], reader({ muted }))).toEqual([
      { recipientId: 'anna', messages: [message()] },
    ]);
  });
});

it('lets what may not wait be switched off by nobody, and everything else by its group', () => {
  const kinds = Object.values(messageKinds);
  const withGroup = kinds.filter((kind) => groupOf(kind) !== null);
  expect(withGroup).toEqual(nudges);
  expect(new Set(withGroup.map(groupOf))).toEqual(new Set(Object.values(messageGroups)));
});

/** Days of readers, a look every few hours, with messages that come up at any time. */
type History = Readonly<{
  zones: readonly string[];
  muted: readonly (readonly MessageGroup[])[];
  cap: number;
  messages: readonly Readonly<{
    reader: number;
    kind: MessageKind;
    dueAfter: number;
    usefulFor: number;
  }>[];
}>;

const HOURS = 24 * 8;
/** Hours between two looks. */
const STEP = 3;
const start = at('2026-10-22T00:00:00Z');
const groups = Object.values(messageGroups);
const history: fc.Arbitrary<History> = fc.record({
  zones: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...ZONES))),
  muted: fc.tuple(...[0, 1, 2].map(() => fc.subarray(groups, { maxLength: 2 }))),
  cap: fc.integer({ min: 1, max: 3 }),
  messages: fc.array(
    fc.record({
      reader: fc.nat(2),
      kind: fc.constantFrom(...nudges),
      dueAfter: fc.nat(HOURS),
      usefulFor: fc.integer({ min: 1, max: HOURS }),
    }),
    { maxLength: 25 },
  ),
});

type Sent = Readonly<{ bundle: Bundle; at: Temporal.Instant }>;

function play({ zones, muted, cap, messages }: History): { sent: Sent[]; all: DueMessage[] } {
  const all = messages.map(({ reader: who, kind, dueAfter, usefulFor }, place) => {
    const dueAt = start.add({ hours: dueAfter });
    const usefulUntil = dueAt.add({ hours: usefulFor });
    return {
      kind,
      subjectId: `s${place}`,
      revision: 0,
      recipientId: `r${who}`,
      dueAt,
      usefulUntil,
    };
  });
  const sent: Sent[] = [];
  const told = new Set<string>();
  for (let hour = 0; hour <= HOURS * 1.5; hour += STEP) {
    const now = start.add({ hours: hour });
    const facts = zones.map((zone, place) => {
      const base = reader({ mailsPerDay: cap, muted: new Set(muted[place]) }, zone);
      const today = dayOfReader(now, base.hours);
      const mailsToday = sent.filter(
        (mail) =>
          mail.bundle.recipientId === `r${place}` && dayOfReader(mail.at, base.hours).equals(today),
      ).length;
      return [`r${place}`, { ...base, mailsToday }] as const;
    });
    const due = all.filter(
      (each) =>
        !told.has(sameKey(each)) &&
        !isSpent(each, now) &&
        Temporal.Instant.compare(each.dueAt, now) <= 0,
    );
    for (const each of bundlesOf(due, new Map(facts), now)) {
      sent.push({ bundle: each, at: now });
      for (const one of each.messages) told.add(sameKey(one));
    }
  }
  return { sent, all };
}

/** A message that nobody got, although a look found its reader free while it was of use. */
function isLost(
  message: DueMessage,
  { zones, muted, cap }: History,
  days: ReadonlyMap<string, number>,
): boolean {
  const place = Number(message.recipientId.slice(1));
  const { hours } = reader({}, zones[place]);
  const first = nextWithin(message.dueAt, hours);
  const had = days.get(`${message.recipientId} ${dayOfReader(first, hours).toString()}`) ?? 0;
  // A look comes every so many hours: one of them falls between these two.
  const look = first.add({ hours: STEP });
  const isInTime = isWithin(look, hours) && Temporal.Instant.compare(look, message.usefulUntil) < 0;
  const group = groupOf(message.kind);
  return had < cap && isInTime && group !== null && !(muted[place] ?? []).includes(group);
}

/** How many mails each reader had on each day, while every mail kept to its reader's terms. */
function daysOf(sent: readonly Sent[], { zones, muted }: History): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { bundle: mail, at: moment } of sent) {
    const place = Number(mail.recipientId.slice(1));
    const { hours } = reader({}, zones[place]);
    expect(isWithin(moment, hours)).toBe(true);
    const off = muted[place] ?? [];
    for (const { kind } of mail.messages) expect(off).not.toContain(groupOf(kind));
    const day = `${mail.recipientId} ${dayOfReader(moment, hours).toString()}`;
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}

it('keeps to hours and cap, sends nothing twice, nothing that was switched off, and loses nothing of use', () => {
  fc.assert(
    fc.property(history, (past) => {
      const { sent, all } = play(past);
      const days = daysOf(sent, past);
      expect(Math.max(0, ...days.values())).toBeLessThanOrEqual(past.cap);
      const told = sent.flatMap(({ bundle: mail }) => mail.messages.map(sameKey));
      expect(new Set(told).size).toBe(told.length);
      const untold = all.filter((each) => !told.includes(sameKey(each)));
      expect(untold.filter((each) => isLost(each, past, days))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
