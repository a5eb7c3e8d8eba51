import type { afterVisit } from '../../../src/i18n/nl/after-visit.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type AfterVisit = typeof afterVisit;

export const { ready: afterVisitReady, useTexts: useAfterVisit } = lazyTexts<AfterVisit>({
  nl: async () => (await import('../../../src/i18n/nl/after-visit.ts')).afterVisit,
  en: async () => (await import('../../../src/i18n/en/after-visit.ts')).afterVisit,
});
