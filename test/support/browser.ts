import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import type { AppUnderTest } from './app.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const places = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The system's browser, else the one that a package ships for this kind of machine. */
async function findChromium(): Promise<string | null> {
  const installed = places.find((path) => path !== '' && existsSync(path));
  if (installed) return installed;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const { default: shipped } = await import('@sparticuz/chromium');
    return await shipped.executablePath();
  } catch {
    return null;
  }
}

const executablePath = await findChromium();
const missing = 'No Chromium was found. Install one, or say where it is with CHROMIUM_PATH.';

/**
 * For tests in a real browser. Where there is none they are skipped in one clear line; with `CI=true`
 * they run and fail, so that nobody takes a skipped journey for a passed one.
 */
export const hasBrowser = executablePath !== null || process.env['CI'] === 'true';
if (!hasBrowser) process.stderr.write(`${missing} The tests in the browser are skipped.\n`);
export const describeInBrowser = hasBrowser ? describe : describe.skip;

export function openBrowser(): Promise<Browser> {
  if (executablePath === null) throw new Error(missing);
  return chromium.launch({ executablePath, args: flags });
}

/** Somebody with a browser of their own, whose clock says the same as the product's. */
export async function visitor(browser: Browser, app: AppUnderTest, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    baseURL: app.url,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await tellTime(page, app);
  return page;
}

export const tellTime = (page: Page, { clock }: AppUnderTest): Promise<void> =>
  page.clock.setFixedTime(clock.now().epochMilliseconds);
