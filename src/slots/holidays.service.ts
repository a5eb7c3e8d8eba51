import { Injectable } from '@nestjs/common';
import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

const MILLISECONDS_A_DAY = 86_400_000;

/** The public holidays of a country or a part of it, for rules that take them as plain dates. */
@Injectable()
export class PublicHolidays {
  private readonly calendars = new Map<string, Holidays>();
  private readonly years = new Map<string, readonly string[]>();
  private readonly periods = new Map<string, ReadonlySet<string>>();

  /** ISO dates of the years that the period touches; none for a country that we do not know. */
  between(
    country: string,
    from: Temporal.PlainDate,
    until: Temporal.PlainDate,
    region: string | null = null,
  ): ReadonlySet<string> {
    const key = `${country}/${region ?? ''}/${from.year}/${until.year}`;
    const known = this.periods.get(key);
    if (known !== undefined) return known;
    const years = Array.from({ length: until.year - from.year + 1 }, (_, at) => from.year + at);
    const dates = new Set(years.flatMap((year) => this.datesIn(country, region, year)));
    this.periods.set(key, dates);
    return dates;
  }

  private datesIn(country: string, region: string | null, year: number): readonly string[] {
    const key = `${country}/${region ?? ''}/${year}`;
    const known = this.years.get(key);
    if (known !== undefined) return known;
    const dates = this.calendarOf(country, region).getHolidays(year).flatMap(datesOf);
    this.years.set(key, dates);
    return dates;
  }

  private calendarOf(country: string, region: string | null): Holidays {
    const key = `${country}/${region ?? ''}`;
    const known = this.calendars.get(key);
    if (known !== undefined) return known;
    // In UTC a holiday is a calendar date, whatever the zone of the server.
    const options = { types: ['public' as const], timezone: 'UTC' };
    const calendar =
      region === null ? new Holidays(country, options) : new Holidays(country, region, options);
    this.calendars.set(key, calendar);
    return calendar;
  }
}

/** A holiday may last several days. */
function datesOf({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / MILLISECONDS_A_DAY));
  return Array.from({ length: days }, (_, at) => first.add({ days: at }).toString());
}
