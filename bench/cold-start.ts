import type { BrowserContext } from '@playwright/test';

/**
 * A page that was read before, opened anew without coverage: how long until its heading and its data
 * stand there, in milliseconds. Everything comes from the service worker and the device.
 */
export async function coldStarts(
  context: BrowserContext,
  url: string,
  runs: number,
): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // Read once more under the worker, so that the answer is on the device as well.
  await page.goto(url, { waitUntil: 'networkidle' });
  const text = await page.locator('main .card').first().innerText();
  await page.close();
  await context.setOffline(true);
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const cold = await context.newPage();
    const started = performance.now();
    await cold.goto(url, { waitUntil: 'commit' });
    await cold
      .getByText(text.split('\n')[0] ?? '')
      .first()
      .waitFor();
    taken.push(performance.now() - started);
    await cold.close();
  }
  await context.setOffline(false);
  return taken;
}
