import { Database } from '../../../src/platform/database/database.service.ts';
import { anonymous, signedIn } from '../../support/api.ts';
import type { Api } from '../../support/api.ts';
import { startApp } from '../../support/app.ts';
import type { AppUnderTest } from '../../support/app.ts';
import { freshDatabase } from '../../support/database.ts';
import type { FreshDatabase } from '../../support/database.ts';
import { files, importEverything, lines, send, utf16, windows1252 } from '../../support/imports.ts';

const HR = 'beheer@acme.example';
const header = 'Personeelsnummer;Naam;E-mail;Afdeling;Groep;Deeltijd;In dienst;Uit dienst';
const row = (number: number, more = ''): string =>
  `${number};Zoë Müller ${number};zoe${number}@acme.example;Afdeling ${number % 4};Directie;0,8;1-3-2020;${more}`;
const fifty = Array.from({ length: 50 }, (_, place) => row(place + 1));
const wrong = fifty
  .with(4, row(5).replace('zoe5@acme.example', 'zoe5'))
  .with(20, row(21).replace('0,8', '180'))
  .with(48, row(49).replace('1-3-2020', '31-2-2020'));

describe('H4 “Importing people creates doubles and half-imports.”', () => {
  let app: AppUnderTest;
  let database: FreshDatabase;
  let hr: Api;

  beforeAll(async () => {
    database = await freshDatabase();
    app = await startApp({ databaseUrl: database.url, config: { adminEmail: HR } });
    hr = await signedIn(app, HR);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const people = async () =>
    app.nest
      .get(Database, { strict: false })
      .client.person.count({ where: { email: { not: HR } } });

  it('lists row, column and reason of three wrong cells in nl and en, and writes nothing', async () => {
    const english = anonymous(app, 'en').withCookie('od-session', hr.cookie('od-session'));
    for (const dryRun of [true, false]) {
      const { errors, created } = await send(hr, lines(header, ...wrong), dryRun);
      expect(errors.map(({ row: place, column }) => [place, column])).toEqual([
        [6, 'E-mail'],
        [22, 'Deeltijd'],
        [50, 'In dienst'],
      ]);
      expect(errors[0]?.reason).toBe('“zoe5” is geen e-mailadres.');
      expect(created).toBe(0);
    }
    const { errors } = await send(english, lines(header, ...wrong), true);
    expect(errors[0]?.reason).toBe('“zoe5” is not an e-mail address.');
    expect(await people()).toBe(0);
  });

  it('writes all of it at once, and nothing the second time', async () => {
    const all = { kind: 'LEADERS', rows: 50, created: 50, changed: 0, unchanged: 0, errors: [] };
    expect(await send(hr, lines(header, ...fifty), true)).toMatchObject(all);
    expect(await people()).toBe(0);
    expect(await send(hr, lines(header, ...fifty))).toMatchObject(all);
    const again = { ...all, created: 0, unchanged: 50 };
    expect(await send(hr, lines(header, ...fifty))).toMatchObject(again);
    expect(await people()).toBe(50);
  });

  it.each([
    ['UTF-8 with a mark, as Excel writes it', (text: string) => `\ufeff${text}`],
    ['Windows-1252', windows1252],
    ['Excel’s Unicode text', (text: string) => utf16(text.replaceAll(';', '\t'))],
    ['commas', (text: string) => text.replaceAll('0,8', '80').replaceAll(';', ',')],
    [
      'quoted line breaks, empty rows and empty columns',
      (text: string) =>
        `${text.replace('Zoë Müller 1;', '"Zoë\r\nMüller 1";').replaceAll('\r\n1', ';;\r\n1')};;\r\n;;\r\n\r\n`,
    ],
    [
      'English headers',
      (text: string) =>
        text.replace(
          header,
          'Employee number;Full name;E-mail address;Department;Leader group;FTE;Start date;End date',
        ),
    ],
  ])('takes the same file with %s as the same', async (_, written) => {
    const answer = await send(hr, written(lines(header, ...fifty)));
    expect(answer).toMatchObject({ rows: 50, created: 0, changed: 0, unchanged: 50, errors: [] });
  });

  it('finds somebody by number when the address is another, and their sign-in moves along', async () => {
    const married = fifty.with(0, row(1).replace('zoe1@', 'zoe.jansen@'));
    expect(await send(hr, lines(header, ...married))).toMatchObject({ created: 0, changed: 1 });
    expect(await people()).toBe(50);
    const zoe = await signedIn(app, 'zoe.jansen@acme.example');
    expect(await zoe.ask('{ me { person { email personnelNumber } } }')).toEqual({
      me: { person: { email: 'zoe.jansen@acme.example', personnelNumber: '1' } },
    });
  });

  it('keeps the history of a leaver', async () => {
    const left = fifty.with(1, row(2, '31-8-2026'));
    await send(hr, lines(header, ...fifty));
    expect(await send(hr, lines(header, ...left))).toMatchObject({ created: 0, changed: 1 });
    const { people: found } = await hr.ask<{ people: object[] }>(
      '{ people(search: "zoe2@acme.example") { serviceUntil departments { from department { name } } } }',
    );
    expect(found).toEqual([
      {
        serviceUntil: '2026-08-31',
        departments: [{ from: '2020-03-01', department: { name: 'Afdeling 2' } }],
      },
    ]);
  });

  it('does the same for departments, assistants, teams, leads and hosts', async () => {
    const first = await importEverything(hr);
    expect(first.map(({ kind, errors }) => [kind, errors])).toEqual([
      ['DEPARTMENTS', []],
      ['LEADERS', []],
      ['ASSISTANTS', []],
      ['TEAMS', []],
      ['HOSTS', []],
    ]);
    for (const { created, changed } of await importEverything(hr)) {
      expect({ created, changed }).toEqual({ created: 0, changed: 0 });
    }
    const renamed = files.hosts.replace('Karim Aydın;;2002', 'Karim Demir;karim@acme.example;2002');
    expect(await send(hr, renamed)).toMatchObject({ created: 0, changed: 1, unchanged: 2 });
    expect(await signedIn(app, 'karim@acme.example')).toBeDefined();
  });
});
