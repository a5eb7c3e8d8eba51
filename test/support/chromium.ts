import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

export const chromiumFlags = [
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
export async function findChromium(): Promise<string | null> {
  return places.find((path) => path !== '' && existsSync(path)) ?? (await shippedChromium());
}

/** The shipped one, where it runs: without windows, its pages take tests about half of the time. */
export async function findQuickChromium(): Promise<string | null> {
  const path = await shippedChromium();
  if (path === null) return findChromium();
  try {
    await promisify(execFile)(path, ['--version']);
    return path;
  } catch {
    return findChromium();
  }
}

async function shippedChromium(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const { default: shipped } = await import('@sparticuz/chromium');
    return await shipped.executablePath();
  } catch {
    return null;
  }
}
