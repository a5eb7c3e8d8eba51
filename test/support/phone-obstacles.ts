import type { Page } from '@playwright/test';

/** What sticks out to the right of a window of this width. */
export async function spills(page: Page, width: number): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 390, height: 800 };
  await page.setViewportSize({ ...size, width });
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => !one.closest('.hidden') && one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [wide.at(-1)?.outerHTML.slice(0, 100) ?? 'the page itself'];
  });
  await page.setViewportSize(size);
  return found;
}

/** The same with letters twice as large. */
export async function spillsEnlarged(page: Page, width: number): Promise<string[]> {
  const enlarge = (size: string): Promise<void> =>
    page.evaluate((given) => {
      document.documentElement.style.fontSize = given;
    }, size);
  await enlarge('200%');
  const found = await spills(page, width);
  await enlarge('');
  return found;
}

/**
 * On a narrow phone with letters spaced as wide as WCAG 1.4.12 asks pages to bear
 * (https://www.w3.org/TR/WCAG22/#text-spacing): so wide is no other font that a device may bring.
 */
export async function spillsSpaced(page: Page, width: number): Promise<string[]> {
  await page.evaluate(() => {
    const wide = new CSSStyleSheet();
    wide.replaceSync('* { letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5; }');
    document.adoptedStyleSheets = [wide];
  });
  const found = await spills(page, width);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return found;
}

/** What a thumb would miss: buttons, fields and tabs below 44 pixels either way. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wanted = 'button, summary, .tab, .go, .quiet, .chip, .pick, .tick, select, textarea';
    return [...document.querySelectorAll<HTMLElement>(wanted)]
      .filter((one) => one.checkVisibility() && !one.closest('.hidden, .skip'))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
      .map(({ one, box }) => `${box.width}×${box.height} ${one.outerHTML.slice(0, 80)}`);
  });

/** The next step is red, and there is one next step. */
export const redButtons = (page: Page): Promise<number> => page.locator('.go:visible').count();

/** What a page says that could not be loaded: everything else that is looked at would be of that. */
export const alerts = (page: Page): Promise<string[]> =>
  page.locator('.notice[role="alert"]:visible').allInnerTexts();
