import { useSyncExternalStore } from 'react';
import { forget, recall, remember } from './storage.ts';

export type Locale = 'nl' | 'en';

const place = 'od-locale';
const listeners = new Set<() => void>();
let locale: Locale = recall(place) === 'en' ? 'en' : 'nl';

/** Read by every request, so that refusals come in the language of the page around them. */
export const currentLocale = (): Locale => locale;

export function chooseLocale(chosen: Locale): void {
  locale = chosen;
  if (chosen === 'nl') forget(place);
  else remember(place, chosen);
  document.documentElement.lang = chosen;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLocale = (): Locale => useSyncExternalStore(subscribe, currentLocale);
