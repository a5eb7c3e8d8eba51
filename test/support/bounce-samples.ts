import { MAILBOX } from './mailbox-address.ts';

/** Of the mail that comes back. */
export const RETURNED = '<0199f0aa-0000-7000-8000-00000000b0b0@open-deur.test>';
const TO = 'marleen@acme.example';

const lines = (...parts: readonly (string | readonly string[])[]): string =>
  `${parts.flat().join('\r\n')}\r\n`;

const ours = [
  `From: Open Deur <${MAILBOX}>`,
  `To: Marleen de Vries <${TO}>`,
  `Message-ID: ${RETURNED}`,
  'Subject: Donderdag 10 december',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
];
const body = ['', 'Tot donderdag.'];

/**
 * Exchange Online: words in HTML, and the codes of its own after the enhanced status.
 * learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online.
 */
const exchange = lines(
  'From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@acme.example>',
  `To: <${MAILBOX}>`,
  'Subject: Undeliverable: Donderdag 10 december',
  `In-Reply-To: ${RETURNED}`,
  'MIME-Version: 1.0',
  'Auto-Submitted: auto-replied',
  'Content-Type: multipart/report; report-type=delivery-status;',
  '\tboundary="4fc4d8a5-1d59-4c71-9f3d-2f2f0ac3e1c5"',
  '',
  '--4fc4d8a5-1d59-4c71-9f3d-2f2f0ac3e1c5',
  'Content-Type: multipart/alternative; differences=Content-Type;',
  '\tboundary="7c2b8d2e-44a1-45a3-8e14-0a0f5f1b7b10"',
  '',
  '--7c2b8d2e-44a1-45a3-8e14-0a0f5f1b7b10',
  'Content-Type: text/html; charset="utf-8"',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p>Your message to marleen@acme.example couldn=E2=80=99t be delivered.</p>',
  '--7c2b8d2e-44a1-45a3-8e14-0a0f5f1b7b10--',
  '',
  '--4fc4d8a5-1d59-4c71-9f3d-2f2f0ac3e1c5',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns;AM0PR04MB0001.eurprd04.prod.outlook.com',
  'Received-From-MTA: dns;mx.open-deur.test',
  'Arrival-Date: Thu, 1 Oct 2026 12:00:03 +0000',
  '',
  `Final-Recipient: rfc822;${TO}`,
  'Action: failed',
  'Status: 5.1.10',
  'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient',
  ` ${TO} not found by SMTP address lookup`,
  '',
  '--4fc4d8a5-1d59-4c71-9f3d-2f2f0ac3e1c5',
  'Content-Type: message/rfc822',
  '',
  ours,
  body,
  '--4fc4d8a5-1d59-4c71-9f3d-2f2f0ac3e1c5--',
);

/**
 * Gmail: a picture beside its words, the Message-ID among the fields of the report, and an answer of
 * several lines. support.google.com/a/answer/3726730 (the codes); RFC 3464 (the rest).
 */
const gmail = (status: string, answer: readonly string[]): string =>
  lines(
    'From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    `To: ${MAILBOX}`,
    'Auto-Submitted: auto-replied',
    'Subject: Delivery Status Notification (Failure)',
    `References: ${RETURNED}`,
    `In-Reply-To: ${RETURNED}`,
    'X-Failed-Recipients: marleen@acme.example',
    'Content-Type: multipart/report; boundary="000000000000b0b0"; report-type=delivery-status',
    '',
    '--000000000000b0b0',
    'Content-Type: multipart/related; boundary="000000000000c0c0"',
    '',
    '--000000000000c0c0',
    'Content-Type: text/html; charset="UTF-8"',
    '',
    '<b>Adres niet gevonden</b><img src="cid:icon.png">',
    '--000000000000c0c0',
    'Content-Type: image/png; name="icon.png"',
    'Content-Transfer-Encoding: base64',
    'Content-ID: <icon.png>',
    '',
    'iVBORw0KGgo=',
    '--000000000000c0c0--',
    '--000000000000b0b0',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; googlemail.com',
    'Arrival-Date: Thu, 01 Oct 2026 05:00:03 -0700 (PDT)',
    `X-Original-Message-ID: ${RETURNED}`,
    '',
    `Final-Recipient: rfc822; ${TO}`,
    'Action: failed',
    `Status: ${status}`,
    'Remote-MTA: dns; mx.acme.example. (192.0.2.7, the server for the domain acme.example.)',
    answer,
    'Last-Attempt-Date: Thu, 01 Oct 2026 05:00:04 -0700 (PDT)',
    '',
    '--000000000000b0b0',
    'Content-Type: message/rfc822',
    '',
    ours,
    body,
    '--000000000000b0b0--',
  );

/** Postfix: www.postfix.org/bounce.5.html and src/bounce/bounce_notify_util.c. */
const postfix = (action: 'failed' | 'delayed', status: string): string =>
  lines(
    'From: MAILER-DAEMON@mx.acme.example (Mail Delivery System)',
    `To: ${MAILBOX}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4F9D195432.1790856003/mx.acme.example"',
    'Content-Transfer-Encoding: 8bit',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4F9D195432.1790856003/mx.acme.example',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.acme.example.',
    '',
    '--4F9D195432.1790856003/mx.acme.example',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.acme.example',
    'X-Postfix-Queue-ID: 4F9D195432',
    `X-Postfix-Sender: rfc822; ${MAILBOX}`,
    'Arrival-Date: Thu,  1 Oct 2026 14:00:03 +0200 (CEST)',
    '',
    `Final-Recipient: rfc822; ${TO}`,
    `Original-Recipient: rfc822;${TO}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: X-Postfix; unknown user: "marleen"',
    '',
    '--4F9D195432.1790856003/mx.acme.example',
    'Content-Description: Undelivered Message Headers',
    'Content-Type: text/rfc822-headers',
    '',
    ours,
    '',
    '--4F9D195432.1790856003/mx.acme.example--',
  );

/** Exim: the action first, and 5.0.0 for everything. github.com/Exim/exim, src/src/deliver.c. */
const exim = (answer: string): string =>
  lines(
    'X-Failed-Recipients: marleen@acme.example',
    'Auto-Submitted: auto-replied',
    'From: Mail Delivery System <Mailer-Daemon@mx.acme.example>',
    `To: ${MAILBOX}`,
    `References: ${RETURNED}`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=1790856003-eximdsn-804289383',
    'MIME-Version: 1.0',
    'Subject: Mail delivery failed: returning message to sender',
    '',
    '--1790856003-eximdsn-804289383',
    'Content-type: text/plain; charset=us-ascii',
    '',
    'This message was created automatically by mail delivery software.',
    '',
    '--1790856003-eximdsn-804289383',
    'Content-type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.acme.example',
    '',
    'Action: failed',
    `Final-Recipient: rfc822;${TO}`,
    'Status: 5.0.0',
    'Remote-MTA: dns; mail.acme.example',
    `Diagnostic-Code: smtp; ${answer}`,
    '',
    '--1790856003-eximdsn-804289383',
    'Content-type: text/rfc822-headers',
    '',
    `Return-path: <${MAILBOX}>`,
    ours,
    '',
    '',
    '--1790856003-eximdsn-804289383--',
  );

type Sample = Readonly<{ what: string; mail: string; status: string; isFinal: boolean }>;

/** What mail servers write when a mail comes back, and what it says of the address. */
export const bounceSamples: readonly Sample[] = [
  { what: 'Exchange Online: nobody there', mail: exchange, status: '5.1.10', isFinal: true },
  {
    what: 'Gmail: nobody there',
    mail: gmail('5.1.1', [
      'Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.',
      ' 550 5.1.1 Please try double-checking the address.',
    ]),
    status: '5.1.1',
    isFinal: true,
  },
  {
    what: 'Gmail: we do not prove who we are',
    mail: gmail('5.7.26', [
      'Diagnostic-Code: smtp; 550-5.7.26 Your email has been blocked because the sender is',
      ' 550-5.7.26 unauthenticated.',
    ]),
    status: '5.7.26',
    isFinal: false,
  },
  {
    what: 'Postfix: nobody there',
    mail: postfix('failed', '5.1.1'),
    status: '5.1.1',
    isFinal: true,
  },
  { what: 'Postfix: not yet', mail: postfix('delayed', '4.4.1'), status: '4.4.1', isFinal: false },
  {
    what: 'Exim: nobody there',
    mail: exim('550 5.1.1 <marleen@acme.example>: Recipient address rejected'),
    status: '5.1.1',
    isFinal: true,
  },
  {
    what: 'Exim: the mail is too large',
    mail: exim('552 5.3.4 Message size exceeds fixed limit'),
    status: '5.3.4',
    isFinal: false,
  },
];
