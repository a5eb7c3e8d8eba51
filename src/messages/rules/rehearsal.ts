import type { Visit } from '../../visits/rules/visit.ts';
import { wantedMessages } from './due-messages.ts';
import type { MessagesState } from './due-messages.ts';
import type { DueMessage, MessageKind } from './message.ts';

export const rehearsedMoments = { AT_ONCE: 'AT_ONCE', AFTER_YES: 'AFTER_YES' } as const;
export type RehearsedMoment = keyof typeof rehearsedMoments;

export const rehearsedReaders = {
  LEADER: 'LEADER',
  ASSISTANT: 'ASSISTANT',
  TEAM_LEAD: 'TEAM_LEAD',
} as const;
export type RehearsedReader = keyof typeof rehearsedReaders;

/** Messages of a kind, and how many people they go to. */
export type RehearsedMessages = Readonly<{
  moment: RehearsedMoment;
  kind: MessageKind;
  reader: RehearsedReader;
  messages: number;
  recipients: number;
}>;

/**
 * What everybody hears who says yes, in its order. What depends on what happens then (nobody says
 * that it took place, nobody wants to host) is left out, and so is what goes to volunteers: how many
 * they are is nobody's business.
 */
const afterYes: readonly MessageKind[] = [
  'CALENDAR_INVITATION',
  'HOST_NOTICE',
  'READINESS_OPEN',
  'BRIEF',
  'REMINDER',
  'LOOK_BACK_REQUEST',
];
const inOrder: readonly MessageKind[] = ['DATES_PROPOSED', ...afterYes];

/**
 * The messages that publishing a draft would cause, by the rule that decides about messages: at once,
 * and when everybody says yes to everything.
 */
export function rehearsed(
  proposed: MessagesState,
  confirmed: MessagesState,
  visits: readonly Visit[],
): RehearsedMessages[] {
  const leaders = new Set(visits.map(({ personId }) => personId));
  const readerOf = ({ kind, recipientId }: DueMessage): RehearsedReader => {
    if (kind === 'HOST_NOTICE') return 'TEAM_LEAD';
    return leaders.has(recipientId) ? 'LEADER' : 'ASSISTANT';
  };
  const counted = (moment: RehearsedMoment, messages: readonly DueMessage[]) =>
    inOrder.flatMap((kind) =>
      Object.values(rehearsedReaders).flatMap((reader): RehearsedMessages[] => {
        const own = messages.filter((each) => each.kind === kind && readerOf(each) === reader);
        const recipients = new Set(own.map(({ recipientId }) => recipientId)).size;
        const count = { moment, kind, reader, messages: own.length, recipients };
        return own.length === 0 ? [] : [count];
      }),
    );
  const later = wantedMessages(confirmed, [], ({ kind }) => afterYes.includes(kind));
  return [...counted('AT_ONCE', wantedMessages(proposed, [])), ...counted('AFTER_YES', later)];
}
