import type { replies } from '../../../src/i18n/nl/replies.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type RepliesTexts = typeof replies;

export const { ready: repliesReady, useTexts: useRepliesTexts } = lazyTexts<RepliesTexts>({
  nl: async () => (await import('../../../src/i18n/nl/replies.ts')).replies,
  en: async () => (await import('../../../src/i18n/en/replies.ts')).replies,
});
