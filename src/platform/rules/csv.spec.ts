import { csv } from './csv.ts';

const line = (...cells: string[]) => csv([cells]).slice(1).trimEnd();

describe('a file for a spreadsheet', () => {
  it('says that it is UTF-8, and ends every line', () => {
    expect(csv([['a', 'b'], ['ë']])).toBe('\u{feff}a;b\r\në\r\n');
  });

  it('keeps semicolons, quotes and new lines within a cell', () => {
    expect(line('a;b', 'say "yes"', 'two\nlines')).toBe('"a;b";"say ""yes""";"two\nlines"');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('lets %j calculate nothing', (text) => {
    expect(line(text).replaceAll('"', '')).toBe(`'${text}`.trimEnd());
  });
});
