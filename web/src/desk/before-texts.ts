import type { beforeDesk } from '../../../src/i18n/nl/before-desk.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type BeforeDesk = typeof beforeDesk;

export const { ready: beforeDeskReady, useTexts: useBeforeDesk } = lazyTexts<BeforeDesk>({
  nl: async () => (await import('../../../src/i18n/nl/before-desk.ts')).beforeDesk,
  en: async () => (await import('../../../src/i18n/en/before-desk.ts')).beforeDesk,
});
