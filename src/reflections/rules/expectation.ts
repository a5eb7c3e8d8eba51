import type { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import { isReached } from '../../visits/rules/lifecycle.ts';
import type { Visit } from '../../visits/rules/visit.ts';

export const STATEMENTS = 3;

/** What one said of a statement: 1 not at all, 5 completely. */
export type Said = Readonly<{ moment: 'BEFORE' | 'AFTER'; question: number; value: number }>;

export type Compared = Readonly<{
  statement: string;
  before: number | null;
  after: number | null;
  /** How far what was found lies from what was expected, 0–4. */
  difference: number | null;
}>;

/** What one expects is said before the start: afterwards everybody knew it. */
export function whyNotExpect(
  { state, startsAt }: Pick<Visit, 'state' | 'startsAt'>,
  now: Temporal.Instant,
): RefusalCode | null {
  if (isReached(startsAt, now)) return 'EXPECTATION_TOO_LATE';
  return state === 'CONFIRMED' ? null : 'WRONG_STATE';
}

export function compared(statements: readonly string[], said: readonly Said[]): Compared[] {
  const valueOf = (wanted: Said['moment'], question: number): number | null =>
    said.find((one) => one.moment === wanted && one.question === question)?.value ?? null;
  return statements.map((statement, place) => {
    const before = valueOf('BEFORE', place + 1);
    const after = valueOf('AFTER', place + 1);
    const difference = before === null || after === null ? null : Math.abs(before - after);
    return { statement, before, after, difference };
  });
}
