import type { desk } from '../../../src/i18n/nl/desk.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

export type DeskTexts = typeof desk;

export const { ready: deskReady, useTexts: useDeskTexts } = lazyTexts<DeskTexts>({
  nl: async () => (await import('../../../src/i18n/nl/desk.ts')).desk,
  en: async () => (await import('../../../src/i18n/en/desk.ts')).desk,
});
