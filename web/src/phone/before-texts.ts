import type { before } from '../../../src/i18n/nl/before.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Before = typeof before;

export const { ready: beforeReady, useTexts: useBefore } = lazyTexts<Before>({
  nl: async () => (await import('../../../src/i18n/nl/before.ts')).before,
  en: async () => (await import('../../../src/i18n/en/before.ts')).before,
});
