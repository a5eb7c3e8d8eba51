import {
  beginsWithDate,
  digitRuns,
  isCompactDate,
  joined,
  mark,
  stretch,
  windows,
} from './found.ts';
import type { Group, Stretch, Window } from './found.ts';

/**
 * The weights of the eleven-test for the Dutch citizen-service number, as the logical design of the
 * BSN lays down: https://www.rvig.nl/bsn (weights 9 to 2, and −1 for the last digit).
 */
const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

export function passesElevenTest(nine: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(nine[at]), 0);
  return nine.length === 9 && sum % 11 === 0 && Number(nine) !== 0;
}

/** Nine digits, or eight whose leading zero was left out, in groups with one kind of separator. */
export function citizenNumbers(text: string): Stretch[] {
  const found = digitRuns(text).flatMap((run) => [
    ...windows(run, 9).filter((window) => isOne(window, '')),
    ...windows(run, 8).filter((window) => isShort(window) && isOne(window, '0')),
  ]);
  return found.map(({ groups }) => stretch(groups));
}

/** In the same groups, of which the first lacks its zero; numbers do not begin with two zeros. */
function isShort({ groups }: Window): boolean {
  const lengths = groups.map((group) => group.digits.length).join('-');
  return ['8', '3-2-3', '2-3-3'].includes(lengths) && !joined(groups).startsWith('0');
}

function isOne(window: Window, zero: string): boolean {
  const { groups } = window;
  if (!passesElevenTest(zero + joined(groups))) return false;
  return isWhole(window) && isGrouped(groups) && !isDateLike(groups);
}

/** As it is written on documents (4-2-3), in threes, or with the same separator all through. */
function isGrouped(groups: readonly Group[]): boolean {
  const lengths = groups.map((group) => group.digits.length).join('-');
  if (lengths === '4-2-3' || lengths === '3-3-3') return true;
  // A year and a number, as of a case.
  if (lengths === '4-5' && /^(?:19|20)/.test(joined(groups))) return false;
  return new Set(groups.slice(1).map(mark)).size <= 1;
}

/** Part of a longer number with the same separators is another number. */
function isWhole({ groups, next }: Window): boolean {
  const [first, second] = groups;
  if (!first || !second) return true;
  const inner = mark(second);
  const before = first.before === '' ? null : mark(first);
  return before !== inner && !(next && mark(next) === inner);
}

function isDateLike(groups: readonly Group[]): boolean {
  if (groups.length === 1) return isCompactDate(joined(groups));
  return groups.length === 3 && beginsWithDate(groups);
}
