import type { messages } from '../../../src/i18n/nl/messages.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Messages = typeof messages;

export const { ready: messagesReady, useTexts: useMessages } = lazyTexts<Messages>({
  nl: async () => (await import('../../../src/i18n/nl/messages.ts')).messages,
  en: async () => (await import('../../../src/i18n/en/messages.ts')).messages,
});
