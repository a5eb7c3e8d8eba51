import { framed } from './sample.ts';
import type { Sample } from './sample.ts';

const windowsZone = (name: string): string => `BEGIN:VTIMEZONE
    TZID:${name}
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
    END:VTIMEZONE`;

const acrossOctober = (zone: string): string => `BEGIN:VEVENT
    UID:040000008200E00074C5B7101A82E008
    DTSTART;TZID=${zone}:20261023T090000
    DTEND;TZID=${zone}:20261023T100000
    RRULE:FREQ=WEEKLY;COUNT=2;INTERVAL=1;BYDAY=FR;WKST=MO
    X-MICROSOFT-CDO-BUSYSTATUS:BUSY
    END:VEVENT`;

const october = ['2026-10-23T07:00/2026-10-23T08:00', '2026-10-30T08:00/2026-10-30T09:00'];

const conversions = 'MS-OXCICAL, iCalendar to Appointment Object Conversion Algorithm';

/** As Outlook and Exchange, Google Calendar, Apple Calendar and others are documented to write. */
export const programs: readonly Sample[] = [
  {
    what: 'Outlook: a zone of Windows that comes along in the file',
    source: `${conversions}, 2.1.3.1.1.19 (VTIMEZONE; DTSTART in 1601)`,
    lines: framed(`${windowsZone('W. Europe Standard Time')}
    ${acrossOctober('W. Europe Standard Time')}`),
    busy: october,
  },
  {
    what: 'Outlook: a zone of Windows without any VTIMEZONE',
    source: 'Unicode CLDR, supplemental data, windowsZones',
    lines: framed(acrossOctober('"W. Europe Standard Time"')),
    busy: october,
  },
  {
    what: 'Exchange: a zone by its display name, with a colon that nobody quoted',
    source: `${conversions}, 2.1.3.1.1.19.1 (TZID is an arbitrary string)`,
    lines: framed(`${windowsZone('(UTC+01:00) Amsterdam')}
    ${acrossOctober('(UTC+01:00) Amsterdam')}`),
    busy: october,
  },
  {
    what: 'Outlook: free, working elsewhere, tentative and out of office',
    source: `${conversions}, X-MICROSOFT-CDO-BUSYSTATUS`,
    lines: framed(
      ['FREE', 'WORKINGELSEWHERE', 'TENTATIVE', 'OOF']
        .map(
          (status, index) => `BEGIN:VEVENT
    UID:${index}
    DTSTART:2026120${index + 1}T090000Z
    DTEND:2026120${index + 1}T100000Z
    TRANSP:OPAQUE
    X-MICROSOFT-CDO-BUSYSTATUS:${status}
    END:VEVENT`,
        )
        .join('\n    '),
    ),
    busy: ['2026-12-03T09:00/2026-12-03T10:00', '2026-12-04T09:00/2026-12-04T10:00'],
  },
  {
    what: 'Outlook: an exception of a timed series by its date alone',
    source: `${conversions}, 2.1.3.1.1.20.9 (EXDATE may be a DATE)`,
    lines: framed(`BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Romance Standard Time:20261201T233000
    DURATION:PT30M
    RRULE:FREQ=DAILY;COUNT=3
    EXDATE;VALUE=DATE:20261202
    END:VEVENT`),
    busy: ['2026-12-01T22:30/2026-12-01T23:00', '2026-12-03T22:30/2026-12-03T23:00'],
  },
  {
    what: 'Google: the calendar’s own zone for whole days, elsewhere than the reader’s',
    source: 'Google Calendar export: X-WR-TIMEZONE; RFC 7986 calls it a property in common use',
    lines: framed(
      `BEGIN:VEVENT
    UID:1@google.com
    DTSTART;VALUE=DATE:20261201
    DTEND;VALUE=DATE:20261202
    END:VEVENT`,
      '\n    X-WR-TIMEZONE:America/New_York',
    ),
    busy: ['2026-12-01T05:00/2026-12-02T05:00'],
  },
  {
    what: 'Google: an invitation that the owner declined, and one that somebody else declined',
    source: 'RFC 5545, 3.2.12 (PARTSTAT); Google Calendar publishes what one declined',
    lines: framed(`BEGIN:VEVENT
    UID:1@google.com
    DTSTART:20261201T090000Z
    DTEND:20261201T100000Z
    ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=DECLINED;CN=Marleen:mailto:Marleen@acme.example
    END:VEVENT
    BEGIN:VEVENT
    UID:2@google.com
    DTSTART:20261202T090000Z
    DTEND:20261202T100000Z
    ATTENDEE;PARTSTAT=DECLINED:mailto:piet@acme.example
    ATTENDEE;PARTSTAT=ACCEPTED:mailto:marleen@acme.example
    END:VEVENT`),
    busy: ['2026-12-02T09:00/2026-12-02T10:00'],
  },
  {
    what: 'Apple: a moved occurrence before its series, and whole days without an end',
    source: 'RFC 5545, 3.6: components may come in any order; 3.6.1',
    lines: framed(`BEGIN:VEVENT
    UID:1
    RECURRENCE-ID;TZID=Europe/Amsterdam:20261202T090000
    DTSTART;TZID=Europe/Amsterdam:20261202T110000
    DTEND;TZID=Europe/Amsterdam:20261202T120000
    SEQUENCE:1
    END:VEVENT
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Europe/Amsterdam:20261201T090000
    DTEND;TZID=Europe/Amsterdam:20261201T100000
    RRULE:FREQ=DAILY;UNTIL=20261202T225959Z
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTART;VALUE=DATE:20261205
    END:VEVENT`),
    busy: [
      '2026-12-01T08:00/2026-12-01T09:00',
      '2026-12-02T10:00/2026-12-02T11:00',
      '2026-12-04T23:00/2026-12-05T23:00',
    ],
  },
  {
    what: 'Evolution: a zone whose name is a path that ends in a known one',
    source: 'RFC 5545, 3.2.19: a TZID that begins with a slash is globally unique',
    lines: framed(acrossOctober('/freeassociation.sourceforge.net/Europe/Amsterdam')),
    busy: october,
  },
  {
    what: 'Lotus Notes: a series as a list of dates, and an unknown zone without a VTIMEZONE',
    source: 'RFC 5545, 3.8.5.2 (RDATE); 3.2.19 demands the VTIMEZONE that is missing',
    lines: framed(`BEGIN:VEVENT
    UID:1
    DTSTART;TZID="Western Europe":20261201T090000
    DTEND;TZID="Western Europe":20261201T100000
    RDATE;TZID="Western Europe":20261201T090000
    \\_,20261208T090000
    END:VEVENT`),
    busy: ['2026-12-01T08:00/2026-12-01T09:00', '2026-12-08T08:00/2026-12-08T09:00'],
  },
  {
    what: 'others: dates that do not say so, and blanks within a rule',
    source: 'RFC 5545, 3.3.4 and 3.3.10, which ask for VALUE=DATE and allow no blanks',
    lines: framed(`BEGIN:VEVENT
    UID:1
    DTSTART:20261201
    DTEND:20261202
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTART:20261203T090000Z
    DURATION:PT1H
    RRULE:FREQ=DAILY; COUNT=3
    EXDATE:20261204
    END:VEVENT`),
    busy: [
      '2026-11-30T23:00/2026-12-01T23:00',
      '2026-12-03T09:00/2026-12-03T10:00',
      '2026-12-05T09:00/2026-12-05T10:00',
    ],
  },
];
