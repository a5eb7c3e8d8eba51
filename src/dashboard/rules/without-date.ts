import { Temporal } from 'temporal-polyfill';
import type { CancelSide, DeclineCause, VisitState } from '../../visits/rules/visit.ts';
import type { Progress } from './measures.ts';

export const withoutDateCauses = {
  NO_SLOT_WITHIN_REACH: 'NO_SLOT_WITHIN_REACH',
  NO_ANSWER: 'NO_ANSWER',
  DECLINED: 'DECLINED',
  CANCELLED_BY_HOST: 'CANCELLED_BY_HOST',
  NOT_PROPOSED: 'NOT_PROPOSED',
} as const;
export type WithoutDateCause = keyof typeof withoutDateCauses;

export type VisitOutcome = Readonly<{
  state: VisitState;
  declineCause: DeclineCause | null;
  cancelSide: CancelSide | null;
  changedAt: Temporal.Instant;
}>;

export type Leader = Readonly<{
  familyName: string;
  givenName: string;
  /** In service today, or on the last day of a programme that is over. */
  inService: boolean;
  departmentName: string;
  progress: Progress;
  visits: readonly VisitOutcome[];
  /** Whether a place is free that this leader may take. */
  slotWithinReach: boolean;
}>;

const collator = new Intl.Collator('nl');

/** Leaders with a visit that has no date, alphabetical and never ranked, each with the cause. */
export function withoutDate<L extends Leader>(
  leaders: readonly L[],
  namesVisible: boolean,
): { leader: L; cause: WithoutDateCause }[] {
  return leaders
    .filter(({ inService, progress }) => inService && progress.missing > 0)
    .sort(namesVisible ? byName : byDepartment)
    .map((leader) => ({ leader, cause: causeOf(leader) }));
}

/** The newest thing that happened says why; where nothing did, the open doors do. */
export function causeOf({
  visits,
  slotWithinReach,
}: Pick<Leader, 'visits' | 'slotWithinReach'>): WithoutDateCause {
  if (visits.some(({ state }) => state === 'PROPOSED')) return 'NO_ANSWER';
  const newest = [...visits].sort((a, b) => Temporal.Instant.compare(b.changedAt, a.changedAt));
  const told = newest.map(causeToldBy).find((cause) => cause !== null);
  return told ?? (slotWithinReach ? 'NOT_PROPOSED' : 'NO_SLOT_WITHIN_REACH');
}

function causeToldBy({ state, declineCause, cancelSide }: VisitOutcome): WithoutDateCause | null {
  if (state === 'DECLINED') return declineCause === 'EXPIRED' ? 'NO_ANSWER' : 'DECLINED';
  if (state !== 'CANCELLED') return null;
  if (cancelSide === 'HOST') return 'CANCELLED_BY_HOST';
  return cancelSide === 'VISITOR' ? 'DECLINED' : null;
}

const byName = (a: Leader, b: Leader): number =>
  collator.compare(a.familyName, b.familyName) || collator.compare(a.givenName, b.givenName);

/** While names are off, their order may not give them away either. */
const byDepartment = (a: Leader, b: Leader): number =>
  collator.compare(a.departmentName, b.departmentName) ||
  causeOf(a).localeCompare(causeOf(b)) ||
  b.progress.missing - a.progress.missing;
