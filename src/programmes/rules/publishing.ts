import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';

export type Publishable = Readonly<{
  state: 'DRAFT' | 'PUBLISHED';
  councilDecisionNumber: string | null;
  councilDecidedOn: Temporal.PlainDate | null;
  noCouncilBecause: string | null;
}>;

export const whyNotChangeable = (programme: Pick<Publishable, 'state'>): RefusalCode | null =>
  programme.state === 'PUBLISHED' ? 'PROGRAMME_PUBLISHED' : null;

/** The law wants the works council's consent first; a programme without a council says why. */
export function whyNotPublishable(programme: Publishable): RefusalCode | null {
  if (programme.state === 'PUBLISHED') return 'PROGRAMME_PUBLISHED';
  const decided = programme.councilDecisionNumber !== null && programme.councilDecidedOn !== null;
  return decided || programme.noCouncilBecause !== null ? null : 'WORKS_COUNCIL_PENDING';
}

export const whySharesDoNotFit = (norm: number, counts: readonly number[]): RefusalCode | null =>
  counts.reduce((sum, count) => sum + count, 0) > norm ? 'SHARES_EXCEED_NORM' : null;

/** Long enough for a year and its aftermath; a slip of the keyboard is longer. */
const LONGEST_DAYS = 731;

export function whyPeriodDoesNotFit(
  startsOn: Temporal.PlainDate,
  endsOn: Temporal.PlainDate,
): RefusalCode | null {
  if (Temporal.PlainDate.compare(endsOn, startsOn) < 0) return 'PERIOD_REVERSED';
  return startsOn.until(endsOn, { largestUnit: 'days' }).days < LONGEST_DAYS
    ? null
    : 'INVALID_INPUT';
}
