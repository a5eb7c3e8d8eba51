/** A sum that somebody saw: over which opinions, and what they are together. */
export type Seen = Readonly<{ among: readonly number[]; sum: number }>;

const EPSILON = 1e-9;

/**
 * What everything that was seen, at whatever moment, says about single opinions: the equations are
 * solved as far as they can be, and each row that is left ties together as many opinions as it has
 * unknowns. The fewest of them is what a clever reader gets at.
 */
export function fewestTiedTogether(seen: readonly Seen[], opinions: number): number {
  const rows = reduced(seen.map(({ among, sum }) => equation(among, sum, opinions)));
  const sizes = rows.map((row) => row.slice(0, opinions).filter(isThere).length);
  return Math.min(...sizes.filter((size) => size > 0), Number.POSITIVE_INFINITY);
}

/** Opinions that come out as one number. */
export function recovered(seen: readonly Seen[], opinions: number): number[] {
  const rows = reduced(seen.map(({ among, sum }) => equation(among, sum, opinions)));
  return rows
    .map((row) => row.slice(0, opinions))
    .filter((row) => row.filter(isThere).length === 1)
    .map((row) => row.findIndex(isThere));
}

const isThere = (value: number): boolean => Math.abs(value) > EPSILON;

function equation(among: readonly number[], sum: number, opinions: number): number[] {
  const row = Array.from({ length: opinions + 1 }, () => 0);
  for (const at of among) row[at] = 1;
  row[opinions] = sum;
  return row;
}

/** Gauss and Jordan: each pivot stands alone in its column. */
function reduced(equations: readonly (readonly number[])[]): number[][] {
  const rows = equations.map((row) => [...row]);
  const width = (rows[0]?.length ?? 1) - 1;
  let top = 0;
  for (let column = 0; column < width && top < rows.length; column += 1) {
    const found = rows.findIndex((row, at) => at >= top && isThere(row[column] ?? 0));
    const pivot = rows[found];
    if (pivot === undefined) continue;
    [rows[top], rows[found]] = [pivot, rows[top] ?? []];
    clear(rows, top, column);
    top += 1;
  }
  return rows.filter((row) => row.some(isThere));
}

function clear(rows: number[][], top: number, column: number): void {
  const pivot = rows[top] ?? [];
  const by = pivot[column] ?? 1;
  rows[top] = pivot.map((value) => value / by);
  for (const [at, row] of rows.entries()) {
    const times = row[column] ?? 0;
    if (at === top || !isThere(times)) continue;
    rows[at] = row.map((value, n) => value - times * (rows[top]?.[n] ?? 0));
  }
}
