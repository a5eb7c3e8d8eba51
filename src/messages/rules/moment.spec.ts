import { Temporal } from 'temporal-polyfill';
import { daysBetween, momentOf } from './moment.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const visit = { startsAt: at('2026-12-10T06:30:00Z'), endsAt: at('2026-12-10T10:30:00Z') };

describe('a moment in words', () => {
  it('is on the clock of the site and in the language of the reader', () => {
    expect(momentOf(visit, 'Europe/Amsterdam', 'nl')).toEqual({
      day: 'donderdag 10 december',
      from: '07.30',
      until: '11.30',
    });
    expect(momentOf(visit, 'Asia/Kathmandu', 'en')).toEqual({
      day: 'Thursday 10 December',
      from: '12:15',
      until: '16:15',
    });
  });

  it('is the same hour before and after the clock change', () => {
    const nine = ['2026-10-23T07:00:00Z', '2026-10-27T08:00:00Z'].map((text) => {
      const startsAt = at(text);
      return momentOf({ startsAt, endsAt: startsAt.add({ hours: 4 }) }, 'Europe/Amsterdam', 'nl')
        .from;
    });
    expect(nine).toEqual(['09.00', '09.00']);
  });
});

it('counts midnights at the site', () => {
  const evening = at('2026-10-24T20:00:00Z');
  expect(daysBetween(evening, at('2026-10-25T23:30:00Z'), 'Europe/Amsterdam')).toBe(2);
  expect(daysBetween(evening, at('2026-10-25T22:30:00Z'), 'Europe/Amsterdam')).toBe(1);
  expect(daysBetween(evening, at('2026-10-24T21:30:00Z'), 'Europe/Amsterdam')).toBe(0);
});
