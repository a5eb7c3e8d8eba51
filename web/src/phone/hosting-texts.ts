import type { hosting } from '../../../src/i18n/nl/hosting.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Hosting = typeof hosting;

export const { ready: hostingReady, useTexts: useHosting } = lazyTexts<Hosting>({
  nl: async () => (await import('../../../src/i18n/nl/hosting.ts')).hosting,
  en: async () => (await import('../../../src/i18n/en/hosting.ts')).hosting,
});
