import { Temporal } from 'temporal-polyfill';
import type { Visit } from '../../visits/rules/visit.ts';
import { mayHaveArrived } from './message.ts';
import type { DueMessage, KnownMessage, MessageKey, MessageKind } from './message.ts';

/** Time to take back a press of a button before others hear of it. */
export const UNDO = { seconds: 15 } as const;
/** So long a calendar is still corrected after a visit was called off. */
export const OFF_USEFUL = { hours: 7 * 24 } as const;
export type Times = Pick<DueMessage, 'dueAt' | 'usefulUntil'>;
/**
 * Something to tell somebody. Its times are worked out only when asked for, because nearly all of
 * what there is to tell has been told; null means that it is not to be told after all.
 */
export type Occasion = Readonly<{ key: MessageKey; times: () => Times | null }>;

export const about = (
  { id: subjectId, revision }: Visit,
  kind: MessageKind,
  recipientId: string,
  times: Occasion['times'],
): Occasion => ({ key: { kind, subjectId, revision, recipientId }, times });

/** Who may have had a message of this kind about this subject: a visit, a claim. */
export const heardOf = (
  kind: MessageKind,
  known: readonly KnownMessage[],
  subjectId: string,
): string[] =>
  unique(
    known
      .filter((message) => message.kind === kind && message.subjectId === subjectId)
      .filter(mayHaveArrived)
      .map(({ recipientId }) => recipientId),
  );

export const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

export const isReached = (moment: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(moment, now) <= 0;

export const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  isReached(one, other) ? other : one;
