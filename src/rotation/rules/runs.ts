import { Temporal } from 'temporal-polyfill';
import { isHr } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Period } from '../../programmes/rules/base-norm.ts';
import type { Programme } from '../../programmes/rules/programme.ts';
import type { RefusalCode } from '../../refusals.ts';

export const whyNotPlan = (actor: Actor): RefusalCode | null =>
  isHr(actor) ? null : 'NOT_ALLOWED';

/** A rotation plans for days of a programme that is in force. */
export function whyPeriodDoesNotFit(
  { state, startsOn, endsOn }: Pick<Programme, 'state' | 'startsOn' | 'endsOn'>,
  { from, until }: Period,
): RefusalCode | null {
  if (state !== 'PUBLISHED') return 'NO_PROGRAMME';
  if (Temporal.PlainDate.compare(until, from) < 0) return 'PERIOD_REVERSED';
  const early = Temporal.PlainDate.compare(from, startsOn) < 0;
  const late = Temporal.PlainDate.compare(until, endsOn) > 0;
  return early || late ? 'INVALID_INPUT' : null;
}

/** Only what is still to be calculated can be stopped. */
export const whyNotStop = (state: string): RefusalCode | null =>
  state === 'QUEUED' || state === 'RUNNING' ? null : 'RUN_FINISHED';

export function whyNotPublish(
  run: Readonly<{ state: string; publishedAt: Temporal.Instant | null }>,
): RefusalCode | null {
  if (run.publishedAt !== null) return 'DRAFT_PUBLISHED';
  return run.state === 'FINISHED' ? null : 'RUN_NOT_FINISHED';
}

/** Two drafts of one programme that both can still be read. */
export function whyNotCompare(
  run: Parameters<typeof whyNotPublish>[0] & Readonly<{ programmeId: string }>,
  since: Parameters<typeof whyNotPublish>[0] & Readonly<{ programmeId: string }>,
): RefusalCode | null {
  if (run.programmeId !== since.programmeId) return 'NOT_FOUND';
  return whyNotPublish(run) ?? whyNotPublish(since);
}
