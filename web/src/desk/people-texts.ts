import type { people } from '../../../src/i18n/nl/people.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type People = typeof people;

export const { ready: peopleReady, useTexts: usePeople } = lazyTexts<People>({
  nl: async () => (await import('../../../src/i18n/nl/people.ts')).people,
  en: async () => (await import('../../../src/i18n/en/people.ts')).people,
});
