import type { phone } from '../../../src/i18n/nl/phone.ts';
import { lazyTexts } from './lazy-texts.ts';

export type Texts = typeof phone;

/** What both halves say; `main.tsx` waits for it. */
export const { ready: textsReady, useTexts } = lazyTexts<Texts>({
  nl: async () => (await import('../../../src/i18n/nl/phone.ts')).phone,
  en: async () => (await import('../../../src/i18n/en/phone.ts')).phone,
});
