import { Temporal } from 'temporal-polyfill';
import { instantOf, readEvent } from '../../people/rules/calendar-events.ts';
import { calendarParts } from '../../people/rules/calendar-text.ts';
import { CalendarZones } from '../../people/rules/calendar-zones.ts';

/**
 * When the event of a counter-proposal begins: its DTSTART is the time that is proposed (RFC 5546,
 * section 3.2.7; [MS-OXCICAL] 2.1.3.1.1.20.8, with the original time beside it). Null when it says
 * none that is sure: a whole day, a time in no zone, several events, or nothing that can be read.
 */
export function proposedMoment(text: string): Temporal.Instant | null {
  try {
    return read(text);
  } catch {
    // Whatever cannot be read proposes nothing.
    return null;
  }
}

function read(text: string): Temporal.Instant | null {
  const calendar = calendarParts(text, null);
  if (typeof calendar === 'string') return null;
  const zones = new CalendarZones('UTC');
  const texts = (kind: 'VTIMEZONE' | 'VEVENT') =>
    calendar.parts.filter((part) => part.kind === kind).map((part) => part.text);
  for (const zone of texts('VTIMEZONE')) zones.add(zone);
  const [event, ...others] = texts('VEVENT').map((each) => readEvent(each, zones));
  if (!event || others.length > 0) return null;
  const { start } = event;
  if (start.isDate || start.zone === zones.floating) return null;
  return Temporal.Instant.fromEpochMilliseconds(instantOf(start));
}

type Slot = Readonly<{ id: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant }>;

/**
 * The one of these slots that a proposed time means: the one that begins then, or else the only one
 * that lasts at that time. A team receives guests at set moments, so nothing is rounded to a slot.
 */
export function slotMeant<S extends Slot>(moment: Temporal.Instant, slots: readonly S[]): S | null {
  const begins = slots.find(({ startsAt }) => startsAt.equals(moment));
  if (begins !== undefined) return begins;
  const [only = null, ...others] = slots.filter(
    ({ startsAt, endsAt }) =>
      Temporal.Instant.compare(startsAt, moment) < 0 &&
      Temporal.Instant.compare(moment, endsAt) < 0,
  );
  return others.length === 0 ? only : null;
}
