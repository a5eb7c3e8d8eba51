import { Temporal } from 'temporal-polyfill';
import { isNudge } from './groups.ts';
import type { DueMessage, MessageKey } from './message.ts';
import { isReached, later } from './occasion.ts';
import { nextWithin } from './working-hours.ts';
import type { WorkingHours } from './working-hours.ts';

type Asked = Readonly<{ now: Temporal.Instant; until: Temporal.Instant; hours: WorkingHours }>;

/**
 * What is still to go out in a period, and when at the earliest; the earliest first. What is due at
 * this very moment is being sent and no longer to come, unless it waits for working hours.
 */
export function comingWithin(
  messages: readonly DueMessage[],
  { now, until, hours }: Asked,
): (MessageKey & Readonly<{ at: Temporal.Instant }>)[] {
  return messages
    .filter(({ usefulUntil }) => !isReached(usefulUntil, now))
    .filter(({ kind, dueAt }) => isNudge(kind) || !isReached(dueAt, now))
    .map(({ dueAt, ...message }) => ({
      ...message,
      at: isNudge(message.kind) ? nextWithin(later(dueAt, now), hours) : dueAt,
    }))
    .filter(({ at, usefulUntil }) => isReached(at, until) && !isReached(usefulUntil, at))
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}
