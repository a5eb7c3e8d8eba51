import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../i18n/catalogue.ts';

/** A day and its hours in words, on the clock of the site and in the language of the reader. */
export type Moment = Readonly<{ day: string; from: string; until: string }>;

const languages = { nl: 'nl-NL', en: 'en-GB' } as const;

export function momentOf(
  { startsAt, endsAt }: Readonly<{ startsAt: Temporal.Instant; endsAt: Temporal.Instant }>,
  timeZone: string,
  locale: Locale,
): Moment {
  return {
    day: dayOf(startsAt, timeZone, locale),
    from: timeOf(startsAt, timeZone, locale),
    until: timeOf(endsAt, timeZone, locale),
  };
}

/** "donderdag 10 december". */
export const dayOf = (moment: Temporal.Instant, timeZone: string, locale: Locale): string =>
  dayFormat(timeZone, locale).format(moment.epochMilliseconds);

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a hundred times as long as using it. */
function dayFormat(timeZone: string, locale: Locale): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone } as const;
  const format = dayFormats.get(key) ?? new Intl.DateTimeFormat(languages[locale], options);
  dayFormats.set(key, format);
  return format;
}

/** Dutch writes 07.30, English 07:30. */
function timeOf(moment: Temporal.Instant, timeZone: string, locale: Locale): string {
  const time = moment.toZonedDateTimeISO(timeZone).toPlainTime();
  const text = time.toString({ smallestUnit: 'minute' });
  return locale === 'nl' ? text.replace(':', '.') : text;
}

/** How many midnights at the site lie between two moments; negative when `to` comes first. */
export function daysBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  timeZone: string,
): number {
  const day = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(timeZone).toPlainDate();
  return day(from).until(day(to), { largestUnit: 'days' }).days;
}

/** "november 2026". */
export function monthOf(day: Temporal.PlainDate, locale: Locale): string {
  const format = new Intl.DateTimeFormat(languages[locale], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(day.toZonedDateTime('UTC').epochMilliseconds);
}

/** "Q1 2027", the same in every language. */
export const quarterOf = ({ month, year }: Temporal.PlainDate): string =>
  `Q${Math.ceil(month / 3)} ${year}`;
