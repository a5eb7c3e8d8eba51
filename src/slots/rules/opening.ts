import type { RefusalCode } from '../../refusals.ts';
import type { Expansion, SkipReason } from './series.ts';

const REFUSALS: Readonly<Record<SkipReason, RefusalCode>> = {
  PAST: 'SLOT_PAST',
  PUBLIC_HOLIDAY: 'NO_DATES',
  TEAM_CLOSED: 'TEAM_CLOSED',
  ALREADY_OPEN: 'SLOT_EXISTS',
};

/** Why nothing of it can be opened; when all dates fail for one reason, that is the reason. */
export function whyNotOpenable(expansion: Expansion): RefusalCode | null {
  if (expansion.tooMany) return 'TOO_MANY_DATES';
  if (expansion.intervals.length > 0) return null;
  const reasons = new Set(expansion.skipped.map(({ reason }) => reason));
  const [only] = reasons;
  return only !== undefined && reasons.size === 1 ? REFUSALS[only] : 'NO_DATES';
}
