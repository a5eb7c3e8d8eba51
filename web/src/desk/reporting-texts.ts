import type { reporting } from '../../../src/i18n/nl/reporting.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Reporting = typeof reporting;

export const { ready: reportingReady, useTexts: useReporting } = lazyTexts<Reporting>({
  nl: async () => (await import('../../../src/i18n/nl/reporting.ts')).reporting,
  en: async () => (await import('../../../src/i18n/en/reporting.ts')).reporting,
});
