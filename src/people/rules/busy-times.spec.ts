import { Temporal } from 'temporal-polyfill';
import { programs } from '../../../test/support/calendars/programs.ts';
import { calendarOf, framed } from '../../../test/support/calendars/sample.ts';
import { standard } from '../../../test/support/calendars/standard.ts';
import { standardMore } from '../../../test/support/calendars/standard-more.ts';
import { seeded } from '../../../test/support/random.ts';
import type { Random } from '../../../test/support/random.ts';
import { busyTimes, merged } from './busy-times.ts';
import { isZone } from './calendar-zones.ts';
import { windowsZones } from './windows-zones.ts';

const ms = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const range = { from: ms('2026-09-01T00:00Z'), until: ms('2027-09-01T00:00Z') };
const options = { range, zone: 'Europe/Amsterdam', email: 'marleen@acme.example' };
const words = (times: readonly (readonly [number, number])[]) =>
  times.map((time) =>
    time.map((at) => Temporal.Instant.fromEpochMilliseconds(at).toString().slice(0, 16)).join('/'),
  );

const samples = [...standard, ...standardMore, ...programs];

describe('a calendar', () => {
  it.each(samples.map((sample) => [sample.what, sample] as const))(
    'with %s is read',
    (_, { lines, busy, unread = 0 }) => {
      const read = busyTimes(calendarOf(lines), options);
      if (typeof read === 'string') throw new Error(read);
      expect({ busy: words(read.busy), unread: read.unread }).toEqual({ busy, unread });
    },
  );

  it('names the documentation behind each sample', () => {
    expect(samples.filter(({ source }) => source.length < 10)).toEqual([]);
  });

  it('with bare line feeds or a byte order mark is read alike', () => {
    for (const { lines, busy } of samples) {
      const text = `\uFEFF${calendarOf(lines).replaceAll('\r\n', '\n')}`;
      const read = busyTimes(text, options);
      expect(typeof read === 'string' ? read : words(read.busy)).toEqual(busy);
    }
  });
});

describe('what is no calendar', () => {
  const unfit = (text: string) => {
    const read = busyTimes(text, options);
    return typeof read === 'string' ? read : null;
  };
  const bomb = (rule: string, start = '20200101T000000Z') =>
    calendarOf(
      framed(`BEGIN:VEVENT
    UID:1
    DTSTART:${start}
    DURATION:PT1S
    RRULE:${rule}
    END:VEVENT`),
    );

  it.each(['', 'hello', '<!doctype html><html></html>', 'BEGIN:VCARD\r\nEND:VCARD\r\n', '\0\0\0'])(
    'such as %j is refused',
    (text) => {
      expect(unfit(text)).toBe('UNREADABLE');
    },
  );

  it('is a file that was cut off', () => {
    const whole = calendarOf(standard[0]?.lines ?? '');
    expect(unfit(whole)).toBeNull();
    expect(unfit(whole.slice(0, -20))).toBe('UNREADABLE');
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY',
    `FREQ=HOURLY;BYMINUTE=${Array.from({ length: 60 }, (_, minute) => minute).join(',')}`,
    'FREQ=HOURLY',
  ])('is a bomb: %s', (rule) => {
    expect(unfit(bomb(rule))).toBe('TOO_HEAVY');
  });

  it('is not a bomb that has burnt out', () => {
    expect(unfit(bomb('FREQ=SECONDLY;COUNT=60'))).toBeNull();
    expect(unfit(bomb('FREQ=DAILY', '19010101T000000Z'))).toBeNull();
    expect(unfit(bomb('FREQ=WEEKLY;INTERVAL=3;BYDAY=MO', '15000101T000000Z'))).toBeNull();
  });

  it('is one with more events than anybody has, or simply too large', () => {
    const event = 'BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261201T090000Z\r\nEND:VEVENT\r\n';
    const many = `BEGIN:VCALENDAR\r\n${event.repeat(20_002)}END:VCALENDAR\r\n`;
    expect(unfit(many)).toBe('TOO_HEAVY');
    expect(unfit('x'.repeat(10_000_001))).toBe('TOO_HEAVY');
  });

  it('crashes nothing, however it was cut, changed or made up', () => {
    const seed = Number(process.env['SEED'] ?? 20_261_122);
    const random = seeded(seed);
    for (let round = 0; round < 400; round += 1) {
      const whole = calendarOf(random.pick(samples).lines);
      const text = [...(round % 10 === 0 ? noise(random) : whole)];
      for (let change = random.below(6); change >= 0; change -= 1) mutate(text, random);
      const read = busyTimes(text.slice(0, 20_000).join(''), options);
      const wrong = (typeof read === 'string' ? [] : read.busy).filter(
        ([start, end]) => !(start < end && start >= range.from && end <= range.until),
      );
      if (wrong.length > 0) throw new Error(`seed ${seed}, round ${round}: ${wrong.join(' ')}`);
    }
  });
});

const noise = ({ below }: Random): string =>
  `BEGIN:VCALENDAR\r\n${Array.from({ length: below(400) }, () => String.fromCharCode(below(256))).join('')}`;

/** One change of the kind that happens on the way, or that somebody tries out. */
function mutate(text: string[], { below, pick }: Random): void {
  const at = below(text.length);
  const ways = [
    () => text.splice(at),
    () => text.splice(at, 1 + below(40)),
    () => text.splice(at, 0, String.fromCodePoint(below(0x250))),
    () => text.splice(at, 1, pick([...'0123456789:;,=TZ-+PW\r\n'])),
    () => text.splice(at, 0, ...text.slice(below(at + 1), at)),
  ];
  pick(ways)();
}

it('joins times that touch, so that nobody can count appointments', () => {
  expect(
    merged([
      [5, 6],
      [1, 3],
      [2, 4],
      [4, 5],
      [8, 9],
    ]),
  ).toEqual([
    [1, 6],
    [8, 9],
  ]);
});

it('knows a place for every zone of Windows', () => {
  expect(windowsZones.length).toBeGreaterThan(130);
  expect(windowsZones.filter((zone) => !isZone(zone))).toEqual([]);
});
