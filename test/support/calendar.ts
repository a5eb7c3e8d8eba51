import ICAL from 'ical.js';
import type { Email } from 'postal-mime';

export type ReadEvent = Readonly<{
  /** Of the body, and of the MIME part that carries it. */
  method: string;
  partMethod: string | undefined;
  uid: string;
  sequence: number;
  /** ISO 8601, UTC; null where the event has none. */
  start: string | null;
  end: string | null;
  summary: string;
  location: string;
  status: string;
  organizer: string;
  attendees: string[];
}>;

/** The calendar part of a mail, or `null`. */
export function calendarIn(mail: Email): string | null {
  const part = calendarPart(mail);
  if (part === undefined) return null;
  const { content } = part;
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** The one event of a mail's calendar part, as a second program reads it. */
export function eventIn(mail: Email): ReadEvent {
  const text = calendarIn(mail);
  if (text === null) throw new Error(`No calendar part in “${mail.subject}”.`);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  if (component === undefined || others.length > 0) throw new Error('Not exactly one event.');
  const value = (name: string): string => String(component.getFirstPropertyValue(name) ?? '');
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    partMethod: calendarPart(mail)?.method,
    uid: value('uid'),
    sequence: Number(value('sequence')),
    start: instant(component.getFirstPropertyValue('dtstart')),
    end: instant(component.getFirstPropertyValue('dtend')),
    summary: value('summary'),
    location: value('location'),
    status: value('status'),
    organizer: value('organizer'),
    attendees: component.getAllProperties('attendee').map((each) => String(each.getFirstValue())),
  };
}

const calendarPart = (mail: Email) =>
  mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');

const instant = (time: unknown): string | null =>
  time instanceof ICAL.Time ? time.toJSDate().toISOString().replace('.000Z', 'Z') : null;
