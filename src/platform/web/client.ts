import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { static as serveFolder } from 'express';
import type { RequestHandler, Response } from 'express';
import { compressedAssets } from './compressed.ts';
import { withPreloads } from './preloads.ts';

/** The same distance from `src/` and from `dist/`. */
const folder = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const notPages =
  /^\/(graphql|health|events|exports|feeds|mailbox\/[^/]+\/html|mail-examples|assets|board\/[^/]+)(\/|$)/;

const inline = /<script>([^]*?)<\/script>/g;

/** The scripts that stand in the page itself, each by its hash. */
const hashesIn = (page: string): string =>
  [...page.matchAll(inline)]
    .map(([, script = '']) => ` 'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    .join('');

const policy = (nonce: string, scripts: string): string =>
  [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const index = join(folder, 'index.html');

/** The client's page with a status of its own; its door says how long it may be kept. */
export function sendClientPage(response: Response, status: number): void {
  response.status(status);
  if (existsSync(index)) fill(response, readFileSync(index, 'utf8'));
  else response.end();
}

function sendPage(response: Response, page: string): void {
  response.setHeader('cache-control', 'no-cache');
  fill(response, page);
}

function fill(response: Response, page: string): void {
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('content-security-policy', policy(nonce, hashesIn(page)));
  response.type('html').send(page.replace('%CSP_NONCE%', nonce));
}

/** The built client: hashed assets for ever, the page anew each time, and never in front of the API. */
export function webClient(): RequestHandler[] {
  if (!existsSync(index)) return [];
  const page = readFileSync(index, 'utf8');
  const pageAt = withPreloads(folder, page);
  const assets = serveFolder(folder, {
    index: false,
    setHeaders: (response, path) => {
      const hashed = path.includes(`${join(folder, 'assets')}`);
      response.setHeader(
        'cache-control',
        hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const fallback: RequestHandler = (request, response, next) => {
    const wantsPage =
      ['GET', 'HEAD'].includes(request.method) && request.accepts(['html', 'json']) === 'html';
    if (wantsPage && !notPages.test(request.path)) sendPage(response, pageAt(request.path));
    else next();
  };
  return [compressedAssets(folder), assets, fallback];
}
