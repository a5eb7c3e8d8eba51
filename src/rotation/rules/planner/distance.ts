const SPLIT = 2 ** 27 + 1;

/** The error that rounding makes in a · a, exactly (Dekker 1971, doi:10.1007/BF01397083). */
function squareError(a: number, square: number): number {
  const scaled = SPLIT * a;
  const high = scaled - (scaled - a);
  const low = a - high;
  return low * low - (square - high * high - 2 * high * low);
}

/**
 * The distance, rounded as if it were computed without error: whether a team lies within 250 km must
 * not depend on who computes it. The square root is corrected by what rounding took away.
 */
export function distance(dx: number, dy: number): number {
  const x = Math.max(Math.abs(dx), Math.abs(dy));
  const y = Math.min(Math.abs(dx), Math.abs(dy));
  const xx = x * x;
  const yy = y * y;
  const root = Math.sqrt(xx + yy);
  if (root === 0) return 0;
  const square = root * root;
  const rest = xx - square + yy + squareError(x, xx) + squareError(y, yy);
  return root + (rest - squareError(root, square)) / (2 * root);
}
