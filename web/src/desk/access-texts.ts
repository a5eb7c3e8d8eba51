import type { access } from '../../../src/i18n/nl/access.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Access = typeof access;

export const { ready: accessReady, useTexts: useAccess } = lazyTexts<Access>({
  nl: async () => (await import('../../../src/i18n/nl/access.ts')).access,
  en: async () => (await import('../../../src/i18n/en/access.ts')).access,
});
