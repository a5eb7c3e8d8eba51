import type { Page } from '@playwright/test';

const WATCH = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  (globalThis.refusedByPolicy ??= []).push(violatedDirective + ' ' + blockedURI);
})`;

/** From the next page on: what the content security policy refuses. */
export const watchPolicy = (page: Page): Promise<unknown> => page.addInitScript(WATCH);

export const refusedByPolicy = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.assign({ refusedByPolicy: [] }, globalThis).refusedByPolicy);

/** Everything that a page fetches has been fetched. */
export async function quiet(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Runs in the page: what an attacker would try. */
export const scriptWithin = (): void => {
  const script = document.createElement('script');
  script.textContent = 'document.title = "inside"';
  document.body.append(script);
};
