const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

export function median(values: readonly number[]): number {
  const all = sorted(values);
  const middle = all.length / 2;
  return ((all[Math.ceil(middle) - 1] ?? 0) + (all[Math.floor(middle)] ?? 0)) / 2;
}

/**
 * How often a value of the first is greater than one of the second: a half when nobody can tell
 * them apart, whatever the machine's pace (Mann and Whitney's U as a share).
 */
export function oftenGreater(first: readonly number[], second: readonly number[]): number {
  const wins = first.map((a) =>
    second.reduce((sum, b) => sum + (a > b ? 1 : a === b ? 0.5 : 0), 0),
  );
  return wins.reduce((sum, won) => sum + won, 0) / (first.length * second.length);
}

/** By how much chance alone moves that share from a half, in 99.99 % of trials (four deviations). */
export const byChance = (count: number): number =>
  4 * Math.sqrt((2 * count + 1) / (12 * count ** 2));
