import fc from 'fast-check';
import { readDate, readEmail, readLocale, readPartTime, readText } from './import-cells.ts';
import type { Read } from './import-cells.ts';

const meaning = (read: Read<unknown>): string =>
  'value' in read ? String(read.value) : read.reason;

describe('a date', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['1-3-2026', '2026-03-01'],
    ['01-03-2026', '2026-03-01'],
    ['1/3/2026', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['29-2-2028', '2028-02-29'],
    ['29-2-2026', 'DATE'],
    ['2026-13-01', 'DATE'],
    ['13-25-2026', 'DATE'],
    ['1-3-26', 'DATE'],
    ['2026-03', 'DATE'],
    ['0000-00-00', 'DATE'],
    ['vandaag', 'DATE'],
    ['46082', 'DATE'],
  ])('%s means %s', (cell, date) => {
    expect(meaning(readDate(cell))).toBe(date);
  });
});

describe('a part-time share', () => {
  it.each([
    ['80', '80'],
    ['80%', '80'],
    ['80 %', '80'],
    ['0,8', '80'],
    ['0.8', '80'],
    ['1', '100'],
    ['1,0', '100'],
    ['100', '100'],
    ['0,875', '88'],
    ['87,5', '88'],
    ['0', 'PART_TIME'],
    ['1%', 'PART_TIME'],
    ['2', 'PART_TIME'],
    ['101', 'PART_TIME'],
    ['-1', 'PART_TIME'],
    ['32 uur', 'PART_TIME'],
    ['', 'PART_TIME'],
  ])('%s means %s', (cell, percent) => {
    expect(meaning(readPartTime(cell))).toBe(percent);
  });
});

it('reads addresses in lower case, and only such as every mail server takes', () => {
  expect(meaning(readEmail('Marleen.de.Vries@Bedrijf.NL'))).toBe('marleen.de.vries@bedrijf.nl');
  for (const cell of [
    'marleen',
    'a@b',
    'a b@c.nl',
    'a@b.nl, c@d.nl',
    '"a"@b.nl',
    'a@b.nl\r\nBcc: x@y.nl',
  ]) {
    expect(meaning(readEmail(cell))).toBe('EMAIL');
  }
});

it('reads a language in either language', () => {
  expect(['NL', 'Engels', 'dutch'].map((cell) => meaning(readLocale(cell)))).toEqual([
    'nl',
    'en',
    'nl',
  ]);
  expect(['fr', 'constructor'].map((cell) => meaning(readLocale(cell)))).toEqual([
    'LOCALE',
    'LOCALE',
  ]);
});

it('takes what looks like a formula as text', () => {
  const formula = '=HYPERLINK("http://example.org";"klik")';
  expect(meaning(readText(80)(formula))).toBe(formula);
  expect(meaning(readText(80)('a\nb'))).toBe('TEXT_UNREADABLE');
  expect(meaning(readText(3)('abcd'))).toBe('TEXT_TOO_LONG');
});

it('answers any text at all', () => {
  const readers = [readDate, readPartTime, readEmail, readLocale, readText(80)];
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...readers), (cell, read) => {
      const answer: Read<unknown> = read(cell);
      expect('value' in answer || answer.about.length <= 61).toBe(true);
    }),
  );
});
