import { currentLocale, useLocale } from './locale.ts';
import type { Locale } from './locale.ts';

type Load<T> = Record<Locale, () => Promise<T>>;
type Part = { ready: (locale: Locale) => Promise<void> };

const inUse = new Set<Part>();

/**
 * A part of the catalogue in the one language of its reader. It is made ready beside the code of the
 * page that shows it, and again in the other language when the reader changes.
 */
export function lazyTexts<T>(load: Load<T>) {
  const loaded = new Map<Locale, T>();
  const part: Part = {
    ready: async (locale) => {
      if (!loaded.has(locale)) loaded.set(locale, await load[locale]());
    },
  };
  return {
    ready: (): Promise<void> => {
      inUse.add(part);
      return part.ready(currentLocale());
    },
    useTexts: (): T => {
      const texts = loaded.get(useLocale());
      if (!texts) throw new Error('A page was shown before its texts were ready.');
      return texts;
    },
  };
}

/** Before the language changes, everything on the page must be there in the new one. */
export const readyIn = async (locale: Locale): Promise<void> => {
  await Promise.all([...inUse].map((part) => part.ready(locale)));
};
