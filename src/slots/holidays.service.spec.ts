import { Temporal } from 'temporal-polyfill';
import { PublicHolidays } from './holidays.service.ts';

const holidays = new PublicHolidays();
const day = (text: string) => Temporal.PlainDate.from(text);
const between = (country: string, from: string, until: string) => [
  ...holidays.between(country, day(from), day(until)),
];

describe('public holidays', () => {
  it('are those of the country, by calendar date', () => {
    expect(between('NL', '2026-05-01', '2026-05-31')).toEqual([
      '2026-01-01',
      '2026-04-05',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(between('CA', '2026-05-01', '2026-05-31')).toContain('2026-07-01');
  });

  it('cover every year of the period', () => {
    const both = between('NL', '2026-12-01', '2027-01-31');
    expect(both).toContain('2026-12-25');
    expect(both).toContain('2027-01-01');
  });

  it('are those of a part of the country, where a site names one', () => {
    const [from, until] = [day('2026-01-01'), day('2026-12-31')];
    expect(between('DE', '2026-01-01', '2026-12-31')).not.toContain('2026-01-06');
    expect([...holidays.between('DE', from, until, 'BY')]).toContain('2026-01-06');
  });

  it('are none where we know of none', () => {
    expect(between('NP', '2026-01-01', '2026-12-31')).toEqual([]);
    expect(between('XX', '2026-01-01', '2026-12-31')).toEqual([]);
  });
});
