import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { zoneOfWindows } from './windows-zones.ts';

/** Epoch milliseconds of a wall-clock time; in a gap by the offset before it, in an overlap the first. */
export type ToInstant = (local: Temporal.PlainDateTime) => number;

const MOST_CHANGES = 100;

/** Whether it is an IANA zone that this machine knows. */
export function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

export const inZone =
  (zone: string): ToInstant =>
  (local) =>
    local.toZonedDateTime(zone).epochMilliseconds;

export const inUtc: ToInstant = inZone('UTC');

/** `/freeassociation.sourceforge.net/Europe/Amsterdam` and the like end in a name that is known. */
function namedZone(tzid: string): string | null {
  const words = tzid.split('/').filter((word) => word !== '');
  const tails = words.map((_, index) => words.slice(index).join('/'));
  const known = tails.find(isZone);
  return known ?? zoneOfWindows(tzid);
}

/**
 * The zones of one calendar. A name that everybody knows, IANA's or that of Windows, means the zone
 * itself: what files bring along under such a name is often cut short. Other names mean what the
 * file's own VTIMEZONE says (RFC 5545, 3.6.5), and a name without one means the calendar's own zone.
 */
export class CalendarZones {
  private readonly own = new Map<string, ToInstant>();
  private readonly known = new Map<string, ToInstant>();
  readonly floating: ToInstant;

  constructor(readonly zone: string) {
    this.floating = inZone(zone);
  }

  /** A VTIMEZONE of the file; one that makes no sense is left out. */
  add(text: string): void {
    const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const tzid = component.getFirstPropertyValue('tzid');
    if (typeof tzid !== 'string' || !isSensible(component)) return;
    const zone = new ICAL.Timezone({ component, tzid });
    this.own.set(tzid, (local) => inUtc(local) - 1000 * zone.utcOffset(timeOf(local)));
  }

  of(tzid: string | null): ToInstant {
    if (tzid === null || tzid === '') return this.floating;
    const found = this.known.get(tzid) ?? this.find(tzid);
    this.known.set(tzid, found);
    return found;
  }

  private find(tzid: string): ToInstant {
    const name = namedZone(tzid);
    return name === null ? (this.own.get(tzid) ?? this.floating) : inZone(name);
  }
}

/** Changes once or twice a year, in few lines: anything else only costs time. */
function isSensible(component: ICAL.Component): boolean {
  const changes = component.getAllSubcomponents();
  if (changes.length === 0 || changes.length > MOST_CHANGES) return false;
  return changes.every((change) => {
    const rules = change.getAllProperties('rrule').map((rule) => rule.getFirstValue());
    const start = change.getFirstPropertyValue('dtstart');
    return (
      start instanceof ICAL.Time &&
      start.year >= 1600 &&
      rules.length <= 1 &&
      rules.every((rule) => rule instanceof ICAL.Recur && isYearly(rule)) &&
      change.getAllProperties('rdate').length <= MOST_CHANGES &&
      ['tzoffsetfrom', 'tzoffsetto'].every(
        (name) => change.getFirstPropertyValue(name) instanceof ICAL.UtcOffset,
      )
    );
  });
}

const yearlyParts = ['BYMONTH', 'BYDAY', 'BYMONTHDAY', 'BYHOUR', 'BYMINUTE'];

const isYearly = ({ freq, interval, parts }: ICAL.Recur): boolean =>
  freq === 'YEARLY' &&
  interval === 1 &&
  Object.keys(parts).every((part) => yearlyParts.includes(part));

/** Without a zone of its own, as the library's rules and zones want it. */
export const timeOf = (local: Temporal.PlainDateTime): ICAL.Time => {
  const { year, month, day, hour, minute, second } = local;
  return new ICAL.Time(
    { year, month, day, hour, minute, second, isDate: false },
    ICAL.Timezone.localTimezone,
  );
};
