import { Temporal } from 'temporal-polyfill';
import { isTimeZone } from './local-hours.ts';
import { weekOf } from './hosting-week.ts';

const at = (text: string) => Temporal.Instant.from(text);

describe('the week of a visit', () => {
  it('begins on Monday, by the clock at the site', () => {
    const sundayEvening = at('2026-12-13T22:30:00Z');
    expect(weekOf(sundayEvening, 'Europe/Amsterdam').toString()).toBe('2026-12-07');
    expect(weekOf(sundayEvening, 'Asia/Kathmandu').toString()).toBe('2026-12-14');
    expect(weekOf(at('2026-12-14T01:00:00Z'), 'America/St_Johns').toString()).toBe('2026-12-07');
  });

  it('runs through the turn of the year and the change of the clocks', () => {
    expect(weekOf(at('2027-01-01T12:00:00Z'), 'Europe/Amsterdam').toString()).toBe('2026-12-28');
    expect(weekOf(at('2026-10-25T22:59:00Z'), 'Europe/Amsterdam').toString()).toBe('2026-10-19');
    expect(weekOf(at('2026-10-25T23:00:00Z'), 'Europe/Amsterdam').toString()).toBe('2026-10-26');
  });
});

describe('a time zone', () => {
  it('is a name of the IANA database', () => {
    expect(
      ['Europe/Amsterdam', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'].map(isTimeZone),
    ).toEqual([true, true, true, true]);
    expect(
      ['', '+01:00', 'Amsterdam', 'Mars/Olympus', 'Europe/Amsterdam '].map(isTimeZone),
    ).toEqual([false, false, false, false, false]);
  });
});
