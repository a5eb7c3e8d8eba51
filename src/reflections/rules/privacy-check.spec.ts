import { knownNames } from './known-names.ts';
import { privacyMarks } from './privacy-check.ts';

const names = knownNames([
  { givenName: 'Karin', familyName: 'de Vries', near: true },
  { givenName: 'Mark', familyName: 'Bakker', near: true },
  { givenName: 'Roos', familyName: 'de Groot', near: true },
  { givenName: 'José', familyName: 'Łukaszewicz', near: false },
  { givenName: 'Petra', familyName: 'van Utrecht', near: false },
]);

const marked = (text: string, known = names): string[] =>
  privacyMarks(text, known).map(({ from, to }) => text.slice(from, to));

describe('what points at one person in a shared text', () => {
  it('is everything in the sentence of story F9, each by its own test', () => {
    const text =
      'Karin van team West sprong van scherm naar scherm, 06-12345678, NL91ABNA0417164300, 123456782';
    expect(privacyMarks(text, names).map(({ what, why }) => [what, why])).toEqual([
      ['NAME', 'GIVEN_NAME'],
      ['PHONE_NUMBER', 'PHONE_FORM'],
      ['BANK_ACCOUNT', 'MOD_97'],
      ['CITIZEN_NUMBER', 'ELEVEN_TEST'],
    ]);
  });

  it.each([
    ['full-width digits', '１２３４５６７８２'],
    ['characters of no width', '123\u200b456\u2060782'],
    ['spaces that do not break', '1234\u00a056\u202f782'],
    ['dashes that look like others', '06\u2011\u200b12\u221234\u201356\u201478'],
    ['digits of another script', '٠٦١٢٣٤٥٦٧٨'],
    ['a dot that leads', 'jan@bedrijf\u2024nl'],
    ['letters of another script', 'Каrіn'],
    ['a soft hyphen', 'NL91\u00adABNA0417164300'],
  ])('is not hidden by %s', (_, text) => {
    expect(marked(text)).toEqual([text]);
  });

  it.each([
    ['one wrong digit', 'NL91ABNA1417164301, 123456783'],
    ['a date, a time and an amount', '22-11-2026 10.30 uur, € 1.234.567,89'],
    ['a postcode alone', 'klanten in 3812 AB'],
    ['a year and a number', 'In 2026 en 12 maanden'],
    ['a free number of a firm', 'bel 0800-1234567'],
  ])('is not %s', (_, text) => {
    expect(marked(text)).toEqual([]);
  });

  it.each([
    ['Jose Lukaszewicz zei het', ['Jose Lukaszewicz']],
    ['dat was KARIN DE VRIES, en de Vries', ['KARIN DE VRIES', 'de Vries']],
    ['vraag K. de Vries', ['K. de Vries']],
    ['Bakker, Mark kwam', ['Bakker, Mark']],
    ['ik sprak Mark; mark niet', ['Mark']],
    ['Mark niet te veel. Roos of tulp', []],
    ['de groot was te groot, de Groot niet', ['de Groot']],
    ['de markt van Utrecht', []],
    ['mevrouw Van Utrecht', ['Van Utrecht']],
    ['Petra is er', []],
    ['Petra van team Oost', ['Petra']],
    ['de Karin Kwantstraat', []],
    ['Karins scherm', ['Karins']],
  ])('in "%s" is %j', (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  it('is not the name of who is thanked, but that of anybody else', () => {
    const thanked = knownNames([
      { givenName: 'Petra', familyName: 'Bakker', near: true, welcome: true },
      { givenName: 'Karin', familyName: 'Bakker', near: true },
    ]);
    expect(marked('Dank je Petra Bakker, en Karin', thanked)).toEqual(['Karin']);
  });

  it('is found in time that grows with the length only, whatever stands there', () => {
    const hostile = [
      '1 ',
      '1-',
      '+',
      '@a.',
      'a@',
      'NL91 ',
      'a ',
      'de ',
      'Karin ',
      '(',
      '1234 AB ',
      '\u{1d7d8}',
    ];
    const cpuFor = (text: string): number => {
      const before = process.cpuUsage();
      privacyMarks(text, names);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    // Four times the length; a search that goes back over what it has read would take sixteen times.
    const growths = hostile.map((part) => {
      const [short, long] = [5_000, 20_000].map((length) =>
        Math.min(...[1, 2, 3].map(() => cpuFor(part.repeat(length / part.length)))),
      ) as [number, number];
      return long / Math.max(short, 1_000);
    });
    expect(Math.max(...growths)).toBeLessThan(10);
  });
});
