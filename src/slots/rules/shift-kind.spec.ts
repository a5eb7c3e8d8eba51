import { Temporal } from 'temporal-polyfill';
import { shiftKindOf } from './shift-kind.ts';

const kind = (startsAt: string, timeZone = 'Europe/Amsterdam') =>
  shiftKindOf(Temporal.Instant.from(startsAt), timeZone);

describe('the kind of a shift', () => {
  it.each([
    ['2026-12-08T03:59:00Z', 'EVENING'],
    ['2026-12-08T04:00:00Z', 'EARLY'],
    ['2026-12-08T06:59:00Z', 'EARLY'],
    ['2026-12-08T07:00:00Z', 'DAY'],
    ['2026-12-08T14:59:00Z', 'DAY'],
    ['2026-12-08T15:00:00Z', 'EVENING'],
    ['2026-12-11T22:59:00Z', 'EVENING'],
    ['2026-12-11T23:00:00Z', 'WEEKEND'],
    ['2026-12-13T22:59:00Z', 'WEEKEND'],
    ['2026-12-13T23:00:00Z', 'EVENING'],
  ])('that begins at %s in Amsterdam is %s', (startsAt, expected) => {
    expect(kind(startsAt)).toBe(expected);
  });

  it('follows the clock at the site, also when it changes', () => {
    expect(kind('2026-12-08T02:15:00Z', 'Asia/Kathmandu')).toBe('DAY');
    expect(kind('2026-12-08T11:29:00Z', 'America/St_Johns')).toBe('EARLY');
    expect(kind('2026-10-23T06:00:00Z')).toBe('DAY');
    expect(kind('2026-10-26T06:00:00Z')).toBe('EARLY');
    expect(kind('2026-10-25T12:00:00Z')).toBe('WEEKEND');
    expect(kind('2027-03-29T06:00:00Z')).toBe('DAY');
  });
});
