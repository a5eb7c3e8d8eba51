import type { Temporal } from 'temporal-polyfill';
import type { MailParts } from '../../platform/mail/mail-parts.ts';
import type { CalendarAnswer } from './calendar-reply.ts';

export type Incoming = MailParts;
export type IncomingKind = 'CALENDAR_REPLY' | 'BOUNCE' | 'AUTOMATIC' | 'HUMAN';

/**
 * Calendar parts, in the order in which to read them: the answer comes twice from many programs, as
 * a calendar part and as a file, and the part is the one that its sender's program meant.
 */
export function calendarTexts({ parts }: Incoming): string[] {
  return ['text/calendar', 'application/ics'].flatMap((type) =>
    parts.filter((part) => part.type === type).map(({ text }) => text),
  );
}

/** RFC 3464, section 2: how a mail server tells what became of a mail. */
export const deliveryReport = ({ parts }: Incoming): string | null =>
  parts.find(({ type }) => type === 'message/delivery-status')?.text ?? null;

/** RFC 3834, section 2, and what older programs write instead. */
export function isAutomatic(mail: Incoming): boolean {
  const submitted = headerOf(mail, 'auto-submitted');
  if (submitted !== null && !/^no\b/i.test(submitted)) return true;
  if (/^(bulk|junk|list|auto_reply)$/i.test(headerOf(mail, 'precedence') ?? '')) return true;
  return ['x-autoreply', 'x-autorespond'].some((key) => headerOf(mail, key) !== null);
}

export const headerOf = ({ headers }: Incoming, key: string): string | null =>
  headers.find((header) => header.key === key)?.value.trim() ?? null;

/** What became of a mail; never its words. */
export type Handled = Readonly<{
  kind: IncomingKind;
  /** REFUSED changes nothing and is shown to the administrator; KEPT waits for somebody to read it. */
  outcome: 'APPLIED' | 'NOTED' | 'REFUSED' | 'IGNORED' | 'KEPT';
  reason?: string | null;
  answer?: CalendarAnswer;
  personId?: string;
  visitId?: string;
  revision?: number;
  stampedAt?: Temporal.Instant | null;
  tell?: boolean;
}>;
