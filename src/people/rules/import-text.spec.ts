import { decode } from './import-text.ts';

const text = 'Voornaam;Achternaam\r\nRené;Łukasz “de” Müller\r\n';
const western = 'Voornaam;Achternaam\r\nRené;Çelik Müller\r\n';
const bytes = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const mark = (...start: number[]): Uint8Array => new Uint8Array(start);

it.each([
  ['UTF-8', bytes(Buffer.from(text)), text],
  ['UTF-8 with a mark', bytes(mark(0xef, 0xbb, 0xbf), Buffer.from(text)), text],
  ['UTF-16 as Excel writes it', bytes(mark(0xff, 0xfe), Buffer.from(text, 'utf16le')), text],
  [
    'UTF-16 the other way round',
    bytes(mark(0xfe, 0xff), Buffer.from(text, 'utf16le').swap16()),
    text,
  ],
  ['Windows-1252', bytes(Buffer.from(western, 'latin1')), western],
  ['the euro sign of Windows-1252', bytes(Buffer.from('a;'), mark(0x80)), 'a;€'],
  ['a line that names the separator', bytes(Buffer.from('sep=;\r\na;b')), 'a;b'],
])('reads %s', (_, file, meaning) => {
  expect(decode(file)).toEqual({ text: meaning });
});

it.each([
  ['FILE_TOO_LARGE', new Uint8Array(2_000_001)],
  ['FILE_EMPTY', mark()],
  ['FILE_EMPTY', mark(0xef, 0xbb, 0xbf)],
  ['FILE_WORKBOOK', mark(0x50, 0x4b, 0x03, 0x04)],
  ['FILE_NUL', mark(0x61, 0x00, 0x62)],
  ['FILE_NUL', mark(0x61, 0x81, 0x62)],
  ['FILE_NOT_UTF8', Buffer.from('Ren\ufffd')],
  ['FILE_NOT_UTF8', mark(0xff, 0xfe, 0x61)],
  ['FILE_TOO_MANY_COLUMNS', Buffer.from(';'.repeat(300))],
  ['FILE_TOO_MANY_ROWS', Buffer.from(`a${'\n'.repeat(200_000)}b`)],
])('says %s', (reason, file) => {
  expect(decode(file)).toMatchObject({ reason });
});
