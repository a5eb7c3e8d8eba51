import type { account } from '../../../src/i18n/nl/account.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Account = typeof account;

export const { ready: accountReady, useTexts: useAccount } = lazyTexts<Account>({
  nl: async () => (await import('../../../src/i18n/nl/account.ts')).account,
  en: async () => (await import('../../../src/i18n/en/account.ts')).account,
});
