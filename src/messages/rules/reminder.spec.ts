import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { remindAt } from './reminder.ts';

const local = (text: string, zone: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
const reminder = (visit: string, zone: string, holidays: ReadonlySet<string> = new Set()) =>
  remindAt(local(visit, zone).toInstant(), zone, holidays)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString();

describe('the moment of the reminder', () => {
  it('is the Friday for a visit on Monday, on both sides of the clock change', () => {
    expect(reminder('2026-10-26T09:00', 'Europe/Amsterdam')).toBe('2026-10-23T16:00:00');
    expect(reminder('2026-10-27T09:00', 'Europe/Amsterdam')).toBe('2026-10-26T16:00:00');
    expect(reminder('2027-03-29T09:00', 'Europe/Amsterdam')).toBe('2027-03-26T16:00:00');
  });

  it('skips public holidays', () => {
    const christmas = new Set(['2026-12-25', '2026-12-26']);
    expect(reminder('2026-12-28T09:00', 'Europe/Amsterdam', christmas)).toBe('2026-12-24T16:00:00');
  });

  it('goes by the calendar of the site, not by that of the server', () => {
    expect(reminder('2026-11-20T01:00', 'Asia/Kathmandu')).toBe('2026-11-19T16:00:00');
    expect(reminder('2026-11-20T21:00', 'America/St_Johns')).toBe('2026-11-19T16:00:00');
  });

  it('is 16:00 at the site for every visit', () => {
    const zones = fc.constantFrom('Europe/Amsterdam', 'Asia/Kathmandu', 'America/St_Johns');
    const minutes = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 });
    fc.assert(
      fc.property(zones, minutes, (zone, after) => {
        const startsAt = Temporal.Instant.from('2026-01-01T00:00Z').add({ minutes: after });
        const due = remindAt(startsAt, zone, new Set()).toZonedDateTimeISO(zone);
        expect(due.toPlainTime().toString()).toBe('16:00:00');
        expect(due.dayOfWeek).toBeLessThan(6);
        const visitDay = startsAt.toZonedDateTimeISO(zone).toPlainDate();
        expect(due.toPlainDate().until(visitDay).days).toBeGreaterThan(0);
        expect(due.toPlainDate().until(visitDay).days).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });
});
