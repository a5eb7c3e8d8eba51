import type { calendars } from '../../../src/i18n/nl/calendars.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Calendars = typeof calendars;

export const { ready: calendarsReady, useTexts: useCalendars } = lazyTexts<Calendars>({
  nl: async () => (await import('../../../src/i18n/nl/calendars.ts')).calendars,
  en: async () => (await import('../../../src/i18n/en/calendars.ts')).calendars,
});
