import { released } from '../../mirror/rules/suppression.ts';

export type ExpectationFigure = Readonly<{
  suppressed: boolean;
  n: number | null;
  /** Mean absolute difference, 0–4. */
  mean: number | null;
}>;

/** Of the differences of leaders, in the order in which they came; one leader's never shows. */
export function expectationFigure(gaps: readonly number[], k: number): ExpectationFigure {
  const shown = released(gaps, k);
  if (shown === null) return { suppressed: true, n: null, mean: null };
  const mean = shown.reduce((sum, gap) => sum + gap, 0) / shown.length;
  return { suppressed: false, n: shown.length, mean };
}
