import type { points } from '../../../src/i18n/nl/points.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type PointsTexts = typeof points;

export const { ready: pointsReady, useTexts: usePoints } = lazyTexts<PointsTexts>({
  nl: async () => (await import('../../../src/i18n/nl/points.ts')).points,
  en: async () => (await import('../../../src/i18n/en/points.ts')).points,
});
