import type { Temporal } from 'temporal-polyfill';
import type { CalendarAnswer } from './calendar-reply.ts';
import type { Reader } from './letter.ts';
import type { DueMessage } from './message.ts';
import type { Moment } from './moment.ts';

/** An answer from a calendar whose sender is told what became of it. */
export type ReplyFacts = Readonly<{
  /** Of the mail. */
  id: string;
  personId: string;
  handledAt: Temporal.Instant;
}>;

/** What the sender is told: that it is done, that nothing changes yet, or that it could not be done. */
export type Upshot = 'YES' | 'NO' | 'PERHAPS' | 'STILL_OPEN' | 'OTHER_MOMENT' | 'NOTHING';

export type ReplyLetter = Readonly<{
  reader: Reader;
  upshot: Upshot;
  /** Why nothing changed: a code. */
  reason: string | null;
  moment: Moment | null;
  /** The day by which a proposal wants its answer; empty when nothing waits for one. */
  answerBy: string;
  team: string;
  place: string;
  /** Set when an assistant answered. */
  visitor: string | null;
  url: string;
}>;

const USEFUL = { hours: 3 * 24 } as const;

export function upshotOf(
  outcome: 'APPLIED' | 'NOTED' | 'REFUSED' | 'IGNORED' | 'KEPT',
  answer: CalendarAnswer | null,
  isOpen = false,
): Upshot {
  if (outcome === 'APPLIED') return answer === 'ACCEPTED' ? 'YES' : 'NO';
  if (outcome !== 'NOTED') return 'NOTHING';
  if (answer === 'COUNTER') return 'OTHER_MOMENT';
  return isOpen ? 'STILL_OPEN' : 'PERHAPS';
}

export const replyAnswer = ({
  id,
  personId,
}: ReplyFacts): Pick<DueMessage, 'kind' | 'subjectId' | 'revision' | 'recipientId'> => ({
  kind: 'REPLY_ANSWER',
  subjectId: id,
  revision: 0,
  recipientId: personId,
});

/** At once: whoever answered waits for it. */
export const replyAnswerTimes = ({
  handledAt,
}: ReplyFacts): Pick<DueMessage, 'dueAt' | 'usefulUntil'> => ({
  dueAt: handledAt,
  usefulUntil: handledAt.add(USEFUL),
});
