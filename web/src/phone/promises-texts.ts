import type { promises } from '../../../src/i18n/nl/promises.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Promises = typeof promises;

export const { ready: promisesReady, useTexts: usePromises } = lazyTexts<Promises>({
  nl: async () => (await import('../../../src/i18n/nl/promises.ts')).promises,
  en: async () => (await import('../../../src/i18n/en/promises.ts')).promises,
});
