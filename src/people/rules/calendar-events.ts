import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { CalendarZones, ToInstant } from './calendar-zones.ts';
import { inUtc } from './calendar-zones.ts';

/** A point in a calendar: the wall clock, and how it becomes an instant. */
export type Point = Readonly<{ local: Temporal.PlainDateTime; isDate: boolean; zone: ToInstant }>;
/** Days are of the calendar, the rest is exact (RFC 5545, 3.3.6). */
export type Span = Readonly<{ days: number; milliseconds: number }>;
/** RDATE may say how long that one lasts. */
export type Extra = Readonly<{ at: Point; span: Span | null }>;
export type CalendarEvent = Readonly<{
  uid: string;
  sequence: number;
  start: Point;
  span: Span;
  isFree: boolean;
  rule: ICAL.Recur | null;
  extras: readonly Extra[];
  exceptions: readonly Point[];
  /** Which occurrence of the series this one replaces. */
  replaces: Point | null;
  andFollowing: boolean;
}>;

const MOST_DATES = 5_000;
const none: Span = { days: 0, milliseconds: 0 };

export const instantOf = ({ local, zone }: Point): number => zone(local);
export const endOf = ({ local, zone }: Point, { days, milliseconds }: Span): number =>
  zone(days === 0 ? local : local.add({ days })) + milliseconds;

/** A component of a calendar, read by its properties. Throws when a date is none. */
class Properties {
  constructor(
    readonly component: ICAL.Component,
    private readonly zones: CalendarZones,
  ) {}

  text(name: string): string {
    const value = this.component.getFirstPropertyValue(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  point(name: string): Point | null {
    const property = this.component.getFirstProperty(name);
    const value = property?.getFirstValue();
    if (!property || !(value instanceof ICAL.Time)) return null;
    checkDates(property);
    return this.pointOf(property, value);
  }

  /** Every value of every line of this name. */
  values(name: string): [ICAL.Property, unknown][] {
    const properties = this.component.getAllProperties(name);
    for (const property of properties) checkDates(property);
    const all = properties.flatMap((property) =>
      property.getValues().map((value): [ICAL.Property, unknown] => [property, value]),
    );
    if (all.length > MOST_DATES) throw new Error('More dates than a calendar has.');
    return all;
  }

  pointOf(property: ICAL.Property, time: ICAL.Time): Point {
    const { year, month, day, hour, minute, second, isDate } = time;
    const local = Temporal.PlainDateTime.from(
      isDate
        ? { year, month, day }
        : { year, month, day, hour, minute, second: Math.min(second, 59) },
      { overflow: 'reject' },
    );
    const isUtc = time.zone === ICAL.Timezone.utcTimezone;
    const tzid: unknown = property.getParameter('tzid');
    const named = typeof tzid === 'string' && !isDate ? tzid : null;
    return { local, isDate, zone: isUtc ? inUtc : this.zones.of(named) };
  }
}

/** The library takes the fortieth day of a month for one of the next. */
function checkDates(property: ICAL.Property): void {
  for (const value of (property.toJSON() as unknown[]).slice(3).flat()) {
    const [day] = /^\d{4}-\d\d-\d\d/.exec(String(value)) ?? [];
    if (day !== undefined) Temporal.PlainDate.from(day);
  }
}

export function readEvent(text: string, zones: CalendarZones): CalendarEvent | null {
  const read = new Properties(new ICAL.Component(ICAL.parse(text) as unknown[]), zones);
  const start = read.point('dtstart');
  if (start === null) return null;
  const rule = read.component.getFirstPropertyValue('rrule');
  const range: unknown = read.component.getFirstProperty('recurrence-id')?.getParameter('range');
  return {
    uid: read.text('uid'),
    sequence: Number(read.text('sequence')) || 0,
    start,
    span: spanOf(read, start),
    isFree: isFree(read),
    rule: rule instanceof ICAL.Recur ? rule : null,
    extras: read.values('rdate').map(([property, value]) => extraOf(read, property, value)),
    exceptions: read
      .values('exdate')
      .flatMap(([property, value]) =>
        value instanceof ICAL.Time ? [read.pointOf(property, value)] : [],
      ),
    replaces: read.point('recurrence-id'),
    andFollowing: range === 'THISANDFUTURE',
  };
}

/** RFC 5545, 3.6.1: without an end, a date lasts its day and a time lasts no time at all. */
function spanOf(read: Properties, start: Point): Span {
  const end = read.point('dtend');
  if (end !== null) return spanBetween(start, end);
  const duration = read.component.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) return spanOfDuration(duration);
  return start.isDate ? { days: 1, milliseconds: 0 } : none;
}

function spanBetween(start: Point, end: Point): Span {
  if (start.isDate) {
    // Some write an all-day event that ends on the day it begins.
    const days = start.local.until(end.local, { largestUnit: 'days' }).days;
    return { days: Math.max(days, 1), milliseconds: 0 };
  }
  return { days: 0, milliseconds: Math.max(instantOf(end) - instantOf(start), 0) };
}

function spanOfDuration(duration: ICAL.Duration): Span {
  if (duration.isNegative) return none;
  const { weeks, days, hours, minutes, seconds } = duration;
  return {
    days: 7 * weeks + days,
    milliseconds: 1000 * (3600 * hours + 60 * minutes + seconds),
  };
}

function extraOf(read: Properties, property: ICAL.Property, value: unknown): Extra {
  if (value instanceof ICAL.Time) return { at: read.pointOf(property, value), span: null };
  if (!(value instanceof ICAL.Period)) throw new Error('A date that is none.');
  const at = read.pointOf(property, value.start);
  const span = value.end
    ? spanBetween(at, read.pointOf(property, value.end))
    : spanOfDuration(value.getDuration());
  return { at, span };
}

/**
 * TRANSP is the standard's word for it (RFC 5545, 3.8.2.7), BUSYSTATUS that of Outlook and Exchange
 * (MS-OXCICAL, "X-MICROSOFT-CDO-BUSYSTATUS"); working elsewhere is no appointment. Tentative is busy.
 */
const isFree = (read: Properties): boolean =>
  read.text('transp').toUpperCase() === 'TRANSPARENT' ||
  read.text('status').toUpperCase() === 'CANCELLED' ||
  ['FREE', 'WORKINGELSEWHERE'].includes(read.text('x-microsoft-cdo-busystatus').toUpperCase()) ||
  read.text('x-own-answer') === 'DECLINED';

/** The times of a VFREEBUSY that are not free (RFC 5545, 3.8.2.6), as epoch milliseconds. */
export function readFreeBusy(text: string, zones: CalendarZones): [number, number][] {
  const read = new Properties(new ICAL.Component(ICAL.parse(text) as unknown[]), zones);
  return read.values('freebusy').flatMap(([property, value]): [number, number][] => {
    const kind = String(property.getParameter('fbtype') ?? 'BUSY').toUpperCase();
    if (kind === 'FREE' || !(value instanceof ICAL.Period)) return [];
    const { at, span } = extraOf(read, property, value);
    return span === null ? [] : [[instantOf(at), endOf(at, span)]];
  });
}
