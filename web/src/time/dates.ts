import { now } from './clock.ts';
import { dateAt } from './format.ts';

const dayLength = 86_400_000;

/** Today where the reader is, as `2026-12-10`. */
export const today = (): string => dateAt(now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

export const hourNow = (): number =>
  Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23' }).format(now()));

export const plusDays = (plain: string, days: number): string =>
  dateAt(Date.parse(plain) + days * dayLength, 'UTC');

/** A date field gives an empty text while somebody is still typing. */
export const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** ISO weekday, 1 for Monday. */
export const weekdayOf = (plain: string): number =>
  ((Math.floor(Date.parse(plain) / dayLength) + 3) % 7) + 1;

export const monthOf = (plain: string): string => plain.slice(0, 7);

/** First and last day of the quarter after the one in which the date lies. */
export function nextQuarter(plain: string): { from: string; until: string } {
  const [year = 0, monthNumber = 1] = plain.split('-').map(Number);
  const quarter = Math.floor((monthNumber - 1) / 3) + 1;
  const first = (offset: number): string =>
    dateAt(Date.UTC(year, (quarter + offset) * 3, 1), 'UTC');
  return { from: first(0), until: plusDays(first(1), -1) };
}

/** 1 to 4. */
export const quarterNumber = (plain: string): number => Math.ceil(Number(plain.slice(5, 7)) / 3);

/** "Q1 2027", the same in every language. */
export const shortQuarter = (plain: string): string =>
  `Q${quarterNumber(plain)}\u00a0${plain.slice(0, 4)}`;
