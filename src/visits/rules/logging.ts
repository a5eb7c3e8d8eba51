import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';

/** How long ago a visit may have been that is logged afterwards. */
export const LOGGED_WITHIN_DAYS = 92;

export type LoggedTime = Readonly<{ startsAt: Temporal.Instant; endsAt: Temporal.Instant }>;
export type Logging = Readonly<{
  leaderGroup: string | null;
  inService: boolean;
  ownDepartment: boolean;
  programmeRuns: boolean;
}>;

/** Why a visit that was not planned cannot be logged; null when it can. */
export function whyNotLog(
  { startsAt, endsAt }: LoggedTime,
  { leaderGroup, inService, ownDepartment, programmeRuns }: Logging,
  now: Temporal.Instant,
): RefusalCode | null {
  if (Temporal.Instant.compare(startsAt, endsAt) >= 0) return 'PERIOD_REVERSED';
  if (Temporal.Instant.compare(endsAt, now) > 0) return 'NOT_OVER_YET';
  if (startsAt.until(now).total('hours') > LOGGED_WITHIN_DAYS * 24) return 'LOGGED_TOO_LATE';
  if (leaderGroup === null) return 'NOT_A_LEADER';
  if (!inService) return 'NOT_IN_SERVICE';
  if (!programmeRuns) return 'NO_PROGRAMME';
  return ownDepartment ? 'OWN_DEPARTMENT' : null;
}
