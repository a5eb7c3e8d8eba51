import type { ImportReason } from './import-columns.ts';

export const longestFile = { bytes: 2_000_000, rows: 5_000, columns: 60, row: 20_000 } as const;

export type Decoded =
  Readonly<{ text: string }> | Readonly<{ reason: ImportReason; value?: string }>;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

/** What only looks like a file of text: a zip (.xlsx) or an old workbook (.xls). */
const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/**
 * The text of a file as HR systems write it: UTF-8 with or without a byte order mark, UTF-16 with
 * one (Excel's “Unicode text”), or else Windows-1252, in which every Dutch Excel saves a CSV.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > longestFile.bytes) return { reason: 'FILE_TOO_LARGE', value: '2 MB' };
  if (isWorkbook(bytes)) return { reason: 'FILE_WORKBOOK' };
  const text = decoded(bytes);
  if (text === null || text.includes('\ufffd')) return { reason: 'FILE_NOT_UTF8' };
  if (controls.test(text)) return { reason: 'FILE_NUL' };
  if (text.trim() === '') return { reason: 'FILE_EMPTY' };
  if (/[,;\t]{200}/.test(text)) return tooManyColumns;
  return { text: withoutSeparatorLine(text) };
}

const tooManyColumns = {
  reason: 'FILE_TOO_MANY_COLUMNS',
  value: String(longestFile.columns),
} as const;

function decoded(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return read('utf-16le', bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return read('utf-16be', bytes);
  return read('utf-8', bytes) ?? read('windows-1252', bytes);
}

function read(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // These bytes mean nothing in this encoding.
    return null;
  }
}

/** Of NUL and its neighbours, and of the five places of Windows-1252 that hold no letter. */
const controls = /[\u0000-\u0008\u000e-\u001f\u0080-\u009f]/;

/** Excel may say in a line of its own which sign separates the cells; it is no row. */
const withoutSeparatorLine = (text: string): string => text.replace(/^sep=.\r?\n/i, '');
