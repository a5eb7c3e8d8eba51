import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { base64, calendar, inAmsterdam, inUtc } from './icalendar.ts';
import { MAILBOX } from './mailbox-address.ts';
import { at } from './world.ts';

export type Answer = 'ACCEPTED' | 'TENTATIVE' | 'DECLINED' | 'COUNTER';
export type Reply = Readonly<{
  uid: string;
  answer: Answer;
  sequence?: number;
  from?: string;
  /** Who sent it in the name of `from`. */
  sender?: string;
  /** As iCalendar writes it. */
  stamp?: string;
  /** When a counter-proposal begins; it lasts four hours. */
  proposed?: Temporal.Instant;
}>;

const words = {
  ACCEPTED: 'Geaccepteerd',
  TENTATIVE: 'Voorlopig',
  DECLINED: 'Geweigerd',
  COUNTER: 'Nieuwe tijd voorgesteld',
};

type Filled = Required<Omit<Reply, 'sender'>> & Pick<Reply, 'sender'>;
const filled = (reply: Reply): Filled => ({
  sequence: 0,
  from: 'marleen@acme.example',
  stamp: '20261001T120000Z',
  proposed: at('2026-12-10T07:30:00Z'),
  ...reply,
});

const HOURS = { hours: 4 } as const;

function headers({ from, sender, answer }: Filled, extra: readonly string[]): string[] {
  return [
    `From: Marleen de Vries <${from}>`,
    ...(sender === undefined ? [] : [`Sender: <${sender}>`]),
    `To: Open Deur <${MAILBOX}>`,
    `Subject: ${words[answer]}: Meelopen met Monteurs Amersfoort`,
    'Date: Thu, 1 Oct 2026 14:00:00 +0200',
    `Message-ID: <${randomUUID()}@acme.example>`,
    'MIME-Version: 1.0',
    ...extra,
  ];
}

/**
 * Outlook with Exchange: a calendar part in base64, zones by their Windows names, MAILTO in capitals,
 * properties of its own, and a counter-proposal with the original time beside the proposed one.
 * [MS-OXCICAL] 2.1.3.1.1.1 METHOD, 2.1.3.1.1.19 VTIMEZONE, 2.1.3.1.1.20.2 ATTENDEE, 2.1.3.1.1.20.59
 * X-MS-OLK-ORIGINALEND (learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxcical).
 */
function outlook(reply: Filled): string {
  const { uid, answer, sequence, from, stamp, proposed } = reply;
  const method = answer === 'COUNTER' ? 'COUNTER' : 'REPLY';
  const zone = 'W. Europe Standard Time';
  const text = calendar([
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    'PRODID:Microsoft Exchange Server 2010',
    'VERSION:2.0',
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `ATTENDEE;PARTSTAT=${answer === 'COUNTER' ? 'TENTATIVE' : answer};CN="Vries, Marleen de":MAILTO:${from}`,
    'COMMENT;LANGUAGE=nl-NL:Tot dan\\, of niet.\\n',
    `UID:${uid}`,
    'SUMMARY;LANGUAGE=nl-NL:Meelopen met Monteurs Amersfoort',
    `DTSTART;TZID=${zone}:${inAmsterdam(proposed)}`,
    `DTEND;TZID=${zone}:${inAmsterdam(proposed.add(HOURS))}`,
    `DTSTAMP:${stamp}`,
    'TRANSP:OPAQUE',
    'STATUS:CONFIRMED',
    `SEQUENCE:${sequence}`,
    'X-MICROSOFT-CDO-APPT-SEQUENCE:0',
    'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    ...(method === 'COUNTER'
      ? ['X-MS-OLK-ORIGINALSTART:20261210T063000Z', 'X-MS-OLK-ORIGINALEND:20261210T103000Z']
      : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
  return [
    ...headers(reply, [
      'Content-Language: nl-NL',
      'Content-Type: multipart/alternative; boundary="_000_outlook_"',
    ]),
    '',
    '--_000_outlook_',
    'Content-Type: text/plain; charset="iso-8859-1"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Tot dan, of niet.=20',
    '--_000_outlook_',
    `Content-Type: text/calendar; charset="utf-8"; method=${method}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(text),
    '--_000_outlook_--',
    '',
  ].join('\r\n');
}

/**
 * Google Calendar: sends for its user and names itself as sender, repeats the organizer and the
 * attendee with parameters of its own, and brings the answer twice, as a part and as a file.
 * RFC 6047, section 2.4 (the part), RFC 5546, sections 3.2.3 and 3.2.7, and what is answered:
 * support.google.com/calendar/answer/37135 and support.google.com/calendar/answer/7638168.
 */
function google(reply: Filled): string {
  const { uid, answer, sequence, from, stamp, proposed } = reply;
  const method = answer === 'COUNTER' ? 'COUNTER' : 'REPLY';
  const text = calendar([
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `DTSTART:${method === 'COUNTER' ? inUtc(proposed) : '20261210T063000Z'}`,
    `DTEND:${method === 'COUNTER' ? inUtc(proposed.add(HOURS)) : '20261210T103000Z'}`,
    `DTSTAMP:${stamp}`,
    `ORGANIZER;CN=Open Deur:mailto:${MAILBOX}`,
    `UID:${uid}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${answer === 'COUNTER' ? 'DECLINED' : answer};CN=${from};X-NUM-GUESTS=0:mailto:${from}`,
    `LAST-MODIFIED:${stamp}`,
    'LOCATION:Depot Amersfoort\\, Stationsplein 1\\, Amersfoort',
    `SEQUENCE:${sequence}`,
    'STATUS:CONFIRMED',
    'SUMMARY:Meelopen met Monteurs Amersfoort',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
  return [
    ...headers({ sender: 'calendar-notification@google.com', ...reply }, [
      `Reply-To: Marleen de Vries <${from}>`,
      'Auto-Submitted: auto-generated',
      'Content-Type: multipart/mixed; boundary="mixed"',
    ]),
    '',
    '--mixed',
    'Content-Type: multipart/alternative; boundary="alternative"',
    '',
    '--alternative',
    'Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes',
    'Content-Transfer-Encoding: base64',
    '',
    base64('Marleen de Vries heeft geantwoord op deze uitnodiging.'),
    '--alternative',
    'Content-Type: text/html; charset="UTF-8"',
    '',
    '<p>Marleen de Vries heeft geantwoord op deze uitnodiging.</p>',
    '--alternative',
    `Content-Type: text/calendar; charset="UTF-8"; method=${method}`,
    'Content-Transfer-Encoding: 7bit',
    '',
    text,
    '--alternative--',
    '--mixed',
    'Content-Type: application/ics; name="invite.ics"',
    'Content-Disposition: attachment; filename="invite.ics"',
    'Content-Transfer-Encoding: base64',
    '',
    base64(text),
    '--mixed--',
    '',
  ].join('\r\n');
}

/**
 * Apple Calendar on a Mac or an iPhone: everything in one calendar part in quoted-printable, local
 * times in a zone it describes itself, and properties of its server. RFC 6047, section 2.4, and
 * github.com/apple/ccs-calendarserver, doc/Extensions (X-CALENDARSERVER-…).
 */
function apple(reply: Filled): string {
  const { uid, answer, sequence, from, stamp, proposed } = reply;
  const method = answer === 'COUNTER' ? 'COUNTER' : 'REPLY';
  const text = calendar([
    'BEGIN:VCALENDAR',
    'CALSCALE:GREGORIAN',
    'VERSION:2.0',
    'X-CALENDARSERVER-PERUSER-UID:0D6A2C1E-7F6B-4E0C-9A53-2C1B8C6C0F11',
    `METHOD:${method}`,
    'PRODID:-//Apple Inc.//macOS 14.6.1//EN',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Amsterdam',
    'BEGIN:DAYLIGHT',
    'TZOFFSETFROM:+0100',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'DTSTART:19810329T020000',
    'TZNAME:CEST',
    'TZOFFSETTO:+0200',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'TZOFFSETFROM:+0200',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'DTSTART:19961027T030000',
    'TZNAME:CET',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `ATTENDEE;CN="Marleen de Vries";CUTYPE=INDIVIDUAL;EMAIL="${from}";PARTSTAT=${answer === 'COUNTER' ? 'TENTATIVE' : answer}:mailto:${from}`,
    `DTEND;TZID=Europe/Amsterdam:${inAmsterdam(proposed.add(HOURS))}`,
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    'SUMMARY:Meelopen met Monteurs Amersfoort',
    `LAST-MODIFIED:${stamp}`,
    `DTSTART;TZID=Europe/Amsterdam:${inAmsterdam(proposed)}`,
    `ORGANIZER;CN="Open Deur":mailto:${MAILBOX}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
  return [
    ...headers(reply, [
      'X-Mailer: Apple Mail (2.3774.600.62)',
      `Content-Type: text/calendar; charset=utf-8; method=${method}; name="iCal-20261001-140000.ics"`,
      'Content-Transfer-Encoding: quoted-printable',
    ]),
    '',
    text.replaceAll('=', '=3D'),
  ].join('\r\n');
}

export const clients = { Outlook: outlook, Google: google, Apple: apple } as const;
export type Client = keyof typeof clients;

/** An answer as this program writes it. */
export const replyFrom = (client: Client, reply: Reply): string => clients[client](filled(reply));
