import { instantOf, readEvent, readFreeBusy } from './calendar-events.ts';
import type { CalendarEvent } from './calendar-events.ts';
import { Budget, busyInSeries, busyOnce, TooHeavy } from './calendar-series.ts';
import type { Busy, Range } from './calendar-series.ts';
import { calendarParts } from './calendar-text.ts';
import type { CalendarPart, PartKind, Unfit } from './calendar-text.ts';
import { CalendarZones, isZone } from './calendar-zones.ts';

export type { Busy, Range } from './calendar-series.ts';
export type { Unfit } from './calendar-text.ts';

export type ReadCalendar = Readonly<{
  range: Range;
  /** IANA; of times without a zone, unless the calendar names one itself. */
  zone: string;
  /** Lower case; invitations that this address declined leave its owner free. */
  email: string | null;
}>;
export type BusyTimes = Readonly<{
  /** In order, apart from each other, and within the range. */
  busy: readonly Busy[];
  /** How many entries could not be read. */
  unread: number;
}>;

/** When the owner of a calendar (RFC 5545) is busy, or why the text cannot be used. */
export function busyTimes(text: string, options: ReadCalendar): BusyTimes | Unfit {
  const calendar = calendarParts(text, options.email);
  if (typeof calendar === 'string') return calendar;
  const { parts, zone } = calendar;
  const zones = new CalendarZones(zone !== null && isZone(zone) ? zone : options.zone);
  try {
    const reading = new Reading(parts, zones);
    if (reading.isNonsense()) return 'UNREADABLE';
    const busy = merged(reading.busy(options.range));
    return { busy, unread: reading.unread };
  } catch (error) {
    if (error instanceof TooHeavy) return 'TOO_HEAVY';
    throw error;
  }
}

/** One pass over the parts of a calendar; what makes no sense is counted and left out. */
class Reading {
  unread = 0;
  private readonly events: readonly CalendarEvent[];

  constructor(
    private readonly parts: readonly CalendarPart[],
    private readonly zones: CalendarZones,
  ) {
    for (const { text } of this.of('VTIMEZONE')) this.attempt(() => zones.add(text));
    this.unread = 0;
    this.events = this.of('VEVENT').flatMap(
      ({ text }) => this.attempt(() => readEvent(text, zones) ?? this.missing()) ?? [],
    );
  }

  /** Whatever it is, it is not a calendar with a few odd entries. */
  isNonsense(): boolean {
    return this.unread > 0 && this.events.length === 0;
  }

  busy(range: Range): Busy[] {
    const budget = new Budget();
    const replacements = this.replacements();
    const series = this.events.filter(({ replaces }) => replaces === null);
    const single = [...replacements.values()].flatMap((some) => [...some.values()]);
    return [
      ...this.of('VFREEBUSY').flatMap(
        ({ text }) => this.attempt(() => readFreeBusy(text, this.zones)) ?? [],
      ),
      ...single.flatMap((event) => busyOnce(event, range)),
      ...series.flatMap((event) => {
        const own = [...(replacements.get(event.uid)?.values() ?? [])];
        return this.attempt(() => busyInSeries(event, own, range, budget)) ?? [];
      }),
    ].flatMap((time) => within(time, range));
  }

  /** By series and by the occurrence they replace; of several, the latest sequence counts. */
  private replacements(): Map<string, Map<number, CalendarEvent>> {
    const all = new Map<string, Map<number, CalendarEvent>>();
    for (const event of this.events) {
      if (event.replaces === null) continue;
      const series = all.get(event.uid) ?? new Map<number, CalendarEvent>();
      const at = instantOf(event.replaces);
      const known = series.get(at);
      if (known === undefined || known.sequence <= event.sequence) series.set(at, event);
      all.set(event.uid, series);
    }
    return all;
  }

  private of(kind: PartKind): CalendarPart[] {
    return this.parts.filter((part) => part.kind === kind);
  }

  private missing(): null {
    this.unread += 1;
    return null;
  }

  private attempt<T>(read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      if (error instanceof TooHeavy) throw error;
      return this.missing();
    }
  }
}

/** What of a time lies within the range: nothing, or one part. */
export function within([start, end]: Busy, { from, until }: Range): Busy[] {
  const [first, last] = [Math.max(start, from), Math.min(end, until)];
  return first < last ? [[first, last]] : [];
}

/** Times that touch or overlap become one: how many appointments there are is nobody's business. */
export function merged(times: readonly Busy[]): Busy[] {
  const sorted = [...times].sort(([a], [b]) => a - b);
  const apart: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}
