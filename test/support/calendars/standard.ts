import { framed } from './sample.ts';
import type { Sample } from './sample.ts';

/** What RFC 5545 says, clause by clause. The reader's own zone is Europe/Amsterdam. */
export const standard: readonly Sample[] = [
  {
    what: 'instants in UTC',
    source: 'RFC 5545, 3.3.5, form #2',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART:20261201T090000Z
    DTEND:20261201T103000Z
    SUMMARY:Secret
    END:VEVENT`),
    busy: ['2026-12-01T09:00/2026-12-01T10:30'],
  },
  {
    what: 'a floating time, which is the local time of whoever reads it',
    source: 'RFC 5545, 3.3.5, form #1',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART:20261201T090000
    DURATION:PT1H30M
    END:VEVENT`),
    busy: ['2026-12-01T08:00/2026-12-01T09:30'],
  },
  {
    what: 'a weekly series on both sides of 25 October 2026',
    source: 'RFC 5545, 3.3.10 and 3.8.5.3; UNTIL in UTC',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Europe/Amsterdam:20261023T090000
    DTEND;TZID=Europe/Amsterdam:20261023T100000
    RRULE:FREQ=WEEKLY;UNTIL=20261106T080000Z
    END:VEVENT`),
    busy: [
      '2026-10-23T07:00/2026-10-23T08:00',
      '2026-10-30T08:00/2026-10-30T09:00',
      '2026-11-06T08:00/2026-11-06T09:00',
    ],
  },
  {
    what: 'UNTIL one second too early',
    source: 'RFC 5545, 3.3.10: UNTIL bounds the rule, inclusive',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Europe/Amsterdam:20270325T090000
    DTEND;TZID=Europe/Amsterdam:20270325T100000
    RRULE:FREQ=WEEKLY;UNTIL=20270401T065959Z
    END:VEVENT`),
    busy: ['2027-03-25T08:00/2027-03-25T09:00'],
  },
  {
    what: 'the hour that 28 March 2027 does not have, and the one that 25 October 2026 has twice',
    source: 'RFC 5545, 3.3.5: the offset before the gap; the first of the two',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Europe/Amsterdam:20270328T023000
    DURATION:PT1H
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTART;TZID=Europe/Amsterdam:20261025T023000
    DURATION:PT30M
    END:VEVENT`),
    busy: ['2026-10-25T00:30/2026-10-25T01:00', '2027-03-28T01:30/2027-03-28T02:30'],
  },
  {
    what: 'a duration of a day, which has 25 hours on 25 October 2026, and of 24 hours',
    source: 'RFC 5545, 3.3.6: days are nominal, hours exact',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Europe/Amsterdam:20261024T120000
    DURATION:P1D
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTART;TZID=Europe/Amsterdam:20270327T120000
    DURATION:PT24H
    END:VEVENT`),
    busy: ['2026-10-24T10:00/2026-10-25T11:00', '2027-03-27T11:00/2027-03-28T11:00'],
  },
  {
    what: 'whole days, of which the end is not part',
    source: 'RFC 5545, 3.6.1',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART;VALUE=DATE:20261224
    DTEND;VALUE=DATE:20261227
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTART;VALUE=DATE:20261025
    END:VEVENT`),
    busy: ['2026-10-24T22:00/2026-10-25T23:00', '2026-12-23T23:00/2026-12-26T23:00'],
  },
  {
    what: 'a series with extra dates, a period among them, and exceptions',
    source: 'RFC 5545, 3.8.5.1 (EXDATE) and 3.8.5.2 (RDATE)',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Europe/Amsterdam:20261202T140000
    DTEND;TZID=Europe/Amsterdam:20261202T150000
    RRULE:FREQ=DAILY;COUNT=4
    RDATE;TZID=Europe/Amsterdam:20261210T140000,20261211T140000
    RDATE;VALUE=PERIOD:20261215T080000Z/PT2H,20261216T080000Z/20261216T083000Z
    EXDATE;TZID=Europe/Amsterdam:20261203T140000
    EXDATE:20261204T130000Z
    END:VEVENT`),
    busy: [
      '2026-12-02T13:00/2026-12-02T14:00',
      '2026-12-05T13:00/2026-12-05T14:00',
      '2026-12-10T13:00/2026-12-10T14:00',
      '2026-12-11T13:00/2026-12-11T14:00',
      '2026-12-15T08:00/2026-12-15T10:00',
      '2026-12-16T08:00/2026-12-16T08:30',
    ],
  },
  {
    what: 'one occurrence moved, one cancelled, one free',
    source: 'RFC 5545, 3.8.4.4 (RECURRENCE-ID)',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Europe/Amsterdam:20261005T090000
    DTEND;TZID=Europe/Amsterdam:20261005T093000
    RRULE:FREQ=WEEKLY;COUNT=5
    END:VEVENT
    BEGIN:VEVENT
    UID:1
    RECURRENCE-ID;TZID=Europe/Amsterdam:20261012T090000
    DTSTART;TZID=Europe/Amsterdam:20261013T160000
    DTEND;TZID=Europe/Amsterdam:20261013T170000
    END:VEVENT
    BEGIN:VEVENT
    UID:1
    RECURRENCE-ID:20261019T070000Z
    DTSTART;TZID=Europe/Amsterdam:20261019T090000
    DTEND;TZID=Europe/Amsterdam:20261019T093000
    STATUS:CANCELLED
    END:VEVENT
    BEGIN:VEVENT
    UID:1
    RECURRENCE-ID;TZID=Europe/Amsterdam:20261026T090000
    DTSTART;TZID=Europe/Amsterdam:20261026T090000
    DTEND;TZID=Europe/Amsterdam:20261026T093000
    TRANSP:TRANSPARENT
    END:VEVENT`),
    busy: [
      '2026-10-05T07:00/2026-10-05T07:30',
      '2026-10-13T14:00/2026-10-13T15:00',
      '2026-11-02T08:00/2026-11-02T08:30',
    ],
  },
  {
    what: 'this and all that follow, an hour later and shorter',
    source: 'RFC 5545, 3.2.13 (RANGE)',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Europe/Amsterdam:20261005T090000
    DTEND;TZID=Europe/Amsterdam:20261005T100000
    RRULE:FREQ=WEEKLY;COUNT=3
    END:VEVENT
    BEGIN:VEVENT
    UID:1
    RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261012T090000
    DTSTART;TZID=Europe/Amsterdam:20261012T100000
    DTEND;TZID=Europe/Amsterdam:20261012T103000
    END:VEVENT`),
    busy: [
      '2026-10-05T07:00/2026-10-05T08:00',
      '2026-10-12T08:00/2026-10-12T08:30',
      '2026-10-19T08:00/2026-10-19T08:30',
    ],
  },
  {
    what: 'free, cancelled and without any length',
    source: 'RFC 5545, 3.8.2.7 (TRANSP), 3.8.1.11 (STATUS), 3.6.1',
    lines: framed(`
    BEGIN:VEVENT
    UID:1
    DTSTART:20261201T090000Z
    DTEND:20261201T100000Z
    TRANSP:TRANSPARENT
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTART:20261202T090000Z
    DTEND:20261202T100000Z
    STATUS:CANCELLED
    END:VEVENT
    BEGIN:VEVENT
    UID:3
    DTSTART:20261203T090000Z
    END:VEVENT`),
    busy: [],
  },
];
