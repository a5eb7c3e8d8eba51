import { office, signedIn } from './permitted-roles.ts';
import type { Cell } from './permitted-roles.ts';

export type Row = Cell & Readonly<{ fields: string }>;

export const row = (fields: string, near: string, far = near): Row => ({ fields, near, far });

/** What is told of messages, feeds and mail. */
export const messageFields: Readonly<Record<string, readonly Row[]>> = {
  SentMessage: [row('dueAt failure id kind recipient sentAt state', 'HR')],
  CalendarFeed: [row('kind since usedOn', 'LEADER')],
  MadeCalendarFeed: [row('kind since url', signedIn)],
  InboxReport: [row('failingAt failure isConfigured lookedAt refused unread', office)],
  RefusedMail: [row('handledAt id kind reason', office)],
  FailingAddress: [row('address person since status', office)],
  MailboxMessage: [row('at calendar id subject text to', '')],
  // Nothing waits, nothing failed, and no pilot runs.
  MailSending: [
    row('dead expired pilotFixed sender waiting', 'ADMINISTRATOR'),
    row('failure nextTryAt oldestDueAt pilotAddress remedy server stoppedSince', ''),
  ],
  FailedMessage: [row('attempts dueAt failure id kind mayTryAgain recipient', 'ADMINISTRATOR')],
  TestMail: [row('failure remedy sentTo', 'ADMINISTRATOR')],
  MailExample: [row('html kind locale subject text', 'ADMINISTRATOR'), row('intro', '')],
};
