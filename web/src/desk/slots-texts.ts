import type { slots } from '../../../src/i18n/nl/slots.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type SlotsTexts = typeof slots;

export const { ready: slotsReady, useTexts: useSlotsTexts } = lazyTexts<SlotsTexts>({
  nl: async () => (await import('../../../src/i18n/nl/slots.ts')).slots,
  en: async () => (await import('../../../src/i18n/en/slots.ts')).slots,
});
