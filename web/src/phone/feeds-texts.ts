import type { feeds } from '../../../src/i18n/nl/feeds.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Feeds = typeof feeds;

export const { ready: feedsReady, useTexts: useFeeds } = lazyTexts<Feeds>({
  nl: async () => (await import('../../../src/i18n/nl/feeds.ts')).feeds,
  en: async () => (await import('../../../src/i18n/en/feeds.ts')).feeds,
});
