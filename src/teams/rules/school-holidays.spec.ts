import { Temporal } from 'temporal-polyfill';
import {
  isSchoolHoliday,
  officialPeriods,
  periodsToCopy,
  schoolRegions,
} from './school-holidays.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('the official school holidays', () => {
  it.each(Object.values(schoolRegions))('%s run from Saturday to Sunday, in order', (region) => {
    const periods = officialPeriods(region);
    expect(periods).toHaveLength(15);
    for (const { from, until } of periods) {
      expect([from.dayOfWeek, until.dayOfWeek]).toEqual([6, 7]);
    }
    const ends = periods.map(({ until }) => until.toString());
    expect(ends).toEqual([...ends].sort());
  });

  it('last nine days, sixteen around Christmas and six weeks in summer', () => {
    for (const { name, from, until } of officialPeriods('SOUTH')) {
      const days = from.until(until, { largestUnit: 'days' }).days + 1;
      expect(days).toBe(name.startsWith('Kerst') ? 16 : name.startsWith('Zomer') ? 44 : 9);
    }
  });

  it('are copied where the site has no period of its own', () => {
    const own = { from: day('2026-10-25'), until: day('2026-10-30') };
    const copied = periodsToCopy('SOUTH', [own]).map(({ name }) => name);
    expect(copied).not.toContain('Herfstvakantie 2026');
    expect(copied).toHaveLength(14);
  });
});

it('a day is in a holiday from its first to its last day', () => {
  const periods = officialPeriods('NORTH');
  const within = (text: string) => isSchoolHoliday(day(text), periods);
  expect(['2026-10-09', '2026-10-10', '2026-10-18', '2026-10-19'].map(within)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
