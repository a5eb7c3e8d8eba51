import { beginsWithDate, digitRuns, isTime, joined, mark, stretch, windows } from './found.ts';
import type { Group, Stretch } from './found.ts';

/**
 * The Dutch numbering plan: https://www.acm.nl/nl/telecom/nummers (area codes of two and three digits
 * after the zero, 06 for mobile, 085 and 088 for firms, 097 for machines). Free and paid service
 * numbers (0800, 0900) are of firms and are left alone.
 */
const areaCodes =
  /^0(?:6|1[0358]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8[4578]|97|1[1-8]\d|2[2-9]\d|3[1-4]\d|4[1-9]\d|5[1-9]\d)/;

export function phoneNumbers(text: string): Stretch[] {
  const found = digitRuns(text).flatMap((run) => [
    ...international(run, text),
    ...windows(run, 10).flatMap(({ groups }) => (isDutch(run, groups) ? [groups] : [])),
  ]);
  return found.map((groups) => withBracket(text, stretch(groups)));
}

function isDutch(run: readonly Group[], groups: readonly Group[]): boolean {
  if (!areaCodes.test(joined(groups)) || !beginsWithCode(groups)) return false;
  if (beginsWithDate(groups)) return false;
  const marks = groups.slice(1).map(mark);
  if (areSame(marks)) return true;
  const hasTime = groups.some((_, at) => isTime(groups.slice(at, at + 2)));
  return !hasTime && (areSame(marks.slice(1)) || groups.length === run.length);
}

const areSame = (marks: readonly string[]): boolean => new Set(marks).size <= 1;

/** "020 1234567", "06-12 34 56 78", "0612345678" and "0 6 1 2 …", but not "01 02 …". */
function beginsWithCode(groups: readonly Group[]): boolean {
  const first = groups[0]?.digits ?? '';
  return first === '06' || first.length >= 3 || groups.every(({ digits }) => digits.length === 1);
}

/** "+31 6 …", "0031 …", "31612345678", and any other country behind a plus or two zeros. */
function international(run: readonly Group[], text: string): (readonly Group[])[] {
  const found: (readonly Group[])[] = [];
  for (let first = 0; first < run.length; first += 1) {
    const groups = abroad(run.slice(first, first + 12), text);
    if (groups === null) continue;
    found.push(groups);
    first += groups.length - 1;
  }
  return found;
}

function abroad(rest: readonly Group[], text: string): Group[] | null {
  const [first] = rest;
  if (!first) return null;
  const plus = /[+]\(? ?$/.test(text.slice(Math.max(0, first.from - 3), first.from));
  const zeros = /^00[1-9]/.test(joined(rest.slice(0, 3))) && first.digits.startsWith('00');
  if (!plus && !zeros) return /^316\d{8}$/.test(first.digits) ? [first] : null;
  return longest(rest, plus ? { least: 8, most: 16 } : { least: 10, most: 18 });
}

/** As many groups as one number can have; E.164 allows fifteen digits, and "(0)" may stand within. */
function longest(
  rest: readonly Group[],
  { least, most }: Readonly<{ least: number; most: number }>,
): Group[] | null {
  const groups: Group[] = [];
  let count = 0;
  for (const group of rest) {
    if (count + group.digits.length > most) break;
    if (count >= least && !isPart(group)) break;
    groups.push(group);
    count += group.digits.length;
  }
  return count >= least ? groups : null;
}

const isPart = ({ digits, before }: Group): boolean => digits.length <= 4 && before.length <= 1;

function withBracket(text: string, { from, to }: Stretch): Stretch {
  const before = /(?:\+ ?)?\(?$/.exec(text.slice(Math.max(0, from - 3), from))?.[0] ?? '';
  return { from: from - before.length, to };
}
