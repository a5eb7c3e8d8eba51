import { Database } from '../../src/platform/database/database.service.ts';
import { anonymous, signedIn } from '../support/api.ts';
import type { Api } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { asContent } from '../support/main-job.ts';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';

const ADMINISTRATOR = 'beheer@acme.example';
const load = `mutation ($content: String!, $dryRun: Boolean!) {
  importFile(content: $content, dryRun: $dryRun) {
    dryRun rows created changed unchanged ignoredColumns errors { row column reason }
  }
}`;
type Import = {
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  ignoredColumns: string[];
  errors: { row: number; column: string; reason: string }[];
};

const header =
  'Voornaam;Achternaam;E-mail;Functie;Afdeling;Bovenliggende afdeling;Groep;Deeltijd;In dienst;Assistent;Assistent e-mail;Taal';
const row = (number: number): string =>
  `Anna;Bakker ${number};anna${number}@acme.example;manager;Afdeling ${number % 5};Directie;Directie;0,8;1-3-2020;Ilse Bos;ilse${number % 7}@acme.example;nl`;
const rows = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => row(place + 1));
const csv = (lines: readonly string[]): string => `\ufeff${lines.join('\r\n')}\r\n`;

let database: FreshDatabase;
let app: AppUnderTest;
let hr: Api;

beforeAll(async () => {
  database = await freshDatabase();
  app = await startApp({ databaseUrl: database.url, config: { adminEmail: ADMINISTRATOR } });
  hr = await signedIn(app, ADMINISTRATOR);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
/** Back to the administrator alone. */
beforeEach(async () => {
  const { person, department, auditEntry } = app.nest.get(Database, { strict: false }).client;
  await person.deleteMany({ where: { email: { not: ADMINISTRATOR } } });
  await department.deleteMany({ where: { name: { not: 'Organisatie' } } });
  await auditEntry.deleteMany();
});

const send = async (file: string, dryRun = false, api = hr): Promise<Import> =>
  (await api.ask<{ importFile: Import }>(load, { content: asContent(file), dryRun })).importFile;
const count = async () => {
  const { person, account, department, delegation, departmentMembership, auditEntry } =
    app.nest.get(Database, { strict: false }).client;
  const tables = [person, account, department, delegation, departmentMembership, auditEntry];
  const counts = [];
  for (const table of tables) counts.push(await (table as typeof person).count());
  return counts;
};

describe('a file of fifty leaders', () => {
  const broken = rows(50)
    .with(4, row(5).replace('anna5@acme.example', 'anna5'))
    .with(20, row(21).replace('0,8', '180'))
    .with(48, row(49).replace('1-3-2020', '31-2-2020'));

  it('with three wrong cells writes nothing and says which and why, in either language', async () => {
    const before = await count();
    const english = anonymous(app, 'en').withCookie('od-session', hr.cookie('od-session'));
    for (const dryRun of [true, false]) {
      expect((await send(csv([header, ...broken]), dryRun)).errors).toEqual([
        { row: 6, column: 'E-mail', reason: '“anna5” is geen e-mailadres.' },
        { row: 22, column: 'Deeltijd', reason: expect.stringContaining('“180” is geen deeltijd.') },
        {
          row: 50,
          column: 'In dienst',
          reason: '“31-2-2020” is geen datum. Schrijf 2026-03-01 of 1-3-2026.',
        },
      ]);
    }
    const { errors, created } = await send(csv([header, ...broken]), true, english);
    expect(errors[0]?.reason).toBe('“anna5” is not an e-mail address.');
    expect(created).toBe(0);
    expect(await count()).toEqual(before);
  });

  it('in a dry run writes nothing, and tells what the real run then does', async () => {
    const before = await count();
    const dry = await send(csv([header, ...rows(50)]), true);
    expect(await count()).toEqual(before);
    expect(dry).toMatchObject({ dryRun: true, rows: 50, created: 57, errors: [] });
    expect(await send(csv([header, ...rows(50)]))).toEqual({ ...dry, dryRun: false });
    // One administrator, 50 leaders, 7 assistants; the first department, six new ones.
    expect(await count()).toEqual([58, 58, 7, 50, 58, expect.any(Number)]);
  });

  it('changes nothing the second time', async () => {
    await send(csv([header, ...rows(50)]));
    const before = await count();
    expect(await send(csv([header, ...rows(50)]))).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 57,
    });
    expect(await count()).toEqual(before);
  });

  it('changes those of whom it says something else, and keeps where they were', async () => {
    await send(csv([header, ...rows(50)]));
    app.clock.advance({ days: 10 });
    const moved = row(1).replace('Afdeling 1;', 'Afdeling 2;');
    const promoted = row(2).replace('manager', 'directeur');
    const left = await send(csv([header, moved, promoted, ...rows(50).slice(2)]));
    expect(left).toMatchObject({ created: 0, changed: 2, unchanged: 55 });
    const { client } = app.nest.get(Database, { strict: false });
    const memberships = await client.departmentMembership.findMany({
      where: { person: { email: 'anna1@acme.example' } },
      include: { department: true },
      orderBy: { from: 'asc' },
    });
    expect(
      memberships.map(({ department, until }) => [
        department.name,
        until?.toISOString().slice(0, 10),
      ]),
    ).toEqual([
      ['Afdeling 1', '2026-09-10'],
      ['Afdeling 2', undefined],
    ]);
  });

  it('is written once by two who send it at the same moment', async () => {
    const both = await Promise.all([1, 2].map(() => send(csv([header, ...rows(50)]))));
    expect(both.map(({ created }) => created).sort()).toEqual([0, 57]);
  });
});

describe('a file', () => {
  it('may come with commas, quotation marks and columns that we do not read', async () => {
    const quoted =
      'Given name,Family name,E-mail,Department,Group,Number\n"Anna, Maria","O""Brien",a@acme.example,"Zorg, Wonen",Directie,7\n';
    expect(await send(quoted)).toMatchObject({ created: 1, ignoredColumns: ['Number'] });
    expect(await hr.ask('{ leaders { givenName familyName department { name } } }')).toEqual({
      leaders: [
        { givenName: 'Anna, Maria', familyName: 'O"Brien', department: { name: 'Zorg, Wonen' } },
      ],
    });
  });

  it('carries formulas as text', async () => {
    const formula = '=HYPERLINK("http://x.example")';
    const cell = `"${formula.replaceAll('"', '""')}"`;
    await send(csv([header, row(1).replace('manager', cell)]));
    expect(await hr.ask('{ leaders { jobTitle } }')).toEqual({ leaders: [{ jobTitle: formula }] });
  });

  it.each([
    ['is empty', '', 1, /leeg/],
    ['has a header only', csv([header]), 1, /leeg/],
    ['never closes a quotation mark', csv([header, row(1), '"Anna;x']), 3, /aanhalingsteken/],
    [
      'was broken by another program',
      csv([header, row(1).replace('Anna', 'Ren\ufffd')]),
      1,
      /UTF-8/,
    ],
    [
      'has too many rows',
      csv([header, ...Array.from({ length: 5_001 }, () => 'x')]),
      1,
      /5000 rijen/,
    ],
    ['is too large', 'x'.repeat(2_000_001), 1, /2 MB/],
  ])('that %s is refused in words', async (_, file, place, reason) => {
    const { errors } = await send(file);
    expect(errors).toEqual([{ row: place, column: '', reason: expect.stringMatching(reason) }]);
  });

  it('is for HR to send', async () => {
    await send(csv([header, row(1)]));
    const anna = await signedIn(app, 'anna1@acme.example');
    expect(await anna.refusal(load, { content: '', dryRun: true })).toBe('NOT_ALLOWED');
    expect(await anonymous(app).refusal(load, { content: '', dryRun: true })).toBe('SIGN_IN_FIRST');
  });

  it('shows each leader to the assistant it names, without their details', async () => {
    await send(csv([header, row(1)]));
    const ilse = await signedIn(app, 'ilse1@acme.example');
    const me =
      '{ me { isLeader principals { name email partTimePercent assistants { name } department { name parent { name } } } } }';
    expect(await ilse.ask(me)).toEqual({
      me: {
        isLeader: false,
        principals: [
          {
            name: 'Anna Bakker 1',
            email: null,
            partTimePercent: null,
            assistants: [{ name: 'Ilse Bos' }],
            department: { name: 'Afdeling 1', parent: { name: 'Directie' } },
          },
        ],
      },
    });
  });
});
