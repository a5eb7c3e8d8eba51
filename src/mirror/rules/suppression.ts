/**
 * When opinions may be shown. Every figure about what people think goes through here.
 *
 * `k` is the programme's threshold, at least `FEWEST` unless the works council decided otherwise.
 * An opinion waits until `k` of them wait; then all that wait are released together, and what was
 * released is shown while it holds at least `k`. So whatever somebody asks, and whenever, two
 * answers differ by nothing or by a whole release:
 * - a higher `k` hides what it no longer allows at once, and the next release is as large as it asks;
 * - a lower `k` splits no release that was made before.
 */
export const FEWEST = 5;

/** Whether what waits is released now, with the newest of them. */
export const isReleased = (waiting: number, k: number): boolean => waiting >= k;

/** Whether a figure of so many released opinions is shown. */
export const isShown = (released: number, k: number): boolean => released >= k;

/**
 * For opinions that stay where they are, in the order in which they came, such as differences
 * between expecting and finding: those that may go into a figure; null when nothing is shown. Nobody
 * keeps here what was released before, so the steps lie where no change of `k` can move them: at
 * multiples of `FEWEST`, whatever `k` is, and a `k` below it counts as `FEWEST`.
 */
export function released<T>(inOrder: readonly T[], k: number): readonly T[] | null {
  const step = Math.ceil(k / FEWEST) * FEWEST;
  const count = inOrder.length - (inOrder.length % step);
  return count === 0 ? null : inOrder.slice(0, count);
}

/** The strictest of the thresholds that a figure falls under; a figure outside all has the usual one. */
export const strictest = (thresholds: readonly number[]): number =>
  thresholds.length === 0 ? FEWEST : Math.max(...thresholds);
