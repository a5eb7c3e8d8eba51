import type { visiting } from '../../../src/i18n/nl/visiting.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Visiting = typeof visiting;

export const { ready: visitingReady, useTexts: useVisiting } = lazyTexts<Visiting>({
  nl: async () => (await import('../../../src/i18n/nl/visiting.ts')).visiting,
  en: async () => (await import('../../../src/i18n/en/visiting.ts')).visiting,
});
