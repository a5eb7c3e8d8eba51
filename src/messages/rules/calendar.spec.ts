import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { calendarOf } from './calendar.ts';
import type { CalendarEvent } from './calendar.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

const event: CalendarEvent = {
  method: 'REQUEST',
  visitId: '0199f0aa-0000-7000-8000-000000000001',
  secret: null,
  host: 'open-deur.example',
  sequence: 2,
  times: { startsAt: at('2026-10-23T07:00:00Z'), endsAt: at('2026-10-23T11:00:00Z') },
  stampedAt: at('2026-10-01T09:00:00.123Z'),
  tentative: false,
  summary: 'Meelopen met Monteurs Amersfoort',
  location: 'Depot Amersfoort, Nijverheidsweg-Noord 12, Amersfoort',
  description: 'Draag dichte schoenen.\nEen hesje ligt klaar; vraag ernaar, gerust.',
  url: 'https://open-deur.example/visits/1',
  organizer: { name: 'Open Deur', address: 'open-deur@open-deur.example' },
  attendee: { name: 'Marleen de Vries', address: 'marleen@example.org' },
};

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event');
  return { calendar, component, entry: new ICAL.Event(component) };
}
const lines = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar invitation', () => {
  const text = calendarOf(event);
  const { calendar, component, entry } = read(text);

  it('says what it is for', () => {
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(entry.uid).toBe('0199f0aa-0000-7000-8000-000000000001@open-deur.example');
    expect(entry.sequence).toBe(2);
    expect(entry.summary).toBe(event.summary);
    expect(entry.location).toBe(event.location);
    expect(entry.description).toBe(event.description);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component.getFirstPropertyValue('url')).toBe(event.url);
  });

  it('gives every time in UTC', () => {
    const times = lines(text).filter((line) => /^DT(START|END|STAMP)/.test(line));
    expect(times.sort()).toEqual([
      'DTEND:20261023T110000Z',
      'DTSTAMP:20261001T090000Z',
      'DTSTART:20261023T070000Z',
    ]);
  });

  it('asks its reader for an answer, and is not organised by its reader', () => {
    const attendee = component.getFirstProperty('attendee');
    expect(attendee?.getFirstParameter('rsvp')).toBe('TRUE');
    expect(attendee?.getFirstValue()).toMatch(/^mailto:marleen@example\.org$/i);
    const organizer = component.getFirstPropertyValue('organizer');
    expect(organizer).toMatch(/^mailto:open-deur@open-deur\.example$/i);
  });

  it('rings once, an hour before', () => {
    const alarms = component.getAllSubcomponents('valarm');
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
      '-PT1H',
    ]);
  });

  it('ends its last line, and folds at 75 octets', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('is tentative until the team says yes', () => {
    const { component: waiting } = read(calendarOf({ ...event, tentative: true }));
    expect(waiting.getFirstPropertyValue('status')).toBe('TENTATIVE');
  });
});

it('cancels under the same name, without an alarm', () => {
  const { calendar, component, entry } = read(
    calendarOf({ ...event, method: 'CANCEL', sequence: 3 }),
  );
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect([entry.uid, entry.sequence]).toEqual([`${event.visitId}@${event.host}`, 3]);
  expect(component.getAllSubcomponents('valarm')).toEqual([]);
});

it('cancels a visit that has no date any more', () => {
  const text = calendarOf({ ...event, method: 'CANCEL', times: null });
  expect(text).not.toMatch(/DTSTART|DTEND/);
  expect(text).toMatch(/\r\nDTSTAMP:20261001T090000Z\r\n/);
  expect(read(text).entry.uid).toBe(`${event.visitId}@${event.host}`);
});

it('cannot be given a line by a name, a title or an address', () => {
  const names = lines(calendarOf(event)).map((line) => line.split(/[:;]/)[0]);
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.constantFrom(
      'x\r\nATTENDEE:mailto:evil@example.org',
      'x\nEND:VEVENT\nBEGIN:VEVENT',
      'x\u2028URL:http://evil.example',
      '";CN="x":mailto:evil@example.org\r\n ',
      '\u0085SUMMARY:other',
      '\\',
      '^n^\'"',
    ),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, title, place) => {
      const text = calendarOf({
        ...event,
        summary: `x${title}`,
        location: `x${place}`,
        description: `x${title}\n${place}`,
        attendee: { ...event.attendee, name: `x${name}` },
      });
      expect(lines(text).map((line) => line.split(/[:;]/)[0])).toEqual(names);
      const { component } = read(text);
      expect(component.getAllProperties('attendee')).toHaveLength(1);
      for (const line of text.split('\r\n'))
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }),
    { numRuns: 200 },
  );
});
