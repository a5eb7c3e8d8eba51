import {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import { calendarUid } from './calendar-uid.ts';

export type CalendarMethod = 'REQUEST' | 'CANCEL';

export type CalendarEvent = Readonly<{
  method: CalendarMethod;
  visitId: string;
  /** Host of the public address: with the visit's id and secret the UID for life. */
  host: string;
  /** What an answer proves itself with; null for what calendars know without one. */
  secret: string | null;
  /** The visit's revision. */
  sequence: number;
  /** Null once the visit has no date: then only a CANCEL makes sense. */
  times: Readonly<{ startsAt: Temporal.Instant; endsAt: Temporal.Instant }> | null;
  stampedAt: Temporal.Instant;
  /** Inside the notice period, until the team says yes. */
  tentative: boolean;
  summary: string;
  location: string;
  description: string;
  url: string;
  organizer: Readonly<{ name: string; address: string }>;
  attendee: Readonly<{ name: string; address: string }>;
}>;

const ALARM_SECONDS_BEFORE = 60 * 60;
const LINE_END = '\r\n';

/**
 * One visit as RFC 5545 wants it. Instants only: with a zone's name the library writes times that
 * float, and every calendar knows how to show UTC on the clock of its reader.
 */
export function calendarOf(event: CalendarEvent): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Open Deur', product: 'Open Deur', language: 'EN' },
    method: ICalCalendarMethod[event.method],
  });
  const entry = calendar.createEvent({
    id: calendarUid(event),
    sequence: event.sequence,
    stamp: event.stampedAt.toString(),
    start: (event.times?.startsAt ?? event.stampedAt).toString(),
    end: (event.times?.endsAt ?? event.stampedAt).toString(),
    summary: oneLine(event.summary),
    location: oneLine(event.location),
    description: severalLines(event.description),
    url: event.url,
    organizer: { name: parameter(event.organizer.name), email: event.organizer.address },
    status: statusOf(event),
  });
  entry.createAttendee({
    name: parameter(event.attendee.name),
    email: event.attendee.address,
    role: ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: event.method === 'REQUEST',
  });
  if (event.method === 'REQUEST') {
    entry.createAlarm({ type: ICalAlarmType.display, triggerBefore: ALARM_SECONDS_BEFORE });
  }
  const text = `${calendar.toString().trimEnd()}${LINE_END}`;
  // The library insists on a start. A cancellation needs none: it is recognised by its UID.
  return event.times === null ? text.replace(/^DT(START|END):.*\r\n/gm, '') : text;
}

function statusOf({ method, tentative }: CalendarEvent): ICalEventStatus {
  if (method === 'CANCEL') return ICalEventStatus.CANCELLED;
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** Whatever a calendar may take for the end of a line, or not accept at all. */
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const controlButLineEnd = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]+/g;

const oneLine = (text: string): string => text.replace(control, ' ').trim();
const severalLines = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(controlButLineEnd, ' ').trim();
/** Readers of calendars disagree on how a quotation mark inside a name is written. */
const parameter = (text: string): string => oneLine(text).replace(/["^]/g, '’');
