import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import type { Rhythm } from './rhythm.ts';
import { isTooLong, minutesOf } from './series.ts';
import type { Expansion, SkipReason } from './series.ts';

const REFUSALS: Readonly<Record<SkipReason, RefusalCode>> = {
  PAST: 'SLOT_PAST',
  PUBLIC_HOLIDAY: 'NO_DATES',
  SCHOOL_HOLIDAY: 'NO_DATES',
  TEAM_CLOSED: 'TEAM_CLOSED',
  ALREADY_OPEN: 'SLOT_EXISTS',
};

/** The longest working day; what is longer is a slip of the keyboard. */
const LONGEST_MINUTES = 720;

/** Why this is no rhythm that anybody means; INVALID_INPUT is about the end of the shift. */
export function whyNotMeant(rhythm: Rhythm): RefusalCode | null {
  if (Temporal.PlainDate.compare(rhythm.until, rhythm.from) < 0) return 'PERIOD_REVERSED';
  if (isTooLong(rhythm)) return 'TOO_MANY_DATES';
  return minutesOf(rhythm) > LONGEST_MINUTES ? 'INVALID_INPUT' : null;
}

/** "The second Tuesday" names a weekday and which one; a weekly rhythm names no such thing. */
export function isWholeRhythm({
  every,
  weekdays,
  weekOfMonth,
}: Pick<Rhythm, 'every' | 'weekdays' | 'weekOfMonth'>): boolean {
  return every === 'MONTHLY' ? weekOfMonth !== null && weekdays.length > 0 : weekOfMonth === null;
}

/** Why nothing of it can be opened; when all dates fail for one reason, that is the reason. */
export function whyNotOpenable(
  expansion: Pick<Expansion, 'tooMany' | 'intervals' | 'skipped'>,
): RefusalCode | null {
  if (expansion.tooMany) return 'TOO_MANY_DATES';
  if (expansion.intervals.length > 0) return null;
  const reasons = new Set(expansion.skipped.map(({ reason }) => reason));
  const [only] = reasons;
  return only !== undefined && reasons.size === 1 ? REFUSALS[only] : 'NO_DATES';
}
