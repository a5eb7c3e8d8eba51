import { Temporal } from 'temporal-polyfill';
import { emailPattern, isOneLine, longestEmail } from '../../platform/rules/text.ts';
import type { ImportReason } from './import-columns.ts';

/** A cell's meaning, or why it has none. */
export type Read<T> = Readonly<{ value: T }> | Readonly<{ reason: ImportReason; about: string }>;

const wrong = (reason: ImportReason, about = ''): Read<never> => ({ reason, about });

/** A cell is repeated in the sentence about it, but not a whole page of it. */
const shortened = (cell: string): string => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);

/** Formulas are text here as well: nothing is ever computed. */
export const readText =
  (longest: number) =>
  (cell: string): Read<string> => {
    if (cell.length > longest) return wrong('TEXT_TOO_LONG', String(longest));
    return isOneLine(cell) ? { value: cell } : wrong('TEXT_UNREADABLE');
  };

export function readEmail(cell: string): Read<string> {
  const address = cell.toLowerCase();
  const fits = address.length <= longestEmail && emailPattern.test(address);
  return fits ? { value: address } : wrong('EMAIL', shortened(cell));
}

/** Year first with hyphens, or day first as Dutch spreadsheets write it. */
export function readDate(cell: string): Read<Temporal.PlainDate> {
  const parts =
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(cell)?.groups ??
    /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})$/.exec(cell)?.groups;
  const [year, month, day] = ['year', 'month', 'day'].map((part) => Number(parts?.[part] ?? 0));
  const date = plainDate(year ?? 0, month ?? 0, day ?? 0);
  return date === null ? wrong('DATE', shortened(cell)) : { value: date };
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (year < 1950 || year > 2100) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    // The thirtieth of February, or the thirteenth month.
    return null;
  }
}

/** A percentage, or a part of one whole: up to 1 it is a part. Nobody works 1 to 5 percent. */
export function readPartTime(cell: string): Read<number> {
  const [, digits, sign] = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*(%?)$/.exec(cell) ?? [];
  if (digits === undefined) return wrong('PART_TIME', shortened(cell));
  const given = Number(digits.replace(',', '.'));
  const isPart = given <= 1 && sign === '';
  const percent = Math.round(isPart ? given * 100 : given);
  const least = isPart ? 1 : 5;
  return percent >= least && percent <= 100
    ? { value: percent }
    : wrong('PART_TIME', shortened(cell));
}

const languages: Readonly<Record<string, 'nl' | 'en'>> = {
  nl: 'nl',
  nederlands: 'nl',
  dutch: 'nl',
  en: 'en',
  engels: 'en',
  english: 'en',
};

export function readLocale(cell: string): Read<'nl' | 'en'> {
  const locale = Object.hasOwn(languages, cell.toLowerCase()) && languages[cell.toLowerCase()];
  return locale ? { value: locale } : wrong('LOCALE', shortened(cell));
}
