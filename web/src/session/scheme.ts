import { useSyncExternalStore } from 'react';
import { remember } from './storage.ts';

export type Scheme = 'light' | 'dark';

// The attribute is Mantine's, so that one switch serves the pages with and without it.
const attribute = 'data-mantine-color-scheme';
const listeners = new Set<() => void>();

const current = (): Scheme =>
  document.documentElement.getAttribute(attribute) === 'dark' ? 'dark' : 'light';

export function chooseScheme(scheme: Scheme): void {
  document.documentElement.setAttribute(attribute, scheme);
  remember('od-scheme', scheme);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useScheme = (): Scheme => useSyncExternalStore(subscribe, current);
