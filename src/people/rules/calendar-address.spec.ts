import { Temporal } from 'temporal-polyfill';
import { calendarAddress, masked } from './calendar-address.ts';
import { afterFailures, nextReading, rangeFrom } from './calendar-reading.ts';

it('takes webcal for https, and shows no more than the host', () => {
  const address = calendarAddress(' webcal://outlook.office365.com/owa/calendar/secret.ics#top ');
  expect(address).toBe('https://outlook.office365.com/owa/calendar/secret.ics');
  expect(masked(address ?? '')).toBe('https://outlook.office365.com/…');
  expect(calendarAddress('WEBCALS://agenda.test/a')).toBe('https://agenda.test/a');
});

it.each([
  'http://agenda.test/a.ics',
  'https://me:word@agenda.test/a.ics',
  'https://10.0.0.1/a.ics',
  'https://0x7f000001/a.ics',
  'https://[2606:4700::1111]/a.ics',
  'https://intranet/a.ics',
  'ftp://agenda.test/a.ics',
  'agenda.test/a.ics',
  '',
])('does not take %j for the address of a published calendar', (typed) => {
  expect(calendarAddress(typed)).toBeNull();
});

it('looks a year ahead from the beginning of today, and comes back later after each failure', () => {
  const now = Temporal.Instant.from('2026-10-25T09:00:00Z');
  const { from, until } = rangeFrom(now, 'Europe/Amsterdam');
  const text = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString();
  expect([text(from), text(until)]).toEqual(['2026-10-24T22:00:00Z', '2027-10-24T22:00:00Z']);
  expect(nextReading('FILE', now)).toBeNull();
  expect(nextReading('ADDRESS', now)?.since(now).total('hours')).toBe(4);
  const minutes = [0, 1, 2, 3, 4, 5, 50].map((count) =>
    afterFailures(count, now).since(now).total('minutes'),
  );
  expect(minutes).toEqual([15, 15, 60, 240, 720, 1440, 1440]);
});
