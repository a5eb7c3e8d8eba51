import { readHeader } from './import-columns.ts';
import type { Header, ImportFault } from './import-columns.ts';
import { readRow } from './import-rows.ts';
import type { LeaderRow, ReadRow } from './import-rows.ts';
import { longestFile } from './import-text.ts';

type Filled = Readonly<{ cells: readonly string[]; row: number }>;

/** A file as far as its first row tells what it is about. */
export type Sheet = Readonly<{
  header: Header;
  /** The rows that carry anything, the header not counted. */
  filled: readonly Filled[];
  /** With any of these no row is read. */
  faults: readonly ImportFault[];
}>;

export type Rows<T> = Readonly<{
  /** The rows without a fault. */
  records: readonly T[];
  faults: readonly ImportFault[];
}>;

export const fileFault = (reason: ImportFault['reason'], value = ''): ImportFault => ({
  row: 1,
  column: null,
  reason,
  value,
});

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

/** A table as a CSV file holds it; the first row names the columns. */
export function openSheet(table: readonly (readonly string[])[]): Sheet {
  const header = readHeader(table[0] ?? []);
  const filled = table
    .map((cells, place) => ({ cells, row: place + 1 }))
    .filter(({ cells, row }) => row > 1 && cells.some((cell) => cell.trim() !== ''));
  const fault = whyTooLarge(header, filled.length);
  if (fault) return { header, filled, faults: [fault] };
  if (header.faults.length > 0) return { header, filled, faults: header.faults };
  return { header, filled, faults: filled.length === 0 ? [fileFault('FILE_EMPTY')] : [] };
}

function whyTooLarge({ cells }: Header, rows: number): ImportFault | null {
  const { columns, rows: mostRows } = longestFile;
  const named = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (named > columns) return fileFault('FILE_TOO_MANY_COLUMNS', String(columns));
  return rows > mostRows ? fileFault('FILE_TOO_MANY_ROWS', String(mostRows)) : null;
}

/** Reads every row; what is there twice by one of the keys is a fault of the later row. */
export function readRows<T extends { row: number }>(
  { header, filled }: Sheet,
  read: (header: Header, cells: readonly string[], row: number) => ReadRow<T>,
  ...keys: readonly Key<T>[]
): Rows<T> {
  const rows = filled.map(({ cells, row }) => read(header, cells, row));
  const records = rows.flatMap(({ record }) => record ?? []);
  const doubles = keys.flatMap((key) => twice(records, key));
  return { records, faults: [...rows.flatMap(({ faults }) => faults), ...doubles] };
}

/** What may stand once in a file; `undefined` where a row says nothing. */
export type Key<T> = Readonly<{
  of: (record: T) => string | undefined;
  column: ImportFault['column'];
  reason: ImportFault['reason'];
}>;

function twice<T extends { row: number }>(
  records: readonly T[],
  { of, column, reason }: Key<T>,
): ImportFault[] {
  const first = new Map<string, number>();
  return records.flatMap((record) => {
    const key = of(record);
    if (key === undefined) return [];
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, record.row);
    return earlier === undefined
      ? []
      : [{ row: record.row, column, reason, value: String(earlier) }];
  });
}

export const readLeaders = (sheet: Sheet): Rows<LeaderRow> =>
  readRows(
    sheet,
    readRow,
    { of: ({ email }) => email, column: 'email', reason: 'EMAIL_TWICE' },
    {
      of: ({ personnelNumber }) => personnelNumber,
      column: 'personnelNumber',
      reason: 'NUMBER_TWICE',
    },
  );
