import { readHeader } from './import-columns.ts';
import type { Header, ImportFault } from './import-columns.ts';
import { readRow } from './import-rows.ts';
import type { LeaderRow } from './import-rows.ts';

export const longestFile = { bytes: 2_000_000, rows: 5_000 } as const;

export type LeaderFile = Readonly<{
  header: Header;
  /** How many rows carry anything, the header not counted. */
  rows: number;
  /** The rows without a fault. */
  leaders: readonly LeaderRow[];
  faults: readonly ImportFault[];
}>;

const fileFault = (reason: ImportFault['reason'], value = ''): ImportFault => ({
  row: 1,
  column: null,
  reason,
  value,
});

/** What is wrong with the text before any cell is read. */
export function whyNotReadable(text: string, bytes: number): ImportFault | null {
  if (bytes > longestFile.bytes) return fileFault('FILE_TOO_LARGE', '2 MB');
  if (text.includes('\ufffd')) return fileFault('FILE_NOT_UTF8');
  return text.trim() === '' ? fileFault('FILE_EMPTY') : null;
}

/** The sign between cells: the one that the header has most of, outside quotation marks. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const [header = ''] = text
    .slice(0, 10_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/, 1);
  const count = (sign: string): number => header.split(sign).length;
  return ([';', ',', '\t'] as const).reduce((best, sign) =>
    count(sign) > count(best) ? sign : best,
  );
}

/** Reads the table that a CSV file holds; the first row names the columns. */
export function readLeaders(table: readonly (readonly string[])[]): LeaderFile {
  const header = readHeader(table[0] ?? []);
  const filled = table
    .map((cells, place) => ({ cells, row: place + 1 }))
    .filter(({ cells, row }) => row > 1 && cells.some((cell) => cell.trim() !== ''));
  const nothing = { header, rows: filled.length, leaders: [] };
  if (header.faults.length > 0) return { ...nothing, faults: header.faults };
  if (filled.length === 0) return { ...nothing, faults: [fileFault('FILE_EMPTY')] };
  if (filled.length > longestFile.rows) {
    return { ...nothing, faults: [fileFault('FILE_TOO_MANY_ROWS', String(longestFile.rows))] };
  }
  const read = filled.map(({ cells, row }) => readRow(header, cells, row));
  const leaders = read.flatMap(({ leader }) => leader ?? []);
  const faults = [...read.flatMap((row) => row.faults), ...twice(leaders)];
  return { header, rows: filled.length, leaders, faults };
}

function twice(leaders: readonly LeaderRow[]): ImportFault[] {
  const first = new Map<string, number>();
  return leaders.flatMap(({ email, row }) => {
    const earlier = first.get(email);
    if (earlier === undefined) first.set(email, row);
    return earlier === undefined
      ? []
      : [{ row, column: 'email', reason: 'EMAIL_TWICE', value: String(earlier) } as const];
  });
}
