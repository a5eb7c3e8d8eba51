import { appendFileSync } from 'node:fs';

/** One line of RELIABILITY: what was tried, what it must show, what it showed. */
export interface ProofRow {
  readonly id: string;
  readonly what: string;
  readonly must: string;
  readonly measured: string;
  readonly ok: boolean;
}

/**
 * `npm run proof` runs at full scale; `npm test` at about a tenth, so that it ends in minutes.
 * Whoever states a size states both.
 */
export function scale(sizes: { readonly full: number; readonly reduced: number }): number {
  return process.env['PROOF'] === 'full' ? sizes.full : sizes.reduced;
}

const fallenShort: ProofRow[] = [];

/**
 * Notes a row. A test may note several: it fails at its end when one fell short, so that the rows
 * after the first bad one are measured too.
 */
export function record(row: ProofRow): void {
  const file = process.env['PROOF_ROWS'];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
  if (!row.ok) fallenShort.push(row);
}

afterEach(() => {
  const rows = fallenShort.splice(0);
  if (rows.length === 0) return;
  const lines = rows.map(
    ({ id, what, must, measured }) => `${id} ${what}: ${measured}; must be ${must}`,
  );
  throw new Error(lines.join('\n'));
});
