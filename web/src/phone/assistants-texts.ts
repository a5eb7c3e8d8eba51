import type { assistants } from '../../../src/i18n/nl/assistants.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Assistants = typeof assistants;

export const { ready: assistantsReady, useTexts: useAssistants } = lazyTexts<Assistants>({
  nl: async () => (await import('../../../src/i18n/nl/assistants.ts')).assistants,
  en: async () => (await import('../../../src/i18n/en/assistants.ts')).assistants,
});
