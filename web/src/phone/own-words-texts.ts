import type { ownWords } from '../../../src/i18n/nl/own-words.ts';
import { lazyTexts } from '../session/lazy-texts.ts';
import { afterVisitReady } from './after-visit-texts.ts';

type OwnWords = typeof ownWords;

export const { ready: ownWordsReady, useTexts: useOwnWords } = lazyTexts<OwnWords>({
  nl: async () => (await import('../../../src/i18n/nl/own-words.ts')).ownWords,
  en: async () => (await import('../../../src/i18n/en/own-words.ts')).ownWords,
});

export const lookBackReady = (): Promise<unknown> =>
  Promise.all([afterVisitReady(), ownWordsReady()]);
