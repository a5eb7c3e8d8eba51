import type { BrowserContext } from '@playwright/test';

/**
 * The longest of a few interactions with a processor a quarter as fast, in milliseconds
 * (https://web.dev/articles/inp): presses, and letters where something is typed.
 */
export async function inpOf(context: BrowserContext, url: string, press: string): Promise<number> {
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url);
  const target = page.locator(press).first();
  await target.waitFor();
  await page.evaluate(() => {
    const longest: number[] = [];
    Object.assign(globalThis, { longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.push(duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  for (let round = 0; round < 5; round += 1) {
    await target.click();
    if (press !== '.switches button:last-child') await page.keyboard.type('wacht');
  }
  const inp = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { longest } = globalThis as unknown as { longest: number[] };
    return Math.max(0, ...longest);
  });
  await page.close();
  return inp;
}
