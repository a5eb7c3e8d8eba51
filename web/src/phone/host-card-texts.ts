import type { hostCard } from '../../../src/i18n/nl/host-card.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type HostCard = typeof hostCard;

export const { ready: hostCardReady, useTexts: useHostCard } = lazyTexts<HostCard>({
  nl: async () => (await import('../../../src/i18n/nl/host-card.ts')).hostCard,
  en: async () => (await import('../../../src/i18n/en/host-card.ts')).hostCard,
});
