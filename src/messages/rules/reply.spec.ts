import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { bounceReport } from './bounce.ts';
import { calendarReply } from './calendar-reply.ts';
import { calendarUid, readUid } from './calendar-uid.ts';
import { isAutomatic } from './incoming-mail.ts';
import type { Incoming } from './incoming-mail.ts';
import { proposedMoment, slotMeant } from './proposed-moment.ts';
import { answererOf, isToldByNothingElse } from './reply.ts';
import { upshotOf } from './reply-answer.ts';

const visitId = '0199f0aa-0000-7000-8000-000000000001';
const mail = (parts: Incoming['parts'], headers: Incoming['headers'] = []): Incoming => ({
  ...{ parts, headers },
  from: null,
  sender: null,
});

describe('the UID of a visit', () => {
  it('carries a secret that is read back, also in capitals', () => {
    const secret = '0123456789abcdef0123456789abcdef';
    const uid = calendarUid({ visitId, readerId: null, secret, host: 'deur.example' });
    expect(uid.length).toBeLessThan(255);
    expect(readUid(uid)).toEqual({ visitId, secret });
    expect(readUid(uid.toUpperCase())).toEqual({ visitId, secret });
  });

  it('stays what it was for a visit that calendars know without one', () => {
    const uid = calendarUid({ visitId, readerId: null, secret: null, host: 'deur.example' });
    expect(uid).toBe(`${visitId}@deur.example`);
    expect(readUid(uid)).toBeNull();
  });
});

describe('a calendar part', () => {
  const text = (method: string, status: string) =>
    `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nUID:x@y\r\nATTENDEE;PARTSTAT=${status}:mailto:a@b.nl\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

  it('is an answer only as a reply or a counter-proposal', () => {
    expect(calendarReply(text('REPLY', 'ACCEPTED'))).toEqual({
      ...{ uid: 'x@y', sequence: 0, stampedAt: null },
      answer: 'ACCEPTED',
      proposed: null,
    });
    expect(calendarReply(text('COUNTER', 'DECLINED'))?.answer).toBe('COUNTER');
    expect(calendarReply(text('REQUEST', 'ACCEPTED'))).toBeNull();
    expect(calendarReply(text('REPLY', 'DELEGATED'))).toBeNull();
    expect(calendarReply(text('REPLY', 'NEEDS-ACTION'))).toBeNull();
  });

  const uidAfter = (lines: string) => text('REPLY', 'ACCEPTED').replace('UID:', `${lines}\r\nUID:`);
  it.each([
    ['a byte order mark before it', `\uFEFF${text('REPLY', 'ACCEPTED')}`],
    [
      'the footer of a mail server below it',
      `${text('REPLY', 'ACCEPTED')}\r\n-- \r\nVertrouwelijk\r\n`,
    ],
    ['a null below it', `${text('REPLY', 'ACCEPTED')}\0`],
    ['a comment of several lines that nobody folded', uidAfter('COMMENT:Graag\r\n\r\nGroet: M.')],
    ['a quote that does not end', uidAfter('ORGANIZER;CN="Open Deur:mailto:o@p.nl')],
    ['a rule that is none', uidAfter('RRULE:FREQ=')],
    ['an alarm with values of its own', uidAfter('BEGIN:VALARM\r\nUID:alarm\r\nEND:VALARM')],
    ['only carriage returns', text('REPLY', 'ACCEPTED').replaceAll('\r\n', '\r')],
    ['overlong lines', uidAfter(`DESCRIPTION:${'ë'.repeat(50_000)}`)],
    ['its UID over two lines', text('REPLY', 'ACCEPTED').replace('x@y', 'x@\r\n y')],
  ])('is understood with %s', (_what, reply) => {
    expect(calendarReply(reply)).toMatchObject({ uid: 'x@y', answer: 'ACCEPTED' });
  });

  it('is none when a value in it cannot be read', () => {
    const broken = text('REPLY', 'ACCEPTED').replace('UID:', 'DTSTAMP:\u0000\u0001\r\nUID:');
    expect(calendarReply(broken)).toBeNull();
  });

  it('never throws, whatever is in it', () => {
    const pieces = fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTAMP:x',
      'METHOD:REPLY',
      ';:"',
    );
    const broken = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 12 })
      .map((lines) => lines.join('\r\n'));
    fc.assert(
      fc.property(broken, (lines) => {
        const reply = calendarReply(`BEGIN:VCALENDAR\r\n${lines}\r\nEND:VCALENDAR`);
        return reply === null || typeof reply.uid === 'string';
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('the time that a counter-proposal asks for', () => {
  const counter = (start: string, more = '') =>
    proposedMoment(
      `BEGIN:VCALENDAR\r\nMETHOD:COUNTER\r\nBEGIN:VEVENT\r\nUID:x@y\r\nDTSTART${start}\r\n${more}END:VEVENT\r\nEND:VCALENDAR\r\n`,
    )?.toString() ?? null;

  it.each([
    [':20261217T063000Z', '2026-12-17T06:30:00Z'],
    [';TZID=W. Europe Standard Time:20261217T073000', '2026-12-17T06:30:00Z'],
    [';TZID=Asia/Kathmandu:20261217T121500', '2026-12-17T06:30:00Z'],
    [':20261217T063000', null],
    [';TZID=Somewhere else:20261217T063000', null],
    [';VALUE=DATE:20261217', null],
    [':20261340T063000Z', null],
  ])('DTSTART%s is %s', (start, moment) => {
    expect(counter(start)).toBe(moment);
  });

  it('is not there when several events propose several', () => {
    const second = 'END:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20261218T063000Z\r\n';
    expect(counter(':20261217T063000Z', second)).toBeNull();
  });

  const slot = (id: string, from: string, until: string) => ({
    id,
    startsAt: Temporal.Instant.from(`2026-12-${from}:00Z`),
    endsAt: Temporal.Instant.from(`2026-12-${until}:00Z`),
  });
  const slots = [
    slot('early', '17T06:00', '17T10:00'),
    slot('late', '17T09:00', '17T13:00'),
    slot('next day', '18T06:00', '18T10:00'),
  ];

  it.each([
    ['17T07:00', 'early'],
    ['17T09:00', 'late'],
    ['17T09:30', null],
    ['17T13:00', null],
    ['18T05:59', null],
    ['18T06:00', 'next day'],
  ])('on the %s means slot %s', (moment, id) => {
    const meant = slotMeant(Temporal.Instant.from(`2026-12-${moment}:00Z`), slots);
    expect(meant?.id ?? null).toBe(id);
  });
});

describe('who answered', () => {
  const leader = { id: 'leader', email: 'm@acme.example' };
  const assistants = [{ id: 'ilse', email: 'i@acme.example' }];
  it.each([
    ['m@acme.example', null, 'leader'],
    ['m@acme.example', 'calendar-notification@google.com', 'leader'],
    ['m@acme.example', 'i@acme.example', 'ilse'],
    ['i@acme.example', null, 'ilse'],
    ['x@evil.example', 'm@acme.example', null],
    [null, null, null],
  ])('from %s, sent by %s: %s', (from, sender, who) => {
    expect(answererOf({ from, sender }, leader, assistants)).toBe(who);
  });

  it('is no colleague without an address', () => {
    expect(answererOf({ from: null, sender: null }, { id: 'x', email: null }, [])).toBeNull();
  });
});

it('tells those whom nothing else tells', () => {
  const leader = { byLeader: true, waitingForTeam: false };
  const told = (act: 'ACCEPT' | 'DECLINE' | 'CANCEL', about = leader) =>
    isToldByNothingElse({ act }, { answer: 'ACCEPTED' }, about);
  expect([told('ACCEPT'), told('CANCEL'), told('DECLINE')]).toEqual([false, false, true]);
  expect(told('ACCEPT', { byLeader: true, waitingForTeam: true })).toBe(true);
  expect(told('CANCEL', { byLeader: false, waitingForTeam: false })).toBe(true);
  expect(upshotOf('REFUSED', 'ACCEPTED')).toBe('NOTHING');
});

describe('a delivery report', () => {
  const report = (status: string, action = 'failed') =>
    bounceReport(
      mail([
        {
          type: 'message/delivery-status',
          text: `Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; M@Acme.example\nAction: ${action}\nStatus: ${status} (why)\n`,
        },
        { type: 'text/rfc822-headers', text: 'Message-ID: <a@b>\nSubject: x\n' },
      ]),
    );

  it.each([
    ['5.1.1', 'failed', true],
    ['5.7.1', 'failed', true],
    ['5.7.26', 'failed', false],
    ['5.7.708', 'failed', false],
    ['5.1.8', 'failed', false],
    ['5.1.10', 'failed', true],
    ['5.4.1', 'failed', true],
    ['5.3.4', 'failed', false],
    ['5.6.0', 'failed', false],
    ['4.2.2', 'failed', false],
    ['4.4.1', 'delayed', false],
    ['2.0.0', 'relayed', false],
  ])('%s %s: the address fails for good: %s', (status, action, isFinal) => {
    expect(report(status, action)).toEqual({
      messageId: '<a@b>',
      bounces: [{ addresses: ['m@acme.example'], status, isFinal }],
    });
  });

  // What only the diagnostic code says, as Exim writes it: github.com/Exim/exim, src/src/deliver.c.
  it.each([
    ['smtp; 550 5.1.1 <m@acme.example>: user unknown', '5.1.1', true],
    [
      'smtp; 550-5.7.26 Your email has been blocked because\n the sender is unauthenticated',
      '5.7.26',
      false,
    ],
    ['smtp; 552 5.2.3 message too large', '5.2.3', false],
    ['smtp; 550 no such mailbox', '5.0.0', true],
  ])('5.0.0 with "%s" is %s', (code, status, isFinal) => {
    const [bounce] = report(`5.0.0\nDiagnostic-Code: ${code}\nX-Why:`)?.bounces ?? [];
    expect(bounce).toMatchObject({ status, isFinal });
  });

  it('is about the mail that it answers when nothing of it was returned', () => {
    const text =
      'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822;m@acme.example\nAction: failed\nStatus: 5.1.10\n';
    const headers = [{ key: 'in-reply-to', value: '<a@b>' }];
    const found = bounceReport(mail([{ type: 'message/delivery-status', text }], headers));
    expect(found).toMatchObject({ messageId: '<a@b>', bounces: [{ isFinal: true }] });
  });

  it('is about no mail when its Message-ID only begins like one', () => {
    const returned = { type: 'text/rfc822-headers', text: 'Message-ID: <a@b>.evil\nSubject: x\n' };
    const status = { type: 'message/delivery-status', text: 'Reporting-MTA: dns; mx\n' };
    expect(bounceReport(mail([status, returned]))?.messageId).toBeNull();
    expect(report('5.1.1.1.1')?.bounces).toEqual([]);
  });

  it('says nothing without a status', () => {
    expect(report('unknown')?.bounces).toEqual([]);
    expect(bounceReport(mail([]))).toBeNull();
  });
});

it.each([
  ['auto-submitted', 'auto-replied', true],
  ['auto-submitted', 'no', false],
  ['precedence', 'bulk', true],
  ['x-autoreply', 'yes', true],
  ['subject', 'auto-replied', false],
])('takes a mail with %s: %s for a program’s: %s', (key, value, automatic) => {
  expect(isAutomatic(mail([], [{ key, value }]))).toBe(automatic);
});
