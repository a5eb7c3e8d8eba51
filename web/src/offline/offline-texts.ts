import type { offline } from '../../../src/i18n/nl/offline.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Offline = typeof offline;

export const { ready: offlineReady, useTexts: useOffline } = lazyTexts<Offline>({
  nl: async () => (await import('../../../src/i18n/nl/offline.ts')).offline,
  en: async () => (await import('../../../src/i18n/en/offline.ts')).offline,
});
