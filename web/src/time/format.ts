import type { Locale } from '../session/locale.ts';
import { now } from './clock.ts';

const tags = { nl: 'nl-NL', en: 'en-GB' } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tags[locale], options);
  formatters.set(key, made);
  return made;
}

/** Moments of a visit are told by the clock that hangs at its site, wherever the reader is. */
type Moment = Readonly<{ startsAt: string; endsAt: string; timeZone: string }>;

const yearIn = (at: number, timeZone: string): string =>
  formatter('en', { year: 'numeric', timeZone }).format(at);

/** "do 10 december", with the year when it is not this one. */
export function day(instant: string, timeZone: string, locale: Locale, weekday = true): string {
  const at = Date.parse(instant);
  const year = yearIn(at, timeZone) === yearIn(now(), timeZone) ? {} : { year: 'numeric' as const };
  return formatter(locale, {
    ...(weekday ? { weekday: 'short' as const } : {}),
    day: 'numeric',
    month: 'long',
    ...year,
    timeZone,
  })
    .format(at)
    .replace(',', '');
}

export const time = (instant: string, timeZone: string, locale: Locale): string =>
  formatter(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    Date.parse(instant),
  );

/** "3 september, 14:00", by the reader's own clock. */
export function moment(instant: string, locale: Locale): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return `${day(instant, timeZone, locale, false)}, ${time(instant, timeZone, locale)}`;
}

/** From and until stay on one line: word joiners stand on both sides of the dash. */
export const span = ({ startsAt, endsAt, timeZone }: Moment, locale: Locale): string =>
  `${time(startsAt, timeZone, locale)}\u2060–\u2060${time(endsAt, timeZone, locale)}`;

export const dayAndSpan = (moment: Moment, locale: Locale): string =>
  `${day(moment.startsAt, moment.timeZone, locale)} · ${span(moment, locale)}`;

/** The calendar date of an instant at the site, as `2026-12-10`. */
export const dateAt = (instant: string | number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).format(typeof instant === 'string' ? Date.parse(instant) : instant);

/** "10 december 2026" for a calendar date, which has no time zone. */
export const date = (plain: string, locale: Locale): string =>
  formatter(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(plain),
  );

/** "do 10 dec" for lists. */
export const shortDate = (plain: string, locale: Locale): string =>
  formatter(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(Date.parse(plain))
    .replace(',', '');

export const month = (plain: string, locale: Locale): string =>
  formatter(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(plain));

/** Names of the ISO weekdays 1–7; 5 January 1970 was a Monday. */
export const weekdayName = (
  weekday: number,
  locale: Locale,
  width: 'short' | 'long' = 'short',
): string =>
  formatter(locale, { weekday: width, timeZone: 'UTC' }).format((weekday + 3) * 86_400_000);

export const percent = (rate: number, locale: Locale): string =>
  new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: 0 }).format(rate);

export const decimal = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(tags[locale], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value);
