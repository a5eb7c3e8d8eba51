import { Temporal } from 'temporal-polyfill';
import { groupOf } from './groups.ts';
import type { MessageGroup } from './groups.ts';
import type { DueMessage } from './message.ts';
import { isReached } from './occasion.ts';
import { isWithin } from './working-hours.ts';
import type { WorkingHours } from './working-hours.ts';

/** What decides whether somebody may have another mail of this kind now. */
export type ReaderFacts = Readonly<{
  hours: WorkingHours;
  /** Mails of bundled messages that this day of the reader has had, those under way included. */
  mailsToday: number;
  /** At most so many a day. */
  mailsPerDay: number;
  muted: ReadonlySet<MessageGroup>;
}>;

export type Bundle = Readonly<{ recipientId: string; messages: readonly DueMessage[] }>;

/**
 * One mail for each reader who works at this moment and has had fewer than a day may bring. What is
 * left out stays due: nothing of it is claimed, so the next working day finds it again.
 */
export function bundlesOf(
  due: readonly DueMessage[],
  readers: ReadonlyMap<string, ReaderFacts>,
  now: Temporal.Instant,
): Bundle[] {
  const byReader = new Map<string, DueMessage[]>();
  for (const message of due) {
    const reader = readers.get(message.recipientId);
    if (reader === undefined || !mayHave(reader, now) || isMuted(message, reader)) continue;
    const messages = byReader.get(message.recipientId);
    if (messages) messages.push(message);
    else byReader.set(message.recipientId, [message]);
  }
  return [...byReader].map(([recipientId, messages]) => ({
    recipientId,
    messages: messages.sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt)),
  }));
}

export const mayHave = (reader: ReaderFacts, now: Temporal.Instant): boolean =>
  reader.mailsToday < reader.mailsPerDay && isWithin(now, reader.hours);

/** What may not wait cannot be switched off. */
export function isMuted({ kind }: Pick<DueMessage, 'kind'>, { muted }: Pick<ReaderFacts, 'muted'>) {
  const group = groupOf(kind);
  return group !== null && muted.has(group);
}

/** It would say something that no longer helps anybody. */
export const isSpent = ({ usefulUntil }: DueMessage, now: Temporal.Instant): boolean =>
  isReached(usefulUntil, now);
