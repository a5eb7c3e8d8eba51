import { useSyncExternalStore } from 'react';

/** After the page has what it needs itself. */
const QUIET = 3_000;
const listeners = new Set<() => void>();
let next: ServiceWorker | null = null;

/** The client on the device, so that it opens without coverage. Needs https, or localhost. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = (): void => {
    navigator.serviceWorker.register('/sw.js').then(watch, () => undefined);
  };
  setTimeout(register, navigator.serviceWorker.controller ? 0 : QUIET);
}

/** A newer version is there and waits: it takes over at the next start, or when the reader says so. */
function watch(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    next = registration.waiting;
    for (const listener of listeners) listener();
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useNextVersion = (): ServiceWorker | null =>
  useSyncExternalStore(subscribe, () => next);

/** Only ever by a press: what is being typed is on the device, and the page begins anew. */
export function takeNextVersion(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  worker.postMessage('take over');
}
