import { framed } from './sample.ts';
import type { Sample } from './sample.ts';

const long = 'x'.repeat(4_000);

/** More of RFC 5545: zones of one's own, free/busy, alarms, folding, what may be left out. */
export const standardMore: readonly Sample[] = [
  {
    what: 'a zone that only the file knows',
    source: 'RFC 5545, 3.6.5 (VTIMEZONE)',
    lines: framed(`
    BEGIN:VTIMEZONE
    TZID:Kantoor
    BEGIN:STANDARD
    DTSTART:16010101T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Kantoor:20261023T090000
    DTEND;TZID=Kantoor:20261023T100000
    RRULE:FREQ=DAILY;INTERVAL=4;COUNT=2
    END:VEVENT`),
    busy: ['2026-10-23T07:00/2026-10-23T08:00', '2026-10-27T08:00/2026-10-27T09:00'],
  },
  {
    what: 'nine o’clock in Kathmandu and in St John’s',
    source: 'RFC 5545, 3.2.19 (TZID); offsets of 05:45 and 02:30',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Asia/Kathmandu:20261026T090000
    DURATION:PT1H
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTART;TZID=America/St_Johns:20261026T090000
    DURATION:PT1H
    END:VEVENT`),
    busy: ['2026-10-26T03:15/2026-10-26T04:15', '2026-10-26T11:30/2026-10-26T12:30'],
  },
  {
    what: 'a published free/busy time',
    source: 'RFC 5545, 3.6.4 (VFREEBUSY) and 3.8.2.6',
    lines: framed(`
    BEGIN:VFREEBUSY
    UID:1
    DTSTART:20261201T000000Z
    DTEND:20261231T000000Z
    FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261201T090000Z/PT2H,20261202T090000Z/20261202T100000Z
    FREEBUSY;FBTYPE=FREE:20261203T090000Z/PT2H
    FREEBUSY:20261204T090000Z/PT2H
    END:VFREEBUSY`),
    busy: [
      '2026-12-01T09:00/2026-12-01T11:00',
      '2026-12-02T09:00/2026-12-02T10:00',
      '2026-12-04T09:00/2026-12-04T11:00',
    ],
  },
  {
    what: 'an alarm, whose duration is not the event’s',
    source: 'RFC 5545, 3.6.6 (VALARM)',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART:20261201T090000Z
    DTEND:20261201T093000Z
    BEGIN:VALARM
    ACTION:DISPLAY
    TRIGGER:-PT15M
    DURATION:PT8H
    REPEAT:2
    END:VALARM
    END:VEVENT`),
    busy: ['2026-12-01T09:00/2026-12-01T09:30'],
  },
  {
    what: 'folded lines, and lines far longer than 75 octets',
    source: 'RFC 5545, 3.1; a line "SHOULD NOT be longer", so it may be',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DESCRIPTION:${long}
    DTSTART;TZID=Europe/
    \\_Amsterdam:2026
    \\_1201T100000
    DURATION:PT1H
    END:VEVENT`),
    busy: ['2026-12-01T09:00/2026-12-01T10:00'],
  },
  {
    what: 'a rule that never ends, within the range that is asked',
    source: 'RFC 5545, 3.3.10: without COUNT and UNTIL it is considered to repeat for ever',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Europe/Amsterdam:19900901T090000
    DURATION:PT1H
    RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=15
    END:VEVENT`),
    busy: ['2026-09-15T07:00/2026-09-15T08:00'],
  },
  {
    what: 'the last working day of the month',
    source: 'RFC 5545, 3.3.10 (BYSETPOS)',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Europe/Amsterdam:20260930T160000
    DURATION:PT1H
    RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3
    END:VEVENT`),
    busy: [
      '2026-09-30T14:00/2026-09-30T15:00',
      '2026-10-30T15:00/2026-10-30T16:00',
      '2026-11-30T15:00/2026-11-30T16:00',
    ],
  },
  {
    what: 'two calendars in one stream',
    source: 'RFC 5545, 3.4: the stream may be a sequence of calendars',
    lines: `${framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART:20261201T090000Z
    DURATION:PT1H
    END:VEVENT`)}
    ${framed(`
    BEGIN:VEVENT
    UID:2
    DTSTART:20261201T093000Z
    DURATION:PT1H
    END:VEVENT`)}`,
    busy: ['2026-12-01T09:00/2026-12-01T10:30'],
  },
  {
    what: 'an entry whose date is none, between two that are right',
    source: 'RFC 5545, 3.3.4: no date has a thirteenth month',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART:20261201T090000Z
    DURATION:PT1H
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTART:20261340T090000Z
    DURATION:PT1H
    END:VEVENT
    BEGIN:VEVENT
    UID:3
    DTSTART:20261202T090000Z
    DURATION:PT1H
    END:VEVENT`),
    busy: ['2026-12-01T09:00/2026-12-01T10:00', '2026-12-02T09:00/2026-12-02T10:00'],
    unread: 1,
  },
];
