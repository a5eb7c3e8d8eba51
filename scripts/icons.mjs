import './typescript.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './processes.mjs';

/**
 * The icons of the installed client, drawn from `web/public/door.svg`: `node scripts/icons.mjs`. One
 * for a mask has its door within the middle four fifths, and the colour of its ground to the edge.
 *
 * @type {readonly { name: string, size: number, door: number, ground: string }[]}
 */
const icons = [
  { name: 'icon-192', size: 192, door: 1, ground: 'transparent' },
  { name: 'icon-512', size: 512, door: 1, ground: 'transparent' },
  { name: 'icon-maskable-512', size: 512, door: 0.72, ground: '#0f5e63' },
  { name: 'icon-180', size: 180, door: 0.86, ground: '#0f5e63' },
];

const { chromiumFlags, findChromium } = await import('../test/support/chromium.ts');
const executablePath = (await findChromium()) ?? '';
const folder = join(root, 'web/public');
const door = readFileSync(join(folder, 'door.svg'), 'utf8');
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
try {
  for (const { name, size, door: share, ground } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const side = Math.round(size * share);
    const space = (size - side) / 2;
    await page.setContent(
      `<style>body{margin:0;background:${ground}}svg{display:block;margin:${space}px;width:${side}px;height:${side}px}</style>${door}`,
    );
    writeFileSync(join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
