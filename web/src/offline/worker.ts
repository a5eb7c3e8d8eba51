import { asHead, patternOf, PLACE } from './first-answer.ts';
import type { Needed } from './first-answer.ts';

/** Filled in at build: every file of the phone's half and what all pages share, and a hash over them. */
declare const __SHELL__: readonly string[];
declare const __VERSION__: string;
declare const __PAGES__: readonly Needed[];

type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Asked = Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void };
type Said = Lasting & { data: unknown };
type Scope = {
  location: Location;
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listener: (event: Lasting) => void) => void) &
    ((type: 'fetch', listener: (event: Asked) => void) => void) &
    ((type: 'message', listener: (event: Said) => void) => void);
};

const scope = self as unknown as Scope;
const PREFIX = 'od-shell-';
const NAME = PREFIX + __VERSION__;
const shell: ReadonlySet<string> = new Set(__SHELL__);

/**
 * The pages that open without coverage. Everything else (the API, feeds, exports, mails, health, the
 * desk, a board's link with a status of its own) passes by as if there were no worker.
 */
const pages =
  /^\/(?:$|(?:today|visits|agenda|guests|promises|thanks|account|assistants|calendars|book|sign-in|invitation|day-card|look-back|mirror|noticed|host-card|unsubscribe)(?:\/|$)|board$)/;

// What has no hash in its name is asked anew; the rest may come from the browser's own cache.
const fresh = (path: string): Request =>
  new Request(path, path.startsWith('/assets/') ? {} : { cache: 'reload' });

async function fill(): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.addAll(['/', ...shell].map(fresh));
}

/** The version before stays as well: a tab that still shows it may yet ask for one of its parts. */
async function tidy(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const others = names.filter((name) => name !== NAME);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function page(request: Request): Promise<Response> {
  const cache = await caches.open(NAME);
  const kept = await cache.match('/');
  if (!kept) return fetch(request);
  const { pathname } = new URL(request.url);
  const needed = __PAGES__.find(({ address }) => new RegExp(patternOf(address)).test(pathname));
  const text = await kept.text();
  return new Response(needed ? text.replace(PLACE, asHead(needed)) : text, {
    headers: kept.headers,
  });
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

scope.addEventListener('install', (event) => event.waitUntil(fill()));
scope.addEventListener('activate', (event) => event.waitUntil(tidy()));

// A new version waits for the next start, unless the reader asks for it: nobody is reloaded while typing.
scope.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(scope.skipWaiting());
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (request.mode === 'navigate') {
    if (pages.test(pathname)) event.respondWith(page(request));
  } else if (shell.has(pathname) || pathname.startsWith('/assets/')) {
    event.respondWith(file(request));
  }
});
