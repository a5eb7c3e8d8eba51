import type { Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';

const scale = 4;

/** What a camera reads from the code of this name on the page. */
export async function codeOn(page: Page, name: string): Promise<string> {
  const code = page.getByRole('img', { name });
  const path = (await code.locator('path').getAttribute('d')) ?? '';
  const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
  const dots = [...path.matchAll(/M(\d+) (\d+)/g)];
  const dark = new Set(dots.map(([, x, y]) => Number(x) + size * Number(y)));
  const width = size * scale;
  const isDark = (pixel: number): boolean => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    return dark.has(Math.floor(x / scale) + size * Math.floor(y / scale));
  };
  const data = Uint8Array.from({ length: width * width * 4 }, (_, byte) =>
    byte % 4 !== 3 && isDark(Math.floor(byte / 4)) ? 0 : 255,
  );
  return decodeQR({ width, height: width, data });
}
