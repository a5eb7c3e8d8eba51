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
let isProving = false;

/**
 * Stands once in every file of proofs, outside its tests. A test may note several rows: it fails at
 * its end when one fell short, so that the rows after the first bad one are measured too.
 */
export function judgeRows(): void {
  beforeEach(() => {
    isProving = true;
  });
  afterEach(() => {
    isProving = false;
    failFor(fallenShort.splice(0));
  });
}

/** Notes a row; in a file that judges its rows. */
export function record(row: ProofRow): void {
  if (!isProving) throw new Error(`${row.id} is noted in a file that does not judge its rows.`);
  const file = process.env['PROOF_ROWS'];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
  if (!row.ok) fallenShort.push(row);
}

function failFor(rows: readonly ProofRow[]): void {
  if (rows.length === 0) return;
  const lines = rows.map(
    ({ id, what, must, measured }) => `${id} ${what}: ${measured}; must be ${must}`,
  );
  throw new Error(lines.join('\n'));
}
