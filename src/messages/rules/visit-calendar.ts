import type { Temporal } from 'temporal-polyfill';
import { catalogue } from '../../i18n/catalogue.ts';
import type { Person } from '../../people/rules/person.ts';
import type { Visit } from '../../visits/rules/visit.ts';
import { calendarUid } from './calendar-uid.ts';
import type { CalendarEvent, CalendarMethod } from './calendar.ts';
import type { VisitLetter } from './letter.ts';
import type { MessageKind } from './message.ts';

/** What its reader is to the visit. */
export type CalendarRole = 'LEADER' | 'HOST' | 'LEAD';

/** What a message does to the calendar of its reader; most do nothing. */
const methods: Partial<Record<MessageKind, CalendarMethod>> = {
  CALENDAR_INVITATION: 'REQUEST',
  CALENDAR_CANCELLATION: 'CANCEL',
  HOST_NOTICE: 'REQUEST',
  HOST_CANCELLATION: 'CANCEL',
  HOST_RELEASE: 'CANCEL',
  // Only the answer of a colleague who goes instead has a calendar part.
  EXCHANGE_ANSWERED: 'CANCEL',
};

const toLeader: readonly MessageKind[] = [
  'CALENDAR_INVITATION',
  'CALENDAR_CANCELLATION',
  'URGENT_CHANGE',
  'EXCHANGE_ANSWERED',
];

export type CalendarMessage = Readonly<{
  kind: MessageKind;
  /** Of the visit, when the message became due. */
  revision: number;
}>;

export type CalendarReader = Readonly<{
  person: Pick<Person, 'id' | 'name' | 'email' | 'locale'>;
  /** Whether this person is the one who receives the visitor. */
  isHost: boolean;
}>;

/** Who organises every appointment, and where it is explained. */
export type Organizer = Readonly<{ publicUrl: string; address: string }>;

export type CalendarCopy = Readonly<{
  message: CalendarMessage;
  visit: Visit;
  letter: Pick<
    VisitLetter,
    'team' | 'place' | 'bring' | 'questions' | 'visitor' | 'jobTitle' | 'waitingForTeam'
  >;
  reader: CalendarReader;
  organizer: Organizer;
  /** Of the visit; see `calendarUid`. */
  secret: string | null;
  now: Temporal.Instant;
}>;

/** Somebody who reads along keeps no appointment: it is in the calendar of the one who goes. */
export function calendarMethodOf(
  { kind }: CalendarMessage,
  { personId, state }: Pick<Visit, 'personId' | 'state'>,
  readerId: string,
): CalendarMethod | null {
  if (toLeader.includes(kind) && readerId !== personId) return null;
  if (kind === 'URGENT_CHANGE') return state === 'CONFIRMED' ? 'REQUEST' : 'CANCEL';
  return methods[kind] ?? null;
}

/**
 * What a message puts into its reader's calendar; null when nothing. An invitation to what has been
 * called off meanwhile stays out, and nobody can be invited by themselves: Outlook and Gmail show the
 * organiser no invitation.
 */
export function calendarEvent(copy: CalendarCopy): CalendarEvent | null {
  const { message, visit, reader, organizer } = copy;
  const method = calendarMethodOf(message, visit, reader.person.id);
  const address = reader.person.email;
  if (method === null || address === null || isOneself(address, organizer)) return null;
  if (method === 'REQUEST' && !isOn(visit)) return null;
  const role = roleOf(copy);
  return {
    method,
    uid: calendarUid({
      visitId: visit.id,
      readerId: role === 'LEADER' ? null : reader.person.id,
      secret: copy.secret,
      host: new URL(organizer.publicUrl).hostname,
    }),
    // What is called off is the visit as it was then: a new date since then has a higher number.
    sequence: method === 'CANCEL' ? message.revision : visit.revision,
    times: timesOf(visit),
    stampedAt: copy.now,
    tentative: copy.letter.waitingForTeam,
    blocksTime: role !== 'LEAD',
    asksAnswer: role === 'LEADER',
    location: copy.letter.place,
    ...wordsFor(role, copy),
    organizer: { name: textsOf(reader).mail.productName, address: organizer.address },
    attendee: { name: reader.person.name, address },
  };
}

type Words = Pick<CalendarEvent, 'summary' | 'description' | 'url'>;

function wordsFor(role: CalendarRole, copy: CalendarCopy): Words {
  return role === 'LEADER' ? wordsForLeader(copy) : wordsForHostSide(role, copy);
}

function wordsForLeader({ visit, letter, reader, organizer }: CalendarCopy): Words {
  const { mail } = textsOf(reader);
  const bring = letter.bring === '' ? [] : [`${mail.facts.bring}: ${letter.bring}`];
  const questions = letter.questions.map((question) => `- ${question}`);
  const url = `${organizer.publicUrl}/visits/${visit.id}`;
  return {
    summary: mail.calendarInvitation.summary(letter.team),
    description: [...bring, ...questions, url].join('\n'),
    url,
  };
}

/** Who comes, who that is, what to say and how to give it back; never who receives the visitor. */
function wordsForHostSide(role: 'HOST' | 'LEAD', copy: CalendarCopy): Words {
  const { message, visit, letter, reader, organizer } = copy;
  const { calendar, mail } = textsOf(reader);
  const texts = calendar.copies[role];
  const { visitor, jobTitle, team } = letter;
  const url = `${organizer.publicUrl}/team/guests`;
  const invites = calendarMethodOf(message, visit, reader.person.id) === 'REQUEST';
  const asking = invites && letter.waitingForTeam ? [calendar.copies.asking] : [];
  const preparing = invites ? [texts.role, calendar.copies.customer, texts.giveBack] : [];
  return {
    summary: texts.summary(visitor, team),
    description: [
      mail.hostNotice.intro(visitor, jobTitle),
      ...asking,
      ...preparing,
      mail.appraisal,
      url,
    ].join('\n'),
    url,
  };
}

function roleOf({ message, reader }: CalendarCopy): CalendarRole {
  if (toLeader.includes(message.kind)) return 'LEADER';
  return reader.isHost || message.kind === 'HOST_RELEASE' ? 'HOST' : 'LEAD';
}

/** What was called off since it was claimed is announced no more. */
export const isOvertaken = (kind: MessageKind, visit: Visit): boolean =>
  methods[kind] === 'REQUEST' && visit.state !== 'CONFIRMED';

const isOn = (visit: Visit): boolean => visit.state === 'CONFIRMED' && timesOf(visit) !== null;

const timesOf = ({ startsAt, endsAt }: Visit): CalendarEvent['times'] =>
  startsAt && endsAt && { startsAt, endsAt };

const isOneself = (address: string, organizer: Organizer): boolean =>
  address.toLowerCase() === organizer.address.toLowerCase();

const textsOf = ({ person }: CalendarReader) => catalogue(person.locale);
