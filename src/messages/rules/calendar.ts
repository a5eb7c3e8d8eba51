import {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';

export type CalendarMethod = 'REQUEST' | 'CANCEL';

export type CalendarEvent = Readonly<{
  method: CalendarMethod;
  /** For life: see `calendarUid`. */
  uid: string;
  /** The visit's revision. */
  sequence: number;
  /** Null once the visit has no date: then only a CANCEL makes sense. */
  times: Readonly<{ startsAt: Temporal.Instant; endsAt: Temporal.Instant }> | null;
  stampedAt: Temporal.Instant;
  /** Inside the notice period, until the team says yes. */
  tentative: boolean;
  /** Whether the reader's time is taken, or the visit is only to be known of. */
  blocksTime: boolean;
  /** Whether an answer is of use: whoever receives the visitor answers on the page. */
  asksAnswer: boolean;
  summary: string;
  location: string;
  description: string;
  url: string;
  organizer: Readonly<{ name: string; address: string }>;
  attendee: Readonly<{ name: string; address: string }>;
}>;

const ALARM_SECONDS_BEFORE = 60 * 60;
const LINE_END = '\r\n';

export const product = { company: 'Open Deur', product: 'Open Deur', language: 'EN' } as const;

/** As text, its last line ended like the others. */
export const finished = (calendar: ICalCalendar): string =>
  `${calendar.toString().trimEnd()}${LINE_END}`;

/**
 * One visit as RFC 5545 wants it. Instants only: with a zone's name the library writes times that
 * float, and every calendar knows how to show UTC on the clock of its reader.
 */
export function calendarOf(event: CalendarEvent): string {
  const calendar = new ICalCalendar({
    prodId: product,
    method: ICalCalendarMethod[event.method],
  });
  const { startsAt, endsAt } = event.times ?? {
    startsAt: event.stampedAt,
    endsAt: event.stampedAt,
  };
  const entry = calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: event.stampedAt.toString(),
    start: startsAt.toString(),
    end: endsAt.toString(),
    summary: oneLine(event.summary),
    location: oneLine(event.location),
    description: severalLines(event.description),
    url: event.url,
    organizer: { name: parameter(event.organizer.name), email: event.organizer.address },
    status: statusOf(event),
    // Outlook and Exchange read their own word for it beside TRANSP ([MS-OXCICAL], BUSYSTATUS).
    transparency: ICalEventTransparency[event.blocksTime ? 'OPAQUE' : 'TRANSPARENT'],
    busystatus: busyStatusOf(event),
  });
  entry.createAttendee({
    name: parameter(event.attendee.name),
    email: event.attendee.address,
    role: ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: event.method === 'REQUEST' && event.asksAnswer,
  });
  if (event.method === 'REQUEST') {
    entry.createAlarm({ type: ICalAlarmType.display, triggerBefore: ALARM_SECONDS_BEFORE });
  }
  const text = finished(calendar);
  // The library insists on a start. A cancellation needs none: it is recognised by its UID.
  return event.times === null ? text.replace(/^DT(START|END):.*\r\n/gm, '') : text;
}

function statusOf({ method, tentative }: CalendarEvent): ICalEventStatus {
  if (method === 'CANCEL') return ICalEventStatus.CANCELLED;
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

function busyStatusOf({ method, tentative, blocksTime }: CalendarEvent): ICalEventBusyStatus {
  if (method === 'CANCEL' || !blocksTime) return ICalEventBusyStatus.FREE;
  return tentative ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY;
}

/** Whatever a calendar may take for the end of a line, or not accept at all. */
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const controlButLineEnd = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]+/g;

export const oneLine = (text: string): string => text.replace(control, ' ').trim();
export const severalLines = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(controlButLineEnd, ' ').trim();
/** Readers of calendars disagree on how a quotation mark inside a name is written. */
const parameter = (text: string): string => oneLine(text).replace(/["^]/g, '’');
