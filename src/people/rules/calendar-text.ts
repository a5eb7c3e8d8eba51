/**
 * The first look at a calendar: lines are unfolded (RFC 5545, 3.1), and only what says when somebody
 * is busy is kept. Titles, places, descriptions and guests are dropped before anything reads them.
 */
export type CalendarPart = Readonly<{ kind: PartKind; text: string }>;
export type PartKind = (typeof partKinds)[number];
export type CalendarParts = Readonly<{
  parts: readonly CalendarPart[];
  /** X-WR-TIMEZONE, which Google and Apple write for the calendar as a whole. */
  zone: string | null;
}>;
export type Unfit = 'UNREADABLE' | 'TOO_HEAVY';

const partKinds = ['VEVENT', 'VTIMEZONE', 'VFREEBUSY'] as const;
const kept = new Set([
  'UID',
  'SEQUENCE',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'TRANSP',
  'STATUS',
  'X-MICROSOFT-CDO-BUSYSTATUS',
  'FREEBUSY',
  'TZID',
  'TZOFFSETFROM',
  'TZOFFSETTO',
]);
/** Where the lines of a time zone stand. */
const inner = new Set(['STANDARD', 'DAYLIGHT']);

const MOST_PARTS = 20_000;
const MOST_CHARACTERS = 10_000_000;
const LONGEST_LINE = 100_000;

const isPartKind = (name: string): name is PartKind =>
  (partKinds as readonly string[]).includes(name);

/** The parts of every calendar in the text, or why it cannot be one. `email` is the owner's, lower case. */
export function calendarParts(text: string, email: string | null): CalendarParts | Unfit {
  if (text.length > MOST_CHARACTERS) return 'TOO_HEAVY';
  const sieve = new Sieve(email);
  for (const line of unfolded(text)) {
    const fault = sieve.take(line);
    if (fault !== null) return fault;
  }
  return sieve.result();
}

const unfolded = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r*\n|\r/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');

/** Walks through the components and keeps the lines that count. */
class Sieve {
  private readonly open: string[] = [];
  private readonly parts: CalendarPart[] = [];
  private lines: string[] = [];
  private zone: string | null = null;
  private calendars = 0;

  constructor(private readonly email: string | null) {}

  take(line: string): Unfit | null {
    const [, mark = '', name = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line) ?? [];
    if (mark.toUpperCase() === 'BEGIN') return this.begin(name.toUpperCase());
    if (mark.toUpperCase() === 'END') return this.end(name.toUpperCase());
    this.keep(line);
    return null;
  }

  /** A file that was cut off has components that do not end. */
  result(): CalendarParts | Unfit {
    if (this.open.length > 0 || this.calendars === 0) return 'UNREADABLE';
    return { parts: this.parts, zone: this.zone };
  }

  private begin(name: string): Unfit | null {
    if (this.open.length === 0 && name !== 'VCALENDAR') return 'UNREADABLE';
    this.open.push(name);
    if (this.open.length === 1) this.calendars += 1;
    if (this.isKept()) this.lines.push(`BEGIN:${name}`);
    return this.parts.length > MOST_PARTS || this.open.length > 10 ? 'TOO_HEAVY' : null;
  }

  private end(name: string): Unfit | null {
    if (this.open.at(-1) !== name) return 'UNREADABLE';
    if (this.isKept()) this.lines.push(`END:${name}`);
    this.open.pop();
    if (this.open.length !== 1) return null;
    if (isPartKind(name)) this.parts.push({ kind: name, text: this.lines.join('\r\n') });
    this.lines = [];
    return null;
  }

  /** An alarm has a DURATION too, and it is not the event's. */
  private isKept(): boolean {
    const [, part = '', below, ...deeper] = this.open;
    if (!isPartKind(part) || deeper.length > 0) return false;
    return below === undefined || (part === 'VTIMEZONE' && inner.has(below));
  }

  private keep(line: string): void {
    const name = nameOf(line);
    if (this.open.length === 1 && name === 'X-WR-TIMEZONE') this.zone = valueOf(line);
    if (!this.isKept()) return;
    if (kept.has(name)) this.lines.push(mended(line));
    if (name === 'ATTENDEE' && this.isOwnNo(line)) this.lines.push('X-OWN-ANSWER:DECLINED');
  }

  /** The owner's own no: Google keeps what one declined in the calendar it publishes. */
  private isOwnNo(line: string): boolean {
    const text = line.toLowerCase();
    return (
      this.email !== null &&
      /;partstat="?declined/.test(text) &&
      text.endsWith(`mailto:${this.email}`)
    );
  }
}

const nameOf = (line: string): string =>
  line.length > LONGEST_LINE ? '' : (/^[\w-]+(?=[;:])/.exec(line)?.[0].toUpperCase() ?? '');

const valueOf = (line: string): string => line.slice(line.indexOf(':') + 1).trim();

/** As the standard has it, where programs are known to leave something out. */
const mended = (line: string): string =>
  (/^RRULE:/i.test(line) ? withoutBlanks : dated)(quoted(line));

const withoutBlanks = (line: string): string => line.replace(/\s+/g, '');

/** A date that does not say that it is one (RFC 5545, section 3.3.4). */
const dated = (line: string): string =>
  line.replace(
    /^(DTSTART|DTEND|EXDATE|RDATE|RECURRENCE-ID):(?=\d{8}(?:,\d{8})*\s*$)/i,
    '$1;VALUE=DATE:',
  );

/** Zones such as `(UTC+01:00) Amsterdam` have a colon of their own, and not everybody quotes them. */
const quoted = (line: string): string =>
  line.replace(/;TZID=([^";]*:[^";]*):(?=[\dTZP,/+-]+\s*$)/i, ';TZID="$1":');
