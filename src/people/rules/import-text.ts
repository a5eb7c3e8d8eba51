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
  return whyNotTable(text) ?? { text: withoutSeparatorLine(text) };
}

function whyNotTable(text: string): Decoded | null {
  if (text.trim() === '') return { reason: 'FILE_EMPTY' };
  if (/[,;\t]{200}/.test(text)) return tooManyColumns;
  return hasEndlessLines(text)
    ? { reason: 'FILE_TOO_MANY_ROWS', value: String(longestFile.rows) }
    : null;
}

const tooManyColumns = {
  reason: 'FILE_TOO_MANY_COLUMNS',
  value: String(longestFile.columns),
} as const;

function decoded(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return read('utf-16le', bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return read('utf-16be', bytes);
  return read('utf-8', bytes) ?? windows1252(bytes);
}

/** What 0x80 to 0x9f stand for; a space stands where nothing does. */
const special = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** By hand, because Node 20 reads these bytes as control characters. */
function windows1252(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return text.replace(/[\u0080-\u009f]/g, (code) => {
    const letter = special[code.charCodeAt(0) - 0x80] ?? ' ';
    return letter === ' ' ? code : letter;
  });
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

/** A row may break its lines within cells, but not this often; telling the cells apart takes longer. */
const LINES_A_ROW = 20;

function hasEndlessLines(text: string): boolean {
  let left = LINES_A_ROW * longestFile.rows;
  for (let at = text.indexOf('\n'); at >= 0 && left > 0; at = text.indexOf('\n', at + 1)) left -= 1;
  return left === 0;
}
