import type { Temporal } from 'temporal-polyfill';
import { stageOf } from './stage.ts';
import type { AnswerablePromise } from './stage.ts';

/** A promise of one's own that has no final answer, with the date at the site of its team. */
export type OwnOpenPromise = AnswerablePromise &
  Readonly<{ id: string; teamId: string; pointId: string; today: Temporal.PlainDate }>;

export const overdueOf = <Own extends OwnOpenPromise>(promises: readonly Own[]): Own[] =>
  promises.filter((promise) => stageOf(promise, promise.today) === 'OVERDUE');

/**
 * Where somebody goes first: back to the teams that wait too long, once there are enough of them.
 * It redirects and never bars: without a way back, or with leave from HR, nothing is in the way.
 */
export function goesBackFirst(
  {
    overdue,
    isLifted,
    hasWayBack,
  }: Readonly<{
    overdue: number;
    isLifted: boolean;
    hasWayBack: boolean;
  }>,
  from: number,
): boolean {
  return overdue >= from && !isLifted && hasWayBack;
}
