import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, BrowserContext } from '@playwright/test';
import { fontBudget, fontWeight, weights } from '../scripts/weights.mjs';
import { chromiumFlags, findChromium } from '../test/support/chromium.ts';
import { startProduct } from '../test/support/product.ts';
import { coldStarts } from './cold-start.ts';
import { inpOf } from './inp.ts';
import { lighthouseOf } from './lighthouse.ts';
import type { Scores } from './lighthouse.ts';

/**
 * What a page weighs and how soon it stands, on the example organisation: `npm run bench -- phone`,
 * or `-- phone 1` for one run a page instead of the median of five.
 */
const RUNS = Number(process.argv[2] ?? 5);
const people = {
  leader: 'marleen.devries@veldstroom.example',
  hr: 'sanne.meijer@veldstroom.example',
  teamLead: 'hans.bakker@veldstroom.example',
};
type Row = Readonly<{ id: string; what: string; must: string; measured: string; ok: boolean }>;
type Opened = Readonly<{
  as: string | null;
  path: string;
  half: 'phone' | 'desk';
  press: string | null;
}>;

const pages: readonly Opened[] = [
  { as: null, path: '/sign-in', half: 'phone', press: 'main input' },
  { as: people.leader, path: '/today', half: 'phone', press: '.switches button:last-child' },
  { as: people.leader, path: '/visits', half: 'phone', press: '.switches button:last-child' },
  { as: people.leader, path: '/visits/next/day-card', half: 'phone', press: 'textarea' },
  { as: people.leader, path: '/visits/look-back', half: 'phone', press: 'textarea' },
  { as: people.hr, path: '/overview', half: 'desk', press: null },
  { as: people.teamLead, path: '/team/slots', half: 'desk', press: null },
];

const note = (row: Row): void => {
  const file = process.env['BENCH_ROWS'];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
  else console.log(row);
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function weigh(): void {
  for (const { half, page, js, css, goal } of weights()) {
    note({
      id: 'weight',
      what: `${half} ${page}: JavaScript, CSS (gzip)`,
      must: `≤ ${goal.js}, ≤ ${goal.css} kB`,
      measured: `${js.toFixed(1)}, ${css.toFixed(1)} kB`,
      ok: js <= goal.js && css <= goal.css,
    });
  }
  const font = fontWeight();
  note({
    id: 'weight',
    what: 'fonts',
    must: `≤ ${fontBudget} kB`,
    measured: `${font.toFixed(1)} kB`,
    ok: font <= fontBudget,
  });
}

async function ask<T>(context: BrowserContext, url: string, query: string): Promise<T> {
  const answer = await context.request.post(`${url}/graphql`, { data: { query } });
  return ((await answer.json()) as { data: T }).data;
}

/** The next visit, or the one that waits to be looked back on. */
async function resolved(context: BrowserContext, url: string, path: string): Promise<string> {
  const wanted = path.includes('/next') ? 'CANCEL' : path.endsWith('/look-back') ? 'REFLECT' : '';
  if (wanted === '') return path;
  type Own = { me: { person: { id: string } } };
  const { me } = await ask<Own>(context, url, '{ me { person { id } } }');
  const { visits } = await ask<{ visits: { id: string; actions: string[] }[] }>(
    context,
    url,
    `{ visits(personId: "${me.person.id}") { id actions } }`,
  );
  const id = visits.find(({ actions }) => actions.includes(wanted))?.id ?? '';
  return path.replace('next', id).replace('/visits/look-back', `/visits/${id}/look-back`);
}

function tell(path: string, half: 'phone' | 'desk', runs: readonly Scores[]): void {
  const of = (name: keyof Scores): number => median(runs.map((run) => run[name]));
  const longest = half === 'phone' ? 2_000 : 3_000;
  const lcp = of('lcp');
  const row = { id: half, what: path };
  const seconds = (lcp / 1000).toFixed(2);
  note({
    ...row,
    what: `${path}: LCP`,
    must: `≤ ${longest / 1000} s`,
    measured: `${seconds} s`,
    ok: lcp <= longest,
  });
  const cls = of('cls');
  note({ ...row, what: `${path}: CLS`, must: '≤ 0.05', measured: cls.toFixed(3), ok: cls <= 0.05 });
  const scores = [of('performance'), of('accessibility'), of('bestPractices')];
  note({
    ...row,
    what: `${path}: Lighthouse, performance, accessibility, best practices`,
    must: '≥ 95, 100, 100',
    measured: scores.join(', '),
    ok: scores[0] !== undefined && scores[0] >= 95 && scores[1] === 100 && scores[2] === 100,
  });
}

/** In a browser of its own, which may keep the client. */
async function tellColdStart(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await ask(context, url, `mutation { signInAsExample(email: "${people.leader}") { isLeader } }`);
  const path = await resolved(context, url, '/visits/next/day-card');
  const taken = median(await coldStarts(context, url + path, RUNS));
  note({
    id: 'phone',
    what: 'the day card without coverage, from a cold start',
    must: '≤ 0.5 s',
    measured: `${(taken / 1000).toFixed(2)} s`,
    ok: taken <= 500,
  });
  await context.close();
}

/** What the run before fetched would be there already. */
async function forgetFiles(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const device = await context.newCDPSession(page);
  await device.send('Network.clearBrowserCache');
  await device.detach();
}

weigh();
const executablePath = await findChromium();
if (executablePath === null) throw new Error('No Chromium was found.');
const dataDir = mkdtempSync(join(tmpdir(), 'open-deur-bench-'));
const product = await startProduct({ EXAMPLE: '1', DATA_DIR: join(dataDir, 'data') });
const port = 9_300 + (process.pid % 500);
const context = await chromium.launchPersistentContext(join(dataDir, 'browser'), {
  executablePath,
  args: [...chromiumFlags, `--remote-debugging-port=${port}`],
});
// Each opening is somebody's first: a service worker would answer the second from the device.
await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
try {
  for (const { as, path, half, press } of pages) {
    await context.clearCookies();
    if (as)
      await ask(context, product.url, `mutation { signInAsExample(email: "${as}") { isLeader } }`);
    const url = product.url + (await resolved(context, product.url, path));
    const runs: Scores[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await forgetFiles(context);
      runs.push(await lighthouseOf(url, port, half));
    }
    tell(path, half, runs);
    if (press === null) continue;
    const inp = await inpOf(context, url, press);
    note({
      id: half,
      what: `${path}: INP`,
      must: '≤ 200 ms',
      measured: `${inp} ms`,
      ok: inp <= 200,
    });
  }
  const travelling = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    await tellColdStart(travelling, product.url);
  } finally {
    await travelling.close();
  }
} finally {
  await context.close();
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
