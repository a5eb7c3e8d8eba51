import { randomUUID, scryptSync } from 'node:crypto';
import type { Browser } from '@playwright/test';
import { SignInService } from '../../src/identity/sign-in.service.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { anonymous } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { hasBrowser, openBrowser } from '../support/browser.ts';
import { FakeClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';
import { ALIASES, flood, guess, triesAt } from '../support/guessing.ts';
import { endings, untilRefused } from '../support/old-cookies.ts';
import { Post } from '../support/post.ts';
import { judgeRows, record, scale } from '../support/proof.ts';
import { pairs } from '../support/same-time.ts';
import { Scanner } from '../support/scanner.ts';
import { personWithAccount, tally } from '../support/signing-in.ts';
import { startSmtp } from '../support/smtp.ts';
import type { SmtpSink } from '../support/smtp.ts';
import { byChance, median, oftenGreater } from '../support/statistics.ts';

judgeRows();

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
const somebody = async (app: AppUnderTest | undefined): Promise<string> => {
  const email = `somebody-${randomUUID()}@acme.example`;
  const db = (app ?? (await replica(0))).nest.get(Database, { strict: false });
  await personWithAccount(db, 'Anna', email);
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
      const everyBrowser = scale({ full: 10, reduced: 20 });
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
        const clicks = round % everyBrowser === 0;
        got.inBrowser += Number(clicks);
        got.scanner += await scanner.goesThrough(mail, clicks);
        got.person += Number((await person.refusal(byLink, { token: mail.link })) === null);
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
  const asking = () => ({ smtp, known: () => somebody(open[0]), forgetLimits: nextQuarter });

  it(
    'S3 gets the same answer in the same time',
    async () => {
      const count = scale({ full: 600, reduced: 40 });
      const app = await replica(0);
      await pairs(app, 5, asking());
      const { known, unknown, texts } = await pairs(app, count, asking());
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
      const count = scale({ full: 100, reduced: 25 });
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
      const { known, unknown } = await pairs(app, count, asking());
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
        const guessed = await guess(three, smtp, email);
        outcomes.push(...guessed.outcomes);
        most = Math.max(most, await triesAt(db, email));
        if ((await guessed.browser.refusal(byLink, { token: guessed.link })) === null)
          linkWorks += 1;
      }
      const { CODE_WRONG = 0, null: entered = 0 } = tally(outcomes);
      record({
        id: 'S4',
        what: `${rounds} addresses, each 4 mails and 60 requests of ${ALIASES} aliases over 3 replicas`,
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
      const others = await Promise.all(Array.from({ length: 60 }, () => somebody(first)));
      await flood(three, email, others);
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

describe('an old cookie', () => {
  it(
    'S5 is refused by every replica at once',
    async () => {
      const rounds = scale({ full: 20, reduced: 1 });
      const two = await Promise.all([0, 1].map(replica));
      for (const [what, end] of Object.entries(endings)) {
        let slowest = 0;
        for (let round = 0; round < rounds; round += 1) {
          slowest = Math.max(slowest, await untilRefused(two, end));
        }
        record({
          id: 'S5',
          what: `${what}, ${rounds} times, at one of two replicas`,
          must: 'refused by both within 5 s',
          measured: `after ${Math.round(slowest)} ms at most, the act itself included`,
          ok: slowest < 5_000,
        });
      }
    },
    AN_HOUR,
  );
});
