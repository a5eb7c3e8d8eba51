/** Somewhere in a folded text: `to` is the first character after it. */
export type Stretch = Readonly<{ from: number; to: number }>;

/** Digits that stand together, and what separates them from the group before. */
export type Group = Stretch & Readonly<{ digits: string; before: string }>;

const digits = /\d+/g;
/** At most three characters: a separator, with spaces around it. */
const separator = /^ {0,2}[-./_*|()]{0,2} {0,2}$/;

/** Runs of groups of digits between which only separators stand. */
export function digitRuns(text: string): Group[][] {
  const runs: Group[][] = [];
  let end = -1;
  for (const match of text.matchAll(digits)) {
    const from = match.index;
    const between = text.slice(Math.max(end, 0), Math.min(from, end + 7));
    const joined = end >= 0 && between.length === from - end && separator.test(between);
    const group = {
      from,
      to: from + match[0].length,
      digits: match[0],
      before: joined ? between : '',
    };
    if (joined) runs.at(-1)?.push(group);
    else runs.push([group]);
    end = group.to;
  }
  return runs;
}

/** Consecutive groups that together have this many digits, and the group after them. */
export type Window = Readonly<{ groups: readonly Group[]; next: Group | undefined }>;

export function windows(run: readonly Group[], size: number): Window[] {
  const found: Window[] = [];
  for (let first = 0; first < run.length; first += 1) {
    let count = 0;
    let last = first;
    while (last < run.length && count < size) {
      count += run[last]?.digits.length ?? 0;
      last += 1;
    }
    if (count === size) found.push({ groups: run.slice(first, last), next: run[last] });
  }
  return found;
}

export const joined = (groups: readonly Group[]): string =>
  groups.map((group) => group.digits).join('');

export const stretch = (groups: readonly Group[]): Stretch => ({
  from: groups[0]?.from ?? 0,
  to: groups.at(-1)?.to ?? 0,
});

/** The kind of separator, without the spaces around it. */
export const mark = ({ before }: Group): string => before.trim().slice(0, 1) || before.slice(0, 1);

const dates =
  /^(?:(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|1[0-2])\1(?:\d\d){1,2}|(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01]))$/;

/** Begins with 22-11-2026, 22.11.26 or 2026-11-22, which no further group belongs to. */
export function beginsWithDate(groups: readonly Group[]): boolean {
  const [first, second, third, fourth] = groups;
  if (!first || !second || !third || (fourth && fourth.before === third.before)) return false;
  const written = `${first.digits}${second.before}${second.digits}${third.before}${third.digits}`;
  return dates.test(written);
}

const compactDates =
  /^(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;

/** Eight digits without separators: 20261122 or 22112026. */
export const isCompactDate = (eight: string): boolean => compactDates.test(eight);

/** 07.30 or 07:30. */
export const isTime = ([hours, minutes]: readonly Group[]): boolean =>
  hours?.digits.length === 2 &&
  minutes?.digits.length === 2 &&
  minutes.before === '.' &&
  Number(hours.digits) < 24 &&
  Number(minutes.digits) < 60;
