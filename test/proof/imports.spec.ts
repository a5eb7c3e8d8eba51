import { Database } from '../../src/platform/database/database.service.ts';
import { signedIn } from '../support/api.ts';
import type { Api } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { importEverything, lines, send } from '../support/imports.ts';
import type { FileImport } from '../support/imports.ts';
import { judgeRows, record, scale } from '../support/proof.ts';

judgeRows();

const HR = 'beheer@acme.example';
/** However many rows: each table is read and written as a whole. */
const MOST_STATEMENTS = 35;
const TIME_LIMIT = 15_000;

type Run = Readonly<{ outcome: FileImport; statements: number; ms: number; writes: number }>;

describe('files of the largest size on the embedded database', () => {
  const rows = scale({ full: 5_000, reduced: 500 });
  let app: AppUnderTest;
  let hr: Api;

  beforeAll(async () => {
    app = await startApp({ config: { adminEmail: HR } });
    hr = await signedIn(app, HR);
    await importEverything(hr);
  });
  afterAll(() => app.close());

  async function run(file: string, dryRun = false): Promise<Run> {
    const db = app.nest.get(Database, { strict: false });
    const seen: string[] = [];
    const started = performance.now();
    const stop = db.onStatement((sql) => seen.push(sql));
    const outcome = await send(hr, file, dryRun);
    stop();
    const writes = seen.filter((sql) => /^\s*(?:INSERT|UPDATE|DELETE)/i.test(sql)).length;
    const ms = performance.now() - started;
    return { outcome, statements: seen.length, ms, writes };
  }

  async function prove(what: string, file: string, again: string): Promise<void> {
    const dry = await run(file, true);
    const real = await run(file);
    const same = await run(again);
    const told = (name: string, { statements, writes, ms }: Run): string =>
      `${name} ${statements} statements (${writes} writing) ${ms.toFixed(0)} ms`;
    expect(real.outcome).toMatchObject({ rows, errors: [] });
    expect(same.outcome).toMatchObject({ created: 0, changed: 0 });
    const all = [dry, real, same];
    record({
      id: 'I1',
      what: `${rows} ${what}, on the embedded database`,
      must: `dry run writes nothing; ≤ ${MOST_STATEMENTS} statements and ${TIME_LIMIT} ms each; again: 0 changed`,
      measured: [told('dry run', dry), told('import', real), told('again', same)].join('; '),
      ok: all.every(({ statements, ms }) => statements <= MOST_STATEMENTS && ms <= TIME_LIMIT),
    });
  }

  it('I1 a file of leaders, in a number of statements that does not grow', async () => {
    const header =
      'Personeelsnummer;Naam;E-mail;Functie;Afdeling;Groep;Deeltijd;In dienst;Assistent;Assistent e-mail';
    const leader = (number: number): string =>
      `L${number};Anna Bakker ${number};anna${number}@acme.example;manager;Afdeling ${number % 40};Directie;0,8;1-3-2020;Ilse Bos;ilse${number % 200}@acme.example`;
    const file = lines(header, ...Array.from({ length: rows }, (_, place) => leader(place)));
    await prove('leaders with assistants', file, file);
  });

  it('I1 a file of hosts, most without an address', async () => {
    const header = 'Team;Naam;E-mail;Personeelsnummer;Rol';
    const host = (number: number): string =>
      `${number % 2 ? 'Monteurs Goes' : 'Klantcontact Zwolle'};Karim Aydın ${number};;H${number};Gastgever`;
    const file = lines(header, ...Array.from({ length: rows }, (_, place) => host(place)));
    await prove('hosts without address', file, file);
  });
});
