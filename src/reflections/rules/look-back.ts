import type { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import { whyNot } from '../../visits/rules/lifecycle.ts';
import type { Visit } from '../../visits/rules/visit.ts';

export type Answer = Readonly<{ prompt: number; text: string }>;

/** How many prompts the look-back has; their texts stand in the catalogue. */
export const PROMPTS = 3;

/** Characters of an answer or a note. */
export const LONGEST_TEXT = 5_000;

const LATE_AFTER_HOURS = 48;

/**
 * Looking back, sharing a point and the mirror wait for the end of the visit, but not for the host
 * side's "it happened": who was there knows it best on the way home.
 */
export function whyNotOver(visit: Visit, now: Temporal.Instant): RefusalCode | null {
  const toCome = visit.state === 'PROPOSED' || visit.state === 'POSTPONED';
  return toCome ? 'VISIT_NOT_DONE' : whyNot('REFLECT', visit, now);
}

/** A late look-back is welcome; it only does not count as one of the same days. */
export function isLate(endsAt: Temporal.Instant, submittedAt: Temporal.Instant): boolean {
  return submittedAt.epochMilliseconds > endsAt.add({ hours: LATE_AFTER_HOURS }).epochMilliseconds;
}

/** The prompts that were answered, counted from 1; a skipped prompt leaves no trace. */
export function answered(answers: readonly string[]): Answer[] {
  return answers
    .map((text, index) => ({ prompt: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== '');
}
