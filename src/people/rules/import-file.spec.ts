import { columnName } from './import-columns.ts';
import { delimiterOf, openSheet, readLeaders as readSheet } from './import-file.ts';

const header = ['Voornaam', 'Achternaam', 'E-mail', 'Afdeling', 'Groep'];
const marleen = ['Marleen', 'de Vries', 'marleen@bedrijf.nl', 'IT', 'directie'];
const piet = ['Piet', 'Bakker', 'piet@bedrijf.nl', 'IT', 'directie'];
const readLeaders = (table: readonly (readonly string[])[]) => {
  const sheet = openSheet(table);
  const { records, faults } = readSheet(sheet);
  const rows = sheet.filled.length;
  return sheet.faults.length > 0
    ? { header: sheet.header, rows, leaders: [], faults: sheet.faults }
    : { header: sheet.header, rows, leaders: records, faults };
};
const faultsOf = (...table: string[][]) =>
  readLeaders(table).faults.map(({ row, column, reason }) => [row, column, reason]);

describe('the text of a file', () => {
  it('is cut at the sign that its header has most of', () => {
    expect(delimiterOf('a;b;c\n1,2,3,4')).toBe(';');
    expect(delimiterOf('a,b,c\r\n1;2')).toBe(',');
    expect(delimiterOf('"a;b;c",d,e\n')).toBe(',');
    expect(delimiterOf('a\tb')).toBe('\t');
  });
});

describe('the header', () => {
  it('is understood in Dutch and English, whatever its spelling', () => {
    const english = ['GIVEN NAME', 'family_name', 'Email', 'Department ', 'group', 'Part-time (%)'];
    const [leader] = readLeaders([english, [...marleen, '0,5']]).leaders;
    expect(leader).toMatchObject({ email: 'marleen@bedrijf.nl', partTimePercent: 50 });
  });

  it('names what is missing and what is there twice', () => {
    expect(faultsOf(['Voornaam', 'E-mail', 'email'], ['a'])).toEqual([
      [1, 'email', 'COLUMN_TWICE'],
      [1, 'familyName', 'COLUMN_MISSING'],
      [1, 'department', 'COLUMN_MISSING'],
      [1, 'leaderGroup', 'COLUMN_MISSING'],
    ]);
  });

  it('tells which columns it does not read', () => {
    const file = readLeaders([[...header, 'Kamernummer', ''], marleen]);
    expect(file.header.ignored).toEqual(['Kamernummer']);
    expect(file.leaders).toHaveLength(1);
  });

  it('calls a column as the file does', () => {
    const { header: read } = readLeaders([header, marleen]);
    expect(columnName(read, 'email', 'e-mail')).toBe('E-mail');
    expect(columnName(read, 'partTime', 'deeltijd')).toBe('deeltijd');
  });
});

describe('the rows', () => {
  it('count as the spreadsheet does, empty ones included', () => {
    const file = readLeaders([header, marleen, [''], ['', ' '], ['Piet', '', 'x', 'IT', '']]);
    expect(file.rows).toBe(2);
    expect(file.faults.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [5, 'email', 'EMAIL'],
      [5, 'familyName', 'MISSING'],
      [5, 'leaderGroup', 'MISSING'],
    ]);
  });

  it('have one address each', () => {
    const twice = ['Piet', 'Bakker', 'Marleen@Bedrijf.nl', 'IT', 'directie'];
    expect(readLeaders([header, marleen, twice]).faults).toEqual([
      { row: 3, column: 'email', reason: 'EMAIL_TWICE', value: '2' },
    ]);
  });

  it('have no more cells than there are columns', () => {
    expect(faultsOf(header, [...marleen, '']).length).toBe(0);
    expect(faultsOf(header, [...marleen, 'x'])).toEqual([[2, null, 'CELLS_TOO_MANY']]);
  });

  it('are at most five thousand', () => {
    const rows = Array.from({ length: 5_001 }, () => piet);
    expect(faultsOf(header, ...rows)).toEqual([[1, null, 'FILE_TOO_MANY_ROWS']]);
    expect(faultsOf(header)).toEqual([[1, null, 'FILE_EMPTY']]);
  });

  it('may carry the whole name in one cell, or a prefix in its own', () => {
    const whole = readLeaders([
      ['Naam', ...header.slice(2)],
      ['Marleen de Vries', ...marleen.slice(2)],
    ]);
    const parts = readLeaders([
      ['Voornaam', 'Tussenvoegsel', ...header.slice(1)],
      ['Marleen', 'de', 'Vries', ...marleen.slice(2)],
    ]);
    for (const file of [whole, parts]) {
      expect(file.leaders[0]?.name).toEqual({ givenName: 'Marleen', familyName: 'de Vries' });
    }
  });

  it('say what is wrong with an assistant or a date', () => {
    const columns = [
      ...header,
      'Assistent',
      'Assistent e-mail',
      'In dienst',
      'Uit dienst',
      'Bovenliggende afdeling',
    ];
    const wrong = (...cells: string[]) => faultsOf(columns, [...marleen, ...cells]);
    expect(wrong('Ilse Bos', '', '', '', '')).toEqual([
      [2, 'assistantEmail', 'ASSISTANT_EMAIL_MISSING'],
    ]);
    expect(wrong('Ilse', 'ilse@bedrijf.nl', '', '', '')).toEqual([
      [2, 'assistantName', 'NAME_INCOMPLETE'],
    ]);
    expect(wrong('', 'MARLEEN@bedrijf.nl', '', '', '')).toEqual([
      [2, 'assistantEmail', 'ASSISTANT_ITSELF'],
    ]);
    expect(wrong('', '', '1-3-2026', '28-2-2026', '')).toEqual([
      [2, 'serviceUntil', 'DATE_REVERSED'],
    ]);
    expect(wrong('', '', '', '', 'it')).toEqual([[2, 'parentDepartment', 'PARENT_ITSELF']]);
  });
});
