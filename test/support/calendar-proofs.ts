import { Temporal } from 'temporal-polyfill';
import { calendarOf } from '../../src/messages/rules/calendar.ts';
import { feedOf } from '../../src/messages/rules/feed.ts';
import type { FeedVisit } from '../../src/messages/rules/feed.ts';
import { calendarEvent } from '../../src/messages/rules/visit-calendar.ts';
import type { CalendarCopy } from '../../src/messages/rules/visit-calendar.ts';
import type { MessageKind } from '../../src/messages/rules/message.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import { CalendarClient } from './calendar-client.ts';
import type { Shown } from './calendar-client.ts';
import { CalendarHistory, delivered, READERS } from './calendar-history.ts';
import { seeded } from './random.ts';
import type { Random } from './random.ts';
import { aVisit, at } from './visits.ts';

const organizer = { publicUrl: 'https://open-deur.example', address: 'open-deur@acme.example' };
const zones = ['Europe/Amsterdam', 'Asia/Kathmandu', 'America/St_Johns'] as const;
/** The days on which the clocks of Amsterdam and of St John's change, and those around them. */
const changes = ['2026-10-25', '2027-03-28', '2026-11-01', '2027-03-14'] as const;
const names = [
  'Marleen de Vries',
  'Łukasz Żółć',
  'Zoë van ’t Hoff-Ünal',
  'सीता थापा',
  'O’Brien, Síle; “Shay”',
  '李小龍 👩🏽‍🔧',
  'A'.repeat(200),
] as const;

export type Calendars = Readonly<{ texts: string[]; instants: [Temporal.Instant, string][] }>;

/** An invitation, an update and a cancellation of each of so many random visits. */
export function randomCalendars(count: number, seed: number): Calendars {
  const random = seeded(seed);
  const texts: string[] = [];
  const instants: [Temporal.Instant, string][] = [];
  for (let index = 0; index < count; index += 1) {
    const id = `0199f0aa-0000-7000-8000-${String(index).padStart(12, '0')}`;
    const first = { ...aVisit(), ...someTimes(random), id, revision: random.below(5) };
    const moved = { ...first, ...someTimes(random), revision: first.revision + 1 };
    const off: Visit = {
      ...moved,
      state: 'CANCELLED',
      revision: moved.revision + 1,
      ...(random.below(3) === 0 && { startsAt: null, endsAt: null }),
    };
    const toLeader = random.below(2) === 0;
    const on: MessageKind = toLeader ? 'CALENDAR_INVITATION' : 'HOST_NOTICE';
    const away: MessageKind = toLeader ? 'CALENDAR_CANCELLATION' : 'HOST_CANCELLATION';
    for (const [kind, visit] of [
      [on, first],
      [on, moved],
      [away, off],
    ] as const) {
      const text = calendarText(someCopy(random, kind, visit));
      texts.push(text);
      if (kind === on && visit.startsAt !== null) instants.push([visit.startsAt, text]);
    }
  }
  return { texts, instants };
}

/** Feeds of every kind, from empty to full, of random visits. */
export function randomFeeds(count: number, seed: number): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const visits = Array.from({ length: random.below(12) }, (_, index) =>
      feedVisit({ ...aVisit(), ...someTimes(random), id: `visit-${index}` }, random.pick(names)),
    );
    const kind = random.pick(['OWN', 'OWN_BUSY', 'TEAM', 'PROGRAMME'] as const);
    const locale = random.pick(['nl', 'en'] as const);
    return feedOf({ kind, personId: 'leader', locale, visits, organizer });
  });
}

export const calendarText = (copy: CalendarCopy): string => {
  const event = calendarEvent(copy);
  if (event === null) throw new Error(`Nothing for the calendar in ${copy.message.kind}.`);
  return calendarOf(event);
};

function someTimes(random: Random): Pick<Visit, 'startsAt' | 'endsAt'> {
  const day =
    random.below(3) === 0
      ? Temporal.PlainDate.from(random.pick(changes)).add({ days: random.below(3) - 1 })
      : Temporal.PlainDate.from('2026-09-01').add({ days: random.below(450) });
  const time = { hour: random.below(24), minute: 15 * random.below(4) };
  const startsAt = day.toPlainDateTime(time).toZonedDateTime(random.pick(zones)).toInstant();
  return { startsAt, endsAt: startsAt.add({ minutes: 15 * (1 + random.below(40)) }) };
}

function someCopy(random: Random, kind: MessageKind, visit: Visit): CalendarCopy {
  const copy = aCopy(kind, visit, [random.pick(names), random.pick(names), random.pick(names)]);
  const locale = random.pick(['nl', 'en'] as const);
  const { reader, letter } = copy;
  return {
    ...copy,
    letter: { ...letter, waitingForTeam: random.below(4) === 0 },
    reader: { isHost: random.below(2) === 0, person: { ...reader.person, locale } },
  };
}

/** Whose name, whose title and which place may be anything. */
export const aCopy = (
  kind: MessageKind,
  visit: Visit,
  [name = '', title = '', place = '']: readonly string[],
): CalendarCopy => ({
  message: { kind, revision: visit.revision },
  visit,
  letter: {
    team: place,
    place: `${place}, Stationsplein 1`,
    bring: title,
    questions: [title, name],
    visitor: name,
    jobTitle: title,
    waitingForTeam: false,
  },
  reader: {
    isHost: false,
    person: {
      id: kind.startsWith('HOST') ? 'reader' : visit.personId,
      name,
      email: 'reader@acme.example',
      locale: 'nl',
    },
  },
  organizer,
  secret: 'c0ffee',
  now: at('2026-09-01T08:00:00.123Z'),
});

export const feedVisit = (visit: Visit, name: string): FeedVisit => ({
  visit,
  waitingForTeam: visit.revision % 2 === 1,
  place: {
    team: {
      id: 'team',
      name,
      siteId: 'site',
      departmentId: 'department',
      visitTypeId: 'technician',
      budgetPerWeek: 2,
      budgetPerQuarter: null,
      site: {
        id: 'site',
        name,
        address: name,
        timeZone: 'Europe/Amsterdam',
        country: 'NL',
        region: null,
        schoolRegion: null,
      },
    },
    visitType: {
      id: 'technician',
      code: 'TECHNICIAN',
      nameNl: name,
      nameEn: name,
      bringNl: name,
      bringEn: name,
      questionsNl: [name],
      questionsEn: [name],
      errandNl: name,
      errandEn: name,
      customerNl: name,
      customerEn: name,
    },
  },
});

export type Histories = Readonly<{ compared: number; mails: number; wrong: number; lost: number }>;

/** Plays so many histories; in how many calendars something else stands than in the database. */
export function playHistories(count: number, seed: number, bySequence = true): Histories {
  const random = seeded(seed);
  const found = { compared: 0, mails: 0, wrong: 0, lost: 0 };
  for (let index = 0; index < count; index += 1) {
    const history = new CalendarHistory(random).play(2 + random.below(7));
    for (const reader of READERS) {
      const mails = history.sent[reader];
      found.mails += mails.length;
      const { arrived, lastArrived } = delivered(mails, random);
      if (!lastArrived) {
        found.lost += 1;
        continue;
      }
      const client = new CalendarClient(bySequence);
      for (const mail of arrived) client.receive(mail);
      found.compared += 1;
      const visit = history.expected(reader);
      if (!isShown(client.appointments, visit, history.waiting)) found.wrong += 1;
    }
  }
  return found;
}

/** Exactly this visit and nothing else; nothing when there is none. */
export function isShown(
  appointments: readonly Shown[],
  visit: Pick<Visit, 'startsAt' | 'endsAt' | 'revision'> | null,
  waiting: boolean,
): boolean {
  const wanted =
    visit === null
      ? []
      : [
          {
            start: String(visit.startsAt),
            end: String(visit.endsAt),
            sequence: visit.revision,
            status: waiting ? 'TENTATIVE' : 'CONFIRMED',
          },
        ];
  return JSON.stringify(appointments) === JSON.stringify(wanted);
}
