import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import type { AppUnderTest } from './app.ts';
import { chromiumFlags, findChromium } from './chromium.ts';

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
  return chromium.launch({ executablePath, args: chromiumFlags });
}

/** Somebody with a browser of their own, whose clock says the same as the product's. */
export async function visitor(
  browser: Browser,
  app: AppUnderTest,
  width = 1280,
  offline = false,
): Promise<Page> {
  const context = await browser.newContext({
    // Fetching the whole client beside each page is for the tests that go without coverage.
    serviceWorkers: offline ? 'allow' : 'block',
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
