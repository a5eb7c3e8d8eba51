import type { followThrough } from '../../../src/i18n/nl/follow-through.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type FollowThrough = typeof followThrough;

export const { ready: followThroughReady, useTexts: useFollowThrough } = lazyTexts<FollowThrough>({
  nl: async () => (await import('../../../src/i18n/nl/follow-through.ts')).followThrough,
  en: async () => (await import('../../../src/i18n/en/follow-through.ts')).followThrough,
});
