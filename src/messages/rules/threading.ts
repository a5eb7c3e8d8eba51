import type { MessageKey } from './message.ts';

/** The same for every attempt, so that a copy sent after a crash is recognised as a copy. */
export const messageId = (id: string, host: string): string => `<${id}@${host}>`;

/**
 * What every message to one reader about one subject refers to. No message has this id itself: it
 * needs no first message to be remembered, and mail readers thread by it all the same.
 */
export const threadId = (
  { subjectId, recipientId }: Pick<MessageKey, 'subjectId' | 'recipientId'>,
  host: string,
): string => `<${subjectId}.${recipientId}@${host}>`;
