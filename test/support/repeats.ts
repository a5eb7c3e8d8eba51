import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import pg from 'pg';
import type { GraphQLField } from 'graphql';
import { anonymous, signedIn } from './api.ts';
import type { Api } from './api.ts';
import { startApp } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { freshDatabase } from './database.ts';
import { call, rootFields, selection } from './documents.ts';
import { given } from './permission-arguments.ts';
import { Asking } from './permissions.ts';
import { permissionWorld } from './permission-world.ts';
import type { PermissionWorld, RoleName } from './permission-world.ts';

const REPEATS = 5;
const addresses: Partial<Record<RoleName, string>> = {
  LEADER: 'anna@acme.example',
  ASSISTANT: 'stan@acme.example',
  MEMBER: 'mila@acme.example',
  LEAD: 'lars@acme.example',
  HR: 'hanna@acme.example',
};

/** These open or close a session, and are made to be pressed again. */
const sessions = ['requestSignIn', 'signInByLink', 'signInByCode', 'signInAsExample', 'signOut'];
/** Each time another address, which is told once and kept nowhere, so that it cannot be told again. */
const feeds = ['makeOwnFeed', 'makeTeamFeed', 'makeProgrammeFeed'];
const pressed = [...sessions, ...feeds];
const leftOut: Readonly<Record<string, readonly string[]>> = {
  postponeVisit: ['slotId'],
  bookVisit: ['personId'],
};

export type Repeated = Readonly<{
  name: string;
  /** Of the first answer; null when it was done. */
  code: string | null;
  /** Rows written beside the key, by one act and by the repeated one. */
  once: number;
  repeatedly: number;
  equal: boolean;
}>;

/** The product over HTTP with something of everything in it, put back as it was between two acts. */
export class Repeats {
  private readonly browsers = new Map<RoleName, Api>();

  private constructor(
    readonly app: AppUnderTest,
    private readonly world: PermissionWorld,
    private readonly admin: pg.Client,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<Repeats> {
    const fresh = await freshDatabase();
    const app = await startApp({ databaseUrl: fresh.url });
    const world = await permissionWorld(app);
    const admin = new pg.Client({ connectionString: fresh.url });
    await admin.connect();
    const repeats = new Repeats(app, world, admin, () => fresh.drop());
    repeats.browsers.set('ANONYMOUS', anonymous(app));
    for (const [role, address] of Object.entries(addresses)) {
      repeats.browsers.set(role as RoleName, await signedIn(app, address));
    }
    // Nobody waits before the slot of the other team, so that it can be booked.
    await admin.query(`DELETE FROM "WaitlistEntry" WHERE "id" = '${world.far['entry']}'`);
    await repeats.keep();
    return repeats;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.admin.end();
    await this.drop();
  }

  mutations(): GraphQLField<unknown, unknown>[] {
    const { schema } = new Asking(this.app);
    return rootFields(schema)
      .filter(({ operation, field }) => operation === 'mutation' && !pressed.includes(field.name))
      .map(({ field }) => field);
  }

  document(field: GraphQLField<unknown, unknown>, changed: Record<string, string> = {}): string {
    const objects = { ...given(field.name, this.world.near), ...this.more(field.name), ...changed };
    for (const name of leftOut[field.name] ?? []) delete objects[name];
    return `mutation { ${call(field, objects)}${selection(field.type)} }`;
  }

  /** Sent once with the connection cut, and then five times at once, all with one key. */
  async repeat(field: GraphQLField<unknown, unknown>, role: RoleName): Promise<Repeated> {
    const source = this.document(field);
    const browser = this.browser(role);
    await this.restore();
    await browser.send(source, { key: randomUUID() });
    const once = await this.rows();
    await this.restore();
    const key = randomUUID();
    await this.cut(browser, source, key);
    const sent = Array.from({ length: REPEATS }, () => browser.send(source, { key }));
    const answers = await Promise.all(sent);
    const shown = answers.map(({ data, errors }) => JSON.stringify([data, errors?.map(code)]));
    const [error] = answers[0]?.errors ?? [];
    return {
      name: field.name,
      code: error === undefined ? null : code(error),
      once,
      repeatedly: await this.rows(),
      equal: shown.every((answer) => answer === shown[0]),
    };
  }

  /** What each of five different keys writes: the control, without which the above would prove nothing. */
  async withoutKey(field: GraphQLField<unknown, unknown>, role: RoleName): Promise<number> {
    await this.restore();
    const source = this.document(field);
    const send = () => this.browser(role).send(source, { key: randomUUID() });
    await Promise.all(Array.from({ length: REPEATS }, send));
    return this.rows();
  }

  /** What the same key says about another request; null when it is answered. */
  async reuse(role: RoleName, first: string, second: string): Promise<string | null> {
    await this.restore();
    const key = randomUUID();
    await this.browser(role).send(first, { key });
    const { errors } = await this.browser(role).send(second, { key });
    return errors?.[0] === undefined ? null : code(errors[0]);
  }

  /** Answers that are kept of nameless acts. */
  async namelessAnswers(): Promise<number> {
    const { rows } = await this.admin.query<{ kept: number }>(
      `SELECT count(*)::int AS kept FROM "IdempotencyKey" WHERE "scope" = 'nameless' AND "answer" IS NOT NULL`,
    );
    return rows[0]?.kept ?? 0;
  }

  /** What an act needs to be done, where the first literal that comes to mind is refused. */
  private more(name: string): Record<string, string> {
    const { far, near } = this.world;
    const acts: Readonly<Record<string, Record<string, string | undefined>>> = {
      addSite: { timeZone: 'Europe/Amsterdam', country: 'NL' },
      answerPromise: { kind: 'DONE' },
      arrangeHost: { personId: near['member'] },
      askStandIn: { personId: far['person'] },
      askSwap: { otherId: far['visit'] },
      bookVisit: { slotId: far['slot'] },
      createProgramme: { startsOn: '2027-01-01', endsOn: '2027-12-31' },
      logVisit: { date: '2026-09-30', from: '09:00', until: '12:00' },
      openSlots: { untilTime: '12:00' },
      postponeVisit: {},
      retimeSlot: { endsAt: '2026-12-10T11:00:00Z' },
    };
    const given = Object.entries(acts[name] ?? {});
    return Object.fromEntries(given.filter((one): one is [string, string] => one[1] !== undefined));
  }

  private browser(role: RoleName): Api {
    const browser = this.browsers.get(role);
    if (browser === undefined) throw new Error(`Nobody is ${role}.`);
    return browser;
  }

  /** The request arrives, and nobody is there any more to hear the answer. */
  private async cut(browser: Api, query: string, key: string): Promise<void> {
    const headers = {
      'content-type': 'application/json',
      cookie: `od-session=${browser.cookie('od-session')}`,
      'idempotency-key': key,
    };
    const sending = request(`${this.app.url}/graphql`, { method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.end(JSON.stringify({ query }));
    await once(sending, 'finish');
    sending.destroy();
  }

  /** How many rows there are, keys left out; changed rows show in the audit. */
  private async rows(): Promise<number> {
    const names = await this.tables();
    const counts = names
      .filter((name) => name !== 'IdempotencyKey')
      .map((name) => `(SELECT count(*) FROM "${name}")`);
    const { rows } = await this.admin.query<{ rows: number }>(
      `SELECT (${counts.join(' + ')})::int AS rows`,
    );
    return (rows[0]?.rows ?? 0) - this.kept;
  }

  private kept = 0;

  private async keep(): Promise<void> {
    const names = await this.tables();
    await this.admin.query('CREATE SCHEMA kept');
    for (const name of names) {
      await this.admin.query(`CREATE TABLE kept."${name}" AS TABLE public."${name}"`);
    }
    this.kept = await this.rows();
  }

  private async restore(): Promise<void> {
    // Whoever was cut off may still be at work.
    while ((await this.atWork()) > 0);
    const names = await this.tables();
    const all = names.map((name) => `public."${name}"`).join(', ');
    const back = names.map((name) => `INSERT INTO public."${name}" SELECT * FROM kept."${name}"`);
    await this.admin.query(
      `BEGIN; SET LOCAL session_replication_role = replica; TRUNCATE ${all}; ${back.join('; ')}; COMMIT`,
    );
  }

  private async atWork(): Promise<number> {
    const { rows } = await this.admin.query<{ working: number }>(
      `SELECT count(*)::int AS working FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`,
    );
    return rows[0]?.working ?? 0;
  }

  private async tables(): Promise<string[]> {
    const { rows } = await this.admin.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^_' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  }
}

const code = ({ extensions }: { extensions: Record<string, unknown> }): string =>
  String(extensions['code']);
