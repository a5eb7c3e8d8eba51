import './typescript.mjs';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { prepare, requireNode } from './prepare.mjs';
import { root } from './processes.mjs';
import { proposedDraft } from './proposed-draft.mjs';

/**
 * Pictures of the main pages of the built product with the example organisation, on a phone and at a
 * desk, light and dark, in both languages: `npm run screenshots`, or `-- overview today` for some.
 *
 * @typedef {{ as: string | null, path: string, name: string }} Shot
 */
const people = {
  leader: 'marleen.devries@veldstroom.example',
  assistant: 'ilse.bos@veldstroom.example',
  hr: 'sanne.meijer@veldstroom.example',
  teamLead: 'hans.bakker@veldstroom.example',
  hostLead: 'willem.tuinstra@veldstroom.example',
  administrator: 'robin.faber@veldstroom.example',
};
const looks = [
  { width: 390, scheme: 'light', locale: 'nl' },
  { width: 390, scheme: 'dark', locale: 'nl' },
  { width: 390, scheme: 'light', locale: 'en' },
  { width: 390, scheme: 'dark', locale: 'en' },
  { width: 1280, scheme: 'light', locale: 'nl' },
  { width: 1280, scheme: 'dark', locale: 'en' },
];
/** @type {Shot[]} */
const shots = [
  { as: null, path: '/sign-in', name: 'sign-in' },
  { as: null, path: '/mailbox', name: 'mailbox' },
  { as: null, path: 'mailed/invitation', name: 'invitation' },
  { as: null, path: 'mailed/look-back', name: 'look-back-link' },
  { as: null, path: 'mailed/day-card', name: 'day-card-link' },
  { as: people.hostLead, path: 'card/coming', name: 'host-card' },
  { as: people.hostLead, path: 'card/done', name: 'host-card-after' },
  { as: people.leader, path: '/today', name: 'today' },
  { as: people.leader, path: '/visits', name: 'visits' },
  { as: people.leader, path: '/visits/next', name: 'visit' },
  { as: people.leader, path: '/visits/next/brief', name: 'brief' },
  { as: people.leader, path: '/visits/next/day-card', name: 'day-card' },
  { as: people.leader, path: '/visits/look-back', name: 'look-back' },
  { as: people.leader, path: '/book', name: 'book' },
  { as: people.leader, path: '/promises', name: 'promises' },
  { as: people.leader, path: '/account', name: 'account' },
  { as: people.leader, path: '/assistants', name: 'assistants' },
  { as: people.leader, path: '/calendars', name: 'calendars' },
  { as: people.leader, path: '/visits/log', name: 'log-visit' },
  { as: people.assistant, path: '/agenda', name: 'agenda' },
  { as: people.teamLead, path: '/team/slots', name: 'team-slots' },
  { as: people.teamLead, path: '/team/guests', name: 'team-guests' },
  { as: people.teamLead, path: '/guests', name: 'guests' },
  { as: people.teamLead, path: '/team/points', name: 'team-points' },
  { as: people.teamLead, path: '/board', name: 'board' },
  { as: people.teamLead, path: '/teams/own/board', name: 'board-sheet' },
  { as: people.teamLead, path: '/thanks', name: 'thanks' },
  { as: people.hr, path: '/overview', name: 'overview' },
  { as: people.hr, path: '/leaders', name: 'leaders' },
  { as: people.hr, path: '/leaders/own', name: 'person' },
  { as: people.hr, path: '/rotation', name: 'rotation' },
  { as: people.hr, path: '/rotation/draft', name: 'draft' },
  { as: people.hr, path: '/follow-up', name: 'follow-up' },
  { as: people.hr, path: '/triage', name: 'triage' },
  { as: people.hr, path: '/themes', name: 'themes' },
  { as: people.hr, path: '/supply', name: 'supply' },
  { as: people.hr, path: '/teams', name: 'teams' },
  { as: people.teamLead, path: '/teams/own', name: 'team' },
  { as: people.hr, path: '/sites/first', name: 'site' },
  { as: people.hr, path: '/programme', name: 'programme' },
  { as: people.hr, path: '/preparation', name: 'preparation' },
  { as: people.hr, path: '/access', name: 'access' },
  { as: people.administrator, path: '/mail', name: 'mail' },
  { as: people.administrator, path: '/mail/replies', name: 'replies' },
];

const SIGN_IN = 'mutation ($email: String!) { signInAsExample(email: $email) { isLeader } }';
const MAIL = 'query ($id: ID!) { mailboxMessage(id: $id) { text } }';
const CARDS =
  'query ($teamId: ID!, $states: [VisitState!]) { visits(teamId: $teamId, states: $states, first: 300) { hostCardLink } }';
const VISITS = 'query ($personId: ID!) { visits(personId: $personId) { id actions } }';

/** @type {Promise<string> | undefined} One draft serves every look. */
let draft;

requireNode();
await prepare();
const { chromiumFlags, findChromium } = await import('../test/support/chromium.ts');
const { startProduct } = await import('../test/support/product.ts');

const executablePath = await findChromium();
if (executablePath === null) {
  console.error('No Chromium was found. Install one, or say where it is with CHROMIUM_PATH.');
  process.exit(1);
}
const folder = join(root, 'screenshots');
const dataDir = mkdtempSync(join(tmpdir(), 'open-deur-screenshots-'));
mkdirSync(folder, { recursive: true });
const product = await startProduct({ EXAMPLE: '1', DATA_DIR: dataDir });
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
try {
  const wanted = process.argv.slice(2);
  for (const shot of shots.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    for (const look of looks) await take(shot, look);
    console.log(`screenshots/${shot.name}-*.png`);
  }
} finally {
  await browser.close();
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/**
 * @param {Shot} shot
 * @param {{ width: number, scheme: string, locale: string }} look
 */
async function take({ as, path, name }, { width, scheme, locale }) {
  const context = await browser.newContext({
    baseURL: product.url,
    viewport: { width, height: 844 },
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    locale: locale === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(`localStorage.setItem('od-locale', '${locale}')`);
  if (as !== null) await ask(context, SIGN_IN, { email: as });
  const page = await context.newPage();
  await page.goto(await addressOf(context, path));
  await page.locator('h1').waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  const file = `${name}-${width}-${scheme}-${locale}.png`;
  await page.screenshot({ path: join(folder, file), fullPage: true });
  await context.close();
}

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} path
 * @returns {Promise<string>}
 */
async function addressOf(context, path) {
  if (path.startsWith('mailed/')) return mailed(context, path.slice('mailed/'.length));
  if (path.startsWith('card/')) return cardOf(context, path === 'card/done' ? 'DONE' : 'CONFIRMED');
  return resolved(context, path);
}

/**
 * The pages of one visit: the next one, and the one that waits to be looked back on; those of one leader,
 * of the own team, and of one site.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} path
 */
async function resolved(context, path) {
  if (path.startsWith('/teams/own')) {
    const { me } = await ask(context, '{ me { teams { team { id } } } }');
    return path.replace('own', me.teams[0].team.id);
  }
  if (path === '/rotation/draft') {
    draft ??= proposedDraft((query, variables) => ask(context, query, variables));
    return `/rotation/${await draft}`;
  }
  if (path === '/sites/first') {
    const { sites } = await ask(context, '{ sites { id } }');
    return `/sites/${sites[0].id}`;
  }
  if (path === '/leaders/own') {
    const { leaders } = await ask(context, '{ leaders { id } }');
    return `/leaders/${leaders[0].id}`;
  }
  return path === '/visits/look-back' || path.startsWith('/visits/next')
    ? visitPath(context, path)
    : path;
}

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} path
 * @returns {Promise<string>}
 */
async function visitPath(context, path) {
  const isNext = path.startsWith('/visits/next');
  const { me } = await ask(context, '{ me { person { id } } }');
  const { visits } = await ask(context, VISITS, { personId: me.person.id });
  const wanted = isNext ? 'CANCEL' : 'REFLECT';
  const visit = visits.find((/** @type {{ actions: string[] }} */ { actions }) =>
    actions.includes(wanted),
  );
  return isNext ? path.replace('next', visit.id) : `/visits/${visit.id}/look-back`;
}

/**
 * What the latest mail with a link of this kind opens.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} kind
 * @returns {Promise<string>}
 */
async function mailed(context, kind) {
  // The example's mails leave in the first minute.
  for (let tries = 0; tries < 60; tries += 1) {
    const { mailbox } = await ask(context, '{ mailbox(first: 100) { id } }');
    for (const { id } of mailbox) {
      const { mailboxMessage } = await ask(context, MAIL, { id });
      const [path] = new RegExp(`/${kind}/[\\w.-]+`).exec(mailboxMessage.text) ?? [];
      if (path) return path;
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
  throw new Error(`No mail has a link of the kind "${kind}".`);
}

/**
 * The card of a host, as the lead of the team prints it.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} state
 * @returns {Promise<string>}
 */
async function cardOf(context, state) {
  const { me } = await ask(context, '{ me { teams { team { id } } } }');
  const { visits } = await ask(context, CARDS, { teamId: me.teams[0].team.id, states: [state] });
  const link = visits.map((/** @type {{ hostCardLink: string }} */ each) => each.hostCardLink);
  return new URL(link.findLast(Boolean)).pathname;
}

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} query
 * @param {Record<string, unknown>} [variables]
 */
async function ask(context, query, variables = {}) {
  const answer = await context.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
