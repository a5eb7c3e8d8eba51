import type { mailDesk } from '../../../src/i18n/nl/mail-desk.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type MailDesk = typeof mailDesk;

export const { ready: mailReady, useTexts: useMail } = lazyTexts<MailDesk>({
  nl: async () => (await import('../../../src/i18n/nl/mail-desk.ts')).mailDesk,
  en: async () => (await import('../../../src/i18n/en/mail-desk.ts')).mailDesk,
});
