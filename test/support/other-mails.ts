import { randomUUID } from 'node:crypto';
import { MAILBOX } from './mailbox-address.ts';

export type Returned = Readonly<{
  messageId: string;
  recipient: string;
  status?: string;
  action?: 'failed' | 'delayed';
}>;

/** A mail that comes back: RFC 3464, appendix E.1, with the returned head alone. */
export const bounceOf = ({
  messageId,
  recipient,
  status = '5.1.1',
  action = 'failed',
}: Returned): string =>
  [
    'From: Mail Delivery System <MAILER-DAEMON@mx.acme.example>',
    `To: ${MAILBOX}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <${randomUUID()}@mx.acme.example>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="report"',
    '',
    '--report',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'Your message could not be delivered.',
    '--report',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.acme.example',
    'Arrival-Date: Thu, 1 Oct 2026 14:00:00 +0200 (CEST)',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Original-Recipient: rfc822;${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 no such',
    '    mailbox here',
    '',
    '--report',
    'Content-Description: Undelivered Message Headers',
    'Content-Type: text/rfc822-headers',
    '',
    `From: Open Deur <${MAILBOX}>`,
    `To: ${recipient}`,
    `Message-ID: ${messageId}`,
    'Subject: Donderdag 10 december',
    '',
    '--report--',
    '',
  ].join('\r\n');

/** Somebody writes back, or their program does so for them (RFC 3834, section 2). */
export const writtenBy = (from: string, subject: string, automatic = false): string =>
  [
    `From: <${from}>`,
    `To: <${MAILBOX}>`,
    `Subject: ${subject}`,
    `Message-ID: <${randomUUID()}@acme.example>`,
    ...(automatic ? ['Auto-Submitted: auto-replied', 'Precedence: bulk'] : []),
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Bedankt voor de uitnodiging!',
    '',
  ].join('\r\n');
