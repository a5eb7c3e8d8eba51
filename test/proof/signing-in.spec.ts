import { randomUUID, scryptSync } from 'node:crypto';
import type { Browser } from '@playwright/test';
import { SignInService } from '../../src/identity/sign-in.service.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { anonymous } from '../support/api.ts';
import type { Api } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { hasBrowser, openBrowser } from '../support/browser.ts';
import { FakeClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';
import { Post } from '../support/post.ts';
import { record, scale } from '../support/proof.ts';
import { Scanner } from '../support/scanner.ts';
import { personWithAccount, tally } from '../support/signing-in.ts';
import { startSmtp } from '../support/smtp.ts';
import type { SmtpSink } from '../support/smtp.ts';
import { byChance, median, oftenGreater } from '../support/statistics.ts';

const request = 'mutation ($email: String!) { requestSignIn(email: $email) }';
const byLink = 'mutation ($token: String!) { signInByLink(token: $token) { roles } }';
const AN_HOUR = 60 * 60_000;

let database: FreshDatabase;
const open: AppUnderTest[] = [];
const apps: AppUnderTest[] = [];
const clock = new FakeClock();
let smtp: SmtpSink;

const start = async (): Promise<AppUnderTest> => {
  const app = await startApp({ databaseUrl: database.url, clock, config: { smtpUrl: smtp.url } });
  open.push(app);
  return app;
};
const replica = async (index: number): Promise<AppUnderTest> => (apps[index] ??= await start());
const somebody = async (app: AppUnderTest): Promise<string> => {
  const email = `somebody-${randomUUID()}@acme.example`;
  await personWithAccount(app.nest.get(Database, { strict: false }), 'Anna', email);
  return email;
};
const nextQuarter = (): void => clock.advance({ minutes: 15 });

beforeAll(async () => {
  database = await freshDatabase();
  smtp = await startSmtp();
});
afterAll(async () => {
  for (const app of open) await app.close();
  await smtp.close();
  await database.drop();
});
beforeEach(nextQuarter);

describe('signing in by mail', () => {
  it(
    'S2 lets the person in after a scanner has opened, run and submitted the link',
    async () => {
      const rounds = scale({ full: 200, reduced: 20 });
      const everyBrowser = scale({ full: 10, reduced: 10 });
      const browser: Browser | null = hasBrowser ? await openBrowser() : null;
      const app = await start();
      const post = Post.of(app);
      const scanner = new Scanner(app, browser);
      const email = await somebody(app);
      const got = { person: 0, scanner: 0, inBrowser: 0 };
      for (let round = 0; round < rounds; round += 1) {
        nextQuarter();
        const person = anonymous(app);
        await person.ask(request, { email });
        const mail = post.latest();
        if (await scanner.submits(mail)) got.scanner += 1;
        if (browser && round % everyBrowser === 0) {
          got.inBrowser += 1;
          if (await scanner.clicks(mail)) got.scanner += 1;
        }
        if ((await person.refusal(byLink, { token: mail.link })) === null) got.person += 1;
      }
      await browser?.close();
      record({
        id: 'S2',
        what: `scanner first, then the person; ${got.inBrowser} rounds in Chromium`,
        must: `person in ${rounds} of ${rounds}, scanner 0`,
        measured: `person in ${got.person} of ${rounds}, scanner ${got.scanner}`,
        ok: got.person === rounds && got.scanner === 0,
      });
    },
    AN_HOUR,
  );
});

describe('an unknown address', () => {
  type Answer = Readonly<{ milliseconds: number; text: string }>;

  async function answer(app: AppUnderTest, email: string): Promise<Answer> {
    const started = performance.now();
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: request, variables: { email } }),
    });
    const text = `${response.status} ${await response.text()}`;
    return { milliseconds: performance.now() - started, text };
  }

  /** Known and unknown in turn, each first as often; the mail is awaited before the next one asks. */
  async function pairs(app: AppUnderTest, count: number) {
    const times = { known: [] as number[], unknown: [] as number[] };
    const texts = new Set<string>();
    const ask = async (kind: keyof typeof times, email: string) => {
      const { milliseconds, text } = await answer(app, email);
      times[kind].push(milliseconds);
      texts.add(text);
      if (kind === 'known') await smtp.arrived(email, 1);
    };
    for (let pair = 0; pair < count; pair += 1) {
      if (pair % 40 === 0) nextQuarter();
      const known = await somebody(app);
      const unknown = `somebody-${randomUUID()}@acme.example`;
      if (pair % 2 === 0) await ask('known', known);
      await ask('unknown', unknown);
      if (pair % 2 === 1) await ask('known', known);
    }
    return { ...times, texts };
  }

  it(
    'S3 gets the same answer in the same time',
    async () => {
      const count = scale({ full: 600, reduced: 60 });
      const app = await replica(0);
      await pairs(app, 10);
      const { known, unknown, texts } = await pairs(app, count);
      const share = oftenGreater(known, unknown);
      const ratio = median(known) / median(unknown);
      record({
        id: 'S3',
        what: `known against unknown address, ${count} of each in turn`,
        must: `one answer; known slower in 50 % ± ${(100 * byChance(count)).toFixed(0)} % (chance)`,
        measured: `${texts.size} answer, known slower in ${(100 * share).toFixed(1)} %, medians ${ratio.toFixed(3)} : 1`,
        ok: texts.size === 1 && Math.abs(share - 0.5) <= byChance(count),
      });
    },
    AN_HOUR,
  );

  it(
    'S3 would be told by the clock if the mail were posted before the answer',
    async () => {
      const count = scale({ full: 100, reduced: 30 });
      const app = await start();
      const desk = app.nest.get(SignInService, { strict: false });
      const asked = desk.requestSignIn.bind(desk);
      desk.requestSignIn = async (...what) => {
        await asked(...what);
        // It waits for the mails on their way.
        await desk.onModuleDestroy();
      };
      // A mail server that looks at what it takes.
      smtp.answer({
        data: () => {
          scryptSync('a mail', 'a server', 16);
          return null;
        },
      });
      const { known, unknown } = await pairs(app, count);
      smtp.forget();
      const share = oftenGreater(known, unknown);
      record({
        id: 'S3',
        what: 'negative control: the mail before the answer',
        must: `known slower in more than 50 % + ${(100 * byChance(count)).toFixed(0)} %`,
        measured: `known slower in ${(100 * share).toFixed(1)} %, medians ${(median(known) / median(unknown)).toFixed(2)} : 1`,
        ok: share - 0.5 > byChance(count),
      });
    },
    AN_HOUR,
  );
});

describe('guessing over three replicas', () => {
  const aliases = 20;
  const guesses = (not: string, from: number): string => {
    const codes = Array.from({ length: aliases }, (_, index) => String(100_000 + from + index));
    const fields = codes
      .filter((code) => code !== not)
      .map((code, index) => `a${index}: signInByCode(code: "${code}") { roles }`);
    return `mutation { ${fields.join(' ')} }`;
  };
  const forged = (index: number) => ({
    'x-forwarded-for': `203.0.113.${index % 250}, 10.0.0.${index % 250}`,
    forwarded: `for=203.0.113.${index % 250}`,
    'x-real-ip': `203.0.113.${index % 250}`,
  });

  it(
    'S4 gives five tries in all, by aliases, forged addresses and new mails alike',
    async () => {
      const rounds = scale({ full: 20, reduced: 2 });
      const three = await Promise.all([0, 1, 2].map(replica));
      const [first] = three as [AppUnderTest];
      const db = first.nest.get(Database, { strict: false });
      const outcomes: string[] = [];
      let most = 0;
      let linkWorks = 0;
      for (let round = 0; round < rounds; round += 1) {
        nextQuarter();
        const email = await somebody(first);
        const browser = anonymous(first);
        let mail = { code: '', link: '' };
        for (let asked = 1; asked <= 4; asked += 1) {
          await browser.ask(request, { email });
          const { text = '' } = await smtp.arrived(email, asked);
          mail = secretsIn(text);
          const sent = Array.from({ length: 15 }, (_, index) =>
            copyOf(browser, three[index % 3]).send(guesses(mail.code, index * aliases), {
              headers: forged(index),
            }),
          );
          for (const { errors = [] } of await Promise.all(sent))
            outcomes.push(...errors.map(({ extensions }) => String(extensions['code'])));
        }
        const tries = await db.client.signInRequest.aggregate({
          where: { accountId: await accountId(db, email) },
          _sum: { attempts: true },
        });
        most = Math.max(most, tries._sum.attempts ?? 0);
        const right = `mutation { signInByCode(code: "${mail.code}") { roles } }`;
        const refusals = await Promise.all(three.map((app) => copyOf(browser, app).refusal(right)));
        outcomes.push(...refusals.map(String));
        if ((await browser.refusal(byLink, { token: mail.link })) === null) linkWorks += 1;
      }
      const { CODE_WRONG = 0, null: entered = 0 } = tally(outcomes);
      record({
        id: 'S4',
        what: `${rounds} addresses, each 4 mails and 60 requests of ${aliases} aliases over 3 replicas`,
        must: '≤ 5 tries an address in all, 0 in; the link still works',
        measured: `${CODE_WRONG} tries looked at, at most ${most} an address, ${entered} in; link ${linkWorks} of ${rounds}`,
        ok: most <= 5 && CODE_WRONG <= 5 * rounds && entered === 0 && linkWorks === rounds,
      });
    },
    AN_HOUR,
  );

  it(
    'S4 sends five mails to an address, and a hundred for a network, whatever the headers say',
    async () => {
      const three = await Promise.all([0, 1, 2].map(replica));
      const [first] = three as [AppUnderTest];
      const email = await somebody(first);
      nextQuarter();
      const flood = Array.from({ length: 60 }, (_, index) =>
        anonymous(three[index % 3] as AppUnderTest).send(request, {
          variables: { email },
          headers: forged(index),
        }),
      );
      await Promise.all(flood);
      const others = await Promise.all(Array.from({ length: 60 }, () => somebody(first)));
      for (const [index, other] of others.entries()) {
        await anonymous(three[index % 3] as AppUnderTest).send(request, {
          variables: { email: other },
          headers: forged(index),
        });
      }
      for (const app of three) {
        await app.nest.get(SignInService, { strict: false }).onModuleDestroy();
      }
      const mails = smtp.to(email).length;
      const network = mails + others.filter((other) => smtp.to(other).length > 0).length;
      record({
        id: 'S4',
        what: '60 parallel requests for one address, 60 more for others',
        must: '5 mails to the address; the network stops at its hundredth request',
        measured: `${mails} mails, ${network} of 120 requests sent one`,
        ok: mails === 5 && network === 45,
      });
    },
    AN_HOUR,
  );
});

const copyOf = (browser: Api, app: AppUnderTest | undefined): Api =>
  anonymous(app as AppUnderTest).withCookie('od-browser', browser.cookie('od-browser'));

const secretsIn = (text: string) => ({
  link: /\/sign-in\/([\w-]+)/.exec(text)?.[1] ?? '',
  code: /\n(\d{3}) (\d{3})\n/.exec(text)?.slice(1).join('') ?? '',
});

const accountId = async (db: Database, email: string): Promise<string> =>
  (await db.client.account.findUniqueOrThrow({ where: { email } })).id;
