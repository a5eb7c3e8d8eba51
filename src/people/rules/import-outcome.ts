import { catalogue } from '../../i18n/catalogue.ts';
import type { Locale } from '../../i18n/catalogue.ts';
import { columnName } from './import-columns.ts';
import type { Header, ImportFault, ImportKind } from './import-columns.ts';
import type { Counts } from './import-people.ts';
import type { Sheet } from './import-file.ts';

export type ImportError = Readonly<{ row: number; column: string; reason: string }>;
export type FileImport = Counts &
  Readonly<{
    kind: ImportKind | null;
    dryRun: boolean;
    rows: number;
    /** The first of them; when there is one, nothing was written. */
    errors: readonly ImportError[];
    errorCount: number;
    ignoredColumns: readonly string[];
  }>;

/** Nobody mends a thousand cells from a list on a screen. */
const MOST_ERRORS = 200;

const frame = ({ header, filled }: Sheet, dryRun: boolean) => ({
  kind: header.kind,
  dryRun,
  rows: filled.length,
  ignoredColumns: header.ignored,
});

export const accepted = (
  sheet: Sheet,
  dryRun: boolean,
  { created, changed, unchanged }: Counts,
): FileImport => ({
  ...frame(sheet, dryRun),
  ...{ created, changed, unchanged },
  errors: [],
  errorCount: 0,
});

/** In the order of the rows, in the reader's words. */
export function refused(
  sheet: Sheet,
  dryRun: boolean,
  faults: readonly ImportFault[],
  locale: Locale,
): FileImport {
  const inOrder = faults.toSorted((a, b) => a.row - b.row);
  return {
    ...frame(sheet, dryRun),
    ...{ created: 0, changed: 0, unchanged: 0 },
    errors: inOrder.slice(0, MOST_ERRORS).map((each) => inWords(sheet.header, each, locale)),
    errorCount: inOrder.length,
  };
}

function inWords(
  header: Header,
  { row, column, reason, value }: ImportFault,
  locale: Locale,
): ImportError {
  const { columns, reasons } = catalogue(locale).api.import;
  return {
    row,
    column: column === null ? '' : columnName(header, column, columns[column]),
    reason: reasons[reason](value),
  };
}
