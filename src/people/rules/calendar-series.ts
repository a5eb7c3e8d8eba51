import type ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { endOf, instantOf } from './calendar-events.ts';
import type { CalendarEvent, Point, Span } from './calendar-events.ts';
import { inUtc, timeOf } from './calendar-zones.ts';

/** Epoch milliseconds; `until` is not part of it. */
export type Range = Readonly<{ from: number; until: number }>;
export type Busy = readonly [startsAt: number, endsAt: number];

/** Thrown when a calendar asks for more than any person's calendar does. */
export class TooHeavy extends Error {}

/** How much one calendar may ask for, whatever its rules say. */
export class Budget {
  private steps = 60_000;
  private found = 20_000;

  step(): void {
    if ((this.steps -= 1) < 0) throw new TooHeavy();
  }

  take(): void {
    if ((this.found -= 1) < 0) throw new TooHeavy();
  }
}

type Occurrence = Readonly<{ at: Point; span: Span }>;

const DAY = 86_400_000;
const MOST_DAYS = 366;
/** Nobody's program makes such rules; one that ends soon does no harm. */
const MOST_BY_THE_MINUTE = 1_000;

/**
 * When one series makes somebody busy: its rule and its extra dates (RFC 5545, 3.8.5), without those
 * that are excepted or that an event of their own replaces.
 */
export function busyInSeries(
  event: CalendarEvent,
  replacements: readonly CalendarEvent[],
  range: Range,
  budget: Budget,
): Busy[] {
  const gone = new Gone([
    ...event.exceptions,
    ...replacements.flatMap(({ replaces }) => (replaces ? [replaces] : [])),
  ]);
  const changes = followed(replacements);
  const starts = new Set<number>();
  const busy: Busy[] = [];
  for (const occurrence of occurrences(event, range, budget)) {
    const start = instantOf(occurrence.at);
    if (starts.has(start) || gone.has(occurrence.at, start)) continue;
    starts.add(start);
    const time = timeIn(changed(occurrence, start, event, changes), range);
    if (time === null) continue;
    budget.take();
    busy.push(time);
  }
  return busy;
}

/** What of a single event lies within the range. */
export function busyOnce(event: CalendarEvent, range: Range): Busy[] {
  const time = event.isFree ? null : timeIn({ at: event.start, span: event.span }, range);
  return time === null ? [] : [time];
}

function timeIn(occurrence: Occurrence | null, { from, until }: Range): Busy | null {
  if (occurrence === null) return null;
  const start = Math.max(instantOf(occurrence.at), from);
  const end = Math.min(endOf(occurrence.at, occurrence.span), until);
  return start < end ? [start, end] : null;
}

function* occurrences(
  event: CalendarEvent,
  range: Range,
  budget: Budget,
): Generator<Occurrence, void> {
  yield { at: event.start, span: event.span };
  for (const { at, span } of event.extras) {
    budget.step();
    yield { at, span: span ?? event.span };
  }
  if (event.rule === null) return;
  for (const local of ruled(event.start, event.rule, range, lengthOf(event.span), budget)) {
    yield { at: { ...event.start, local }, span: event.span };
  }
}

const lengthOf = ({ days, milliseconds }: Span): number => days * DAY + milliseconds;

/**
 * The wall-clock times of a rule near the range; those before it are only counted. The library
 * knows nothing of zones here: UNTIL, which is UTC where the start has a zone, is compared by us.
 */
function* ruled(
  start: Point,
  rule: ICAL.Recur,
  range: Range,
  length: number,
  budget: Budget,
): Generator<Temporal.PlainDateTime, void> {
  const end = endOfRule(start, rule.until);
  const iterator = endless(rule).iterator(timeOf(nearer(start, rule, range.from - length)));
  const first = dayNumber(range.from - length - 2 * DAY);
  const last = dayNumber(Math.min(range.until, end) + 2 * DAY);
  for (let time = iterator.next() as ICAL.Time | null; time; time = iterator.next()) {
    budget.step();
    const day = time.year * 10_000 + time.month * 100 + time.day;
    if (day > last) return;
    if (day < first) continue;
    const { year, month, hour, minute, second } = time;
    const local = Temporal.PlainDateTime.from({ year, month, day: time.day, hour, minute, second });
    if (start.zone(local) > end) return;
    yield local;
  }
}

function endless(rule: ICAL.Recur): ICAL.Recur {
  const few = rule.isByCount() && rule.count !== null && rule.count <= MOST_BY_THE_MINUTE;
  if (['SECONDLY', 'MINUTELY'].includes(rule.freq) && !few) throw new TooHeavy();
  const copy = rule.clone();
  copy.until = null;
  return copy;
}

/**
 * Where to begin: what repeats by day or week for years need not be counted through. A shift by
 * whole intervals keeps the rhythm; a rule that counts its occurrences has to begin at the first.
 */
function nearer(start: Point, { freq, interval, count }: ICAL.Recur, from: number) {
  const days = { DAILY: 1, WEEKLY: 7 }[String(freq)];
  if (days === undefined || count) return start.local;
  const step = days * Math.max(interval, 1);
  const steps = Math.floor((from - 2 * DAY - instantOf(start)) / DAY / step) - 1;
  return steps > 0 ? start.local.add({ days: steps * step }) : start.local;
}

function dayNumber(instant: number): number {
  const day = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC');
  return day.year * 10_000 + day.month * 100 + day.day;
}

/** RFC 5545, 3.3.10: UNTIL belongs to the series; a date without a time means all of that day. */
function endOfRule(start: Point, until: ICAL.Time | null): number {
  if (until === null) return Number.POSITIVE_INFINITY;
  const { year, month, day, hour, minute, second } = until;
  const last = Temporal.PlainDateTime.from(
    until.isDate
      ? { year, month, day, hour: 23, minute: 59, second: 59 }
      : { year, month, day, hour, minute, second },
  );
  const isUtc = !until.isDate && until.zone.tzid === 'UTC' && !start.isDate;
  return isUtc ? inUtc(last) : start.zone(last);
}

/** Occurrences that the series itself does not have any more. */
class Gone {
  private readonly instants: ReadonlySet<number>;
  private readonly days: ReadonlySet<string>;

  constructor(points: readonly Point[]) {
    this.instants = new Set(points.map(instantOf));
    // Outlook excepts the whole day of a timed series with a date that has no time.
    const dates = points.filter(({ isDate }) => isDate);
    this.days = new Set(dates.map(({ local }) => local.toPlainDate().toString()));
  }

  has({ local }: Point, instant: number): boolean {
    if (this.instants.has(instant)) return true;
    return this.days.size > 0 && this.days.has(local.toPlainDate().toString());
  }
}

type Change = Readonly<{ from: number; event: CalendarEvent; moved: Temporal.Duration }>;

/** RANGE=THISANDFUTURE (RFC 5545, 3.2.13): from there on, all are as this one is. */
function followed(replacements: readonly CalendarEvent[]): Change[] {
  return replacements
    .flatMap((event): Change[] => {
      const { replaces, andFollowing, start } = event;
      if (replaces === null || !andFollowing) return [];
      const moved = replaces.local.until(start.local, { largestUnit: 'days' });
      return Math.abs(moved.days) > MOST_DAYS ? [] : [{ from: instantOf(replaces), event, moved }];
    })
    .sort((a, b) => b.from - a.from);
}

function changed(
  { at, span }: Occurrence,
  start: number,
  series: CalendarEvent,
  changes: readonly Change[],
): Occurrence | null {
  const change = changes.find(({ from }) => from <= start);
  if (change === undefined) return series.isFree ? null : { at, span };
  if (change.event.isFree) return null;
  return {
    at: { ...at, local: at.local.add(change.moved) },
    span: change.event.span,
  };
}
