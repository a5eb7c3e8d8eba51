import type { MessageKey } from './message.ts';

/** The same for every attempt, so that a copy sent after a crash is recognised as a copy. */
export const messageId = (message: MessageKey, host: string): string => {
  const kind = message.kind.toLowerCase().replaceAll('_', '-');
  return `<${kind}.${message.revision}.${message.subjectId}.${message.recipientId}@${host}>`;
};

/**
 * What every message to one reader about one visit refers to. No message has this id itself: it
 * needs no first message to be remembered, and mail readers thread by it all the same.
 */
export const threadId = (message: MessageKey, host: string): string =>
  `<thread.${message.subjectId}.${message.recipientId}@${host}>`;
