import type { answering } from '../../../src/i18n/nl/answering.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Answering = typeof answering;

export const { ready: answeringReady, useTexts: useAnswering } = lazyTexts<Answering>({
  nl: async () => (await import('../../../src/i18n/nl/answering.ts')).answering,
  en: async () => (await import('../../../src/i18n/en/answering.ts')).answering,
});
