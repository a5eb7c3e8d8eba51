/** A calendar as somebody's program writes it, where that is documented, and when it makes busy. */
export type Sample = Readonly<{
  what: string;
  /** The public documentation that says a calendar may look like this. */
  source: string;
  lines: string;
  /** UTC, `from/until`. */
  busy: readonly string[];
  unread?: number;
}>;

/** Lines as they travel (RFC 5545, 3.1), without the indentation of the source. */
export const calendarOf = (lines: string): string =>
  `${lines.trim().replace(/\n {4}/g, '\r\n')}\r\n`.replace(/\\_/g, ' ');

/** The usual frame around events. */
export const framed = (events: string, head = ''): string => `BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Example//Sample//EN${head}
    ${events.trim()}
    END:VCALENDAR`;

/** An hour from this moment on, as the file of somebody's calendar has it. */
export const event = (start: string, more = ''): string => `BEGIN:VEVENT
    UID:${start}
    SUMMARY:Reorganisatie
    DTSTART:${start}
    DURATION:PT1H${more}
    END:VEVENT`;

export const file = (...events: string[]): string => calendarOf(framed(events.join('\n    ')));

export const base64 = (text: string): string => Buffer.from(text).toString('base64');
