import { Database } from '../../src/platform/database/database.service.ts';
import { anonymous, signedIn } from '../support/api.ts';
import type { Api } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';
import { importEverything, lines, send, utf16 } from '../support/imports.ts';

const HR = 'beheer@acme.example';
const leaderHeader = 'Voornaam;Achternaam;E-mail;Afdeling;Groep';
const extra = (more: string, cell: string): string =>
  lines(`${leaderHeader};${more}`, `Anna;Bakker;anna@acme.example;Directie;Directie;${cell}`);
const leader = (cells: string): string => lines(leaderHeader, cells);
const hosts = (...rows: string[]): string =>
  lines('Team;Naam;E-mail;Personeelsnummer;Rol', ...rows);
const teams = (row: string): string =>
  lines('Team;Locatie;Adres;Soort bezoek;Afdeling;Gasten per week;Tijdzone', row);
const many = (count: number): string =>
  lines(leaderHeader, ...Array.from({ length: count }, () => 'x;y;z;a;b'));
const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0]);
const oldWorkbook = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const badUtf8 = new Uint8Array([...Buffer.from(lines(leaderHeader, 'Ren')), 0x81, 0x8d]);

/** File, row and reason of the first fault, in words. */
const files: [what: string, file: string | Uint8Array, row: number, reason: RegExp][] = [
  ['nothing at all', '', 1, /leeg/],
  ['spaces and line ends', ' \r\n\r\n \n', 1, /leeg/],
  ['a header alone', lines(leaderHeader), 1, /leeg/],
  ['a workbook', zip, 1, /werkmap/],
  ['an old workbook', oldWorkbook, 1, /werkmap/],
  ['bytes of no encoding', badUtf8, 1, /tekens die niet in tekst horen/],
  ['half a UTF-16 letter', utf16(leader('A')).slice(0, -1), 1, /onleesbaar/],
  ['UTF-16 without its mark', utf16(leader('A')).slice(2), 1, /tekens die niet in tekst horen/],
  ['NUL bytes', leader('An\0na;Bakker;a@b.nl;IT;D'), 1, /tekens die niet in tekst horen/],
  ['letters another program broke', leader('Ren\ufffd;B;a@b.nl;IT;D'), 1, /onleesbaar/],
  ['10,001 rows', many(10_001), 1, /meer dan 5000 rijen/],
  ['5,001 rows', many(5_001), 1, /meer dan 5000 rijen/],
  ['a million line ends', `${leaderHeader}\n${'\n'.repeat(1_000_000)}`, 1, /5000 rijen/],
  ['a million commas', `${leaderHeader}\n${','.repeat(1_000_000)}`, 1, /60 kolommen/],
  ['61 columns', lines(Array.from({ length: 61 }, (_, n) => `k${n}`).join(';'), 'x'), 1, /60 kol/],
  ['a cell of a megabyte', leader(`${'x'.repeat(1_000_000)};B;a@b.nl;IT;D`), 2, /20000 tekens/],
  ['a cell of 81 letters', leader(`${'x'.repeat(81)};B;a@b.nl;IT;D`), 2, /80 tekens/],
  ['a lone quotation mark', `${leaderHeader}\r\n"Anna;B;a@b.nl;IT;D\r\n`, 2, /aanhalingsteken/],
  ['a quotation mark in a cell', leader('An"na;B;a@b.nl;IT;D'), 2, /aanhalingsteken/],
  ['no column we know', lines('kleur;maat', 'rood;42'), 1, /blijkt niet wat/],
  ['rows without a header', lines('Anna;Bakker;anna@acme.example;IT;D'), 1, /blijkt niet wat/],
  ['a column twice', lines(`${leaderHeader};Email`, 'A;B;a@b.nl;IT;D;a@b.nl'), 1, /twee keer/],
  ['a column less', lines('Voornaam;E-mail;Afdeling', 'A;a@b.nl;IT'), 1, /ontbreekt/],
  ['more cells than columns', leader('Anna;Bakker;a@b.nl;IT;D;nog iets'), 2, /meer cellen/],
  ['the last day of no month', extra('In dienst', '31-02-2026'), 2, /geen datum/],
  ['a year of two digits', extra('In dienst', '1-2-26'), 2, /geen datum/],
  ['the month first', extra('In dienst', '12/31/2026'), 2, /geen datum/],
  ['a day number of Excel', extra('In dienst', '46082'), 2, /geen datum/],
  ['an end before the start', extra('In dienst;Uit dienst', '1-3-2026;28-2-2026'), 2, /ligt voor/],
  ['more than full time', extra('Deeltijd', '250%'), 2, /geen deeltijd/],
  ['an unknown language', extra('Taal', '__proto__'), 2, /ken ik niet als taal/],
  ['two addresses in a cell', leader('A;B;a@b.nl,c@d.nl;IT;D'), 2, /geen e-mailadres/],
  ['a line of a mail header', leader('A;B;"a@b.nl\r\nBcc: x@y.nl";IT;D'), 2, /geen e-mailadres/],
  ['a name that turns around', leader('\u202eannA;B;a@b.nl;IT;D'), 2, /onzichtbare tekens/],
  ['an address in Cyrillic', leader('A;B;аnna@acme.example;IT;D'), 2, /geen e-mailadres/],
  ['a formula as an address', leader('A;B;=cmd|calc!A1;IT;D'), 2, /geen e-mailadres/],
  ['the same person twice', lines(leaderHeader, 'A;B;a@b.nl;IT;D', 'C;D;A@B.nl;IT;D'), 3, /rij 2/],
  [
    'a number twice',
    lines(`${leaderHeader};Personeelsnummer`, 'A;B;a@b.nl;IT;D;7', 'C;D;c@b.nl;IT;D;7'),
    3,
    /rij 2/,
  ],
  [
    'a number of somebody else',
    lines(`${leaderHeader};Personeelsnummer`, 'Marleen;de Vries;marleen@acme.example;IT;D;1001'),
    2,
    /niet bij dezelfde persoon/,
  ],
  ['an assistant of oneself', extra('Assistent e-mail', 'ANNA@acme.example'), 2, /eigen assistent/],
  [
    'departments in a circle',
    lines('Afdeling;Hoofdafdeling', 'A;B', 'B;C', 'C;A'),
    2,
    /onder zichzelf/,
  ],
  [
    'a circle with what is there',
    lines('Afdeling;Hoofdafdeling', 'Directie;Klantcontact'),
    2,
    /onder zichzelf/,
  ],
  [
    'a department under itself',
    lines('Afdeling;Hoofdafdeling', 'Nieuw;NIEUW'),
    2,
    /niet onder zichzelf/,
  ],
  ['a department twice', lines('Afdeling', 'Nieuw', 'nieuw'), 3, /rij 2/],
  [
    'a contact nobody knows',
    lines('Afdeling;Contactpersoon', 'Nieuw;niemand@acme.example'),
    2,
    /nog niet bekend/,
  ],
  [
    'an assistant of nobody',
    lines('Leidinggevende e-mail;Assistent e-mail', 'niemand@acme.example;ilse@acme.example'),
    2,
    /nog niet bekend/,
  ],
  [
    'a team without an address',
    teams('Nieuw;Emmen;;TECHNICIAN;Techniek;2;'),
    2,
    /Noem ook het adres/,
  ],
  ['an unknown visit type', teams('Nieuw;Goes;;ASTRONAUT;Techniek;2;'), 2, /Kies uit: /],
  ['a budget below zero', teams('Nieuw;Goes;;TECHNICIAN;Techniek;-1;'), 2, /geen aantal van 0/],
  [
    'a zone of nowhere',
    teams('Nieuw;Emmen;Plein 1;TECHNICIAN;Techniek;2;Mars/Olympus'),
    2,
    /geen tijdzone/,
  ],
  [
    'a team that bears more',
    teams('Monteurs Goes;Goes;;TECHNICIAN;Techniek;50;'),
    2,
    /pagina van het team/,
  ],
  ['a host of no team', hosts('Monteurs Mars;Jan Jansen;;;'), 2, /nog niet bekend/],
  ['a host twice', hosts('Monteurs Goes;Jan Jansen;;;', 'Monteurs Goes;JAN JANSEN;;;'), 3, /rij 2/],
  ['a role we do not know', hosts('Monteurs Goes;Jan Jansen;;;baas'), 2, /niet als rol/],
];

let database: FreshDatabase;
let app: AppUnderTest;
let hr: Api;

beforeAll(async () => {
  database = await freshDatabase();
  app = await startApp({ databaseUrl: database.url, config: { adminEmail: HR } });
  hr = await signedIn(app, HR);
  await importEverything(hr);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const stored = async (): Promise<number[]> => {
  const { person, department, hostTeam, teamMember, delegation, auditEntry } = app.nest.get(
    Database,
    { strict: false },
  ).client;
  const tables = [person, department, hostTeam, teamMember, delegation, auditEntry];
  const counts = [];
  for (const table of tables) counts.push(await (table as typeof person).count());
  return counts;
};

describe('an import of', () => {
  it.each(files)('%s is refused in words', async (_, file, row, reason) => {
    const before = await stored();
    const started = performance.now();
    const { errors, errorCount, created, changed } = await send(hr, file);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(errors[0]).toMatchObject({ row, reason: expect.stringMatching(reason) });
    expect({ errorCount: errorCount > 0, created, changed }).toEqual({
      errorCount: true,
      created: 0,
      changed: 0,
    });
    expect(await stored()).toEqual(before);
  });

  it('more than 2 MB is refused before it is looked into', async () => {
    const { errors } = await send(hr, 'x'.repeat(2_000_004));
    expect(errors).toEqual([{ row: 1, column: '', reason: expect.stringContaining('2 MB') }]);
  });

  it('more than a request may carry never arrives', async () => {
    const content = 'A'.repeat(3_200_000);
    const answer = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: `od-session=${hr.cookie('od-session')}`,
      },
      body: JSON.stringify({
        query:
          'mutation ($content: String!) { importFile(content: $content, dryRun: true) { rows } }',
        variables: { content },
      }),
    });
    expect(answer.status).toBe(413);
  });

  it('something that is no base64 is refused', async () => {
    const wrong = 'mutation { importFile(content: "¿qué?", dryRun: true) { rows } }';
    expect(await hr.refusal(wrong)).toBe('INVALID_INPUT');
  });

  it('five thousand faults names the first two hundred, and counts them all', async () => {
    const { errors, errorCount } = await send(hr, many(5_000));
    expect(errors).toHaveLength(200);
    expect(errorCount).toBeGreaterThanOrEqual(5_000);
  });

  it('somebody who is not HR is refused, whatever the file', async () => {
    const marleen = await signedIn(app, 'marleen@acme.example');
    const empty = 'mutation { importFile(content: "", dryRun: true) { rows } }';
    expect(await marleen.refusal(empty)).toBe('NOT_ALLOWED');
    expect(await anonymous(app).refusal(empty)).toBe('SIGN_IN_FIRST');
  });

  it('speaks the language of the reader', async () => {
    const english = anonymous(app, 'en').withCookie('od-session', hr.cookie('od-session'));
    const { errors } = await send(english, extra('In dienst', '31-02-2026'));
    expect(errors).toEqual([
      { row: 2, column: 'In dienst', reason: expect.stringContaining('is not a date') },
    ]);
  });
});
