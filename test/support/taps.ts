import type { Locator, Page } from '@playwright/test';

/** Counts what a finger does: every press on the page, and none that the keyboard causes. */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const count = (): void => {
      const before = Number(sessionStorage.getItem('taps') ?? 0);
      sessionStorage.setItem('taps', String(before + 1));
    };
    addEventListener('pointerdown', count, true);
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('taps') ?? 0));
}

/** Goes there by Tab alone; returns what was not to be seen of the focus on the way. */
export async function tabTo(page: Page, wanted: Locator, most = 60): Promise<string[]> {
  const hidden: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const trouble = await page.evaluate(focusTrouble);
    if (trouble !== null) hidden.push(trouble);
    if (await wanted.evaluate((element) => element === document.activeElement)) return hidden;
  }
  throw new Error(`Tab does not lead to ${wanted.toString()}.`);
}

/** A focus that nobody sees: without an outline, outside the window, or below something else. */
function focusTrouble(): string | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  // A radio button in a chip lends its outline to the words that lie over it.
  const shown = focused.closest('.chip')?.querySelector('span') ?? focused;
  const topmost = (): Element | null => {
    const { left, top, width, height } = shown.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
  };
  const isSeen = (at: Element): boolean =>
    at === focused || shown.contains(at) || at.contains(focused);
  const trouble = (at: Element | null): string | null => {
    if (getComputedStyle(shown).outlineStyle === 'none') return 'no outline';
    if (at === null) return 'out of sight';
    return isSeen(at) ? null : `covered by ${at.outerHTML.slice(0, 60)}`;
  };
  const found = trouble(topmost());
  return found === null ? null : `${found}: ${focused.outerHTML.slice(0, 100)}`;
}
